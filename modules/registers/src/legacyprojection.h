// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>
#include <thuly/storage/tx.h>

namespace thuly::registers {

/** The part of the registers' projection that takes old registers in and out. */
[[nodiscard]] Result<void> applyLegacy(storage::Tx &tx, const protocol::Op &op);

/** Shared with the entries of cases. */
[[nodiscard]] Result<qint64> bookFor(storage::Tx &tx, const QString &court, const QString &series);
[[nodiscard]] Result<void> putWords(storage::Tx &tx, qint64 rid, const QString &words);

} // namespace thuly::registers
