// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/checkprocedures.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

/** Checks one procedure; findings about rows that several procedures share are said once. */
class Checker
{
public:
    Checker(const LawBook &book, const QString &procedure, QList<Finding> &findings)
        : m_book(book)
        , m_procedure(procedure)
        , m_findings(findings)
    {
    }

    void run()
    {
        const ProcedureDefinition *definition = m_book.procedure(m_procedure);
        if (!definition)
            return add(FindingKind::MissingReference, u"procedure "_s % m_procedure, u"no pack defines it"_s);
        if (definition->offer == Offer::Disabled)
            return checkDisabled();
        checkMoves();
        checkReachability(definition->firstState);
        checkEvents(definition->firstEvent);
        checkFacts();
        checkTriggers();
        checkRules();
    }

private:
    void add(FindingKind kind, const QString &where, const QString &what)
    {
        const bool known = std::ranges::any_of(
            m_findings, [&](const Finding &one) { return one.kind == kind && one.where == where && one.what == what; });
        if (!known)
            m_findings << Finding {kind, where, what};
    }

    void needState(const QString &where, const QString &id)
    {
        if (!m_book.state(id, m_procedure))
            add(FindingKind::UnknownState, where, id);
    }

    void needEvent(const QString &where, const QString &id)
    {
        if (!m_book.event(id, m_procedure))
            add(FindingKind::UnknownEvent, where, id);
    }

    void needFact(const QString &where, const QString &id)
    {
        if (!m_book.fact(id))
            add(FindingKind::UnknownFact, where, id);
        m_facts.insert(id);
    }

    void needRule(const QString &where, const QString &id)
    {
        if (!m_book.deadlineRule(id))
            add(FindingKind::UnknownRule, where, id);
    }

    /** What is switched off must not be half there: no moves, and no case type that may be taken. */
    void checkDisabled()
    {
        const QString where = u"procedure "_s % m_procedure;
        const bool moves = std::ranges::any_of(
            m_book.transitions(), [this](const Transition &move) { return move.procedures.contains(m_procedure); });
        if (moves)
            add(FindingKind::MissingReference, where, u"is disabled and has moves"_s);
        for (const CaseType &type : m_book.caseTypes()) {
            if (type.procedure == m_procedure && type.offer == Offer::Enabled)
                add(FindingKind::MissingReference, where, u"is disabled and has the case type "_s % type.code);
        }
    }

    void checkMoves()
    {
        for (const Transition &move : m_book.transitions()) {
            if (!move.procedures.contains(m_procedure))
                continue;
            const QString where = u"transition "_s % move.from % u' ' % move.event;
            needState(where, move.from);
            needState(where, move.to);
            needEvent(where, move.event);
            for (const RequiredFact &required : move.requiredFacts) {
                if (required.demand == Demand::DeadlinePassed)
                    needRule(where, required.value);
                else
                    needFact(where, required.fact);
            }
            m_moving.insert(move.event);
        }
    }

    void checkReachability(const QString &firstState)
    {
        needState(u"procedure "_s % m_procedure, firstState);
        QSet<QString> reached {firstState};
        QStringList open {firstState};
        while (!open.isEmpty()) {
            for (const Transition *move : m_book.transitions(m_procedure, open.takeFirst())) {
                if (!reached.contains(move->to)) {
                    reached.insert(move->to);
                    open << move->to;
                }
            }
        }
        for (const StateDefinition *state : m_book.states(m_procedure)) {
            if (!reached.contains(state->id))
                add(FindingKind::UnreachableState, u"procedure "_s % m_procedure, state->id);
        }
    }

