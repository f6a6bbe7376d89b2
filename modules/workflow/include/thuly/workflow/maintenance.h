// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/backup.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Care of the vault. Each call checks its right; sizes, the clock and tidying are for everybody. Shares the desk; use from the desk's thread. */
class Maintenance
{
public:
    explicit Maintenance(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<storage::BackupReport>> backup(QString folder) const;
    /** The storage checks, and with Full the journal's chain and the numbers' gaps. */
    [[nodiscard]] QFuture<Result<QList<storage::HealthCheck>>> check(storage::CheckDepth depth) const;
    [[nodiscard]] QFuture<Result<storage::VaultStats>> stats() const;
    [[nodiscard]] QFuture<Result<journal::VerifyReport>> verifyJournal(journal::ProgressFn progress = {}) const;
    [[nodiscard]] QFuture<Result<journal::RebuildReport>> rebuild(journal::ProgressFn progress = {}) const;
    /** All ops as JSON lines (right: ExportJournal). `out` is used on another thread until the future ends. */
    [[nodiscard]] QFuture<Result<qint64>> exportJournal(QIODevice *out, journal::ProgressFn progress = {}) const;
    /** Whether this machine's clock stands behind what the journal has seen; for everybody, as every date entered depends on it. */
    [[nodiscard]] QFuture<Result<journal::ClockState>> clockState() const;
    /** The person has looked: the clock is right now (it was wrong before). Right: VerifyJournal. */
    [[nodiscard]] QFuture<Result<void>> confirmClock() const;
    /** Wraps the data key to the administrator's certificate (PEM). */
    [[nodiscard]] QFuture<Result<void>> setRecovery(QByteArray certificatePem) const;
    /** Checkpoint and optimise: for idle moments. */
    [[nodiscard]] QFuture<Result<void>> tidy() const;
    /** One line per series and year (right: ReadRegister). */
    [[nodiscard]] QFuture<Result<QList<numbering::SeriesStatus>>> numberStatus() const;
    /** An acceptance that nothing followed goes back with its number; other numbers only when nothing shows them (NumberInUse). */
    [[nodiscard]] QFuture<Result<numbering::IssuedNumber>> voidNumber(QString text, QString reason) const;

private:
    std::shared_ptr<Desk> m_desk;
};

/** The reference packs of this vault. */
class PackAdmin
{
public:
    explicit PackAdmin(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<QList<packs::StoredPack>>> list() const;
    /**
     * Reads, verifies and activates a pack file, then reloads the law; the previous one stays when it is refused. Open
     * deadlines are owed a recount after it: Recompute (recompute.h) does it.
     */
    [[nodiscard]] QFuture<Result<packs::StoredPack>> activate(QString file) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
