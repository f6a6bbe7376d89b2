// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/checkprocedures.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

const QString firstState = u"RECEIVED"_s;
const QString firstEvent = u"petition_received"_s;

class Checker
{
public:
    Checker(const LawBook &book, const QStringList &procedures)
        : m_book(book)
        , m_procedures(procedures)
    {
    }

    QList<Finding> run()
    {
        checkMoves();
        checkReachability();
        checkEvents();
        checkFacts();
        checkTriggers();
        checkRules();
        return m_findings;
    }

private:
    void add(FindingKind kind, const QString &where, const QString &what) { m_findings << Finding {kind, where, what}; }

    bool concerns(const QStringList &procedures) const
    {
        return std::ranges::any_of(procedures, [this](const QString &one) { return m_procedures.contains(one); });
    }

    void needState(const QString &where, const QString &id)
    {
        if (!m_book.state(id))
            add(FindingKind::UnknownState, where, id);
    }

    void needFact(const QString &where, const QString &id)
    {
        if (!m_book.fact(id))
            add(FindingKind::UnknownFact, where, id);
    }

    void needRule(const QString &where, const QString &id)
    {
        if (!m_book.deadlineRule(id))
            add(FindingKind::UnknownRule, where, id);
    }

    void checkMoves()
    {
        for (const Transition &move : m_book.transitions()) {
            if (!concerns(move.procedures))
                continue;
            const QString where = u"transition "_s % move.from % u' ' % move.event;
            needState(where, move.from);
            needState(where, move.to);
            if (!m_book.event(move.event))
                add(FindingKind::UnknownEvent, where, move.event);
            for (const RequiredFact &required : move.requiredFacts) {
                if (required.demand == Demand::DeadlinePassed)
                    needRule(where, required.value);
                else
                    needFact(where, required.fact);
            }
            m_moving.insert(move.event);
        }
    }

    void checkReachability()
    {
        for (const QString &procedure : m_procedures) {
            QSet<QString> reached {firstState};
            QStringList open {firstState};
            while (!open.isEmpty()) {
                for (const Transition *move : m_book.transitions(procedure, open.takeFirst())) {
                    if (!reached.contains(move->to)) {
                        reached.insert(move->to);
                        open << move->to;
                    }
                }
            }
            for (const StateDefinition &state : m_book.states()) {
                if (!reached.contains(state.id))
                    add(FindingKind::UnreachableState, u"procedure "_s % procedure, state.id);
            }
        }
    }

    void checkEvents()
    {
        for (const EventDefinition &event : m_book.events()) {
            const QString where = u"event "_s % event.id;
            for (const EventField &field : event.fields)
                needFact(where, field.fact);
            for (const QString &fact : event.dateFacts)
                needFact(where, fact);
            for (const QString &state : event.inStates)
                needState(where, state);
            for (const QStringList &rules :
                 {event.fulfils, event.extends, event.suspends, event.restarts, event.cancels}) {
                for (const QString &rule : rules)
                    needRule(where, rule);
            }
            if (event.id != firstEvent && !m_moving.contains(event.id) && event.inStates.isEmpty())
                add(FindingKind::MissingReference, where, u"neither moves a case nor may be recorded in any state"_s);
        }
    }

    void checkFacts()
    {
        for (const FactDefinition &fact : m_book.facts()) {
            const QString where = u"fact "_s % fact.id;
            if (!fact.fromRule.isEmpty())
                needRule(where, fact.fromRule);
            if (fact.type != FactType::Series)
                continue;
            for (const CaseType &type : m_book.caseTypes()) {
                if (m_procedures.contains(type.procedure) && !m_book.seriesOfFact(fact.id, type.code))
                    add(FindingKind::MissingReference, where, u"series "_s % fact.series % u" of "_s % type.code);
            }
        }
    }

    void checkTriggers()
    {
        for (const TriggerSource &trigger : m_book.triggers()) {
            const QString where = u"trigger "_s % trigger.trigger;
            if (!m_book.event(trigger.event))
                add(FindingKind::UnknownEvent, where, trigger.event);
            if (!trigger.fact.isEmpty())
                needFact(where, trigger.fact);
            m_yielded.insert(trigger.trigger);
        }
        for (const QString &outside : m_book.outsideTriggers())
            m_yielded.insert(outside);
    }

    void checkRules()
    {
        for (const DeadlineRule &rule : m_book.deadlineRules()) {
            if (!concerns(rule.procedures))
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
    QStringList m_procedures;
    QList<Finding> m_findings;
    QSet<QString> m_moving;
    QSet<QString> m_yielded;
};

} // namespace

QList<Finding> checkProcedures(const LawBook &book, const QStringList &procedures)
{
    return Checker(book, procedures).run();
}

} // namespace thuly::packs
