// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest.h"

#include <thuly/crypto/mac.h>

#include <QCborArray>
#include <QCborMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

// The format's own number: a reader refuses what it does not know.
constexpr int formatNumber = 1;

QString isoOrEmpty(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

std::unexpected<Error> invalid(const QString &field)
{
    return fail(ErrorCode::PackInvalid, QString(u"manifest: "_s % field), field, {field});
}

// QCborMap keeps its keys in the order in which they were put in; every map here is filled in alphabetical order.
QCborArray encodeFiles(const QList<PackFile> &files)
{
    QCborArray array;
    for (const PackFile &file : files) {
        QCborMap map;
        map.insert(u"name"_s, file.name);
        map.insert(u"sha256"_s, file.sha256);
        map.insert(u"size"_s, file.size);
        array.append(map);
    }
    return array;
}

QList<PackFile> decodeFiles(const QCborArray &array)
{
    QList<PackFile> files;
    for (const auto &value : array) {
        const QCborMap map = value.toMap();
        files << PackFile {map.value(u"name"_s).toString(), map.value(u"sha256"_s).toByteArray(),
                           map.value(u"size"_s).toInteger(-1)};
    }
    return files;
}

} // namespace

QByteArray encodeManifest(const SignedManifest &signedManifest)
{
    const PackManifest &manifest = signedManifest.manifest;
    QCborMap map;
    map.insert(u"builtAt"_s, manifest.builtAt);
    map.insert(u"files"_s, encodeFiles(manifest.files));
    map.insert(u"format"_s, formatNumber);
    map.insert(u"id"_s, manifest.id);
    map.insert(u"kind"_s, manifest.kind);
    map.insert(u"payloadSha256"_s, signedManifest.payloadSha256);
    map.insert(u"titleEn"_s, manifest.titleEn);
    map.insert(u"titleVi"_s, manifest.titleVi);
    map.insert(u"validFrom"_s, isoOrEmpty(manifest.validFrom));
    map.insert(u"validTo"_s, isoOrEmpty(manifest.validTo));
    map.insert(u"version"_s, manifest.version);
    return map.toCborValue().toCbor();
}

Result<SignedManifest> decodeManifest(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return invalid(u"cbor"_s);
    const QCborMap map = value.toMap();
    if (map.value(u"format"_s).toInteger() != formatNumber)
        return invalid(u"format"_s);
    SignedManifest result;
    PackManifest &manifest = result.manifest;
    manifest.builtAt = map.value(u"builtAt"_s).toString();
    manifest.files = decodeFiles(map.value(u"files"_s).toArray());
    manifest.id = map.value(u"id"_s).toString();
    manifest.kind = map.value(u"kind"_s).toString();
    manifest.titleEn = map.value(u"titleEn"_s).toString();
    manifest.titleVi = map.value(u"titleVi"_s).toString();
    manifest.validFrom = QDate::fromString(map.value(u"validFrom"_s).toString(), Qt::ISODate);
    manifest.validTo = QDate::fromString(map.value(u"validTo"_s).toString(), Qt::ISODate);
    manifest.version = map.value(u"version"_s).toString();
    result.payloadSha256 = map.value(u"payloadSha256"_s).toByteArray();
    if (result.payloadSha256.size() != 32)
        return invalid(u"payloadSha256"_s);
    THULY_CHECK(checkManifest(manifest));
    // A second way to write the same manifest would be a second signature for the same content.
    if (encodeManifest(result) != bytes)
        return invalid(u"encoding"_s);
    return result;
}

Result<void> checkManifest(const PackManifest &manifest)
{
    static const QRegularExpression idShape(u"\\A[a-z][a-z0-9-]{1,39}\\z"_s);
    static const QRegularExpression versionShape(u"\\A[0-9]{1,4}(\\.[0-9]{1,4}){1,3}\\z"_s);
    static const QRegularExpression nameShape(u"\\A[a-z0-9][a-z0-9_-]{0,59}\\.csv\\z"_s);
    static const QStringList kinds {u"courts"_s,    u"calendar"_s,  u"procedure"_s, u"numbers"_s,
                                    u"registers"_s, u"relations"_s, u"fees"_s,     u"work"_s};
    if (!idShape.match(manifest.id).hasMatch())
        return invalid(u"id"_s);
    if (!versionShape.match(manifest.version).hasMatch())
        return invalid(u"version"_s);
    if (!kinds.contains(manifest.kind))
        return invalid(u"kind"_s);
    if (!manifest.validFrom.isValid())
        return invalid(u"validFrom"_s);
    if (manifest.validTo.isValid() && manifest.validTo < manifest.validFrom)
        return invalid(u"validTo"_s);
    if (manifest.titleVi.isEmpty() || manifest.titleEn.isEmpty())
        return invalid(u"title"_s);
    if (manifest.files.isEmpty() || manifest.files.size() > maxFiles)
        return invalid(u"files"_s);
    qint64 total = 0;
    QStringList names;
    for (const PackFile &file : manifest.files) {
        if (!nameShape.match(file.name).hasMatch() || names.contains(file.name))
            return invalid(u"name"_s);
        if (file.sha256.size() != 32 || file.size < 0 || file.size > maxUnpacked)
            return invalid(u"size"_s);
        total += file.size;
        names << file.name;
    }
    if (total > maxUnpacked)
        return invalid(u"size"_s);
    return {};
}

Result<QByteArray> signedMessage(const QByteArray &manifestBytes)
{
    THULY_TRY(const QByteArray digest, crypto::sha256(manifestBytes));
    return QByteArray(packMagic, packMagicLength) + digest;
}

QByteArray encodeContainer(const Container &container)
{
    QCborMap map;
    map.insert(u"key"_s, container.keyId);
    map.insert(u"manifest"_s, container.manifest);
    map.insert(u"payload"_s, container.payload);
    map.insert(u"signature"_s, container.signature);
    return QByteArray(packMagic, packMagicLength) + map.toCborValue().toCbor();
}

Result<Container> decodeContainer(const QByteArray &bytes)
{
    if (bytes.size() > maxContainer)
        return fail(ErrorCode::PackDamaged, u"larger than any pack"_s);
    if (!bytes.startsWith(QByteArrayView(packMagic, packMagicLength)))
        return fail(ErrorCode::PackDamaged, u"not a pack"_s);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes.sliced(packMagicLength), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(ErrorCode::PackDamaged, u"truncated or not CBOR"_s);
    const QCborMap map = value.toMap();
    Container container {map.value(u"key"_s).toByteArray(), map.value(u"manifest"_s).toByteArray(),
                         map.value(u"payload"_s).toByteArray(), map.value(u"signature"_s).toByteArray()};
    if (encodeContainer(container) != bytes)
        return fail(ErrorCode::PackDamaged, u"more or other parts than a pack has"_s);
    return container;
}

} // namespace thuly::packs
