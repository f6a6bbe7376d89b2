// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace thuly {

/*
 * A block of cells as spreadsheets exchange it over the clipboard: cells parted by tabs, rows by line ends, cells that hold
 * either in quotes. Pure functions, any thread. What Excel and LibreOffice write is read without loss.
 */

/**
 * Rows as lines; a cell with a tab or a line end in it, or a quote at its beginning, is quoted and its quotes doubled. More
 * than one cell ends with a line end, as Excel has it, so that an empty last row stays a row.
 */
[[nodiscard]] QString writeTsv(const QList<QStringList> &rows);

/**
 * Line ends are CRLF, LF or CR; those inside quotes come out as '\n'. A quote opens a value only at the beginning of a cell
 * and only when it is closed before a tab, a line end or the end: anything else is text, as Excel writes `5" pipe`. Rows may
 * differ in length; a last line end begins no row; NUL at the end and a byte order mark are dropped.
 */
[[nodiscard]] QList<QStringList> readTsv(QStringView text);

} // namespace thuly
