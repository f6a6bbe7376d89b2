// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/legacyimport.h>

#include "legacyheader.h"
#include "legacyvalues.h"

#include <thuly/base/csv.h>
#include <thuly/base/legaldate.h>
#include <thuly/base/text.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** What one field of an op may hold is 8 KiB; Vietnamese takes up to three bytes a letter. */
constexpr qsizetype longestText = 2'500;
constexpr int firstYear = 1945;
constexpr int samplesPerKind = 4;

QString oneLine(const QString &text)
{
    return QString(text).replace(u'\n', u' ');
}

QString capitalised(const LegacyCell &cell, sheets::NameKind kind)
{
    return cell.encoding == sheets::Encoding::Tcvn3 ? sheets::restoreCapitals(cell.text, kind) : cell.text;
}

/** Reads the rows of one table into the plan. */
class TableReader
{
public:
    TableReader(const LegacyGrid &grid, const LegacyTable &table, const LegacyContext &context, QSet<QString> &seen, LegacyPlan &plan)
        : m_grid(grid), m_table(table), m_context(context), m_seen(seen), m_plan(plan)
    {
    }

    void read()
    {
        for (const int row : m_grid.rows()) {
            if (row > m_table.headerLast)
                readRow(row);
        }
    }

private:
    enum class Line { Entry, Continuation, Separator, Total, Heading, Words };

    [[nodiscard]] const LegacyCell &cell(int row, LegacyField field) const
    {
        static const LegacyCell none;
        const auto column = m_table.mapping.constFind(field);
        return column == m_table.mapping.cend() ? none : m_grid.inColumn(row, *column);
    }
    [[nodiscard]] bool has(int row, LegacyField field) const
    {
        const LegacyCell &there = cell(row, field);
        return !there.text.isEmpty() || there.origin == sheets::Origin::FormulaWithoutValue;
    }

    [[nodiscard]] Line lineOf(int row) const
    {
        static const QRegularExpression separator(u"\\A(?:thang|quy|nam|t) ?(?:[0-9]{1,4}|[ivx]{1,4})(?: ?[/-] ?[0-9]{2,4}| nam [0-9]{4})?\\z"_s);
        const QList<int> columns = m_grid.columnsOf(row);
        const QString first = fold(m_grid.at(row, columns.first()).text);
        const int number = m_table.mapping.value(LegacyField::Number);
        if (columns.size() == 1 && separator.match(first).hasMatch())
            return Line::Separator;
        if (isTotal(row, columns))
            return Line::Total;
        if (isHeadingAgain(row, columns))
            return Line::Heading;
        if (m_grid.continuesAbove(row, number))
            return Line::Continuation;
        const bool isEntry = has(row, LegacyField::Number) || has(row, LegacyField::Plaintiff) || has(row, LegacyField::Defendant)
            || (m_table.mapping.contains(LegacyField::Accepted) && legacyDate(cell(row, LegacyField::Accepted)));
        return isEntry && !(columns.size() <= 2 && !has(row, LegacyField::Number) && isWordsOnly(row, columns)) ? Line::Entry : Line::Words;
    }

    /** "Cộng: 180", "Tổng số vụ tháng 1: 15 vụ"; not "Công ty …", and not a row with a number or a date of its own. */
    [[nodiscard]] bool isTotal(int row, const QList<int> &columns) const
    {
        static const QRegularExpression total(u"\\A(?:tong|cong|luy ke)\\b(?! ?(?:ty|an|doan|dong|nghe|hoa)\\b)(?!.*\\bcong ty\\b)(?!.*\\bcuc\\b)[^,;/]{0,60}\\z"_s);
        const auto says = [&](int column) { return total.match(fold(m_grid.at(row, column).text)).hasMatch(); };
        const int number = m_table.mapping.value(LegacyField::Number);
        const bool dated = m_table.mapping.contains(LegacyField::Accepted) && legacyDate(cell(row, LegacyField::Accepted));
        return !dated && (m_grid.at(row, number).text.isEmpty() || says(number)) && std::ranges::any_of(columns, says);
    }

    /** A signature under the table, a remark between rows: one or two cells without a digit and without a number before them. */
    [[nodiscard]] bool isWordsOnly(int row, const QList<int> &columns) const
    {
        return std::ranges::none_of(columns, [&](int column) {
            const QString &text = m_grid.at(row, column).text;
            return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
        });
    }

