// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/persondelegate.h"

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QPainter>

namespace thuly::ui {

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures m = Measures::of(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const auto tone = [&](Token token) { return color(token, option.palette); };
    const QString name = index.data().toString();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(row, tone(chosen ? Token::Highlight : Token::Base));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tone(Token::Border));

    const int side = m.px(28);
    const QRect sign(row.left() + m.px(12), row.center().y() - side / 2, side, side);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone(chosen ? Token::Fill : Token::Neutral));
    painter->drawRoundedRect(sign, m.radius, m.radius);
    painter->setFont(font(TextStyle::SmallStrong));
    painter->setPen(tone(chosen ? Token::OnFill : Token::Text2));
    painter->drawText(sign, Qt::AlignCenter, models::givenName(name).left(1).toUpper());

    const QString trailing = index.data(models::TrailingRole).toString();
    const int right = row.right() - m.px(12);
    painter->setFont(font(TextStyle::Small));
    const int trailingWidth = chosen ? m.icon : painter->fontMetrics().horizontalAdvance(trailing);
    if (chosen) {
        paintIcon(painter, QRect(right - m.icon, row.center().y() - m.icon / 2, m.icon, m.icon), IconName::Check, tone(Token::HighlightText));
    } else {
        painter->setPen(tone(Token::Text3));
        painter->drawText(QRect(right - trailingWidth, row.top(), trailingWidth, row.height()), Qt::AlignVCenter | Qt::AlignLeft, trailing);
    }
    const int left = sign.right() + m.px(12);
    const QRect text(left, row.top() + m.px(4), right - trailingWidth - m.px(8) - left, (row.height() - m.px(8)) / 2);
    painter->setFont(font(chosen ? TextStyle::Strong : TextStyle::Body));
    painter->setPen(tone(chosen ? Token::HighlightText : Token::Text));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->setFont(font(TextStyle::Small));
    painter->setPen(tone(chosen ? Token::HighlightText : Token::Text2));
    painter->drawText(text.translated(0, text.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(models::SecondLineRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Measures m = Measures::of(option.widget);
    return {m.px(200), m.px(48)};
}

} // namespace thuly::ui
