// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "codec.h"
#include "opkinds.h"
#include "timelimits.h"

#include <thuly/base/text.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

/** The step that accepted the case, when it is the last one: whatever followed stands on the number. */
Result<TimelineEntry> acceptingStep(storage::ReadTx &tx, const Matter &head)
{
    THULY_TRY(const QList<TimelineEntry> entries, timeline(tx, head.uid));
    for (const TimelineEntry &entry : entries) {
        if (entry.event == "acceptance_voided"_L1)
            continue; // of an earlier number, perhaps dated later than the receipt that counts now
        if (head.isAccepted() && entry.facts.value(u"acceptance_no"_s) == head.acceptanceNo)
            return entry;
        break;
    }
    return fail(ErrorCode::NumberInUse, {}, u"number"_s, {head.number()});
}

Result<Uuid> numberOf(storage::ReadTx &tx, const Matter &head)
{
    storage::Statement row = tx.prepare(sql::acceptanceNumberOf);
    row.bind(head.uid);
    const Uuid number = row.next() ? row.uuid(0) : Uuid();
    THULY_CHECK(row.finish());
    return number;
}

/** What the acceptance started ends with it, and what it met runs again. */
Result<void> restoreLimits(const CommandContext &context, const Matter &head, const TimelineEntry &step, const LegalTime &today)
{
    QStringList started;
    for (const packs::TriggerSource &source : context.law.triggersOf(step.event, head.procedure))
        started.append(source.trigger);
    THULY_TRY(const QList<Deadline> open, openLimits(context.unit.tx(), head.uid));
    for (const Deadline &limit : open) {
        if (started.contains(limit.triggerEvent))
            THULY_CHECK(recordClosed(context.unit, limit, Close::Void, today, u"acceptance_voided"_s));
    }
    const packs::EventDefinition *definition = context.law.event(step.event);
    THULY_TRY(const QList<Deadline> every, deadlines(context.unit.tx(), head.uid));
    for (const Deadline &limit : every) {
        const bool metByIt = limit.state == DeadlineState::Met && limit.closedOn == step.occurredAt.date;
        if (metByIt && definition && definition->fulfils.contains(limit.rule))
            THULY_CHECK(recordReopened(context.unit, limit, today));
    }
    return {};
}

} // namespace

Result<numbering::IssuedNumber> voidAcceptance(const CommandContext &context, const Uuid &matterUid, const QString &reason)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const Matter head, matter(tx, matterUid));
    THULY_CHECK(users::may(context.session, users::Action::VoidNumber, {head.uid, head.assigned()}));
    THULY_TRY(const QString why, checkedLine(reason, maxLineLength, u"reason"_s));
    THULY_TRY(const TimelineEntry step, acceptingStep(tx, head));
    THULY_TRY(const Uuid number, numberOf(tx, head));
    const LegalTime today {context.today()};
    THULY_TRY(numbering::IssuedNumber voided, context.numbers.voidNumber(context.unit, context.session, number, why));
    journal::Draft draft {.kind = kinds::acceptanceVoided, .entity = head.uid, .caseId = head.uid, .occurredAt = today, .base = head.version};
    draft.fields = {{u"uid"_s, setTo(context.unit.newId())},
                    {u"number"_s, setTo(number)},
                    {u"from"_s, setTo(head.state)},
                    {u"to"_s, setTo(step.from)},
                    {u"voided"_s, setTo(step.event)},
                    {u"facts"_s, {QCborValue(nullptr), encodeFacts({{u"acceptance_no"_s, head.acceptanceNo}})}},
                    {u"reason"_s, setTo(why)}};
    THULY_CHECK(context.unit.record(draft));
    THULY_CHECK(restoreLimits(context, head, step, today));
    return voided;
}

} // namespace thuly::cases
