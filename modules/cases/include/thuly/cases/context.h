// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/journal.h>
#include <thuly/numbering/numbering.h>
#include <thuly/users/users.h>

namespace thuly::packs {
class LawBook;
}

namespace thuly::cases {

/**
 * What every command of this module works with: the unit it records in, who acts, the rules in force, the numbers.
 * Made by workflow for the time of one transaction; a command checks rights, rules and state, then records ops.
 */
struct CommandContext {
    journal::Unit &unit;
    const users::Session &session;
    const packs::LawBook &law;
    const numbering::Numbering &numbers;

    [[nodiscard]] QDate today() const { return unit.clock().today(); }
};

/** The tables of migrations 0006 and 0007. Hand it to the Journal, after users and numbering. */
[[nodiscard]] std::shared_ptr<const journal::Projection> projection();

} // namespace thuly::cases
