// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

namespace thuly::crypto {

struct Ed25519KeyPair {
    /** PKCS#8 PEM. */
    SecretBytes privatePem;
    /** SubjectPublicKeyInfo PEM. */
    QByteArray publicPem;
};

/** Ed25519 (RFC 8032): signs reference packs. Keys are PEM, signatures 64 bytes. Any thread. */
[[nodiscard]] Result<Ed25519KeyPair> generateEd25519();
[[nodiscard]] Result<QByteArray> ed25519PublicPem(QByteArrayView privatePem);
[[nodiscard]] Result<QByteArray> ed25519Sign(QByteArrayView privatePem, QByteArrayView message);
/** BadSignature when it does not fit; CryptoFailure when the key cannot be read or is of another kind. */
[[nodiscard]] Result<void> ed25519Verify(QByteArrayView publicPem, QByteArrayView message, QByteArrayView signature);

} // namespace thuly::crypto
