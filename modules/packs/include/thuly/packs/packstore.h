// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>
#include <thuly/packs/pack.h>
#include <thuly/storage/tx.h>

namespace thuly::packs {

/** Active: in use. Scheduled: waits for its validFrom. Superseded: kept for the audit. */
enum class PackState { Active, Scheduled, Superseded };

/** A row of the vault's pack history. */
struct StoredPack {
    Uuid uid;
    QString id;
    QString version;
    QDate validFrom;
    QDate validTo;
    qint64 activatedAtMs = 0;
    /** The user who activated it; null for the packs a vault is made with. */
    Uuid activatedBy;
    QByteArray sha256;
    PackState state = PackState::Active;
};

/**
 * The packs of a vault, all versions ever activated (an audit must show which version computed a deadline).
 * Row functions over a transaction: the caller records the op `pack.activated` (id, version, sha256) in the same
 * transaction, because packs lie below the journal.
 */
class PackStore
{
public:
    struct Activation {
        Uuid uid;
        Uuid user;
        qint64 atMs = 0;
        QDate today;
    };
    /**
     * Stores the pack and makes it the one in use from its validFrom on; the version before becomes Superseded,
     * at once or when the new one begins. PackOlder when this or a newer version is already there (args: id, version
     * given, version there); the previous pack then stays. The very same bytes again change nothing; the same content
     * signed by another trusted key replaces the stored bytes.
     */
    [[nodiscard]] static Result<StoredPack> activate(storage::Tx &tx, const Pack &pack, const Activation &activation);
    /**
     * Brings the packs built into the program into the vault: those it lacks, and those newer than its own. Older ones
     * are passed over. Returns what changed, for the op `pack.activated`. For a new vault, and at each unlock after an
     * update.
     */
    [[nodiscard]] static Result<QList<StoredPack>> adoptBuiltIn(storage::Tx &tx, const QList<Pack> &embedded,
                                                                QDate today, const Clock &clock, const Uuid &user = {});
    /** Every version, newest activation first. */
    [[nodiscard]] static Result<QList<StoredPack>> list(storage::ReadTx &tx);
    /** The packs in use on `today`, verified again. One that no longer verifies is an error, never a silent loss. */
    [[nodiscard]] static Result<QList<Pack>> loadActive(storage::ReadTx &tx, const TrustAnchors &anchors, QDate today);
    /** One stored version; PackNotFound (args: id, version). */
    [[nodiscard]] static Result<Pack> load(storage::ReadTx &tx, const TrustAnchors &anchors, const QString &id,
                                           const QString &version);
};

} // namespace thuly::packs
