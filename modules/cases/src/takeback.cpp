// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeback.h"

#include "opkinds.h"
#include "timelimits.h"

#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

/** The latest record of this receipt that still stands; a null uid: there is none. */
Result<TimelineEntry> receiptOf(storage::ReadTx &tx, const Matter &head, const packs::EventDefinition &event, const Service &one, QDate on)
{
    THULY_TRY(const QList<TimelineEntry> entries, timeline(tx, head.uid));
    const bool names = std::ranges::any_of(event.fields, [](const packs::EventField &field) { return field.fact == "served_party"_L1; });
    const auto found = std::ranges::find_if(entries, [&](const TimelineEntry &entry) {
        return entry.event == event.id && !entry.struck && entry.from == entry.to && entry.occurredAt.date == on
               && (!names || entry.facts.value(u"served_party"_s) == one.recipient);
    });
    return found == entries.end() ? TimelineEntry{} : *found;
}

/** What the receipt started ends with it, and what it met runs again. */
Result<void> restoreLimits(const CommandContext &context, const Matter &head, const packs::EventDefinition &event, const TimelineEntry &receipt)
{
    const LegalTime today{context.today()};
    const QString whose = receipt.facts.value(u"served_party"_s);
    QStringList started;
    for (const packs::TriggerSource &source : context.law.triggersOf(event.id, head.procedure))
        started.append(source.trigger);
    THULY_TRY(const QList<Deadline> every, deadlines(context.unit.tx(), head.uid));
    for (const Deadline &limit : every) {
        if (!limit.about.isEmpty() && !whose.isEmpty() && limit.about != whose)
            continue;
        const bool begun = started.contains(limit.triggerEvent) && limit.trigger.date == receipt.occurredAt.date;
        if (begun && limit.state == DeadlineState::Open)
            THULY_CHECK(recordClosed(context.unit, limit, Close::Void, today, u"receipt_struck"_s));
        const bool met = limit.state == DeadlineState::Met && limit.closedOn == receipt.occurredAt.date && event.fulfils.contains(limit.rule);
        if (met && !begun)
            THULY_CHECK(recordReopened(context.unit, limit, today));
    }
    return {};
}

} // namespace

void markStruck(QList<TimelineEntry> &entries)
{
    QSet<QString> struck;
    for (const TimelineEntry &entry : std::as_const(entries)) {
        if (entry.event == "receipt_struck"_L1)
            struck.insert(entry.facts.value(u"struck"_s));
    }
    if (struck.isEmpty())
        return;
    for (TimelineEntry &entry : entries)
        entry.struck = struck.contains(entry.uid.toString());
}

Result<void> takeBackReceipt(const CommandContext &context, const Matter &head, const Service &one, QDate on, const QString &reason)
{
    const packs::ServicePaper *paper = context.law.courtWork().servicePaper(one.paper);
    const packs::EventDefinition *event = paper ? context.law.event(paper->receivedEvent, head.procedure) : nullptr;
    if (!event || one.party.isNull())
        return {};
    THULY_TRY(const TimelineEntry receipt, receiptOf(context.unit.tx(), head, *event, one, on));
    if (receipt.uid.isNull())
        return {};
    journal::Draft draft{.kind = kinds::eventStruck, .entity = head.uid, .caseId = head.uid, .occurredAt = {context.today()}, .base = head.version};
    draft.fields = {{u"uid"_s, setTo(context.unit.newId())}, {u"struck"_s, setTo(receipt.uid)}, {u"state"_s, setTo(head.state)}, {u"reason"_s, setTo(reason)}};
    THULY_CHECK(context.unit.record(draft));
    return restoreLimits(context, head, *event, receipt);
}

} // namespace thuly::cases
