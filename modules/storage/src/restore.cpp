// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/backup.h>

#include "backupformat.h"
#include "devicesecret.h"
#include "durablefile.h"
#include "vaultpaths.h"

#include <thuly/base/fault.h>

#include <KTar>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

Result<void> refuseUnlessEmpty(const QString &folder)
{
    const QFileInfo target(folder);
    if (!target.exists())
        return {};
    if (!target.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail(ErrorCode::VaultExists, u"the folder to restore to is not empty"_s);
    return {};
}

Result<void> extract(const QString &to, const KArchiveFile &entry, const ArchivedFile &listed)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return fail(ErrorCode::FileNotWritable, to);
    THULY_TRY(const FileDescriptor file, openFile(to, O_WRONLY | O_CREAT | O_EXCL));
    return readChecked(entry, listed, [&](QByteArrayView bytes) { return writeAll(file, bytes, to); });
}

Result<void> unpack(const QString &archive, const QString &folder)
{
    KTar tar(archive, u"application/x-tar"_s);
    if (!tar.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BackupDamaged, tar.errorString());
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::FileNotWritable, folder);
    THULY_CHECK(
        visitArchive(*tar.directory(), [&](const QString &path, const KArchiveFile &entry, const ArchivedFile &listed) {
            return extract(QString(folder % u"/"_s % path), entry, listed);
        }));
    THULY_CHECK(forgetCarriedSecretIfOwn(folder));
    // One call for all files and folders: syncing thousands of blobs one by one takes minutes.
    THULY_TRY(const FileDescriptor handle, openFile(folder, O_RDONLY | O_DIRECTORY));
    if (syncfs(handle.get()) != 0)
        return fileError(ErrorCode::FileNotWritable, folder);
    return {};
}

} // namespace

Result<void> restore(const QString &archive, const QString &toFolder)
{
    if (!QFileInfo(archive).isReadable())
        return fail(ErrorCode::FileNotReadable, QFileInfo(archive).fileName());
    THULY_CHECK(refuseUnlessEmpty(toFolder));
    const QString folder = QDir::cleanPath(QFileInfo(toFolder).absoluteFilePath());
    const QString unfinished = QString(folder % u".restoring"_s);
    QDir(unfinished).removeRecursively();
    if (Result<void> unpacked = unpack(archive, unfinished); !unpacked) {
        QDir(unfinished).removeRecursively();
        return unpacked;
    }
    FAULT_POINT("restore.before-rename");
    QDir().mkpath(QFileInfo(folder).path());
    // Renaming over an empty folder is allowed, and it is empty.
    return renameDurably(unfinished, folder);
}

} // namespace thuly::storage
