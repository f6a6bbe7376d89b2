// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>

namespace thuly::cases {

/** Fields of the matter: petitionDate, receivedOn, postmark, relation, claims, value, remark; of a party: name, born, citizenId, address, phone, email, representative, practice, role. */
struct CorrectInput {
    Uuid matter;
    /** The matter itself or one of its parties. */
    Uuid entity;
    QString field;
    /** As text: dates ISO, amounts as digits. */
    QString value;
    QString reason;
    quint32 baseVersion = 0;
};

/**
 * Corrects an entry that has its number: the old text stays, struck through (QĐ 289/QĐ-TANDTC: no erasing). ReasonMissing,
 * EditedMeanwhile, UnknownValue. Right: CorrectEntry; it stands at once and waits for the chief judge's approval.
 */
[[nodiscard]] Result<Correction> correct(const CommandContext &context, const CorrectInput &input);
/** Right: ApproveCorrection. */
[[nodiscard]] Result<void> approveCorrection(const CommandContext &context, const Uuid &correction);

/**
 * Takes a case back to before its acceptance because the number was given by mistake: the number stays in the book, void, with
 * the reason (huỷ số), the limits it started end, those it met run again, and the petition can be accepted again under a new number.
 * Only while no further step was taken (NumberInUse). Right: VoidNumber. ReasonMissing.
 */
[[nodiscard]] Result<numbering::IssuedNumber> voidAcceptance(const CommandContext &context, const Uuid &matter, const QString &reason);

/** A participant who joins later. Right: EditParties. */
[[nodiscard]] Result<Party> addParty(const CommandContext &context, const Uuid &matter, Party party, const QString &reason);
/** Contact data (phone, email, representative, practice) of a participant; what the book shows needs correct(). Right: EditParties. */
[[nodiscard]] Result<Party> changeParty(const CommandContext &context, const Party &changed);
/** No longer a participant: stays, struck through. ReasonMissing. Right: EditParties. */
[[nodiscard]] Result<void> removeParty(const CommandContext &context, const Uuid &party, quint32 baseVersion, const QString &reason);

[[nodiscard]] Result<Task> addTask(const CommandContext &context, Task task);
[[nodiscard]] Result<void> finishTask(const CommandContext &context, const Uuid &task);
/** The acting person's own note; nobody else reads it here. */
[[nodiscard]] Result<void> writeNote(const CommandContext &context, const Uuid &matter, const QString &text);

/** Takes back the acting person's last edit of this matter that carries no number. NothingToUndo. */
[[nodiscard]] Result<void> undoEdit(const CommandContext &context, const Uuid &matter);

} // namespace thuly::cases
