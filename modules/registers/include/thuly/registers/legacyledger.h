// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/journal.h>
#include <thuly/packs/lawbook.h>
#include <thuly/registers/legacyimport.h>

namespace thuly::registers {

/** One import of an old register: all of its rows, or none. */
struct LegacyBatch {
    Uuid uid;
    QString registerId;
    int year = 0;
    QString file;
    int entries = 0;
    int rejected = 0;
    Uuid importedBy;
    qint64 importedMs = 0;
    /** Null: still in the book. */
    Uuid rolledBackBy;
    qint64 rolledBackMs = 0;
    QString reason;
};

struct NewLegacyBatch {
    QString registerId;
    int year = 0;
    /** The name of the file, without its folder. */
    QString file;
    LegacyPlan plan;
    /** Told about the rows written, and asked whether to go on. */
    journal::ProgressFn progress = {};
};

/**
 * Writes the entries into the book as one group of ops: `register.legacy-batch` and as many `register.legacy-entries` as they need,
 * so that after a crash there are all or none. Numbers stay as written and never touch a counter. LegacyNothing, LegacyTooMany,
 * RegisterUnknown, Cancelled when `progress` says stop. Call inside one unit of its own.
 */
[[nodiscard]] Result<LegacyBatch> recordLegacyBatch(journal::Unit &unit, const packs::LawBook &law, NewLegacyBatch batch);
/** Takes the rows of a batch out of the books by one op; the journal keeps them. BatchNotFound, BatchRolledBack. */
[[nodiscard]] Result<LegacyBatch> rollBackLegacyBatch(journal::Unit &unit, const Uuid &batch, const QString &reason);

/** Newest first. */
[[nodiscard]] Result<QList<LegacyBatch>> legacyBatches(storage::ReadTx &tx, int limit = 1'000);
[[nodiscard]] Result<LegacyBatch> legacyBatch(storage::ReadTx &tx, const Uuid &uid);
/** Whether an earlier batch holds this number. */
[[nodiscard]] Result<bool> isLegacyNumber(storage::ReadTx &tx, const QString &court, const LegacyEntry &entry);
/** The columns last used for these headings. */
[[nodiscard]] Result<std::optional<LegacyMapping>> rememberedMapping(storage::ReadTx &tx, const QString &signature);
/** The symbol that numbers of the register carry (TLST-DS), and all symbols of acceptance; empty for books without one. */
[[nodiscard]] QString symbolOfRegister(const packs::LawBook &law, const QString &registerId);
[[nodiscard]] QStringList acceptanceSymbols(const packs::LawBook &law);

} // namespace thuly::registers
