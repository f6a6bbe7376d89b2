// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "timelimits.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "step.h"

#include <thuly/cases/queries.h>
#include <thuly/base/fault.h>
#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

/** Everything the parts of one step share. */
struct Work {
    const CommandContext &context;
    EventInput input;
    Matter matter;
    Facts known;
    QList<Deadline> open;
    LawfulStep step;
    Facts facts;
    /** The party the step is about, under every name it had; one empty name: none in particular. */
    QStringList about;
    EventDone done;
};

Result<void> checkDates(const CommandContext &context, const EventInput &input, const Matter &matter, const LawfulStep &step)
{
    if (!input.occurredAt.isValid())
        return fail(ErrorCode::MissingField, {}, u"occurredAt"_s);
    if (input.occurredAt.date > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"occurredAt"_s, {formatDate(input.occurredAt.date)});
    // What moves nothing (a notice received) is often recorded after later steps; a move of the procedure never is.
    const QDate earliest = step.transition ? matter.lastEventOn : matter.receivedOn;
    if (input.occurredAt.date < earliest)
        return fail(ErrorCode::DateBeforeEarlierStep, {}, u"occurredAt"_s, {formatDate(earliest)});
    return {};
}

/** A defendant as written now and as written before corrections: limits and facts of then go on. */
struct Named {
    QString now;
    QStringList all;
};

/** What one defendant's step names: by id, name, or name and year of birth. UnknownValue when nobody of the case is meant. */
Result<Named> accusedNamed(storage::ReadTx &tx, const Matter &matter, const QString &given)
{
    THULY_TRY(const QList<Party> all, parties(tx, matter.uid));
    for (const Party &party : all) {
        if (party.role != PartyRole::Accused || party.removedOn.isValid())
            continue;
        const QString written = writtenName(party, all);
        if (given != party.uid.toString() && given != written)
            continue;
        Named named{written, {}};
        THULY_TRY(const QList<Correction> corrected, corrections(tx, matter.uid));
        for (const Correction &correction : corrected) {
            if (correction.entity == party.uid && correction.field == "name"_L1)
                named.all.append(correction.oldValue);
        }
        named.all.append(written);
        return named;
    }
    return fail(ErrorCode::UnknownValue, u"accused"_s, u"accused"_s, {given});
}

/** What is recorded about this defendant counts for his steps like facts of the case. */
void layOver(Facts &known, const QString &accused)
{
    const QString ending = QString(u'@' % accused);
    Facts own;
    for (const auto &[key, value] : known.asKeyValueRange()) {
        if (key.endsWith(ending))
            own.insert(key.chopped(ending.size()), value);
    }
    known.insert(own);
}

Result<Work> prepare(const CommandContext &context, EventInput input)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(Matter found, matter(tx, input.matter));
    if (input.baseVersion != 0 && input.baseVersion != found.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {found.number()});
    THULY_TRY(LawfulStep step, lawfulStep(context.law, found, input.event));
    THULY_CHECK(mayTake(context.session, *step.event, found));
    THULY_CHECK(checkDates(context, input, found, step));
    THULY_TRY(input.reason, cleanText(input.reason, u"reason"_s));
    THULY_TRY(Facts known, facts(tx, found.uid));
    for (const auto &[key, value] : factsOfHead(found).asKeyValueRange())
        known.insert(key, value);
    QStringList names{input.facts.value(u"served_party"_s).trimmed()};
    if (const QString given = input.facts.value(u"accused"_s).trimmed(); !given.isEmpty()) {
        THULY_TRY(const Named accused, accusedNamed(tx, found, given));
        input.facts.insert(u"accused"_s, accused.now);
        for (const QString &name : accused.all)
            layOver(known, name);
        names = accused.all;
    }
    THULY_TRY(QList<Deadline> open, openLimits(tx, found.uid));
    THULY_TRY(Facts complete, completeFacts(context.law, step, found, known, open, input));
    // The day somebody received a paper starts limits; such a day has been.
    for (const auto &[key, value] : complete.asKeyValueRange()) {
        const auto day = key.endsWith("_received_at"_L1) ? LegalTime::fromText(value) : std::nullopt;
        if (day && day->date > context.today())
            return fail(ErrorCode::DateInFuture, {}, key, {formatDate(day->date)});
    }
    return Work{context, std::move(input), std::move(found), std::move(known), std::move(open), step, std::move(complete), std::move(names), {}};
}

