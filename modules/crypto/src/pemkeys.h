// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openssl.h"

#include <thuly/base/secretbytes.h>

#include <openssl/crypto.h>
#include <openssl/pem.h>

namespace thuly::crypto {

/** PKCS#8 PEM of a private key, in locked memory; the BIO's own copy is wiped. */
[[nodiscard]] inline Result<SecretBytes> privatePemOf(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "writing a private key");
    const QByteArrayView pem = writtenTo(bio);
    SecretBytes copy = SecretBytes::copyOf(pem);
    OPENSSL_cleanse(const_cast<char *>(pem.data()), static_cast<size_t>(pem.size()));
    return copy;
}

[[nodiscard]] inline Result<QByteArray> publicPemOf(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), key) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "writing a public key");
    return writtenTo(bio).toByteArray();
}

/** Signs with `digest` (null for Ed25519, which hashes by itself). */
[[nodiscard]] inline Result<QByteArray> signWith(EVP_PKEY *key, const EVP_MD *digest, QByteArrayView message)
{
    const DigestContext context(EVP_MD_CTX_new());
    size_t length = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, bytesOf(message), static_cast<size_t>(message.size())) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "sign");
    QByteArray signature(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytesOf(message),
                       static_cast<size_t>(message.size()))
        != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "sign");
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

[[nodiscard]] inline Result<void> verifyWith(EVP_PKEY *key, const EVP_MD *digest, QByteArrayView message,
                                             QByteArrayView signature)
{
    const DigestContext context(EVP_MD_CTX_new());
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "verify");
    if (EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()), bytesOf(message),
                         static_cast<size_t>(message.size()))
        != 1)
        return opensslFailure(ErrorCode::BadSignature, "signature does not fit");
    return {};
}

} // namespace thuly::crypto
