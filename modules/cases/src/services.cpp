// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/services.h>

#include "known.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "step.h"
#include "takeback.h"
#include "timelimits.h"

#include <thuly/base/text.h>
#include <thuly/cases/events.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr int mostRecipients = 200;

Result<Matter> mayServe(const CommandContext &context, const Uuid &uid)
{
    THULY_TRY(Matter found, matter(context.unit.tx(), uid));
    THULY_CHECK(users::may(context.session, users::Action::ServeProcess, {found.uid, found.assigned()}));
    return found;
}

Result<ServiceLine> openService(const CommandContext &context, const Uuid &uid, quint32 baseVersion)
{
    THULY_TRY(ServiceLine line, service(context.unit.tx(), uid));
    THULY_CHECK(mayServe(context, line.service.matter));
    if (baseVersion != 0 && baseVersion != line.service.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {line.service.recipient});
    if (line.service.state != ServiceState::Open)
        return fail(ErrorCode::ServiceIsOver, {}, {}, {line.service.recipient});
    return line;
}

bool isUsuallyServed(const Party &party)
{
    switch (party.role) {
    case PartyRole::Plaintiff:
    case PartyRole::Defendant:
    case PartyRole::RelatedPerson:
    case PartyRole::Requester:
    case PartyRole::ConcernedPerson:
    case PartyRole::Accused:
    case PartyRole::Victim:
    case PartyRole::CivilPlaintiff:
    case PartyRole::CivilDefendant:
    case PartyRole::RequestingAgency:
    case PartyRole::ProposedPerson:
        return !party.removedOn.isValid();
    case PartyRole::LegalRepresentative:
    case PartyRole::AuthorisedRepresentative:
    case PartyRole::Protector:
    case PartyRole::DefenceCounsel:
    case PartyRole::Witness:
    case PartyRole::Expert:
    case PartyRole::Interpreter:
        break;
    }
    return false;
}

struct Recipient {
    Uuid party;
    QString name;
};

Result<QList<Recipient>> recipientsOf(const CommandContext &context, const ServiceOrder &order)
{
    THULY_TRY(const QList<Party> people, parties(context.unit.tx(), order.matter));
    QList<Recipient> recipients;
    const bool everybody = order.parties.isEmpty() && order.recipients.isEmpty();
    for (const Party &person : people) {
        if (everybody ? isUsuallyServed(person) : order.parties.contains(person.uid))
            recipients.append({person.uid, person.name});
    }
    if (!everybody && recipients.size() != order.parties.size())
        return fail(ErrorCode::UnknownValue, {}, u"parties"_s, {QString::number(order.parties.size())});
    for (const QString &given : order.recipients) {
        THULY_TRY(const QString name, checkedLine(given, maxNameLength, u"recipient"_s));
        if (!name.isEmpty())
            recipients.append({{}, name});
    }
    if (recipients.isEmpty() || recipients.size() > mostRecipients)
        return fail(ErrorCode::MissingField, {}, u"recipient"_s);
    return recipients;
}

/** The first of the matter's open limits that sending this paper meets. */
Result<Deadline> sendingLimit(const CommandContext &context, const Uuid &matter, const packs::ServicePaper &paper)
{
    THULY_TRY(const QList<Deadline> open, openLimits(context.unit.tx(), matter));
    const auto found = std::ranges::find_if(open, [&paper](const Deadline &limit) { return paper.dueRules.contains(limit.rule); });
    return found == open.end() ? Deadline{} : *found;
}

/** From which day the paper counts as served; an invalid day: this outcome does not serve it. */
struct Deemed {
    QDate on;
    QString lawRef;
    QString verified;
};

Result<Deemed> deemedServed(const CommandContext &context, const Matter &head, const AttemptInput &input)
{
    const packs::ServiceRule *rule =
        context.law.courtWork().serviceRule(head.procedure, serviceMethodId(input.method), serviceOutcomeId(input.outcome));
    if (!rule)
        return Deemed{};
    if (rule->counts == packs::ServiceRule::Counts::Day)
        return Deemed{input.on, rule->lawRef, packs::verifiedWord(rule->provenance.verified)};
    THULY_TRY(const Facts known, facts(context.unit.tx(), head.uid));
    const QHash<QString, QString> given = factsForRules(context.law, head, known);
    Deemed latest;
    // A party abroad has a longer posting beside the ordinary one: the longer counts.
    for (const packs::DeadlineRule *limit : context.law.deadlineRules(head.procedure, rule->trigger, input.on)) {
        if (!limit->isUsable() || !limit->limit || limit->appliesIf.test(given) != packs::Applies::Yes)
            continue;
        THULY_TRY(const Deadline counted, computeLimit(context.law, *limit, LegalTime{input.on}));
        if (!latest.on.isValid() || counted.due > latest.on)
            latest = {counted.due, counted.lawRef, counted.verified};
    }
    return latest;
}

