// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookpages.h"
#include "papertext.h"

class QPainter;

namespace thuly::registers {

/** What the foot of a page counts. */
struct PageTotals {
    int entries = 0;
    int struck = 0;
    int voids = 0;
    int waiting = 0;
};

/** Whether the page holds rows of the book: the closing page does not. */
enum class PageRows { Some, None };

/** What a sheet says beside its rows. */
struct SheetText {
    const PrintSettings &settings;
    int page = 1;
    /** 0 while not all pages are laid out. */
    int pages = 0;
    PageTotals onPage;
    PageTotals untilHere;
    QString checkCode;
    QString qrText;
    /** Lines that stand first in the foot. */
    QStringList foot;
    PageRows rows = PageRows::Some;
};

/** Paints one sheet of a book in units (bookgeometry.h), black on what is there. */
class SheetPainter
{
public:
    SheetPainter(QPainter &painter, const packs::RegisterDefinition &definition, const BookGeometry &geometry,
                 const SheetText &text)
        : m_painter(painter)
        , m_definition(definition)
        , m_geometry(geometry)
        , m_text(text)
    {
    }
    void paintPage(const BookPage &page, const QList<RegisterRow> &rows, Half half);
    void paintClosing(const QString &statement);
    /** The cover of the book: court, title, period. */
    void paintCover();

private:
    using Align = paper::Align;
    using Valign = paper::Valign;

    void paintHead(Half half);
    void paintColumnHeads(const BookHalf &half);
    void paintRows(const BookPage &page, const QList<RegisterRow> &rows, const BookHalf &half);
    void paintRow(const PageRow &part, const RegisterRow &row, const BookHalf &half, double top, double height);
    void paintFoot();
    void paintSignatures(double top);
    [[nodiscard]] QString numberLabel(const packs::RegisterColumn &column) const;
    [[nodiscard]] QString footnote() const;
    /** Lines `first` to `first + count` of the text. */
    void paintLines(const QRectF &box, const QString &text, const QFont &font, Align align, Valign valign, int first,
                    int count);
    void paintText(const QRectF &box, const QString &text, const QFont &font, Align align, Valign valign = Valign::Top);

    QPainter &m_painter;
    const packs::RegisterDefinition &m_definition;
    const BookGeometry &m_geometry;
    const SheetText &m_text;
};

} // namespace thuly::registers
