// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>
#include <thuly/storage/tx.h>

namespace thuly::cases {

/* One function per kind of op: pure over the transaction, called by the projection only. */
[[nodiscard]] Result<void> applyPetitionReceived(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyRefusedSecret(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyPartyAdded(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyPartyChanged(storage::Tx &tx, const protocol::Op &op);
/** Removed and restored: the field `removedOn` says which. */
[[nodiscard]] Result<void> applyPartyRemoved(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyAttachmentListed(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyMatterEvent(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyAcceptanceVoided(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyEventStruck(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyMatterLinked(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyMatterUnlinked(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyAssignmentMade(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyDeadlineSet(storage::Tx &tx, const protocol::Op &op);
/** Met, void and reopened. */
[[nodiscard]] Result<void> applyDeadlineClosed(storage::Tx &tx, const protocol::Op &op);
/** Recomputed and extended. */
[[nodiscard]] Result<void> applyDeadlineChanged(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyEntryCorrected(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyCorrectionApproved(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyTaskAdded(storage::Tx &tx, const protocol::Op &op);
/** Done and reopened. */
[[nodiscard]] Result<void> applyTaskDone(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyTaskRemoved(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyNoteWritten(storage::Tx &tx, const protocol::Op &op);

[[nodiscard]] Result<void> applyHearingScheduled(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyHearingChanged(storage::Tx &tx, const protocol::Op &op);
/** Adjourned, held and cancelled. */
[[nodiscard]] Result<void> applyHearingClosed(storage::Tx &tx, const protocol::Op &op);

[[nodiscard]] Result<void> applyServiceOrdered(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyServiceAttempted(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyAttemptStruck(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyServiceWithdrawn(storage::Tx &tx, const protocol::Op &op);
[[nodiscard]] Result<void> applyPlaceNoted(storage::Tx &tx, const protocol::Op &op);

/** Writes the fields of a party that `op` carries over those in the table. */
[[nodiscard]] Result<void> overwriteParty(storage::Tx &tx, const Uuid &party, const QMap<QString, protocol::FieldChange> &fields);
/** Remembers what undoEdit() of this author may take back. */
[[nodiscard]] Result<void> rememberUndo(storage::Tx &tx, const protocol::Op &op);
/** Forgets the newest undo step of the op's author: it was taken back. */
[[nodiscard]] Result<void> forgetUndo(storage::Tx &tx, const protocol::Op &op);
/** A step was taken, or an entry corrected: nothing before it can be taken back any more. */
[[nodiscard]] Result<void> sealUndo(storage::Tx &tx, const protocol::Op &op);

} // namespace thuly::cases
