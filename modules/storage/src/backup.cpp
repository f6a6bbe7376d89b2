// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/backup.h>

#include "backupformat.h"
#include "devicesecret.h"
#include "durablefile.h"
#include "fileblobstore.h"
#include "vaultpaths.h"

#include <thuly/base/fault.h>
#include <thuly/crypto/mac.h>

#include <KTar>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qint64 bufferSize = 1024 * 1024;
constexpr qint64 nearlyNothing = 1024 * 1024;
constexpr QLatin1StringView stampFormat("yyyyMMdd-HHmmss");

/** Archives of one vault share a prefix; the device id is its own and tells nobody anything. */
QString prefixOf(const Vault &vault)
{
    return QString(u"thuly-"_s % vault.deviceId().toString().last(12) % u"-"_s);
}

/** Removes a file or folder on scope exit, whatever happened. */
class RemovedAtEnd
{
public:
    explicit RemovedAtEnd(QString path)
        : m_path(std::move(path))
    {
    }
    ~RemovedAtEnd()
    {
        QFile::remove(m_path);
        for (const QLatin1StringView suffix : {"-journal"_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(QString(m_path % suffix));
    }
    RemovedAtEnd(const RemovedAtEnd &) = delete;
    RemovedAtEnd &operator=(const RemovedAtEnd &) = delete;

private:
    QString m_path;
};

/** Streams files into a tar and notes their sizes and hashes. */
class ArchiveWriter
{
public:
    explicit ArchiveWriter(const QString &path)
        : m_device(path)
        , m_tar(&m_device)
    {
    }

    Result<void> open()
    {
        if (!m_tar.open(QIODevice::WriteOnly))
            return failure();
        return {};
    }

    Result<void> addFile(const QString &path, QIODevice &source)
    {
        const qint64 size = source.size();
        if (!m_tar.prepareWriting(path, QString(), QString(), size, 0100600))
            return failure();
        crypto::Sha256 hash;
        QByteArray buffer(bufferSize, Qt::Uninitialized);
        for (qint64 left = size; left > 0;) {
            const qint64 got = source.read(buffer.data(), qMin(left, bufferSize));
            if (got <= 0)
                return fail(ErrorCode::FileNotReadable, path);
            hash.add(QByteArrayView(buffer).first(got));
            if (!m_tar.writeData(buffer.constData(), got))
                return failure();
            left -= got;
        }
        if (!m_tar.finishWriting(size))
            return failure();
        THULY_TRY(QByteArray sum, hash.finish());
        m_files.insert(path, {size, std::move(sum)});
        return {};
    }

    /** Writes the manifest and makes everything durable. */
    Result<void> finish(const QJsonObject &facts)
    {
        const QByteArray manifest = encodeManifest(m_files, facts);
        if (!m_tar.writeFile(manifestName, manifest) || !m_tar.close())
            return failure();
        THULY_TRY(const FileDescriptor file, openFile(m_device.fileName(), O_RDONLY));
        if (fsync(file.get()) != 0)
            return fileError(ErrorCode::FileNotWritable, m_device.fileName());
        return {};
    }

private:
    [[nodiscard]] std::unexpected<Error> failure() const
    {
        const bool full = m_device.error() == QFileDevice::ResourceError
            || QStorageInfo(QFileInfo(m_device.fileName()).path()).bytesAvailable() < nearlyNothing;
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, m_device.errorString());
    }

    QFile m_device;
    KTar m_tar;
    ArchivedFiles m_files;
};

Result<void> addFromDisk(ArchiveWriter &archive, const QString &path, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, source.errorString());
    return archive.addFile(path, source);
}

/** Without a recovery certificate the archive would be useless on a new machine, so it carries the secrets the slots
 * need. */
Result<void> addDeviceSecret(ArchiveWriter &archive, const QString &vaultFolder)
{
    THULY_TRY(const VaultFace face, readFace(vaultFolder));
    if (face.hasRecovery)
        return {};
    THULY_TRY(const SecretBytes secrets, deviceSecretsFor(vaultFolder));
    QByteArray bytes = QByteArray::fromRawData(secrets.data(), secrets.size());
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    return archive.addFile(paths::deviceSecret, source);
}

