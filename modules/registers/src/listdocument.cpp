// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/listdocument.h>

#include <thuly/base/csv.h>
#include <thuly/base/fileio.h>

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int dotsPerInch = 720;
constexpr double mmPerInch = 25.4;
// Laid out in twentieths of a millimetre, so that sizes of letters may be whole numbers.
constexpr double perMm = 20;
constexpr double sheetWidth = 297 * perMm;
constexpr double sheetHeight = 210 * perMm;
constexpr double margin = 15 * perMm;
constexpr double width = sheetWidth - 2 * margin;
constexpr double titleHeight = 24 * perMm;
constexpr double footHeight = 8 * perMm;
constexpr double padding = 1.2 * perMm;
constexpr double line = 0.18 * perMm;

constexpr double points(double pt)
{
    return pt * mmPerInch / 72 * perMm;
}

QFont fontOf(double pt, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringList{u"Liberation Serif"_s, u"Noto Serif"_s});
    font.setPixelSize(int(points(pt)));
    font.setWeight(weight);
    return font;
}

constexpr int wrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

struct PageRows {
    qsizetype first = 0;
    qsizetype last = 0;
};

} // namespace

class ListDocument::Private
{
public:
    Private(QList<ListColumn> c, QList<ListRow> r, ListSettings s)
        : columns(std::move(c))
        , rows(std::move(r))
        , settings(std::move(s))
    {
        double shares = 0;
        for (const ListColumn &column : std::as_const(columns))
            shares += column.share;
        for (const ListColumn &column : std::as_const(columns))
            widths << width * column.share / shares;
        QStringList heads;
        for (const ListColumn &column : std::as_const(columns))
            heads << column.head;
        headHeight = cellsHeight(heads, fontOf(9, QFont::Bold));
        for (const ListRow &row : std::as_const(rows))
            heights << heightOf(row);
        layOut();
    }

    double cellsHeight(const QStringList &cells, const QFont &font) const
    {
        const QFontMetricsF metrics(font);
        double height = metrics.height();
        for (qsizetype i = 0; i < cells.size() && i < widths.size(); ++i)
            height = std::max(height, metrics.boundingRect(QRectF(0, 0, widths.at(i) - 2 * padding, sheetHeight), wrap, cells.at(i)).height());
        return height + 2 * padding;
    }

    double heightOf(const ListRow &row) const
    {
        if (!row.heading.isEmpty())
            return QFontMetricsF(fontOf(10.5, QFont::Bold)).height() + 3 * padding;
        // A row longer than a page is cut at its foot: nothing the court writes into a list is so long.
        return std::min(cellsHeight(row.cells, fontOf(10)), roomForRows());
    }

    double roomForRows() const { return sheetHeight - 2 * margin - titleHeight - footHeight - headHeight; }

