// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/workflow/maintenance.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<QJsonValue> status(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto lines, workflow::Maintenance(desk).numberStatus().takeResult());
    QJsonArray array;
    for (const numbering::SeriesStatus &s : lines) {
        array.append(QJsonObject{{u"series"_s, s.series}, {u"year"_s, s.year},     {u"last"_s, s.last},
                                 {u"next"_s, s.next},     {u"ceiling"_s, s.ceiling}, {u"lastDate"_s, dateJson(s.lastDate)},
                                 {u"issued"_s, s.issued}, {u"void"_s, s.voids},    {u"provisional"_s, s.provisional}});
    }
    return array;
}

Result<QJsonValue> voidNumber(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto done, workflow::Maintenance(desk).voidNumber(number, arguments.value(u"reason"_s)).takeResult());
    return numberJson(done);
}

} // namespace

QList<Verb> numberVerbs()
{
    const QString noun = u"number"_s;
    return {
        {noun, u"status"_s, {}, u"Each series: last, next, void and waiting numbers"_s, u"thulyctl … number status"_s, Needs::Vault, {}, status},
        {noun, u"void"_s, u"NUMBER"_s, u"Voids a number: it stays in the book with its reason; a case goes back to before its acceptance while nothing followed"_s,
         u"thulyctl … number void 52/2026/TLST-DS --reason 'Cấp trùng khi nhập lại'"_s, Needs::Vault,
         {{u"reason"_s, u"TEXT"_s, u"required"_s}}, voidNumber},
    };
}

} // namespace thuly::ctl
