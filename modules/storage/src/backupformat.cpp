// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupformat.h"

#include "vaultpaths.h"

#include <thuly/crypto/mac.h>

#include <KArchiveDirectory>
#include <KArchiveFile>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr QLatin1StringView formatName("thuly-backup");
constexpr int formatVersion = 1;
constexpr qint64 bufferSize = 1024 * 1024;
constexpr qint64 largestManifest = 256LL * 1024 * 1024;

bool isVaultPath(const QString &path)
{
    if (path == paths::database || path == paths::slots_ || path == paths::slotsCopy || path == paths::deviceSecret)
        return true;
    static const QRegularExpression blob(u"^blobs/([0-9a-f]{2})/\\1[0-9a-f]{62}$"_s);
    return blob.match(path).hasMatch();
}

std::unexpected<Error> damaged(const QString &why)
{
    return fail(ErrorCode::BackupDamaged, why);
}

/** Collects the files below `folder` by path; refuses links and anything nested deeper than a vault is. */
Result<void> collect(const KArchiveDirectory &folder, const QString &prefix, int depth,
                     QMap<QString, const KArchiveFile *> &found)
{
    if (depth > 3)
        return damaged(u"unsafe path in the archive"_s);
    const QStringList names = folder.entries();
    for (const QString &name : names) {
        const KArchiveEntry *entry = folder.entry(name);
        if (!entry || !entry->symLinkTarget().isEmpty())
            return damaged(u"a link in the archive"_s);
        if (entry->isDirectory()) {
            THULY_CHECK(collect(static_cast<const KArchiveDirectory &>(*entry), QString(prefix % name % u"/"_s),
                                depth + 1, found));
        } else {
            const QString path = prefix + name;
            if (path != manifestName && !isVaultPath(path))
                return damaged(u"unsafe path in the archive"_s);
            found.insert(path, static_cast<const KArchiveFile *>(entry));
        }
    }
    return {};
}

} // namespace

QByteArray encodeManifest(const ArchivedFiles &files, const QJsonObject &facts)
{
    QJsonArray list;
    for (auto file = files.begin(); file != files.end(); ++file)
        list.append(QJsonObject {{"path"_L1, file.key()},
                                 {"size"_L1, file->size},
                                 {"sha256"_L1, QString::fromLatin1(file->sha256.toHex())}});
    QJsonObject root = facts;
    root.insert("format"_L1, formatName);
    root.insert("version"_L1, formatVersion);
    root.insert("files"_L1, list);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<ArchivedFiles> decodeManifest(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root.value("format"_L1).toString() != formatName || root.value("version"_L1).toInt() != formatVersion)
        return damaged(u"no manifest of a known version"_s);
    ArchivedFiles files;
    for (const QJsonValue value : root.value("files"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const QString path = one.value("path"_L1).toString();
        if (!isVaultPath(path) || files.contains(path))
            return damaged(u"unsafe path in the manifest"_s);
        files.insert(
            path,
            {one.value("size"_L1).toInteger(-1), QByteArray::fromHex(one.value("sha256"_L1).toString().toLatin1())});
    }
    for (const QLatin1StringView needed : {paths::database, paths::slots_}) {
        if (!files.contains(needed))
            return damaged(QString(needed % u" is not in the manifest"_s));
    }
    return files;
}

Result<void> visitArchive(const KArchiveDirectory &root, const FileVisitor &visitor)
{
    QMap<QString, const KArchiveFile *> found;
    THULY_CHECK(collect(root, {}, 1, found));
    const KArchiveFile *manifest = found.take(manifestName);
    if (!manifest || manifest->size() > largestManifest)
        return damaged(u"no manifest"_s);
    THULY_TRY(const ArchivedFiles listed, decodeManifest(manifest->data()));
    if (found.keys() != listed.keys())
        return damaged(u"the archive and its manifest list different files"_s);
    for (auto file = found.cbegin(); file != found.cend(); ++file)
        THULY_CHECK(visitor(file.key(), **file, listed.value(file.key())));
    return {};
}

Result<void> readChecked(const KArchiveFile &file, const ArchivedFile &listed,
                         const std::function<Result<void>(QByteArrayView)> &sink)
{
    const std::unique_ptr<QIODevice> device(file.createDevice());
    if (!device || file.size() != listed.size)
        return damaged(u"a file of the archive has another size"_s);
    crypto::Sha256 hash;
    QByteArray buffer(bufferSize, Qt::Uninitialized);
    for (qint64 left = listed.size; left > 0;) {
        const qint64 got = device->read(buffer.data(), qMin(left, bufferSize));
        if (got <= 0)
            return damaged(u"the archive ends early"_s);
        const QByteArrayView bytes = QByteArrayView(buffer).first(got);
        hash.add(bytes);
        if (sink)
            THULY_CHECK(sink(bytes));
        left -= got;
    }
    THULY_TRY(const QByteArray sum, hash.finish());
    if (sum != listed.sha256)
        return damaged(u"a file of the archive was changed"_s);
    return {};
}

QList<QDateTime> superfluous(QList<QDateTime> moments)
{
    std::ranges::sort(moments, std::ranges::greater());
    QSet<qint64> days;
    QSet<QPair<int, int>> weeks;
    QSet<QPair<int, int>> months;
    QList<QDateTime> out;
    for (const QDateTime &moment : std::as_const(moments)) {
        const QDate date = moment.date();
        int weekYear = 0;
        const int week = date.weekNumber(&weekYear);
        bool stays = false;
        // The newest of each period stays, as long as fewer newer periods have one than the limit.
        const auto first = [&stays](auto &periods, const auto &period, qsizetype limit) {
            if (!periods.contains(period) && periods.size() < limit) {
                periods.insert(period);
                stays = true;
            }
        };
        first(days, date.toJulianDay(), 7);
        first(weeks, QPair(weekYear, week), 4);
        first(months, QPair(date.year(), date.month()), 6);
        if (!stays)
            out.append(moment);
    }
    return out;
}

} // namespace thuly::storage
