// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/registerexport.h>

#include <thuly/base/fileio.h>
#include <thuly/registers/registerexport.h>

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

Result<void> write(const workflow::BookContent &content, const registers::SheetTitle &title, const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == "xlsx"_L1)
        return registers::registerXlsx(content.definition, content.rows, title, fileName);
    if (suffix == "ods"_L1)
        return registers::registerOds(content.definition, content.rows, title, fileName);
    return writeFileAtomically(fileName, registers::registerCsv(content.definition, content.rows, registers::ByteOrderMark::ForExcel));
}

} // namespace

QFuture<Result<qint64>> exportTable(const workflow::Books &books, const registers::RegisterQuery &query, const registers::SheetTitle &title,
                                    const QString &fileName)
{
    return books.content(query).then(QtFuture::Launch::Async, [title, fileName](Result<workflow::BookContent> content) -> Result<qint64> {
        if (!content)
            return std::unexpected(content.error());
        THULY_CHECK(write(*content, title, fileName));
        return qint64(content->rows.size());
    });
}

namespace {

using Document = std::shared_ptr<registers::RegisterDocument>;

/** More rows than the largest sheet holds. */
constexpr int rowsOfFirstPage = 60;

Document documentOf(workflow::BookPrint print, PaperChoice paper)
{
    print.settings.corrected = paper.corrected;
    print.settings.checkMark = paper.mark;
    print.settings.closing = paper.closing;
    print.settings.cover = paper.cover;
    return std::make_shared<registers::RegisterDocument>(std::move(print.definition), std::move(print.rows), std::move(print.settings));
}

} // namespace

QFuture<Result<Document>> layOut(const workflow::Books &books, const registers::RegisterQuery &query, PaperChoice paper)
{
    return books.print(query).then(QtFuture::Launch::Async, [paper](Result<workflow::BookPrint> print) -> Result<Document> {
        if (!print)
            return std::unexpected(print.error());
        Document document = documentOf(std::move(*print), paper);
        document->layoutAll();
        return document;
    });
}

QFuture<Result<Document>> layOutFirst(const workflow::Books &books, const registers::RegisterQuery &query, PaperChoice paper)
{
    return books.printFirst(query, rowsOfFirstPage).then(QtFuture::Launch::Async, [paper](Result<workflow::BookPrint> print) -> Result<Document> {
        if (!print)
            return std::unexpected(print.error());
        Document document = documentOf(std::move(*print), paper);
        document->layoutTo(1);
        return document;
    });
}

QFuture<Result<void>> writePdf(std::shared_ptr<registers::RegisterDocument> document, QList<registers::Sheet> sheets, QString fileName)
{
    return QtConcurrent::run([document = std::move(document), sheets = std::move(sheets), fileName = std::move(fileName)] {
        return registers::writeRegisterPdf(*document, sheets, fileName);
    });
}

} // namespace thuly::models
