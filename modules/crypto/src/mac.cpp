// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/mac.h>

#include "openssl.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>

namespace thuly::crypto {

class Sha256::Private
{
public:
    Private()
        : context(EVP_MD_CTX_new())
    {
        start();
    }
    void start() { good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1; }

    DigestContext context;
    bool good = false;
};

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    d->good = d->good && EVP_DigestUpdate(d->context.get(), bytes.data(), static_cast<size_t>(bytes.size())) == 1;
}

Result<QByteArray> Sha256::finish()
{
    QByteArray out(32, Qt::Uninitialized);
    const bool good
        = d->good && EVP_DigestFinal_ex(d->context.get(), reinterpret_cast<unsigned char *>(out.data()), nullptr) == 1;
    d->start();
    if (!good)
        return opensslFailure(ErrorCode::CryptoFailure, "SHA-256");
    return out;
}

Result<QByteArray> sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Result<QByteArray> hmacSha256(QByteArrayView key, QByteArrayView bytes)
{
    QByteArray out(32, Qt::Uninitialized);
    // An empty key still needs an address: a null one means "the key of last time".
    const char *keyBytes = key.isEmpty() ? "" : key.data();
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), keyBytes, static_cast<int>(key.size()), bytesOf(bytes), static_cast<size_t>(bytes.size()),
              reinterpret_cast<unsigned char *>(out.data()), &length)
        || length != 32)
        return opensslFailure(ErrorCode::CryptoFailure, "HMAC-SHA256");
    return out;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace thuly::crypto
