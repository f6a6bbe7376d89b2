// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourt.h"

#include "demopeople.h"
#include "demopetition.h"

#include <thuly/cases/queries.h>

#include <QElapsedTimer>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int unitsPerTransaction = 2000;
constexpr int restlessDays = 25;
constexpr int rooms = 4;
constexpr int hourMs = 60 * 60 * 1000;

int dayNumber(QDate day)
{
    return int(day.toJulianDay());
}

} // namespace

void DemoClock::setDay(QDate day)
{
    const qint64 morning = QDateTime(day, QTime(8, 0), QTimeZone(7 * 60 * 60)).toMSecsSinceEpoch();
    m_ms = m_ms < morning || m_ms > morning + 10 * hourMs ? morning : m_ms + 1000;
}

DemoCourt::DemoCourt(Desk &desk, const DemoInput &input)
    : m_desk(desk), m_input(input), m_law(desk.law()), m_journal(desk.journalAt(m_clock)), m_random(input.seed), m_slots(m_law->calendar(), rooms)
{
    const QDate today = desk.clock().today();
    const int year = input.year == 0 ? today.year() : input.year;
    m_firstDay = m_law->calendar().nextWorkingDay(QDate(year, 1, 2));
    m_lastDay = std::min(today, QDate(year, 12, 31));
}

Result<void> DemoCourt::enrol()
{
    using users::Role;
    THULY_TRY(m_chief, demoPerson(m_desk, u"chanhan"_s, demoName(m_random), u"Chánh án"_s, {Role::ChiefJudge}));
    for (int i = 1; i <= 3; ++i) {
        THULY_TRY(users::Session judge, demoPerson(m_desk, u"thamphan"_s + QString::number(i), demoName(m_random), u"Thẩm phán"_s, {Role::Judge}));
        m_judges.append(std::move(judge));
    }
    for (int i = 1; i <= 2; ++i) {
        THULY_TRY(users::Session clerk, demoPerson(m_desk, u"thuky"_s + QString::number(i), demoName(m_random), u"Thư ký Toà án"_s, {Role::Clerk}));
        m_clerks.append(std::move(clerk));
    }
    while (m_assessors.size() < 2 * m_judges.size()) {
        if (const QString name = demoName(m_random); !m_assessors.contains(name))
            m_assessors.append(name);
    }
    THULY_TRY(m_recordsClerk, demoPerson(m_desk, u"vanthu"_s, demoName(m_random), u"Văn thư"_s, {Role::RecordsClerk, Role::Clerk}));
    return {};
}

void DemoCourt::plan()
{
    QList<int> days;
    const int span = std::max(0, int(m_firstDay.daysTo(m_lastDay)));
    for (int i = 0; i < m_input.cases; ++i)
        days.append(dayNumber(std::min(m_lastDay, m_law->calendar().nextWorkingDay(m_firstDay.addDays(m_random.between(0, span))))));
    std::ranges::sort(days);
    m_cases.reserve(m_input.cases);
    for (int i = 0; i < m_input.cases; ++i) {
        m_cases.append(Case{});
        m_cases.last().random = DemoRandom(m_random.next());
        m_queue.push({days.at(i), m_order++, i, DemoStep::Receive});
    }
}

Result<void> DemoCourt::refuseRealCourt() const
{
    // Numbers of a real book cannot be taken back.
    THULY_TRY(const cases::MatterPage newest,
              m_desk.vault().read([](storage::ReadTx &tx) { return cases::listMatters(tx, {}, {}, 1); }));
    const bool real = !newest.rows.isEmpty() && !newest.rows.first().externalRef.startsWith(QLatin1StringView(demoRefPrefix));
    return real ? fail(ErrorCode::VaultExists) : Result<void>();
}

