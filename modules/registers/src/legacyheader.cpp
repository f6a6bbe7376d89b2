// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacyheader.h"

#include "legacyvalues.h"

#include <thuly/base/text.h>

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr qsizetype headingRowsSearched = 80;
constexpr int tallestHeader = 3;
constexpr int tallestNamedHeader = 10;
constexpr int longestHeading = 160;
constexpr int fewestHeadings = 3;
constexpr int sampledRows = 80;
constexpr int examplesOfColumn = 3;

constexpr std::array fieldNames{
    "order", "number", "numberYear", "symbol", "accepted", "plaintiff", "plaintiffBorn", "plaintiffAddress", "defendant",
    "defendantBorn", "defendantAddress", "related", "relation", "resultNumber", "resultDate", "result", "judge", "note",
};
static_assert(fieldNames.size() == legacyFields);

/** Folded, letters and digits only, with a blank at both ends, so that whole words are found. */
QString wordsLine(const QString &text)
{
    QString line = u" "_s;
    const QString folded = fold(text);
    for (const QChar c : folded) {
        const bool letter = c.isLetterOrNumber();
        if (letter || !line.endsWith(u' '))
            line += letter ? c : QChar(u' ');
    }
    if (!line.endsWith(u' '))
        line += u' ';
    // Words that fold to "so" without being a number.
    for (const auto &[two, one] : {std::pair(u" so tham "_s, u" sotham "_s), {u" ho so "_s, u" hoso "_s}, {u" co so "_s, u" coso "_s}})
        line.replace(two, one);
    return line;
}

bool hasAny(const QString &line, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&line](QStringView word) { return line.contains(QString(u' ' % word % u' ')); });
}

bool namesPerson(const QString &line)
{
    return hasAny(line, {u"ten", u"ho ten", u"ho va ten"});
}

/** Which of name, year of birth and address of a party the lowest heading asks for. */
LegacyField partyPart(const QString &lowest, LegacyField name, LegacyField born, LegacyField address)
{
    if (!namesPerson(lowest) && hasAny(lowest, {u"dia chi", u"cu tru", u"noi o", u"cho o", u"tru so", u"thuong tru", u"noi cu ngu"}))
        return address;
    if (!namesPerson(lowest) && hasAny(lowest, {u"nam sinh", u"sinh nam", u"ngay sinh", u"ns", u"tuoi", u"sinh"}))
        return born;
    return name;
}

std::optional<LegacyField> resultPart(const QString &line)
{
    const bool number = hasAny(line, {u"so"});
    if (number)
        return LegacyField::ResultNumber;
    return hasAny(line, {u"ngay"}) ? LegacyField::ResultDate : LegacyField::Result;
}

LegacyField numberPart(const QString &line)
{
    if (hasAny(line, {u"ky hieu"}) && !hasAny(line, {u"so"}))
        return LegacyField::Symbol;
    if (hasAny(line, {u"so"}))
        return LegacyField::Number;
    if (hasAny(line, {u"ngay"}))
        return LegacyField::Accepted;
    return hasAny(line, {u"nam"}) ? LegacyField::NumberYear : LegacyField::Number;
}

