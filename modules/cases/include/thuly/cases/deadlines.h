// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>

namespace thuly::cases {

/** Marks an open limit as met by hand, where what it asks for was done without a step; can be undone. Right: RecordEvent. */
[[nodiscard]] Result<void> meetDeadline(const CommandContext &context, const Uuid &deadline, QDate on);

struct ExtendInput {
    Uuid deadline;
    /** Not beyond what the rule allows (BadPeriod, args: the most). */
    Period by;
    QString decisionNo = {};
    QString reason;
    LegalTime occurredAt;
};
/** Extends a limit that is not a step of the state machine, for example the defendant's opinion. Right: ExtendDeadline. */
[[nodiscard]] Result<Deadline> extendDeadline(const CommandContext &context, const ExtendInput &input);

struct Recomputed {
    int looked = 0;
    int changed = 0;
    qint64 next = 0;
};
/**
 * Computes the open limits again with the rules and calendar in force now and records those that changed; the old value stays
 * in the journal. It decides nothing: it follows from a law that somebody with the right, or a new program, brought into force. `limit` deadlines per call, `after`: where
 * the last call ended; `next` is 0 after the last one.
 */
[[nodiscard]] Result<Recomputed> recomputeDeadlines(const CommandContext &context, qint64 after, int limit);

} // namespace thuly::cases
