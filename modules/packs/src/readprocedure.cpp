// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"
#include "packtable.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

std::optional<Condition> parseCondition(const QString &text, const QString &factBefore)
{
    static const QRegularExpression shape(u"\\A([a-z][a-z0-9_]*)(!?=)(\\S+)\\z"_s);
    if (const auto match = shape.match(text); match.hasMatch()) {
        const auto compare = match.captured(2) == u"=" ? Compare::Equal : Compare::NotEqual;
        return Condition {match.captured(1), match.captured(3), compare};
    }
    // "subject=decision or act": the fact is said once.
    if (!factBefore.isEmpty() && !text.contains(u' ') && !text.contains(u'='))
        return Condition {factBefore, text, Compare::Equal};
    return std::nullopt;
}

Result<Conditions> readConditions(const PackTable &table, qsizetype row)
{
    Conditions conditions;
    for (const QString &group : table.list(row, u"applies_if"_s)) {
        QList<Condition> anyOf;
        for (const QString &text : group.split(u" or "_s)) {
            const auto condition = parseCondition(text.trimmed(), anyOf.isEmpty() ? QString() : anyOf.last().fact);
            if (!condition)
                return table.bad(row, u"applies_if"_s);
            anyOf << *condition;
        }
        conditions.allOf << anyOf;
    }
    return conditions;
}

Result<std::optional<Period>> readPeriod(const PackTable &table, qsizetype row, const QString &amount,
                                         const QString &unit)
{
    if (table.text(row, amount).isEmpty())
        return std::nullopt;
    Period period;
    THULY_TRY(const qint64 number, table.number(row, amount));
    const auto parsedUnit = Period::unitFromText(table.text(row, unit));
    if (!parsedUnit || number < -3650 || number > 3650)
        return table.bad(row, unit);
    period.amount = static_cast<int>(number);
    period.unit = *parsedUnit;
    return period;
}

LimitCount countFrom(const QString &note)
{
    if (note.contains(u"count=detention"))
        return LimitCount::Detention;
    if (note.contains(u"count=earliest"))
        return LimitCount::Earliest;
    if (note.contains(u"count=duration"))
        return LimitCount::Duration;
    return LimitCount::Normal;
}

Result<DeadlineRule> readRule(const PackTable &table, qsizetype row)
{
    DeadlineRule rule;
    rule.id = table.text(row, u"rule_id"_s);
    rule.procedures = table.list(row, u"procedure"_s);
    rule.step = table.label(row, u"step_vi"_s, u"step_en"_s);
    rule.trigger = table.text(row, u"trigger_event"_s);
    if (rule.id.isEmpty() || rule.procedures.isEmpty() || rule.trigger.isEmpty())
        return table.bad(row, u"rule_id"_s);
    THULY_TRY(rule.limit, readPeriod(table, row, u"amount"_s, u"unit"_s));
    THULY_TRY(rule.extension, readPeriod(table, row, u"extension_amount"_s, u"extension_unit"_s));
    rule.extensionBy = table.text(row, u"extension_by"_s);
    rule.restartOn = table.text(row, u"restart_on"_s);
    THULY_TRY(rule.appliesIf, readConditions(table, row));
    rule.lawRef = table.text(row, u"law_ref"_s);
    THULY_TRY(rule.validFrom, table.date(row, u"valid_from"_s));
    THULY_TRY(rule.provenance, table.provenance(row));
    rule.count = countFrom(rule.provenance.note);
    return rule;
}

/** Conditions of ours that a collected rule leaves to its title, for example that it is for strikes only. */
Result<QHash<QString, Conditions>> readFurtherConditions(const Pack &pack)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"conditions.csv"_s, {u"rule_id"_s, u"applies_if"_s, u"law_ref"_s}));
    QHash<QString, Conditions> further;
    for (qsizetype row = 0; row < table.size(); ++row) {
        THULY_TRY(further[table.text(row, u"rule_id"_s)], readConditions(table, row));
    }
    return further;
}

