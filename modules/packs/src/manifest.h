// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/pack.h>

namespace thuly::packs {

inline constexpr char packMagic[] = "THULYPK1";
inline constexpr qsizetype packMagicLength = 8;
/** Limits of a container; far above any real pack, far below what would hurt. */
inline constexpr qsizetype maxContainer = 32 * 1024 * 1024;
inline constexpr qint64 maxUnpacked = 64 * 1024 * 1024;
inline constexpr qsizetype maxFiles = 200;

/** The signed manifest: what people see, and the hash of the packed payload, so that nothing unsigned is unpacked. */
struct SignedManifest {
    PackManifest manifest;
    QByteArray payloadSha256;
};

/** CBOR with the keys in order; the same manifest always gives the same bytes. */
[[nodiscard]] QByteArray encodeManifest(const SignedManifest &manifest);
/** PackInvalid when a field is missing, of the wrong kind or outside the limits. */
[[nodiscard]] Result<SignedManifest> decodeManifest(const QByteArray &bytes);
/** PackInvalid (args: field) for anything a manifest may not say; buildPack() asks the same. */
[[nodiscard]] Result<void> checkManifest(const PackManifest &manifest);

/** What the release key signs: the magic and the SHA-256 of the manifest's bytes. */
[[nodiscard]] Result<QByteArray> signedMessage(const QByteArray &manifestBytes);

/** The four parts of a container. */
struct Container {
    QByteArray keyId;
    QByteArray manifest;
    QByteArray payload;
    QByteArray signature;
};
[[nodiscard]] QByteArray encodeContainer(const Container &container);
/** PackDamaged unless the bytes are exactly what encodeContainer() writes. */
[[nodiscard]] Result<Container> decodeContainer(const QByteArray &bytes);

} // namespace thuly::packs
