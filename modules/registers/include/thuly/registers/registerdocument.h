// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/registerdata.h>
#include <thuly/registers/registerrow.h>

#include <QDateTime>
#include <QSizeF>

#include <memory>

class QPainter;

namespace thuly::registers {

/** A wide book is printed as a spread: the same rows on a left and a right sheet. */
enum class Half { Whole, Left, Right };
enum class CorrectedRows { Shown, Hidden };
enum class CheckMark { QrCode, None };
/** A last page on which the book is closed: totals and signatures. */
enum class ClosingPage { No, Yes };
enum class CoverSheet { No, Yes };

struct PrintSettings {
    QString courtName;
    int year = 0;
    QDate from;
    QDate to;
    QString printedBy;
    QDateTime printedAt;
    /** Program version, shown in the foot. */
    QString version;
    /** Head of the journal at reading: the check code ties each page to it. */
    QByteArray journalHead;
    CorrectedRows corrected = CorrectedRows::Shown;
    CheckMark checkMark = CheckMark::QrCode;
    ClosingPage closing = ClosingPage::No;
    CoverSheet cover = CoverSheet::No;
    /** A closed period is printed from its frozen snapshot: its SHA-256, which the QR code then carries, and the day. */
    QByteArray snapshot = {};
    QDate closedOn = {};
    /** Numbers among these rows that were corrected after the closing: the foot names them. */
    QStringList correctedSince = {};
    /** Lines of the closing page beside its counts: the balance of the period. */
    QStringList closingLines = {};
};

/** One sheet of paper: page of the book (from 1; 0 is the cover) and which half of it. */
struct Sheet {
    int page = 1;
    Half half = Half::Whole;
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

/**
 * A book laid out for paper (QĐ 289/QĐ-TANDTC): A3 landscape (A4 where the book allows), margins 15 mm, all prescribed columns with numbered
 * heads, rows aligned across both halves of a spread. Laid out page by page, so the first shows at once. Needs a
 * QGuiApplication; any thread, one at a time. Pages differ only by their rows: one page can be painted and reprinted
 * alone.
 */
class RegisterDocument
{
public:
    RegisterDocument(packs::RegisterDefinition definition, QList<RegisterRow> rows, PrintSettings settings);
    ~RegisterDocument();
    RegisterDocument(RegisterDocument &&) noexcept;
    RegisterDocument &operator=(RegisterDocument &&) noexcept;

    /** Lays out until `page` exists or the rows end. */
    void layoutTo(int page);
    void layoutAll();
    [[nodiscard]] bool isComplete() const;
    /** Pages laid out so far; all of them when complete. An empty book has one. */
    [[nodiscard]] int pageCount() const;
    /** Left and Right, or Whole. */
    [[nodiscard]] QList<Half> halves() const;
    /** All sheets in the order of printing. */
    [[nodiscard]] QList<Sheet> sheets() const;
    /** First and last column number on a half. */
    [[nodiscard]] std::pair<int, int> columnsOf(Half half) const;
    /** Row indexes [first, last) of a page. */
    [[nodiscard]] std::pair<qsizetype, qsizetype> rowsOf(int page) const;
    /** Eight hex digits in two groups over the page's rows and the journal head: what the QR code says. */
    [[nodiscard]] QString checkCode(int page) const;
    [[nodiscard]] QSizeF sheetSizeMm() const;

    /** Paints one sheet; the painter's device is taken to be the sheet, `pixelsPerMm` its scale. */
    void paint(QPainter &painter, const Sheet &sheet, double pixelsPerMm) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/**
 * The sheets of some pages, as people name them: "3", "2-4"; the cover when `pages` is empty and it is wanted.
 * PageNotThere (args: pages there are, what was asked).
 */
[[nodiscard]] Result<QList<Sheet>> sheetsOfPages(const RegisterDocument &document, const QString &pages);

/** The sheets as one PDF file with embedded fonts. FileNotWritable, DiskFull. */
[[nodiscard]] Result<void> writeRegisterPdf(const RegisterDocument &document, const QList<Sheet> &sheets,
                                            const QString &fileName);

} // namespace thuly::registers
