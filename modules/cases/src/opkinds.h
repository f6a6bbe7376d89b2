// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace thuly::cases::kinds {

/* Kinds of the ops of this module: README.md lists their fields. Stable for ever, they are in journals. */

using namespace Qt::StringLiterals;

inline constexpr auto petitionReceived = "petition.received"_L1;
inline constexpr auto petitionRefusedSecret = "petition.refused-secret"_L1;
inline constexpr auto partyAdded = "party.added"_L1;
inline constexpr auto partyChanged = "party.changed"_L1;
inline constexpr auto partyRemoved = "party.removed"_L1;
inline constexpr auto partyRestored = "party.restored"_L1;
inline constexpr auto attachmentListed = "attachment.listed"_L1;
inline constexpr auto matterEvent = "matter.event"_L1;
inline constexpr auto acceptanceVoided = "matter.acceptance-voided"_L1;
inline constexpr auto eventStruck = "matter.event-struck"_L1;
inline constexpr auto matterLinked = "matter.linked"_L1;
inline constexpr auto matterUnlinked = "matter.unlinked"_L1;
inline constexpr auto assignmentMade = "assignment.made"_L1;
inline constexpr auto deadlineSet = "deadline.set"_L1;
inline constexpr auto deadlineMet = "deadline.met"_L1;
inline constexpr auto deadlineVoid = "deadline.void"_L1;
inline constexpr auto deadlineReopened = "deadline.reopened"_L1;
inline constexpr auto deadlineRecomputed = "deadline.recomputed"_L1;
inline constexpr auto deadlineExtended = "deadline.extended"_L1;
inline constexpr auto entryCorrected = "entry.corrected"_L1;
inline constexpr auto correctionApproved = "entry.correction-approved"_L1;
inline constexpr auto taskAdded = "task.added"_L1;
inline constexpr auto taskDone = "task.done"_L1;
inline constexpr auto taskReopened = "task.reopened"_L1;
inline constexpr auto taskRemoved = "task.removed"_L1;
inline constexpr auto hearingScheduled = "hearing.scheduled"_L1;
inline constexpr auto hearingChanged = "hearing.changed"_L1;
inline constexpr auto hearingAdjourned = "hearing.adjourned"_L1;
inline constexpr auto hearingHeld = "hearing.held"_L1;
inline constexpr auto hearingCancelled = "hearing.cancelled"_L1;
inline constexpr auto serviceOrdered = "service.ordered"_L1;
inline constexpr auto serviceAttempted = "service.attempted"_L1;
inline constexpr auto attemptStruck = "service.attempt-struck"_L1;
inline constexpr auto serviceWithdrawn = "service.withdrawn"_L1;
inline constexpr auto placeNoted = "service.place-noted"_L1;
inline constexpr auto noteWritten = "note.written"_L1;

} // namespace thuly::cases::kinds
