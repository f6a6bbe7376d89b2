// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyledger.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Which old register goes into which book. */
struct LegacyRequest {
    QString path;
    QString registerId;
    int year = 0;
    /** Columns named by a person; empty: as remembered, else as guessed. */
    registers::LegacyMapping columns = {};
};

struct LegacyReport {
    /** Null uid: a dry run. */
    registers::LegacyBatch batch;
    registers::LegacyPlan plan;
};

/** Taking over registers that a court kept in spreadsheets (right: ImportRegister). Shares the desk; use from the desk's thread. */
class LegacyImport
{
public:
    explicit LegacyImport(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** What import() would do; writes nothing. The file is parsed in thuly-sheet-worker. */
    [[nodiscard]] QFuture<Result<LegacyReport>> dryRun(LegacyRequest request, CancelPtr cancel = {}) const;
    /**
     * All rows that can be read, in one unit: after a crash or a stop there are all or none. Rejected rows are in the report. `progress`
     * counts three steps (read, understood, written) and runs on worker threads; it cannot stop the writing. LegacyNothing when no row is
     * left, EditedMeanwhile when another import took one of the numbers since.
     */
    [[nodiscard]] QFuture<Result<LegacyReport>> import(LegacyRequest request, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;
    /** Takes a batch out of the books again. ReasonMissing, BatchNotFound, BatchRolledBack. */
    [[nodiscard]] QFuture<Result<registers::LegacyBatch>> rollBack(Uuid batch, QString reason) const;
    /** All imports, newest first. */
    [[nodiscard]] QFuture<Result<QList<registers::LegacyBatch>>> batches() const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