    [[nodiscard]] bool isHeadingAgain(int row, const QList<int> &columns) const
    {
        for (int header = m_table.headerFirst; header <= m_table.headerLast; ++header) {
            if (columns == m_grid.columnsOf(header)
                && std::ranges::all_of(columns, [&](int column) { return fold(m_grid.at(row, column).text) == fold(m_grid.at(header, column).text); }))
                return true;
        }
        return false;
    }

    void readRow(int row)
    {
        switch (lineOf(row)) {
        case Line::Separator: ++m_plan.separators; return;
        case Line::Heading: ++m_plan.separators; return;
        case Line::Total: ++m_plan.totals; return;
        case Line::Words: m_plan.otherLines += finding(row, m_grid.columnsOf(row).first(), u"words"_s); return;
        case Line::Continuation: addParties(row); return;
        case Line::Entry: break;
        }
        LegacyEntry entry;
        entry.sheet = m_table.sheet;
        entry.row = row;
        const qsizetype before = m_plan.rejected.size();
        checkCells(row);
        readNumber(row, entry);
        readAccepted(row, entry);
        readParties(row, entry);
        readTexts(row, entry);
        readOthers(row, entry);
        if (m_plan.rejected.size() == before)
            checkUnique(row, entry);
        m_lastTaken = m_plan.rejected.size() == before;
        if (m_lastTaken)
            m_plan.entries += entry;
        else
            m_plan.rejectedRows += rowAsRead(row);
    }

    [[nodiscard]] LegacyFinding finding(int row, int column, const QString &reason) const
    {
        return {m_table.sheet, row, column, m_table.headings.value(column), m_grid.inColumn(row, column).text, reason};
    }
    [[nodiscard]] LegacyRow rowAsRead(int row) const
    {
        LegacyRow read{m_table.sheet, row, {}};
        for (int column = 0; column <= m_grid.lastColumn(); ++column) {
            if (const QString &text = m_grid.inColumn(row, column).text; !text.isEmpty())
                read.cells.insert(column, text);
        }
        return read;
    }
    void reject(int row, LegacyField field, const QString &reason)
    {
        m_plan.rejected += finding(row, m_table.mapping.value(field, m_table.mapping.value(LegacyField::Number)), reason);
    }
    void doubt(int row, LegacyField field, const QString &reason)
    {
        m_plan.doubtful += finding(row, m_table.mapping.value(field), reason);
    }

    void checkCells(int row)
    {
        const QList<int> columns = m_grid.columnsOf(row);
        const QList<int> mapped = m_table.mapping.values();
        for (const int column : columns) {
            const LegacyCell &there = m_grid.at(row, column);
            if (there.certainty == sheets::Certainty::Doubtful)
                (mapped.contains(column) ? m_plan.rejected : m_plan.doubtful) += finding(row, column, u"encoding"_s);
            else if (there.text.size() > longestText)
                m_plan.rejected += finding(row, column, u"too-long"_s);
            else if (there.origin == sheets::Origin::FormulaWithoutValue && mapped.contains(column))
                m_plan.rejected += finding(row, column, u"formula"_s);
            else if (there.origin == sheets::Origin::Formula && mapped.contains(column) && column != m_table.mapping.value(LegacyField::Order, -1))
                m_plan.doubtful += finding(row, column, u"formula"_s);
        }
    }

    void readNumber(int row, LegacyEntry &entry)
    {
        const LegacyCell &there = cell(row, LegacyField::Number);
        entry.number = oneLine(there.text);
        entry.order = cell(row, LegacyField::Order).text;
        m_numberDate.clear();
        // "1/19" that a spreadsheet took for a day is not a number any more.
        const auto number = there.date.isValid() ? std::nullopt : legacyNumber(there.text, m_context.year, m_context.symbols);
        if (!number)
            return reject(row, LegacyField::Number, u"number"_s);
        entry.seq = number->seq;
        entry.year = number->year.value_or(m_context.year);
        if (const QString own = cell(row, LegacyField::NumberYear).text; !number->year && !own.isEmpty()) {
            entry.year = own.toInt();
            if (entry.year > 0 && entry.year < 100)
                entry.year += m_context.year / 100 * 100;
        }
        entry.symbol = number->symbol;
        if (const QString own = cell(row, LegacyField::Symbol).text; entry.symbol.isEmpty() && !own.isEmpty()) {
            const auto spelled = legacyNumber(u"1/"_s + own, m_context.year, m_context.symbols);
            entry.symbol = spelled ? spelled->symbol : own.toUpper();
        }
        if (entry.symbol.isEmpty())
            entry.symbol = m_context.symbol;
        m_numberDate = number->rest;
        if (entry.year < firstYear || entry.year > m_context.year)
            reject(row, LegacyField::Number, u"number"_s);
    }