/** The number under which the case stands in the book: given here and nowhere else. */
bool isAcceptance(const QString &fact)
{
    return fact == "acceptance_no"_L1;
}

Result<void> giveNumbers(Work &work, journal::Draft &draft)
{
    if (std::ranges::any_of(work.facts.keys(), isAcceptance))
        return fail(ErrorCode::UnknownValue, u"acceptance_no"_s, u"acceptance_no"_s, {work.facts.value(u"acceptance_no"_s)});
    for (const QString &fact : numbersToIssue(work.context.law, work.step, work.matter, work.facts)) {
        const packs::NumberSeries *series = work.context.law.seriesOfFact(fact, work.matter.caseType);
        THULY_TRY(const numbering::SeriesSpec spec, seriesSpec(work.context.law, series->id));
        const QDate on = work.input.occurredAt.date;
        THULY_TRY(numbering::IssuedNumber number, work.context.numbers.issue(work.context.unit, spec, on, work.matter.uid));
        FAULT_POINT("cases.after-number");
        work.facts.insert(fact, number.text);
        if (isAcceptance(fact)) {
            draft.fields.insert(u"acceptanceNumber"_s, setTo(number.uid));
            draft.fields.insert(u"acceptanceSeries"_s, setTo(number.series));
            draft.fields.insert(u"acceptanceSeq"_s, setTo(number.seq));
            draft.fields.insert(u"acceptanceYear"_s, setTo(number.year));
            draft.fields.insert(u"acceptanceNo"_s, setTo(number.text));
            draft.fields.insert(u"acceptedOn"_s, setTo(on));
        }
        work.done.numbers.append(number);
    }
    return {};
}

QDate resolvedOn(const Work &work)
{
    // A file that comes back after its judgment was annulled was resolved all the same: it is open again under a new number.
    const packs::ProcedureDefinition *procedure = work.context.law.procedure(work.matter.procedure);
    const bool beginsAgain = procedure && work.step.to == procedure->firstState;
    if (!beginsAgain && !isResolution(work.context.law, work.step.to, work.matter.procedure))
        return {};
    if (beginsAgain)
        return work.matter.resolvedOn;
    return work.matter.resolvedOn.isValid() ? work.matter.resolvedOn : work.input.occurredAt.date;
}

Result<void> recordMove(Work &work, const std::optional<JudgeNamed> &named)
{
    journal::Unit &unit = work.context.unit;
    work.done.event = unit.newId();
    work.done.from = work.matter.state;
    work.done.to = work.step.to;
    journal::Draft draft{.kind = kinds::matterEvent,
                         .entity = work.matter.uid,
                         .caseId = work.matter.uid,
                         .occurredAt = work.input.occurredAt,
                         .base = work.matter.version};
    THULY_CHECK(giveNumbers(work, draft));
    draft.fields.insert(u"uid"_s, setTo(work.done.event));
    draft.fields.insert(u"event"_s, setTo(work.input.event));
    draft.fields.insert(u"from"_s, setTo(work.done.from));
    draft.fields.insert(u"to"_s, setTo(work.done.to));
    draft.fields.insert(u"facts"_s, {QCborValue(nullptr), encodeFacts(work.facts)});
    draft.fields.insert(u"resolvedOn"_s, {journal::toCbor(work.matter.resolvedOn), journal::toCbor(resolvedOn(work))});
    if (!work.input.reason.isEmpty())
        draft.fields.insert(u"reason"_s, setTo(work.input.reason));
    if (named)
        draft.fields.insert(named->duty == Duty::Reviewer ? u"reviewer"_s : u"judge"_s, setTo(named->judge));
    THULY_CHECK(unit.record(draft));
    FAULT_POINT("cases.after-event");
    work.done.version = work.matter.version + 1;
    return {};
}

/** A limit of one party is only touched by what that party did. */
bool concerns(const Work &work, const Deadline &limit)
{
    return limit.about.isEmpty() || work.about.first().isEmpty() || work.about.contains(limit.about);
}

