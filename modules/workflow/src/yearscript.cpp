// SPDX-License-Identifier: GPL-3.0-or-later
#include "yearscript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

template<class Value> struct Word {
    QLatin1StringView word;
    Value value;
};
constexpr std::array actors = {Word{"clerk"_L1, YearActor::Clerk}, Word{"reviewer"_L1, YearActor::Reviewer}, Word{"judge"_L1, YearActor::Judge},
                               Word{"chief"_L1, YearActor::Chief}, Word{"records"_L1, YearActor::Records}};
constexpr std::array deeds = {Word{"event"_L1, YearDeed::Event},     Word{"schedule"_L1, YearDeed::Schedule}, Word{"hold"_L1, YearDeed::Hold},
                              Word{"adjourn"_L1, YearDeed::Adjourn}, Word{"join"_L1, YearDeed::Join},         Word{"split"_L1, YearDeed::Split},
                              Word{"correct"_L1, YearDeed::Correct}};
constexpr std::array duties = {Word{"reviewer"_L1, cases::Duty::Reviewer}, Word{"judge"_L1, cases::Duty::Judge}};

std::unexpected<Error> unknown(const QString &what)
{
    return fail(ErrorCode::UnknownValue, QString(u"the scripted year: "_s % what), u"script"_s, {what});
}

template<class Words> auto valueOf(const Words &words, const QString &word) -> Result<decltype(words[0].value)>
{
    for (const auto &known : words) {
        if (word == known.word)
            return known.value;
    }
    return unknown(word);
}

YearFacts factsOf(const QJsonValue &value)
{
    YearFacts facts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QStringList &values = facts[it.key()];
        if (!it.value().isArray())
            values.append(it.value().toString());
        for (const QJsonValue &one : it.value().toArray())
            values.append(one.toString());
    }
    return facts;
}

QList<YearNext> nextOf(const QJsonValue &value)
{
    QList<YearNext> list;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonArray one = item.toArray();
        list.append({one.at(0).toString(), one.at(1).toInt(), one.at(2).toInt(), one.at(3).toInt()});
    }
    return list;
}

Result<YearStep> readStep(const QString &id, const QJsonObject &object)
{
    YearStep step;
    step.id = id;
    THULY_TRY(step.deed, valueOf(deeds, object["do"_L1].toString(u"event"_s)));
    step.event = object["event"_L1].toString();
    if (object.contains("assign"_L1)) {
        THULY_TRY(step.names, valueOf(duties, object["assign"_L1].toString()));
    }
    THULY_TRY(step.actor, valueOf(actors, object["by"_L1].toString(step.names ? u"chief"_s : u"clerk"_s)));
    step.facts = factsOf(object["facts"_L1]);
    step.hearing = object["hearing"_L1].toString();
    step.slotLeast = object["slot"_L1].toArray().at(0).toInt();
    step.slotMost = object["slot"_L1].toArray().at(1).toInt();
    step.onlinePercent = object["online"_L1].toInt();
    step.each = object.contains("each"_L1) ? YearEach::Accused : YearEach::Matter;
    step.eachPercent = object["eachPercent"_L1].toInt(100);
    step.latePercent = object["late"_L1].toInt();
    step.joinable = object["joinable"_L1].toBool();
    step.otherwise = object["otherwise"_L1].toString();
    step.child = object["child"_L1].toString();
    for (const QJsonValue &paper : object["serve"_L1].toArray())
        step.papers.append({paper.toArray().at(0).toString(), paper.toArray().at(1).toInt()});
    step.next = nextOf(object["next"_L1]);
    step.also = nextOf(object["also"_L1]);
    const QJsonObject only = object["only"_L1].toObject();
    for (auto it = only.begin(); it != only.end(); ++it)
        step.nextOfType.insert(it.key(), nextOf(it.value()));
    const QJsonObject instead = object["instead"_L1].toObject();
    step.insteadPercent = instead["percent"_L1].toInt();
    step.insteadFacts = factsOf(instead["facts"_L1]);
    step.insteadNext = nextOf(instead["next"_L1]);
    return step;
}

Result<void> checkTargets(const YearPlan &plan)
{
    QList<YearNext> targets = plan.first + plan.also;
    for (const YearStep &step : plan.steps) {
        targets += step.next + step.also + step.insteadNext;
        for (const QList<YearNext> &list : step.nextOfType)
            targets += list;
        for (const QString &other : {step.otherwise, step.child})
            targets.append({other, 1, 0, 0});
    }
    for (const YearNext &next : std::as_const(targets)) {
        if (!next.step.isEmpty() && !plan.steps.contains(next.step))
            return unknown(QString(plan.id % u'/' % next.step));
        if (next.weight < 0 || next.least < 0 || next.most < next.least)
            return unknown(QString(plan.id % u'/' % next.step % u": days"_s));
    }
    return {};
}

Result<YearPlan> readPlan(const QJsonObject &object)
{
    YearPlan plan;
    plan.id = object["id"_L1].toString();
    const QJsonObject types = object["types"_L1].toObject();
    for (auto it = types.begin(); it != types.end(); ++it)
        plan.types.insert(it.key(), it.value().toInt());
    for (const QJsonValue &item : object["parties"_L1].toArray()) {
        const QJsonArray one = item.toArray();
        const auto role = cases::partyRoleFromId(one.at(0).toString());
        if (!role)
            return unknown(one.at(0).toString());
        plan.parties.append({*role, one.at(1).toInt(), one.at(2).toInt()});
    }
    plan.agency = cases::partyRoleFromId(object["agency"_L1].toString());
    plan.facts = factsOf(object["facts"_L1]);
    plan.first = nextOf(object["first"_L1]);
    plan.also = nextOf(object["also"_L1]);
    const QJsonObject steps = object["steps"_L1].toObject();
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        THULY_TRY(const YearStep step, readStep(it.key(), it.value().toObject()));
        plan.steps.insert(it.key(), step);
    }
    if (plan.first.isEmpty() || plan.types.isEmpty())
        return unknown(plan.id);
    THULY_CHECK(checkTargets(plan));
    return plan;
}

} // namespace

int YearScript::allShares() const
{
    int sum = 0;
    for (const YearPlan &plan : plans)
        sum = std::ranges::fold_left(plan.types, sum, std::plus());
    return sum;
}

Result<std::shared_ptr<const YearScript>> readYearScript(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return fail(ErrorCode::BadJson, u"the scripted year"_s);
    auto script = std::make_shared<YearScript>();
    script->facts = factsOf(object["facts"_L1]);
    for (const QJsonValue &item : object["plans"_L1].toArray()) {
        THULY_TRY(const YearPlan plan, readPlan(item.toObject()));
        script->plans.append(plan);
    }
    for (const QJsonValue &item : object["books"_L1].toArray())
        script->books.append({item["register"_L1].toString(), item["per100"_L1].toInt(), factsOf(item["cells"_L1])});
    if (script->allShares() <= 0)
        return unknown(u"no plans"_s);
    return script;
}

Result<std::shared_ptr<const YearScript>> embeddedYearScript()
{
    QFile file(u":/thuly/demo/year.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.fileName());
    return readYearScript(file.readAll());
}

} // namespace thuly::workflow
