// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellpainting.h"

#include <thuly/models/gridroles.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/typography.h>

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

CellContent CellContent::of(const QModelIndex &index, const QStyleOptionViewItem &option)
{
    CellContent c;
    c.text = index.data(Qt::DisplayRole).toString();
    c.detail = index.data(models::DetailRole).toString();
    c.secondLine = index.data(models::SecondLineRole).toString();
    c.trailing = index.data(models::TrailingRole).toString();
    if (const QVariant state = index.data(models::StateRole); state.canConvert<State>())
        c.state = state.value<State>();
    if (const QVariant icon = index.data(models::IconRole); icon.isValid())
        c.icon = IconName(icon.toInt());
    c.hits = index.data(models::HitsRole).value<QList<QPair<int, int>>>();
    if (const QVariant alignment = index.data(Qt::TextAlignmentRole); alignment.isValid())
        c.alignment = Qt::Alignment(alignment.toInt());
    c.strong = index.data(models::StrongRole).toBool();
    c.struck = index.data(models::StruckRole).toBool();
    c.isVoid = index.data(models::VoidRole).toBool();
    c.secondary = index.data(models::SecondaryRole).toBool();
    c.link = index.data(models::LinkRole).toBool();
    c.font = option.font;
    if (c.strong && !c.struck)
        c.font.setWeight(QFont::DemiBold);
    c.font.setStrikeOut(c.struck || c.isVoid);
    if (c.isVoid && !c.icon && !c.text.isEmpty())
        c.icon = IconName::Gap;
    return c;
}

QColor CellContent::ink(const QPalette &palette, OnRow row) const
{
    if (row == OnRow::Selected)
        return color(link ? Token::Accent : Token::HighlightText, palette); // text3 is forbidden on a selection
    if (struck || isVoid)
        return color(Token::Text3, palette);
    if (link)
        return color(Token::Accent, palette);
    return color(secondary ? Token::Text2 : Token::Text, palette);
}

void CellContent::paint(QPainter *painter, const QRect &area, const QPalette &palette, OnRow row, const QWidget *view) const
{
    if (state) {
        QFont f = font;
        f.setStrikeOut(false);
        StatePainter::paintText(painter, area, *state, f, palette, row, view);
        return;
    }
    if (secondLine.isEmpty()) {
        paintLine(painter, area, palette, row, view);
        return;
    }
    const Measures m = Measures::of(view);
    const QFont small = ui::font(TextStyle::Small);
    const QFontMetrics fm(small);
    const int first = QFontMetrics(font).height();
    const int gap = m.px(2);
    const int top = area.y() + (area.height() - first - gap - fm.height()) / 2;
    paintLine(painter, QRect(area.x(), top, area.width(), first), palette, row, view);
    const int indent = icon ? m.icon + m.px(8) : 0;
    const QRect second(area.x() + indent, top + first + gap, area.width() - indent, fm.height());
    painter->setFont(small);
    painter->setPen(color(row == OnRow::Selected ? Token::HighlightText : Token::Text2, palette));
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, fm.elidedText(secondLine, Qt::ElideRight, second.width()));
}

void CellContent::paintLine(QPainter *painter, QRect area, const QPalette &palette, OnRow row, const QWidget *view) const
{
    const Measures m = Measures::of(view);
    if (icon) {
        const int size = isVoid ? m.smallIcon : m.icon;
        const Token idle = isVoid ? Token::Text3 : Token::Text2;
        paintIcon(painter, QRect(area.x(), area.center().y() - size / 2 + 1, size, size), *icon,
                  color(row == OnRow::Selected ? Token::HighlightText : idle, palette));
        area.setLeft(area.left() + size + m.px(isVoid ? 5 : 8));
    }
    if (!trailing.isEmpty()) {
        painter->setFont(ui::font(TextStyle::Small));
        painter->setPen(color(row == OnRow::Selected ? Token::HighlightText : Token::Text2, palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, trailing);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(trailing) - m.px(8));
    }
    const QFontMetrics fm(font);
    const QString shown = fm.elidedText(text, Qt::ElideRight, area.width() + 1);
    if (!hits.isEmpty() && row == OnRow::Plain)
        paintHits(painter, area, shown, palette);
    painter->setFont(font);
    painter->setPen(ink(palette, row));
    painter->drawText(area, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    if (detail.isEmpty() || shown != text)
        return;
    QFont plain = font;
    plain.setWeight(QFont::Normal);
    area.setLeft(area.left() + fm.horizontalAdvance(shown) + fm.horizontalAdvance(u' '));
    painter->setFont(plain);
    painter->setPen(color(row == OnRow::Selected ? Token::HighlightText : Token::Text3, palette));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(plain).elidedText(detail, Qt::ElideRight, std::max(0, area.width())));
}

