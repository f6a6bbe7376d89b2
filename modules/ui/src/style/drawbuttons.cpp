// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylepainting.h"

#include <thuly/ui/buttons.h>
#include <thuly/ui/typography.h>

#include <QPainter>
#include <QStyleOption>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::ui::draw {

namespace {

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

bool isSegment(const QWidget *widget)
{
    return widget && widget->property("segment").isValid();
}

struct Ink {
    QColor text;
    QColor icon;
};

Ink inkOf(const QStyleOption *option, const QWidget *widget)
{
    const QPalette &p = option->palette;
    if (!has(option, QStyle::State_Enabled)) {
        // A disabled primary button says what is missing, so it must be readable.
        const Token quiet = buttonRole(widget) == ButtonRole::Primary ? Token::Text2 : Token::Disabled;
        return {color(quiet, p), color(quiet, p)};
    }
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        return {color(Token::OnFill, p), color(Token::OnFill, p)};
    case ButtonRole::Danger:
        return {color(Token::Danger, p), color(Token::Danger, p)};
    case ButtonRole::Normal:
    case ButtonRole::Flat:
        break;
    }
    if (has(option, QStyle::State_On) || has(option, QStyle::State_Sunken))
        return {color(Token::HighlightText, p), color(Token::Accent, p)};
    return {color(Token::Text, p), color(Token::Text, p)};
}

QFont buttonFont(const QStyleOption *option, const QWidget *widget)
{
    QFont f = widget ? widget->font() : ui::font(TextStyle::Body);
    const bool on = isSegment(widget) && has(option, QStyle::State_On);
    if (buttonRole(widget) == ButtonRole::Primary || on || (widget && widget->property("strong").toBool()))
        f.setWeight(QFont::DemiBold);
    return f;
}

QString capOf(const QWidget *widget)
{
    return widget ? widget->property("keyCap").toString() : QString();
}

int padding(const Measures &m, const QWidget *widget)
{
    return m.px(buttonRole(widget) == ButtonRole::Flat ? 8 : isSegment(widget) ? 10 : 12);
}

void drawIcon(QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &ink)
{
    // The icon of a button takes the ink of its words, whatever the palette of the application.
    const qreal ratio = painter->device()->devicePixelRatio();
    QImage image = icon.pixmap(rect.size(), ratio).toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter tint(&image);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(QPoint(0, 0), image.deviceIndependentSize().toSize() + QSize(1, 1)), ink);
    tint.end();
    painter->drawImage(rect.topLeft(), image);
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, 1));
    painter->setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const QRectF inner = line.alpha() == 0 ? QRectF(rect) : QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

void buttonBevel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QPalette &p = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const QColor none(Qt::transparent);
    QColor fill;
    QColor line;
    switch (buttonRole(widget)) {
    case ButtonRole::Primary:
        fill = enabled ? color(hover && !down ? Token::FillHover : Token::Fill, p) : color(Token::Neutral, p);
        line = enabled && down ? color(Token::Field, p) : fill;
        break;
    case ButtonRole::Flat:
        fill = on || down ? color(Token::Highlight, p) : hover ? color(Token::Hover, p) : none;
        line = none;
        break;
    case ButtonRole::Normal:
    case ButtonRole::Danger:
        fill = !enabled ? none : on || down ? color(Token::Highlight, p) : color(hover ? Token::Hover : Token::Base, p);
        line = !enabled ? color(Token::Border, p)
            : buttonRole(widget) == ButtonRole::Danger ? color(Token::Danger, p)
            : on ? none : color(Token::Field, p);
        break;
    }
    if (isSegment(widget)) {
        if (fill.alpha() > 0 && (on || down || hover))
            painter->fillRect(option->rect, fill);
        return;
    }
    box(painter, option->rect, fill, line, m.radius);
}

QSize buttonSize(const QStyleOptionButton *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    int width = 2 * padding(m, widget);
    const bool icon = !option->icon.isNull();
    if (icon)
        width += m.icon;
    if (!option->text.isEmpty()) {
        QFont f = buttonFont(option, widget);
        if (isSegment(widget))
            f.setWeight(QFont::DemiBold); // the width must not jump with the choice
        width += QFontMetrics(f).size(Qt::TextShowMnemonic, option->text).width() + (icon ? m.px(6) : 0);
    }
    const QString cap = capOf(widget);
    if (!cap.isEmpty())
        width += m.px(7) + keyCapSize(cap, widget).width();
    if (icon && option->text.isEmpty())
        width = m.control;
    return {width, m.control};
}

