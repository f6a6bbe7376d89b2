// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileblobstore.h"

#include "blobdevice.h"
#include "blobwriter.h"
#include "vaultpaths.h"

#include <thuly/base/fault.h>
#include <thuly/crypto/mac.h>

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr QByteArrayView selectByName = "SELECT uid, key, length FROM blob WHERE name = ?1";
constexpr QByteArrayView selectByUid = "SELECT name, key, length FROM blob WHERE uid = ?1";
constexpr QByteArrayView selectNames = "SELECT name FROM blob";
// A blob whose file had been lost comes back under its old id with a new key.
constexpr QByteArrayView insertBlob
    = "INSERT INTO blob (uid, name, key, length, sha256, refs, added_at) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)"
      " ON CONFLICT (uid) DO UPDATE SET key = excluded.key, refs = refs + 1";
constexpr QByteArrayView addReference = "UPDATE blob SET refs = refs + 1 WHERE uid = ?1";
constexpr QByteArrayView dropReference = "UPDATE blob SET refs = refs - 1 WHERE uid = ?1 AND refs > 1";
constexpr QByteArrayView deleteBlob = "DELETE FROM blob WHERE uid = ?1 RETURNING name";

constexpr QLatin1StringView incoming("incoming");
constexpr qint64 sweepAgeMs = 24 * 3600 * 1000;

Result<void> makeFolder(const QString &folder)
{
    if (QFile::exists(folder))
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileNotWritable, u"the blob folder cannot be made"_s);
    return syncFolder(QFileInfo(folder).path());
}

SecretBytes takeKey(const Statement &row, int column)
{
    return SecretBytes::copyOf(row.blob(column));
}

} // namespace

QString blobPath(QByteArrayView name)
{
    const QString hex = QString::fromLatin1(name.toByteArray().toHex());
    return QString(paths::blobs % u"/"_s % hex.first(2) % u"/"_s % hex);
}

FileBlobStore::FileBlobStore(QString folder, SecretBytes nameKey, const Clock &clock, ReadFunction read)
    : m_folder(std::move(folder))
    , m_nameKey(std::move(nameKey))
    , m_clock(clock)
    , m_read(std::move(read))
{
}

Result<StoredBlob> FileBlobStore::put(QIODevice &source)
{
    const QString folder = QString(m_folder % u"/"_s % paths::blobs % u"/"_s % incoming);
    THULY_CHECK(makeFolder(folder));
    const Uuid uid = Uuid::make(m_clock);
    const QString temporary = QString(folder % u"/"_s % uid.toString());
    THULY_TRY(SealedBlob sealed, sealToFile(source, temporary, uid));
    Result<StoredBlob> placed = place(std::move(sealed.blob), std::move(sealed.key), temporary);
    QFile::remove(temporary);
    return placed;
}

Result<StoredBlob> FileBlobStore::place(StoredBlob blob, SecretBytes key, const QString &temporary)
{
    THULY_TRY(const QByteArray name, crypto::hmacSha256(m_nameKey.view(), blob.sha256));
    const QString path = QString(m_folder % u"/"_s % blobPath(name));
    const std::scoped_lock guard(m_mutex);
    if (const auto known = m_pending.find(name); known != m_pending.end())
        return known->second.blob;
    THULY_TRY(auto row, rowNamed(name));
    if (row) {
        const StoredBlob same {row->uid, blob.sha256, row->length};
        if (verify(path, row->uid, row->key, row->length))
            return same;
        // The file was lost or damaged: this one takes its place, under the id that the documents know.
        blob.uid = row->uid;
    }
    THULY_CHECK(makeFolder(QFileInfo(path).path()));
    FAULT_POINT("blob.before-rename");
    THULY_CHECK(renameDurably(temporary, path));
    FAULT_POINT("blob.after-rename");
    m_pending.emplace(name, Pending {blob, std::move(key)});
    return blob;
}

Result<std::optional<FileBlobStore::Row>> FileBlobStore::rowNamed(const QByteArray &name)
{
    std::optional<Row> found;
    THULY_CHECK(m_read([&](ReadTx &tx) -> Result<void> {
        Statement row = tx.prepare(selectByName).bind(name);
        if (row.next())
            found = Row {row.uuid(0), takeKey(row, 1), row.int64(2)};
        return row.finish();
    }));
    return found;
}

