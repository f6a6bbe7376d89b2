// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/statepainter.h>

#include <thuly/ui/measures.h>
#include <thuly/ui/typography.h>

#include <QPainter>
#include <QWidget>

namespace thuly::ui {

StateLook lookOf(StateKind kind)
{
    switch (kind) {
    case StateKind::Plain: return {IconName::Dot, Token::Text2, Token::Text2, Token::Neutral, false};
    case StateKind::Overdue: return {IconName::Overdue, Token::Danger, Token::Danger, Token::DangerBg, true};
    case StateKind::DueSoon: return {IconName::Clock, Token::Warn, Token::Warn, Token::WarnBg, false};
    case StateKind::Later: return {IconName::Clock, Token::Text, Token::Text3, Token::Neutral, false};
    case StateKind::Done: return {IconName::Ok, Token::Ok, Token::Ok, Token::OkBg, false};
    case StateKind::Valid: return {IconName::Shield, Token::Ok, Token::Ok, Token::OkBg, false};
    case StateKind::Waiting: return {IconName::Pending, Token::Pend, Token::Pend, Token::PendBg, false};
    case StateKind::Suspended: return {IconName::Pause, Token::Pend, Token::Pend, Token::PendBg, false};
    case StateKind::Refused: return {IconName::Error, Token::Danger, Token::Danger, Token::DangerBg, false};
    case StateKind::Locked: return {IconName::Lock, Token::Danger, Token::Danger, Token::DangerBg, false};
    case StateKind::Changed: return {IconName::Error, Token::Danger, Token::Danger, Token::DangerBg, false};
    case StateKind::Doubtful: return {IconName::Warning, Token::Warn, Token::Warn, Token::WarnBg, false};
    case StateKind::Offline: return {IconName::Offline, Token::Warn, Token::Warn, Token::WarnBg, false};
    case StateKind::Conflict: return {IconName::Conflict, Token::Warn, Token::Warn, Token::WarnBg, false};
    case StateKind::Restricted: return {IconName::Restricted, Token::Pend, Token::Pend, Token::PendBg, false};
    case StateKind::Private: return {IconName::Lock, Token::Text2, Token::Text2, Token::Neutral, false};
    case StateKind::Corrected: return {IconName::Correct, Token::Danger, Token::Danger, Token::DangerBg, false};
    case StateKind::Void: return {IconName::Gap, Token::Text3, Token::Text3, Token::Neutral, false};
    case StateKind::NotScanned: return {IconName::Scan, Token::Text2, Token::Text3, Token::Neutral, false};
    case StateKind::Draft: return {IconName::Draft, Token::Pend, Token::Pend, Token::PendBg, false};
    case StateKind::Hearing: return {IconName::Hearing, Token::Accent, Token::Accent, Token::Soft, false};
    }
    Q_UNREACHABLE_RETURN({});
}

namespace {

struct ChipMeasures {
    explicit ChipMeasures(const QWidget *widget)
        : m(Measures::of(widget))
        , left(m.px(5))
        , right(m.px(7))
        , gap(m.px(4))
        , icon(m.px(13))
        , text(ui::font(TextStyle::Small))
    {
    }
    Measures m;
    int left;
    int right;
    int gap;
    int icon;
    QFont text;
};

} // namespace

QSize StatePainter::chipSize(const State &state, const QWidget *widget)
{
    const ChipMeasures c(widget);
    return {c.left + c.icon + c.gap + QFontMetrics(c.text).horizontalAdvance(state.word) + c.right, c.m.chip};
}

void StatePainter::paintChip(QPainter *painter, const QRect &rect, const State &state, const QWidget *widget)
{
    const ChipMeasures c(widget);
    const StateLook look = lookOf(state.kind);
    const QPalette palette = widget ? widget->palette() : QPalette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(look.tone, palette));
    painter->drawRoundedRect(rect, c.m.chipRadius, c.m.chipRadius);
    const QRect iconRect(rect.x() + c.left, rect.y() + (rect.height() - c.icon) / 2, c.icon, c.icon);
    paintIcon(painter, iconRect, look.icon, color(look.iconColour, palette));
    const int textLeft = iconRect.x() + c.icon + c.gap;
    const QRect textRect(textLeft, rect.y(), rect.right() + 1 - c.right - textLeft, rect.height());
    painter->setFont(c.text);
    painter->setPen(color(look.text == Token::Text ? Token::Text2 : look.text, palette));
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(c.text).elidedText(state.word, Qt::ElideRight, textRect.width() + 1));
    painter->restore();
}

QSize StatePainter::textSize(const State &state, const QFont &font, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    QFont f = font;
    if (lookOf(state.kind).strong)
        f.setWeight(QFont::DemiBold);
    const QFontMetrics fm(f);
    const int words = state.word.isEmpty() ? 0 : m.px(5) + fm.horizontalAdvance(state.word);
    return {m.smallIcon + words, std::max(m.smallIcon, fm.height())};
}

void StatePainter::paintText(QPainter *painter, const QRect &rect, const State &state, const QFont &font, const QPalette &palette,
                             OnRow row, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const StateLook look = lookOf(state.kind);
    const auto onRow = [row](Token token) {
        const bool quiet = token == Token::Text3 || token == Token::Text2 || token == Token::Text;
        return row == OnRow::Selected && quiet ? Token::HighlightText : token;
    };
    painter->save();
    const QRect iconRect(rect.x(), rect.y() + (rect.height() - m.smallIcon) / 2, m.smallIcon, m.smallIcon);
    paintIcon(painter, iconRect, look.icon, color(onRow(look.iconColour), palette));
    const QRect textRect = rect.adjusted(m.smallIcon + m.px(5), 0, 0, 0);
    QFont f = font;
    if (look.strong)
        f.setWeight(QFont::DemiBold);
    painter->setFont(f);
    painter->setPen(color(onRow(look.text), palette));
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(f).elidedText(state.word, Qt::ElideRight, textRect.width() + 1));
    painter->restore();
}

} // namespace thuly::ui
