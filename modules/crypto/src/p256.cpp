// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/p256.h>

#include "pemkeys.h"

#include <openssl/core_names.h>

#include <array>
#include <cstring>

namespace thuly::crypto {

namespace {

Result<Key> p256Only(Key key)
{
    std::array<char, 32> curve {};
    if (!key || EVP_PKEY_is_a(key.get(), "EC") != 1
        || EVP_PKEY_get_utf8_string_param(key.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), curve.size(), nullptr)
            != 1
        || std::strcmp(curve.data(), "prime256v1") != 0)
        return opensslFailure(ErrorCode::CryptoFailure, "not a P-256 key");
    return key;
}

} // namespace

Result<P256KeyPair> generateP256()
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    if (!key)
        return opensslFailure(ErrorCode::CryptoFailure, "generating a P-256 key");
    THULY_TRY(SecretBytes privatePem, privatePemOf(key.get()));
    THULY_TRY(QByteArray publicPem, publicPemOf(key.get()));
    return P256KeyPair {std::move(privatePem), std::move(publicPem)};
}

Result<QByteArray> p256Sign(QByteArrayView privatePem, QByteArrayView message)
{
    THULY_TRY(const Key key, p256Only(readPrivateKey(privatePem)));
    return signWith(key.get(), EVP_sha256(), message);
}

Result<void> p256Verify(QByteArrayView publicPem, QByteArrayView message, QByteArrayView signature)
{
    THULY_TRY(const Key key, p256Only(readPublicKey(publicPem)));
    return verifyWith(key.get(), EVP_sha256(), message, signature);
}

} // namespace thuly::crypto
