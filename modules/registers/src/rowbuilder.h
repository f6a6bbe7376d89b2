// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseview.h"
#include "ownkinds.h"

#include <thuly/registers/registerrow.h>

namespace thuly::registers {

/** A row of register_entry. */
struct EntryRow {
    qint64 rid = 0;
    Uuid uid;
    int year = 0;
    int seq = 0;
    QString number;
    QDate date;
    Uuid matter;
    QString state;
    QDate nextDue;
    Uuid correction;
    Uuid voidBy;
    QDate voidOn;
};

/** Why a row is struck or void, by whom and when, in one line. */
[[nodiscard]] QString whoAndWhy(const RegisterRow &row);

/** Fills rows of one book from the cases they stand for. Lives inside one read. */
class RowBuilder
{
public:
    RowBuilder(storage::ReadTx &tx, const packs::LawBook &law, const packs::RegisterDefinition &book, Language language)
        : m_tx(tx)
        , m_law(law)
        , m_book(book)
        , m_language(language)
        , m_names(tx)
    {
    }
    /** The rows of one entry, struck ones first. */
    [[nodiscard]] Result<QList<RegisterRow>> rowsOf(const QList<EntryRow> &entries);

private:
    void addOwnCorrection(RegisterRow &row, const OwnChange &change, const OwnRow &written);
    [[nodiscard]] Result<RegisterRow> row(const EntryRow &entry, const QList<cases::Correction> &corrections,
                                          const std::optional<CaseRowRef> &part);
    [[nodiscard]] Result<RegisterRow> legacyRow(RegisterRow row);
    /** A row that people wrote: its own cells, as they stood at this version. */
    [[nodiscard]] Result<RegisterRow> ownRowAt(RegisterRow row, const EntryRow &entry);
    [[nodiscard]] Result<void> addDeadline(RegisterRow &row);
    void addCorrections(RegisterRow &row, const CaseView &view, const QList<cases::Correction> &corrections);
    void fillVoid(RegisterRow &row, const EntryRow &entry);

    storage::ReadTx &m_tx;
    const packs::LawBook &m_law;
    const packs::RegisterDefinition &m_book;
    Language m_language;
    PeopleNames m_names;
};

} // namespace thuly::registers
