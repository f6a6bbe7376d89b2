// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/tx.h>

namespace thuly::journal {

/**
 * A value that two tables share exactly when they hold the same rows, in any order, not counting the column `rid`:
 * the sum of the SHA-256 of every row as SQL literals. `table` must be a name from the program, never from input.
 */
[[nodiscard]] Result<QByteArray> tableDigest(storage::ReadTx &tx, const QString &table);

} // namespace thuly::journal
