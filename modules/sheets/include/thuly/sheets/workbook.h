// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace thuly::sheets {

/** Where a font begins inside the text of a cell. */
struct FontRun {
    int start = 0;
    int font = 0;
    friend bool operator==(const FontRun &, const FontRun &) = default;
};

/** Formulas are never computed: a cell shows the value that the program that wrote the file left behind, or nothing. */
enum class Origin { Typed, Formula, FormulaWithoutValue };

struct Cell {
    /** From 0. */
    int column = 0;
    /** What the file holds, not yet decoded from TCVN3 or VNI: text, a number in its shortest form, a date as yyyy-MM-dd. */
    QString text = {};
    std::optional<double> number = {};
    /** Valid where the file says that the number is a date. */
    QDate date = {};
    /** Place in Workbook::fonts. */
    int font = 0;
    /** Only where the cell mixes fonts; the first starts at 0. */
    QList<FontRun> runs = {};
    Origin origin = Origin::Typed;
    friend bool operator==(const Cell &, const Cell &) = default;
};

struct Row {
    /** As people see it: from 1. */
    int number = 0;
    /** Cells that hold something, by column. */
    QList<Cell> cells = {};
    friend bool operator==(const Row &, const Row &) = default;
};

/** Rows from 1, columns from 0, all inclusive. */
struct Merge {
    int firstRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    friend bool operator==(const Merge &, const Merge &) = default;
};

enum class Visibility { Shown, Hidden };

struct Sheet {
    QString name = {};
    Visibility visibility = Visibility::Shown;
    /** Rows that hold something, from the top. */
    QList<Row> rows = {};
    QList<Merge> merges = {};
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

enum class FileFormat { Xlsx, Ods, Csv };
/** Bytes: the file does not say which characters its bytes mean; each came as the character of its value (Latin-1). */
enum class TextKind { Unicode, Bytes };

/** A spreadsheet as plain values. */
struct Workbook {
    FileFormat format = FileFormat::Xlsx;
    TextKind textKind = TextKind::Unicode;
    /** Font names; the first is empty: not known. */
    QStringList fonts = {QString()};
    QList<Sheet> sheets = {};
    friend bool operator==(const Workbook &, const Workbook &) = default;
};

/** A, B … Z, AA … */
[[nodiscard]] QString columnName(int column);
/** The column of letters such as "AB"; nothing for what is none. */
[[nodiscard]] std::optional<int> columnOf(QStringView letters);

} // namespace thuly::sheets
