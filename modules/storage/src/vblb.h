// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>
#include <thuly/crypto/aead.h>

#include <QByteArray>

namespace thuly::storage::vblb {

// Format VBLB1 (storage.md §4). Header of 64 bytes, then chunks of 64 KiB sealed with AES-256-GCM:
//   0 "VBLB1"  5 version  6 log2(chunk)  7 algorithm  8 plaintext length (8, big endian)
//   16 nonce prefix (7)  23 zero  24 id at writing (16)  40 zero (24)
// The nonce of chunk i is prefix ‖ i (4, big endian) ‖ 1 for the last chunk, else 0; chunk 0 authenticates the header.
// An empty blob is one sealed empty chunk.
inline constexpr qsizetype headerSize = 64;
inline constexpr qsizetype prefixSize = 7;
inline constexpr qsizetype chunkSize = 64 * 1024;
inline constexpr qsizetype sealedChunkSize = chunkSize + crypto::AesGcm::tagSize;

struct Header {
    qint64 length = 0;
    QByteArray prefix;
    /** For people who look at a file; nothing depends on it (the key proves whose file it is). */
    Uuid writtenAs;
};

[[nodiscard]] QByteArray encode(const Header &header);
/** BlobDamaged for anything this version does not write. */
[[nodiscard]] Result<Header> decode(QByteArrayView bytes);
[[nodiscard]] QByteArray nonce(QByteArrayView prefix, qint64 chunk, qint64 chunkCount);

[[nodiscard]] constexpr qint64 chunkCount(qint64 length)
{
    return length == 0 ? 1 : (length + chunkSize - 1) / chunkSize;
}
[[nodiscard]] constexpr qint64 fileSize(qint64 length)
{
    return headerSize + length + chunkCount(length) * crypto::AesGcm::tagSize;
}
[[nodiscard]] constexpr qint64 chunkOffset(qint64 chunk)
{
    return headerSize + chunk * sealedChunkSize;
}
[[nodiscard]] constexpr qsizetype plainSize(qint64 chunk, qint64 length)
{
    return static_cast<qsizetype>(qMin<qint64>(chunkSize, length - chunk * chunkSize));
}

} // namespace thuly::storage::vblb