Result<DemoReport> DemoCourt::run(const CancelPtr &cancel, const journal::ProgressFn &progress)
{
    if (m_input.cases < 1 || !m_lastDay.isValid() || m_lastDay < m_firstDay)
        return fail(ErrorCode::UnknownValue, {}, u"year"_s, {QString::number(m_input.year)});
    THULY_CHECK(refuseRealCourt());
    QElapsedTimer timer;
    timer.start();
    THULY_CHECK(enrol());
    plan();
    while (!m_queue.empty()) {
        const bool stopped = (cancel && cancel->stopped()) || m_desk.isLocked()
                             || (progress && progress(m_report.cases, m_input.cases) == journal::Progress::Stop);
        if (stopped)
            return fail(ErrorCode::Cancelled);
        THULY_CHECK(batch(unitsPerTransaction));
    }
    if (progress)
        progress(m_report.cases, m_input.cases);
    m_report.milliseconds = timer.elapsed();
    return m_report;
}

Result<int> DemoCourt::batch(int units)
{
    return m_desk.vault().write([&](storage::Tx &tx) -> Result<int> {
        journal::Batch batch(tx, m_journal);
        int done = 0;
        while (!m_queue.empty() && done < units) {
            const Due due = m_queue.top();
            m_queue.pop();
            if (due.day > dayNumber(m_lastDay))
                continue; // still ahead of this court
            THULY_CHECK(perform(batch, due));
            ++done;
        }
        THULY_CHECK(batch.finish());
        return done;
    });
}

Result<void> DemoCourt::perform(journal::Batch &batch, const Due &due)
{
    Case &one = m_cases[due.which];
    m_clock.setDay(QDate::fromJulianDay(due.day));
    const users::Session &actor = actorOf(due.step, one);
    journal::Unit unit(batch, journal::Actor{actor.account.id, m_desk.courtId(), m_law->stamp()});
    THULY_CHECK(takeStep(cases::CommandContext{unit, actor, *m_law, m_desk.numbers()}, one, due));
    THULY_CHECK(unit.finish());
    m_report.ops += unit.ops().size();
    return {};
}

Result<void> DemoCourt::receive(const cases::CommandContext &context, Case &one, const Due &due)
{
    const cases::PetitionInput input = demoPetition(one.random, *m_law, QDate::fromJulianDay(due.day), due.which + 1);
    THULY_TRY(const cases::TakenIn taken, cases::takeIn(context, input));
    one.uid = taken.matter;
    one.type = input.caseType;
    one.value = input.value;
    one.plaintiff = input.parties.at(0).name;
    one.defendant = input.parties.at(1).name;
    ++m_report.cases;
    later(one, due, DemoStep::Receipt, input.channel == cases::Channel::Post ? 1 : 0);
    later(one, due, DemoStep::Assign, one.random.between(1, 3));
    return {};
}

Result<void> DemoCourt::assign(const cases::CommandContext &context, Case &one, const Due &due)
{
    const bool review = due.step == DemoStep::Assign;
    cases::AssignInput input{.matter = one.uid, .reason = u"Các Thẩm phán của Toà án dùng thử"_s, .occurredAt = {QDate::fromJulianDay(due.day)}};
    for (const users::Session &judge : m_judges)
        input.accounts.append(judge.account.id);
    THULY_TRY(const DemoLot lot, demoLot(context.unit.tx(), m_judges, review ? cases::Duty::Reviewer : cases::Duty::Judge, one.uid, one.random));
    input.seed = lot.seed;
    (review ? one.reviewer : one.judge) = lot.chosen;
    THULY_CHECK(review ? cases::assignReviewer(context, input) : cases::assignJudge(context, input));
    return {};
}

void DemoCourt::later(Case &one, const Due &due, DemoStep step, int workDays)
{
    const QDate day = m_law->calendar().addWorkingDays(QDate::fromJulianDay(due.day), workDays);
    if (day > m_lastDay.addDays(-restlessDays) && due.step != DemoStep::Receive && one.random.percent(6))
        return;
    m_queue.push({dayNumber(day), m_order++, due.which, step});
}

} // namespace thuly::workflow
