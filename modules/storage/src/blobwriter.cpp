// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobwriter.h"

#include "durablefile.h"
#include "vblb.h"

#include <thuly/base/fault.h>
#include <thuly/crypto/mac.h>
#include <thuly/crypto/random.h>

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qint64 writebackStep = 4 * 1024 * 1024;

/** Reads until `room` is full or the source ends; a sequential source may give less at a time. */
Result<qsizetype> fill(QIODevice &source, SecretBytes &room)
{
    qsizetype filled = 0;
    while (filled < vblb::chunkSize) {
        const qint64 got = source.read(room.data() + filled, vblb::chunkSize - filled);
        if (got < 0)
            return fail(ErrorCode::FileNotReadable, source.errorString());
        if (got == 0)
            break;
        filled += got;
    }
    return filled;
}

/**
 * One pass over the source. Chunk 0 authenticates the header, which holds the length, so its plaintext waits in
 * memory until the end and is written last.
 */
class Sealing
{
public:
    Sealing(crypto::AesGcm cipher, QByteArray prefix, const FileDescriptor &file, QString path)
        : m_cipher(std::move(cipher))
        , m_prefix(std::move(prefix))
        , m_file(file)
        , m_path(std::move(path))
    {
    }

    Result<void> run(QIODevice &source)
    {
        THULY_TRY(qsizetype size, fill(source, m_first));
        m_firstSize = size;
        take(m_first, size);
        // Whether a chunk is the last one is known only after the next read.
        SecretBytes current(vblb::chunkSize);
        SecretBytes next(vblb::chunkSize);
        THULY_TRY(size, size == vblb::chunkSize ? fill(source, current) : Result<qsizetype>(0));
        for (qint64 chunk = 1; size > 0; ++chunk) {
            if (chunk > std::numeric_limits<quint32>::max())
                return fail(ErrorCode::FileNotReadable, u"larger than a blob can be"_s);
            take(current, size);
            THULY_TRY(const qsizetype after, size == vblb::chunkSize ? fill(source, next) : Result<qsizetype>(0));
            THULY_CHECK(put(chunk, after == 0 ? chunk + 1 : chunk + 2, {}, current.view().first(size)));
            std::swap(current, next);
            size = after;
        }
        return {};
    }

    Result<void> finish(const Uuid &uid)
    {
        const QByteArray header = vblb::encode({m_length, m_prefix, uid});
        if (pwrite(m_file.get(), header.constData(), static_cast<size_t>(header.size()), 0) != header.size())
            return fileError(ErrorCode::FileNotWritable, m_path);
        return put(0, vblb::chunkCount(m_length), header, m_first.view().first(m_firstSize));
    }

    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] Result<QByteArray> sha256() { return m_hash.finish(); }

private:
    void take(const SecretBytes &room, qsizetype size)
    {
        m_hash.add(room.view().first(size));
        m_length += size;
    }

    Result<void> put(qint64 chunk, qint64 chunks, QByteArrayView aad, QByteArrayView plain)
    {
        m_sealed.resize(plain.size() + crypto::AesGcm::tagSize);
        const QByteArray nonce = vblb::nonce(m_prefix, chunk, chunks);
        THULY_CHECK(m_cipher.seal(nonce, aad, plain, m_sealed.data()));
        qsizetype written = 0;
        while (written < m_sealed.size()) {
            const ssize_t now
                = pwrite(m_file.get(), m_sealed.constData() + written, static_cast<size_t>(m_sealed.size() - written),
                         vblb::chunkOffset(chunk) + written);
            if (now < 0 && errno != EINTR)
                return fileError(ErrorCode::FileNotWritable, m_path);
            written += qMax<ssize_t>(now, 0);
        }
        startWriteback(vblb::chunkOffset(chunk) + written);
        return {};
    }

    /** The disk writes what is done while the rest is still hashed and sealed; fsync() at the end finds little to do. */
    void startWriteback(qint64 end)
    {
        if (end - m_writtenBack < writebackStep)
            return;
        // Only a hint: without it fsync() does it all.
        (void)sync_file_range(m_file.get(), m_writtenBack, end - m_writtenBack, SYNC_FILE_RANGE_WRITE);
        m_writtenBack = end;
    }

    crypto::AesGcm m_cipher;
    QByteArray m_prefix;
    const FileDescriptor &m_file;
    QString m_path;
    crypto::Sha256 m_hash;
    SecretBytes m_first {vblb::chunkSize};
    qsizetype m_firstSize = 0;
    QByteArray m_sealed;
    qint64 m_length = 0;
    qint64 m_writtenBack = 0;
};

Result<SealedBlob> sealInto(QIODevice &source, const QString &path, const Uuid &uid)
{
    THULY_TRY(SecretBytes key, crypto::randomSecret(crypto::AesGcm::keySize));
    THULY_TRY(const QByteArray prefix, crypto::randomBytes(vblb::prefixSize));
    THULY_TRY(crypto::AesGcm cipher, crypto::AesGcm::create(key.view()));
    THULY_TRY(const FileDescriptor file, openFile(path, O_WRONLY | O_CREAT | O_EXCL));
    Sealing sealing(std::move(cipher), prefix, file, path);
    THULY_CHECK(sealing.run(source));
    THULY_CHECK(sealing.finish(uid));
    FAULT_POINT("blob.after-chunks");
    if (fsync(file.get()) != 0)
        return fileError(ErrorCode::FileNotWritable, path);
    THULY_TRY(QByteArray sha256, sealing.sha256());
    return SealedBlob {{uid, std::move(sha256), sealing.length()}, std::move(key)};
}

} // namespace

Result<SealedBlob> sealToFile(QIODevice &source, const QString &path, const Uuid &uid)
{
    Result<SealedBlob> sealed = sealInto(source, path, uid);
    if (!sealed)
        QFile::remove(path);
    return sealed;
}

} // namespace thuly::storage
