// SPDX-License-Identifier: GPL-3.0-or-later
#include "zippackage.h"

#include <KZip>

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

constexpr qint64 smallPart = qint64(1) << 20;
constexpr qint64 largestDirectory = qint64(4) << 20;
constexpr qsizetype endRecordBytes = 22;
constexpr qint64 longestComment = 65'535;

/** The directory of the file is looked at before any library walks through it. */
Result<void> checkEndRecord(QFile &file, const ReadLimits &limits)
{
    const qint64 tail = std::min(file.size(), endRecordBytes + longestComment);
    if (!file.seek(file.size() - tail))
        return damaged(u"end of zip"_s);
    const QByteArray bytes = file.read(tail);
    const qsizetype at = bytes.lastIndexOf("PK\x05\x06");
    if (at < 0 || bytes.size() - at < endRecordBytes)
        return damaged(u"end of zip"_s);
    const auto *record = bytes.constData() + at;
    const int entries = qFromLittleEndian<quint16>(record + 10);
    const qint64 size = qFromLittleEndian<quint32>(record + 12);
    if (entries > limits.entries || size > largestDirectory)
        return refused(u"entries"_s);
    return file.seek(0) ? Result<void>() : damaged(u"start of zip"_s);
}

bool isArchiveName(const QString &name)
{
    static const QStringList endings{u".zip"_s, u".xlsx"_s, u".xlsm"_s, u".ods"_s, u".docx"_s, u".jar"_s, u".7z"_s, u".rar"_s, u".gz"_s, u".xz"_s};
    return std::ranges::any_of(endings, [&name](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

struct Sum {
    int entries = 0;
    qint64 bytes = 0;
};

Result<void> addEntries(const KArchiveDirectory *folder, int depth, Sum &sum, const ReadLimits &limits)
{
    if (depth > 8)
        return refused(u"folders"_s);
    const QStringList names = folder->entries();
    for (const QString &name : names) {
        const KArchiveEntry *entry = folder->entry(name);
        if (++sum.entries > limits.entries)
            return refused(u"entries"_s);
        if (entry->isDirectory()) {
            THULY_CHECK(addEntries(static_cast<const KArchiveDirectory *>(entry), depth + 1, sum, limits));
            continue;
        }
        const auto *file = static_cast<const KZipFileEntry *>(entry);
        if (isArchiveName(name))
            return refused(u"nested-archive"_s);
        sum.bytes += file->size();
        const bool tooDense = file->size() > smallPart && file->size() / std::max<qint64>(file->compressedSize(), 1) > limits.ratio;
        if (file->size() < 0 || sum.bytes > limits.unpackedBytes)
            return refused(u"unpacked-bytes"_s);
        if (tooDense)
            return refused(u"ratio"_s);
        const std::unique_ptr<QIODevice> content(file->createDevice());
        if (content && content->read(4) == QByteArrayView("PK\x03\x04"))
            return refused(u"nested-archive"_s);
    }
    return {};
}

const KZipFileEntry *findFile(const KZip &zip, const QString &name)
{
    return static_cast<const KZipFileEntry *>(zip.directory()->file(name));
}

} // namespace

std::unexpected<Error> refused(const QString &limit)
{
    return fail(ErrorCode::SheetRefused, u"limit exceeded: "_s + limit, {}, {limit});
}

std::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorCode::SheetDamaged, what);
}

PartDevice::PartDevice(std::unique_ptr<QIODevice> inner, qint64 allowed, std::shared_ptr<qint64> total, qint64 totalAllowed)
    : m_inner(std::move(inner)), m_allowed(allowed), m_total(std::move(total)), m_totalAllowed(totalAllowed)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PartDevice::readData(char *data, qint64 max)
{
    const qint64 got = m_inner->read(data, max);
    if (got <= 0)
        return got;
    m_read += got;
    *m_total += got;
    if (m_read > m_allowed || *m_total > m_totalAllowed) {
        m_exceeded = true;
        return -1;
    }
    return got;
}

ZipPackage::ZipPackage(std::unique_ptr<KZip> zip, const ReadLimits &limits) : m_zip(std::move(zip)), m_limits(limits) {}

ZipPackage::~ZipPackage() = default;

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(QFile &file, const ReadLimits &limits)
{
    THULY_CHECK(checkEndRecord(file, limits));
    auto zip = std::make_unique<KZip>(&file);
    if (!zip->open(QIODevice::ReadOnly))
        return damaged(u"not a whole zip file"_s);
    std::unique_ptr<ZipPackage> package(new ZipPackage(std::move(zip), limits));
    THULY_CHECK(package->checkEntries());
    return package;
}

Result<void> ZipPackage::checkEntries() const
{
    Sum sum;
    return addEntries(m_zip->directory(), 0, sum, m_limits);
}

bool ZipPackage::has(const QString &name) const
{
    return findFile(*m_zip, name) != nullptr;
}

qint64 ZipPackage::size(const QString &name) const
{
    const KZipFileEntry *file = findFile(*m_zip, name);
    return file ? file->size() : 0;
}

Result<std::unique_ptr<PartDevice>> ZipPackage::part(const QString &name) const
{
    const KZipFileEntry *file = findFile(*m_zip, name);
    if (!file)
        return damaged(u"a part is missing: "_s + name);
    std::unique_ptr<QIODevice> inner(file->createDevice());
    if (!inner || (!inner->isOpen() && !inner->open(QIODevice::ReadOnly)))
        return damaged(u"a part cannot be unpacked"_s);
    const qint64 allowed = std::max(smallPart, file->compressedSize() * m_limits.ratio);
    return std::make_unique<PartDevice>(std::move(inner), allowed, m_unpacked, m_limits.unpackedBytes);
}

Result<QByteArray> ZipPackage::bytes(const QString &name, qint64 max) const
{
    THULY_TRY(const auto device, part(name));
    return device->read(max);
}

} // namespace thuly::sheets
