// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkparts.h"
#include "timelimits.h"
#include "step.h"

#include <thuly/cases/assignment.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/queries.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

/** Steps that name a judge have their own door: how the judge was found has to be recorded with them. */
Result<EventDone> assignThroughEvent(const CommandContext &context, const EventInput &input, const packs::EventDefinition &event)
{
    const QString fact = judgeFact(event);
    AssignInput assign{.matter = input.matter,
                       .occurredAt = input.occurredAt,
                       .baseVersion = input.baseVersion,
                       .event = input.event,
                       .facts = input.facts};
    const QString judge = assign.facts.take(fact);
    if (!judge.isEmpty()) {
        const auto uid = Uuid::fromString(judge);
        if (!uid)
            return fail(ErrorCode::UnknownValue, fact, fact, {judge});
        assign.method = AssignMethod::Appointed;
        assign.accounts = {*uid};
        assign.reason = input.facts.value(u"assignment_reason"_s, input.reason);
    }
    const bool review = dutyOf(event) == Duty::Reviewer;
    THULY_TRY(Assigned assigned, review ? assignReviewer(context, assign) : assignJudge(context, assign));
    return assigned.done;
}

/** A void number takes more than a record: the case goes back with it. */
Result<EventDone> voidThroughEvent(const CommandContext &context, const EventInput &input)
{
    THULY_TRY(const Matter before, matter(context.unit.tx(), input.matter));
    if (input.baseVersion != 0 && input.baseVersion != before.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {before.number()});
    THULY_TRY(const numbering::IssuedNumber number, voidAcceptance(context, input.matter, input.facts.value(u"void_reason"_s, input.reason)));
    THULY_TRY(const Matter after, matter(context.unit.tx(), input.matter));
    EventDone done;
    done.from = before.state;
    done.to = after.state;
    done.numbers = {number};
    done.version = after.version;
    return done;
}

bool takeableFirst(const NextEvent &a, const NextEvent &b)
{
    return !a.refusal.has_value() && b.refusal.has_value();
}

} // namespace

Result<EventDone> recordEvent(const CommandContext &context, const EventInput &input)
{
    if (input.event == "acceptance_voided"_L1)
        return voidThroughEvent(context, input);
    if (joinsOrSplits(input.event))
        return input.event == "case_split"_L1 ? splitThroughEvent(context, input) : joinThroughEvent(context, input);
    THULY_TRY(const Matter head, matter(context.unit.tx(), input.matter));
    const packs::EventDefinition *event = context.law.event(input.event, head.procedure);
    if (event && dutyOf(*event))
        return assignThroughEvent(context, input, *event);
    return takeStep(context, input, std::nullopt);
}

Result<QList<NextEvent>> legalNextEvents(storage::ReadTx &tx, const users::Session &session, const packs::LawBook &law,
                                         const Matter &matter, QDate today)
{
    THULY_TRY(Facts known, facts(tx, matter.uid));
    for (const auto &[key, value] : factsOfHead(matter).asKeyValueRange())
        known.insert(key, value);
    THULY_TRY(const QList<Deadline> open, openLimits(tx, matter.uid));
    QList<NextEvent> moves;
    QList<NextEvent> records;
    const auto describe = [&](const LawfulStep &step) {
        NextEvent next;
        next.event = step.event->id;
        next.to = step.to;
        next.facts = needsOf(law, step, matter, known, open, today);
        next.duty = dutyOf(*step.event);
        if (step.transition) {
            next.documentForm = step.transition->documentForm;
            next.lawRef = step.transition->lawRef;
            next.verified = packs::verifiedWord(step.transition->provenance.verified);
        }
        if (const Result<void> allowed = mayTake(session, *step.event, matter); !allowed)
            next.refusal = allowed.error();
        for (const FactNeed &need : next.facts) {
            const QDate day = need.source == FactSource::Waits ? LegalTime::fromText(need.value).value_or(LegalTime{}).date : QDate();
            if (!next.refusal && day.isValid() && today <= day)
                next.refusal = Error{ErrorCode::LimitNotOver, need.key, need.key, {formatDate(day)}, {}};
        }
        return next;
    };
    for (const packs::Transition *transition : law.transitions(matter.procedure, matter.state)) {
        if (const packs::EventDefinition *event = law.event(transition->event, matter.procedure))
            moves.append(describe({event, transition, transition->to}));
    }
    for (const packs::EventDefinition *event : law.recordEvents(matter.state, matter.procedure))
        records.append(describe({event, nullptr, matter.state}));
    std::ranges::stable_sort(moves, takeableFirst);
    std::ranges::stable_sort(records, takeableFirst);
    return moves + records;
}

QList<Station> stations(const packs::LawBook &law, const Matter &matter, const QList<TimelineEntry> &timeline)
{
    QList<Station> all;
    const packs::StateDefinition *here = law.state(matter.state, matter.procedure);
    const int current = here ? here->groupOrder : 0;
    for (const packs::StateDefinition *one : law.states(matter.procedure)) {
        const packs::StateDefinition &state = *one;
        const bool known = std::ranges::any_of(all, [&state](const Station &station) {
            return station.order == state.groupOrder && station.label.vi == state.group.vi;
        });
        // Two stations may share the last place (effect, closed): the one that the matter went to is shown.
        const bool otherEnd = here && state.groupOrder == current && state.group.vi != here->group.vi;
        const bool takenPlace = std::ranges::any_of(all, [&state](const Station &s) { return s.order == state.groupOrder; });
        if (known || otherEnd || (takenPlace && state.groupOrder != current))
            continue;
        const StationState place = state.groupOrder < current    ? StationState::Done
                                   : state.groupOrder == current ? StationState::Here
                                                                 : StationState::Ahead;
        all.append({state.group, state.groupOrder, place, {}});
    }
    std::ranges::sort(all, {}, &Station::order);
    for (const TimelineEntry &entry : timeline) {
        const packs::StateDefinition *reached = law.state(entry.to, matter.procedure);
        if (!reached || entry.from == entry.to)
            continue;
        for (Station &station : all) {
            if (station.order == reached->groupOrder && station.state != StationState::Ahead)
                station.reachedOn = entry.occurredAt.date; // newest first: the earliest entry stays
        }
    }
    return all;
}

Result<numbering::SeriesSpec> seriesSpec(const packs::LawBook &law, const QString &seriesId)
{
    const packs::NumberSeries *series = law.numberSeries(seriesId);
    if (!series || series->pattern.isEmpty())
        return fail(ErrorCode::SeriesUnknown, seriesId, {}, {seriesId});
    numbering::SeriesSpec spec;
    spec.key = series->counter.isEmpty() ? series->id : series->counter;
    spec.pattern = series->pattern;
    spec.pad = std::max(1, series->padding);
    // Petitions, receipts and notices are written down when the post is opened; only acceptances, decisions and judgments
    // carry a number whose order is the order of their dates (domain.md §13.5).
    const bool incoming = series->documentKind == u"thông báo"_s || series->documentKind.startsWith(u"nhận "_s) || spec.pattern.contains("TB-"_L1) || spec.pattern.contains("GXN"_L1);
    spec.order = incoming ? numbering::DateOrder::Free : numbering::DateOrder::NeverBackwards;
    return spec;
}

} // namespace thuly::cases
