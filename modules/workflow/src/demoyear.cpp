// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoyear.h"

#include "demopeople.h"
#include "demopetition.h"

#include <thuly/cases/queries.h>

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int unitsPerTransaction = 2000;
/** Of a hundred matters so many come in the last months of the year before, and are carried over unless they are done by then. */
constexpr int carriedPercent = 16;
constexpr int carriedMonths = 4;
constexpr int mattersPerJudge = 500;
constexpr int fewestJudges = 3;
constexpr int mostJudges = 42;
/** How many judges a lot is drawn among. */
constexpr int chamberSize = 3;

/** The last closings are made on the first working day of the year after. */
constexpr int daysAfterYear = 8;

int judgesFor(int matters)
{
    const int wanted = std::clamp(matters / mattersPerJudge, fewestJudges, mostJudges);
    return wanted - wanted % chamberSize;
}

int yearOf(const Desk &desk, const YearInput &input)
{
    return input.year == 0 ? desk.clock().today().addDays(-daysAfterYear).year() - 1 : input.year;
}

} // namespace

DemoYear::DemoYear(Desk &desk, const YearInput &input, std::shared_ptr<const YearScript> script)
    : m_desk(desk)
    , m_input(input)
    , m_script(std::move(script))
    , m_law(desk.law())
    , m_journal(desk.journalAt(m_clock))
    , m_random(input.seed)
    , m_year(yearOf(desk, input))
    , m_openUntil(QDate(m_year - 1, 12, 31))
    , m_slots(m_law->calendar(), judgesFor(input.matters))
{
    m_report.year = m_year;
}

Result<void> DemoYear::check() const
{
    // The journal's clock must not run ahead of the day on which people go on with this vault.
    if (m_input.matters < 1 || m_desk.clock().today().addDays(-daysAfterYear).year() <= m_year)
        return fail(ErrorCode::UnknownValue, {}, u"year"_s, {QString::number(m_year)});
    // Numbers of a book cannot be taken back, and a year cannot be put before what is there already.
    THULY_TRY(const cases::MatterPage newest, m_desk.vault().read([](storage::ReadTx &tx) { return cases::listMatters(tx, {}, {}, 1); }));
    return newest.rows.isEmpty() ? Result<void>() : fail(ErrorCode::VaultExists);
}

Result<void> DemoYear::enrol()
{
    using users::Role;
    THULY_TRY(m_chief, demoPerson(m_desk, u"chanhan"_s, demoName(m_random), u"Chánh án"_s, {Role::ChiefJudge}));
    for (int i = 1; i <= judgesFor(m_input.matters); ++i) {
        THULY_TRY(users::Session judge, demoPerson(m_desk, u"thamphan"_s + QString::number(i), demoName(m_random), u"Thẩm phán"_s, {Role::Judge}));
        THULY_TRY(users::Session clerk, demoPerson(m_desk, u"thuky"_s + QString::number(i), demoName(m_random), u"Thư ký Toà án"_s, {Role::Clerk}));
        m_judges.append(std::move(judge));
        m_clerks.append(std::move(clerk));
    }
    THULY_TRY(m_recordsClerk, demoPerson(m_desk, u"vanthu"_s, demoName(m_random), u"Văn thư"_s, {Role::RecordsClerk, Role::Clerk}));
    return {};
}

void DemoYear::plan()
{
    const QDate first(m_year, 1, 1);
    const QDate begin = first.addMonths(-carriedMonths);
    QList<QDate> days;
    for (int i = 0; i < m_input.matters; ++i) {
        const bool before = m_random.percent(carriedPercent);
        const QDate from = before ? begin : first;
        const QDate to = before ? first.addDays(-1) : QDate(m_year, 12, 31);
        const QDate day = m_law->calendar().nextWorkingDay(from.addDays(m_random.between(0, int(from.daysTo(to)))));
        days.append(std::min(day, QDate(m_year, 12, 31)));
    }
    std::ranges::sort(days);
    for (int i = 0; i < m_input.matters; ++i) {
        Case &one = m_cases.emplace_back();
        one.ordinal = i + 1;
        one.random = DemoRandom(m_random.next());
        int place = one.random.between(1, m_script->allShares());
        for (const YearPlan &plan : m_script->plans) {
            for (const auto &[type, share] : plan.types.asKeyValueRange()) {
                if (place > 0 && place <= share) {
                    one.plan = &plan;
                    one.type = type;
                }
                place -= share;
            }
        }
        one.chamber = one.random.between(0, int(m_judges.size()) / chamberSize - 1);
        m_queue.push({int(days.at(i).toJulianDay()), m_order++, DueKind::Receive, i});
    }
    planRows();
    m_planned = m_input.matters;
}

