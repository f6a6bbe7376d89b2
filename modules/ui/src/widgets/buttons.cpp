// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/buttons.h>

#include "../style/stylepainting.h"

#include "measured.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace thuly::ui {

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    switch (role) {
    case ButtonRole::Normal: button->setProperty("role", QVariant()); break;
    case ButtonRole::Primary: button->setProperty("role", u"primary"_s); break;
    case ButtonRole::Flat: button->setProperty("role", u"flat"_s); break;
    case ButtonRole::Danger: button->setProperty("role", u"danger"_s); break;
    }
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget *widget)
{
    const QString role = widget ? widget->property("role").toString() : QString();
    if (role == u"primary")
        return ButtonRole::Primary;
    if (role == u"flat")
        return ButtonRole::Flat;
    if (role == u"danger")
        return ButtonRole::Danger;
    return ButtonRole::Normal;
}

QString keyCapText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::PortableText);
    text.replace(u"Return"_s, u"⏎"_s).replace(u"Enter"_s, u"⏎"_s).replace(u"Shift"_s, u"⇧"_s);
    text.replace(u"Left"_s, u"←"_s).replace(u"Right"_s, u"→"_s);
    if (text.endsWith(u"++"_s))
        return QString(text.left(text.size() - 2).replace(u'+', u' ') % u" +"_s);
    return text.replace(u'+', u' ');
}

Button::Button(const QString &text, ButtonRole role, QWidget *parent)
    : QPushButton(text, parent)
{
    init(role);
}

Button::Button(IconName icon, const QString &text, ButtonRole role, QWidget *parent)
    : QPushButton(ui::icon(icon), text, parent)
{
    init(role);
}

void Button::init(ButtonRole role)
{
    setButtonRole(this, role);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Button::setKeyCap(const QKeySequence &keys)
{
    m_keyCap = keyCapText(keys);
    setProperty("keyCap", m_keyCap);
    updateGeometry();
    update();
}

void Button::setIconName(IconName icon)
{
    setIcon(ui::icon(icon));
}

void Button::setAction(QAction *action)
{
    const auto follow = [this, action] {
        setText(action->text());
        setIcon(action->icon());
        setEnabled(action->isEnabled());
        setToolTip(action->toolTip());
        setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void Button::keepWords()
{
    m_keepsWords = true;
    updateGeometry();
}

QSize Button::minimumSizeHint() const
{
    const Measures m = Measures::of(this);
    const int whole = sizeHint().width();
    return {m_keepsWords ? whole : std::min(whole, m.px(72)), m.control};
}

IconButton::IconButton(IconName icon, const QString &name, const QKeySequence &keys, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(ui::icon(icon));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::StrongFocus);
    setButtonRole(this, ButtonRole::Flat);
    setAccessibleName(name);
    setToolTip(keys.isEmpty() ? name : QString(name % u" ("_s % keyCapText(keys) % u')'));
}

void IconButton::setBordered()
{
    setButtonRole(this, ButtonRole::Normal);
}

QSize IconButton::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.control, m.control};
}

QSize IconButton::minimumSizeHint() const
{
    const int side = Measures::of(this).px(24);
    return {side, side};
}

SegmentedButtons::SegmentedButtons(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
    m_group->setExclusive(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedButtons::addSegment(const QString &text)
{
    auto *button = new Button(text, ButtonRole::Normal, this);
    const int id = int(m_group->buttons().size());
    button->setProperty("segment", true);
    button->setCheckable(true);
    measured(button, [button](const Measures &m) { button->setFixedHeight(m.control - 2); });
    m_group->addButton(button, id);
    m_layout->addWidget(button);
    if (id == 0)
        button->setChecked(true);
    return id;
}

int SegmentedButtons::addSegment(IconName icon, const QString &text)
{
    const int id = addSegment(text);
    static_cast<Button *>(m_group->button(id))->setIconName(icon);
    return id;
}

void SegmentedButtons::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

int SegmentedButtons::current() const
{
    return m_group->checkedId();
}

QAbstractButton *SegmentedButtons::segment(int index) const
{
    return m_group->button(index);
}

void SegmentedButtons::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::box(&painter, rect(), color(Token::Base, this), color(Token::Field, this), Measures::of(this).radius);
    const auto buttons = m_group->buttons();
    for (qsizetype i = 1; i < buttons.size(); ++i)
        painter.fillRect(buttons.at(i)->x() - 1, 1, 1, height() - 2, color(Token::Field, this));
}

KeyCap::KeyCap(const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_text(keyCapText(keys))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
}

QSize KeyCap::sizeHint() const
{
    return draw::keyCapSize(m_text, this);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::keyCap(&painter, rect(), m_text, color(Token::Text2, this), color(Token::Border, this), color(Token::Window, this));
}

} // namespace thuly::ui
