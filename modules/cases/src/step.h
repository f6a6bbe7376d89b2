// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "known.h"

#include <thuly/cases/events.h>

namespace thuly::cases {

/** What the law says about taking `event` now: the move, or a record that moves nothing. */
struct LawfulStep {
    const packs::EventDefinition *event = nullptr;
    /** Null for events that move nothing. */
    const packs::Transition *transition = nullptr;
    QString to;
};
/** IllegalTransition (args: event, state) when there is none from this state. */
[[nodiscard]] Result<LawfulStep> lawfulStep(const packs::LawBook &law, const Matter &matter, const QString &event);

/** The fact in which an event names a judge ("review_judge", "case_judge", "mediation_judge"); empty: it names none. */
[[nodiscard]] QString judgeFact(const packs::EventDefinition &event);
[[nodiscard]] std::optional<Duty> dutyOf(const packs::EventDefinition &event);
/** The step from the state of `matter` that names somebody to `duty`; null when there is none. */
[[nodiscard]] const packs::EventDefinition *assigningEvent(const packs::LawBook &law, const Matter &matter, Duty duty);

/** UnknownValue, BadDate… when `value` cannot be the fact `key`. */
[[nodiscard]] Result<void> checkFactText(const packs::LawBook &law, const QString &key, const QString &value);

/** The right the event needs, for this matter. */
[[nodiscard]] Result<void> mayTake(const users::Session &session, const packs::EventDefinition &event, const Matter &matter);

/** Everything a step asks for: required facts of the move, then the fields of the event's form. */
[[nodiscard]] QList<FactNeed> needsOf(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &known,
                                      const QList<Deadline> &open, QDate today);

/**
 * The facts to record: those given, the event's own day in its date facts, values the move fixes. FactMissing (field: the
 * fact, args: its label) for the first that is wanting; numbers that are issued come later.
 */
[[nodiscard]] Result<Facts> completeFacts(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &known,
                                          const QList<Deadline> &open, const EventInput &input);

/** Facts of the step that get a number of their own because none was given. */
[[nodiscard]] QStringList numbersToIssue(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &given);

/** What the assignment of a judge adds to a step; see assignment.cpp. */
struct JudgeNamed {
    Duty duty = Duty::Reviewer;
    Uuid judge;
};
/** recordEvent() without the assignment of judges, which has its own door. */
[[nodiscard]] Result<EventDone> takeStep(const CommandContext &context, const EventInput &input, const std::optional<JudgeNamed> &named);

} // namespace thuly::cases
