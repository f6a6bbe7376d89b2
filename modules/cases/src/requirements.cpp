// SPDX-License-Identifier: GPL-3.0-or-later
#include "petitionparts.h"
#include "step.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

users::Action actionOf(const packs::EventDefinition &event)
{
    for (const users::Action action : users::allActions()) {
        if (users::actionId(action) == event.action)
            return action;
    }
    return users::Action::RecordEvent;
}

std::unexpected<Error> missing(const packs::LawBook &law, const QString &fact)
{
    return fail(ErrorCode::FactMissing, fact, fact, {law.factLabel(fact).vi});
}

bool isField(const packs::EventDefinition &event, const QString &fact)
{
    return std::ranges::any_of(event.fields, [&fact](const packs::EventField &field) { return field.fact == fact; });
}

bool isSeries(const packs::LawBook &law, const QString &fact, const QString &caseType)
{
    const packs::FactDefinition *definition = law.fact(fact);
    return definition && definition->type == packs::FactType::Series && law.seriesOfFact(fact, caseType);
}

/** The day that has to be over: of a fact, or of the deadline that the fact stands for. */
QDate dayToPass(const packs::LawBook &law, const packs::RequiredFact &required, const Facts &facts, const QList<Deadline> &open)
{
    QString rule = required.value;
    if (required.demand == packs::Demand::Passed) {
        if (const auto time = LegalTime::fromText(facts.value(required.fact)))
            return time->date;
        const packs::FactDefinition *definition = law.fact(required.fact);
        rule = definition ? definition->fromRule : QString();
    }
    for (const Deadline &limit : open) {
        if (limit.rule == rule)
            return limit.due;
    }
    return {};
}

/** Facts this step must bring itself: those of its form. Others may be known from earlier steps. */
QString valueFor(const packs::EventDefinition &event, const QString &fact, const Facts &given, const Facts &known)
{
    if (given.contains(fact))
        return given.value(fact);
    return isField(event, fact) ? QString() : known.value(fact);
}

Result<void> checkOne(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const packs::RequiredFact &required,
                      const Facts &given, const Facts &known, const QList<Deadline> &open, QDate on)
{
    switch (required.demand) {
    case packs::Demand::Present:
    case packs::Demand::PerParty:
    case packs::Demand::Equals:
        if (valueFor(*step.event, required.fact, given, known).isEmpty() && !isSeries(law, required.fact, matter.caseType))
            return missing(law, required.fact);
        if (required.demand == packs::Demand::Equals && given.value(required.fact) != required.value)
            return missing(law, required.fact);
        return {};
    case packs::Demand::Passed:
    case packs::Demand::DeadlinePassed: {
        Facts all = known;
        all.insert(given);
        const QDate day = dayToPass(law, required, all, open);
        // Nothing runs: the limit was met or never started, so there is nothing to wait for only if the law says "over".
        if (!day.isValid() && required.demand == packs::Demand::Passed)
            return missing(law, required.fact);
        if (day.isValid() && on <= day)
            return fail(ErrorCode::LimitNotOver, required.fact, required.fact, {formatDate(day)});
        return {};
    }
    case packs::Demand::Absent:
        if (!known.value(required.fact).isEmpty() || !given.value(required.fact).isEmpty())
            return fail(ErrorCode::IllegalTransition, required.fact, required.fact,
                        {law.eventLabel(step.event->id).vi, law.factLabel(required.fact).vi});
        return {};
    }
    return {};
}