Result<void> addBlobs(ArchiveWriter &archive, const QString &vaultFolder, const QList<Vault::CopiedBlob> &blobs,
                      BackupReport &report)
{
    for (const Vault::CopiedBlob &blob : blobs) {
        const QString path = blobPath(blob.name);
        const QString file = QString(vaultFolder % u"/"_s % path);
        if (!QFile::exists(file)) {
            ++report.missingBlobs;
            continue;
        }
        THULY_CHECK(addFromDisk(archive, path, file));
        ++report.blobs;
    }
    return {};
}

Result<void> fill(const QString &part, const QString &databaseCopy, Vault &vault, const Clock &clock,
                  BackupReport &report)
{
    THULY_TRY(const auto blobs, vault.copyDatabase(databaseCopy));
    FAULT_POINT("backup.after-copy");
    THULY_TRY(const VaultFace face, readFace(vault.folder()));
    THULY_TRY(const VaultStats stats, vault.stats());
    ArchiveWriter archive(part);
    THULY_CHECK(archive.open());
    THULY_CHECK(addFromDisk(archive, paths::database, databaseCopy));
    for (const QLatin1StringView name : {paths::slots_, paths::slotsCopy})
        THULY_CHECK(addFromDisk(archive, name, paths::in(vault.folder(), name)));
    THULY_CHECK(addDeviceSecret(archive, vault.folder()));
    THULY_CHECK(addBlobs(archive, vault.folder(), blobs, report));
    FAULT_POINT("backup.before-manifest");
    return archive.finish({{"courtId"_L1, face.courtId},
                           {"courtName"_L1, face.courtName},
                           {"device"_L1, face.device.toString()},
                           {"schema"_L1, stats.schema},
                           {"madeAt"_L1, clock.now().toString(Qt::ISODate)}});
}

/** Reads back every byte that was written. */
Result<void> verifyArchive(const QString &file)
{
    KTar tar(file, u"application/x-tar"_s);
    if (!tar.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BackupDamaged, tar.errorString());
    return visitArchive(*tar.directory(), [](const QString &, const KArchiveFile &entry, const ArchivedFile &listed) {
        return readChecked(entry, listed, {});
    });
}

/** Removes the archives that are not needed, and what a backup that was cut short has left. */
void thinOut(const QDir &folder, const QString &prefix)
{
    const QStringList leftovers
        = folder.entryList({QString(prefix % u"*.part"_s), QString(prefix % u"*.db"_s)}, QDir::Files);
    for (const QString &name : leftovers)
        QFile::remove(folder.filePath(name));
    QMap<QDateTime, QString> archives;
    const QStringList names = folder.entryList({QString(prefix % u"*.tar"_s)}, QDir::Files);
    for (const QString &name : names) {
        const QDateTime moment = QDateTime::fromString(name.sliced(prefix.size()).chopped(4), stampFormat);
        if (moment.isValid())
            archives.insert(moment, name);
    }
    const QList<QDateTime> old = superfluous(archives.keys());
    for (const QDateTime &moment : old)
        QFile::remove(folder.filePath(archives.value(moment)));
}

} // namespace

Result<BackupReport> backup(Vault &vault, const QString &folder, const Clock &clock)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileNotWritable, u"the backup folder cannot be made"_s);
    const QString prefix = prefixOf(vault);
    const QString name = QString(prefix % clock.now().toString(stampFormat));
    const QString part = QDir(folder).filePath(QString(name % u".part"_s));
    const QString copy = QDir(folder).filePath(QString(name % u".db"_s));
    const RemovedAtEnd removeCopy(copy);
    const RemovedAtEnd removePart(part);
    // Of a backup in the same second that was cut short.
    QFile::remove(copy);

    BackupReport report;
    THULY_CHECK(fill(part, copy, vault, clock, report));
    THULY_CHECK(verifyArchive(part));
    report.file = QDir(folder).filePath(QString(name % u".tar"_s));
    report.bytes = QFileInfo(part).size();
    FAULT_POINT("backup.before-rename");
    THULY_CHECK(renameDurably(part, report.file));
    FAULT_POINT("backup.after-rename");
    thinOut(QDir(folder), prefix);
    return report;
}

} // namespace thuly::storage
