// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylepainting.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/typography.h>

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace thuly::ui::draw {

namespace {

bool isReadOnly(const QWidget *widget)
{
    return widget && widget->property("readOnly").toBool();
}

} // namespace

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &p = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const auto message = FieldMessage(widget ? widget->property("fieldMessage").toInt() : 0);
    QColor fill = color(Token::Base, p);
    QColor line = color(Token::Field, p);
    if (!enabled) {
        fill = color(Token::Window, p);
        line = color(Token::Border, p);
    } else if (isReadOnly(widget)) {
        fill = Qt::transparent;
        line = color(Token::Border, p);
    }
    switch (message) {
    case FieldMessage::Warning: line = color(Token::Warn, p); break;
    case FieldMessage::Error: line = color(Token::Danger, p); break;
    case FieldMessage::None:
    case FieldMessage::Hint:
    case FieldMessage::Ok:
        break;
    }
    box(painter, option->rect, fill, line, Measures::of(widget).radius);
}

void checkBox(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const QPalette &p = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const int size = std::min(option->rect.width(), option->rect.height());
    QRect rect(0, 0, size, size);
    rect.moveCenter(option->rect.center());
    const bool filled = on || partly;
    const QColor fill = !enabled ? color(filled ? Token::Neutral : Token::Window, p)
        : filled ? color(Token::Fill, p)
        : color(option->state & QStyle::State_MouseOver ? Token::Hover : Token::Base, p);
    const QColor line = !enabled ? color(Token::Border, p) : filled ? fill : color(Token::Field, p);
    box(painter, rect, fill, line, m.chipRadius);
    if (!filled)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? color(Token::OnFill, p) : color(Token::Disabled, p), size / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r(rect);
    QPainterPath path;
    if (partly) {
        path.moveTo(r.x() + r.width() * 0.28, r.center().y());
        path.lineTo(r.x() + r.width() * 0.72, r.center().y());
    } else {
        path.moveTo(r.x() + r.width() * 0.25, r.y() + r.height() * 0.53);
        path.lineTo(r.x() + r.width() * 0.43, r.y() + r.height() * 0.71);
        path.lineTo(r.x() + r.width() * 0.76, r.y() + r.height() * 0.31);
    }
    painter->drawPath(path);
    painter->restore();
}

void radioButton(QPainter *painter, const QStyleOption *option, const QWidget *)
{
    const QPalette &p = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const int size = std::min(option->rect.width(), option->rect.height());
    QRectF rect(0, 0, size, size);
    rect.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on) {
        const qreal ring = size * 5 / 16.0;
        painter->setPen(QPen(color(enabled ? Token::Fill : Token::Disabled, p), ring));
        painter->setBrush(color(enabled ? Token::OnFill : Token::Window, p));
        painter->drawEllipse(rect.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2));
    } else {
        painter->setPen(QPen(color(enabled ? Token::Field : Token::Border, p), 1));
        painter->setBrush(color(!enabled ? Token::Window : option->state & QStyle::State_MouseOver ? Token::Hover : Token::Base, p));
        painter->drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &ink)
{
    const qreal half = std::min(rect.width(), rect.height()) * 0.26;
    const QPointF centre = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    switch (direction) {
    case Qt::UpArrow: painter->rotate(180); break;
    case Qt::LeftArrow: painter->rotate(90); break;
    case Qt::RightArrow: painter->rotate(-90); break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter->setPen(QPen(ink, std::max(1.0, half * 0.36), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
    painter->restore();
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    if (option->frame)
        field(painter, option, widget);
    else
        painter->fillRect(option->rect, color(Token::Base, option->palette));
    const QRect arrow(option->rect.right() - m.px(22), option->rect.y(), m.px(14), option->rect.height());
    const bool enabled = option->state & QStyle::State_Enabled;
    chevron(painter, QRect(arrow.x(), arrow.center().y() - arrow.width() / 2 + 1, arrow.width(), arrow.width()), Qt::DownArrow,
            color(enabled ? Token::Text2 : Token::Disabled, option->palette));
}

void comboLabel(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    QRect rect = option->rect.adjusted(m.px(8), 0, -m.px(26), 0);
    const bool enabled = option->state & QStyle::State_Enabled;
    const auto *choice = qobject_cast<const ChoiceField *>(widget);
    painter->save();
    painter->setFont(widget ? widget->font() : ui::font(TextStyle::Body));
    const QFontMetrics fm(painter->font());
    const QString code = choice ? choice->code() : QString();
    if (!code.isEmpty()) {
        painter->setPen(color(enabled ? Token::Text3 : Token::Disabled, option->palette));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, code);
        rect.setLeft(rect.left() + fm.horizontalAdvance(code) + m.px(6));
    }
    const bool empty = choice ? choice->currentIndex() < 0 : option->currentText.isEmpty();
    const QString text = empty && choice ? choice->placeholderText() : option->currentText;
    painter->setPen(color(!enabled ? Token::Disabled : empty ? Token::Text3 : Token::Text, option->palette));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fm.elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}

void focusFrame(QPainter *painter, const QRect &rect, const QWidget *widget)
{
    const Measures m = Measures::of(widget);
    const int line = m.px(2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::Accent, widget), line));
    painter->setBrush(Qt::NoBrush);
    const qreal half = line / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), m.focusRadius, m.focusRadius);
    painter->restore();
}

} // namespace thuly::ui::draw
