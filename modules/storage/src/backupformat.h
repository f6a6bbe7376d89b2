// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>

#include <functional>

class KArchiveDirectory;
class KArchiveFile;

namespace thuly::storage {

/** One file of an archive, as its manifest lists it. */
struct ArchivedFile {
    qint64 size = 0;
    QByteArray sha256;
};
/** By path inside the archive. */
using ArchivedFiles = QMap<QString, ArchivedFile>;

inline constexpr QLatin1StringView manifestName("manifest.json");

[[nodiscard]] QByteArray encodeManifest(const ArchivedFiles &files, const QJsonObject &facts);
/** BackupDamaged unless it is a manifest of this format that lists only paths a vault has. */
[[nodiscard]] Result<ArchivedFiles> decodeManifest(const QByteArray &bytes);

/** Called for each file of an archive, in order of path. */
using FileVisitor
    = std::function<Result<void>(const QString &path, const KArchiveFile &file, const ArchivedFile &listed)>;
/** Visits exactly the listed files. BackupDamaged for anything else: other files, links, missing or unsafe ones. */
[[nodiscard]] Result<void> visitArchive(const KArchiveDirectory &root, const FileVisitor &visitor);
/** Streams a file of the archive through its SHA-256; `sink` may be empty. BackupDamaged when it is not what is listed.
 */
[[nodiscard]] Result<void> readChecked(const KArchiveFile &file, const ArchivedFile &listed,
                                       const std::function<Result<void>(QByteArrayView)> &sink);

/** Of archives made at these moments, those that need not stay: beyond 7 days, 4 weeks and 6 months that have one. */
[[nodiscard]] QList<QDateTime> superfluous(QList<QDateTime> moments);

} // namespace thuly::storage
