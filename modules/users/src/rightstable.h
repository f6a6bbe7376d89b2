// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/users/rights.h>

#include <QLatin1StringView>

#include <span>

namespace thuly::users {

/** A set of roles. */
using Roles = quint32;

/** Who may do one thing: `all` for every subject, `own` for their own cases only. */
struct Right {
    Action action;
    QLatin1StringView id;
    /** English source text, context "users". */
    const char *name;
    Roles all;
    Roles own;
};

/** One row per action, in the order of the enumeration. */
[[nodiscard]] std::span<const Right> rightsTable();

[[nodiscard]] constexpr Roles bit(Role role)
{
    return Roles(1) << static_cast<unsigned>(role);
}

} // namespace thuly::users