Result<void> closeLimits(Work &work)
{
    const packs::EventDefinition &event = *work.step.event;
    for (const Deadline &limit : work.open) {
        if (!concerns(work, limit))
            continue;
        const bool met = event.fulfils.contains(limit.rule);
        const bool pointless = event.cancels.contains(limit.rule) || event.suspends.contains(limit.rule)
                               || event.restarts.contains(limit.rule) || event.replaces.contains(limit.rule);
        if (!met && !pointless)
            continue;
        THULY_CHECK(recordClosed(work.context.unit, limit, met ? Close::Met : Close::Void, work.input.occurredAt, event.id));
        work.done.deadlinesClosed.append(limit.uid);
    }
    return {};
}

Result<void> extendLimits(Work &work)
{
    const packs::EventDefinition &event = *work.step.event;
    if (event.extends.isEmpty())
        return {};
    QDate until;
    for (const QString &fact : {u"new_deadline"_s, u"amend_until"_s}) {
        if (const auto time = LegalTime::fromText(work.facts.value(fact)))
            until = time->date;
    }
    for (const Deadline &limit : work.open) {
        if (!event.extends.contains(limit.rule) || !concerns(work, limit))
            continue;
        THULY_TRY(Deadline extended, extendedTo(work.context.law, limit, until));
        THULY_CHECK(recordChanged(work.context.unit, kinds::deadlineExtended, limit, extended, work.input.occurredAt,
                                  work.facts.value(u"extension_decision_no"_s), work.facts.value(u"extension_reason"_s)));
        work.done.deadlinesSet.append(extended);
    }
    return {};
}

/** Limits that run again from zero (BLTTDS Đ.203.1): from the day the event's own trigger says. */
Result<QList<Deadline>> restarted(const Work &work)
{
    QList<Deadline> limits;
    if (work.step.event->restarts.isEmpty())
        return limits;
    LegalTime from = work.input.occurredAt;
    for (const packs::TriggerSource &source : work.context.law.triggersOf(work.step.event->id, work.matter.procedure)) {
        if (const auto time = LegalTime::fromText(work.facts.value(source.fact)))
            from = *time;
    }
    Facts all = work.known;
    all.insert(work.facts);
    // After conversion to the ordinary procedure the summary rules apply no more (BLTTDS Đ.317.4).
    if (work.step.event->id == "summary_converted"_L1)
        all.insert(u"summary"_s, u"no"_s);
    const QHash<QString, QString> ruleFacts = factsForRules(work.context.law, work.matter, all);
    for (const QString &id : work.step.event->restarts) {
        const packs::DeadlineRule *rule = work.context.law.deadlineRule(id, from.date);
        if (!rule || !rule->isUsable() || !rule->procedures.contains(work.matter.procedure)
            || rule->appliesIf.test(ruleFacts) != packs::Applies::Yes)
            continue;
        THULY_TRY(Deadline limit, computeLimit(work.context.law, *rule, from));
        limits.append(limit);
    }
    return limits;
}

Result<void> startLimits(Work &work)
{
    const packs::EventDefinition &event = *work.step.event;
    // The matter as it is after the step: an acceptance counts for the rules that follow from it.
    THULY_TRY(QList<Deadline> limits,
              limitsStartedBy(work.context.law, work.matter, event.id, work.input.occurredAt, work.facts, work.known));
    THULY_TRY(const QList<Deadline> again, restarted(work));
    limits.append(again);
    for (Deadline &limit : limits) {
        if (event.fulfils.contains(limit.rule) || event.cancels.contains(limit.rule))
            continue; // done by the very event that starts it
        THULY_CHECK(recordLimit(work.context.unit, work.matter.uid, limit));
        work.done.deadlinesSet.append(limit);
    }
    return {};
}

} // namespace

Result<EventDone> takeStep(const CommandContext &context, const EventInput &input, const std::optional<JudgeNamed> &named)
{
    THULY_TRY(Work work, prepare(context, input));
    THULY_CHECK(recordMove(work, named));
    THULY_CHECK(closeLimits(work));
    THULY_CHECK(extendLimits(work));
    THULY_CHECK(startLimits(work));
    FAULT_POINT("cases.after-limits");
    return work.done;
}

} // namespace thuly::cases
