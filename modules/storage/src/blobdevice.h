// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durablefile.h"
#include "vblb.h"

#include <thuly/base/secretbytes.h>

#include <QIODevice>

#include <array>

namespace thuly::storage {

/**
 * Reads a VBLB1 file as its plaintext, decrypting chunk by chunk; the last 64 chunks stay in locked memory. A chunk
 * whose tag does not fit gives a read error and no bytes. One thread at a time.
 */
class BlobDevice final : public QIODevice
{
public:
    /** `length` is what the database says. BlobMissing without a file, BlobDamaged when it cannot be this blob. */
    [[nodiscard]] static Result<std::unique_ptr<BlobDevice>> open(const QString &path, const Uuid &uid,
                                                                  const SecretBytes &key, qint64 length);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_header.length; }
    /** Why the last read failed. */
    [[nodiscard]] const std::optional<Error> &damage() const { return m_damage; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct CachedChunk {
        qint64 index = -1;
        quint64 usedAt = 0;
        SecretBytes plain;
    };

    BlobDevice(FileDescriptor file, const Uuid &uid, vblb::Header header, QByteArray headerBytes,
               crypto::AesGcm cipher);
    [[nodiscard]] Result<void> decrypt(qint64 chunk, char *out);
    [[nodiscard]] Result<CachedChunk *> cached(qint64 chunk);

    FileDescriptor m_file;
    Uuid m_uid;
    vblb::Header m_header;
    QByteArray m_headerBytes;
    crypto::AesGcm m_cipher;
    QByteArray m_sealed;
    std::array<CachedChunk, 64> m_cache;
    quint64 m_uses = 0;
    std::optional<Error> m_damage;
};

} // namespace thuly::storage
