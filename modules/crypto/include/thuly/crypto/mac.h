// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>

#include <memory>

namespace thuly::crypto {

/** SHA-256 of a stream (FIPS 180-4). One thread at a time. */
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    void add(QByteArrayView bytes);
    /** The 32 bytes; starts afresh. CryptoFailure if the library failed at any step. */
    [[nodiscard]] Result<QByteArray> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

[[nodiscard]] Result<QByteArray> sha256(QByteArrayView bytes);
/** HMAC-SHA256, RFC 2104 / RFC 4231: 32 bytes. */
[[nodiscard]] Result<QByteArray> hmacSha256(QByteArrayView key, QByteArrayView bytes);
/** Compares in a time that does not tell where they differ. */
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace thuly::crypto
