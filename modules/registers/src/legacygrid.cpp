// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacygrid.h"

#include <thuly/base/text.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** Merges over more rows than this are page layout, not cells of a table. */
constexpr int tallestMerge = 2'000;
/** Samples are for looking at: what comes later is judged all the same, and listed where it is in doubt. */
constexpr qsizetype rowsForSamples = 400;

template<class Work> void forRuns(const sheets::Cell &cell, const sheets::Workbook &book, Work work)
{
    if (cell.runs.isEmpty()) {
        work(QStringView(cell.text), sheets::fontHint(book.fonts.value(cell.font)));
        return;
    }
    for (qsizetype i = 0; i < cell.runs.size(); ++i) {
        const qsizetype from = cell.runs.at(i).start;
        const qsizetype to = i + 1 < cell.runs.size() ? cell.runs.at(i + 1).start : cell.text.size();
        if (to > from)
            work(QStringView(cell.text).sliced(from, to - from), sheets::fontHint(book.fonts.value(cell.runs.at(i).font)));
    }
}

/** Lines stay lines; within them blanks are squeezed and what cannot be seen goes. */
QString cleaned(const QString &text)
{
    if (!text.contains(u'\n'))
        return cleanLine(text);
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (const QString clean = cleanLine(line); !clean.isEmpty())
            lines += clean;
    }
    return lines.join(u'\n');
}

LegacyCell decodedCell(const sheets::Cell &cell, const sheets::Workbook &book, const LegacyReading &reading)
{
    LegacyCell out{{}, cell.number, cell.date, sheets::Encoding::Unicode, sheets::Certainty::Certain, cell.origin};
    if (cell.number || cell.date.isValid()) {
        out.text = cell.text;
        return out;
    }
    QString text;
    forRuns(cell, book, [&](QStringView run, sheets::FontHint hint) {
        const sheets::Decoded decoded = reading(run, hint);
        text += decoded.text;
        if (decoded.encoding != sheets::Encoding::Unicode)
            out.encoding = decoded.encoding;
        if (decoded.certainty == sheets::Certainty::Doubtful)
            out.certainty = sheets::Certainty::Doubtful;
    });
    out.text = cleaned(text);
    return out;
}

} // namespace

sheets::Decoded LegacyReading::operator()(QStringView text, sheets::FontHint hint) const
{
    if (chosen) {
        if (auto as = sheets::decodeAs(*chosen, text))
            return {std::move(*as), *chosen, sheets::Certainty::Certain};
    }
    return decoder.decode(text, hint);
}

LegacyReading readingOf(const sheets::Workbook &book, std::optional<sheets::Encoding> chosen)
{
    using sheets::LegacyDecoder;
    LegacyReading reading{LegacyDecoder(book.textKind == sheets::TextKind::Bytes ? LegacyDecoder::Source::Bytes : LegacyDecoder::Source::Unicode), chosen};
    for (const sheets::Sheet &sheet : book.sheets) {
        for (const sheets::Row &row : sheet.rows) {
            for (const sheets::Cell &cell : row.cells)
                forRuns(cell, book, [&reading](QStringView run, sheets::FontHint hint) { reading.decoder.learn(run, hint); });
        }
    }
    return reading;
}

QList<LegacySample> samplesOf(const sheets::Sheet &sheet, const sheets::Workbook &book, const LegacyReading &reading, int most)
{
    QList<LegacySample> samples;
    QHash<std::pair<int, int>, int> taken;
    const auto isPlain = [](QStringView text) { return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }); };
    for (const sheets::Row &row : sheet.rows.first(std::min(sheet.rows.size(), rowsForSamples))) {
        for (const sheets::Cell &cell : row.cells) {
            if (cell.number || cell.date.isValid() || isPlain(cell.text))
                continue;
            const LegacyCell decoded = decodedCell(cell, book, reading);
            const bool doubtful = decoded.certainty == sheets::Certainty::Doubtful;
            const int font = cell.runs.isEmpty() ? cell.font : cell.runs.first().font;
            if (++taken[{font, doubtful ? sheets::encodings : int(decoded.encoding)}] <= most)
                samples += LegacySample{sheet.name, row.number, cell.column, book.fonts.value(font), cell.text, decoded.text, decoded.encoding, decoded.certainty};
        }
    }
    return samples;
}

LegacyGrid::LegacyGrid(const sheets::Sheet &sheet, const sheets::Workbook &book, const LegacyReading &reading) : m_name(sheet.name)
{
    for (const sheets::Row &row : sheet.rows) {
        QMap<int, LegacyCell> cells;
        for (const sheets::Cell &cell : row.cells) {
            LegacyCell decoded = decodedCell(cell, book, reading);
            if (decoded.text.isEmpty() && decoded.origin != sheets::Origin::FormulaWithoutValue)
                continue;
            m_lastColumn = std::max(m_lastColumn, cell.column);
            cells.insert(cell.column, std::move(decoded));
        }
        if (cells.isEmpty())
            continue;
        m_rows += row.number;
        m_cells.insert(row.number, std::move(cells));
    }
    for (const sheets::Merge &merge : sheet.merges) {
        for (int row = merge.firstRow; row <= std::min(merge.lastRow, merge.firstRow + tallestMerge); ++row)
            m_merges[row] += merge;
    }
}

const LegacyCell &LegacyGrid::at(int row, int column) const
{
    static const LegacyCell none;
    const auto cells = m_cells.constFind(row);
    if (cells == m_cells.cend())
        return none;
    const auto cell = cells->constFind(column);
    return cell == cells->cend() ? none : *cell;
}

const sheets::Merge *LegacyGrid::mergeAt(int row, int column) const
{
    const auto merges = m_merges.constFind(row);
    if (merges == m_merges.cend())
        return nullptr;
    const auto found = std::ranges::find_if(*merges, [column](const sheets::Merge &merge) { return column >= merge.firstColumn && column <= merge.lastColumn; });
    return found == merges->cend() ? nullptr : &*found;
}

const LegacyCell &LegacyGrid::shown(int row, int column) const
{
    const LegacyCell &own = at(row, column);
    if (!own.text.isEmpty())
        return own;
    const sheets::Merge *merge = mergeAt(row, column);
    return merge ? at(merge->firstRow, merge->firstColumn) : own;
}

const LegacyCell &LegacyGrid::inColumn(int row, int column) const
{
    const LegacyCell &own = at(row, column);
    const sheets::Merge *merge = own.text.isEmpty() ? mergeAt(row, column) : nullptr;
    return merge && merge->firstColumn == column ? at(merge->firstRow, column) : own;
}

bool LegacyGrid::continuesAbove(int row, int column) const
{
    const sheets::Merge *merge = mergeAt(row, column);
    return merge && merge->firstRow < row;
}

QList<int> LegacyGrid::columnsOf(int row) const
{
    return m_cells.value(row).keys();
}

} // namespace thuly::registers
