// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QDate>
#include <QHash>
#include <QList>
#include <QVersionNumber>

namespace thuly::packs {

/** One file inside a pack, as the signed manifest names it. */
struct PackFile {
    QString name;
    QByteArray sha256;
    qint64 size = 0;
};

/** What a pack says of itself; the signature covers it, and through the hashes every file. */
struct PackManifest {
    QString id;
    QString version;
    /** "courts", "calendar", "procedure", "numbers", "registers", "relations", "fees". */
    QString kind;
    QDate validFrom;
    /** Invalid: no end known. */
    QDate validTo;
    QString builtAt;
    QString titleVi;
    QString titleEn;
    QList<PackFile> files;

    [[nodiscard]] QVersionNumber versionNumber() const { return QVersionNumber::fromString(version); }
};

/** The public keys (Ed25519, PEM) whose packs are believed. Value type. */
class TrustAnchors
{
public:
    TrustAnchors() = default;
    explicit TrustAnchors(const QList<QByteArray> &publicKeysPem);
    /** The keys built into the program: the `.pem` files under `:/thuly/trust`. */
    [[nodiscard]] static TrustAnchors embedded();
    /** The key with this id, or an empty array. */
    [[nodiscard]] QByteArray keyFor(const QByteArray &keyId) const { return m_keys.value(keyId); }
    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }
    /** SHA-256 of the DER inside the PEM. */
    [[nodiscard]] static QByteArray keyId(const QByteArray &publicKeyPem);

private:
    QHash<QByteArray, QByteArray> m_keys;
};

/**
 * A pack whose signature, hashes and sizes were all found right: readPack() is the only way to get one,
 * so whoever holds a Pack may use it. Immutable value; any thread.
 */
class Pack
{
public:
    [[nodiscard]] const PackManifest &manifest() const { return m_manifest; }
    /** The content of one file; empty when the pack has no such file. */
    [[nodiscard]] QByteArray file(const QString &name) const { return m_files.value(name); }
    [[nodiscard]] bool hasFile(const QString &name) const { return m_files.contains(name); }
    /** The container as it was read, for storing. */
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const QByteArray &sha256() const { return m_sha256; }
    /** Id of the key that signed it. */
    [[nodiscard]] const QByteArray &signer() const { return m_signer; }

private:
    friend class PackReader;
    Pack() = default;
    PackManifest m_manifest;
    QHash<QString, QByteArray> m_files;
    QByteArray m_bytes;
    QByteArray m_sha256;
    QByteArray m_signer;
};

/**
 * Reads a container (resources/packs/README.md describes the bytes). Nothing is unpacked before the signature over
 * the manifest is right. Errors: PackDamaged (not a pack, truncated), PackUnsigned, PackUntrusted (a key we do not
 * know), PackForged (signature or hash does not fit), PackInvalid (signed, but breaks the rules of a pack).
 */
[[nodiscard]] Result<Pack> readPack(const QByteArray &bytes, const TrustAnchors &anchors);

/**
 * Builds and signs a container from a folder with `manifest.json` (id, version, kind, validFrom, validTo?, builtAt?,
 * titleVi, titleEn) and the `.csv` files beside it. The same folder and key always give the same bytes.
 * `privateKeyPem` is the Ed25519 release key (PKCS#8); `publicKeyPem` names it in the container.
 */
[[nodiscard]] Result<QByteArray> buildPack(const QString &folder, const SecretBytes &privateKeyPem,
                                           const QByteArray &publicKeyPem);

/** The packs built into the program (the `.thp` files under `:/thuly/packs`), verified, sorted by id. */
[[nodiscard]] Result<QList<Pack>> embeddedPacks(const TrustAnchors &anchors);

} // namespace thuly::packs
