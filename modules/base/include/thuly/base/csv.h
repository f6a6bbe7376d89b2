// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace thuly {

/** A table as RFC 4180 writes it: a header line, then rows of the same width. Value type. */
struct CsvTable {
    QStringList header;
    QList<QStringList> rows;

    /** Place of the column, or -1. */
    [[nodiscard]] qsizetype column(QStringView name) const;
    /** One value by row and column name; empty where there is no such column. */
    [[nodiscard]] QString value(qsizetype row, QStringView name) const;
};

/**
 * Strict reading: UTF-8 with or without BOM, CRLF or LF, quotes only around a whole value, all rows as wide as the
 * header. BadEncoding, or BadCsv with the line number in args.
 */
[[nodiscard]] Result<CsvTable> parseCsv(QByteArrayView utf8);

enum class LineEnd { Lf, CrLf };

/** UTF-8 without BOM; values are quoted only where they must be. */
[[nodiscard]] QByteArray writeCsv(const CsvTable &table, LineEnd lineEnd = LineEnd::Lf);

} // namespace thuly
