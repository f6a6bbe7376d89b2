// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/sheets/workbook.h>

#include <QDate>
#include <QList>
#include <QString>

#include <functional>

namespace thuly::sheets {

struct ColumnSpec {
    QString heading;
    /** Millimetres on screen. */
    double widthMm = 20;
    /** Hidden columns are in the file, and shown again by the person who wants them. */
    Visibility visibility = Visibility::Shown;
};

/** One value: an invalid date with text is text. Text stays text, whatever it looks like: numbers keep their leading zeros. */
struct OutCell {
    QString text;
    QDate date = {};
};

/** A line of cells; struck: printed crossed out. */
struct OutRow {
    QList<OutCell> cells;
    enum class Look { Plain, Struck };
    Look look = Look::Plain;
};

/** One sheet: a title line, the headings (frozen with all above them, with buttons to filter by), then the rows that `next` gives until it gives none. */
struct TableSpec {
    QString sheetName;
    QString title;
    QList<ColumnSpec> columns;
    /** Columns at the left that stay in sight. */
    int frozenColumns = 0;
};
using NextRow = std::function<bool(OutRow &)>;

/**
 * Writes a table as xlsx (libxlsxwriter) or ods (ISO/IEC 26300), row by row: memory does not grow with the rows. The file appears
 * under its name only when it is whole; a temporary one stands beside it meanwhile. FileNotWritable, DiskFull. Blocks.
 */
[[nodiscard]] Result<void> writeXlsx(const TableSpec &table, const NextRow &next, const QString &fileName);
[[nodiscard]] Result<void> writeOds(const TableSpec &table, const NextRow &next, const QString &fileName);

} // namespace thuly::sheets
