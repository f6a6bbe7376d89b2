// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

namespace thuly::crypto {

/** Cost of one Argon2id evaluation (RFC 9106 §3.1). */
struct Argon2Cost {
    quint32 memoryKib = 64 * 1024;
    quint32 passes = 3;
    quint32 lanes = 4;
    friend bool operator==(const Argon2Cost &, const Argon2Cost &) = default;
};

/** Optional inputs of Argon2id (RFC 9106 §3.1: secret value K, associated data X). */
struct Argon2Extras {
    QByteArrayView secret = {};
    QByteArrayView associatedData = {};
};

/**
 * Argon2id, RFC 9106: a slow key from a password. Takes `memoryKib` of memory and, at the default cost, about a
 * quarter of a second. `salt` needs 8 bytes or more. Any thread.
 */
[[nodiscard]] Result<SecretBytes> argon2id(QByteArrayView password, QByteArrayView salt, const Argon2Cost &cost,
                                           qsizetype size, const Argon2Extras &extras = {});

/** HKDF-SHA256, RFC 5869: independent keys for named purposes out of one strong key. Any thread. */
[[nodiscard]] Result<SecretBytes> hkdfSha256(QByteArrayView key, QByteArrayView salt, QByteArrayView info,
                                             qsizetype size);

} // namespace thuly::crypto
