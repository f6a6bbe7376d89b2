// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/listdocument.h>

#include <QFuture>

namespace thuly::models {

/** Writes a plain list as PDF, in the background. */
[[nodiscard]] QFuture<Result<void>> saveListPdf(std::shared_ptr<registers::ListDocument> document, const QString &fileName);
/** Writes bytes that are ready (CSV, iCalendar), in the background. */
[[nodiscard]] QFuture<Result<void>> saveBytes(const QByteArray &bytes, const QString &fileName);

} // namespace thuly::models
