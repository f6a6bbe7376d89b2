// SPDX-License-Identifier: GPL-3.0-or-later
#include "durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

void FileDescriptor::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

std::unexpected<Error> fileError(ErrorCode otherwise, const QString &path)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DiskFull : otherwise,
                QString(QFileInfo(path).fileName() % u": "_s % QString::fromLocal8Bit(strerror(number))));
}

Result<FileDescriptor> openFile(const QString &path, int flags)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return fileError((flags & O_ACCMODE) == O_RDONLY ? ErrorCode::FileNotReadable : ErrorCode::FileNotWritable,
                         path);
    return file;
}

Result<void> writeAll(const FileDescriptor &file, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileError(ErrorCode::FileNotWritable, path);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> syncFolder(const QString &folder)
{
    THULY_TRY(const FileDescriptor handle, openFile(folder, O_RDONLY | O_DIRECTORY));
    if (fsync(handle.get()) != 0)
        return fileError(ErrorCode::FileNotWritable, folder);
    return {};
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fileError(ErrorCode::FileNotWritable, to);
    return syncFolder(QFileInfo(to).path());
}

} // namespace thuly::storage
