// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/listexport.h>

#include <thuly/base/fileio.h>

#include <QtConcurrentRun>

namespace thuly::models {

QFuture<Result<void>> saveListPdf(std::shared_ptr<registers::ListDocument> document, const QString &fileName)
{
    return QtConcurrent::run([document = std::move(document), fileName] { return registers::writeListPdf(*document, fileName); });
}

QFuture<Result<void>> saveBytes(const QByteArray &bytes, const QString &fileName)
{
    return QtConcurrent::run([bytes, fileName]() -> Result<void> { return writeFileAtomically(fileName, bytes); });
}

} // namespace thuly::models
