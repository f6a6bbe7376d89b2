// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>
#include <thuly/journal/projection.h>
#include <thuly/packs/lawbook.h>
#include <thuly/registers/registerrow.h>

#include <memory>

namespace thuly::registers {

/** The tables register_book, register_entry and register_words. Hand it to the Journal after the cases' projections:
 *  it reads their tables. */
[[nodiscard]] std::shared_ptr<const journal::Projection> registersProjection();

/** What the values of a column are: decides alignment and how spreadsheets take them. */
enum class CellType { Text, Number, Date, Mark };
[[nodiscard]] CellType cellType(const packs::RegisterColumn &column);
/** What a column is filtered by; none for columns that only read. */
[[nodiscard]] std::optional<SearchField> searchFieldOf(const packs::RegisterColumn &column);
/** Values of the case that this program can put into a column; a pack that names another is refused by a test. */
[[nodiscard]] QStringList knownColumnKeys();

/**
 * Reads the books: one page at a time by key, never by offset, so rows that come in meanwhile neither double nor hide
 * one. Holds no state but the law book; call inside Vault::read(). RegisterUnknown when the packs know no such book.
 * Targets: a page of 50 or a typed filter within 50 ms at 1,000,000 entries.
 */
class RegisterReader
{
public:
    explicit RegisterReader(std::shared_ptr<const packs::LawBook> law, Language language = Language::Vietnamese);

    /** Up to `limit` rows (a few more when a corrected pair would be torn apart) beyond `from`; no `from`: the first.
     */
    [[nodiscard]] Result<RegisterPage> page(storage::ReadTx &tx, const RegisterQuery &query, std::optional<RowKey> from,
                                            PageTurn turn, int limit) const;
    [[nodiscard]] Result<CappedCount> count(storage::ReadTx &tx, const RegisterQuery &query, int cap = 10'000) const;
    /** All rows in book order or as the query orders them: for printing and export. LimitExceeded above `max`. */
    [[nodiscard]] Result<QList<RegisterRow>> all(storage::ReadTx &tx, const RegisterQuery &query,
                                                 int max = 100'000) const;
    [[nodiscard]] Result<RegisterSummary> summary(storage::ReadTx &tx, const QString &court, const QString &registerId,
                                                  int year) const;
    /** The valid row of a petition or case in a book. RowNotFound. */
    [[nodiscard]] Result<RegisterRow> rowOf(storage::ReadTx &tx, const QString &registerId, const Uuid &matter) const;
    /** Years with entries, newest first. */
    [[nodiscard]] Result<QList<int>> years(storage::ReadTx &tx, const QString &court, const QString &registerId) const;
    [[nodiscard]] Result<const packs::RegisterDefinition *> definition(const QString &registerId) const;

private:
    std::shared_ptr<const packs::LawBook> m_law;
    Language m_language;
};

} // namespace thuly::registers
