// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zippackage.h"

#include <QHash>

namespace thuly::sheets {

/** Names of fonts by the order of their first use. */
class FontTable
{
public:
    [[nodiscard]] int indexOf(const QString &name);
    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    QStringList m_names = {QString()};
    QHash<QString, int> m_places = {{QString(), 0}};
};

/** Counts cells against the limits. */
class CellBudget
{
public:
    explicit CellBudget(const ReadLimits &limits) : m_limits(limits) {}
    /** Cells written, of which `filled` hold something. */
    [[nodiscard]] Result<void> take(qint64 cells, qint64 filled);

private:
    const ReadLimits &m_limits;
    qint64 m_cells = 0;
    qint64 m_filled = 0;
};

/** The date that a serial number means; 1900 has the leap day that spreadsheets keep for it. */
enum class DateSystem { Since1900, Since1904 };
[[nodiscard]] QDate dateOfSerial(double serial, DateSystem system);
/** A number in its shortest form. */
[[nodiscard]] QString numberText(double number);

[[nodiscard]] Result<FileFacts> readXlsx(const ZipPackage &package, const ReadLimits &limits, SheetSink &sink);
[[nodiscard]] Result<FileFacts> readOds(const ZipPackage &package, const ReadLimits &limits, SheetSink &sink);
[[nodiscard]] Result<FileFacts> readCsv(const QByteArray &bytes, const ReadLimits &limits, SheetSink &sink);

} // namespace thuly::sheets
