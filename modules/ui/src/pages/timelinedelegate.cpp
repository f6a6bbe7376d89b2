// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timelinedelegate.h"

#include <thuly/models/casemodel.h>
#include <thuly/models/gridroles.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QAbstractItemView>
#include <QMetaEnum>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using models::TimelineModel;

/** The packs name icons in lower case ("docsigned"); an unknown word is a dot. */
IconName iconOf(const QString &word)
{
    const QMetaEnum names = QMetaEnum::fromType<IconName>();
    for (int i = 0; i < names.keyCount(); ++i) {
        if (word.compare(QLatin1StringView(names.key(i)), Qt::CaseInsensitive) == 0)
            return IconName(names.value(i));
    }
    return IconName::Dot;
}

QString titleOf(const QModelIndex &index)
{
    const QString before = index.data(TimelineModel::BeforeRole).toString();
    const QString after = index.data(TimelineModel::AfterRole).toString();
    const QString title = index.data().toString();
    return after.isEmpty() && before.isEmpty() ? title : QString(title % u": "_s % before % u" → "_s % after);
}

} // namespace

struct TimelineDelegate::Layout {
    Measures m;
    int textLeft = 0;
    int textWidth = 0;
    int titleHeight = 0;
    int detailHeight = 0;
    [[nodiscard]] int height() const { return std::max(m.px(44), titleHeight + detailHeight + m.px(12)); }
};

TimelineDelegate::TimelineDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

TimelineDelegate::Layout TimelineDelegate::layOut(const QModelIndex &index) const
{
    // The room without a scroll bar is the same before and after the bar appears, so heights hold.
    const int width = m_view->width() - m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view);
    Layout layout{Measures::of(m_view)};
    const Measures &m = layout.m;
    layout.textLeft = m.px(16 + 78 + 28);
    layout.textWidth = std::max(m.px(80), width - layout.textLeft - m.px(12));
    const QRect room(0, 0, layout.textWidth, 10000);
    const bool strong = index.data(TimelineModel::EmphasisRole).toBool();
    layout.titleHeight = QFontMetrics(font(strong ? TextStyle::Strong : TextStyle::Body)).boundingRect(room, Qt::TextWordWrap, titleOf(index)).height();
    const QString detail = index.data(models::SecondLineRole).toString();
    layout.detailHeight = detail.isEmpty() ? 0 : QFontMetrics(font(TextStyle::Small)).boundingRect(room, Qt::TextWordWrap, detail).height();
    return layout;
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Layout layout = layOut(index);
    const Measures &m = layout.m;
    const bool selected = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus);
    const auto tone = [&](Token token) { return color(selected && token != Token::Base ? Token::HighlightText : token, option.palette); };
    const QRect row = option.rect;
    painter->save();
    painter->fillRect(row, color(selected ? Token::Highlight : Token::Base, option.palette));
    const int lineX = row.left() + m.px(16 + 78 + 8);
    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    const int iconTop = row.top() + m.px(6);
    painter->setPen(color(Token::Border, option.palette));
    if (!first)
        painter->drawLine(lineX, row.top(), lineX, iconTop - m.px(2));
    if (!last)
        painter->drawLine(lineX, iconTop + m.icon + m.px(2), lineX, row.bottom());
    const bool strong = index.data(TimelineModel::EmphasisRole).toBool();
    const QString sign = index.data(TimelineModel::IconWordRole).toString();
    const Token ink = sign == "correct"_L1 ? Token::Danger : strong ? Token::Accent : Token::Text2;
    paintIcon(painter, QRect(lineX - m.icon / 2, iconTop, m.icon, m.icon), iconOf(sign), tone(ink));

    painter->setFont(font(TextStyle::Small));
    painter->setPen(tone(Token::Text2));
    const int lineHeight = painter->fontMetrics().height();
    painter->drawText(QRect(row.left() + m.px(16), row.top() + m.px(6), m.px(74), lineHeight), Qt::AlignLeft, index.data(TimelineModel::DateRole).toString());
    painter->drawText(QRect(row.left() + m.px(16), row.top() + m.px(6) + lineHeight, m.px(74), lineHeight), Qt::AlignLeft,
                      index.data(TimelineModel::TimeRole).toString());

    QRect text(row.left() + layout.textLeft, row.top() + m.px(5), layout.textWidth, layout.titleHeight);
    const bool struck = index.data(models::StruckRole).toBool();
    QFont title = font(strong ? TextStyle::Strong : TextStyle::Body);
    title.setStrikeOut(struck);
    painter->setFont(title);
    painter->setPen(tone(struck ? Token::Text2 : Token::Text));
    painter->drawText(text, Qt::TextWordWrap, titleOf(index));
    text = QRect(text.left(), text.bottom() + 1, layout.textWidth, layout.detailHeight);
    painter->setFont(font(TextStyle::Small));
    painter->setPen(tone(Token::Text2));
    painter->drawText(text, Qt::TextWordWrap, index.data(models::SecondLineRole).toString());
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {m_view->viewport()->width(), layOut(index).height()};
}

} // namespace thuly::ui
