// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/** Kinds and fields of the ops of this module: part of the journal's format, never changed. */
namespace thuly::users::kind {

inline constexpr QLatin1StringView created("user.created");
inline constexpr QLatin1StringView changed("user.changed");
inline constexpr QLatin1StringView disabled("user.disabled");
inline constexpr QLatin1StringView enabled("user.enabled");
// history only: no table shows them
inline constexpr QLatin1StringView passwordChanged("user.password-changed");
inline constexpr QLatin1StringView unlocked("user.unlocked");
inline constexpr QLatin1StringView unlockFailed("user.unlock-failed");

} // namespace thuly::users::kind

namespace thuly::users::field {

inline constexpr QLatin1StringView userName("userName");
inline constexpr QLatin1StringView displayName("displayName");
inline constexpr QLatin1StringView title("title");
inline constexpr QLatin1StringView roles("roles");
inline constexpr QLatin1StringView worksFor("worksFor");
inline constexpr QLatin1StringView state("state");
inline constexpr QLatin1StringView with("with");
inline constexpr QLatin1StringView tries("tries");

} // namespace thuly::users::field
