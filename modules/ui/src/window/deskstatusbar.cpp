// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/deskstatusbar.h"

#include "widgets/measured.h"

#include <thuly/ui/measures.h>

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** A short word is never shortened further: "Kho đang mở" is told whole while the long names give way. */
void keepShortWords(Label *label)
{
    if (qobject_cast<ElidedLabel *>(label))
        label->setMinimumWidth(std::min(label->sizeHint().width(), Measures::of(label).px(84)));
}

} // namespace

DeskStatusBar::DeskStatusBar(QWidget *parent)
    : Surface(Token::Nav, Qt::TopEdge, parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"statusBar"_s);
    const Measures m = Measures::of(this);
    m_row->setContentsMargins(m.px(14), 1, m.px(14), 0);
    m_row->setSpacing(m.px(6));
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DeskStatusBar::addWidgets(const QString &key, Side side, IconLabel *icon, const QString &text)
{
    const Measures m = Measures::of(this);
    // Where there is no room, the long ones give way: those that an icon tells apart.
    Label *label = icon ? new ElidedLabel(text, TextStyle::Small, Token::Text2, this) : new Label(text, TextStyle::Small, Token::Text2, this);
    label->setObjectName(QString(u"status."_s % key));
    m_labels.insert(key, label);
    measured(label, [label](const Measures &) { keepShortWords(label); });
    QList<QWidget *> widgets;
    if (icon)
        widgets << icon;
    widgets << label;
    if (side == Side::Left) {
        for (QWidget *widget : std::as_const(widgets))
            m_row->insertWidget(m_left++, widget);
        m_row->insertSpacing(m_left++, m.px(12));
    } else {
        m_row->addSpacing(m.px(12));
        for (QWidget *widget : std::as_const(widgets))
            m_row->addWidget(widget);
    }
}

void DeskStatusBar::add(const QString &key, Side side, IconName icon, const QString &text)
{
    addWidgets(key, side, new IconLabel(icon, Token::Text2, IconSize::Small, this), text);
}

void DeskStatusBar::add(const QString &key, Side side, const QString &text)
{
    addWidgets(key, side, nullptr, text);
}

void DeskStatusBar::add(Side side, QWidget *control)
{
    control->setParent(this);
    if (side == Side::Left)
        m_row->insertWidget(m_left++, control);
    else
        m_row->addWidget(control);
}

void DeskStatusBar::setText(const QString &key, const QString &text)
{
    if (Label *label = m_labels.value(key)) {
        label->setText(text);
        keepShortWords(label);
    }
}

QString DeskStatusBar::text(const QString &key) const
{
    const Label *label = m_labels.value(key);
    return label ? label->text() : QString();
}

QSize DeskStatusBar::sizeHint() const
{
    return {0, Measures::of(this).status};
}

void DeskStatusBar::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace thuly::ui
