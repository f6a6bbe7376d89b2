// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/ed25519.h>

#include "pemkeys.h"

namespace thuly::crypto {

namespace {

Result<Key> ed25519Only(Key key)
{
    if (!key || EVP_PKEY_is_a(key.get(), "ED25519") != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "not an Ed25519 key");
    return key;
}

} // namespace

Result<Ed25519KeyPair> generateEd25519()
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return opensslFailure(ErrorCode::CryptoFailure, "generating an Ed25519 key");
    THULY_TRY(SecretBytes privatePem, privatePemOf(key.get()));
    THULY_TRY(QByteArray publicPem, publicPemOf(key.get()));
    return Ed25519KeyPair {std::move(privatePem), std::move(publicPem)};
}

Result<QByteArray> ed25519PublicPem(QByteArrayView privatePem)
{
    THULY_TRY(const Key key, ed25519Only(readPrivateKey(privatePem)));
    return publicPemOf(key.get());
}

Result<QByteArray> ed25519Sign(QByteArrayView privatePem, QByteArrayView message)
{
    THULY_TRY(const Key key, ed25519Only(readPrivateKey(privatePem)));
    return signWith(key.get(), nullptr, message);
}

Result<void> ed25519Verify(QByteArrayView publicPem, QByteArrayView message, QByteArrayView signature)
{
    THULY_TRY(const Key key, ed25519Only(readPublicKey(publicPem)));
    return verifyWith(key.get(), nullptr, message, signature);
}

} // namespace thuly::crypto
