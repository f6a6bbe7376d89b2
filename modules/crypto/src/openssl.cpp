// SPDX-License-Identifier: GPL-3.0-or-later
#include "openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>

namespace thuly::crypto {

namespace {

/** An encrypted PEM would make OpenSSL ask on the terminal; a service must never wait there. */
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

std::unexpected<Error> opensslFailure(ErrorCode code, const char *what)
{
    std::array<char, 256> text {};
    const unsigned long number = ERR_get_error();
    ERR_clear_error();
    QString detail = QString::fromLatin1(what);
    if (number != 0) {
        ERR_error_string_n(number, text.data(), text.size());
        detail += QLatin1String(": ") + QString::fromLatin1(text.data());
    }
    return fail(code, detail);
}

Bio bioOver(QByteArrayView bytes)
{
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

Key readPrivateKey(QByteArrayView pem)
{
    const Bio bio = bioOver(pem);
    Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    return key;
}

Key readPublicKey(QByteArrayView pem)
{
    const Bio bio = bioOver(pem);
    Key key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    return key;
}

Certificate readCertificate(QByteArrayView pem)
{
    const Bio bio = bioOver(pem);
    Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    return certificate;
}

QByteArrayView writtenTo(const Bio &bio)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &start);
    return {start, static_cast<qsizetype>(size)};
}

} // namespace thuly::crypto
