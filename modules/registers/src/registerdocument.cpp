// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/registerdocument.h>

#include "bookpages.h"
#include "sheetpainter.h"

#include <thuly/base/fileio.h>
#include <thuly/base/legaldate.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int pdfDotsPerInch = 720;
constexpr double mmPerInch = 25.4;

QList<RegisterRow> printed(QList<RegisterRow> rows, CorrectedRows corrected)
{
    if (corrected == CorrectedRows::Hidden)
        rows.removeIf([](const RegisterRow &row) { return row.state == RowState::Superseded; });
    return rows;
}

void countRow(PageTotals &totals, const RegisterRow &row)
{
    switch (row.state) {
    case RowState::Active:
        ++totals.entries;
        break;
    case RowState::Provisional:
        ++totals.entries;
        ++totals.waiting;
        break;
    case RowState::Superseded:
        ++totals.struck;
        break;
    case RowState::Void:
        ++totals.voids;
        break;
    }
}

} // namespace

class RegisterDocument::Private
{
public:
    Private(packs::RegisterDefinition book, QList<RegisterRow> all, PrintSettings how)
        : definition(std::move(book))
        , rows(printed(std::move(all), how.corrected))
        , settings(std::move(how))
        , geometry(definition)
        , layout(definition, geometry, rows)
    {
    }

    [[nodiscard]] bool isClosing(const Sheet &sheet) const
    {
        return settings.closing == ClosingPage::Yes && layout.isComplete() && sheet.page == layout.pages().size() + 1;
    }
    /** A row counts on the page where it begins. */
    [[nodiscard]] PageTotals totals(qsizetype firstPage, qsizetype lastPage) const
    {
        PageTotals sum;
        for (qsizetype page = firstPage; page <= lastPage && page < layout.pages().size(); ++page) {
            for (const PageRow &part : layout.pages().at(page).rows) {
                if (part.firstLine == 0)
                    countRow(sum, rows.at(part.row));
            }
        }
        return sum;
    }
    [[nodiscard]] QString closingStatement() const;
    /** THULY:DS-ST:2026-11:3:9C41AB02, and the snapshot's hash of a closed period. */
    [[nodiscard]] QString qrText(int page, const QString &checkCode) const;
    [[nodiscard]] QStringList footLines() const;

    const packs::RegisterDefinition definition;
    const QList<RegisterRow> rows;
    const PrintSettings settings;
    const BookGeometry geometry;
    BookPages layout;
};

QString RegisterDocument::Private::qrText(int page, const QString &checkCode) const
{
    const QString period = settings.from.isValid() && settings.to.isValid() ? periodWord(settings.from, settings.to) : QString::number(settings.year);
    QStringList parts {u"THULY"_s, definition.id, period, QString::number(page), QString(checkCode).remove(u' ')};
    if (!settings.snapshot.isEmpty())
        parts += QString::fromLatin1(settings.snapshot.toHex().toUpper());
    return parts.join(u':');
}

QStringList RegisterDocument::Private::footLines() const
{
    if (settings.snapshot.isEmpty())
        return {};
    const QString hash = QString::fromLatin1(settings.snapshot.first(8).toHex().toUpper());
    QStringList lines {QString(u"Kỳ đã khoá sổ ngày "_s % formatDate(settings.closedOn) % u", in theo bản chốt "_s % hash.first(8) % u' ' % hash.last(8) % u'.')};
    if (!settings.correctedSince.isEmpty())
        lines += QString(u"Đính chính sau khi khoá sổ: "_s % settings.correctedSince.join(u"; "_s) % u'.');
    return lines;
}

QString RegisterDocument::Private::closingStatement() const
{
    const PageTotals sum = totals(0, layout.pages().size() - 1);
    QStringList voids;
    QString first;
    QString last;
    for (const RegisterRow &row : rows) {
        if (row.state == RowState::Void)
            voids += row.number;
        if (row.state != RowState::Active)
            continue;
        if (first.isEmpty())
            first = row.number;
        last = row.number;
    }
    QStringList lines {QString(
        u"Sổ này có "_s % QString::number(layout.pages().size() + 1) % u" trang kể cả trang khoá sổ, ghi "_s % QString::number(sum.entries)
        % u" số"_s % (first.isEmpty() ? QString() : QString(u", từ số "_s % first % u" đến số "_s % last)) % u'.')};
    lines += voids.isEmpty() ? u"Không có số huỷ."_s : QString(u"Số huỷ: "_s % voids.join(u"; "_s) % u'.');
    lines += sum.struck == 0 ? u"Không có dòng đính chính."_s
                             : QString(u"Số dòng đính chính: "_s % QString::number(sum.struck) % u'.');
    lines += sum.waiting > 0
        ? QString(u"Còn "_s % QString::number(sum.waiting) % u" mục chờ cấp số: chưa khoá được sổ."_s)
        : QString(u"Khoá sổ ngày "_s % formatDate(settings.closedOn.isValid() ? settings.closedOn : settings.printedAt.date()) % u'.');
    lines += settings.closingLines;
    return lines.join(u'\n');
}

RegisterDocument::RegisterDocument(packs::RegisterDefinition definition, QList<RegisterRow> rows,
                                   PrintSettings settings)
    : d(std::make_unique<Private>(std::move(definition), std::move(rows), std::move(settings)))
{
}

