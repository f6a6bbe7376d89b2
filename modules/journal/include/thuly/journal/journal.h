// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>
#include <thuly/journal/projection.h>

#include <QIODevice>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace thuly::journal {

/** Who acts, and where: stamped into every op of a unit. */
struct Actor {
    Uuid user;
    QString court;
    QString packVersion;
};

/** What a domain command wants recorded; the journal adds device, sequence, clock, chain and group. */
struct Draft {
    QString kind;
    Uuid entity;
    Uuid caseId = {};
    LegalTime occurredAt;
    quint32 base = 0;
    QMap<QString, protocol::FieldChange> fields = {};
};

struct VerifyReport {
    qint64 ops = 0;
    QByteArray head;
    /** Sequence number of the first op that does not fit; 0 when all fit. */
    qint64 brokenAt = 0;
    QString reason;
};

struct RebuildReport {
    qint64 ops = 0;
    /** Projection tables whose rows differ from what the journal yields. Empty: equal. */
    QStringList different;
};

enum class Progress { Continue, Stop };
using ProgressFn = std::function<Progress(qint64 done, qint64 total)>;

/** An op as stored: `seq` is its local order. */
struct StoredOp {
    qint64 seq = 0;
    protocol::Op op;
    qint64 recordedAtMs = 0;
};

/**
 * Whether the wall clock may be believed. SetBack: it stands more than 24 hours behind what this device's clock
 * showed before; ops still get a later HLC, but a person should look, and numbers refuse an earlier year.
 */
struct ClockState {
    enum class Kind { Ok, SetBack };
    Kind kind = Kind::Ok;
    /** By how much it stands behind; 0 when Ok. */
    qint64 behindMs = 0;
    /** The latest moment this journal knows: the later of the wall clock and its newest op. */
    qint64 latestMs = 0;
};

class Batch;
class Unit;
class Unsettled;

/**
 * The append-only, hash-chained record of everything (architecture.md §2). Holds no state of its own beside
 * the list of projections; works inside transactions given to it.
 */
class Journal
{
public:
    Journal(const Clock &clock, const Uuid &device, std::vector<std::shared_ptr<const Projection>> projections);
    ~Journal();

    /** Checks the whole chain: sequence without gaps, hashes, ids, groups complete; ChainBroken is in the report, not an error. */
    [[nodiscard]] Result<VerifyReport> verify(storage::ReadTx &tx, const ProgressFn &progress = {}) const;
    /** Empties all projections and applies the journal again; reports tables that came out different. */
    [[nodiscard]] Result<RebuildReport> rebuild(storage::Tx &tx, const ProgressFn &progress = {}) const;
    /** Ops after `seq`, oldest first: export, history and the outbox read through it. */
    [[nodiscard]] Result<QList<StoredOp>> after(storage::ReadTx &tx, qint64 seq, int limit) const;
    /** The ops of one case, oldest first. */
    [[nodiscard]] Result<QList<StoredOp>> ofCase(storage::ReadTx &tx, const Uuid &caseId, int limit) const;
    /** Own ops that the centre has not acknowledged. */
    [[nodiscard]] Result<qint64> outboxCount(storage::ReadTx &tx) const;
    [[nodiscard]] Result<QByteArray> head(storage::ReadTx &tx) const;
    [[nodiscard]] Result<ClockState> clockState(storage::ReadTx &tx) const;
    /** Writes ops after `seq` as JSON lines to `out`, oldest first; returns how many. Holds case content, no secrets. */
    [[nodiscard]] Result<qint64> exportLines(storage::ReadTx &tx, QIODevice &out, qint64 seq = 0, const ProgressFn &progress = {}) const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Uuid &device() const { return m_device; }

private:
    friend class Batch;
    friend class Unit;

    const Clock &m_clock;
    Uuid m_device;
    std::vector<std::shared_ptr<const Projection>> m_projections;
};

/**
 * A unit of work: all ops recorded through it share one group and one transaction, so they happen together or
 * not at all. Each op is applied to the projections at once, so later commands in the unit see it (but for what
 * they settle at the end); the journal rows are written by finish(), when the size of the group is known. A transaction with a unit that recorded
 * something and was not finished cannot be committed. Lives inside one Vault::write(); one open unit at a time.
 */
class Unit
{
public:
    Unit(storage::Tx &tx, const Journal &journal, Actor actor);
    /** One of many units in the batch's transaction. */
    Unit(Batch &batch, Actor actor);
    ~Unit();
    Unit(const Unit &) = delete;
    Unit &operator=(const Unit &) = delete;

    /** Applies the op. What it returns has no id yet: ops() has, after finish(). LimitExceeded above maxGroupSize ops. */
    [[nodiscard]] Result<protocol::Op> record(const Draft &draft);
    /** Chains and writes the group. Call it once, last; without it nothing of the transaction is kept. */
    [[nodiscard]] Result<void> finish();
    /** Records that the actor found the wall clock right, after which clockState() counts from here. */
    [[nodiscard]] Result<void> confirmClock();

    [[nodiscard]] storage::Tx &tx() { return m_tx; }
    [[nodiscard]] const Journal &journal() const { return m_journal; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const Uuid &group() const { return m_group; }
    [[nodiscard]] const Clock &clock() const { return m_journal.clock(); }
    [[nodiscard]] Uuid newId() const { return Uuid::make(clock()); }
    [[nodiscard]] const QList<protocol::Op> &ops() const { return m_ops; }

private:
    enum class State { Fresh, Open, Finished };
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> readHead();
    [[nodiscard]] Result<void> write(protocol::Op &op, qint64 recordedAtMs);
    void tell(const protocol::Op &op);

    storage::Tx &m_tx;
    const Journal &m_journal;
    Actor m_actor;
    Uuid m_group;
    Batch *m_batch = nullptr;
    std::unique_ptr<Unsettled> m_own;
    State m_state = State::Fresh;
    quint64 m_dseq = 0;
    Hlc m_hlc;
    QByteArray m_prev;
    qint64 m_clockMax = 0;
    QList<protocol::Op> m_ops;
    QList<qint64> m_recordedAtMs;
    QSet<Uuid> m_told;
};

/**
 * Many units in one transaction: imports and the demo court. What their projections settle is settled once, by
 * finish(); a transaction whose batch was used and not finished cannot be committed. Lives inside one Vault::write().
 */
class Batch
{
public:
    Batch(storage::Tx &tx, const Journal &journal);
    ~Batch();
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;

    /** Call it once, last. */
    [[nodiscard]] Result<void> finish();

private:
    friend class Unit;
    [[nodiscard]] Result<void> open();

    storage::Tx &m_tx;
    const Journal &m_journal;
    Uuid m_uid;
    std::unique_ptr<Unsettled> m_unsettled;
    bool m_open = false;
};

} // namespace thuly::journal