/** The record of the procedure that a party has the paper; empty where there is none, or it may not be made now. */
Result<QString> recordReceipt(const CommandContext &context, const Matter &head, const Service &one, QDate on)
{
    const packs::ServicePaper *paper = context.law.courtWork().servicePaper(one.paper);
    const packs::EventDefinition *event = paper && !one.party.isNull() ? context.law.event(paper->receivedEvent) : nullptr;
    if (!event || on > context.today() || !event->inStates.contains(head.state) || !mayTake(context.session, *event, head))
        return QString();
    const auto asksMore = [](const packs::EventField &field) { return field.need == packs::FieldNeed::Required && field.fact != "served_party"_L1; };
    if (std::ranges::any_of(event->fields, asksMore))
        return QString();
    EventInput input{.matter = head.uid, .event = event->id, .occurredAt = {on}};
    if (std::ranges::find(event->fields, u"served_party"_s, &packs::EventField::fact) != event->fields.end())
        input.facts.insert(u"served_party"_s, one.recipient);
    THULY_CHECK(recordEvent(context, input));
    return event->id;
}

Result<void> checkAttempt(const CommandContext &context, const AttemptInput &input, const Service &one)
{
    if (!input.on.isValid())
        return fail(ErrorCode::MissingField, {}, u"date"_s);
    if (input.on > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"date"_s, {formatDate(input.on)});
    if (input.on < one.orderedOn)
        return fail(ErrorCode::DateBeforeEarlierStep, {}, u"date"_s, {formatDate(one.orderedOn)});
    if (!outcomesOf(input.method).contains(input.outcome))
        return fail(ErrorCode::ServiceOutcome, {}, u"outcome"_s, {serviceOutcomeId(input.outcome)});
    const bool needsReason = input.outcome == ServiceOutcome::Refused || input.outcome == ServiceOutcome::Failed;
    if (needsReason && input.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    return {};
}

Result<Service> stored(const CommandContext &context, const Uuid &uid)
{
    THULY_TRY(const ServiceLine line, service(context.unit.tx(), uid));
    return line.service;
}

Result<QString> neededReason(const QString &text)
{
    THULY_TRY(const QString reason, checkedLine(text, maxLineLength, u"reason"_s));
    return reason.isEmpty() ? Result<QString>(fail(ErrorCode::ReasonMissing, {}, u"reason"_s)) : reason;
}

} // namespace

Result<QList<Service>> orderService(const CommandContext &context, const ServiceOrder &order)
{
    THULY_TRY(const Matter head, mayServe(context, order.matter));
    const packs::ServicePaper *paper = context.law.courtWork().servicePaper(order.paper);
    if (!paper)
        return fail(ErrorCode::UnknownValue, {}, u"paper"_s, {order.paper});
    if (!order.orderedOn.isValid() || order.orderedOn > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"date"_s, {formatDate(order.orderedOn)});
    if (order.orderedOn < head.receivedOn)
        return fail(ErrorCode::DateBeforeEarlierStep, {}, u"date"_s, {formatDate(head.receivedOn)});
    THULY_TRY(const QString title, checkedLine(order.title, maxLineLength, u"title"_s));
    THULY_TRY(const QString number, checkedLine(order.documentNo, maxNameLength, u"number"_s));
    THULY_TRY(const QString note, cleanText(order.note, u"note"_s));
    THULY_TRY(const Deadline limit, sendingLimit(context, head.uid, *paper));
    THULY_TRY(const QList<Recipient> recipients, recipientsOf(context, order));
    QList<Service> made;
    for (const Recipient &recipient : recipients) {
        journal::Draft draft{.kind = kinds::serviceOrdered, .entity = context.unit.newId(), .caseId = head.uid, .occurredAt = {order.orderedOn}};
        draft.fields = {{u"paper"_s, setTo(paper->id)},          {u"title"_s, setTo(title)},
                        {u"documentNo"_s, setTo(number)},        {u"party"_s, setTo(recipient.party)},
                        {u"recipient"_s, setTo(recipient.name)}, {u"method"_s, setTo(serviceMethodId(order.method))},
                        {u"dueOn"_s, setTo(limit.due)},          {u"dueLawRef"_s, setTo(limit.lawRef)},
                        {u"dueVerified"_s, setTo(limit.verified)}, {u"note"_s, setTo(note)}};
        THULY_CHECK(context.unit.record(draft));
        THULY_TRY(Service one, stored(context, draft.entity));
        made.append(std::move(one));
    }
    return made;
}

