// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/lawbook.h>

namespace thuly::packs {

enum class FindingKind {
    UnreachableState,
    UnknownState,
    UnknownEvent,
    UnknownFact,
    UnknownRule,
    DeadTrigger,
    MissingReference
};

/** One thing that does not fit in a set of packs: `where` is table and row, `what` the word that is wrong. */
struct Finding {
    FindingKind kind = FindingKind::MissingReference;
    QString where;
    QString what;
};

/**
 * Checks that a procedure hangs together: every state can be reached from RECEIVED, every event, state, fact, rule and
 * series named somewhere exists, and every trigger that the tables map exists among the deadlines. A procedure
 * without events of its own (deadlines only) has nothing to check but its rules. Pure; any thread.
 */
[[nodiscard]] QList<Finding> checkProcedures(const LawBook &book, const QStringList &procedures);

} // namespace thuly::packs
