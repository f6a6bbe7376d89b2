// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace thuly::registers {

/** Paints the text as a QR code (ISO/IEC 18004, error correction M) in black on what is there. Nothing for an empty
 * text. */
void paintQrCode(QPainter &painter, const QRectF &square, const QString &text);

} // namespace thuly::registers
