// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/cms.h>

#include "openssl.h"

#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace thuly::crypto {

namespace {

/** RSA recipients get OAEP with SHA-256; for curves OpenSSL's key agreement defaults are kept. */
Result<void> addRecipient(CMS_ContentInfo *cms, X509 *certificate)
{
    CMS_RecipientInfo *recipient = CMS_add1_recipient_cert(cms, certificate, CMS_KEY_PARAM);
    if (!recipient)
        return opensslFailure(ErrorCode::CryptoFailure, "adding the recipient");
    if (EVP_PKEY_is_a(X509_get0_pubkey(certificate), "RSA") != 1)
        return {};
    EVP_PKEY_CTX *context = CMS_RecipientInfo_get0_pkey_ctx(recipient);
    if (!context || EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) != 1
        || EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) != 1
        || EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "RSA-OAEP");
    return {};
}

} // namespace

Result<QByteArray> cmsEncrypt(const QByteArray &certificatePem, QByteArrayView plain, const Clock &clock)
{
    THULY_CHECK(checkRecipient(certificatePem, clock));
    const Certificate certificate = readCertificate(certificatePem);
    const Bio content = bioOver(plain);
    const Cms cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_cbc(), CMS_BINARY | CMS_PARTIAL));
    if (!certificate || !content || !cms)
        return opensslFailure(ErrorCode::CryptoFailure, "CMS");
    THULY_CHECK(addRecipient(cms.get(), certificate.get()));
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || CMS_final(cms.get(), content.get(), nullptr, CMS_BINARY) != 1
        || PEM_write_bio_CMS(out.get(), cms.get()) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "CMS");
    return writtenTo(out).toByteArray();
}

Result<SecretBytes> cmsDecrypt(QByteArrayView privateKeyPem, const QByteArray &cmsPem)
{
    const Key key = readPrivateKey(privateKeyPem);
    if (!key)
        return opensslFailure(ErrorCode::WrongKey, "not an unencrypted private key in PEM form");
    const Bio in = bioOver(cmsPem);
    const Cms cms(in ? PEM_read_bio_CMS(in.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!cms)
        return opensslFailure(ErrorCode::WrongKey, "not a CMS message");
    const Bio out(BIO_new(BIO_s_secmem()));
    const bool good = out && CMS_decrypt(cms.get(), key.get(), nullptr, nullptr, out.get(), CMS_BINARY) == 1;
    const QByteArrayView plain = out ? writtenTo(out) : QByteArrayView();
    SecretBytes copy = SecretBytes::copyOf(plain);
    if (!plain.isEmpty())
        OPENSSL_cleanse(const_cast<char *>(plain.data()), static_cast<size_t>(plain.size()));
    if (!good)
        return opensslFailure(ErrorCode::WrongKey, "CMS");
    return copy;
}

} // namespace thuly::crypto
