// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/registerdocument.h>

#include <QPixmap>
#include <QWidget>

namespace thuly::ui {

/** One sheet of the printed book on the desk tone, fitted to the widget; painted by the same code as printer and PDF. */
class SheetView : public QWidget
{
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<registers::RegisterDocument> document);
    void setSheet(const registers::Sheet &sheet);
    /** 1: the whole sheet fits. */
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void turned(int pages);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QSizeF paperPixels() const;

    std::shared_ptr<registers::RegisterDocument> m_document;
    registers::Sheet m_sheet;
    QPixmap m_cache;
    double m_zoom = 1;
    QPointF m_shift;
    QPointF m_grabbed;
};

} // namespace thuly::ui
