// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/fault.h>
#include <thuly/base/fileio.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

/** A file descriptor that is closed when it goes. */
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    bool close()
    {
        const int fd = m_fd;
        m_fd = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd = -1;
};

/** The temporary file, removed unless it was put in its place. */
class Temporary
{
public:
    explicit Temporary(QByteArray path)
        : m_path(std::move(path))
    {
    }
    ~Temporary()
    {
        if (!m_kept)
            ::unlink(m_path.constData());
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;

    void keep() { m_kept = true; }

private:
    QByteArray m_path;
    bool m_kept = false;
};

/** The file name is left out: it may hold what a person typed. */
std::unexpected<Error> writeFailure(const char *step, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                QString(QString::fromLatin1(step) % u": " % QString::fromLocal8Bit(std::strerror(error))));
}

Result<void> writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure("write", errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

} // namespace

Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    QByteArray name = target + ".XXXXXX";
    // mkostemp makes it readable by the owner only.
    Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.isOpen())
        return writeFailure("create", errno);
    Temporary temporary(name);
    THULY_CHECK(writeAll(file.get(), bytes));
    if (::fsync(file.get()) != 0)
        return writeFailure("fsync", errno);
    if (!file.close())
        return writeFailure("close", errno);
    FAULT_POINT("file.before-rename");
    if (::rename(name.constData(), target.constData()) != 0)
        return writeFailure("rename", errno);
    temporary.keep();
    FAULT_POINT("file.after-rename");
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen() || ::fsync(directory.get()) != 0)
        return writeFailure("fsync of the folder", errno);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString());
    // Read one byte more than allowed instead of trusting a size that may change.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileNotReadable, file.errorString());
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::FileTooLarge, u"larger than allowed"_s, {}, {QString::number(maxBytes)});
    return bytes;
}

} // namespace thuly
