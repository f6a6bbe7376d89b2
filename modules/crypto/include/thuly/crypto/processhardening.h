// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

namespace thuly::crypto {

/**
 * No core dumps, and no reading of this process' memory by others of the same user (PR_SET_DUMPABLE 0).
 * Programs that hold keys call it first thing in main(). Root still can.
 */
[[nodiscard]] Result<void> hardenProcess();

} // namespace thuly::crypto
