// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/packstore.h>

#include "manifest.h"

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

constexpr char selectAll[]
    = "SELECT uid, id, version, valid_from, valid_to, activated_at, activated_by, sha256, state FROM pack "
      "WHERE rid > 0 ORDER BY rid DESC";
constexpr char selectById[]
    = "SELECT uid, id, version, valid_from, valid_to, activated_at, activated_by, sha256, state FROM pack "
      "WHERE id = ?1 ORDER BY rid DESC";
constexpr char selectBytes[] = "SELECT bytes FROM pack WHERE id = ?1 AND version = ?2";
constexpr char selectUsable[]
    = "SELECT id, version, valid_from FROM pack WHERE state IN ('active', 'scheduled') ORDER BY id";
constexpr char insertPack[]
    = "INSERT INTO pack (uid, id, version, valid_from, valid_to, activated_at, activated_by, sha256, state, bytes) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr char replaceBytes[] = "UPDATE pack SET bytes = ?2, sha256 = ?3 WHERE uid = ?1";
constexpr char supersede[] = "UPDATE pack SET state = 'superseded' WHERE id = ?1 AND state IN ('active', 'scheduled')";

QString stateWord(PackState state)
{
    switch (state) {
    case PackState::Active:
        return u"active"_s;
    case PackState::Scheduled:
        return u"scheduled"_s;
    case PackState::Superseded:
        return u"superseded"_s;
    }
    return {};
}

PackState stateFrom(const QString &word)
{
    if (word == u"active")
        return PackState::Active;
    return word == u"scheduled" ? PackState::Scheduled : PackState::Superseded;
}

StoredPack readRow(const storage::Statement &statement)
{
    StoredPack pack;
    pack.uid = statement.uuid(0);
    pack.id = statement.text(1);
    pack.version = statement.text(2);
    pack.validFrom = statement.date(3);
    pack.validTo = statement.date(4);
    pack.activatedAtMs = statement.int64(5);
    if (!statement.isNull(6))
        pack.activatedBy = statement.uuid(6);
    pack.sha256 = statement.blob(7);
    pack.state = stateFrom(statement.text(8));
    return pack;
}

Result<QList<StoredPack>> readRows(storage::Statement statement)
{
    QList<StoredPack> packs;
    while (statement.next())
        packs << readRow(statement);
    THULY_CHECK(statement.finish());
    return packs;
}

/** Whether the stored container holds the same signed manifest, and through its hashes the same files. */
Result<bool> sameContent(storage::ReadTx &tx, const StoredPack &stored, const Pack &pack)
{
    auto statement = tx.prepare(selectBytes);
    statement.bind(stored.id, stored.version);
    const QByteArray bytes = statement.next() ? statement.blob(0) : QByteArray();
    THULY_CHECK(statement.finish());
    const auto there = decodeContainer(bytes);
    THULY_TRY(const Container given, decodeContainer(pack.bytes()));
    return there && there->manifest == given.manifest;
}

} // namespace

Result<StoredPack> PackStore::activate(storage::Tx &tx, const Pack &pack, const Activation &activation)
{
    const PackManifest &manifest = pack.manifest();
    auto query = tx.prepare(selectById);
    query.bind(manifest.id);
    THULY_TRY(const QList<StoredPack> known, readRows(std::move(query)));
    for (const StoredPack &other : known) {
        if (other.sha256 == pack.sha256())
            return other;
        const QVersionNumber there = QVersionNumber::fromString(other.version);
        if (there == manifest.versionNumber()) {
            THULY_TRY(const bool same, sameContent(tx, other, pack));
            if (same) {
                THULY_CHECK(tx.run(replaceBytes, other.uid, pack.bytes(), pack.sha256()));
                StoredPack signedAgain = other;
                signedAgain.sha256 = pack.sha256();
                return signedAgain;
            }
        }
        if (there >= manifest.versionNumber())
            return fail(ErrorCode::PackOlder, {}, u"version"_s, {manifest.id, manifest.version, other.version});
    }
    StoredPack stored {activation.uid,  manifest.id,     manifest.version, manifest.validFrom, manifest.validTo,
                       activation.atMs, activation.user, pack.sha256(),    PackState::Active};
    if (manifest.validFrom > activation.today)
        stored.state = PackState::Scheduled;
    else
        THULY_CHECK(tx.run(supersede, manifest.id));
    const std::optional<Uuid> by = activation.user.isNull() ? std::nullopt : std::optional(activation.user);
    THULY_CHECK(tx.run(insertPack, stored.uid, stored.id, stored.version, stored.validFrom, stored.validTo,
                       stored.activatedAtMs, by, stored.sha256, stateWord(stored.state), pack.bytes()));
    tx.note(u"pack"_s, stored.uid);
    return stored;
}

Result<QList<StoredPack>> PackStore::adoptBuiltIn(storage::Tx &tx, const QList<Pack> &embedded, QDate today,
                                                  const Clock &clock, const Uuid &user)
{
    THULY_TRY(const QList<StoredPack> before, list(tx));
    QList<StoredPack> changed;
    for (const Pack &pack : embedded) {
        const auto stored = activate(tx, pack, {Uuid::make(clock), user, clock.nowMs(), today});
        if (!stored) {
            // The vault already has a newer one, brought in by hand or by the centre.
            if (stored.error().code == ErrorCode::PackOlder)
                continue;
            return std::unexpected(stored.error());
        }
        const bool known
            = std::ranges::any_of(before, [&](const StoredPack &one) { return one.sha256 == stored->sha256; });
        if (!known)
            changed << *stored;
    }
    return changed;
}

Result<QList<StoredPack>> PackStore::list(storage::ReadTx &tx)
{
    return readRows(tx.prepare(selectAll));
}

Result<QList<Pack>> PackStore::loadActive(storage::ReadTx &tx, const TrustAnchors &anchors, QDate today)
{
    QHash<QString, QString> chosen;
    auto statement = tx.prepare(selectUsable);
    while (statement.next()) {
        const QDate from = statement.date(2);
        if (from.isValid() && from > today)
            continue;
        // Of those whose day has come the newest counts: a scheduled pack takes over by itself on its first day.
        QString &version = chosen[statement.text(0)];
        if (version.isEmpty() || QVersionNumber::fromString(statement.text(1)) > QVersionNumber::fromString(version))
            version = statement.text(1);
    }
    THULY_CHECK(statement.finish());
    QList<Pack> packs;
    QStringList ids = chosen.keys();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        THULY_TRY(Pack pack, load(tx, anchors, id, chosen.value(id)));
        packs << std::move(pack);
    }
    return packs;
}

Result<Pack> PackStore::load(storage::ReadTx &tx, const TrustAnchors &anchors, const QString &id,
                             const QString &version)
{
    auto statement = tx.prepare(selectBytes);
    statement.bind(id, version);
    if (!statement.next()) {
        THULY_CHECK(statement.finish());
        return fail(ErrorCode::PackNotFound, {}, u"pack"_s, {id, version});
    }
    const QByteArray bytes = statement.blob(0);
    THULY_CHECK(statement.finish());
    return readPack(bytes, anchors);
}

} // namespace thuly::packs
