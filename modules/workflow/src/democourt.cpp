// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourt.h"

#include "demopetition.h"

#include <thuly/cases/queries.h>

#include <QElapsedTimer>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int unitsPerTransaction = 2000;
constexpr int restlessDays = 25;
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
    : m_desk(desk), m_input(input), m_law(desk.law()), m_journal(desk.journalAt(m_clock)), m_random(input.seed)
{
    const QDate today = desk.clock().today();
    const int year = input.year == 0 ? today.year() : input.year;
    m_firstDay = m_law->calendar().nextWorkingDay(QDate(year, 1, 2));
    m_lastDay = std::min(today, QDate(year, 12, 31));
}

Result<users::Session> DemoCourt::person(const QString &userName, const QString &name, const QString &title, QList<users::Role> roles)
{
    auto known = m_desk.vault().read([&](storage::ReadTx &tx) { return users::accountByName(tx, userName); });
    if (known)
        return users::Session{*known, m_desk.clock().nowMs()};
    users::Account account;
    account.userName = userName;
    account.displayName = name;
    account.title = title;
    account.roles = std::move(roles);
    THULY_TRY(users::Account made, m_desk.writeNow([&](const cases::CommandContext &context) {
        return users::createAccount(context.unit, context.session, account);
    }));
    return users::Session{made, m_desk.clock().nowMs()};
}

Result<void> DemoCourt::enrol()
{
    using users::Role;
    THULY_TRY(m_chief, person(u"chanhan"_s, demoName(m_random), u"Chánh án"_s, {Role::ChiefJudge}));
    for (int i = 1; i <= 3; ++i) {
        THULY_TRY(users::Session judge, person(u"thamphan"_s + QString::number(i), demoName(m_random), u"Thẩm phán"_s, {Role::Judge}));
        m_judges.append(std::move(judge));
    }
    for (int i = 1; i <= 2; ++i) {
        THULY_TRY(users::Session clerk, person(u"thuky"_s + QString::number(i), demoName(m_random), u"Thư ký Toà án"_s, {Role::Clerk}));
        m_clerks.append(std::move(clerk));
    }
    THULY_TRY(m_recordsClerk, person(u"vanthu"_s, demoName(m_random), u"Văn thư"_s, {Role::RecordsClerk, Role::Clerk}));
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
    const cases::Duty duty = review ? cases::Duty::Reviewer : cases::Duty::Judge;
    QList<cases::Candidate> candidates;
    int least = std::numeric_limits<int>::max();
    THULY_TRY(const QList<cases::Candidate> all, cases::candidates(context.unit.tx(), duty));
    for (const users::Session &judge : m_judges) {
        const auto it = std::ranges::find(all, judge.account.id, &cases::Candidate::account);
        candidates.append(*it);
        least = std::min(least, it->load);
    }
    QList<int> free;
    for (int i = 0; i < m_judges.size(); ++i) {
        if (candidates.at(i).load == least)
            free.append(i);
    }
    // The lot depends on ids, which no two vaults share: a seed is looked for that draws whom this demo's own numbers chose.
    const int chosen = one.random.pick(free);
    cases::AssignInput input{.matter = one.uid, .reason = u"Các Thẩm phán của Toà án dùng thử"_s, .occurredAt = {QDate::fromJulianDay(due.day)}};
    DemoRandom seeds(one.random.next());
    for (const users::Session &judge : m_judges)
        input.accounts.append(judge.account.id);
    do {
        input.seed.clear();
        for (int i = 0; i < 4; ++i) {
            const quint64 part = seeds.next();
            input.seed.append(reinterpret_cast<const char *>(&part), sizeof part);
        }
        THULY_TRY(const Uuid drawn, cases::draw(candidates, input.seed, one.uid));
        if (drawn == m_judges.at(chosen).account.id)
            break;
    } while (true);
    (review ? one.reviewer : one.judge) = chosen;
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
