// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookgeometry.h"

#include <thuly/registers/registerrow.h>

namespace thuly::registers {

/** A row on a page, or the part of a very tall row that fits there. */
struct PageRow {
    qsizetype row = 0;
    int firstLine = 0;
    int lines = 0;
};

struct BookPage {
    QList<PageRow> rows;
};

/**
 * Breaks rows into pages. A row moves to the next page as a whole; only one that is taller than a page is parted, so
 * that nothing of the book is ever cut off.
 */
class BookPages
{
public:
    BookPages(const packs::RegisterDefinition &definition, const BookGeometry &geometry,
              const QList<RegisterRow> &rows);

    void layoutTo(qsizetype page);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const QList<BookPage> &pages() const { return m_pages; }

private:
    void layoutPage();
    [[nodiscard]] int linesOf(const RegisterRow &row) const;

    const packs::RegisterDefinition &m_definition;
    const BookGeometry &m_geometry;
    const QList<RegisterRow> &m_rows;
    QList<BookPage> m_pages;
    qsizetype m_nextRow = 0;
    int m_nextLine = 0;
    bool m_complete = false;
};

/** What a cell of a row shows on paper: a struck row says why in its notes. */
[[nodiscard]] QString printedCell(const packs::RegisterColumn &column, const RegisterRow &row, int index);
/** The sentence across a void row. */
[[nodiscard]] QString voidSentence(const RegisterRow &row);
/** Why a row is struck: "Đính chính 17/08/2026: sai tên". */
[[nodiscard]] QString strikeNote(const RegisterRow &row);
[[nodiscard]] bool isNotes(const packs::RegisterColumn &column);

} // namespace thuly::registers