Result<Attempted> recordAttempt(const CommandContext &context, const AttemptInput &input)
{
    THULY_TRY(const ServiceLine line, openService(context, input.service, input.baseVersion));
    THULY_CHECK(checkAttempt(context, input, line.service));
    Attempted done;
    ServiceAttempt &attempt = done.attempt;
    attempt.uid = context.unit.newId();
    attempt.service = line.service.uid;
    attempt.method = input.method;
    attempt.outcome = input.outcome;
    attempt.on = input.on;
    THULY_TRY(attempt.server, checkedLine(input.server, maxNameLength, u"server"_s));
    THULY_TRY(attempt.receiver, checkedLine(input.receiver, maxNameLength, u"receiver"_s));
    THULY_TRY(attempt.reason, checkedLine(input.reason, maxLineLength, u"reason"_s));
    THULY_TRY(attempt.proof, checkedLine(input.proof, maxLineLength, u"proof"_s));
    THULY_TRY(const Deemed deemed, deemedServed(context, line.matter, input));
    attempt.deemedOn = deemed.on;
    attempt.lawRef = deemed.on.isValid() ? deemed.lawRef : QString();
    attempt.verified = deemed.on.isValid() ? deemed.verified : QString();
    journal::Draft draft{.kind = kinds::serviceAttempted, .entity = line.service.uid, .caseId = line.service.matter, .occurredAt = {input.on}, .base = line.service.version};
    draft.fields = {{u"uid"_s, setTo(attempt.uid)},           {u"method"_s, setTo(serviceMethodId(attempt.method))},
                    {u"outcome"_s, setTo(serviceOutcomeId(attempt.outcome))}, {u"server"_s, setTo(attempt.server)},
                    {u"receiver"_s, setTo(attempt.receiver)}, {u"reason"_s, setTo(attempt.reason)},
                    {u"proof"_s, setTo(attempt.proof)},       {u"deemedOn"_s, setTo(attempt.deemedOn)},
                    {u"lawRef"_s, setTo(attempt.lawRef)},     {u"verified"_s, setTo(attempt.verified)},
                    {u"nextOn"_s, setTo(attempt.deemedOn.isValid() ? QDate() : input.nextOn)}};
    THULY_CHECK(context.unit.record(draft));
    if (attempt.deemedOn.isValid()) {
        THULY_TRY(done.event, recordReceipt(context, line.matter, line.service, attempt.deemedOn));
    }
    THULY_TRY(done.service, stored(context, line.service.uid));
    return done;
}

Result<Service> strikeAttempt(const CommandContext &context, const Uuid &uid, const Uuid &attempt, const QString &text)
{
    THULY_TRY(const QString reason, neededReason(text));
    THULY_TRY(const ServiceLine line, service(context.unit.tx(), uid));
    THULY_CHECK(mayServe(context, line.service.matter));
    THULY_TRY(const QList<ServiceAttempt> attempts, attemptsOf(context.unit.tx(), uid));
    const auto found = std::ranges::find(attempts, attempt, &ServiceAttempt::uid);
    if (found == attempts.end())
        return fail(ErrorCode::RowNotFound);
    if (found->struck || line.service.state == ServiceState::Withdrawn)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {line.service.recipient});
    journal::Draft draft{.kind = kinds::attemptStruck, .entity = uid, .caseId = line.service.matter, .occurredAt = {context.today()}, .base = line.service.version};
    draft.fields = {{u"attempt"_s, setTo(attempt)}, {u"reason"_s, setTo(reason)},
                    {u"served"_s, setTo(found->deemedOn.isValid() ? u"yes"_s : u"no"_s)}};
    THULY_CHECK(context.unit.record(draft));
    if (found->deemedOn.isValid())
        THULY_CHECK(takeBackReceipt(context, line.matter, line.service, found->deemedOn, reason));
    return stored(context, uid);
}

Result<Service> withdrawService(const CommandContext &context, const Uuid &uid, quint32 baseVersion, const QString &text)
{
    THULY_TRY(const QString reason, neededReason(text));
    THULY_TRY(const ServiceLine line, openService(context, uid, baseVersion));
    journal::Draft draft{.kind = kinds::serviceWithdrawn, .entity = uid, .caseId = line.service.matter, .occurredAt = {context.today()}, .base = line.service.version};
    draft.fields.insert(u"reason"_s, setTo(reason));
    THULY_CHECK(context.unit.record(draft));
    return stored(context, uid);
}

Result<ServicePlace> noteServicePlace(const CommandContext &context, const ServicePlace &given)
{
    THULY_TRY(const Party person, party(context.unit.tx(), given.party));
    THULY_TRY(const Matter head, mayServe(context, person.matter));
    THULY_TRY(const ServicePlace before, servicePlace(context.unit.tx(), given.party));
    if (given.version != before.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {person.name});
    THULY_TRY(const QString address, checkedLine(given.address, maxLineLength, u"address"_s));
    THULY_TRY(const QString directions, checkedLine(given.directions, maxTextLength, u"directions"_s));
    const auto &communes = context.law.communes();
    if (!given.commune.isEmpty() && std::ranges::find(communes, given.commune, &packs::Commune::code) == communes.end())
        return fail(ErrorCode::UnknownValue, {}, u"commune"_s, {given.commune});
    journal::Draft draft{.kind = kinds::placeNoted, .entity = given.party, .caseId = head.uid, .occurredAt = {context.today()}, .base = before.version};
    draft.fields = {{u"address"_s, {journal::toCbor(before.address), journal::toCbor(address)}},
                    {u"commune"_s, {journal::toCbor(before.commune), journal::toCbor(given.commune)}},
                    {u"directions"_s, {journal::toCbor(before.directions), journal::toCbor(directions)}}};
    THULY_CHECK(context.unit.record(draft));
    return servicePlace(context.unit.tx(), given.party);
}

} // namespace thuly::cases