std::optional<LegacyField> fieldOfLines(const QString &all, const QString &lowest)
{
    if (hasAny(lowest, {u"stt", u"tt", u"so tt", u"so thu tu", u"s t t"}))
        return LegacyField::Order;
    if (hasAny(all, {u"nguyen don", u"nguoi khoi kien", u"nguoi yeu cau", u"ben khoi kien"}))
        return partyPart(lowest, LegacyField::Plaintiff, LegacyField::PlaintiffBorn, LegacyField::PlaintiffAddress);
    if (hasAny(all, {u"bi don", u"nguoi bi kien", u"bi can", u"bi cao", u"ben bi kien", u"nguoi lien quan trong viec dan su"}))
        return partyPart(lowest, LegacyField::Defendant, LegacyField::DefendantBorn, LegacyField::DefendantAddress);
    if (hasAny(all, {u"quyen loi", u"lien quan"}))
        return LegacyField::Related;
    if (hasAny(all, {u"ghi chu"}))
        return LegacyField::Note;
    if (hasAny(all, {u"quan he", u"quan he phap luat", u"qhpl", u"loai viec", u"loai tranh chap", u"ve viec", u"noi dung khoi kien", u"noi dung tranh chap", u"noi dung vu an", u"noi dung vu viec", u"trich yeu", u"yeu cau khoi kien", u"toi danh"}))
        return LegacyField::Relation;
    if (hasAny(all, {u"tham phan", u"chu toa", u"nguoi giai quyet", u"tp giai quyet"}))
        return LegacyField::Judge;
    if (hasAny(all, {u"ket qua", u"ban an", u"quyet dinh", u"giai quyet", u"ba qd"}) && !hasAny(lowest, {u"thu ly"}))
        return resultPart(hasAny(lowest, {u"so", u"ngay", u"noi dung", u"ket qua", u"hinh thuc"}) ? lowest : all);
    if (hasAny(all, {u"thu ly", u"so vu an", u"so an", u"so hoso", u"vao so"}))
        return numberPart(hasAny(lowest, {u"so", u"ngay", u"nam", u"ky hieu"}) ? lowest : all);
    return std::nullopt;
}

/** One text per column over the lines of a header. */
class HeaderBlock
{
public:
    HeaderBlock(const LegacyGrid &grid, int first, int last) : m_grid(grid), m_first(first), m_last(last) {}

    /** A line with numbers or dates in it is no heading. */
    [[nodiscard]] bool isPossible() const
    {
        for (int row = m_first; row <= m_last; ++row) {
            for (const int column : m_grid.columnsOf(row)) {
                const LegacyCell &cell = m_grid.at(row, column);
                if (cell.number || cell.date.isValid() || cell.text.size() > longestHeading || looksLikeNumber(cell.text))
                    return false;
            }
        }
        return m_grid.filled(m_first) >= fewestHeadings && m_grid.filled(m_last) > 0;
    }

    [[nodiscard]] LegacyTable table() const
    {
        LegacyTable table{m_grid.name(), m_first, m_last, {}, {}, {}, {}, LegacyTable::Source::Guessed};
        for (int column = 0; column <= m_grid.lastColumn(); ++column) {
            const QStringList lines = linesOf(column);
            if (lines.isEmpty())
                continue;
            table.headings.insert(column, lines.join(u" / "_s));
            const auto field = fieldOfHeading(QStringList(lines.first(lines.size() - 1)).join(u' '), lines.last());
            if (field && !table.mapping.contains(*field))
                table.mapping.insert(*field, column);
        }
        return table;
    }

private:
    [[nodiscard]] QStringList linesOf(int column) const
    {
        QStringList lines;
        for (int row = m_first; row <= m_last; ++row) {
            const QString text = textAt(row, column);
            if (!text.isEmpty() && (lines.isEmpty() || lines.last() != text))
                lines += text;
        }
        return lines;
    }

    /** Without merges (csv), an upper heading reaches to the right over the lower ones that have none of their own. */
    [[nodiscard]] QString textAt(int row, int column) const
    {
        const QString own = m_grid.shown(row, column).text;
        if (!own.isEmpty() || m_grid.hasMerges() || row == m_last)
            return own;
        if (m_grid.at(row + 1, column).text.isEmpty())
            return {};
        for (int left = column - 1; left >= 0; --left) {
            if (m_grid.at(row + 1, left).text.isEmpty())
                return {};
            if (const QString text = m_grid.at(row, left).text; !text.isEmpty())
                return text;
        }
        return {};
    }

    const LegacyGrid &m_grid;
    int m_first;
    int m_last;
};

QString signatureOf(const LegacyTable &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = table.headings.cbegin(); it != table.headings.cend(); ++it)
        hash.addData(QString(QString::number(it.key()) % wordsLine(*it) % u'\n').toUtf8());
    return QString::fromLatin1(hash.result().first(16).toHex());
}

