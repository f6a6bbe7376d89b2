// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/sheets/sheetreader.h>

#include <atomic>

namespace thuly::sheets {

/**
 * Reads a file of foreign origin in the helper process thuly-sheet-worker, which has no network, no files but this one, at most
 * 200 MB and 30 seconds of processor time. Blocks; call it from a worker thread, never from the GUI thread. The helper is killed
 * when `stop` becomes true (Cancelled) or the reading takes longer than a minute. Errors are those of readSheets(), FileNotReadable
 * and SheetRefused when the helper ran into its limits. `program`: empty for the helper beside this program.
 */
[[nodiscard]] Result<Workbook> readInWorker(const QString &path, const std::atomic_bool *stop = nullptr, const QString &program = {});

/** The helper's whole work: reads standard input, writes frames to standard output. Returns its exit code. */
[[nodiscard]] int runSheetWorker();

} // namespace thuly::sheets
