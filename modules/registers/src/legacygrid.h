// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyimport.h>

#include <QHash>
#include <QMap>

namespace thuly::registers {

/** A cell with its text in Unicode. */
struct LegacyCell {
    QString text;
    std::optional<double> number;
    QDate date;
    sheets::Encoding encoding = sheets::Encoding::Unicode;
    sheets::Certainty certainty = sheets::Certainty::Certain;
    sheets::Origin origin = sheets::Origin::Typed;
};

/** How the texts of a file are read: judged one by one, or in the encoding that a person chose wherever it can hold them. */
struct LegacyReading {
    sheets::LegacyDecoder decoder;
    std::optional<sheets::Encoding> chosen = {};
    [[nodiscard]] sheets::Decoded operator()(QStringView text, sheets::FontHint hint) const;
};

/** One sheet, decoded, with merged cells answering for the whole of their area. */
class LegacyGrid
{
public:
    LegacyGrid(const sheets::Sheet &sheet, const sheets::Workbook &book, const LegacyReading &reading);

    [[nodiscard]] const QString &name() const { return m_name; }
    /** Numbers of the rows that hold something. */
    [[nodiscard]] const QList<int> &rows() const { return m_rows; }
    [[nodiscard]] int lastColumn() const { return m_lastColumn; }
    [[nodiscard]] bool hasMerges() const { return !m_merges.isEmpty(); }
    /** The cell itself; empty where there is none. */
    [[nodiscard]] const LegacyCell &at(int row, int column) const;
    /** The cell, or the one that was merged over it. */
    [[nodiscard]] const LegacyCell &shown(int row, int column) const;
    /** The cell, or the one in the same column that was merged down over it: how data rows share a value. */
    [[nodiscard]] const LegacyCell &inColumn(int row, int column) const;
    /** Whether a merge that began above covers the place. */
    [[nodiscard]] bool continuesAbove(int row, int column) const;
    [[nodiscard]] int filled(int row) const { return int(m_cells.value(row).size()); }
    [[nodiscard]] QList<int> columnsOf(int row) const;

private:
    [[nodiscard]] const sheets::Merge *mergeAt(int row, int column) const;

    QString m_name;
    QList<int> m_rows;
    QHash<int, QMap<int, LegacyCell>> m_cells;
    QHash<int, QList<sheets::Merge>> m_merges;
    int m_lastColumn = -1;
};

/** Feeds a decoder with every text of the book. */
[[nodiscard]] LegacyReading readingOf(const sheets::Workbook &book, std::optional<sheets::Encoding> chosen);
/** At most `most` texts per font and encoding out of the first rows, as they stand and as they are read. */
[[nodiscard]] QList<LegacySample> samplesOf(const sheets::Sheet &sheet, const sheets::Workbook &book, const LegacyReading &reading, int most);

} // namespace thuly::registers
