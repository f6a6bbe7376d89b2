// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

#include <memory>

namespace thuly::crypto {

/**
 * AES-256-GCM (NIST SP 800-38D) under one key, for many short messages: the key schedule is set up once.
 * The caller chooses the 12-byte nonces and never uses one twice with the same key; seal() and open() here are
 * what the chunks of a VBLB1 file are made with. One thread at a time.
 */
class AesGcm
{
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    [[nodiscard]] static Result<AesGcm> create(QByteArrayView key);
    ~AesGcm();
    AesGcm(AesGcm &&) noexcept;
    AesGcm &operator=(AesGcm &&) noexcept;

    /** Writes the ciphertext and its tag to `out`, which must hold plain.size() + tagSize bytes. */
    [[nodiscard]] Result<void> seal(QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out);
    /** Writes the plaintext of `sealed` (ciphertext and tag) to `out`; WrongKey when the tag does not fit, and `out` is
     * then wiped. */
    [[nodiscard]] Result<void> open(QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out);

private:
    class Private;
    explicit AesGcm(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/** One message under a random nonce: nonce ‖ ciphertext ‖ tag. */
[[nodiscard]] Result<QByteArray> seal(QByteArrayView key, QByteArrayView plain, QByteArrayView aad = {});
/** Opens what seal() made; WrongKey for another key, other `aad` or a changed message. */
[[nodiscard]] Result<SecretBytes> open(QByteArrayView key, QByteArrayView sealed, QByteArrayView aad = {});

} // namespace thuly::crypto
