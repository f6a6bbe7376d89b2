// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/registerexport.h>

#include <thuly/base/fileio.h>
#include <thuly/registers/registerexport.h>

#include <QtConcurrentRun>

namespace thuly::models {

QFuture<Result<qint64>> exportCsv(const workflow::Books &books, const registers::RegisterQuery &query, const QString &fileName)
{
    return books.content(query).then(QtFuture::Launch::Async, [fileName](Result<workflow::BookContent> content) -> Result<qint64> {
        if (!content)
            return std::unexpected(content.error());
        const QByteArray csv = registers::registerCsv(content->definition, content->rows, registers::ByteOrderMark::ForExcel);
        THULY_CHECK(writeFileAtomically(fileName, csv));
        return qint64(content->rows.size());
    });
}

QFuture<Result<std::shared_ptr<registers::RegisterDocument>>> layOut(const workflow::Books &books, const registers::RegisterQuery &query,
                                                                    registers::CorrectedRows corrected, registers::CheckMark mark,
                                                                    registers::ClosingPage closing)
{
    using Document = std::shared_ptr<registers::RegisterDocument>;
    return books.print(query).then(QtFuture::Launch::Async, [=](Result<workflow::BookPrint> print) -> Result<Document> {
        if (!print)
            return std::unexpected(print.error());
        print->settings.corrected = corrected;
        print->settings.checkMark = mark;
        print->settings.closing = closing;
        auto document = std::make_shared<registers::RegisterDocument>(std::move(print->definition), std::move(print->rows), std::move(print->settings));
        document->layoutAll();
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
