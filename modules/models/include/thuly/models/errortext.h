// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QString>

namespace thuly::models {

/**
 * The one place where an error becomes a sentence for a person, in the language of the installed translator:
 * first the fact, then what to do (ui.md §7). Never shows `detail` or a code. Any thread after start-up.
 */
[[nodiscard]] QString errorText(const Error &error);
/** Of errorText() what to do, without the fact; empty where there is nothing to do about it. */
[[nodiscard]] QString errorHint(const Error &error);

/** What a field is called on screen ("Ngày nhận"), for sentences about it; empty for a field without a name. */
[[nodiscard]] QString fieldLabel(const QString &field);

/** "12 giây", "3 phút": how long a person has to wait, rounded up. */
[[nodiscard]] QString waitText(int seconds);

} // namespace thuly::models
