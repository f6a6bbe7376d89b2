// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/workflow/demo.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr int mostDemoCases = 1'000'000;

Result<QJsonValue> fill(Context &context, const Arguments &arguments)
{
    workflow::DemoInput input;
    THULY_TRY(input.cases, arguments.integer(u"cases"_s, input.cases, 1, mostDemoCases));
    THULY_TRY(const int seed, arguments.integer(u"seed"_s, 1, 0, 2'000'000'000));
    THULY_TRY(input.year, arguments.integer(u"year"_s, 0, 2000, 2100));
    input.seed = static_cast<quint64>(seed);
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Demo(desk).fill(input, {}, context.progressFn()).takeResult());
    return QJsonObject{{u"cases"_s, report.cases}, {u"ops"_s, report.ops}, {u"ms"_s, report.milliseconds}};
}

} // namespace

QList<Verb> demoVerbs()
{
    return {{u"demo"_s, u"fill"_s, {}, u"Fills a vault with an invented court, through the same steps as real work"_s,
             u"thulyctl --vault court --user ha --password-file pw demo fill --cases 2000 --seed 7"_s, Needs::Vault,
             {{u"cases"_s, u"N"_s, u"how many petitions (200)"_s},
              {u"seed"_s, u"S"_s, u"same seed, same content (1)"_s},
              {u"year"_s, u"Y"_s, u"year of the petitions (this year)"_s}},
             fill}};
}

} // namespace thuly::ctl
