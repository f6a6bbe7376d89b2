// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyimport.h>

namespace thuly::registers {

/** What stands above the columns that the reject file puts before those of the old register, and why a cell was not taken. */
struct RejectWords {
    QString title;
    QString sheet;
    QString row;
    QString reason;
    /** LegacyFinding::reason, as it is. */
    QString code;
    std::function<QString(const LegacyFinding &)> sentence;
};

/**
 * The rows that were left out: sheet, line, reasons and their codes, then all cells as read under their old headings, so that a person mends them
 * there and has that file read as an old register. Lists the tables' rows in their order. FileNotWritable, DiskFull;
 * UnknownValue for another ending than xlsx, ods and csv (UTF-8 with the mark that Excel wants). Blocks.
 */
[[nodiscard]] Result<void> writeLegacyRejects(const LegacyPlan &plan, const RejectWords &words, const QString &fileName);

} // namespace thuly::registers
