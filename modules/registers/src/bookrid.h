// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/lawbook.h>
#include <thuly/storage/tx.h>

namespace thuly::registers {

/** The rid of a book in register_book; 0 while nothing has been entered. RegisterUnknown. */
[[nodiscard]] Result<qint64> bookRid(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId);

} // namespace thuly::registers
