// SPDX-License-Identifier: GPL-3.0-or-later
#include "matters.h"

#include "values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr int usualLimit = 100'000;
constexpr int mostRows = 1'000'000;
constexpr int pageSize = 500;

} // namespace

Result<NamedMatter> namedMatter(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    THULY_TRY(workflow::MatterView view, work.openByNumber(number).takeResult());
    return NamedMatter{std::move(work), std::move(view)};
}

Result<QJsonValue> listMatters(Context &context, const Arguments &arguments, cases::MatterFilter filter)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const int limit, arguments.integer(u"limit"_s, usualLimit, 1, mostRows));
    filter.text = arguments.value(u"query"_s);
    filter.state = arguments.value(u"status"_s);
    // A search comes as one page.
    const int page = filter.text.isEmpty() ? pageSize : limit;
    const workflow::CaseWork work(desk);
    QJsonArray lines;
    QByteArray after;
    do {
        THULY_TRY(const auto some, work.list(filter, after, page).takeResult());
        for (const cases::Matter &matter : some.rows) {
            if (lines.size() < limit)
                lines.append(matterJson(matter));
        }
        after = some.next;
    } while (!after.isEmpty() && lines.size() < limit);
    return lines;
}

} // namespace thuly::ctl
