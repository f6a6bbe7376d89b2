// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/registerdata.h>
#include <thuly/registers/registerdocument.h>

#include <QFont>
#include <QRectF>

namespace thuly::registers {

/** Lengths are in units of 1/20 point, so that text set in whole units has no rounding to see. */
namespace unit {
inline constexpr double perPoint = 20.0;
inline constexpr double perMm = 72.0 / 25.4 * perPoint;
[[nodiscard]] constexpr double mm(double length)
{
    return length * perMm;
}
[[nodiscard]] constexpr double pt(double length)
{
    return length * perPoint;
}
} // namespace unit

/** The document face (ui.md §10); sizes in points. */
enum class Face { Plain, Bold, Italic, Struck };
[[nodiscard]] QFont documentFont(double points, Face face = Face::Plain);

/** Text in a column as lines; the height of a line is the same in the whole book. */
[[nodiscard]] int lineCount(const QString &text, double width, const QFont &font);

inline constexpr double cellPoints = 8.0;
inline constexpr double headPoints = 7.5;
inline constexpr double footPoints = 8.0;
inline constexpr double cellPadding = unit::mm(0.9);

/** One printed column: where it stands on its half. */
struct BookColumn {
    int index = 0;
    double left = 0;
    double width = 0;
};

/** A heading over neighbouring columns. */
struct HeadGroup {
    QString text;
    double left = 0;
    double width = 0;
};

struct BookHalf {
    Half half = Half::Whole;
    QList<BookColumn> columns;
    QList<HeadGroup> groups;
};

/** Where everything on the sheet of a book stands (A3 or A4 landscape, margins 15 mm). Made once for a document. */
class BookGeometry
{
public:
    explicit BookGeometry(const packs::RegisterDefinition &definition);

    [[nodiscard]] const QList<BookHalf> &halves() const { return m_halves; }
    [[nodiscard]] const BookHalf &half(Half half) const;
    /** In millimetres: A3 landscape, or A4 for a book that may be kept on it. */
    [[nodiscard]] QSizeF sheet() const { return m_sheet; }
    [[nodiscard]] QRectF content() const { return m_content; }
    /** Of both halves alike, so that rows align across the spread. */
    [[nodiscard]] double groupHeight() const { return m_groupHeight; }
    [[nodiscard]] double headingHeight() const { return m_headingHeight; }
    [[nodiscard]] double numberHeight() const;
    [[nodiscard]] double tableTop() const;
    [[nodiscard]] double rowsTop() const { return tableTop() + m_groupHeight + m_headingHeight + numberHeight(); }
    [[nodiscard]] double rowsBottom() const;
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double rowHeight(int lines) const { return lines * m_lineHeight + 2 * cellPadding; }
    /** Lines that fit where no other row stands. */
    [[nodiscard]] int linesPerPage() const;

private:
    void placeColumns(const packs::RegisterDefinition &definition, Half side, const QList<int> &indexes);
    void measureHeads(const packs::RegisterDefinition &definition);

    QSizeF m_sheet;
    QRectF m_content;
    QList<BookHalf> m_halves;
    double m_groupHeight = 0;
    double m_headingHeight = 0;
    double m_lineHeight = 0;
};

/** Heading as printed: name, and what to write there, in brackets on its own line. */
[[nodiscard]] QString headingText(const packs::RegisterColumn &column);

} // namespace thuly::registers
