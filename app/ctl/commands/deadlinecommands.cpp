// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/base/deadline.h>
#include <thuly/workflow/desk.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

/** The law of --vault where one is given, with --pack the versions that were in force then; else the built-in law. */
Result<std::shared_ptr<const packs::LawBook>> lawFor(Context &context, const Arguments &arguments)
{
    const QString version = arguments.value(u"pack"_s);
    if (context.globals().vault.isEmpty()) {
        THULY_TRY(const auto embedded, packs::embeddedPacks(packs::TrustAnchors::embedded()));
        THULY_TRY(auto law, packs::LawBook::assemble(embedded));
        if (!version.isEmpty() && version != law->version())
            return fail(ErrorCode::PackNotFound, {}, u"pack"_s, {u"law"_s, version});
        return law;
    }
    THULY_TRY(workflow::Desk * desk, context.desk());
    auto law = desk->law();
    if (version.isEmpty() || version == law->version())
        return law;
    const packs::TrustAnchors anchors = desk->anchors();
    return desk
        ->read([version, anchors](storage::ReadTx &tx) -> Result<std::shared_ptr<const packs::LawBook>> {
            THULY_TRY(const auto stored, packs::PackStore::list(tx));
            QMap<QString, packs::Pack> byId;
            bool found = false;
            // The list has the newest activation first; of each pack the newest not after the version asked for counts.
            for (const packs::StoredPack &row : stored) {
                if (QVersionNumber::fromString(row.version) > QVersionNumber::fromString(version) || byId.contains(row.id))
                    continue;
                THULY_TRY(auto pack, packs::PackStore::load(tx, anchors, row.id, row.version));
                byId.insert(row.id, pack);
                found = found || row.version == version;
            }
            if (!found)
                return fail(ErrorCode::PackNotFound, {}, u"pack"_s, {u"law"_s, version});
            return packs::LawBook::assemble(byId.values());
        })
        .takeResult();
}

Result<QJsonValue> compute(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString from, arguments.requiredOption(u"from"_s));
    THULY_TRY(const LegalTime event, parseLegalTime(from, context.clock().today(), u"from"_s));
    THULY_TRY(const auto law, lawFor(context, arguments));
    THULY_TRY(const int deduct, arguments.integer(u"deduct"_s, 0, 0, 3660));
    const Language language = context.globals().language == u"en"_s ? Language::English : Language::Vietnamese;

    DeadlineInput input;
    QJsonObject object;
    if (arguments.has(u"rule"_s)) {
        const packs::DeadlineRule *rule = law->deadlineRule(arguments.value(u"rule"_s), event.date);
        if (!rule)
            return fail(ErrorCode::RuleNotFound, {}, u"rule"_s, {arguments.value(u"rule"_s)});
        if (!rule->isUsable())
            return fail(ErrorCode::RuleUnverified, {}, u"rule"_s, {rule->id});
        if (!rule->limit)
            return fail(ErrorCode::BadPeriod, {}, u"rule"_s, {rule->id});
        input.base = *rule->limit;
        if (arguments.has(u"extended"_s))
            input.extension = rule->extension;
        if (rule->count == packs::LimitCount::Detention)
            input.count = DeadlineInput::Count::Detention;
        object = {{u"rule"_s, rule->id}, {u"lawRef"_s, rule->lawRef}, {u"verified"_s, packs::verifiedWord(rule->provenance.verified)},
                  {u"step"_s, language == Language::English ? rule->step.en : rule->step.vi}};
    } else {
        THULY_TRY(const QString amount, arguments.requiredOption(u"amount"_s));
        THULY_TRY(input.base, Period::parse(amount));
    }
    input.deductDays = deduct;
    THULY_TRY(const auto result, computeDeadline(input, event, law->calendar()));
    QJsonArray steps;
    for (const DeadlineStep &step : result.steps)
        steps.append(stepText(step, language));
    object.insert(u"due"_s, result.dueMoment ? result.dueMoment->toString(Qt::ISODate) : isoDate(result.due));
    object.insert(u"nominal"_s, isoDate(result.nominal));
    object.insert(u"steps"_s, steps);
    object.insert(u"calendarIncomplete"_s, result.calendarIncomplete);
    object.insert(u"pack"_s, law->version());
    return object;
}

} // namespace

QList<Verb> deadlineVerbs()
{
    return {{u"deadline"_s, u"compute"_s, {}, u"Counts a limit and says how; needs no vault"_s,
             u"thulyctl --json deadline compute --rule ds.191.2.assign_reviewer --from 2026-11-20"_s, Needs::Nothing,
             {{u"rule"_s, u"R"_s, u"a rule of the law packs"_s},
              {u"amount"_s, u"15d|3wd|4m|48h"_s, u"instead of a rule"_s},
              {u"from"_s, u"MOMENT"_s, u"the event: a date, or a moment for limits in hours"_s},
              {u"extended"_s, {}, u"with the full extension of the rule"_s},
              {u"deduct"_s, u"DAYS"_s, u"days of custody to take off (detention)"_s},
              {u"pack"_s, u"VERSION"_s, u"the law as it was in this version"_s}},
             compute}};
}

} // namespace thuly::ctl
