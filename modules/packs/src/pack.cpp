// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/pack.h>

#include "inflate.h"
#include "manifest.h"

#include <thuly/crypto/ed25519.h>
#include <thuly/crypto/mac.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

Result<void> checkSignature(const Container &container, const TrustAnchors &anchors)
{
    if (container.signature.isEmpty() || container.keyId.isEmpty())
        return fail(ErrorCode::PackUnsigned);
    const QByteArray key = anchors.keyFor(container.keyId);
    if (key.isEmpty())
        return fail(ErrorCode::PackUntrusted, QString::fromLatin1(container.keyId.toHex()));
    THULY_TRY(const QByteArray message, signedMessage(container.manifest));
    if (const auto verified = crypto::ed25519Verify(key, message, container.signature); !verified)
        return std::unexpected(verified.error().within(ErrorCode::PackForged));
    return {};
}

} // namespace

class PackReader
{
public:
    static Result<Pack> read(const QByteArray &bytes, const TrustAnchors &anchors)
    {
        THULY_TRY(const Container container, decodeContainer(bytes));
        THULY_CHECK(checkSignature(container, anchors));
        THULY_TRY(const SignedManifest manifest, decodeManifest(container.manifest));
        THULY_TRY(const QByteArray payloadHash, crypto::sha256(container.payload));
        if (payloadHash != manifest.payloadSha256)
            return fail(ErrorCode::PackForged, u"payload"_s);
        Pack pack;
        pack.m_manifest = manifest.manifest;
        pack.m_signer = container.keyId;
        pack.m_bytes = bytes;
        THULY_TRY(pack.m_sha256, crypto::sha256(bytes));
        THULY_TRY(pack.m_files, unpack(container.payload, manifest.manifest.files));
        return pack;
    }

private:
    static Result<QHash<QString, QByteArray>> unpack(const QByteArray &payload, const QList<PackFile> &files)
    {
        qint64 total = 0;
        for (const PackFile &file : files)
            total += file.size;
        const std::optional<QByteArray> all = inflateExactly(payload, total);
        if (!all)
            return fail(ErrorCode::PackInvalid, u"the payload is not as long as the manifest says"_s);
        QHash<QString, QByteArray> result;
        qint64 at = 0;
        for (const PackFile &file : files) {
            const QByteArray content = all->sliced(at, file.size);
            THULY_TRY(const QByteArray digest, crypto::sha256(content));
            if (digest != file.sha256)
                return fail(ErrorCode::PackForged, file.name);
            result.insert(file.name, content);
            at += file.size;
        }
        return result;
    }
};

Result<Pack> readPack(const QByteArray &bytes, const TrustAnchors &anchors)
{
    return PackReader::read(bytes, anchors);
}

Result<QList<Pack>> embeddedPacks(const TrustAnchors &anchors)
{
    QList<Pack> packs;
    const QDir folder(u":/thuly/packs"_s);
    const QStringList names = folder.entryList({u"*.thp"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileNotReadable, name);
        THULY_TRY(Pack pack, readPack(file.readAll(), anchors));
        packs << std::move(pack);
    }
    return packs;
}

} // namespace thuly::packs
