// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/pack.h>

#include <thuly/crypto/mac.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace thuly::packs {

TrustAnchors::TrustAnchors(const QList<QByteArray> &publicKeysPem)
{
    for (const QByteArray &pem : publicKeysPem) {
        const QByteArray id = keyId(pem);
        if (!id.isEmpty())
            m_keys.insert(id, pem);
    }
}

TrustAnchors TrustAnchors::embedded()
{
    QList<QByteArray> keys;
    const QDir folder(u":/thuly/trust"_s);
    const QStringList names = folder.entryList({u"*.pem"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            keys << file.readAll();
    }
    return TrustAnchors(keys);
}

QByteArray TrustAnchors::keyId(const QByteArray &publicKeyPem)
{
    QByteArray base64;
    const QList<QByteArray> lines = publicKeyPem.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.startsWith("-----"))
            base64 += line.trimmed();
    }
    const QByteArray der = QByteArray::fromBase64(base64);
    if (der.isEmpty())
        return {};
    const auto digest = crypto::sha256(der);
    return digest ? *digest : QByteArray();
}

} // namespace thuly::packs
