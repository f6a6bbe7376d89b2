// SPDX-License-Identifier: GPL-3.0-or-later
#include "reserve.h"

#include "durablefile.h"
#include "vaultpaths.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>

namespace thuly::storage {

Reserve::Reserve(const QString &folder, qint64 bytes)
    : m_path(paths::in(folder, paths::reserve))
    , m_bytes(bytes)
{
}

void Reserve::take()
{
    if (m_bytes <= 0 || held())
        return;
    if (QStorageInfo(QFileInfo(m_path).path()).bytesAvailable() < 4 * m_bytes)
        return;
    const Result<FileDescriptor> file = openFile(m_path, O_WRONLY | O_CREAT);
    // No reserve is a finding of the health check, not a reason to refuse work.
    if (!file || posix_fallocate(file->get(), 0, m_bytes) != 0)
        QFile::remove(m_path);
}

bool Reserve::release()
{
    return QFile::remove(m_path);
}

bool Reserve::held() const
{
    return QFileInfo(m_path).size() >= m_bytes;
}

} // namespace thuly::storage
