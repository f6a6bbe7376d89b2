// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include "../style/stylepainting.h"

#include "measured.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace thuly::ui {

namespace {

/** Title strip with the upper corners of the panel. */
class TitleStrip : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Measures m = Measures::of(this);
        QPainter painter(this);
        painter.setClipRect(rect());
        draw::box(&painter, rect().adjusted(0, 0, 0, m.focusRadius), color(Token::Nav, this), Qt::transparent, m.focusRadius - 1);
        painter.fillRect(0, height() - 1, width(), 1, color(Token::Border, this));
    }
};

} // namespace

DialogPanel::DialogPanel(IconName icon, const QString &title, QWidget *page)
    : QWidget(page)
    , m_page(page)
    , m_title(new Label(title, TextStyle::Strong, Token::Text))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *strip = new TitleStrip(this);
    auto *head = new QHBoxLayout(strip);
    head->addWidget(new IconLabel(icon, Token::Text, IconSize::Normal, strip));
    head->addWidget(m_title, 1);
    measured(this, [this, strip, head](const Measures &m) {
        strip->setFixedHeight(m.banner);
        head->setContentsMargins(m.px(16), 0, m.px(16), 0);
        head->setSpacing(m.px(8));
        m_body->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(14));
        m_buttons->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
        m_buttons->setSpacing(m.px(8));
        place();
    });
    m_buttons->addStretch(1);
    column->addWidget(strip);
    column->addLayout(m_body);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(m_buttons);
    setAccessibleName(title);
    page->installEventFilter(this);
}

void DialogPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void DialogPanel::setBody(QWidget *body)
{
    m_body->addWidget(body);
}

void DialogPanel::addButton(Button *button)
{
    m_buttons->addWidget(button);
}

void DialogPanel::open(QWidget *first)
{
    m_open = true;
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void DialogPanel::dismiss()
{
    if (!m_open)
        return;
    m_open = false;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void DialogPanel::place()
{
    if (!m_page || !m_open)
        return;
    const Measures m = Measures::of(this);
    const int width = std::min(m.px(460), m_page->width() - 2 * m.px(16));
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const int height = std::min(wanted, m_page->height() - 2 * m.px(16));
    setGeometry((m_page->width() - width) / 2, std::max(m.px(16), (m_page->height() - height) / 3), width, height);
}

void DialogPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::box(&painter, rect(), color(Token::Window, this), color(Token::Field, this), Measures::of(this).focusRadius);
}

void DialogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_open) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool DialogPanel::focusNextPrevChild(bool next)
{
    if (!m_open)
        return QWidget::focusNextPrevChild(next);
    // Tab stays inside while the question is open.
    QWidget *from = QApplication::focusWidget();
    QWidget *to = from;
    for (;;) {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        if (to == from)
            return true;
        if (isAncestorOf(to) && to->isVisible() && to->isEnabled() && (to->focusPolicy() & Qt::TabFocus) && !to->focusProxy()) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
}

bool DialogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace thuly::ui
