// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

#include <limits>

class QPainter;

namespace thuly::registers::paper {

enum class Align { Left, Center, Right };
enum class Valign { Top, Middle };

/** Some lines of a text, broken to the width of the box, in units (bookgeometry.h). Screen, printer and PDF break alike. */
struct Lines {
    int first = 0;
    int count = std::numeric_limits<int>::max() / 2;
};
/** Paints into the box; what is too tall runs out of it below. Returns the height used. */
double paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, Align align,
                 Valign valign = Valign::Top, Lines lines = {});

/** "Toà án nhân dân khu vực 3 - Nghệ An" as two lines of capitals. */
[[nodiscard]] QString courtLines(const QString &name);

} // namespace thuly::registers::paper
