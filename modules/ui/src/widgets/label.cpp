// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/label.h>

#include "measured.h"

#include <thuly/ui/statepainter.h>

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace thuly::ui {

Label::Label(const QString &text, TextStyle style, Token token, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    // Qt tells a widget with a font of its own nothing when the font of the application changes.
    measured(this, [this](const Measures &) { restyle(); });
}

void Label::setTextStyle(TextStyle style)
{
    m_style = style;
    restyle();
}

void Label::setToken(Token token)
{
    m_token = token;
    restyle();
}

void Label::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    const QFont wanted = ui::font(m_style);
    if (font() != wanted || contentsMargins().isNull()) {
        setFont(wanted);
        // Ổ and ậ reach beyond the ascent and descent that the font declares.
        const int reach = std::max(1, fontMetrics().height() / 8);
        setContentsMargins(0, reach, 0, reach);
    }
    // Only the text colour is ours; everything else keeps following the parent.
    const QColor text = color(m_token, this);
    if (palette().color(QPalette::Active, QPalette::WindowText) != text) {
        QPalette p;
        p.setColor(QPalette::Active, QPalette::WindowText, text);
        p.setColor(QPalette::Inactive, QPalette::WindowText, text);
        setPalette(p);
    }
    m_restyling = false;
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (int(event->type())) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
        restyle();
        break;
    }
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QChar(0x2026)) * 2, fontMetrics().height() + contentsMargins().top() + contentsMargins().bottom()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height() + contentsMargins().top() + contentsMargins().bottom()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_mode, width());
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    const bool cut = fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(cut ? text() : QString());
}

IconLabel::IconLabel(IconName name, Token token, IconSize size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_token(token)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    measured(this, [this](const Measures &) { updateGeometry(); });
}

void IconLabel::setIcon(IconName name, Token token)
{
    m_name = name;
    m_token = token;
    update();
}

void IconLabel::setIconSize(IconSize size)
{
    m_size = size;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const Measures m = Measures::of(this);
    switch (m_size) {
    case IconSize::Small: return {m.smallIcon, m.smallIcon};
    case IconSize::Normal: return {m.icon, m.icon};
    case IconSize::Brand: return {m.brandIcon, m.brandIcon};
    case IconSize::Big: return {m.bigIcon, m.bigIcon};
    }
    Q_UNREACHABLE_RETURN({});
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize size = sizeHint();
    QRect square(QPoint(0, 0), size);
    square.moveCenter(rect().center());
    paintIcon(&painter, square, m_name, color(isEnabled() ? m_token : Token::Disabled, this));
}

StateChip::StateChip(models::State state, StateForm form, QWidget *parent)
    : QWidget(parent)
    , m_state(std::move(state))
    , m_form(form)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(m_state.word);
    setToolTip(m_state.word);
}

void StateChip::setState(const models::State &state)
{
    m_state = state;
    setAccessibleName(state.word);
    setToolTip(state.word);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    if (m_state.isEmpty())
        return {0, 0};
    return m_form == StateForm::Chip ? StatePainter::chipSize(m_state, this)
                                     : StatePainter::textSize(m_state, ui::font(TextStyle::Body), this);
}

QSize StateChip::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), Measures::of(this).px(48)), wanted.height()};
}

void StateChip::paintEvent(QPaintEvent *)
{
    if (m_state.isEmpty())
        return;
    QPainter painter(this);
    const QSize wanted = sizeHint();
    const QRect area(0, (height() - wanted.height()) / 2, std::min(width(), wanted.width()), wanted.height());
    if (m_form == StateForm::Chip)
        StatePainter::paintChip(&painter, area, m_state, this);
    else
        StatePainter::paintText(&painter, area, m_state, ui::font(TextStyle::Body), palette(), OnRow::Plain, this);
}

void StateChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
}

} // namespace thuly::ui
