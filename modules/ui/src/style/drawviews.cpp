// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylepainting.h"

#include <thuly/ui/thulystyle.h>
#include <thuly/ui/typography.h>

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace thuly::ui::draw {

void headerSection(QPainter *painter, const QStyleOptionHeader *option, const QWidget *widget)
{
    const QPalette &p = option->palette;
    painter->fillRect(option->rect, color(Token::Window, p));
    const QRect &r = option->rect;
    painter->fillRect(r.left(), r.bottom(), r.width(), 1, color(Token::Border, p));
    if (widget && widget->property("columnLines").toBool())
        painter->fillRect(r.right(), r.top(), 1, r.height(), color(Token::Grid, p));
}

void headerLabel(QPainter *painter, const QStyleOptionHeader *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QFont f = ui::font(TextStyle::SmallStrong);
    const QFontMetrics fm(f);
    QRect rect = option->rect;
    rect.adjust(0, -m.px(6), 0, m.px(6)); // the base style takes the margin off above and below too: it would cut marks
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const int arrow = m.px(12);
    const int room = rect.width() - (sorted ? arrow + m.px(4) : 0);
    const QString text = fm.elidedText(option->text, Qt::ElideRight, std::max(0, room));
    painter->save();
    painter->setFont(f);
    painter->setPen(color(Token::Text2, option->palette));
    painter->drawText(rect, int(option->textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const int x = rect.x() + fm.horizontalAdvance(text) + m.px(5);
        chevron(painter, QRect(x, rect.center().y() - arrow / 2, arrow, arrow),
                option->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow, color(Token::Text2, option->palette));
    }
    painter->restore();
}

void tabShape(QPainter *painter, const QStyleOptionTab *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QPalette &p = option->palette;
    const QRect &r = option->rect;
    const bool selected = option->state & QStyle::State_Selected;
    const bool hover = option->state & QStyle::State_MouseOver;
    const int accent = m.px(2);
    switch (tabLook(widget)) {
    case TabLook::Places:
        if (!selected) {
            if (hover)
                painter->fillRect(r.adjusted(0, 0, 0, -1), color(Token::Hover, p));
            return;
        }
        painter->fillRect(r, color(Token::Window, p));
        painter->fillRect(r.left(), r.top(), 1, r.height(), color(Token::Border, p));
        painter->fillRect(r.right(), r.top(), 1, r.height(), color(Token::Border, p));
        painter->fillRect(r.left(), r.top(), r.width(), accent, color(Token::Accent, p));
        return;
    case TabLook::Within:
        if (selected)
            painter->fillRect(r.left(), r.bottom() - accent + 1, r.width(), accent, color(Token::Accent, p));
        else if (hover)
            painter->fillRect(r.adjusted(0, 0, 0, -1), color(Token::Hover, p));
        return;
    }
}

namespace {

QFont tabFont(const QStyleOptionTab *option)
{
    QFont f = ui::font(TextStyle::Body);
    f.setPointSizeF(f.pointSizeF() * 0.95);
    if (option->state & QStyle::State_Selected)
        f.setWeight(QFont::DemiBold);
    return f;
}

int tabPadding(const Measures &m)
{
    return m.px(12);
}

} // namespace

QSize tabSize(const QStyleOptionTab *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    QFont strong = tabFont(option);
    strong.setWeight(QFont::DemiBold); // the row must not jump when another tab is chosen
    int width = 2 * tabPadding(m) + QFontMetrics(strong).size(Qt::TextShowMnemonic, option->text).width() + m.px(2);
    if (!option->icon.isNull())
        width += m.icon + m.px(8);
    if (!option->rightButtonSize.isEmpty())
        width += option->rightButtonSize.width() + m.px(8);
    const bool places = tabLook(widget) == TabLook::Places;
    return {places ? std::min(width, m.px(210)) : width, places ? m.tabs : m.px(36)};
}

void tabLabel(QPainter *painter, const QStyleOptionTab *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QPalette &p = option->palette;
    const bool selected = option->state & QStyle::State_Selected;
    QRect rect = option->rect.adjusted(tabPadding(m), 0, -tabPadding(m), 0);
    if (!option->rightButtonSize.isEmpty())
        rect.setRight(rect.right() - option->rightButtonSize.width() - m.px(4));
    painter->save();
    if (!option->icon.isNull()) {
        const QRect square(rect.x(), rect.center().y() - m.icon / 2 + 1, m.icon, m.icon);
        const QIcon::Mode mode = option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
        QImage image = option->icon.pixmap(square.size(), painter->device()->devicePixelRatio(), mode).toImage();
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QPainter tint(&image);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(0, 0), square.size()), color(selected ? Token::Text : Token::Text2, p));
        tint.end();
        painter->drawImage(square.topLeft(), image);
        rect.setLeft(rect.left() + m.icon + m.px(8));
    }
    const QFont f = tabFont(option);
    painter->setFont(f);
    painter->setPen(color(selected ? Token::Text : Token::Text2, p));
    painter->drawText(rect.adjusted(0, 0, m.px(2), 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      QFontMetrics(f).elidedText(option->text, Qt::ElideRight, rect.width() + m.px(2), Qt::TextShowMnemonic));
    painter->restore();
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &thumb, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QPalette &p = option->palette;
    if (option->maximum <= option->minimum)
        return;
    const bool active = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int inset = active ? m.px(2) : m.px(3);
    const QRect r = option->orientation == Qt::Vertical ? thumb.adjusted(inset, 1, -inset, -1) : thumb.adjusted(1, inset, -1, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(active ? Token::Text3 : Token::Field, p));
    const qreal radius = std::min(r.width(), r.height()) / 2.0;
    painter->drawRoundedRect(r, radius, radius);
    painter->restore();
}

} // namespace thuly::ui::draw
