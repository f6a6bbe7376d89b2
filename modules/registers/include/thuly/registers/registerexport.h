// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/registerdata.h>
#include <thuly/registers/registerrow.h>

#include <QJsonArray>
#include <QSet>

namespace thuly::registers {

/** Excel reads UTF-8 only when a byte-order mark says so. */
enum class ByteOrderMark { None, ForExcel };

/**
 * RFC 4180: a header line with the column headings, then the rows as given (filters and order of the query), CRLF.
 * All prescribed columns; before them the state of the row. Text that a spreadsheet would compute (=, +, -, @ at the
 * start) gets an apostrophe, so that a name stays a name.
 */
[[nodiscard]] QByteArray registerCsv(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows,
                                     ByteOrderMark mark = ByteOrderMark::None);

/** Rows for thulyctl: state, number, date and one value per official column key, camelCase; dates yyyy-MM-dd. */
[[nodiscard]] QJsonArray registerJson(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows);

/** What stands above the headings. */
struct SheetTitle {
    QString court;
    int year = 0;
    /** Which rows these are: the filters in words; empty for the whole book. */
    QString note = {};
    /** Cells of RegisterRow whose columns are not on screen: in the file, but hidden. */
    QSet<int> hidden = {};
};

/**
 * The rows as given, as a spreadsheet: columns of dates hold dates, all others text, so that numbers keep their leading zeros and names
 * that look like formulas stay names. Headings frozen, widths those of the book, struck-through and void rows crossed out.
 * 100,000 rows within 10 s in constant memory. FileNotWritable, DiskFull. Blocks.
 */
[[nodiscard]] Result<void> registerXlsx(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows, const SheetTitle &title,
                                        const QString &fileName);
[[nodiscard]] Result<void> registerOds(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows, const SheetTitle &title,
                                       const QString &fileName);

} // namespace thuly::registers
