// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "codec.h"
#include "linkparts.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "step.h"
#include "timelimits.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr auto joinedEvent = "case_joined"_L1;      // of the matter that ends
constexpr auto joinedInEvent = "cases_joined_in"_L1; // of the matter that goes on
constexpr auto splitEvent = "case_split"_L1;        // of the matter that stays
constexpr auto splitOffEvent = "case_split_off"_L1; // with which the new matter begins

/** Whoever is a party of the joined matter and not yet of the other. */
Result<void> bringPeople(const CommandContext &context, const Uuid &from, const Uuid &into, const QString &why)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const QList<Party> theirs, parties(tx, from));
    THULY_TRY(const QList<Party> ours, parties(tx, into));
    int position = int(ours.size());
    for (Party party : theirs) {
        const bool known = std::ranges::any_of(ours, [&party](const Party &other) {
            return other.name == party.name && other.born == party.born && other.role == party.role && !other.removedOn.isValid();
        });
        if (known || party.removedOn.isValid())
            continue;
        party.uid = context.unit.newId();
        party.matter = into;
        THULY_CHECK(recordParty(context.unit, party, position++, context.today(), why));
    }
    return {};
}

/** Ends one matter in another: the step, its limits, the link. */
Result<Link> joinOne(const CommandContext &context, const JoinInput &input, const Matter &into, const Uuid &uid, const QString &decisionNo)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const Matter one, matter(tx, uid));
    if (one.uid == into.uid || one.procedure != into.procedure)
        return fail(ErrorCode::UnknownValue, {}, u"joined"_s, {one.number()});
    THULY_TRY(const QList<Deadline> open, openLimits(tx, one.uid));
    const EventInput event{.matter = one.uid,
                           .event = joinedEvent,
                           .occurredAt = input.occurredAt,
                           .facts = {{u"join_decision_no"_s, decisionNo}, {u"joined_into"_s, into.number()}},
                           .reason = input.reason};
    THULY_TRY(const EventDone done, takeStep(context, event, std::nullopt));
    for (const Deadline &limit : open) {
        if (!done.deadlinesClosed.contains(limit.uid))
            THULY_CHECK(recordClosed(context.unit, limit, Close::Void, input.occurredAt, joinedEvent));
    }
    THULY_CHECK(bringPeople(context, one.uid, into.uid, decisionNo));
    return recordLink(context, {.matter = one.uid,
                                .kind = LinkKind::Joined,
                                .other = into.uid,
                                .otherNo = into.number(),
                                .note = decisionNo,
                                .linkedOn = input.occurredAt.date});
}

/** The number of the decision: the one given, or the one the step of the main matter got. */
QString decisionOf(const QString &given, const QString &fact, const packs::LawBook &law, const Matter &head, const EventDone &done)
{
    const packs::NumberSeries *series = law.seriesOfFact(fact, head.caseType);
    if (!given.isEmpty() || !series || done.numbers.isEmpty())
        return given;
    return done.numbers.first().text;
}

Result<QString> namesOf(storage::ReadTx &tx, const Uuid &uid, const QList<Uuid> &chosen)
{
    THULY_TRY(const QList<Party> all, parties(tx, uid));
    QStringList names;
    for (const Party &party : all) {
        if (chosen.contains(party.uid))
            names.append(writtenName(party, all));
    }
    return names.isEmpty() ? fail(ErrorCode::NoPlaintiff, {}, u"parties"_s) : Result<QString>(names.join(u"; "_s));
}

Result<Uuid> petitionNumberOf(storage::ReadTx &tx, const Uuid &uid)
{
    storage::Statement row = tx.prepare(sql::petitionNumberOf);
    row.bind(uid);
    const Uuid number = row.next() ? row.uuid(0) : Uuid();
    THULY_CHECK(row.finish());
    return number;
}

struct NewMatter {
    Matter head;
    Facts facts;
};

Result<NewMatter> newMatter(const CommandContext &context, const SplitInput &input, const Matter &from, const QString &decisionNo)
{
    const packs::CaseType *type = context.law.caseType(input.caseType.isEmpty() ? from.caseType : input.caseType);
    if (!type || type->offer == packs::Offer::Disabled || !context.law.event(splitOffEvent, type->procedure))
        return fail(ErrorCode::UnknownCaseType, {}, u"caseType"_s, {input.caseType});
    NewMatter made;
    made.head = from;
    made.head.uid = context.unit.newId();
    made.head.intake = Intake::Split;
    made.head.caseType = type->code;
    made.head.procedure = type->procedure;
    made.head.state = u"ACCEPTED"_s;
    made.head.relation = cleanLine(input.relation.trimmed().isEmpty() ? from.relation : input.relation);
    if (type->code != from.caseType || !input.relation.trimmed().isEmpty())
        made.head.relationId.clear();
    THULY_TRY(made.head.claims, cleanText(input.claims, u"claims"_s));
    made.facts = {{u"split_decision_no"_s, decisionNo},
                  {u"split_from"_s, from.number()},
                  {u"accepted_at"_s, input.occurredAt.toText()}};
    return made;
}

