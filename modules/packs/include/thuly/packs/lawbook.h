// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/workcalendar.h>
#include <thuly/packs/courtdata.h>
#include <thuly/packs/pack.h>
#include <thuly/packs/proceduredata.h>
#include <thuly/packs/registerdata.h>
#include <thuly/packs/workdata.h>

#include <memory>

namespace thuly::packs {

/** A pack that a law book was made from. */
struct PackRef {
    QString id;
    QString version;
    QString titleVi;
    QString titleEn;
    QByteArray sha256;
    QDate validFrom;
    QDate validTo;
};

/**
 * The law as the active packs give it: an immutable snapshot, safe from any thread, shared by pointer and replaced as
 * a whole when a pack is activated. Pointers and references it hands out live as long as the book. The large tables
 * (communes, former districts, succession) are parsed at the first question for them.
 */
class LawBook
{
public:
    /** PackInvalid (args: pack, file, line) when a table cannot be read; a missing pack is an empty table. */
    [[nodiscard]] static Result<std::shared_ptr<const LawBook>> assemble(const QList<Pack> &packs);
    ~LawBook();
    LawBook(const LawBook &) = delete;
    LawBook &operator=(const LawBook &) = delete;

    /** The newest version among the packs, as shown to people: "2026.11.2". */
    [[nodiscard]] QString version() const;
    /** version() and a digest of all packs ("2026.11.2+1f3a77c0"): stamped into ops and deadlines. */
    [[nodiscard]] QString stamp() const;
    [[nodiscard]] QList<PackRef> packs() const;

    /** Kinds of hearings, the online checklist, when a paper counts as served. */
    [[nodiscard]] const CourtWork &courtWork() const;
    [[nodiscard]] const QList<Court> &courts() const;
    [[nodiscard]] const Court *courtById(const QString &id) const;
    [[nodiscard]] const QList<CourtSuccession> &courtSuccessions() const;
    [[nodiscard]] const QList<Province> &provinces() const;
    [[nodiscard]] const QList<Commune> &communes() const;
    [[nodiscard]] const QList<FormerDistrict> &formerDistricts() const;

    /** Only rows that are not marked no. */
    [[nodiscard]] const WorkCalendar &calendar() const;
    [[nodiscard]] const QList<CalendarDay> &calendarDays() const;

    [[nodiscard]] const QList<DeadlineRule> &deadlineRules() const;
    /** The row in force on `on` (an invalid date: the newest); null when there is none. */
    [[nodiscard]] const DeadlineRule *deadlineRule(const QString &ruleId, QDate on = {}) const;
    /** The rows in force on `on` that `trigger` starts in `procedure`, for the desk of this instance. */
    [[nodiscard]] QList<const DeadlineRule *> deadlineRules(const QString &procedure, const QString &trigger, QDate on,
                                                            const QString &instance = QStringLiteral("ST")) const;

    [[nodiscard]] const QList<Transition> &transitions() const;
    [[nodiscard]] QList<const Transition *> transitions(const QString &procedure, const QString &state) const;
    [[nodiscard]] const Transition *transition(const QString &procedure, const QString &state,
                                               const QString &event) const;

    [[nodiscard]] const QList<ProcedureDefinition> &procedures() const;
    [[nodiscard]] const ProcedureDefinition *procedure(const QString &id) const;

    // The same word may mean different steps in different procedures. With a procedure: its own row, else one that
    // belongs to no procedure in particular. Without: as in civil procedure, else as in the first pack that has it.
    [[nodiscard]] const QList<StateDefinition> &states() const;
    [[nodiscard]] QList<const StateDefinition *> states(const QString &procedure) const;
    [[nodiscard]] const StateDefinition *state(const QString &id) const;
    [[nodiscard]] const StateDefinition *state(const QString &id, const QString &procedure) const;
    [[nodiscard]] const QList<EventDefinition> &events() const;
    [[nodiscard]] QList<const EventDefinition *> events(const QString &procedure) const;
    /** Events of the procedure that move nothing and may be recorded in `state`. */
    [[nodiscard]] QList<const EventDefinition *> recordEvents(const QString &state, const QString &procedure) const;
    [[nodiscard]] const EventDefinition *event(const QString &id) const;
    [[nodiscard]] const EventDefinition *event(const QString &id, const QString &procedure) const;
    /** Events that a pack's effects name and the same pack does not define: for the checks. */
    [[nodiscard]] const QStringList &unmatchedEffects() const;
    [[nodiscard]] const QList<FactDefinition> &facts() const;
    [[nodiscard]] const FactDefinition *fact(const QString &id) const;
    [[nodiscard]] const QList<TriggerSource> &triggers() const;
    [[nodiscard]] QList<TriggerSource> triggersOf(const QString &event, const QString &procedure) const;
    /** Triggers that the packs name as none of this desk's steps (another court, a ministry); `event` is empty. */
    [[nodiscard]] const QList<TriggerSource> &outsideTriggers() const;
    [[nodiscard]] const TaskWording *task(const QString &ruleId) const;
    [[nodiscard]] const QList<PartyRole> &partyRoles() const;
    [[nodiscard]] const PartyRole *partyRole(const QString &id) const;
    [[nodiscard]] const PartyRole *partyRole(const QString &id, const QString &procedure) const;
    /** Labels; the id itself in both languages when the packs do not know it. */
    [[nodiscard]] Label stateLabel(const QString &state, const QString &procedure = QStringLiteral("civil")) const;
    [[nodiscard]] Label eventLabel(const QString &event, const QString &procedure = QStringLiteral("civil")) const;
    [[nodiscard]] Label factLabel(const QString &fact) const;

    [[nodiscard]] const QList<CaseType> &caseTypes() const;
    /** By code or by one of its aliases. */
    [[nodiscard]] const CaseType *caseType(const QString &code) const;
    [[nodiscard]] const QList<NumberSeries> &numberSeries() const;
    [[nodiscard]] const NumberSeries *numberSeries(const QString &id) const;
    /** First instance ("ST") unless said otherwise. A series of the case type wins over one for all. */
    [[nodiscard]] const NumberSeries *numberSeries(const QString &caseType, const QString &documentKind,
                                                   const QString &instance = QStringLiteral("ST")) const;
    /** The series a fact's number comes from, for a case of this type; null when it is typed as on paper. */
    [[nodiscard]] const NumberSeries *seriesOfFact(const QString &fact, const QString &caseType) const;
    /** All books, those that nothing fills yet too; offeredRegisters() are those to list. */
    [[nodiscard]] const QList<RegisterDefinition> &registerDefinitions() const;
    [[nodiscard]] QList<const RegisterDefinition *> offeredRegisters() const;
    [[nodiscard]] const RegisterDefinition *registerDefinition(const QString &id) const;
    [[nodiscard]] const RegisterKey *registerKey(const QString &key) const;
    [[nodiscard]] QList<const LegalRelation *> relationsOfLaw(const QString &caseType) const;
    [[nodiscard]] const LegalRelation *relationOfLaw(const QString &id) const;
    /** Court-fee advance for a claim; no value: a dispute without price. UnknownCaseType when no table fits. */
    [[nodiscard]] Result<FeeSuggestion> suggestAdvance(const QString &caseType, std::optional<qint64> value) const;

private:
    class Private;
    explicit LawBook(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace thuly::packs
