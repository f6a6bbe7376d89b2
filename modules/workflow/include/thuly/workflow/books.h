// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/registerdocument.h>
#include <thuly/registers/registerreader.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** A book's rows with what they mean. */
struct BookContent {
    packs::RegisterDefinition definition;
    QList<registers::RegisterRow> rows;
};

/** The same, ready for paper: who prints, when, and the journal head that the check codes are tied to. */
struct BookPrint {
    packs::RegisterDefinition definition;
    QList<registers::RegisterRow> rows;
    registers::PrintSettings settings;
};

/** Reading and printing the registers, with the rights checked here. Shares the desk; use from the desk's thread. */
class Books
{
public:
    explicit Books(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** One keyset page (right: ReadRegister). */
    [[nodiscard]] QFuture<Result<registers::RegisterPage>> page(registers::RegisterQuery query, std::optional<registers::RowKey> from,
                                                                registers::PageTurn turn, int limit, CancelPtr cancel = {}) const;
    /** All rows after `from` (right: ExportRegister, for they were not shown). LimitExceeded above `max` (args: max). */
    [[nodiscard]] QFuture<Result<QList<registers::RegisterRow>>> following(registers::RegisterQuery query, registers::RowKey from, int max,
                                                                           CancelPtr cancel = {}) const;
    [[nodiscard]] QFuture<Result<registers::CappedCount>> count(registers::RegisterQuery query, int cap = 10'000, CancelPtr cancel = {}) const;
    [[nodiscard]] QFuture<Result<registers::RegisterSummary>> summary(QString registerId, int year) const;
    [[nodiscard]] QFuture<Result<QList<int>>> years(QString registerId) const;
    [[nodiscard]] QFuture<Result<registers::RegisterRow>> rowOf(QString registerId, Uuid matter) const;
    /** All rows of the query (right: ExportRegister). */
    [[nodiscard]] QFuture<Result<BookContent>> content(registers::RegisterQuery query, CancelPtr cancel = {}) const;
    /** The first rows for printing: enough to show the first page while the book is read. */
    [[nodiscard]] QFuture<Result<BookPrint>> printFirst(registers::RegisterQuery query, int rows, CancelPtr cancel = {}) const;
    /** All rows for printing (right: PrintRegister). A closed period comes from its snapshot, as it was closed. */
    [[nodiscard]] QFuture<Result<BookPrint>> print(registers::RegisterQuery query, CancelPtr cancel = {}) const;

private:
    [[nodiscard]] registers::RegisterReader reader() const { return registers::RegisterReader(m_desk->law()); }
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
