// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobdevice.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

BlobDevice::BlobDevice(FileDescriptor file, const Uuid &uid, vblb::Header header, QByteArray headerBytes,
                       crypto::AesGcm cipher)
    : m_file(std::move(file))
    , m_uid(uid)
    , m_header(std::move(header))
    , m_headerBytes(std::move(headerBytes))
    , m_cipher(std::move(cipher))
{
}

Result<std::unique_ptr<BlobDevice>> BlobDevice::open(const QString &path, const Uuid &uid, const SecretBytes &key,
                                                     qint64 length)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::BlobMissing, {}, {}, {uid.toString()});
    THULY_TRY(FileDescriptor file, openFile(path, O_RDONLY));
    struct stat facts {};
    QByteArray bytes(vblb::headerSize, '\0');
    if (fstat(file.get(), &facts) != 0 || facts.st_size != vblb::fileSize(length)
        || pread(file.get(), bytes.data(), vblb::headerSize, 0) != vblb::headerSize)
        return fail(ErrorCode::BlobDamaged, u"the file has another size"_s, {}, {uid.toString()});
    THULY_TRY(vblb::Header header, vblb::decode(bytes));
    if (header.length != length)
        return fail(ErrorCode::BlobDamaged, u"the file is of another blob"_s, {}, {uid.toString()});
    THULY_TRY(crypto::AesGcm cipher, crypto::AesGcm::create(key.view()));
    std::unique_ptr<BlobDevice> device(
        new BlobDevice(std::move(file), uid, std::move(header), std::move(bytes), std::move(cipher)));
    // Authenticates the header before anybody trusts size().
    THULY_CHECK(device->cached(0));
    device->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

Result<void> BlobDevice::decrypt(qint64 chunk, char *out)
{
    const qsizetype size = vblb::plainSize(chunk, m_header.length) + crypto::AesGcm::tagSize;
    m_sealed.resize(size);
    if (pread(m_file.get(), m_sealed.data(), static_cast<size_t>(size), vblb::chunkOffset(chunk)) != size)
        return fail(ErrorCode::BlobDamaged, u"short read"_s, {}, {m_uid.toString()});
    const QByteArray nonce = vblb::nonce(m_header.prefix, chunk, vblb::chunkCount(m_header.length));
    if (const auto opened
        = m_cipher.open(nonce, chunk == 0 ? QByteArrayView(m_headerBytes) : QByteArrayView(), m_sealed, out);
        !opened)
        return fail(ErrorCode::BlobDamaged, QString(u"chunk "_s % QString::number(chunk)), {}, {m_uid.toString()});
    return {};
}

Result<BlobDevice::CachedChunk *> BlobDevice::cached(qint64 chunk)
{
    auto *place = std::ranges::find(m_cache, chunk, &CachedChunk::index);
    if (place == m_cache.end()) {
        place = std::ranges::min_element(m_cache, {}, &CachedChunk::usedAt);
        if (place->plain.isEmpty())
            place->plain = SecretBytes(vblb::chunkSize);
        place->index = -1;
        THULY_CHECK(decrypt(chunk, place->plain.data()));
        place->index = chunk;
    }
    place->usedAt = ++m_uses;
    return place;
}

qint64 BlobDevice::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    const qint64 wanted = qMin(maxSize, m_header.length - pos());
    while (done < wanted) {
        const qint64 at = pos() + done;
        const qint64 chunk = at / vblb::chunkSize;
        const qint64 within = at % vblb::chunkSize;
        const qint64 inChunk = vblb::plainSize(chunk, m_header.length);
        Result<void> good;
        qint64 taken = qMin(inChunk - within, wanted - done);
        if (within == 0 && taken == inChunk && taken == vblb::chunkSize) {
            // Whole chunks of a long read go straight to the reader.
            good = decrypt(chunk, data + done);
        } else if (auto place = cached(chunk); place) {
            std::memcpy(data + done, (*place)->plain.data() + within, static_cast<size_t>(taken));
        } else {
            good = std::unexpected(place.error());
        }
        if (!good) {
            m_damage = good.error();
            setErrorString(good.error().detail);
            return -1;
        }
        done += taken;
    }
    return done;
}

} // namespace thuly::storage