Result<void> recordNew(const CommandContext &context, const SplitInput &input, NewMatter &made, const Uuid &petitionNumber,
                       const numbering::IssuedNumber &number)
{
    const Matter &head = made.head;
    made.facts.insert(u"acceptance_no"_s, number.text);
    journal::Draft draft{.kind = kinds::petitionReceived, .entity = head.uid, .caseId = head.uid, .occurredAt = input.occurredAt};
    draft.fields = {{u"uid"_s, setTo(context.unit.newId())},
                    {u"number"_s, setTo(petitionNumber)},
                    {u"numberSeq"_s, setTo(head.petitionSeq)},
                    {u"numberYear"_s, setTo(head.petitionYear)},
                    {u"numberText"_s, setTo(head.petitionNo)},
                    {u"intake"_s, setTo(intakeId(head.intake))},
                    {u"event"_s, setTo(QString(splitOffEvent))},
                    {u"caseType"_s, setTo(head.caseType)},
                    {u"procedure"_s, setTo(head.procedure)},
                    {u"state"_s, setTo(head.state)},
                    {u"channel"_s, setTo(channelId(head.channel))},
                    {u"receivedOn"_s, setTo(head.receivedOn)},
                    {u"filedOn"_s, setTo(head.filedOn)},
                    {u"relation"_s, setTo(head.relation)},
                    {u"claims"_s, setTo(head.claims)},
                    {u"foreign"_s, setTo(head.foreignElement == ForeignElement::Yes ? 1 : 0)},
                    {u"facts"_s, {QCborValue(nullptr), encodeFacts(made.facts)}},
                    {u"acceptanceNumber"_s, setTo(number.uid)},
                    {u"acceptanceSeries"_s, setTo(number.series)},
                    {u"acceptanceSeq"_s, setTo(number.seq)},
                    {u"acceptanceYear"_s, setTo(number.year)},
                    {u"acceptanceNo"_s, setTo(number.text)},
                    {u"acceptedOn"_s, setTo(input.occurredAt.date)}};
    if (head.petitionDate.isValid())
        draft.fields.insert(u"petitionDate"_s, setTo(head.petitionDate));
    if (head.postmark.isValid())
        draft.fields.insert(u"postmark"_s, setTo(head.postmark));
    if (!head.relationId.isEmpty())
        draft.fields.insert(u"relationId"_s, setTo(head.relationId));
    THULY_CHECK(context.unit.record(draft));
    return {};
}

/** The chosen people of the old matter, as the petition of the new one. NoPlaintiff, UnknownValue. */
Result<void> takePeople(const CommandContext &context, const SplitInput &input, const Matter &from, const Uuid &to)
{
    THULY_TRY(const QList<Party> all, parties(context.unit.tx(), from.uid));
    QList<Party> chosen;
    for (const Party &party : all) {
        if (input.parties.contains(party.uid) && !party.removedOn.isValid())
            chosen.append(party);
    }
    if (chosen.size() != input.parties.size())
        return fail(ErrorCode::UnknownValue, {}, u"parties"_s);
    if (std::ranges::none_of(chosen, [](const Party &party) { return partySide(party.role) == PartySide::Claimant; }))
        return fail(ErrorCode::NoPlaintiff, {}, u"parties"_s);
    int position = 0;
    for (Party &party : chosen) {
        party.uid = context.unit.newId();
        party.matter = to;
        THULY_CHECK(recordParty(context.unit, party, position++, from.receivedOn, std::nullopt));
    }
    return {};
}

} // namespace

Result<Joined> joinMatters(const CommandContext &context, const JoinInput &input)
{
    THULY_TRY(const Matter into, matter(context.unit.tx(), input.into));
    if (input.joined.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"joined"_s);
    if (!into.isAccepted())
        return fail(ErrorCode::IllegalTransition, {}, u"event"_s,
                    {context.law.eventLabel(joinedInEvent, into.procedure).vi, context.law.stateLabel(into.state, into.procedure).vi});
    QStringList numbers;
    for (const Uuid &uid : input.joined) {
        THULY_TRY(const Matter one, matter(context.unit.tx(), uid));
        numbers.append(one.number());
    }
    EventInput event{.matter = into.uid,
                     .event = joinedInEvent,
                     .occurredAt = input.occurredAt,
                     .facts = {{u"joined_from"_s, numbers.join(u"; "_s)}},
                     .baseVersion = input.baseVersion,
                     .reason = input.reason};
    if (!input.decisionNo.trimmed().isEmpty())
        event.facts.insert(u"join_decision_no"_s, input.decisionNo.trimmed());
    Joined result;
    THULY_TRY(result.done, takeStep(context, event, std::nullopt));
    const QString decisionNo = decisionOf(input.decisionNo.trimmed(), u"join_decision_no"_s, context.law, into, result.done);
    for (const Uuid &uid : input.joined) {
        THULY_TRY(Link link, joinOne(context, input, into, uid, decisionNo));
        result.links.append(std::move(link));
    }
    return result;
}