    void checkEvents(const QString &firstEvent)
    {
        needEvent(u"procedure "_s % m_procedure, firstEvent);
        for (const EventDefinition *event : m_book.events(m_procedure)) {
            const QString where = u"event "_s % event->id;
            for (const EventField &field : event->fields)
                needFact(where, field.fact);
            for (const QString &fact : event->dateFacts)
                needFact(where, fact);
            for (const QString &state : event->inStates)
                needState(where, state);
            for (const QStringList &rules :
                 {event->fulfils, event->extends, event->suspends, event->restarts, event->cancels, event->replaces}) {
                for (const QString &rule : rules)
                    needRule(where, rule);
            }
            // A case split off another begins with its own step instead of the procedure's first.
            const bool begins = event->id == firstEvent || event->id == u"case_split_off"_s;
            if (!begins && !m_moving.contains(event->id) && event->inStates.isEmpty())
                add(FindingKind::MissingReference, where, u"neither moves a case nor may be recorded in any state"_s);
        }
        for (const QString &event : m_book.unmatchedEffects())
            add(FindingKind::UnknownEvent, u"fulfilments"_s, event);
    }

    void checkFacts()
    {
        for (const FactDefinition &fact : m_book.facts()) {
            const QString where = u"fact "_s % fact.id;
            if (!fact.fromRule.isEmpty())
                needRule(where, fact.fromRule);
            if (fact.type != FactType::Series || !m_facts.contains(fact.id))
                continue;
            for (const CaseType &type : m_book.caseTypes()) {
                if (type.procedure != m_procedure || type.offer == Offer::Disabled)
                    continue;
                const NumberSeries *series = m_book.seriesOfFact(fact.id, type.code);
                QString pattern = series ? series->pattern : QString();
                // Only these two places are ever filled: another would stop the step that needs the number.
                if (!pattern.contains(u"{seq}"_s) || pattern.remove(u"{seq}"_s).remove(u"{year}"_s).contains(u'{'))
                    add(FindingKind::MissingReference, where, u"series "_s % fact.series % u" of "_s % type.code);
            }
        }
    }

    bool isMine(const TriggerSource &trigger) const
    {
        return trigger.procedures.isEmpty() || trigger.procedures.contains(m_procedure);
    }

    void checkTriggers()
    {
        for (const TriggerSource &trigger : m_book.triggers()) {
            if (!isMine(trigger))
                continue;
            const QString where = u"trigger "_s % trigger.trigger;
            needEvent(where, trigger.event);
            if (!trigger.fact.isEmpty())
                needFact(where, trigger.fact);
            m_yielded.insert(trigger.trigger);
        }
        for (const TriggerSource &outside : m_book.outsideTriggers()) {
            if (isMine(outside))
                m_yielded.insert(outside.trigger);
        }
    }

    void checkRules()
    {
        for (const DeadlineRule &rule : m_book.deadlineRules()) {
            if (!rule.procedures.contains(m_procedure))
                continue;
            const QString where = u"rule "_s % rule.id;
            if (!m_yielded.contains(rule.trigger))
                add(FindingKind::DeadTrigger, where, rule.trigger);
            // "restart:203.1" names the article that starts again; the event itself carries the effect.
            if (!rule.restartOn.isEmpty() && !rule.restartOn.contains(u':') && !m_yielded.contains(rule.restartOn))
                add(FindingKind::DeadTrigger, where, rule.restartOn);
            for (const QString &fact : rule.appliesIf.facts())
                needFact(where, fact);
        }
    }

    const LawBook &m_book;
    QString m_procedure;
    QList<Finding> &m_findings;
    QSet<QString> m_moving;
    QSet<QString> m_yielded;
    QSet<QString> m_facts;
};

} // namespace

QList<Finding> checkProcedures(const LawBook &book, const QStringList &procedures)
{
    QStringList wanted = procedures;
    if (wanted.isEmpty()) {
        for (const ProcedureDefinition &one : book.procedures())
            wanted << one.id;
    }
    QList<Finding> findings;
    for (const QString &procedure : std::as_const(wanted))
        Checker(book, procedure, findings).run();
    return findings;
}

} // namespace thuly::packs
