// SPDX-License-Identifier: GPL-3.0-or-later
#include "vblb.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace thuly::storage::vblb {

namespace {

constexpr QByteArrayView magic = "VBLB1";
constexpr char version = 1;
constexpr char log2Chunk = 16;
constexpr char aes256Gcm = 1;

} // namespace

QByteArray encode(const Header &header)
{
    QByteArray bytes(headerSize, '\0');
    bytes.replace(0, magic.size(), magic.toByteArray());
    bytes[5] = version;
    bytes[6] = log2Chunk;
    bytes[7] = aes256Gcm;
    qToBigEndian<quint64>(static_cast<quint64>(header.length), bytes.data() + 8);
    bytes.replace(16, prefixSize, header.prefix);
    bytes.replace(24, 16, header.writtenAs.bytes());
    return bytes;
}

Result<Header> decode(QByteArrayView bytes)
{
    if (bytes.size() != headerSize || !bytes.startsWith(magic))
        return fail(ErrorCode::BlobDamaged, u"no VBLB1 header"_s);
    if (bytes.at(5) != version || bytes.at(6) != log2Chunk || bytes.at(7) != aes256Gcm)
        return fail(ErrorCode::BlobDamaged, u"unknown version or algorithm"_s);
    Header header;
    header.length = static_cast<qint64>(qFromBigEndian<quint64>(bytes.data() + 8));
    header.prefix = bytes.sliced(16, prefixSize).toByteArray();
    header.writtenAs = Uuid::fromBytes(bytes.sliced(24, 16)).value_or(Uuid());
    if (header.length < 0)
        return fail(ErrorCode::BlobDamaged, u"negative length"_s);
    return header;
}

QByteArray nonce(QByteArrayView prefix, qint64 chunk, qint64 chunks)
{
    QByteArray bytes = prefix.toByteArray();
    bytes.resize(crypto::AesGcm::nonceSize);
    qToBigEndian<quint32>(static_cast<quint32>(chunk), bytes.data() + prefixSize);
    bytes[11] = chunk == chunks - 1 ? '\1' : '\0';
    return bytes;
}

} // namespace thuly::storage::vblb