RegisterDocument::~RegisterDocument() = default;
RegisterDocument::RegisterDocument(RegisterDocument &&) noexcept = default;
RegisterDocument &RegisterDocument::operator=(RegisterDocument &&) noexcept = default;

void RegisterDocument::layoutTo(int page)
{
    d->layout.layoutTo(page);
}

void RegisterDocument::layoutAll()
{
    d->layout.layoutTo(std::numeric_limits<qsizetype>::max());
}

bool RegisterDocument::isComplete() const
{
    return d->layout.isComplete();
}

int RegisterDocument::pageCount() const
{
    return static_cast<int>(d->layout.pages().size());
}

QList<Half> RegisterDocument::halves() const
{
    QList<Half> halves;
    for (const BookHalf &half : d->geometry.halves())
        halves += half.half;
    return halves;
}

QList<Sheet> RegisterDocument::sheets() const
{
    QList<Sheet> sheets;
    if (d->settings.cover == CoverSheet::Yes)
        sheets += Sheet {0, Half::Whole};
    for (int page = 1; page <= pageCount(); ++page) {
        for (const Half half : halves())
            sheets += Sheet {page, half};
    }
    if (isComplete() && d->settings.closing == ClosingPage::Yes)
        sheets += Sheet {pageCount() + 1, Half::Whole};
    return sheets;
}

std::pair<int, int> RegisterDocument::columnsOf(Half half) const
{
    const QList<BookColumn> &columns = d->geometry.half(half).columns;
    return {d->definition.columns.at(columns.first().index).ord, d->definition.columns.at(columns.last().index).ord};
}

std::pair<qsizetype, qsizetype> RegisterDocument::rowsOf(int page) const
{
    if (page < 1 || page > pageCount())
        return {0, 0};
    const QList<PageRow> &rows = d->layout.pages().at(page - 1).rows;
    return rows.isEmpty() ? std::pair<qsizetype, qsizetype>(0, 0) : std::pair(rows.first().row, rows.last().row + 1);
}

QString RegisterDocument::checkCode(int page) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(d->settings.journalHead);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(d->definition.id);
    const auto [first, last] = rowsOf(page);
    for (qsizetype i = first; i < last; ++i) {
        const RegisterRow &row = d->rows.at(i);
        add(QString::number(static_cast<int>(row.state)));
        add(row.number);
        for (const QString &cell : row.cells)
            add(cell);
        add(row.remark);
    }
    const QString code = QString::fromLatin1(hash.result().first(4).toHex().toUpper());
    return QString(code.first(4) % u' ' % code.last(4));
}

QSizeF RegisterDocument::sheetSizeMm() const
{
    return d->geometry.sheet();
}

void RegisterDocument::paint(QPainter &painter, const Sheet &sheet, double pixelsPerMm) const
{
    const bool closing = d->isClosing(sheet);
    const bool cover = sheet.page == 0 && d->settings.cover == CoverSheet::Yes;
    if (!closing && !cover && (sheet.page < 1 || sheet.page > pageCount()))
        return;
    SheetText text {
        d->settings, sheet.page, isComplete() ? pageCount() + (d->settings.closing == ClosingPage::Yes ? 1 : 0) : 0,
        {},          {},         checkCode(sheet.page),
        {},
        d->footLines()};
    if (closing)
        text.rows = PageRows::None;
    if (!cover) {
        text.onPage = d->totals(sheet.page - 1, sheet.page - 1);
        text.untilHere = d->totals(0, sheet.page - 1);
    }
    if (d->settings.checkMark == CheckMark::QrCode) {
        text.qrText = d->qrText(sheet.page, text.checkCode);
    }
    painter.save();
    painter.scale(pixelsPerMm / unit::perMm, pixelsPerMm / unit::perMm);
    SheetPainter paper(painter, d->definition, d->geometry, text);
    if (cover)
        paper.paintCover();
    else if (closing)
        paper.paintClosing(d->closingStatement());
    else
        paper.paintPage(d->layout.pages().at(sheet.page - 1), d->rows, sheet.half);
    painter.restore();
}

Result<QList<Sheet>> sheetsOfPages(const RegisterDocument &document, const QString &pages)
{
    QList<Sheet> sheets = document.sheets();
    if (pages.isEmpty())
        return sheets;
    bool firstIs = false;
    bool lastIs = false;
    const int first = pages.section(u'-', 0, 0).trimmed().toInt(&firstIs);
    const int last = pages.contains(u'-') ? pages.section(u'-', 1).trimmed().toInt(&lastIs) : first;
    const int most = sheets.isEmpty() ? 0 : sheets.last().page;
    if (!firstIs || (pages.contains(u'-') && !lastIs) || first < 1 || last < first || last > most)
        return fail(ErrorCode::PageNotThere, {}, u"pages"_s, {QString::number(most), pages});
    sheets.removeIf([first, last](const Sheet &sheet) { return sheet.page < first || sheet.page > last; });
    return sheets;
}

Result<void> writeRegisterPdf(const RegisterDocument &document, const QList<Sheet> &sheets, const QString &fileName)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(document.sheetSizeMm().transposed(), QPageSize::Millimeter), QPageLayout::Landscape, QMarginsF()));
        writer.setCreator(u"Thụ Lý"_s);
        QPainter painter(&writer);
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            if (i > 0)
                writer.newPage();
            document.paint(painter, sheets.at(i), pdfDotsPerInch / mmPerInch);
        }
    }
    return writeFileAtomically(fileName, buffer.data());
}

} // namespace thuly::registers
