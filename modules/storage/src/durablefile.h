// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>

namespace thuly::storage {

/** An open file descriptor, closed on scope exit. */
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    void close();

private:
    int m_fd = -1;
};

/** DiskFull, FileNotReadable or FileNotWritable from errno; the detail holds the file's name without its folder. */
[[nodiscard]] std::unexpected<Error> fileError(ErrorCode otherwise, const QString &path);
[[nodiscard]] Result<FileDescriptor> openFile(const QString &path, int flags);
[[nodiscard]] Result<void> writeAll(const FileDescriptor &file, QByteArrayView bytes, const QString &path);
/** Makes renames and deletions in a folder survive a power failure. */
[[nodiscard]] Result<void> syncFolder(const QString &folder);
/** Moves a synced file over another name and syncs the folder of the new name. */
[[nodiscard]] Result<void> renameDurably(const QString &from, const QString &to);

} // namespace thuly::storage