// The closed grammar of required_facts (resources/packs/README.md).
std::optional<RequiredFact> parseRequired(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A(?:deadline (?<rule>[a-z0-9_.]+) passed|no (?<absent>[a-z0-9_]+)|(?<fact>[a-z0-9_]+)"
        "(?:(?<passed> passed)|(?<each> per (?:party|recipient))| = (?<value>\\S+))?)\\z"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(u"rule"))
        return RequiredFact {{}, Demand::DeadlinePassed, match.captured(u"rule")};
    if (match.hasCaptured(u"absent"))
        return RequiredFact {match.captured(u"absent"), Demand::Absent, {}};
    const QString fact = match.captured(u"fact");
    if (match.hasCaptured(u"passed"))
        return RequiredFact {fact, Demand::Passed, {}};
    if (match.hasCaptured(u"each"))
        return RequiredFact {fact, Demand::PerParty, {}};
    if (match.hasCaptured(u"value"))
        return RequiredFact {fact, Demand::Equals, match.captured(u"value")};
    return RequiredFact {fact, Demand::Present, {}};
}

Result<Transition> readTransition(const PackTable &table, qsizetype row)
{
    Transition move;
    move.procedures = table.list(row, u"procedure"_s);
    move.from = table.text(row, u"state_from"_s);
    move.event = table.text(row, u"event"_s);
    move.to = table.text(row, u"state_to"_s);
    for (const QString &text : table.list(row, u"required_facts"_s)) {
        const auto required = parseRequired(text);
        if (!required)
            return table.bad(row, u"required_facts"_s);
        move.requiredFacts << *required;
    }
    move.documentForm = table.text(row, u"document_form"_s);
    move.lawRef = table.text(row, u"law_ref"_s);
    THULY_TRY(move.provenance, table.provenance(row));
    // This table has no source column: its source is the article itself.
    if (move.provenance.source.isEmpty())
        move.provenance.source = move.lawRef;
    return move;
}

template<class Value>
std::optional<Value> fromWord(const QString &word, const QList<std::pair<QLatin1String, Value>> &words)
{
    for (const auto &[name, value] : words) {
        if (word == name)
            return value;
    }
    return std::nullopt;
}

Result<StateDefinition> readState(const PackTable &table, qsizetype row)
{
    static const QList<std::pair<QLatin1String, Phase>> phases {
        {"petition"_L1, Phase::Petition}, {"preparation"_L1, Phase::Preparation}, {"hearing"_L1, Phase::Hearing},
        {"judgment"_L1, Phase::Judgment}, {"appeal"_L1, Phase::Appeal},           {"closed"_L1, Phase::Closed}};
    StateDefinition state;
    state.id = table.text(row, u"state"_s);
    state.label = table.label(row, u"label_vi"_s, u"label_en"_s);
    state.group = table.label(row, u"group_vi"_s, u"group_en"_s);
    THULY_TRY(const qint64 order, table.number(row, u"group_order"_s));
    state.groupOrder = static_cast<int>(order);
    const auto phase = fromWord(table.text(row, u"phase"_s), phases);
    if (!phase)
        return table.bad(row, u"phase"_s);
    state.phase = *phase;
    return state;
}

Result<FactDefinition> readFact(const PackTable &table, qsizetype row)
{
    FactDefinition fact;
    fact.id = table.text(row, u"fact"_s);
    fact.label = table.label(row, u"label_vi"_s, u"label_en"_s);
    THULY_CHECK(table.factType(row, u"type"_s, fact.type, fact.series));
    fact.defaultValue = table.text(row, u"default"_s);
    fact.fromRule = table.text(row, u"from_rule"_s);
    return fact;
}

/** Values of facts that rules tell apart, by fact. */
Result<QHash<QString, QList<FactChoice>>> readChoices(const Pack &pack)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"choices.csv"_s, {u"fact"_s, u"value"_s, u"label_vi"_s, u"label_en"_s}));
    QHash<QString, QList<FactChoice>> choices;
    for (qsizetype row = 0; row < table.size(); ++row) {
        choices[table.text(row, u"fact"_s)]
            << FactChoice {table.text(row, u"value"_s), table.label(row, u"label_vi"_s, u"label_en"_s)};
    }
    return choices;
}

