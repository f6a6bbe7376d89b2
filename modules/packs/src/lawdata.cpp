// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"

#include <algorithm>

namespace thuly::packs {

namespace {

template<class Row, class Key> QHash<QString, qsizetype> indexBy(const QList<Row> &rows, Key key)
{
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i < rows.size(); ++i)
        index.insert(key(rows[i]), i);
    return index;
}

} // namespace

void LawData::index()
{
    courtIndex = indexBy(courts, [](const Court &row) { return row.id; });
    for (qsizetype i = 0; i < states.size(); ++i)
        statesById[states[i].id] << i;
    for (qsizetype i = 0; i < events.size(); ++i)
        eventsById[events[i].id] << i;
    factIndex = indexBy(facts, [](const FactDefinition &row) { return row.id; });
    seriesIndex = indexBy(series, [](const NumberSeries &row) { return row.id; });
    registerIndex = indexBy(registers, [](const RegisterDefinition &row) { return row.id; });
    for (qsizetype i = 0; i < caseTypes.size(); ++i) {
        caseTypeIndex.insert(caseTypes[i].code, i);
        for (const QString &alias : std::as_const(caseTypes[i].aliases))
            caseTypeIndex.insert(alias, i);
    }
    for (qsizetype i = 0; i < transitions.size(); ++i)
        transitionsByState[transitions[i].from] << i;
    indexRules();
    applyEffects();
}

void LawData::applyEffects()
{
    for (const Effect &effect : std::as_const(effects)) {
        // A row of a pack speaks of the events of that pack, never of another procedure's event of the same name.
        const QList<qsizetype> rows = eventsById.value(effect.event);
        const auto at
            = std::ranges::find_if(rows, [&](qsizetype row) { return events[row].procedures == effect.procedures; });
        if (at == rows.end()) {
            unmatchedEffects << effect.event;
            continue;
        }
        EventDefinition &event = events[*at];
        QStringList &list = effect.effect == QLatin1String("extends") ? event.extends
            : effect.effect == QLatin1String("suspends")              ? event.suspends
            : effect.effect == QLatin1String("restarts")              ? event.restarts
            : effect.effect == QLatin1String("cancels")               ? event.cancels
            : effect.effect == QLatin1String("replaces")              ? event.replaces
                                                                      : event.fulfils;
        if (!list.contains(effect.rule))
            list << effect.rule;
    }
}

void LawData::indexRules()
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        rulesById[rules[i].id] << i;
        rulesByTrigger[rules[i].trigger] << i;
        if (const auto instance = instances.constFind(rules[i].id); instance != instances.constEnd())
            rules[i].instance = *instance;
    }
}

} // namespace thuly::packs
