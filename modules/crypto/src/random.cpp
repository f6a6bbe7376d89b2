// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/random.h>

#include "openssl.h"

#include <openssl/rand.h>

namespace thuly::crypto {

Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(size)) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "random");
    return bytes;
}

Result<SecretBytes> randomSecret(qsizetype size)
{
    SecretBytes secret(size);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(secret.data()), static_cast<int>(size)) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "random");
    return secret;
}

} // namespace thuly::crypto
