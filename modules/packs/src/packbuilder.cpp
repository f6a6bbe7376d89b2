// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/pack.h>

#include "inflate.h"
#include "manifest.h"

#include <thuly/base/csv.h>
#include <thuly/base/fileio.h>
#include <thuly/crypto/ed25519.h>
#include <thuly/crypto/mac.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

Result<PackManifest> readSourceManifest(const QDir &folder)
{
    THULY_TRY(const QByteArray bytes, readFile(folder.filePath(u"manifest.json"_s), 64 * 1024));
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::PackInvalid, error.errorString(), u"manifest"_s, {u"manifest.json"_s});
    PackManifest manifest;
    manifest.id = json.value("id"_L1).toString();
    manifest.version = json.value("version"_L1).toString();
    manifest.kind = json.value("kind"_L1).toString();
    manifest.validFrom = QDate::fromString(json.value("validFrom"_L1).toString(), Qt::ISODate);
    manifest.validTo = QDate::fromString(json.value("validTo"_L1).toString(), Qt::ISODate);
    manifest.builtAt = json.value("builtAt"_L1).toString();
    manifest.titleVi = json.value("titleVi"_L1).toString();
    manifest.titleEn = json.value("titleEn"_L1).toString();
    return manifest;
}

} // namespace

Result<QByteArray> buildPack(const QString &folder, const SecretBytes &privateKeyPem, const QByteArray &publicKeyPem)
{
    const QDir dir(folder);
    SignedManifest manifest;
    THULY_TRY(manifest.manifest, readSourceManifest(dir));
    QByteArray all;
    const QStringList names = dir.entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        THULY_TRY(const QByteArray content, readFile(dir.filePath(name), maxUnpacked));
        if (const auto table = parseCsv(content); !table) {
            Error error = table.error();
            error.detail = QString(name % u": "_s % error.detail);
            return std::unexpected(error.within(ErrorCode::PackInvalid, name));
        }
        THULY_TRY(const QByteArray digest, crypto::sha256(content));
        manifest.manifest.files << PackFile {name, digest, content.size()};
        all += content;
    }
    THULY_CHECK(checkManifest(manifest.manifest));
    const std::optional<QByteArray> payload = deflateAll(all);
    if (!payload)
        return fail(ErrorCode::Internal, u"the payload cannot be packed"_s);
    THULY_TRY(manifest.payloadSha256, crypto::sha256(*payload));
    Container container {TrustAnchors::keyId(publicKeyPem), encodeManifest(manifest), *payload, {}};
    THULY_TRY(const QByteArray message, signedMessage(container.manifest));
    THULY_TRY(container.signature, crypto::ed25519Sign(privateKeyPem.view(), message));
    return encodeContainer(container);
}

} // namespace thuly::packs