    void readAccepted(int row, LegacyEntry &entry)
    {
        const bool own = has(row, LegacyField::Accepted);
        const auto date = own ? legacyDate(cell(row, LegacyField::Accepted)) : legacyDate(m_numberDate);
        const LegacyField at = m_table.mapping.contains(LegacyField::Accepted) ? LegacyField::Accepted : LegacyField::Number;
        if (!date || *date > m_context.today || (entry.year > 0 && date->year() != entry.year))
            return reject(row, at, u"date"_s);
        entry.accepted = *date;
    }

    [[nodiscard]] QList<LegacyParty> partiesOf(int row, LegacyField name, LegacyField born, LegacyField address) const
    {
        QList<LegacyParty> parties = legacyParties(capitalised(cell(row, name), sheets::NameKind::Person));
        if (parties.isEmpty())
            return parties;
        // Capitals of the address part of such a cell follow the other rule.
        if (const LegacyCell &there = cell(row, name); there.encoding == sheets::Encoding::Tcvn3) {
            const QList<LegacyParty> plain = legacyParties(there.text);
            for (qsizetype i = 0; i < parties.size() && i < plain.size(); ++i)
                parties[i].address = sheets::restoreCapitals(plain.at(i).address, sheets::NameKind::Place);
        }
        LegacyParty &first = parties.first();
        if (first.born == 0 && m_table.mapping.contains(born))
            first.born = legacyBirthYear(cell(row, born));
        const QString place = oneLine(capitalised(cell(row, address), sheets::NameKind::Place));
        if (!place.isEmpty() && first.address.isEmpty())
            first.address = place;
        return parties;
    }

    void readParties(int row, LegacyEntry &entry)
    {
        entry.plaintiffs = partiesOf(row, LegacyField::Plaintiff, LegacyField::PlaintiffBorn, LegacyField::PlaintiffAddress);
        entry.defendants = partiesOf(row, LegacyField::Defendant, LegacyField::DefendantBorn, LegacyField::DefendantAddress);
        if (m_table.mapping.contains(LegacyField::Plaintiff) && entry.plaintiffs.isEmpty() && entry.defendants.isEmpty())
            reject(row, LegacyField::Plaintiff, u"plaintiff"_s);
    }

    /** Further people of the entry above, whose number is merged over these lines. */
    void addParties(int row)
    {
        if (!m_lastTaken)
            return;
        const auto own = [this, row](LegacyField field) {
            const auto column = m_table.mapping.constFind(field);
            return column != m_table.mapping.cend() && !m_grid.at(row, *column).text.isEmpty();
        };
        LegacyEntry &entry = m_plan.entries.last();
        if (own(LegacyField::Plaintiff))
            entry.plaintiffs += partiesOf(row, LegacyField::Plaintiff, LegacyField::PlaintiffBorn, LegacyField::PlaintiffAddress);
        if (own(LegacyField::Defendant))
            entry.defendants += partiesOf(row, LegacyField::Defendant, LegacyField::DefendantBorn, LegacyField::DefendantAddress);
    }

    void readTexts(int row, LegacyEntry &entry)
    {
        const auto text = [this, row](LegacyField field, sheets::NameKind kind) { return oneLine(capitalised(cell(row, field), kind)); };
        entry.related = capitalised(cell(row, LegacyField::Related), sheets::NameKind::Place);
        entry.relation = text(LegacyField::Relation, sheets::NameKind::Sentence);
        entry.result = text(LegacyField::Result, sheets::NameKind::Sentence);
        entry.judge = text(LegacyField::Judge, sheets::NameKind::Person);
        entry.note = text(LegacyField::Note, sheets::NameKind::Sentence);
        entry.resultNumber = text(LegacyField::ResultNumber, sheets::NameKind::Sentence);
        if (has(row, LegacyField::ResultDate)) {
            if (const auto date = legacyDate(cell(row, LegacyField::ResultDate)))
                entry.resultDate = *date;
            else
                doubt(row, LegacyField::ResultDate, u"date"_s);
        } else if (const auto date = takeDate(entry.resultNumber)) {
            entry.resultDate = *date;
        } else if (hasBrokenDate(entry.resultNumber)) {
            doubt(row, LegacyField::ResultNumber, u"date"_s);
        }
    }

