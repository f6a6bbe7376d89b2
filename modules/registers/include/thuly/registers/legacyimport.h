// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>
#include <thuly/sheets/vietnameselegacy.h>
#include <thuly/sheets/workbook.h>

#include <QDate>
#include <QMap>

#include <functional>

namespace thuly::registers {

/** What a column of an old register can hold. Number and ResultNumber may carry their date, parties their year of birth and address. */
enum class LegacyField {
    Order,
    Number,
    NumberYear,
    Symbol,
    Accepted,
    Plaintiff,
    PlaintiffBorn,
    PlaintiffAddress,
    Defendant,
    DefendantBorn,
    DefendantAddress,
    Related,
    Relation,
    ResultNumber,
    ResultDate,
    Result,
    Judge,
    Note,
};
inline constexpr int legacyFields = 18;
/** Stable names: "number", "accepted", "plaintiff" … */
[[nodiscard]] QString legacyFieldName(LegacyField field);
[[nodiscard]] std::optional<LegacyField> legacyFieldOf(QStringView name);

/** Column (from 0) by field. */
using LegacyMapping = QMap<LegacyField, int>;

/** Whether rows can be read by these columns: a number, and one of date, plaintiff and subject. */
[[nodiscard]] bool canBeRead(const LegacyMapping &mapping);

/** Lines of headings, from 1. */
struct LegacyHeader {
    int first = 0;
    int last = 0;
    friend bool operator==(const LegacyHeader &, const LegacyHeader &) = default;
};

/** A table found on a sheet. */
struct LegacyTable {
    QString sheet;
    int headerFirst = 0;
    int headerLast = 0;
    /** Full headings by column, the upper line first. */
    QMap<int, QString> headings;
    /** The first values of each column. */
    QMap<int, QStringList> examples = {};
    LegacyMapping mapping;
    /** The same for tables with the same headings in the same columns: what a mapping is remembered by. */
    QString signature;
    enum class Source { Guessed, Remembered, Given };
    Source source = Source::Guessed;
};

struct LegacyParty {
    QString name;
    /** 0: not given. */
    int born = 0;
    QString address;
    friend bool operator==(const LegacyParty &, const LegacyParty &) = default;
};

/** One entry of an old register. */
struct LegacyEntry {
    Uuid uid;
    QString sheet;
    int row = 0;
    QString order;
    /** As written, in NFC; and what was read from it. */
    QString number;
    int seq = 0;
    int year = 0;
    QString symbol;
    QDate accepted;
    QList<LegacyParty> plaintiffs;
    QList<LegacyParty> defendants;
    QString related;
    QString relation;
    QString resultNumber;
    QDate resultDate;
    QString result;
    QString judge;
    QString note;
    /** Columns that no field takes, by heading. */
    QList<std::pair<QString, QString>> others;
    friend bool operator==(const LegacyEntry &, const LegacyEntry &) = default;
};

/**
 * A cell that a person has to look at. Reasons: "date" (none, impossible, in the future or of another year than its number), "number",
 * "duplicate", "encoding", "formula", "plaintiff" (no party at all), "too-long".
 */
struct LegacyFinding {
    QString sheet;
    int row = 0;
    int column = 0;
    QString heading;
    QString value;
    QString reason;
};

/** A row that was left out, with all its cells as read: to be mended and read again. */
struct LegacyRow {
    QString sheet;
    int row = 0;
    QMap<int, QString> cells;
};

/** A text as the file holds it and as it was read. */
struct LegacySample {
    QString sheet;
    int row = 0;
    int column = 0;
    QString font;
    QString before;
    QString after;
    sheets::Encoding encoding = sheets::Encoding::Unicode;
    sheets::Certainty certainty = sheets::Certainty::Certain;
};

/** What the importing court brings along. */
struct LegacyContext {
    int year = 0;
    /** The symbol of the register's own series: taken where a number has none. */
    QString symbol;
    /** Symbols in force, to bring spellings together (HNGD, TLST - DS). */
    QStringList symbols;
    QDate today;
    /** What a person named for all tables; wins over everything. */
    LegacyMapping given = {};
    /** What a person chose for the tables of one signature; such a table is listed even when it cannot be read that way. */
    QMap<QString, LegacyMapping> chosen = {};
    /** Sheets to read; empty: all that are shown. */
    QStringList sheets = {};
    /** Lines of headings that a person named, by sheet. */
    QMap<QString, LegacyHeader> headers = {};
    /** Taken for every text that it can hold; nothing: each text is judged by its font and its words. */
    std::optional<sheets::Encoding> encoding = {};
    /** What was used for the same headings before. */
    std::function<std::optional<LegacyMapping>(const QString &signature)> remembered = {};
    /** Whether the number is already in this court's books. */
    std::function<bool(const LegacyEntry &)> taken = {};
};

struct LegacyPlan {
    QList<LegacyTable> tables;
    QList<LegacyEntry> entries;
    /** Rows left out, each with the cell at fault. */
    QList<LegacyFinding> rejected;
    QList<LegacyRow> rejectedRows = {};
    /** Cells of rows taken over that were left empty or computed by a formula. */
    QList<LegacyFinding> doubtful;
    /** Lines that are no entries: months, totals, repeated headings; and lines of words only. */
    int separators = 0;
    int totals = 0;
    QList<LegacyFinding> otherLines;
    /** Some texts of each font and encoding beyond plain ASCII out of the first rows, the doubtful ones first. */
    QList<LegacySample> samples = {};
};

/**
 * Finds the tables of a workbook and reads their rows: headings of up to three lines that start anywhere, merged or not, in any order;
 * TCVN3, VNI and Unicode of either form cell by cell; dates as text and as dates; every spelling of acceptance numbers. What can be
 * read in two ways is listed, never guessed. Pure; may take a second. LegacyNoHeader when no sheet has a table with numbers.
 */
[[nodiscard]] Result<LegacyPlan> planLegacyImport(const sheets::Workbook &book, const LegacyContext &context);

/** The entries as csv: stt, seq, year, symbol, accepted, plaintiff … result, judge. */
[[nodiscard]] QByteArray legacyCsv(const QList<LegacyEntry> &entries);

} // namespace thuly::registers