void CellContent::paintHits(QPainter *painter, const QRect &area, const QString &shown, const QPalette &palette) const
{
    if (!(alignment & Qt::AlignLeft))
        return;
    const QFontMetrics fm(font);
    for (const auto &[start, length] : hits) {
        const qsizetype end = std::min<qsizetype>(start + length, shown.size());
        if (start < 0 || start >= end)
            continue;
        const int from = fm.horizontalAdvance(shown.left(start));
        const int to = fm.horizontalAdvance(shown.left(end));
        painter->fillRect(QRect(area.x() + from, area.center().y() - fm.height() / 2, to - from, fm.height()), color(Token::Mark, palette));
    }
}

int CellContent::width(const QFont &base, const QWidget *view) const
{
    const Measures m = Measures::of(view);
    if (state)
        return StatePainter::textSize(*state, base, view).width();
    const QFontMetrics fm(font);
    int total = fm.horizontalAdvance(text);
    if (icon)
        total += m.icon + m.px(8);
    if (!detail.isEmpty())
        total += fm.horizontalAdvance(u' ') + fm.horizontalAdvance(detail);
    const QFontMetrics small(ui::font(TextStyle::Small));
    if (!trailing.isEmpty())
        total += m.px(8) + small.horizontalAdvance(trailing);
    return std::max(total, small.horizontalAdvance(secondLine));
}

QString CellContent::plainText() const
{
    if (state)
        return state->word;
    QString whole = text;
    if (!detail.isEmpty())
        whole += QString(u' ' % detail);
    if (!secondLine.isEmpty())
        whole += QString(u'\n' % secondLine);
    return whole;
}

void CellContent::paintGroup(QPainter *painter, const QRect &area, const QModelIndex &first, const QPalette &palette, const QWidget *view)
{
    const Measures m = Measures::of(view);
    QRect rect = area;
    const QVariant state = first.data(models::StateRole);
    const StateLook look = state.canConvert<State>() ? lookOf(state.value<State>().kind) : StateLook{IconName::Dot, Token::Text, Token::Text, Token::Window, true};
    const bool urgent = first.data(models::UrgentRole).toBool();
    const Token ink = urgent ? Token::Danger : look.text;
    std::optional<IconName> icon;
    if (state.isValid())
        icon = look.icon;
    if (const QVariant own = first.data(models::IconRole); own.isValid())
        icon = IconName(own.toInt());
    if (icon) {
        paintIcon(painter, QRect(rect.x(), rect.center().y() - m.smallIcon / 2, m.smallIcon, m.smallIcon), *icon, color(ink, palette));
        rect.setLeft(rect.left() + m.smallIcon + m.px(5));
    }
    const QFont strong = ui::font(TextStyle::Strong);
    const QString title = first.data(Qt::DisplayRole).toString();
    painter->setFont(strong);
    painter->setPen(color(ink, palette));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, title);
    if (const QVariant count = first.data(models::CountRole); count.isValid()) {
        rect.setLeft(rect.left() + QFontMetrics(strong).horizontalAdvance(title) + m.px(5));
        painter->setFont(ui::font(TextStyle::Body));
        painter->setPen(color(Token::Text3, palette));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, QLocale(QLocale::Vietnamese).toString(count.toInt()));
    }
}

} // namespace thuly::ui
