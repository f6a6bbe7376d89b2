// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

const QString motherProcedure = u"civil"_s;

bool holdsOn(const DeadlineRule &rule, QDate on)
{
    return !on.isValid() || !rule.validFrom.isValid() || rule.validFrom <= on;
}

template<class Row> bool belongsTo(const Row &row, const QString &procedure)
{
    return row.procedures.isEmpty() || row.procedures.contains(procedure);
}

template<class Row> QList<const Row *> ofProcedure(const QList<Row> &rows, const QString &procedure)
{
    QList<const Row *> result;
    for (const Row &row : rows) {
        if (belongsTo(row, procedure))
            result << &row;
    }
    return result;
}

/** The row of the procedure itself, else one of no procedure in particular. */
template<class Row> const Row *findIn(const QList<Row> &rows, const QList<qsizetype> &places, const QString &procedure)
{
    const Row *shared = nullptr;
    for (const qsizetype at : places) {
        if (rows[at].procedures.contains(procedure))
            return &rows[at];
        if (!shared && rows[at].procedures.isEmpty())
            shared = &rows[at];
    }
    return shared;
}

template<class Row> const Row *findAny(const QList<Row> &rows, const QList<qsizetype> &places)
{
    if (const Row *mother = findIn(rows, places, motherProcedure))
        return mother;
    return places.isEmpty() ? nullptr : &rows[places.first()];
}

} // namespace

const QList<DeadlineRule> &LawBook::deadlineRules() const
{
    return d->rules;
}

const DeadlineRule *LawBook::deadlineRule(const QString &ruleId, QDate on) const
{
    const DeadlineRule *best = nullptr;
    for (const qsizetype at : d->rulesById.value(ruleId)) {
        const DeadlineRule &rule = d->rules[at];
        if (holdsOn(rule, on) && (!best || rule.validFrom > best->validFrom))
            best = &rule;
    }
    return best;
}

QList<const DeadlineRule *> LawBook::deadlineRules(const QString &procedure, const QString &trigger, QDate on,
                                                   const QString &instance) const
{
    QList<const DeadlineRule *> result;
    for (const qsizetype at : d->rulesByTrigger.value(trigger)) {
        const DeadlineRule &rule = d->rules[at];
        if (rule.instance == instance && rule.procedures.contains(procedure) && deadlineRule(rule.id, on) == &rule)
            result << &rule;
    }
    return result;
}

const QList<Transition> &LawBook::transitions() const
{
    return d->transitions;
}

QList<const Transition *> LawBook::transitions(const QString &procedure, const QString &state) const
{
    QList<const Transition *> result;
    for (const qsizetype at : d->transitionsByState.value(state)) {
        if (d->transitions[at].procedures.contains(procedure))
            result << &d->transitions[at];
    }
    return result;
}

const Transition *LawBook::transition(const QString &procedure, const QString &state, const QString &event) const
{
    const QList<const Transition *> moves = transitions(procedure, state);
    const auto found = std::ranges::find(moves, event, &Transition::event);
    return found == moves.end() ? nullptr : *found;
}

const QList<ProcedureDefinition> &LawBook::procedures() const
{
    return d->procedures;
}

const ProcedureDefinition *LawBook::procedure(const QString &id) const
{
    const auto found = std::ranges::find(std::as_const(d->procedures), id, &ProcedureDefinition::id);
    return found == d->procedures.cend() ? nullptr : &*found;
}

const QList<StateDefinition> &LawBook::states() const
{
    return d->states;
}

QList<const StateDefinition *> LawBook::states(const QString &procedureId) const
{
    return ofProcedure(d->states, procedureId);
}

const StateDefinition *LawBook::state(const QString &id) const
{
    return findAny(d->states, d->statesById.value(id));
}

const StateDefinition *LawBook::state(const QString &id, const QString &procedureId) const
{
    return findIn(d->states, d->statesById.value(id), procedureId);
}

const QList<EventDefinition> &LawBook::events() const
{
    return d->events;
}

QList<const EventDefinition *> LawBook::events(const QString &procedureId) const
{
    return ofProcedure(d->events, procedureId);
}

QList<const EventDefinition *> LawBook::recordEvents(const QString &stateId, const QString &procedureId) const
{
    QList<const EventDefinition *> result = events(procedureId);
    result.removeIf([&](const EventDefinition *event) { return !event->inStates.contains(stateId); });
    return result;
}

const EventDefinition *LawBook::event(const QString &id) const
{
    return findAny(d->events, d->eventsById.value(id));
}

const EventDefinition *LawBook::event(const QString &id, const QString &procedureId) const
{
    return findIn(d->events, d->eventsById.value(id), procedureId);
}

const QStringList &LawBook::unmatchedEffects() const
{
    return d->unmatchedEffects;
}

const QList<FactDefinition> &LawBook::facts() const
{
    return d->facts;
}

const FactDefinition *LawBook::fact(const QString &id) const
{
    const auto at = d->factIndex.constFind(id);
    return at == d->factIndex.constEnd() ? nullptr : &d->facts[*at];
}

const QList<TriggerSource> &LawBook::triggers() const
{
    return d->triggers;
}

QList<TriggerSource> LawBook::triggersOf(const QString &eventId, const QString &procedureId) const
{
    QList<TriggerSource> result;
    for (const TriggerSource &trigger : std::as_const(d->triggers)) {
        if (trigger.event == eventId && belongsTo(trigger, procedureId))
            result << trigger;
    }
    return result;
}

const QList<TriggerSource> &LawBook::outsideTriggers() const
{
    return d->outsideTriggers;
}

const TaskWording *LawBook::task(const QString &ruleId) const
{
    const auto at = d->tasks.constFind(ruleId);
    return at == d->tasks.constEnd() ? nullptr : &*at;
}

const QList<PartyRole> &LawBook::partyRoles() const
{
    return d->roles;
}

const PartyRole *LawBook::partyRole(const QString &id) const
{
    if (const PartyRole *mother = partyRole(id, motherProcedure))
        return mother;
    const auto found = std::ranges::find(std::as_const(d->roles), id, &PartyRole::id);
    return found == d->roles.cend() ? nullptr : &*found;
}

const PartyRole *LawBook::partyRole(const QString &id, const QString &procedureId) const
{
    const auto found = std::ranges::find_if(std::as_const(d->roles), [&](const PartyRole &role) {
        return role.id == id && role.procedures.contains(procedureId);
    });
    return found == d->roles.cend() ? nullptr : &*found;
}

Label LawBook::stateLabel(const QString &id, const QString &procedureId) const
{
    const StateDefinition *own = state(id, procedureId);
    const StateDefinition *found = own ? own : state(id);
    return found ? found->label : Label {id, id};
}

Label LawBook::eventLabel(const QString &id, const QString &procedureId) const
{
    const EventDefinition *own = event(id, procedureId);
    const EventDefinition *found = own ? own : event(id);
    return found ? found->label : Label {id, id};
}

Label LawBook::factLabel(const QString &id) const
{
    const FactDefinition *found = fact(id);
    return found ? found->label : Label {id, id};
}

} // namespace thuly::packs
