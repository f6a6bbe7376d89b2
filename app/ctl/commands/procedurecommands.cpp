// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/packs/checkprocedures.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<std::shared_ptr<const packs::LawBook>> builtInLaw()
{
    THULY_TRY(const auto embedded, packs::embeddedPacks(packs::TrustAnchors::embedded()));
    return packs::LawBook::assemble(embedded);
}

QString text(const packs::Label &label, const Context &context)
{
    return label.in(context.globals().language == u"en"_s ? Language::English : Language::Vietnamese);
}

QJsonObject headJson(const packs::LawBook &law, const packs::ProcedureDefinition &one, const Context &context)
{
    int moves = 0;
    int unverified = 0;
    for (const packs::Transition &move : law.transitions()) {
        if (!move.procedures.contains(one.id))
            continue;
        ++moves;
        unverified += move.provenance.verified == packs::Verified::Yes ? 0 : 1;
    }
    int rules = 0;
    int switchedOff = 0;
    for (const packs::DeadlineRule &rule : law.deadlineRules()) {
        if (!rule.procedures.contains(one.id) || rule.instance != u"ST"_s)
            continue;
        ++rules;
        switchedOff += rule.isUsable() ? 0 : 1;
    }
    QJsonArray types;
    for (const packs::CaseType &type : law.caseTypes()) {
        if (type.procedure == one.id && type.offer == packs::Offer::Enabled)
            types.append(type.code);
    }
    return {{u"id"_s, one.id},
            {u"name"_s, text(one.label, context)},
            {u"enabled"_s, one.offer == packs::Offer::Enabled},
            {u"caseTypes"_s, types},
            {u"lawRef"_s, one.lawRef},
            {u"states"_s, law.states(one.id).size()},
            {u"moves"_s, moves},
            {u"movesUnverified"_s, unverified},
            {u"rules"_s, rules},
            {u"rulesSwitchedOff"_s, switchedOff}};
}

Result<QJsonValue> list(Context &context, const Arguments &)
{
    THULY_TRY(const auto law, builtInLaw());
    QJsonArray lines;
    for (const packs::ProcedureDefinition &one : law->procedures())
        lines.append(headJson(*law, one, context));
    return lines;
}

QString needWord(const packs::RequiredFact &required)
{
    switch (required.demand) {
    case packs::Demand::Present:
        return required.fact;
    case packs::Demand::PerParty:
        return required.fact + u" per party"_s;
    case packs::Demand::Passed:
        return required.fact + u" passed"_s;
    case packs::Demand::Absent:
        return u"no "_s + required.fact;
    case packs::Demand::Equals:
        return required.fact + u" = "_s + required.value;
    case packs::Demand::DeadlinePassed:
        return u"deadline "_s + required.value + u" passed"_s;
    }
    return {};
}

QJsonArray movesJson(const packs::LawBook &law, const QString &procedure, const Context &context)
{
    QJsonArray lines;
    for (const packs::Transition &move : law.transitions()) {
        if (!move.procedures.contains(procedure))
            continue;
        QStringList needs;
        for (const packs::RequiredFact &required : move.requiredFacts)
            needs.append(needWord(required));
        lines.append(QJsonObject{{u"from"_s, move.from},
                                 {u"event"_s, move.event},
                                 {u"to"_s, move.to},
                                 {u"name"_s, text(law.eventLabel(move.event, procedure), context)},
                                 {u"needs"_s, QJsonArray::fromStringList(needs)},
                                 {u"lawRef"_s, move.lawRef},
                                 {u"verified"_s, packs::verifiedWord(move.provenance.verified)}});
    }
    return lines;
}

QJsonArray rulesJson(const packs::LawBook &law, const QString &procedure, const Context &context)
{
    QJsonArray lines;
    for (const packs::DeadlineRule &rule : law.deadlineRules()) {
        if (!rule.procedures.contains(procedure) || rule.instance != u"ST"_s)
            continue;
        lines.append(QJsonObject{{u"rule"_s, rule.id},
                                 {u"name"_s, text(rule.step, context)},
                                 {u"trigger"_s, rule.trigger},
                                 {u"limit"_s, rule.limit ? rule.limit->toText() : QString()},
                                 {u"extension"_s, rule.extension ? rule.extension->toText() : QString()},
                                 {u"lawRef"_s, rule.lawRef},
                                 {u"verified"_s, packs::verifiedWord(rule.provenance.verified)},
                                 {u"inUse"_s, rule.isUsable()}});
    }
    return lines;
}

Result<QJsonValue> show(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"PROCEDURE"_s));
    THULY_TRY(const auto law, builtInLaw());
    const packs::ProcedureDefinition *one = law->procedure(id);
    if (!one)
        return fail(ErrorCode::UnknownValue, {}, u"PROCEDURE"_s, {id});
    QJsonObject object = headJson(*law, *one, context);
    QJsonArray states;
    for (const packs::StateDefinition *state : law->states(id))
        states.append(QJsonObject{{u"state"_s, state->id}, {u"name"_s, text(state->label, context)}, {u"station"_s, text(state->group, context)}});
    object.insert(u"firstState"_s, one->firstState);
    object.insert(u"firstEvent"_s, one->firstEvent);
    object.insert(u"stateList"_s, states);
    object.insert(u"moveList"_s, movesJson(*law, id, context));
    object.insert(u"ruleList"_s, rulesJson(*law, id, context));
    return object;
}

Result<QJsonValue> check(Context &context, const Arguments &arguments)
{
    THULY_TRY(const auto law, builtInLaw());
    const auto findings = packs::checkProcedures(*law, arguments.positional());
    QJsonArray lines;
    for (const packs::Finding &finding : findings)
        lines.append(QJsonObject{{u"where"_s, finding.where}, {u"what"_s, finding.what}});
    QJsonArray checked;
    for (const packs::ProcedureDefinition &one : law->procedures()) {
        if (arguments.positional().isEmpty() || arguments.positional().contains(one.id))
            checked.append(headJson(*law, one, context));
    }
    return QJsonObject{{u"ok"_s, findings.isEmpty()}, {u"version"_s, law->version()}, {u"procedures"_s, checked}, {u"findings"_s, lines}};
}

} // namespace

QList<Verb> procedureVerbs()
{
    const QString noun = u"procedure"_s;
    return {
        {noun, u"list"_s, {}, u"The procedures of the built-in law: case types, moves, rules, how many are unverified"_s,
         u"thulyctl --json procedure list"_s, Needs::Nothing, {}, list},
        {noun, u"show"_s, u"PROCEDURE"_s, u"One procedure: states, moves with what they need, rules with their mark"_s,
         u"thulyctl --json procedure show criminal"_s, Needs::Nothing, {}, show},
        {noun, u"check"_s, u"[PROCEDURE…]"_s, u"Checks that procedures hang together: states reached, rules triggered, words known"_s,
         u"thulyctl procedure check criminal"_s, Needs::Nothing, {}, check},
        {u"pack"_s, u"check"_s, u"[PROCEDURE…]"_s, u"The same as procedure check"_s, u"thulyctl pack check civil"_s, Needs::Nothing, {}, check},
    };
}

} // namespace thuly::ctl
