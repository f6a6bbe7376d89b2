// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourt.h"
#include "demopapers.h"

#include <thuly/cases/hearings.h>
#include <thuly/cases/queries.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

/** What lies longer ago is looked at in the cases, not in the calendar. */
constexpr int shownDays = 40;
constexpr int mostPapers = 500;
constexpr int onlinePercent = 8;

} // namespace

bool DemoCourt::isShown(QDate day) const
{
    return day > m_lastDay.addDays(-shownDays);
}

Result<void> DemoCourt::putIntoCalendar(const cases::CommandContext &context, Case &one, const QString &kind)
{
    const packs::HearingKind *sort = m_law->courtWork().hearingKind(kind);
    if (!sort)
        return fail(ErrorCode::UnknownValue, {}, u"kind"_s, {kind});
    cases::Hearing wanted{.matter = one.uid,
                          .kind = kind,
                          .date = one.slot.day,
                          .start = one.slot.start,
                          .minutes = sort->minutes,
                          .room = u"Phòng xử án số "_s + QString::number(one.slot.room),
                          .overrideReason = u"Lịch của Thẩm phán đã kín"_s};
    wanted.panel = {{cases::PanelDuty::Presiding, m_judges.at(one.judge).account.id}};
    for (int i = 0; i < sort->assessors; ++i)
        wanted.panel.append({cases::PanelDuty::Assessor, {}, m_assessors.at(one.judge * 2 + i)});
    if (one.random.percent(onlinePercent)) {
        wanted.form = cases::HearingForm::Online;
        wanted.centralPoint = wanted.room;
        wanted.points = {{u"Trụ sở Uỷ ban nhân dân xã nơi bị đơn cư trú"_s, u"Công chức tư pháp xã"_s}};
    }
    THULY_TRY(const cases::Hearing made, cases::scheduleHearing(context, wanted));
    one.hearing = made.uid;
    ++m_hearings;
    return {};
}

Result<void> DemoCourt::hold(const cases::CommandContext &context, Case &one, const QMap<QString, QString> &facts)
{
    THULY_TRY(const cases::Held held, cases::holdHearing(context, {.hearing = one.hearing, .result = u"Đã tiến hành"_s, .facts = facts}));
    one.hearing = {};
    return held.missing.isEmpty() ? Result<void>() : fail(ErrorCode::FactMissing, {}, held.missing.first(), held.missing);
}

Result<void> DemoCourt::holdSession(const cases::CommandContext &context, Case &one)
{
    THULY_TRY(const cases::Matter head, cases::matter(context.unit.tx(), one.uid));
    if (head.state == "PREPARATION"_L1)
        return hold(context, one, {});
    const Uuid hearing = std::exchange(one.hearing, {});
    THULY_TRY(const cases::Hearing cancelled, cases::cancelHearing(context, hearing, 0, u"Vụ án không còn ở giai đoạn chuẩn bị xét xử"_s));
    return cancelled.state == cases::HearingState::Cancelled ? Result<void>() : fail(ErrorCode::Internal);
}

/** The session on evidence and conciliation, which stands before most settlements and trials (BLTTDS Đ.208). */
Result<void> DemoCourt::callSession(const cases::CommandContext &context, Case &one, const Due &due)
{
    const QDate today = m_clock.today();
    const QDate from = m_law->calendar().addWorkingDays(today, one.random.between(5, 12));
    if (!mayCall(one, from))
        return {};
    one.slot = m_slots.take(from, from.addDays(10), one.judge);
    THULY_CHECK(putIntoCalendar(context, one, u"evidence_mediation"_s));
    m_queue.push({int(one.slot.day.toJulianDay()), m_order++, due.which, DemoStep::HoldSession});
    return {};
}

Result<void> DemoCourt::serve(const cases::CommandContext &context, Case &one, const Due &due, const QString &paper)
{
    if (!isShown(m_clock.today()) || m_papers >= mostPapers || !one.random.percent(60))
        return {};
    THULY_TRY(const QList<cases::Service> ordered,
              cases::orderService(context, {.matter = one.uid, .paper = paper, .method = demoMethod(one.random), .orderedOn = m_clock.today()}));
    for (const cases::Service &service : ordered) {
        const QDate day = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(1, 4));
        m_queue.push({int(day.toJulianDay()), m_order++, due.which, DemoStep::Attempt, service.uid, 0});
    }
    one.noticeUnderWay = one.noticeUnderWay || paper == "acceptance_notice"_L1;
    m_papers += int(ordered.size());
    return {};
}

Result<void> DemoCourt::attempt(const cases::CommandContext &context, Case &one, const Due &due)
{
    THULY_TRY(const cases::ServiceLine line, cases::service(context.unit.tx(), due.service));
    cases::AttemptInput input = demoAttempt(one.random, line.service, due.attempt, m_clock.today());
    input.server = m_clerks.at(one.reviewer % m_clerks.size()).account.displayName;
    input.nextOn = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(2, 5));
    THULY_TRY(const cases::Attempted done, cases::recordAttempt(context, input));
    if (done.service.state == cases::ServiceState::Open && input.method != cases::ServiceMethod::Posting)
        m_queue.push({int(input.nextOn.toJulianDay()), m_order++, due.which, DemoStep::Attempt, due.service, due.attempt + 1});
    return {};
}

} // namespace thuly::workflow
