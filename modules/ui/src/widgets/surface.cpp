// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/surface.h>

#include <thuly/ui/measures.h>

#include <QPainter>

namespace thuly::ui {

Surface::Surface(Token tone, Qt::Edges lines, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_lines(lines)
{
}

void Surface::setTone(Token tone)
{
    m_tone = tone;
    update();
}

void Surface::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Surface::setBoxed(Token border)
{
    m_box = border;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_box != Token::Count) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(m_box, this));
        painter.setBrush(color(m_tone, this));
        const int radius = Measures::of(this).radius;
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        return;
    }
    painter.fillRect(rect(), color(m_tone, this));
    const QColor line = color(Token::Border, this);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Line::Line(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    setSizePolicy(orientation == Qt::Horizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  orientation == Qt::Horizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Border, this));
}

} // namespace thuly::ui
