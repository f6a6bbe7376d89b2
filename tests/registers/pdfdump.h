// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace thuly::test {

/**
 * What a PDF says and where, as Poppler reads it back: for each page its size, then one line for each run of words on one
 * base line, "x y text" in millimetres from the upper left corner, rounded to half millimetres. Lost fonts, texts that cannot be
 * searched, moved columns and other line breaks change it; the dates of the file and the drawing order do not.
 * Nothing: pdftotext is not installed.
 */
[[nodiscard]] std::optional<QStringList> pdfDump(const QString &file);

/** The first line that differs, both ways; places may be a millimetre off (another release of a font). Empty: none does. */
[[nodiscard]] QString firstDifference(const QStringList &expected, const QStringList &actual);

} // namespace thuly::test
