// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArrayView>

#include <openssl/bio.h>
// cms.h declares the PEM functions of CMS only after pem.h.
#include <openssl/pem.h>

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/x509.h>

#include <memory>

namespace thuly::crypto {

/** Frees an OpenSSL object with its own function: `Handle<EVP_PKEY, EVP_PKEY_free>`. */
template<class Object, auto freeFunction> struct Freed {
    void operator()(Object *object) const { freeFunction(object); }
};
template<class Object, auto freeFunction> using Handle = std::unique_ptr<Object, Freed<Object, freeFunction>>;

using Bio = Handle<BIO, BIO_free_all>;
using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Kdf = Handle<EVP_KDF, EVP_KDF_free>;
using KdfContext = Handle<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Certificate = Handle<X509, X509_free>;
using Cms = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;

/** An error with the oldest entry of OpenSSL's error queue as detail; empties the queue. */
[[nodiscard]] std::unexpected<Error> opensslFailure(ErrorCode code, const char *what);

[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/** A read-only view of memory as a BIO; copies nothing. */
[[nodiscard]] Bio bioOver(QByteArrayView bytes);
/** Null when it is not an unencrypted PEM private key. Never asks for a passphrase. */
[[nodiscard]] Key readPrivateKey(QByteArrayView pem);
[[nodiscard]] Key readPublicKey(QByteArrayView pem);
[[nodiscard]] Certificate readCertificate(QByteArrayView pem);
/** What was written to a memory BIO. */
[[nodiscard]] QByteArrayView writtenTo(const Bio &bio);

} // namespace thuly::crypto
