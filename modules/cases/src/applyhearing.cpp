// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply.h"
#include "hearingfields.h"
#include "hearings_sql.h"
#include "opkinds.h"

#include <thuly/base/text.h>
#include <thuly/cases/hearings.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::textOf;

namespace {

void overwrite(Hearing &hearing, const protocol::Op &op)
{
    for (const auto &[field, change] : op.fields.asKeyValueRange())
        takeHearingField(hearing, field, change.after);
}

QByteArray listBytes(const QCborArray &list)
{
    return protocol::encodeCanonical(list);
}

QCborArray checksOf(const Hearing &hearing)
{
    QCborArray checks;
    for (const QString &check : hearing.checks)
        checks.append(check);
    return checks;
}

Result<void> putPeople(storage::Tx &tx, const Hearing &hearing)
{
    THULY_CHECK(tx.run(sql::deleteMembers, hearing.uid));
    int position = 0;
    for (const PanelMember &member : hearing.panel)
        THULY_CHECK(tx.run(sql::insertMember, hearing.uid, position++, panelDutyId(member.duty), member.account, member.name, hearing.date));
    if (hearing.room.isEmpty())
        return {};
    return tx.run(sql::putRoom, fold(hearing.room), hearing.room);
}

} // namespace

Result<void> applyHearingScheduled(storage::Tx &tx, const protocol::Op &op)
{
    Hearing h;
    h.uid = op.entity;
    h.matter = op.caseId;
    overwrite(h, op);
    THULY_CHECK(tx.run(sql::insertHearing, h.uid, h.matter, h.kind, h.date, h.startMinute(), h.minutes, h.room, fold(h.room),
                       opennessId(h.openness), formId(h.form), h.centralPoint, listBytes(encodePoints(h.points)), listBytes(checksOf(h)),
                       h.note, h.overrideReason, h.follows));
    return putPeople(tx, h);
}

Result<void> applyHearingChanged(storage::Tx &tx, const protocol::Op &op)
{
    THULY_TRY(Hearing h, hearing(tx, op.entity));
    overwrite(h, op);
    THULY_CHECK(tx.run(sql::updateHearing, h.uid, h.kind, h.date, h.startMinute(), h.minutes, h.room, fold(h.room), opennessId(h.openness),
                       formId(h.form), h.centralPoint, listBytes(encodePoints(h.points)), listBytes(checksOf(h)), h.note, h.overrideReason));
    return putPeople(tx, h);
}

Result<void> applyHearingClosed(storage::Tx &tx, const protocol::Op &op)
{
    const HearingState state = op.kind == kinds::hearingHeld        ? HearingState::Held
                               : op.kind == kinds::hearingAdjourned ? HearingState::Adjourned
                                                                    : HearingState::Cancelled;
    return tx.run(sql::closeHearing, op.entity, hearingStateId(state), textOf(op, u"result"_s), textOf(op, u"decisionNo"_s));
}

} // namespace thuly::cases
