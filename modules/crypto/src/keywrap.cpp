// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/keywrap.h>

#include "openssl.h"

namespace thuly::crypto {

namespace {

Result<CipherContext> wrapContext(QByteArrayView wrappingKey)
{
    if (wrappingKey.size() != 32)
        return fail(ErrorCode::CryptoFailure, QStringLiteral("AES-256 key wrap needs a key of 32 bytes"));
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context)
        return opensslFailure(ErrorCode::CryptoFailure, "key wrap");
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    return context;
}

} // namespace

Result<QByteArray> wrapKey(QByteArrayView wrappingKey, QByteArrayView key)
{
    THULY_TRY(const CipherContext context, wrapContext(wrappingKey));
    QByteArray out((key.size() + 7) / 8 * 8 + 8, Qt::Uninitialized);
    int length = 0;
    if (EVP_EncryptInit_ex2(context.get(), EVP_aes_256_wrap_pad(), bytesOf(wrappingKey), nullptr, nullptr) != 1
        || EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char *>(out.data()), &length, bytesOf(key),
                             static_cast<int>(key.size()))
            != 1
        || length != out.size())
        return opensslFailure(ErrorCode::CryptoFailure, "key wrap");
    return out;
}

Result<SecretBytes> unwrapKey(QByteArrayView wrappingKey, QByteArrayView wrapped)
{
    if (wrapped.size() < 16 || wrapped.size() % 8 != 0)
        return fail(ErrorCode::WrongKey, QStringLiteral("not a wrapped key"));
    THULY_TRY(const CipherContext context, wrapContext(wrappingKey));
    SecretBytes room(wrapped.size());
    int length = 0;
    if (EVP_DecryptInit_ex2(context.get(), EVP_aes_256_wrap_pad(), bytesOf(wrappingKey), nullptr, nullptr) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "key unwrap");
    if (EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(room.data()), &length, bytesOf(wrapped),
                          static_cast<int>(wrapped.size()))
            != 1
        || length <= 0)
        return opensslFailure(ErrorCode::WrongKey, "key unwrap");
    return SecretBytes::copyOf(room.view().first(length));
}

} // namespace thuly::crypto
