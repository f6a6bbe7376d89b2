// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/legacyrejects.h>

#include "textforcsv.h"

#include <thuly/base/csv.h>
#include <thuly/base/fileio.h>
#include <thuly/sheets/sheetwriter.h>

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr qsizetype ownColumns = 4;
constexpr qsizetype reasonColumn = 2;
constexpr double ownWidthMm = 18;
constexpr double reasonWidthMm = 70;
constexpr double columnWidthMm = 45;

/** One column for each heading of all tables; a heading that stands twice in a table has two. */
class RejectColumns
{
public:
    explicit RejectColumns(const QList<LegacyTable> &tables)
    {
        for (const LegacyTable &table : tables) {
            QMap<QString, int> seen;
            for (auto it = table.headings.cbegin(); it != table.headings.cend(); ++it) {
                const std::pair key(*it, ++seen[*it]);
                if (!m_places.contains(key)) {
                    m_places.insert(key, m_headings.size());
                    m_headings += *it;
                }
                m_columns[table.sheet].insert(it.key(), m_places.value(key));
            }
        }
    }
    [[nodiscard]] const QStringList &headings() const { return m_headings; }
    /** Cells that no heading covers stay behind: nothing names them. */
    [[nodiscard]] QStringList cellsOf(const LegacyRow &row) const
    {
        QStringList cells(m_headings.size());
        const QMap<int, qsizetype> columns = m_columns.value(row.sheet);
        for (auto it = row.cells.cbegin(); it != row.cells.cend(); ++it) {
            if (const auto place = columns.constFind(it.key()); place != columns.cend())
                cells[*place] = *it;
        }
        return cells;
    }

private:
    QStringList m_headings;
    QMap<std::pair<QString, int>, qsizetype> m_places;
    QMap<QString, QMap<int, qsizetype>> m_columns;
};

/** Sentences for people, and the codes that programs count by. */
QStringList reasonsOf(const LegacyPlan &plan, const LegacyRow &row, const RejectWords &words)
{
    QStringList sentences;
    QStringList codes;
    for (const LegacyFinding &finding : plan.rejected) {
        if (finding.sheet != row.sheet || finding.row != row.row)
            continue;
        sentences += words.sentence(finding);
        codes += finding.reason;
    }
    sentences.removeDuplicates();
    codes.removeDuplicates();
    return {sentences.join(u' '), codes.join(u' ')};
}

QList<QStringList> linesOf(const LegacyPlan &plan, const RejectColumns &columns, const RejectWords &words)
{
    QList<QStringList> lines;
    for (const LegacyRow &row : plan.rejectedRows)
        lines += QStringList{row.sheet, QString::number(row.row)} + reasonsOf(plan, row, words) + columns.cellsOf(row);
    return lines;
}

Result<void> writeTable(const QStringList &headings, const QList<QStringList> &lines, const QString &title, const QString &fileName)
{
    sheets::TableSpec table{.sheetName = title, .title = title, .columns = {}, .frozenColumns = int(ownColumns)};
    for (qsizetype i = 0; i < headings.size(); ++i)
        table.columns += sheets::ColumnSpec{headings.at(i), i == reasonColumn ? reasonWidthMm : i < ownColumns ? ownWidthMm : columnWidthMm};
    const auto next = [&lines, at = qsizetype(0)](sheets::OutRow &row) mutable {
        if (at >= lines.size())
            return false;
        for (const QString &text : lines.at(at))
            row.cells += sheets::OutCell{text};
        ++at;
        return true;
    };
    return fileName.endsWith(u".ods"_s, Qt::CaseInsensitive) ? sheets::writeOds(table, next, fileName) : sheets::writeXlsx(table, next, fileName);
}

} // namespace

Result<void> writeLegacyRejects(const LegacyPlan &plan, const RejectWords &words, const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const RejectColumns columns(plan.tables);
    const QStringList headings = QStringList{words.sheet, words.row, words.reason, words.code} + columns.headings();
    const QList<QStringList> lines = linesOf(plan, columns, words);
    if (suffix == "xlsx"_L1 || suffix == "ods"_L1)
        return writeTable(headings, lines, words.title, fileName);
    if (suffix != "csv"_L1)
        return fail(ErrorCode::UnknownValue, {}, u"out"_s, {suffix});
    CsvTable table{headings, {}};
    for (QStringList line : lines) {
        std::ranges::transform(line, line.begin(), textForCsv);
        table.rows += line;
    }
    return writeFileAtomically(fileName, QByteArray("\xEF\xBB\xBF" + writeCsv(table, LineEnd::CrLf)));
}

} // namespace thuly::registers
