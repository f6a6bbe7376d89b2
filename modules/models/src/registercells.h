// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>

/* What a cell of a register says; the same on screen and on the clipboard. Any thread. */
namespace thuly::models {

/** The open deadline of a row, as seen on `today`; no word where nothing is due. */
[[nodiscard]] State deadlineState(const registers::RegisterRow &row, QDate today);
[[nodiscard]] QString cellText(const registers::RegisterRow &row, const RegisterGridColumn &column, QDate today);
/** For other programs: names in full, nothing where the screen shows a dash. */
[[nodiscard]] QString copiedText(const registers::RegisterRow &row, const RegisterGridColumn &column, QDate today);

} // namespace thuly::models
