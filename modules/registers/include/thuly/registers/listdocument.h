// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QList>
#include <QSizeF>
#include <QStringList>

#include <memory>

class QPainter;

namespace thuly::registers {

/** One column of a printed list: its head, and its share of the width. */
struct ListColumn {
    QString head;
    double share = 1;
};

/** A row, or with `heading` a line across the sheet that begins a group (a day, a commune). */
struct ListRow {
    QStringList cells;
    QString heading = {};
};

struct ListSettings {
    QString courtName;
    QString title;
    /** Under the title: the period, a filter. */
    QString subtitle;
    /** Who printed, when, version. */
    QString foot;
    /** Said at the end of the foot: %1 page, %2 of how many. */
    QString pageText;
    /** Said in the middle of an empty list. */
    QString whenEmpty;
};

/**
 * A plain list on paper (no prescribed book): A4 landscape, margins 15 mm, heads on every page, rows never cut in two, a group
 * heading never alone at the foot. Needs a QGuiApplication; painting changes nothing, so any threads may.
 */
class ListDocument
{
public:
    ListDocument(QList<ListColumn> columns, QList<ListRow> rows, ListSettings settings);
    ~ListDocument();
    ListDocument(ListDocument &&) noexcept;
    ListDocument &operator=(ListDocument &&) noexcept;

    /** At least one. */
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] static QSizeF sheetSizeMm();
    /** Row indexes [first, last) of a page (from 1). */
    [[nodiscard]] std::pair<qsizetype, qsizetype> rowsOf(int page) const;
    /** Paints one page; the painter's device is taken to be the sheet, `pixelsPerMm` its scale. */
    void paint(QPainter &painter, int page, double pixelsPerMm) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/** All pages as one PDF with embedded fonts. FileNotWritable, DiskFull. */
[[nodiscard]] Result<void> writeListPdf(const ListDocument &document, const QString &fileName);
/** RFC 4180 with the heads; group headings go into a first column `group` if there are any. Formula signs are guarded. */
[[nodiscard]] QByteArray listCsv(const QList<ListColumn> &columns, const QList<ListRow> &rows, const QString &groupHead);

} // namespace thuly::registers
