// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/tx.h>

namespace thuly::registers {

/* What the projections of this module share when they write register_book, register_entry and register_words. */

/** The book's rid; made when it has its first entry. */
[[nodiscard]] Result<qint64> bookFor(storage::Tx &tx, const QString &court, const QString &series);
/** `words`: the fields of WordField parted by U+001F. */
[[nodiscard]] Result<void> putWords(storage::Tx &tx, qint64 rid, const QString &words);
/** Where a new entry stands: at its number, or behind those that already wait (seq 0). */
[[nodiscard]] Result<qint64> newPlace(storage::Tx &tx, qint64 book, int year, int seq);

} // namespace thuly::registers
