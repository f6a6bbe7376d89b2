// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopapers.h"
#include "demoyear.h"

#include <thuly/cases/queries.h>
#include <thuly/cases/services.h>
#include <thuly/registers/ownrows.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int correctedPercent = 3;
} // namespace

Result<void> DemoYear::serve(const Context &context, int which, const YearStep &step)
{
    Case &one = m_cases[size_t(which)];
    for (const auto &[paper, percent] : step.papers) {
        if (!one.random.percent(percent))
            continue;
        const cases::ServiceMethod method = demoMethod(one.random);
        THULY_TRY(const QList<cases::Service> ordered,
                  cases::orderService(context, {.matter = one.uid, .paper = paper, .method = method, .orderedOn = m_clock.today()}));
        for (const cases::Service &service : ordered) {
            const QDate day = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(1, method == cases::ServiceMethod::Post ? 6 : 3));
            m_queue.push({int(day.toJulianDay()), m_order++, DueKind::Attempt, which, nullptr, service.uid, 0});
        }
        m_report.services += ordered.size();
    }
    return {};
}

Result<void> DemoYear::attempt(const Context &context, const Due &due)
{
    Case &one = m_cases[size_t(due.which)];
    THULY_TRY(const cases::ServiceLine line, cases::service(context.unit.tx(), due.service));
    const QDate again = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(2, 5));
    cases::AttemptInput input = demoAttempt(one.random, line.service, due.attempt, m_clock.today());
    input.server = m_clerks.at(std::max({0, one.judge, one.reviewer})).account.displayName;
    input.nextOn = again;
    THULY_TRY(const cases::Attempted done, cases::recordAttempt(context, input));
    // A paper that is posted counts as served when the law says so: nobody goes again.
    if (done.service.state == cases::ServiceState::Open && input.method != cases::ServiceMethod::Posting)
        m_queue.push({int(again.toJulianDay()), m_order++, DueKind::Attempt, due.which, nullptr, due.service, due.attempt + 1});
    return {};
}

Result<void> DemoYear::row(const Context &context, const Due &due)
{
    const YearBook &book = m_script->books.at(due.which);
    if (m_cases.empty())
        return {};
    Case writer;
    writer.ordinal = int(++m_report.ownRows);
    writer.judge = m_random.between(0, int(m_judges.size()) - 1);
    writer.random = DemoRandom(m_random.next());
    registers::EnterRow input{.registerId = book.registerId, .cells = {}};
    for (const auto &[field, choices] : book.cells.asKeyValueRange())
        input.cells.insert(field, value(choices, writer, {}));
    THULY_TRY(const registers::OwnRow entered, registers::enterRow(context, input));
    if (!writer.random.percent(correctedPercent))
        return {};
    THULY_TRY(const registers::OwnRow corrected, registers::correctRow(context, {.row = entered.uid,
                                                                                 .baseVersion = entered.version,
                                                                                 .cells = {{u"notes"_s, u"Đã đối chiếu"_s}},
                                                                                 .reason = u"Bổ sung ghi chú"_s}));
    return corrected.uid == entered.uid ? Result<void>() : fail(ErrorCode::Internal, book.registerId);
}

} // namespace thuly::workflow
