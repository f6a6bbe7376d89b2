// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookgeometry.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr QSizeF sheetA3(420, 297);
constexpr QSizeF sheetA4(297, 210);
constexpr double margin = unit::mm(15);
constexpr double headBlock = unit::mm(17);
constexpr double footBlock = unit::mm(24);

/** A people or text column narrower than this makes rows too tall to read, whatever the pack hints. */
double leastWidth(const QString &key)
{
    if (key == u"petition.claims"_s || key == u"judgment.summary"_s)
        return 26;
    if (key == u"parties.plaintiffs"_s || key == u"parties.defendants"_s || key == u"parties.related"_s)
        return 24;
    if (key == u"petition.attachments"_s)
        return 22;
    return key.endsWith(u"numberDate"_s) || key.startsWith(u"appeal."_s) ? 14 : 0;
}

double widthOf(const packs::RegisterColumn &column)
{
    return std::max<double>(column.widthMm, leastWidth(column.key));
}

double printedWidth(const packs::RegisterDefinition &definition)
{
    double total = 0;
    for (const packs::RegisterColumn &column : definition.columns)
        total += column.place == packs::ColumnPlace::Printed ? widthOf(column) : 0;
    return total;
}

/** A4 only where it is allowed and the columns lose little of their width (ui.md §10: nothing below 7 pt). */
QSizeF sheetFor(const packs::RegisterDefinition &definition)
{
    constexpr double mostSqueezed = 1.15;
    const double room = sheetA4.width() - 2 * margin / unit::perMm;
    return definition.paper.contains(u"A4"_s) && printedWidth(definition) <= mostSqueezed * room ? sheetA4 : sheetA3;
}

} // namespace

QFont documentFont(double points, Face face)
{
    QFont font(u"Liberation Serif"_s);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(static_cast<int>(unit::pt(points)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(face == Face::Bold);
    font.setItalic(face == Face::Italic);
    font.setStrikeOut(face == Face::Struck);
    return font;
}

int lineCount(const QString &text, double width, const QFont &font)
{
    if (text.isEmpty())
        return 0;
    QString laidOut = text;
    laidOut.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(laidOut, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

QString headingText(const packs::RegisterColumn &column)
{
    if (column.subHeadingVi.isEmpty())
        return column.heading.vi;
    const bool bracketed = column.subHeadingVi.startsWith(u'(');
    return bracketed ? QString(column.heading.vi % u'\n' % column.subHeadingVi)
                     : QString(column.heading.vi % u"\n("_s % column.subHeadingVi % u')');
}

BookGeometry::BookGeometry(const packs::RegisterDefinition &definition)
    : m_sheet(sheetFor(definition))
    , m_content(margin, margin, unit::mm(m_sheet.width()) - 2 * margin, unit::mm(m_sheet.height()) - 2 * margin)
    , m_lineHeight(QFontMetricsF(documentFont(cellPoints)).height())
{
    QList<int> printed;
    for (int i = 0; i < static_cast<int>(definition.columns.size()); ++i) {
        if (definition.columns.at(i).place == packs::ColumnPlace::Printed)
            printed += i;
    }
    const double total = printedWidth(definition);
    if (unit::mm(total) <= m_content.width() || m_sheet == sheetA4) {
        placeColumns(definition, Half::Whole, printed);
    } else {
        qsizetype split = 0;
        for (double left = 0; left < total / 2; ++split)
            left += widthOf(definition.columns.at(printed.at(split)));
        placeColumns(definition, Half::Left, printed.first(split));
        placeColumns(definition, Half::Right, printed.sliced(split));
    }
    measureHeads(definition);
}

void BookGeometry::placeColumns(const packs::RegisterDefinition &definition, Half side, const QList<int> &indexes)
{
    BookHalf half {side, {}, {}};
    double total = 0;
    for (const int i : indexes)
        total += widthOf(definition.columns.at(i));
    double left = m_content.left();
    QString groupBefore;
    for (const int i : indexes) {
        const double width = widthOf(definition.columns.at(i)) / total * m_content.width();
        const QString &group = definition.columns.at(i).groupVi;
        if (!group.isEmpty() && group == groupBefore)
            half.groups.last().width += width;
        else if (!group.isEmpty())
            half.groups += HeadGroup {group, left, width};
        groupBefore = group;
        half.columns += BookColumn {i, left, width};
        left += width;
    }
    m_halves += half;
}

void BookGeometry::measureHeads(const packs::RegisterDefinition &definition)
{
    const QFont font = documentFont(headPoints, Face::Bold);
    const double line = QFontMetricsF(font).height();
    int lines = 1;
    bool grouped = false;
    for (const BookHalf &half : std::as_const(m_halves)) {
        grouped = grouped || !half.groups.isEmpty();
        for (const BookColumn &column : half.columns)
            lines = std::max(
                lines,
                lineCount(headingText(definition.columns.at(column.index)), column.width - 2 * cellPadding, font));
    }
    m_groupHeight = grouped ? line + 2 * cellPadding : 0;
    m_headingHeight = lines * line + 2 * cellPadding;
}

const BookHalf &BookGeometry::half(Half half) const
{
    const auto found = std::ranges::find(m_halves, half, &BookHalf::half);
    return found == m_halves.end() ? m_halves.first() : *found;
}

double BookGeometry::numberHeight() const
{
    return QFontMetricsF(documentFont(headPoints, Face::Italic)).height() + cellPadding;
}

double BookGeometry::tableTop() const
{
    return m_content.top() + headBlock;
}

double BookGeometry::rowsBottom() const
{
    return m_content.bottom() - footBlock;
}

int BookGeometry::linesPerPage() const
{
    return std::max(1, static_cast<int>((rowsBottom() - rowsTop() - 2 * cellPadding) / m_lineHeight));
}

} // namespace thuly::registers
