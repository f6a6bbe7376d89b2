// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

namespace thuly::crypto {

struct P256KeyPair {
    /** PKCS#8 PEM. */
    SecretBytes privatePem;
    /** SubjectPublicKeyInfo PEM. */
    QByteArray publicPem;
};

/** The device key: ECDSA over P-256 with SHA-256 (FIPS 186-5), signatures in DER. Any thread. */
[[nodiscard]] Result<P256KeyPair> generateP256();
[[nodiscard]] Result<QByteArray> p256Sign(QByteArrayView privatePem, QByteArrayView message);
/** BadSignature when it does not fit; CryptoFailure when the key cannot be read or is of another kind. */
[[nodiscard]] Result<void> p256Verify(QByteArrayView publicPem, QByteArrayView message, QByteArrayView signature);

} // namespace thuly::crypto
