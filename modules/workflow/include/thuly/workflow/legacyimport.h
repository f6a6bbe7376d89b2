// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyledger.h>
#include <thuly/sheets/workbook.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Which old register goes into which book. */
struct LegacyRequest {
    QString path;
    QString registerId;
    int year = 0;
    /** Columns named by a person; empty: as remembered, else as guessed. */
    registers::LegacyMapping columns = {};
    /** What is in the file, read before by read(); empty: it is read first. */
    std::shared_ptr<const sheets::Workbook> book = {};
    /** What a person chose on the way, as in registers::LegacyContext. */
    QMap<QString, registers::LegacyMapping> chosen = {};
    QStringList sheets = {};
    QMap<QString, registers::LegacyHeader> headers = {};
    std::optional<sheets::Encoding> encoding = {};
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

    /** The file as values, parsed in thuly-sheet-worker: for several tries with the same file. */
    [[nodiscard]] QFuture<Result<std::shared_ptr<const sheets::Workbook>>> read(QString path, CancelPtr cancel = {}) const;
    /** What import() would do; writes nothing. */
    [[nodiscard]] QFuture<Result<LegacyReport>> dryRun(LegacyRequest request, CancelPtr cancel = {}) const;
    /**
     * All rows that can be read, in one unit: after a crash or a stop there are all or none. Rejected rows are in the report. `progress`
     * goes to importSteps (read, understood, then the rows as they are written), runs on worker threads and may stop at any time before
     * the commit. LegacyNothing when no row is left, EditedMeanwhile when another import took one of the numbers since.
     */
    [[nodiscard]] QFuture<Result<LegacyReport>> import(LegacyRequest request, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;
    static constexpr qint64 importSteps = 100;
    /** Takes a batch out of the books again. ReasonMissing, BatchNotFound, BatchRolledBack. */
    [[nodiscard]] QFuture<Result<registers::LegacyBatch>> rollBack(Uuid batch, QString reason) const;
    /** All imports, newest first. */
    [[nodiscard]] QFuture<Result<QList<registers::LegacyBatch>>> batches() const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
