// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock.h"
#include "vaultpaths.h"
#include "vaultprivate.h"
#include "vblb.h"

#include <thuly/storage/selftest.h>

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qint64 enoughFreeBytes = 256LL * 1024 * 1024;
constexpr int namedFindings = 20;

HealthCheck checkOf(const QString &name, const Result<void> &result)
{
    return {name, result.has_value(),
            result ? QString() : QString(result.error().id() % u" "_s % result.error().detail).trimmed()};
}

/** Passes when the rows are exactly `good` (or there are none); otherwise the first findings are the detail. */
HealthCheck checkRows(const QString &name, const Result<QStringList> &rows, QLatin1StringView good)
{
    if (!rows)
        return {name, false, rows.error().detail};
    if (rows->isEmpty() || (rows->size() == 1 && rows->first() == good))
        return {name, true, {}};
    const QString more = rows->size() > namedFindings
        ? QString(u" (+"_s % QString::number(rows->size() - namedFindings) % u")"_s)
        : QString();
    return {name, false, QString(rows->first(qMin<qsizetype>(rows->size(), namedFindings)).join(u"; "_s) % more)};
}

/** Every row's file is there with the right size; with Full, every byte is decrypted. */
HealthCheck checkBlobs(ReadTx &tx, const QString &folder, CheckDepth depth)
{
    qint64 broken = 0;
    QString first;
    Statement rows = tx.prepare("SELECT uid, name, key, length FROM blob");
    while (rows.next()) {
        const QString path = QString(folder % u"/"_s % blobPath(rows.blob(1)));
        Result<void> good;
        if (depth == CheckDepth::Full)
            good = FileBlobStore::verify(path, rows.uuid(0), SecretBytes::copyOf(rows.blob(2)), rows.int64(3));
        else if (QFileInfo(path).size() != vblb::fileSize(rows.int64(3)))
            good = fail(QFileInfo::exists(path) ? ErrorCode::BlobDamaged : ErrorCode::BlobMissing);
        if (!good && broken++ == 0)
            first = QString(good.error().id() % u" "_s % rows.uuid(0).toString());
    }
    if (const auto done = rows.finish(); !done)
        return checkOf(u"blobs"_s, done);
    return {u"blobs"_s, broken == 0,
            broken == 0 ? QString() : QString(first % u", in all "_s % QString::number(broken))};
}

Result<void> count(ReadTx &tx, VaultStats &stats)
{
    Statement blobs = tx.prepare("SELECT count(*), coalesce(sum(length), 0) FROM blob");
    if (blobs.next()) {
        stats.blobs = blobs.int64(0);
        stats.blobBytes = blobs.int64(1);
    }
    THULY_CHECK(blobs.finish());
    Statement schema = tx.prepare("PRAGMA user_version");
    stats.schema = schema.next() ? schema.integer(0) : 0;
    THULY_CHECK(schema.finish());
    Statement cipher = tx.prepare("PRAGMA cipher_version");
    stats.cipherVersion = cipher.next() ? cipher.text(0) : QString();
    return cipher.finish();
}

HealthCheck checkFreeSpace(const QString &folder)
{
    const qint64 bytes = QStorageInfo(folder).bytesAvailable();
    return {u"free-space"_s, bytes >= enoughFreeBytes, QString(QString::number(bytes / (1024 * 1024)) % u" MiB"_s)};
}

} // namespace

QList<HealthCheck> Vault::check(CheckDepth depth)
{
    QList<HealthCheck> checks;
    checks.append(checkOf(u"self-test"_s, checkLinkage()));
    checks.append(checkOf(u"encrypted"_s, checkEncrypted(paths::in(d->folder, paths::database))));
    const auto slotFiles = [this]() -> Result<void> {
        THULY_TRY(const SecretBytes macKey, derivedKey(d->dataKey, d->vaultId, "slots"));
        return SlotFile::checkBoth(d->folder, macKey);
    };
    checks.append(checkOf(u"key-slots"_s, slotFiles()));

    const Result<void> database = d->withWriter([&](Connection &writer) -> Result<void> {
        if (depth == CheckDepth::Full) {
            // It reads the file beneath SQLite, so everything must be in it and nobody may write meanwhile.
            if (const Result<void> complete = d->checkpoint(writer, Connection::Checkpoint::Truncate); complete)
                checks.append(checkRows(u"pages"_s, writer.column("PRAGMA cipher_integrity_check"), "ok"_L1));
            else
                checks.append(checkOf(u"pages"_s, complete));
        }
        checks.append(checkRows(u"structure"_s,
                                writer.column(depth == CheckDepth::Full ? QByteArrayView("PRAGMA integrity_check")
                                                                        : QByteArrayView("PRAGMA quick_check")),
                                "ok"_L1));
        checks.append(checkRows(u"references"_s, writer.column("PRAGMA foreign_key_check"), {}));
        return {};
    });
    if (!database)
        checks.append(checkOf(u"structure"_s, database));
    const Result<void> blobs = d->read(
        [&](ReadTx &tx) -> Result<void> {
            checks.append(checkBlobs(tx, d->folder, depth));
            return {};
        },
        nullptr);
    if (!blobs)
        checks.append(checkOf(u"blobs"_s, blobs));
    checks.append(checkFreeSpace(d->folder));
    if (d->reserve.wantedBytes() > 0)
        checks.append({u"reserve"_s, d->reserve.held(), {}});
    return checks;
}

Result<VaultStats> Vault::stats()
{
    VaultStats stats;
    const QString file = paths::in(d->folder, paths::database);
    stats.databaseBytes = QFileInfo(file).size();
    stats.walBytes = QFileInfo(QString(file % u"-wal"_s)).size();
    stats.sqliteVersion = QString::fromLatin1(sqlite3_libversion());
    const Result<void> counted = d->read([&stats](ReadTx &tx) { return count(tx, stats); }, nullptr);
    if (!counted)
        return std::unexpected(counted.error());
    return stats;
}

Result<void> Vault::maintain()
{
    return d->withWriter([this](Connection &writer) -> Result<void> {
        THULY_CHECK(writer.execute("PRAGMA optimize"));
        THULY_CHECK(writer.execute("PRAGMA incremental_vacuum(2000)"));
        d->reserve.take();
        return d->checkpoint(writer, Connection::Checkpoint::Truncate);
    });
}

Result<QList<Vault::CopiedBlob>> Vault::copyDatabase(const QString &file)
{
    {
        // A connection of its own: the copy is one long read and holds nobody up.
        THULY_TRY(const auto source,
                  Connection::open(paths::in(d->folder, paths::database), d->dataKey, Connection::Role::Writer,
                                   Connection::Existence::MustExist));
        if (Result<void> copied = source->prepare("VACUUM INTO ?1").bind(file).run(); !copied) {
            d->onError(copied.error());
            return std::unexpected(std::move(copied).error());
        }
    }
    THULY_CHECK(checkEncrypted(file));
    THULY_TRY(const auto copy,
              Connection::open(file, d->dataKey, Connection::Role::Reader, Connection::Existence::MustExist));
    THULY_TRY(const QStringList findings, copy->column("PRAGMA quick_check"));
    if (findings != QStringList {u"ok"_s})
        return fail(ErrorCode::BackupDamaged, findings.value(0));
    QList<CopiedBlob> blobs;
    Statement rows = copy->prepare("SELECT name, length FROM blob ORDER BY rid");
    while (rows.next())
        blobs.append({rows.blob(0), rows.int64(1)});
    THULY_CHECK(rows.finish());
    return blobs;
}

} // namespace thuly::storage
