// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feetable.h"

#include <thuly/packs/lawbook.h>

#include <QHash>

#include <mutex>

namespace thuly::packs {

/** All tables of a law book. Filled once by assemble(), then only read. */
struct LawData {
    QList<Pack> packs;
    QString version;
    QString stamp;

    QList<Court> courts;
    QHash<QString, qsizetype> courtIndex;
    QList<Province> provinces;
    QList<CalendarDay> calendarDays;
    WorkCalendar calendar;

    QList<DeadlineRule> rules;
    QHash<QString, QList<qsizetype>> rulesById;
    QHash<QString, QList<qsizetype>> rulesByTrigger;
    QHash<QString, QString> instances;
    QList<Transition> transitions;
    QHash<QString, QList<qsizetype>> transitionsByState;
    QList<ProcedureDefinition> procedures;
    QList<StateDefinition> states;
    QHash<QString, QList<qsizetype>> statesById;
    QList<EventDefinition> events;
    QHash<QString, QList<qsizetype>> eventsById;
    QList<FactDefinition> facts;
    QHash<QString, qsizetype> factIndex;
    QList<TriggerSource> triggers;
    /** Triggers that the packs say are none of this desk's steps. */
    QList<TriggerSource> outsideTriggers;
    QHash<QString, TaskWording> tasks;
    QList<PartyRole> roles;
    /** event, effect, rule: kept until all events are read. */
    struct Effect {
        QString event;
        QString effect;
        QString rule;
        QStringList procedures;
    };
    QList<Effect> effects;
    QStringList unmatchedEffects;

    QList<CaseType> caseTypes;
    QHash<QString, qsizetype> caseTypeIndex;
    QList<NumberSeries> series;
    QHash<QString, qsizetype> seriesIndex;
    QList<RegisterDefinition> registers;
    QHash<QString, qsizetype> registerIndex;
    QHash<QString, RegisterKey> registerKeys;
    QList<LegalRelation> relations;
    FeeTable fees;
    CourtWork work;

    // Large and seldom asked for: parsed by the first who asks.
    mutable std::once_flag communesOnce;
    mutable QList<Commune> communes;
    mutable std::once_flag districtsOnce;
    mutable QList<FormerDistrict> districts;
    mutable std::once_flag successionsOnce;
    mutable QList<CourtSuccession> successions;

    /** Builds the indexes after all packs are read. */
    void index();
    void indexRules();
    void applyEffects();
};

/** The tables behind a law book; lookups of procedures are in lawprocedures.cpp, all others in lawbook.cpp. */
class LawBook::Private : public LawData
{
};

[[nodiscard]] Result<void> readCourtPack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readCalendarPack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readProcedurePack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readNumbersPack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readRegistersPack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readRelationsPack(const Pack &pack, LawData &data);
[[nodiscard]] Result<void> readWorkPack(const Pack &pack, LawData &data);

[[nodiscard]] Result<QList<Commune>> readCommunes(const Pack &pack);
[[nodiscard]] Result<QList<FormerDistrict>> readFormerDistricts(const Pack &pack);
[[nodiscard]] Result<QList<CourtSuccession>> readSuccessions(const Pack &pack);

} // namespace thuly::packs
