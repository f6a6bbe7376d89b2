// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply.h"
#include "opkinds.h"

#include <thuly/cases/context.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

using Apply = Result<void> (*)(storage::Tx &, const protocol::Op &);

const QHash<QString, Apply> &appliers()
{
    static const QHash<QString, Apply> table = {
        {kinds::petitionReceived, applyPetitionReceived},
        {kinds::petitionRefusedSecret, applyRefusedSecret},
        {kinds::partyAdded, applyPartyAdded},
        {kinds::partyChanged, applyPartyChanged},
        {kinds::partyRemoved, applyPartyRemoved},
        {kinds::partyRestored, applyPartyRemoved},
        {kinds::attachmentListed, applyAttachmentListed},
        {kinds::matterEvent, applyMatterEvent},
        {kinds::acceptanceVoided, applyAcceptanceVoided},
        {kinds::eventStruck, applyEventStruck},
        {kinds::matterLinked, applyMatterLinked},
        {kinds::matterUnlinked, applyMatterUnlinked},
        {kinds::assignmentMade, applyAssignmentMade},
        {kinds::deadlineSet, applyDeadlineSet},
        {kinds::deadlineMet, applyDeadlineClosed},
        {kinds::deadlineVoid, applyDeadlineClosed},
        {kinds::deadlineReopened, applyDeadlineClosed},
        {kinds::deadlineRecomputed, applyDeadlineChanged},
        {kinds::deadlineExtended, applyDeadlineChanged},
        {kinds::entryCorrected, applyEntryCorrected},
        {kinds::correctionApproved, applyCorrectionApproved},
        {kinds::taskAdded, applyTaskAdded},
        {kinds::taskDone, applyTaskDone},
        {kinds::taskReopened, applyTaskDone},
        {kinds::taskRemoved, applyTaskRemoved},
        {kinds::noteWritten, applyNoteWritten},
        {kinds::serviceOrdered, applyServiceOrdered},
        {kinds::serviceAttempted, applyServiceAttempted},
        {kinds::attemptStruck, applyAttemptStruck},
        {kinds::serviceWithdrawn, applyServiceWithdrawn},
        {kinds::placeNoted, applyPlaceNoted},
        {kinds::hearingScheduled, applyHearingScheduled},
        {kinds::hearingChanged, applyHearingChanged},
        {kinds::hearingAdjourned, applyHearingClosed},
        {kinds::hearingHeld, applyHearingClosed},
        {kinds::hearingCancelled, applyHearingClosed},
    };
    return table;
}

class CasesProjection final : public journal::Projection
{
public:
    QString name() const override { return u"cases"_s; }

    QStringList tables() const override
    {
        return {u"service_attempt"_s, u"service"_s, u"service_place"_s, u"hearing_member"_s, u"court_room"_s, u"hearing"_s,
                u"judge_load"_s, u"undo_step"_s,  u"matter_link"_s, u"matter_note"_s, u"task"_s,         u"refused_secret"_s,   u"assignment"_s,
                u"correction"_s, u"deadline"_s, u"matter_fact"_s, u"matter_event"_s,
                u"attachment"_s, u"party"_s,       u"matter"_s};
    }

    bool handles(QStringView kind) const override { return appliers().contains(kind.toString()); }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (const Apply applier = appliers().value(op.kind))
            return applier(tx, op);
        return fail(ErrorCode::UnknownOperation, op.kind);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> projection()
{
    return std::make_shared<const CasesProjection>();
}

} // namespace thuly::cases