/** Columns that no heading names but whose cells leave no doubt. */
void guessByContent(const LegacyGrid &grid, LegacyTable &table)
{
    QMap<int, int> numbers;
    QMap<int, int> dates;
    int rows = 0;
    for (const int row : grid.rows()) {
        if (row <= table.headerLast || rows >= sampledRows)
            continue;
        ++rows;
        for (const int column : grid.columnsOf(row)) {
            const LegacyCell &cell = grid.at(row, column);
            if (looksLikeAcceptance(cell.text))
                ++numbers[column];
            else if (legacyDate(cell))
                ++dates[column];
        }
    }
    const auto fill = [&table, rows](LegacyField field, const QMap<int, int> &counts) {
        if (table.mapping.contains(field))
            return;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() * 2 > rows && !table.mapping.values().contains(it.key())) {
                table.mapping.insert(field, it.key());
                return;
            }
        }
    };
    fill(LegacyField::Number, numbers);
    fill(LegacyField::Accepted, dates);
}

void addExamples(const LegacyGrid &grid, LegacyTable &table)
{
    for (const int row : grid.rows()) {
        if (row <= table.headerLast)
            continue;
        for (const int column : grid.columnsOf(row)) {
            QStringList &examples = table.examples[column];
            if (const QString &text = grid.at(row, column).text; examples.size() < examplesOfColumn && !text.isEmpty() && !examples.contains(text))
                examples += text;
        }
        if (row > table.headerLast + sampledRows)
            return;
    }
}

/** What follows from the headings. */
void complete(const LegacyGrid &grid, LegacyTable &table)
{
    table.signature = signatureOf(table);
    guessByContent(grid, table);
    addExamples(grid, table);
}

/** "(1) (2) (3)" or "1 2 3" under the headings. */
bool isColumnNumbers(const LegacyGrid &grid, int row)
{
    static const QRegularExpression form(u"\\A\\(?[0-9]{1,2}[a-z]?\\)?\\z"_s);
    const QList<int> columns = grid.columnsOf(row);
    return columns.size() >= fewestHeadings
        && std::ranges::all_of(columns, [&](int column) { return form.match(grid.at(row, column).text).hasMatch(); });
}

} // namespace

bool canBeRead(const LegacyMapping &mapping)
{
    return mapping.contains(LegacyField::Number)
        && (mapping.contains(LegacyField::Accepted) || mapping.contains(LegacyField::Plaintiff) || mapping.contains(LegacyField::Relation));
}

QString legacyFieldName(LegacyField field)
{
    return QString::fromLatin1(fieldNames[size_t(field)]);
}

std::optional<LegacyField> legacyFieldOf(QStringView name)
{
    for (int i = 0; i < legacyFields; ++i) {
        if (name == QLatin1StringView(fieldNames[size_t(i)]))
            return LegacyField(i);
    }
    return std::nullopt;
}

std::optional<LegacyField> fieldOfHeading(const QString &upper, const QString &lowest)
{
    const QString leaf = wordsLine(lowest);
    if (const auto field = fieldOfLines(wordsLine(QString(upper % u' ' % lowest)), leaf))
        return field;
    // A bare "Số" or "Ngày" in a register is that of the acceptance.
    if (leaf == u" so " || leaf == u" ngay " || leaf == u" ngay thang " || leaf == u" ngay thang nam " || leaf == u" ky hieu ")
        return numberPart(leaf);
    return std::nullopt;
}

LegacyTable legacyTableAt(const LegacyGrid &grid, const LegacyHeader &header)
{
    LegacyTable table = HeaderBlock(grid, header.first, std::clamp(header.last, header.first, header.first + tallestNamedHeader - 1)).table();
    complete(grid, table);
    return table;
}

std::optional<LegacyTable> findLegacyTable(const LegacyGrid &grid)
{
    std::optional<LegacyTable> best;
    const QList<int> rows = grid.rows().first(std::min(grid.rows().size(), headingRowsSearched));
    for (const int first : rows) {
        for (int last = first; last < first + tallestHeader; ++last) {
            const HeaderBlock block(grid, first, last);
            if (!block.isPossible())
                continue;
            LegacyTable table = block.table();
            if (!best || table.mapping.size() > best->mapping.size())
                best = table;
        }
    }
    if (!best || best->mapping.size() < fewestHeadings)
        return std::nullopt;
    while (isColumnNumbers(grid, best->headerLast + 1))
        ++best->headerLast;
    complete(grid, *best);
    return best;
}

} // namespace thuly::registers
