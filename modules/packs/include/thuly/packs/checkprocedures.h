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
 * Checks that each procedure hangs together (none named: all that the book defines): every state can be reached from
 * the first, every event, state, fact, rule and series named somewhere exists in that procedure, every rule has
 * something that starts it, and a procedure that is switched off offers nothing. Pure; any thread.
 */
[[nodiscard]] QList<Finding> checkProcedures(const LawBook &book, const QStringList &procedures);

} // namespace thuly::packs