void DemoYear::planRows()
{
    const QDate first(m_year, 1, 1);
    for (int book = 0; book < m_script->books.size(); ++book) {
        const int rows = std::max(1, m_input.matters * m_script->books.at(book).per100 / 100);
        for (int i = 0; i < rows; ++i) {
            const QDate day = m_law->calendar().nextWorkingDay(first.addDays(m_random.between(0, first.daysInYear() - 1)));
            if (day.year() == m_year)
                m_queue.push({int(day.toJulianDay()), m_order++, DueKind::Row, book});
        }
    }
}

QDate DemoYear::endOfPeriod(QDate day) const
{
    return day.year() < m_year ? QDate(m_year - 1, 12, 31) : QDate(day.year(), day.month(), day.daysInMonth());
}

Result<YearReport> DemoYear::run(const CancelPtr &cancel, const journal::ProgressFn &progress)
{
    THULY_CHECK(check());
    QElapsedTimer timer;
    timer.start();
    THULY_CHECK(enrol());
    plan();
    const auto goesOn = [&]() -> Result<void> {
        const bool stopped = (cancel && cancel->stopped()) || m_desk.isLocked()
                             || (progress && progress(m_report.matters, m_planned) == journal::Progress::Stop);
        return stopped ? fail(ErrorCode::Cancelled) : Result<void>();
    };
    const QDate last(m_year, 12, 31);
    THULY_CHECK(goesOn());
    while (m_openUntil <= last) {
        while (!m_queue.empty() && m_queue.top().day <= m_openUntil.toJulianDay()) {
            THULY_CHECK(batch());
            THULY_CHECK(goesOn());
        }
        const QDate month(m_openUntil.year(), m_openUntil.month(), 1);
        THULY_CHECK(closePeriod(m_openUntil.year() < m_year ? QDate(m_openUntil.year(), 1, 1) : month, m_openUntil));
        if (m_openUntil == last)
            break;
        m_openUntil = endOfPeriod(m_openUntil.addDays(1));
        THULY_CHECK(goesOn());
    }
    THULY_CHECK(closePeriod(QDate(m_year, 1, 1), last));
    m_report.milliseconds = timer.elapsed();
    return m_report;
}

Result<void> DemoYear::batch()
{
    return m_desk.vault().write([&](storage::Tx &tx) -> Result<void> {
        journal::Batch batch(tx, m_journal);
        for (int done = 0; done < unitsPerTransaction && !m_queue.empty() && m_queue.top().day <= m_openUntil.toJulianDay(); ++done) {
            const Due due = m_queue.top();
            m_queue.pop();
            THULY_CHECK(perform(batch, due));
        }
        return batch.finish();
    });
}

Result<void> DemoYear::unit(journal::Batch &batch, const users::Session &actor, const std::function<Result<void>(const Context &)> &work)
{
    journal::Unit unit(batch, journal::Actor{actor.account.id, m_desk.courtId(), m_law->stamp()});
    THULY_CHECK(work(Context{unit, actor, *m_law, m_desk.numbers()}));
    THULY_CHECK(unit.finish());
    m_report.ops += unit.ops().size();
    return {};
}

Result<void> DemoYear::perform(journal::Batch &batch, const Due &due)
{
    const QDate day = QDate::fromJulianDay(due.day);
    m_clock.setDay(day);
    switch (due.kind) {
    case DueKind::Receive: {
        Case &one = m_cases[size_t(due.which)];
        const bool file = one.plan->parties.first().role == cases::PartyRole::Accused || one.plan->agency == cases::PartyRole::RequestingAgency;
        return unit(batch, file ? m_chief : m_recordsClerk, [&](const Context &context) { return receive(context, one, day); });
    }
    case DueKind::Main:
    case DueKind::Beside:
        break;
    case DueKind::Attempt:
        return unit(batch, m_chief, [&](const Context &context) { return attempt(context, due); });
    case DueKind::Row:
        return unit(batch, m_recordsClerk, [&](const Context &context) { return row(context, due); });
    }
    const YearStep *taken = due.step;
    const bool besides = due.kind == DueKind::Beside;
    THULY_CHECK(unit(batch, actorOf(*due.step, m_cases[size_t(due.which)]), [&](const Context &context) -> Result<void> {
        auto done = take(context, due.which, *due.step);
        if (done)
            taken = *done;
        else if (besides && done.error().code == ErrorCode::IllegalTransition)
            taken = nullptr; // the matter went on without it
        else
            return std::unexpected(done.error());
        return {};
    }));
    if (taken && !taken->papers.isEmpty()) {
        THULY_CHECK(unit(batch, m_chief, [&](const Context &context) { return serve(context, due.which, *taken); }));
    }
    return {};
}

} // namespace thuly::workflow