void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const Ink ink = inkOf(option, widget);
    const QFont f = buttonFont(option, widget);
    const QFontMetrics fm(f);
    const QString cap = capOf(widget);
    const bool icon = !option->icon.isNull();
    const QSize capSize = cap.isEmpty() ? QSize() : keyCapSize(cap, widget);
    const int around = (icon ? m.icon + (option->text.isEmpty() ? 0 : m.px(6)) : 0) + (cap.isEmpty() ? 0 : m.px(7) + capSize.width());
    const int room = option->rect.width() - around - 2 * m.px(4);
    const QString text = fm.elidedText(option->text, Qt::ElideRight, std::max(room, 0), Qt::TextShowMnemonic);
    const int textWidth = fm.size(Qt::TextShowMnemonic, text).width();
    const bool leftAligned = widget && widget->property("leftAligned").toBool();
    int x = leftAligned ? option->rect.x() + padding(m, widget) : option->rect.x() + (option->rect.width() - around - textWidth) / 2;
    const int mid = option->rect.center().y();
    painter->save();
    if (icon) {
        const QRect rect(x, mid - m.icon / 2 + 1, m.icon, m.icon);
        drawIcon(painter, rect, option->icon, widget && widget->property("quietIcon").toBool() ? color(Token::Text2, option->palette) : ink.icon);
        x += m.icon + (text.isEmpty() ? 0 : m.px(6));
    }
    painter->setFont(f);
    painter->setPen(ink.text);
    painter->drawText(QRect(x, option->rect.y(), textWidth + 2, option->rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    if (!cap.isEmpty()) {
        const QRect rect(x + textWidth + m.px(7), mid - capSize.height() / 2 + 1, capSize.width(), capSize.height());
        const bool primary = buttonRole(widget) == ButtonRole::Primary;
        QColor line = primary ? color(Token::OnFill, option->palette) : color(Token::Border, option->palette);
        if (primary)
            line.setAlphaF(0.5F);
        const QColor capInk = !has(option, QStyle::State_Enabled) ? ink.text
            : primary ? ink.text : color(Token::Text2, option->palette);
        keyCap(painter, rect, cap, capInk, line, primary ? QColor(Qt::transparent) : color(Token::Window, option->palette));
    }
    painter->restore();
}

QSize keyCapSize(const QString &text, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    return {QFontMetrics(ui::font(TextStyle::Tiny)).horizontalAdvance(text) + m.px(9), m.px(17)};
}

void keyCap(QPainter *painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &line, const QColor &fill)
{
    box(painter, rect, fill, line, std::max(2, rect.height() / 6));
    painter->save();
    painter->setFont(ui::font(TextStyle::Tiny));
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const bool text = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    const bool menu = option->features & QStyleOptionToolButton::HasMenu;
    if (!text)
        return {m.control, m.control};
    const int icon = option->icon.isNull() || option->toolButtonStyle == Qt::ToolButtonTextOnly ? 0 : m.icon + m.px(6);
    const int words = QFontMetrics(buttonFont(option, widget)).size(Qt::TextShowMnemonic, option->text).width();
    return {icon + words + (menu ? m.px(18) : 0) + 2 * m.px(8), m.control};
}

void toolButton(QPainter *painter, const QStyleOptionToolButton *option, const QWidget *widget)
{
    buttonBevel(painter, option, widget);
    const Measures m = Measures::of(widget);
    if (option->features & QStyleOptionToolButton::Arrow && option->arrowType != Qt::NoArrow) { // tab rows scroll by these
        const int side = m.px(14);
        const QPoint middle = option->rect.center();
        chevron(painter, QRect(middle.x() - side / 2 + 1, middle.y() - side / 2 + 1, side, side), option->arrowType,
                color(has(option, QStyle::State_Enabled) ? Token::Text : Token::Disabled, option->palette));
        return;
    }
    const Ink ink = inkOf(option, widget);
    const bool text = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    const bool icon = !option->icon.isNull() && option->toolButtonStyle != Qt::ToolButtonTextOnly;
    const int size = std::min(m.icon, option->rect.height() - m.px(4));
    QRect area = option->rect;
    if (option->features & QStyleOptionToolButton::HasMenu && text) {
        chevron(painter, QRect(area.right() - m.px(20), area.y(), m.px(14), area.height()), Qt::DownArrow, color(Token::Text2, option->palette));
        area.setRight(area.right() - m.px(18));
    }
    if (!text) {
        if (icon)
            drawIcon(painter, QRect(area.center().x() - size / 2 + 1, area.center().y() - size / 2 + 1, size, size), option->icon, ink.icon);
        return;
    }
    const QFont f = buttonFont(option, widget);
    int x = area.x() + m.px(8);
    if (icon) {
        drawIcon(painter, QRect(x, area.center().y() - size / 2 + 1, size, size), option->icon, ink.icon);
        x += size + m.px(6);
    }
    painter->save();
    painter->setFont(f);
    painter->setPen(ink.text);
    const QRect rect(x, area.y(), area.right() - x + 1, area.height());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      QFontMetrics(f).elidedText(option->text, Qt::ElideRight, rect.width(), Qt::TextShowMnemonic));
    painter->restore();
}

} // namespace thuly::ui::draw