EventDefinition readEvent(const PackTable &table, qsizetype row, const QStringList &procedures)
{
    EventDefinition event;
    event.procedures = procedures;
    event.id = table.text(row, u"event"_s);
    event.label = table.label(row, u"label_vi"_s, u"label_en"_s);
    event.icon = table.text(row, u"icon"_s);
    event.action = table.text(row, u"action"_s);
    event.dateFacts = table.list(row, u"date_facts"_s);
    event.inStates = table.list(row, u"in_states"_s);
    for (QString field : table.list(row, u"fields"_s)) {
        const auto need = field.endsWith(u'?') ? FieldNeed::Optional : FieldNeed::Required;
        if (need == FieldNeed::Optional)
            field.chop(1);
        event.fields << EventField {field, need};
    }
    return event;
}

/** The procedures this pack speaks for: its rows of states, events, triggers and effects belong to them. */
Result<QStringList> readProcedures(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"procedures.csv"_s,
                              {u"procedure"_s, u"label_vi"_s, u"label_en"_s, u"first_state"_s, u"first_event"_s,
                               u"enabled"_s, u"law_ref"_s}));
    QStringList ids;
    for (qsizetype row = 0; row < table.size(); ++row) {
        ProcedureDefinition one;
        one.id = table.text(row, u"procedure"_s);
        one.label = table.label(row, u"label_vi"_s, u"label_en"_s);
        one.firstState = table.text(row, u"first_state"_s);
        one.firstEvent = table.text(row, u"first_event"_s);
        THULY_TRY(one.offer, table.offer(row, u"enabled"_s));
        one.lawRef = table.text(row, u"law_ref"_s);
        if (one.id.isEmpty())
            return table.bad(row, u"procedure"_s);
        ids << one.id;
        data.procedures << std::move(one);
    }
    return ids;
}

Result<void> readMachine(const Pack &pack, const QStringList &procedures, LawData &data)
{
    THULY_TRY(const PackTable moves,
              PackTable::read(pack, u"transitions.csv"_s,
                              {u"procedure"_s, u"state_from"_s, u"event"_s, u"state_to"_s, u"required_facts"_s,
                               u"law_ref"_s, u"verified"_s}));
    for (qsizetype row = 0; row < moves.size(); ++row) {
        THULY_TRY(Transition move, readTransition(moves, row));
        data.transitions << std::move(move);
    }
    THULY_TRY(const PackTable states,
              PackTable::read(pack, u"states.csv"_s,
                              {u"state"_s, u"label_vi"_s, u"label_en"_s, u"group_order"_s, u"group_vi"_s, u"phase"_s}));
    for (qsizetype row = 0; row < states.size(); ++row) {
        THULY_TRY(StateDefinition state, readState(states, row));
        state.procedures = procedures;
        data.states << std::move(state);
    }
    THULY_TRY(const PackTable events,
              PackTable::read(pack, u"events.csv"_s,
                              {u"event"_s, u"label_vi"_s, u"label_en"_s, u"icon"_s, u"action"_s, u"date_facts"_s,
                               u"in_states"_s, u"fields"_s}));
    for (qsizetype row = 0; row < events.size(); ++row)
        data.events << readEvent(events, row, procedures);
    THULY_TRY(const PackTable facts,
              PackTable::read(pack, u"facts.csv"_s,
                              {u"fact"_s, u"label_vi"_s, u"label_en"_s, u"type"_s, u"default"_s, u"from_rule"_s}));
    THULY_TRY(const auto choices, readChoices(pack));
    for (qsizetype row = 0; row < facts.size(); ++row) {
        THULY_TRY(FactDefinition fact, readFact(facts, row));
        fact.choices = choices.value(fact.id);
        data.facts << std::move(fact);
    }
    THULY_TRY(const PackTable roles,
              PackTable::read(pack, u"roles.csv"_s,
                              {u"role"_s, u"label_vi"_s, u"label_en"_s, u"side"_s, u"procedure"_s, u"law_ref"_s}));
    for (qsizetype row = 0; row < roles.size(); ++row) {
        data.roles << PartyRole {roles.text(row, u"role"_s), roles.label(row, u"label_vi"_s, u"label_en"_s),
                                 roles.text(row, u"side"_s), roles.list(row, u"procedure"_s),
                                 roles.text(row, u"law_ref"_s)};
    }
    return {};
}

