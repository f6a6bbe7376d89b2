// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>
#include <thuly/storage/tx.h>

namespace thuly::registers {

/** The part of the registers' projection that takes old registers in and out. */
[[nodiscard]] Result<void> applyLegacy(storage::Tx &tx, const protocol::Op &op);

} // namespace thuly::registers
