// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderlock.h"

#include "vaultpaths.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace thuly::storage {

Result<FolderLock> FolderLock::take(const QString &folder)
{
    const QString path = paths::in(folder, paths::lock);
    THULY_TRY(FileDescriptor file, openFile(path, O_RDWR | O_CREAT));
    if (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::VaultInUse);
        return fileError(ErrorCode::FileNotWritable, path);
    }
    return FolderLock(std::move(file));
}

Result<OpenMark> OpenMark::set(const QString &folder)
{
    OpenMark mark;
    mark.m_path = paths::in(folder, paths::openMark);
    mark.m_wasThere = QFile::exists(mark.m_path);
    if (!mark.m_wasThere) {
        THULY_CHECK(openFile(mark.m_path, O_WRONLY | O_CREAT));
        THULY_CHECK(syncFolder(folder));
    }
    return mark;
}

void OpenMark::remove()
{
    QFile::remove(m_path);
    // Losing the removal to a power failure only means one more check at the next start.
    (void)syncFolder(QFileInfo(m_path).path());
}

} // namespace thuly::storage
