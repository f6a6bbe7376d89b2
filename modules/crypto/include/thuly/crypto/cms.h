// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>
#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

namespace thuly::crypto {

/** What a person needs to know of the certificate a key is wrapped to. */
struct CertificateFacts {
    QString subject;
    QDateTime notAfter;
    /** SHA-256 of the DER form, lower-case hex. */
    QString fingerprint;
};

/**
 * Reads a certificate (PEM) and checks that a key may be wrapped to it today: inside its validity, RSA of 2048 bits
 * or more with keyEncipherment, or a curve of 256 bits or more with keyAgreement (RFC 5280 §4.2.1.3).
 * BadCertificate otherwise; its detail says why.
 */
[[nodiscard]] Result<CertificateFacts> checkRecipient(const QByteArray &certificatePem, const Clock &clock);

/** Encrypts to the certificate: CMS EnvelopedData (RFC 5652), AES-256, RSA-OAEP or ECDH; PEM, opened by `openssl cms`
 * too. */
[[nodiscard]] Result<QByteArray> cmsEncrypt(const QByteArray &certificatePem, QByteArrayView plain, const Clock &clock);
/** Opens with the private key (unencrypted PEM); WrongKey when it is not the recipient's or the message was changed. */
[[nodiscard]] Result<SecretBytes> cmsDecrypt(QByteArrayView privateKeyPem, const QByteArray &cmsPem);

} // namespace thuly::crypto
