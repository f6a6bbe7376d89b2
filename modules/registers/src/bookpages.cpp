// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookpages.h"

#include <thuly/base/legaldate.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

bool isNotes(const packs::RegisterColumn &column)
{
    return column.key == u"notes"_s || column.key.endsWith(u".note"_s) || column.field == u"notes"_s;
}

QString strikeNote(const RegisterRow &row)
{
    return u"Đính chính "_s % formatDate(row.on) % (row.reason.isEmpty() ? QString() : QString(u": "_s % row.reason));
}

QString voidSentence(const RegisterRow &row)
{
    return row.remark.isEmpty() ? u"Số huỷ"_s : QString(u"Số huỷ: "_s % row.remark);
}

QString printedCell(const packs::RegisterColumn &column, const RegisterRow &row, int index)
{
    const QString text = index < row.cells.size() ? row.cells.at(index) : QString();
    if (row.state == RowState::Superseded && isNotes(column))
        return strikeNote(row);
    return text;
}

BookPages::BookPages(const packs::RegisterDefinition &definition, const BookGeometry &geometry,
                     const QList<RegisterRow> &rows)
    : m_definition(definition)
    , m_geometry(geometry)
    , m_rows(rows)
{
}

int BookPages::linesOf(const RegisterRow &row) const
{
    const QFont font = documentFont(cellPoints);
    const QFont italic = documentFont(cellPoints, Face::Italic);
    int lines = 1;
    for (const BookHalf &half : m_geometry.halves()) {
        for (const BookColumn &column : half.columns) {
            const packs::RegisterColumn &defined = m_definition.columns.at(column.index);
            const bool slanted = row.state == RowState::Superseded && isNotes(defined);
            lines = std::max(lines,
                             lineCount(printedCell(defined, row, column.index), column.width - 2 * cellPadding,
                                       slanted ? italic : font));
        }
    }
    return lines;
}

void BookPages::layoutPage()
{
    BookPage page;
    double left = m_geometry.rowsBottom() - m_geometry.rowsTop();
    while (m_nextRow < m_rows.size()) {
        const int rest = linesOf(m_rows.at(m_nextRow)) - m_nextLine;
        const int fitting = static_cast<int>((left - 2 * cellPadding) / m_geometry.lineHeight());
        const bool fits = rest <= fitting;
        const bool neverFits = rest > m_geometry.linesPerPage();
        if (!fits && (!neverFits || fitting < 3) && !page.rows.isEmpty())
            break;
        const int lines = std::clamp(fitting, 1, rest);
        page.rows += PageRow {m_nextRow, m_nextLine, lines};
        left -= m_geometry.rowHeight(lines);
        m_nextLine += lines;
        if (lines < rest)
            break;
        m_nextLine = 0;
        ++m_nextRow;
    }
    m_pages += page;
    m_complete = m_nextRow >= m_rows.size();
}

void BookPages::layoutTo(qsizetype page)
{
    while (!m_complete && m_pages.size() < page)
        layoutPage();
}

} // namespace thuly::registers
