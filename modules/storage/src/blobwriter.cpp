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
#include <future>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qint64 writebackStep = 4 * 1024 * 1024;
constexpr qsizetype chunksPerStep = 8;
constexpr qsizetype stepSize = chunksPerStep * vblb::chunkSize;

/** Reads until `room` is full or the source ends; a sequential source may give less at a time. */
Result<qsizetype> fill(QIODevice &source, SecretBytes &room)
{
    qsizetype filled = 0;
    while (filled < room.size()) {
        const qint64 got = source.read(room.data() + filled, room.size() - filled);
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
 * memory until the end and is written last. SHA-256 costs as much as reading, sealing and writing together, so each step
 * is hashed by a second thread meanwhile (measured: README).
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
        THULY_TRY(m_firstSize, fill(source, m_first));
        take(m_first, m_firstSize);
        if (m_firstSize < vblb::chunkSize)
            return {};
        SecretBytes current(stepSize);
        THULY_TRY(qsizetype size, fill(source, current));
        SecretBytes next(size == stepSize ? stepSize : 0);
        for (qint64 chunk = 1; size > 0; chunk += chunksPerStep) {
            if (chunk + chunksPerStep > std::numeric_limits<quint32>::max())
                return fail(ErrorCode::FileNotReadable, u"larger than a blob can be"_s);
            // On this thread when no other can be had. It ends with this turn of the loop, whatever happens.
            const auto hashing = std::async(std::launch::async | std::launch::deferred, [this, &current, size] { take(current, size); });
            const Result<qsizetype> after = size == stepSize ? fill(source, next) : 0;
            // Whether a chunk is the last one is known only after the next read.
            const Result<void> done = after ? putStep(chunk, current.view().first(size), *after == 0 ? Follows::Nothing : Follows::More)
                                            : std::unexpected(after.error());
            hashing.wait();
            THULY_CHECK(done);
            std::swap(current, next);
            size = *after;
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

    enum class Follows { Nothing, More };

    Result<void> putStep(qint64 chunk, QByteArrayView plain, Follows follows)
    {
        while (!plain.isEmpty()) {
            const QByteArrayView one = plain.first(qMin(plain.size(), vblb::chunkSize));
            plain = plain.sliced(one.size());
            const bool last = plain.isEmpty() && follows == Follows::Nothing;
            THULY_CHECK(put(chunk, last ? chunk + 1 : chunk + 2, {}, one));
            ++chunk;
        }
        return {};
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
