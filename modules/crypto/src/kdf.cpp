// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/kdf.h>

#include "openssl.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <vector>

namespace thuly::crypto {

namespace {

OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    // OpenSSL takes a non-const pointer but only reads it; an empty view still needs an address.
    static char nothing = 0;
    void *data = bytes.isEmpty() ? static_cast<void *>(&nothing) : const_cast<char *>(bytes.data());
    return OSSL_PARAM_construct_octet_string(name, data, static_cast<size_t>(bytes.size()));
}

Result<SecretBytes> derive(const char *algorithm, std::vector<OSSL_PARAM> &params, qsizetype size)
{
    params.push_back(OSSL_PARAM_construct_end());
    const Kdf kdf(EVP_KDF_fetch(nullptr, algorithm, nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    SecretBytes out(size);
    if (!context
        || EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(out.data()), static_cast<size_t>(size),
                          params.data())
            != 1)
        return opensslFailure(ErrorCode::CryptoFailure, algorithm);
    return out;
}

} // namespace

Result<SecretBytes> argon2id(QByteArrayView password, QByteArrayView salt, const Argon2Cost &cost, qsizetype size,
                             const Argon2Extras &extras)
{
    quint32 memory = cost.memoryKib;
    quint32 passes = cost.passes;
    quint32 lanes = cost.lanes;
    std::vector<OSSL_PARAM> params {
        octets(OSSL_KDF_PARAM_PASSWORD, password),
        octets(OSSL_KDF_PARAM_SALT, salt),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
    };
    if (!extras.secret.isEmpty())
        params.push_back(octets(OSSL_KDF_PARAM_SECRET, extras.secret));
    if (!extras.associatedData.isEmpty())
        params.push_back(octets(OSSL_KDF_PARAM_ARGON2_AD, extras.associatedData));
    return derive("ARGON2ID", params, size);
}

Result<SecretBytes> hkdfSha256(QByteArrayView key, QByteArrayView salt, QByteArrayView info, qsizetype size)
{
    char digest[] = "SHA256";
    std::vector<OSSL_PARAM> params {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_KEY, key),
        octets(OSSL_KDF_PARAM_SALT, salt),
        octets(OSSL_KDF_PARAM_INFO, info),
    };
    return derive("HKDF", params, size);
}

} // namespace thuly::crypto
