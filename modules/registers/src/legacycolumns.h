// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyimport.h>

namespace thuly::registers {

/** What an entry of an old register shows in a column of the prescribed book; empty for what old registers do not have. */
[[nodiscard]] QString legacyColumnText(const QString &key, const LegacyEntry &entry);

} // namespace thuly::registers