Result<void> FileBlobStore::adopt(Tx &tx, const StoredBlob &blob)
{
    THULY_TRY(const QByteArray name, crypto::hmacSha256(m_nameKey.view(), blob.sha256));
    FAULT_POINT("blob.before-row");
    const std::scoped_lock guard(m_mutex);
    if (const auto pending = m_pending.find(name); pending != m_pending.end()) {
        const QByteArray key = pending->second.key.view().toByteArray();
        THULY_CHECK(tx.run(insertBlob, blob.uid, name, key, blob.length, blob.sha256, m_clock.nowMs()));
        tx.afterCommit([this, name] {
            const std::scoped_lock lock(m_mutex);
            m_pending.erase(name);
        });
        return {};
    }
    THULY_CHECK(tx.run(addReference, blob.uid));
    if (tx.changedRows() != 1)
        return fail(ErrorCode::BlobMissing, u"put() it again: it was shredded meanwhile"_s, {}, {blob.uid.toString()});
    return {};
}

Result<std::unique_ptr<QIODevice>> FileBlobStore::open(ReadTx &tx, const Uuid &uid)
{
    Statement row = tx.prepare(selectByUid).bind(uid);
    if (!row.next()) {
        THULY_CHECK(row.finish());
        return fail(ErrorCode::BlobMissing, u"no such blob"_s, {}, {uid.toString()});
    }
    const SecretBytes key = takeKey(row, 1);
    THULY_TRY(std::unique_ptr<QIODevice> device,
              BlobDevice::open(QString(m_folder % u"/"_s % blobPath(row.blob(0))), uid, key, row.int64(2)));
    return device;
}

Result<void> FileBlobStore::shred(Tx &tx, const Uuid &uid)
{
    THULY_CHECK(tx.run(dropReference, uid));
    if (tx.changedRows() == 1)
        return {};
    Statement row = tx.prepare(deleteBlob).bind(uid);
    const QByteArray name = row.next() ? row.blob(0) : QByteArray();
    THULY_CHECK(row.run());
    if (name.isEmpty())
        return fail(ErrorCode::BlobMissing, u"no such blob"_s, {}, {uid.toString()});
    tx.afterCommit([this, name] {
        FAULT_POINT("blob.before-unlink");
        removeFile(name);
    });
    return {};
}

void FileBlobStore::removeFile(const QByteArray &name)
{
    const std::scoped_lock guard(m_mutex);
    // The same bytes may have been put again since: then the file is the new one.
    if (!m_pending.contains(name))
        QFile::remove(QString(m_folder % u"/"_s % blobPath(name)));
}

Result<int> FileBlobStore::sweep()
{
    QSet<QByteArray> known;
    THULY_CHECK(m_read([&](ReadTx &tx) -> Result<void> {
        Statement rows = tx.prepare(selectNames);
        while (rows.next())
            known.insert(rows.blob(0));
        return rows.finish();
    }));
    const std::scoped_lock guard(m_mutex);
    int removed = 0;
    QDirIterator files(paths::in(m_folder, paths::blobs), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QByteArray name = QByteArray::fromHex(file.fileName().toLatin1());
        const bool old = m_clock.nowMs() - file.lastModified().toMSecsSinceEpoch() > sweepAgeMs;
        if (old && !known.contains(name) && !m_pending.contains(name) && QFile::remove(file.filePath()))
            ++removed;
    }
    return removed;
}

Result<void> FileBlobStore::verify(const QString &path, const Uuid &uid, const SecretBytes &key, qint64 length)
{
    THULY_TRY(const auto device, BlobDevice::open(path, uid, key, length));
    SecretBytes room(vblb::chunkSize);
    while (!device->atEnd()) {
        if (device->read(room.data(), room.size()) <= 0)
            return device->damage() ? Result<void>(std::unexpected(*device->damage()))
                                    : fail(ErrorCode::BlobDamaged, u"unreadable"_s);
    }
    return {};
}

} // namespace thuly::storage
