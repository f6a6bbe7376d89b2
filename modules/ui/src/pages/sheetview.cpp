// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetview.h"

#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace thuly::ui {

SheetView::SheetView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void SheetView::setDocument(std::shared_ptr<registers::RegisterDocument> document)
{
    m_document = std::move(document);
    m_cache = {};
    update();
}

void SheetView::setSheet(const registers::Sheet &sheet)
{
    m_sheet = sheet;
    m_cache = {};
    update();
}

void SheetView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 1.0, 4.0);
    if (m_zoom == 1.0)
        m_shift = {};
    m_cache = {};
    update();
}

QSize SheetView::minimumSizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(360), m.px(240)};
}

QSizeF SheetView::paperPixels() const
{
    const Measures m = Measures::of(this);
    const QSizeF mm = m_document->sheetSizeMm();
    const double room = m.px(12);
    const double scale = std::min((width() - 2 * room) / mm.width(), (height() - 2 * room) / mm.height());
    return mm * std::max(0.1, scale) * m_zoom;
}

void SheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Desk, this));
    if (!m_document)
        return;
    const QSizeF size = paperPixels();
    const double ratio = devicePixelRatioF();
    const QSize wanted = (size * ratio).toSize();
    if (m_cache.size() != wanted) {
        m_cache = QPixmap(wanted);
        m_cache.setDevicePixelRatio(ratio);
        m_cache.fill(color(Token::Paper, this));
        QPainter sheet(&m_cache);
        sheet.setRenderHint(QPainter::Antialiasing);
        sheet.setRenderHint(QPainter::TextAntialiasing);
        m_document->paint(sheet, m_sheet, size.width() / m_document->sheetSizeMm().width());
    }
    const QPointF at((width() - size.width()) / 2 + m_shift.x(), (height() - size.height()) / 2 + m_shift.y());
    painter.drawPixmap(at, m_cache);
    painter.setPen(color(Token::Border, this));
    painter.drawRect(QRectF(at, size).adjusted(-0.5, -0.5, 0.5, 0.5));
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * (event->angleDelta().y() > 0 ? 1.25 : 0.8));
    } else if (m_zoom > 1.0) {
        m_shift += QPointF(event->angleDelta()) / 4;
        update();
    } else if (event->angleDelta().y() != 0) {
        Q_EMIT turned(event->angleDelta().y() > 0 ? -1 : 1);
    }
    event->accept();
}

void SheetView::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
    setFocus(Qt::MouseFocusReason);
}

void SheetView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_zoom <= 1.0)
        return;
    m_shift += event->position() - m_grabbed;
    m_grabbed = event->position();
    update();
}

} // namespace thuly::ui
