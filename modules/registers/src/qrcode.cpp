// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace thuly::registers {

namespace {

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using CodePtr = std::unique_ptr<QRcode, FreeCode>;

constexpr unsigned char dark = 1;

} // namespace

void paintQrCode(QPainter &painter, const QRectF &square, const QString &text)
{
    const CodePtr code(QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code)
        return;
    const double side = square.width() / code->width;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & dark)
                painter.fillRect(QRectF(square.left() + x * side, square.top() + y * side, side, side), Qt::black);
        }
    }
}

} // namespace thuly::registers