    void readOthers(int row, LegacyEntry &entry)
    {
        const QList<int> mapped = m_table.mapping.values();
        for (const int column : m_grid.columnsOf(row)) {
            if (!mapped.contains(column))
                entry.others += std::pair(m_table.headings.value(column, sheets::columnName(column)), m_grid.at(row, column).text);
        }
    }

    void checkUnique(int row, const LegacyEntry &entry)
    {
        const QString key = u"%1/%2/%3"_s.arg(entry.seq).arg(entry.year).arg(entry.symbol);
        if (m_seen.contains(key) || (m_context.taken && m_context.taken(entry)))
            return reject(row, LegacyField::Number, u"duplicate"_s);
        m_seen.insert(key);
    }

    const LegacyGrid &m_grid;
    const LegacyTable &m_table;
    const LegacyContext &m_context;
    QSet<QString> &m_seen;
    LegacyPlan &m_plan;
    QString m_numberDate;
    bool m_lastTaken = false;
};

/** The table of a sheet with the columns to read it by; nothing where there is none. */
std::optional<LegacyTable> tableOf(const LegacyGrid &grid, const LegacyContext &context)
{
    const auto header = context.headers.constFind(grid.name());
    auto table = header != context.headers.cend() ? std::optional(legacyTableAt(grid, *header)) : findLegacyTable(grid);
    if (!table)
        return std::nullopt;
    if (!context.given.isEmpty()) {
        table->mapping = context.given;
        table->source = LegacyTable::Source::Given;
    } else if (const auto chosen = context.chosen.constFind(table->signature); chosen != context.chosen.cend()) {
        table->mapping = *chosen;
        table->source = LegacyTable::Source::Given;
        return table;
    } else if (const auto known = context.remembered ? context.remembered(table->signature) : std::nullopt) {
        table->mapping = *known;
        table->source = LegacyTable::Source::Remembered;
    }
    return canBeRead(table->mapping) || header != context.headers.cend() ? table : std::nullopt;
}

LegacyParty firstOf(const QList<LegacyParty> &parties)
{
    LegacyParty all = parties.value(0);
    for (qsizetype i = 1; i < parties.size(); ++i)
        all.name += u"; "_s + parties.at(i).name;
    return all;
}

} // namespace

Result<LegacyPlan> planLegacyImport(const sheets::Workbook &book, const LegacyContext &context)
{
    const LegacyReading reading = readingOf(book, context.encoding);
    LegacyPlan plan;
    QSet<QString> seen;
    for (const sheets::Sheet &sheet : book.sheets) {
        // What nobody sees in the file is not taken into a register either.
        if (sheet.visibility == sheets::Visibility::Hidden || !(context.sheets.isEmpty() || context.sheets.contains(sheet.name)))
            continue;
        const LegacyGrid grid(sheet, book, reading);
        const auto table = tableOf(grid, context);
        if (!table)
            continue;
        plan.samples += samplesOf(sheet, book, reading, samplesPerKind);
        plan.tables += *table;
        if (canBeRead(table->mapping))
            TableReader(grid, *table, context, seen, plan).read();
    }
    if (plan.tables.isEmpty())
        return fail(ErrorCode::LegacyNoHeader);
    std::ranges::stable_sort(plan.samples, {}, [](const LegacySample &sample) { return sample.certainty == sheets::Certainty::Certain; });
    return plan;
}

QByteArray legacyCsv(const QList<LegacyEntry> &entries)
{
    CsvTable table;
    table.header = u"stt,seq,year,symbol,accepted,plaintiff,plaintiff_born,plaintiff_address,defendant,defendant_born,defendant_address,relation,result,judge"_s.split(u',');
    const auto born = [](const LegacyParty &party) { return party.born > 0 ? QString::number(party.born) : QString(); };
    for (const LegacyEntry &entry : entries) {
        const LegacyParty plaintiff = firstOf(entry.plaintiffs);
        const LegacyParty defendant = firstOf(entry.defendants);
        table.rows += QStringList{entry.order,     QString::number(entry.seq), QString::number(entry.year), entry.symbol,
                       isoDate(entry.accepted), plaintiff.name,     born(plaintiff),             plaintiff.address,
                       defendant.name,  born(defendant),            defendant.address,           entry.relation,
                       entry.result,    entry.judge};
    }
    return writeCsv(table);
}

} // namespace thuly::registers
