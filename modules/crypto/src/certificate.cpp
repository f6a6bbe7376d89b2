// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/cms.h>

#include "openssl.h"

#include <openssl/asn1.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>

namespace thuly::crypto {

namespace {

Result<void> checkPeriod(X509 *certificate, qint64 nowMs)
{
    const time_t now = static_cast<time_t>(nowMs / 1000);
    if (ASN1_TIME_cmp_time_t(X509_get0_notBefore(certificate), now) > 0)
        return fail(ErrorCode::BadCertificate, QStringLiteral("not valid yet"));
    if (ASN1_TIME_cmp_time_t(X509_get0_notAfter(certificate), now) < 0)
        return fail(ErrorCode::BadCertificate, QStringLiteral("expired"));
    return {};
}

Result<void> checkKey(X509 *certificate)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key)
        return opensslFailure(ErrorCode::BadCertificate, "no public key");
    // Without the extension OpenSSL reports all uses as allowed (RFC 5280 §4.2.1.3).
    const uint32_t usage = X509_get_key_usage(certificate);
    if (EVP_PKEY_is_a(key, "RSA") == 1) {
        if (EVP_PKEY_get_bits(key) < 2048)
            return fail(ErrorCode::BadCertificate, QStringLiteral("RSA key shorter than 2048 bits"));
        if (!(usage & KU_KEY_ENCIPHERMENT))
            return fail(ErrorCode::BadCertificate, QStringLiteral("key usage lacks keyEncipherment"));
        return {};
    }
    if (EVP_PKEY_is_a(key, "EC") == 1) {
        if (EVP_PKEY_get_bits(key) < 256)
            return fail(ErrorCode::BadCertificate, QStringLiteral("elliptic curve shorter than 256 bits"));
        if (!(usage & KU_KEY_AGREEMENT))
            return fail(ErrorCode::BadCertificate, QStringLiteral("key usage lacks keyAgreement"));
        return {};
    }
    return fail(ErrorCode::BadCertificate, QStringLiteral("a key of this kind cannot receive keys"));
}

QString subjectOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio
        || X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB)
            < 0)
        return {};
    return QString::fromUtf8(writtenTo(bio));
}

} // namespace

Result<CertificateFacts> checkRecipient(const QByteArray &certificatePem, const Clock &clock)
{
    const Certificate certificate = readCertificate(certificatePem);
    if (!certificate)
        return opensslFailure(ErrorCode::BadCertificate, "not a certificate in PEM form");
    THULY_CHECK(checkPeriod(certificate.get(), clock.nowMs()));
    THULY_CHECK(checkKey(certificate.get()));

    CertificateFacts facts;
    facts.subject = subjectOf(certificate.get());
    tm end {};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) == 1)
        facts.notAfter = vietnamTime(static_cast<qint64>(timegm(&end)) * 1000);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int length = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest.data(), &length) != 1)
        return opensslFailure(ErrorCode::CryptoFailure, "certificate fingerprint");
    facts.fingerprint = QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(length)).toHex());
    return facts;
}

} // namespace thuly::crypto
