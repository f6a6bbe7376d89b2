// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/stepbar.h>

#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    const auto now = std::ranges::find(m_steps, StepPhase::Now, &Step::phase);
    setCurrent(now == m_steps.end() ? 0 : int(now - m_steps.begin()));
    updateGeometry();
}

QSize StepBar::sizeHint() const
{
    const Measures m = Measures::of(this);
    const QFontMetrics small(ui::font(TextStyle::Small));
    return {int(m_steps.size()) * m.px(110), m.px(18) + 2 * small.lineSpacing() + m.px(4)};
}

QSize StepBar::minimumSizeHint() const
{
    return {int(m_steps.size()) * Measures::of(this).px(48), sizeHint().height()};
}

QList<int> StepBar::cellWidths() const
{
    const int count = std::max(1, int(m_steps.size()));
    const Measures m = Measures::of(this);
    QList<int> words;
    int sum = 0;
    for (const Step &step : m_steps) {
        const bool reached = step.phase == StepPhase::Done || step.phase == StepPhase::Now;
        words << std::max(m.px(48), QFontMetrics(ui::font(reached ? TextStyle::SmallStrong : TextStyle::Small)).horizontalAdvance(step.label) + m.px(10));
        sum += words.last();
    }
    // Equal steps look best; where a word would be cut, the short ones lend it their room.
    const bool equal = words.isEmpty() || std::ranges::max(words) <= width() / count || sum > width();
    QList<int> widths;
    int taken = 0;
    for (int i = 0; i < count; ++i) {
        const int end = equal ? width() * (i + 1) / count : taken + words.at(i) + (width() - sum) / count;
        widths << end - taken;
        taken = end;
    }
    return widths;
}

QRect StepBar::cell(int step) const
{
    const QList<int> widths = cellWidths();
    int left = 0;
    for (int i = 0; i < step; ++i)
        left += widths.value(i);
    return {left, 0, widths.value(step), height()};
}

void StepBar::setCurrent(int step)
{
    if (m_steps.isEmpty())
        return;
    m_current = std::clamp(step, 0, int(m_steps.size()) - 1);
    const Step &shown = m_steps.at(m_current);
    setAccessibleName(QString(shown.label % u", "_s % shown.detail));
    update();
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_steps.size()); ++i)
        paintStep(painter, i);
}

void StepBar::paintStep(QPainter &painter, int step) const
{
    const Measures m = Measures::of(this);
    const Step &s = m_steps.at(step);
    const QRect area = cell(step);
    const bool last = step + 1 == int(m_steps.size());
    const double radius = m.px(7);
    const double y = m.px(9);
    const QPointF centre(area.x() + radius, y);
    const bool reached = s.phase == StepPhase::Done || s.phase == StepPhase::Now;
    const bool lineDone = !last && m_steps.at(step + 1).phase != StepPhase::Later;

    const QPointF end(last ? area.right() + 1.0 : double(area.right() + 1), y);
    painter.setPen(QPen(color(lineDone ? Token::Accent : Token::Border, this), lineDone ? m.px(2) : 1));
    painter.drawLine(QPointF(centre.x() + (s.phase == StepPhase::PassedOver ? 0 : radius), y), end);

    const double line = m.px(2);
    switch (s.phase) {
    case StepPhase::Done: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Fill, this));
        painter.drawEllipse(centre, radius, radius);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::OnFill, this), radius * 0.26, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{centre + QPointF(-radius * 0.45, radius * 0.05), centre + QPointF(-radius * 0.1, radius * 0.4),
                                       centre + QPointF(radius * 0.5, -radius * 0.35)});
        break;
    }
    case StepPhase::PassedOver:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Accent, this));
        painter.drawEllipse(centre, radius * 0.4, radius * 0.4);
        break;
    case StepPhase::Now:
        painter.setPen(QPen(color(Token::Accent, this), line * 2));
        painter.setBrush(color(Token::Base, this));
        painter.drawEllipse(centre, radius - line, radius - line);
        break;
    case StepPhase::Later:
        painter.setPen(QPen(color(Token::Field, this), line * 0.75));
        painter.setBrush(color(Token::Base, this));
        painter.drawEllipse(centre, radius - line / 2, radius - line / 2);
        break;
    }
    if (hasFocus() && step == m_current) {
        painter.setPen(QPen(color(Token::Accent, this), line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(0, 0, -m.px(4), 0).adjusted(1, 1, -1, -1), m.focusRadius, m.focusRadius);
    }

    const QFont labelFont = ui::font(reached ? TextStyle::SmallStrong : TextStyle::Small);
    const QFontMetrics fm(labelFont);
    const int top = m.px(18);
    const int textWidth = area.width() - m.px(8);
    painter.setFont(labelFont);
    painter.setPen(color(reached ? Token::Text : Token::Text2, this));
    painter.drawText(QRect(area.x(), top, textWidth, fm.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     fm.elidedText(s.label, Qt::ElideRight, textWidth));
    const QFontMetrics detail(ui::font(TextStyle::Small));
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(color(Token::Text2, this));
    painter.drawText(QRect(area.x(), top + fm.lineSpacing(), textWidth, detail.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     detail.elidedText(s.detail, Qt::ElideRight, textWidth));
}

void StepBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current - 1); return;
    case Qt::Key_Right: setCurrent(m_current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(int(m_steps.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_steps.isEmpty())
            Q_EMIT activated(m_current);
        return;
    }
    QWidget::keyPressEvent(event);
}

void StepBar::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_steps.size()); ++i) {
        if (cell(i).contains(event->position().toPoint())) {
            setCurrent(i);
            Q_EMIT activated(i);
            return;
        }
    }
}

bool StepBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < int(m_steps.size()); ++i) {
            if (cell(i).contains(help->pos())) {
                const Step &s = m_steps.at(i);
                QToolTip::showText(help->globalPos(), s.tip.isEmpty() ? QString(s.label % u' ' % s.detail) : s.tip, this);
                return true;
            }
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace thuly::ui
