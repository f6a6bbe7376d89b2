// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/sheets/sheetreader.h>

#include <QIODevice>

#include <memory>

class KZip;

namespace thuly::sheets {

/** The names of what a file exceeded, as they stand in the args of SheetRefused. */
[[nodiscard]] std::unexpected<Error> refused(const QString &limit);
[[nodiscard]] std::unexpected<Error> damaged(const QString &what);

/** Reads one part and stops (with an error of its own) where it unpacks to more than is allowed. */
class PartDevice final : public QIODevice
{
public:
    PartDevice(std::unique_ptr<QIODevice> inner, qint64 allowed, std::shared_ptr<qint64> total, qint64 totalAllowed);
    [[nodiscard]] bool exceeded() const { return m_exceeded; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 max) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_inner;
    qint64 m_allowed;
    std::shared_ptr<qint64> m_total;
    qint64 m_totalAllowed;
    qint64 m_read = 0;
    bool m_exceeded = false;
};

/** A zip file whose directory is within the limits. The file must outlive it. */
class ZipPackage
{
public:
    /** SheetDamaged or SheetRefused. */
    [[nodiscard]] static Result<std::unique_ptr<ZipPackage>> open(QFile &file, const ReadLimits &limits);
    ~ZipPackage();

    [[nodiscard]] bool has(const QString &name) const;
    /** SheetDamaged where there is no such part. */
    [[nodiscard]] Result<std::unique_ptr<PartDevice>> part(const QString &name) const;
    /** How long a part says it is; 0 where there is none. */
    [[nodiscard]] qint64 size(const QString &name) const;
    /** A small part whole. */
    [[nodiscard]] Result<QByteArray> bytes(const QString &name, qint64 max) const;

private:
    ZipPackage(std::unique_ptr<KZip> zip, const ReadLimits &limits);
    [[nodiscard]] Result<void> checkEntries() const;

    std::unique_ptr<KZip> m_zip;
    ReadLimits m_limits;
    std::shared_ptr<qint64> m_unpacked = std::make_shared<qint64>(0);
};

} // namespace thuly::sheets
