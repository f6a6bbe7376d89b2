// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/registerexport.h>
#include <thuly/registers/registerquery.h>
#include <thuly/workflow/books.h>

namespace thuly::models {

/**
 * Writes what the view shows (its filters and order, all prescribed columns) as xlsx, ods or, for any other ending of the name, as CSV;
 * returns how many rows. In the background.
 */
[[nodiscard]] QFuture<Result<qint64>> exportTable(const workflow::Books &books, const registers::RegisterQuery &query,
                                                  const registers::SheetTitle &title, const QString &fileName);

/** What a person chooses about the paper. */
struct PaperChoice {
    registers::CorrectedRows corrected = registers::CorrectedRows::Shown;
    registers::CheckMark mark = registers::CheckMark::QrCode;
    registers::ClosingPage closing = registers::ClosingPage::No;
    registers::CoverSheet cover = registers::CoverSheet::No;
};

/** A book laid out for paper, in the background; the document is then painted in the GUI thread, sheet by sheet. */
[[nodiscard]] QFuture<Result<std::shared_ptr<registers::RegisterDocument>>> layOut(const workflow::Books &books,
                                                                                  const registers::RegisterQuery &query, PaperChoice paper);
/** Only its first page, from the first rows: to be looked at while layOut() reads the book. */
[[nodiscard]] QFuture<Result<std::shared_ptr<registers::RegisterDocument>>> layOutFirst(const workflow::Books &books,
                                                                                       const registers::RegisterQuery &query, PaperChoice paper);

/** Writes sheets as PDF, in the background. Nothing else may use the document meanwhile. */
[[nodiscard]] QFuture<Result<void>> writePdf(std::shared_ptr<registers::RegisterDocument> document, QList<registers::Sheet> sheets,
                                             QString fileName);

} // namespace thuly::models