Result<SplitOff> splitMatter(const CommandContext &context, const SplitInput &input)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const Matter from, matter(tx, input.from));
    THULY_CHECK(users::may(context.session, users::Action::AcceptCase, {from.uid, from.assigned()}));
    EventInput event{.matter = from.uid,
                     .event = splitEvent,
                     .occurredAt = input.occurredAt,
                     .baseVersion = input.baseVersion,
                     .reason = input.reason};
    THULY_TRY(const QString names, namesOf(tx, from.uid, input.parties));
    event.facts.insert(u"split_parties"_s, names);
    if (!input.decisionNo.trimmed().isEmpty())
        event.facts.insert(u"split_decision_no"_s, input.decisionNo.trimmed());
    SplitOff result;
    THULY_TRY(result.done, takeStep(context, event, std::nullopt));
    const QString decisionNo = decisionOf(input.decisionNo.trimmed(), u"split_decision_no"_s, context.law, from, result.done);
    THULY_TRY(NewMatter made, newMatter(context, input, from, decisionNo));
    THULY_TRY(const numbering::SeriesSpec spec, seriesSpec(context.law, context.law.caseType(made.head.caseType)->acceptanceSeries));
    THULY_TRY(result.number, context.numbers.issue(context.unit, spec, input.occurredAt.date, made.head.uid));
    result.matter = made.head.uid;
    THULY_TRY(const Uuid petitionNumber, petitionNumberOf(tx, from.uid));
    THULY_CHECK(recordNew(context, input, made, petitionNumber, result.number));
    THULY_CHECK(takePeople(context, input, from, result.matter));
    THULY_TRY(result.deadlines, limitsStartedBy(context.law, made.head, splitOffEvent, input.occurredAt, made.facts, {}));
    for (Deadline &limit : result.deadlines)
        THULY_CHECK(recordLimit(context.unit, result.matter, limit));
    THULY_TRY(result.link, recordLink(context, {.matter = result.matter,
                                                .kind = LinkKind::Split,
                                                .other = from.uid,
                                                .otherNo = from.number(),
                                                .note = decisionNo,
                                                .linkedOn = input.occurredAt.date}));
    return result;
}

bool joinsOrSplits(const QString &event)
{
    return event == joinedEvent || event == joinedInEvent || event == splitEvent;
}

Result<EventDone> joinThroughEvent(const CommandContext &context, const EventInput &input)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const Matter here, matter(tx, input.matter));
    if (input.baseVersion != 0 && input.baseVersion != here.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {here.number()});
    const bool ends = input.event == joinedEvent;
    const QString fact = ends ? u"joined_into"_s : u"joined_from"_s;
    const QStringList numbers = input.facts.value(fact).split(u';', Qt::SkipEmptyParts);
    QList<Uuid> named;
    for (const QString &number : numbers) {
        THULY_TRY(const Matter other, matterByNumber(tx, number));
        named.append(other.uid);
    }
    if (named.isEmpty() || (ends && named.size() > 1))
        return fail(ErrorCode::FactMissing, fact, fact, {context.law.factLabel(fact).vi});
    THULY_TRY(Joined joined, joinMatters(context, {.into = ends ? named.first() : here.uid,
                                                   .joined = ends ? QList<Uuid>{here.uid} : named,
                                                   .decisionNo = input.facts.value(u"join_decision_no"_s),
                                                   .occurredAt = input.occurredAt,
                                                   .reason = input.reason}));
    THULY_TRY(const Matter after, matter(tx, here.uid));
    joined.done.from = here.state;
    joined.done.to = after.state;
    joined.done.version = after.version;
    return joined.done;
}

Result<EventDone> splitThroughEvent(const CommandContext &context, const EventInput &input)
{
    const QString fact = u"split_parties"_s;
    THULY_TRY(const QList<Party> all, parties(context.unit.tx(), input.matter));
    SplitInput split{.from = input.matter,
                     .relation = input.facts.value(u"split_relation"_s),
                     .decisionNo = input.facts.value(u"split_decision_no"_s),
                     .occurredAt = input.occurredAt,
                     .reason = input.reason,
                     .baseVersion = input.baseVersion};
    const QStringList names = input.facts.value(fact).split(u';', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto found = std::ranges::find_if(all, [&](const Party &party) { return writtenName(party, all) == name.trimmed() && !party.removedOn.isValid(); });
        if (found == all.end())
            return fail(ErrorCode::UnknownValue, fact, fact, {name.trimmed()});
        split.parties.append(found->uid);
    }
    if (split.parties.isEmpty())
        return fail(ErrorCode::FactMissing, fact, fact, {context.law.factLabel(fact).vi});
    THULY_TRY(SplitOff made, splitMatter(context, split));
    made.done.numbers.append(made.number);
    return made.done;
}

} // namespace thuly::cases
