// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/aead.h>

#include <thuly/crypto/random.h>

#include "openssl.h"

#include <openssl/crypto.h>

namespace thuly::crypto {

class AesGcm::Private
{
public:
    CipherContext sealing;
    CipherContext opening;
};

AesGcm::AesGcm(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
AesGcm::~AesGcm() = default;
AesGcm::AesGcm(AesGcm &&) noexcept = default;
AesGcm &AesGcm::operator=(AesGcm &&) noexcept = default;

Result<AesGcm> AesGcm::create(QByteArrayView key)
{
    if (key.size() != keySize)
        return fail(ErrorCode::CryptoFailure, QStringLiteral("AES-256 needs a key of 32 bytes"));
    auto p = std::make_unique<Private>();
    p->sealing.reset(EVP_CIPHER_CTX_new());
    p->opening.reset(EVP_CIPHER_CTX_new());
    if (!p->sealing || !p->opening
        || EVP_EncryptInit_ex2(p->sealing.get(), EVP_aes_256_gcm(), bytesOf(key), nullptr, nullptr) != 1
        || EVP_DecryptInit_ex2(p->opening.get(), EVP_aes_256_gcm(), bytesOf(key), nullptr, nullptr) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "AES-256-GCM");
    return AesGcm(std::move(p));
}

Result<void> AesGcm::seal(QByteArrayView nonce, QByteArrayView aad, QByteArrayView plain, char *out)
{
    EVP_CIPHER_CTX *context = d->sealing.get();
    auto *bytes = reinterpret_cast<unsigned char *>(out);
    int length = 0;
    if (nonce.size() != nonceSize || EVP_EncryptInit_ex2(context, nullptr, nullptr, bytesOf(nonce), nullptr) != 1
        || (!aad.isEmpty()
            && EVP_EncryptUpdate(context, nullptr, &length, bytesOf(aad), static_cast<int>(aad.size())) != 1)
        || (!plain.isEmpty()
            && EVP_EncryptUpdate(context, bytes, &length, bytesOf(plain), static_cast<int>(plain.size())) != 1)
        || EVP_EncryptFinal_ex(context, bytes + plain.size(), &length) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagSize, bytes + plain.size()) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "seal");
    return {};
}

Result<void> AesGcm::open(QByteArrayView nonce, QByteArrayView aad, QByteArrayView sealed, char *out)
{
    const qsizetype size = sealed.size() - tagSize;
    if (nonce.size() != nonceSize || size < 0)
        return fail(ErrorCode::WrongKey, QStringLiteral("message too short"));
    EVP_CIPHER_CTX *context = d->opening.get();
    auto *bytes = reinterpret_cast<unsigned char *>(out);
    auto *tag = const_cast<unsigned char *>(bytesOf(sealed) + size);
    int length = 0;
    if (EVP_DecryptInit_ex2(context, nullptr, nullptr, bytesOf(nonce), nullptr) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagSize, tag) != 1
        || (!aad.isEmpty()
            && EVP_DecryptUpdate(context, nullptr, &length, bytesOf(aad), static_cast<int>(aad.size())) != 1)
        || (size > 0 && EVP_DecryptUpdate(context, bytes, &length, bytesOf(sealed), static_cast<int>(size)) != 1))
        return opensslFailure(ErrorCode::CryptoFailure, "open");
    if (EVP_DecryptFinal_ex(context, bytes + size, &length) != 1) {
        OPENSSL_cleanse(out, static_cast<size_t>(size));
        return opensslFailure(ErrorCode::WrongKey, "tag does not fit");
    }
    return {};
}

Result<QByteArray> seal(QByteArrayView key, QByteArrayView plain, QByteArrayView aad)
{
    THULY_TRY(AesGcm cipher, AesGcm::create(key));
    THULY_TRY(QByteArray out, randomBytes(AesGcm::nonceSize));
    const QByteArray nonce = out;
    out.resize(AesGcm::nonceSize + plain.size() + AesGcm::tagSize);
    THULY_CHECK(cipher.seal(nonce, aad, plain, out.data() + AesGcm::nonceSize));
    return out;
}

Result<SecretBytes> open(QByteArrayView key, QByteArrayView sealed, QByteArrayView aad)
{
    if (sealed.size() < AesGcm::nonceSize + AesGcm::tagSize)
        return fail(ErrorCode::WrongKey, QStringLiteral("message too short"));
    THULY_TRY(AesGcm cipher, AesGcm::create(key));
    SecretBytes plain(sealed.size() - AesGcm::nonceSize - AesGcm::tagSize);
    THULY_CHECK(cipher.open(sealed.first(AesGcm::nonceSize), aad, sealed.sliced(AesGcm::nonceSize), plain.data()));
    return plain;
}

} // namespace thuly::crypto
