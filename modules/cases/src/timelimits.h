// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "known.h"

#include <thuly/cases/context.h>

namespace thuly::cases {

/** One limit of `rule` from `trigger`, with the base period alone or extended by `extension`. Nothing is recorded. */
[[nodiscard]] Result<Deadline> computeLimit(const packs::LawBook &law, const packs::DeadlineRule &rule, const LegalTime &trigger,
                                            const std::optional<Period> &extension = {});

/** The limits that `event` starts on `at`; `facts` of the event and those known before. Nothing is recorded. */
[[nodiscard]] Result<QList<Deadline>> limitsStartedBy(const packs::LawBook &law, const Matter &matter, const QString &event,
                                                      const LegalTime &at, const Facts &given, const Facts &known);

[[nodiscard]] Result<void> recordLimit(journal::Unit &unit, const Uuid &matter, Deadline &limit);

enum class Close { Met, Void };
[[nodiscard]] Result<void> recordClosed(journal::Unit &unit, const Deadline &limit, Close how, const LegalTime &at, const QString &reason);
/** Open again: what met it is undone. */
[[nodiscard]] Result<void> recordReopened(journal::Unit &unit, const Deadline &limit, const LegalTime &at);

/** New dates of an open limit: deadline.recomputed or deadline.extended. */
[[nodiscard]] Result<void> recordChanged(journal::Unit &unit, QLatin1StringView kind, const Deadline &before, const Deadline &after,
                                         const LegalTime &at, const QString &decisionNo, const QString &reason);

/**
 * `limit` extended to `until`, or by all the rule allows when `until` is invalid. BadPeriod (args: the latest day) beyond that,
 * RuleNotFound, IllegalTransition when it was extended before.
 */
[[nodiscard]] Result<Deadline> extendedTo(const packs::LawBook &law, const Deadline &limit, QDate until);

/** Open limits of a matter, soonest first. */
[[nodiscard]] Result<QList<Deadline>> openLimits(storage::ReadTx &tx, const Uuid &matter);

} // namespace thuly::cases
