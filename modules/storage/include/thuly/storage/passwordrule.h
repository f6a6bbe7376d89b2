// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QStringView>

namespace thuly::storage {

/**
 * The rule for passwords that protect a vault: twelve characters or four words, not made of the obvious (the user's
 * name, "mật khẩu", "toà án", runs such as 123456 or qwerty, few different characters). WeakPassword otherwise: args,
 * the characters that are enough; detail, one of "short", "repeated", "obvious". Cheap, any thread: dialogs call it
 * while the user types.
 */
[[nodiscard]] Result<void> checkPasswordRule(QStringView password, QStringView userName);

} // namespace thuly::storage