FactNeed needFor(const packs::LawBook &law, const LawfulStep &step, const QString &fact, packs::FieldNeed need, const Matter &matter,
                 const Facts &known, QDate today)
{
    const packs::FactDefinition *definition = law.fact(fact);
    FactNeed result{.key = fact, .type = definition ? definition->type : packs::FactType::Text, .need = need};
    if (step.event->dateFacts.contains(fact)) {
        result.source = FactSource::Known;
        result.value = isoDate(today);
    } else if (fact == "fee_advance_amount"_L1) {
        // A suggestion that the judge may change (NQ 326/2016/UBTVQH14).
        if (const auto fee = law.suggestAdvance(matter.caseType, matter.value)) {
            result.source = FactSource::Suggested;
            result.value = QString::number(fee->advance);
        }
    } else if (isSeries(law, fact, matter.caseType)) {
        result.source = FactSource::Issued;
    } else if (!isField(*step.event, fact) && !known.value(fact).isEmpty()) {
        result.source = FactSource::Known;
        result.value = known.value(fact);
    }
    return result;
}

} // namespace

Result<void> checkFactText(const packs::LawBook &law, const QString &key, const QString &value)
{
    const packs::FactDefinition *definition = law.fact(key);
    if (!definition)
        return fail(ErrorCode::UnknownValue, key, key, {key});
    if (value.size() > maxTextLength)
        return fail(ErrorCode::TextTooLong, key, key, {QString::number(maxTextLength), QString::number(value.size())});
    const bool isDate = definition->type == packs::FactType::Date || definition->type == packs::FactType::Moment;
    if (isDate && !LegalTime::fromText(value))
        return fail(ErrorCode::BadDate, key, key, {value});
    const auto isValue = [&value](const packs::FactChoice &choice) { return choice.value == value; };
    if (!definition->choices.isEmpty() && std::ranges::none_of(definition->choices, isValue))
        return fail(ErrorCode::UnknownValue, key, key, {value});
    // Rules ask a flag for "yes": another word would silently be a "no".
    if (definition->type == packs::FactType::Flag && value != "yes"_L1 && value != "no"_L1)
        return fail(ErrorCode::UnknownValue, key, key, {value});
    if (definition->type == packs::FactType::Money || definition->type == packs::FactType::Number) {
        bool digits = false;
        const qint64 amount = value.toLongLong(&digits);
        if (!digits || amount < 0)
            return fail(ErrorCode::BadNumber, key, key, {value});
    }
    return {};
}

QString judgeFact(const packs::EventDefinition &event)
{
    for (const packs::EventField &field : event.fields) {
        if (field.fact == "review_judge"_L1 || field.fact == "case_judge"_L1 || field.fact == "mediation_judge"_L1)
            return field.fact;
    }
    return {};
}

std::optional<Duty> dutyOf(const packs::EventDefinition &event)
{
    const QString fact = judgeFact(event);
    if (fact.isEmpty())
        return std::nullopt;
    return fact == "review_judge"_L1 ? Duty::Reviewer : Duty::Judge;
}

const packs::EventDefinition *assigningEvent(const packs::LawBook &law, const Matter &matter, Duty duty)
{
    for (const packs::Transition *transition : law.transitions(matter.procedure, matter.state)) {
        const packs::EventDefinition *event = law.event(transition->event, matter.procedure);
        if (event && dutyOf(*event) == duty)
            return event;
    }
    return nullptr;
}

std::optional<Duty> dutyWaiting(const packs::LawBook &law, const QString &procedure, const QString &state)
{
    Matter at;
    at.procedure = procedure;
    at.state = state;
    for (const Duty duty : {Duty::Reviewer, Duty::Judge}) {
        if (assigningEvent(law, at, duty))
            return duty;
    }
    return std::nullopt;
}

Result<LawfulStep> lawfulStep(const packs::LawBook &law, const Matter &matter, const QString &event)
{
    const packs::EventDefinition *definition = law.event(event, matter.procedure);
    if (!definition)
        return fail(ErrorCode::IllegalTransition, event, u"event"_s, {event, law.stateLabel(matter.state, matter.procedure).vi});
    if (const packs::Transition *transition = law.transition(matter.procedure, matter.state, event))
        return LawfulStep{definition, transition, transition->to};
    if (definition->inStates.contains(matter.state))
        return LawfulStep{definition, nullptr, matter.state};
    if (matter.isAccepted() && isField(*definition, u"acceptance_no"_s))
        return fail(ErrorCode::AlreadyAccepted, event, {}, {matter.acceptanceNo});
    return fail(ErrorCode::IllegalTransition, event, u"event"_s, {definition->label.vi, law.stateLabel(matter.state, matter.procedure).vi});
}

