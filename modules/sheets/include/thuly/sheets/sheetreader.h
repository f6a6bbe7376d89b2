// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/sheets/workbook.h>

#include <QFile>

namespace thuly::sheets {

/** What a register can need; more is refused (SheetRefused, args: what was exceeded). */
struct ReadLimits {
    qint64 fileBytes = qint64(64) << 20;
    int entries = 2'000;
    /** Of all parts together, unpacked. */
    qint64 unpackedBytes = qint64(512) << 20;
    /** Unpacked against packed, of parts above 1 MiB. */
    int ratio = 150;
    int columns = 16'384;
    int rows = 1'048'576;
    /** Cells with content, and cells written at all. */
    int filledCells = 1'500'000;
    int cells = 6'000'000;
    int cellCharacters = 32'767;
    qint64 sharedCharacters = qint64(24) << 20;
    int sheets = 200;
    int styles = 65'536;
};

/** Takes rows as they are read, so that no more than one is held. */
class SheetSink
{
public:
    virtual ~SheetSink() = default;
    virtual void startSheet(const QString &name, Visibility visibility) = 0;
    virtual void addRow(Row row) = 0;
    /** After the rows of the sheet. */
    virtual void setMerges(QList<Merge> merges) = 0;
};

/** What is known of the file as a whole at its end. */
struct FileFacts {
    FileFormat format = FileFormat::Xlsx;
    TextKind textKind = TextKind::Unicode;
    QStringList fonts;
};

/**
 * Reads xlsx (ISO/IEC 29500), ods (ISO/IEC 26300) or csv out of an open file; which of them, its content decides. Holds to `limits`
 * in time and memory whatever the file says; no entities, no formulas, no archives in archives, nothing outside the file.
 * SheetFormatUnknown, SheetDamaged, SheetRefused. Meant to run in thuly-sheet-worker: programs call readInWorker().
 */
[[nodiscard]] Result<FileFacts> readSheets(QFile &file, const ReadLimits &limits, SheetSink &sink);

/** The same into memory. */
[[nodiscard]] Result<Workbook> readWorkbook(QFile &file, const ReadLimits &limits = {});

} // namespace thuly::sheets