Result<void> readEffects(const Pack &pack, const QStringList &procedures, LawData &data)
{
    THULY_TRY(const PackTable effects,
              PackTable::read(pack, u"fulfilments.csv"_s, {u"event"_s, u"effect"_s, u"rule_id"_s}));
    static const QStringList known {u"fulfils"_s, u"extends"_s, u"suspends"_s, u"restarts"_s,
                                    u"cancels"_s, u"replaces"_s};
    for (qsizetype row = 0; row < effects.size(); ++row) {
        const QString effect = effects.text(row, u"effect"_s);
        if (!known.contains(effect))
            return effects.bad(row, u"effect"_s);
        data.effects << LawData::Effect {effects.text(row, u"event"_s), effect, effects.text(row, u"rule_id"_s),
                                         procedures};
    }
    THULY_TRY(const PackTable tasks,
              PackTable::read(pack, u"tasks.csv"_s, {u"rule_id"_s, u"text_vi"_s, u"text_en"_s, u"soon_days"_s}));
    for (qsizetype row = 0; row < tasks.size(); ++row) {
        THULY_TRY(const qint64 soon, tasks.number(row, u"soon_days"_s));
        const QString rule = tasks.text(row, u"rule_id"_s);
        data.tasks.insert(rule,
                          TaskWording {rule, tasks.label(row, u"text_vi"_s, u"text_en"_s), static_cast<int>(soon)});
    }
    THULY_TRY(const PackTable instances, PackTable::read(pack, u"instances.csv"_s, {u"rule_id"_s, u"instance"_s}));
    for (qsizetype row = 0; row < instances.size(); ++row)
        data.instances.insert(instances.text(row, u"rule_id"_s), instances.text(row, u"instance"_s));
    return {};
}

} // namespace

Result<void> readProcedurePack(const Pack &pack, LawData &data)
{
    THULY_TRY(const QStringList procedures, readProcedures(pack, data));
    THULY_TRY(const auto conditions, readFurtherConditions(pack));
    THULY_TRY(
        const PackTable rules,
        PackTable::read(pack, u"deadlines.csv"_s,
                        {u"rule_id"_s, u"procedure"_s, u"step_vi"_s, u"step_en"_s, u"trigger_event"_s, u"amount"_s,
                         u"unit"_s, u"extension_amount"_s, u"extension_unit"_s, u"extension_by"_s, u"restart_on"_s,
                         u"applies_if"_s, u"law_ref"_s, u"valid_from"_s, u"verified"_s, u"source_url"_s, u"note"_s}));
    for (qsizetype row = 0; row < rules.size(); ++row) {
        THULY_TRY(DeadlineRule rule, readRule(rules, row));
        rule.appliesIf.allOf << conditions.value(rule.id).allOf;
        rule.packVersion = pack.manifest().version;
        data.rules << std::move(rule);
    }
    THULY_TRY(const PackTable triggers,
              PackTable::read(pack, u"triggers.csv"_s, {u"trigger_event"_s, u"event"_s, u"fact"_s}));
    for (qsizetype row = 0; row < triggers.size(); ++row) {
        const QString trigger = triggers.text(row, u"trigger_event"_s);
        const QString event = triggers.text(row, u"event"_s);
        if (event == u"-")
            data.outsideTriggers << TriggerSource {{}, {}, trigger, procedures, {}};
        else
            data.triggers << TriggerSource {event, triggers.text(row, u"fact"_s), trigger, procedures,
                                            triggers.list(row, u"rules"_s)};
    }
    THULY_CHECK(readMachine(pack, procedures, data));
    return readEffects(pack, procedures, data);
}

} // namespace thuly::packs