Result<void> mayTake(const users::Session &session, const packs::EventDefinition &event, const Matter &matter)
{
    const users::Subject subject{matter.uid, matter.assigned()};
    const users::Action action = actionOf(event);
    const Result<void> own = users::may(session, action, subject);
    if (own)
        return own;
    // What a chief judge or the reviewing judge decided on paper may be written down by who keeps the books.
    const bool onPaper = action == users::Action::AssignReviewer || action == users::Action::AssignJudge
                         || action == users::Action::ExtendDeadline || action == users::Action::DecideOnPetition;
    if (onPaper && users::may(session, users::Action::RecordAssignment, subject))
        return {};
    return own;
}

QList<FactNeed> needsOf(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &known,
                        const QList<Deadline> &open, QDate today)
{
    QList<FactNeed> needs;
    QStringList seen;
    const auto add = [&](const FactNeed &need) {
        if (!seen.contains(need.key)) {
            seen.append(need.key);
            needs.append(need);
        }
    };
    if (step.transition) {
        for (const packs::RequiredFact &required : step.transition->requiredFacts) {
            if (required.demand == packs::Demand::Absent)
                continue;
            const bool waits = required.demand == packs::Demand::Passed || required.demand == packs::Demand::DeadlinePassed;
            FactNeed need = needFor(law, step, required.fact, packs::FieldNeed::Required, matter, known, today);
            if (waits) {
                need.source = FactSource::Waits;
                need.type = packs::FactType::Date;
                need.value = isoDate(dayToPass(law, required, known, open));
                need.key = required.fact.isEmpty() ? required.value : required.fact;
            } else if (required.demand == packs::Demand::Equals) {
                need.source = FactSource::Known;
                need.value = required.value;
            }
            add(need);
        }
    }
    for (const packs::EventField &field : step.event->fields)
        add(needFor(law, step, field.fact, field.need, matter, known, today));
    return needs;
}

Result<Facts> completeFacts(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &known,
                            const QList<Deadline> &open, const EventInput &input)
{
    Facts given;
    for (const auto &[key, value] : input.facts.asKeyValueRange()) {
        THULY_TRY(const QString clean, cleanText(value, key));
        if (clean.isEmpty())
            continue;
        THULY_CHECK(checkFactText(law, key, clean));
        given.insert(key, clean);
    }
    for (const QString &fact : step.event->dateFacts) {
        if (!given.contains(fact))
            given.insert(fact, input.occurredAt.toText());
    }
    if (step.transition) {
        for (const packs::RequiredFact &required : step.transition->requiredFacts) {
            if (required.demand == packs::Demand::Equals && !given.contains(required.fact))
                given.insert(required.fact, required.value);
        }
        for (const packs::RequiredFact &required : step.transition->requiredFacts)
            THULY_CHECK(checkOne(law, step, matter, required, given, known, open, input.occurredAt.date));
    }
    for (const packs::EventField &field : step.event->fields) {
        const bool wanting = given.value(field.fact).isEmpty() && !isSeries(law, field.fact, matter.caseType);
        if (field.need == packs::FieldNeed::Required && wanting)
            return missing(law, field.fact);
    }
    return given;
}

QStringList numbersToIssue(const packs::LawBook &law, const LawfulStep &step, const Matter &matter, const Facts &given)
{
    QStringList facts;
    const auto consider = [&](const QString &fact) {
        if (!fact.isEmpty() && given.value(fact).isEmpty() && !facts.contains(fact) && isSeries(law, fact, matter.caseType))
            facts.append(fact);
    };
    for (const packs::EventField &field : step.event->fields)
        consider(field.fact);
    return facts;
}

} // namespace thuly::cases