    void layOut()
    {
        qsizetype first = 0;
        double used = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            double needed = heights.at(i);
            const bool heads = !rows.at(i).heading.isEmpty() && i + 1 < rows.size();
            if (heads) // a heading takes its first row along
                needed += heights.at(i + 1);
            if (i > first && used + needed > roomForRows()) {
                pages.append({first, i});
                first = i;
                used = 0;
            }
            used += heights.at(i);
        }
        pages.append({first, rows.size()});
    }

    void paintTitle(QPainter &p) const
    {
        p.setFont(fontOf(10));
        p.drawText(QRectF(margin, margin, width, points(14)), Qt::AlignLeft | Qt::AlignTop, settings.courtName.toUpper());
        p.setFont(fontOf(14, QFont::Bold));
        p.drawText(QRectF(margin, margin + points(14), width, points(20)), Qt::AlignHCenter | Qt::AlignVCenter, settings.title);
        p.setFont(fontOf(10.5));
        p.drawText(QRectF(margin, margin + points(35), width, points(14)), Qt::AlignHCenter | Qt::AlignTop, settings.subtitle);
    }

    void paintCells(QPainter &p, const QStringList &cells, double y, double height) const
    {
        double x = margin;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const QRectF cell(x, y, widths.at(i), height);
            p.drawRect(cell);
            p.drawText(cell.adjusted(padding, padding, -padding, -padding), wrap, cells.value(i));
            x += widths.at(i);
        }
    }

    void paintRows(QPainter &p, const PageRows &page) const
    {
        double y = margin + titleHeight;
        QStringList heads;
        for (const ListColumn &column : columns)
            heads << column.head;
        p.setFont(fontOf(9, QFont::Bold));
        paintCells(p, heads, y, headHeight);
        y += headHeight;
        for (qsizetype i = page.first; i < page.last; ++i) {
            const ListRow &row = rows.at(i);
            if (row.heading.isEmpty()) {
                p.setFont(fontOf(10));
                paintCells(p, row.cells, y, heights.at(i));
            } else {
                p.setFont(fontOf(10.5, QFont::Bold));
                p.drawRect(QRectF(margin, y, width, heights.at(i)));
                p.drawText(QRectF(margin + padding, y, width - 2 * padding, heights.at(i)), Qt::AlignLeft | Qt::AlignVCenter, row.heading);
            }
            y += heights.at(i);
        }
        if (rows.isEmpty()) {
            p.setFont(fontOf(11));
            p.drawText(QRectF(margin, y, width, 20 * perMm), Qt::AlignCenter, settings.whenEmpty);
        }
    }

    void paintFoot(QPainter &p, int page) const
    {
        const QRectF foot(margin, sheetHeight - margin - footHeight, width, footHeight);
        p.setFont(fontOf(8.5));
        p.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, settings.foot);
        QString number = settings.pageText;
        number.replace(u"%1"_s, QString::number(page)).replace(u"%2"_s, QString::number(pages.size()));
        p.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    }

    QList<ListColumn> columns;
    QList<ListRow> rows;
    ListSettings settings;
    QList<double> widths;
    QList<double> heights;
    double headHeight = 0;
    QList<PageRows> pages;
};

ListDocument::ListDocument(QList<ListColumn> columns, QList<ListRow> rows, ListSettings settings)
    : d(std::make_unique<Private>(std::move(columns), std::move(rows), std::move(settings)))
{
}

ListDocument::~ListDocument() = default;
ListDocument::ListDocument(ListDocument &&) noexcept = default;
ListDocument &ListDocument::operator=(ListDocument &&) noexcept = default;

int ListDocument::pageCount() const
{
    return int(d->pages.size());
}

QSizeF ListDocument::sheetSizeMm()
{
    return {sheetWidth / perMm, sheetHeight / perMm};
}

std::pair<qsizetype, qsizetype> ListDocument::rowsOf(int page) const
{
    const PageRows rows = d->pages.value(page - 1);
    return {rows.first, rows.last};
}

void ListDocument::paint(QPainter &painter, int page, double pixelsPerMm) const
{
    if (page < 1 || page > pageCount())
        return;
    painter.save();
    painter.scale(pixelsPerMm / perMm, pixelsPerMm / perMm);
    painter.setPen(QPen(Qt::black, line));
    painter.setBrush(Qt::NoBrush);
    d->paintTitle(painter);
    d->paintRows(painter, d->pages.at(page - 1));
    d->paintFoot(painter, page);
    painter.restore();
}

Result<void> writeListPdf(const ListDocument &document, const QString &fileName)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
        writer.setCreator(u"Thụ Lý"_s);
        QPainter painter(&writer);
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (page > 1)
                writer.newPage();
            document.paint(painter, page, dotsPerInch / mmPerInch);
        }
    }
    return writeFileAtomically(fileName, buffer.data());
}

QByteArray listCsv(const QList<ListColumn> &columns, const QList<ListRow> &rows, const QString &groupHead)
{
    static const QString formulaSigns = u"=+-@\t\r"_s;
    CsvTable table{{groupHead}, {}};
    for (const ListColumn &column : columns)
        table.header << column.head;
    QString group;
    for (const ListRow &row : rows) {
        if (!row.heading.isEmpty()) {
            group = row.heading;
            continue;
        }
        QStringList cells{group};
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString cell = row.cells.value(i);
            // Spreadsheets compute what begins like a formula.
            cells << (!cell.isEmpty() && formulaSigns.contains(cell.front()) ? QString(u'\'' % cell) : cell);
        }
        table.rows << cells;
    }
    return QByteArray("\xEF\xBB\xBF") + writeCsv(table, LineEnd::CrLf);
}

} // namespace thuly::registers
