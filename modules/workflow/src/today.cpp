// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/today.h>

#include "drafts.h"

#include <thuly/cases/services.h>
#include <thuly/workflow/casework.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int weekAhead = 7;
constexpr int dayOffAhead = 2;
constexpr int farAway = 400;

/** Whose limits are "mine": a judge's own, those of the judges a clerk serves; nullopt: the whole court's. */
std::optional<QList<Uuid>> responsiblesOf(const users::Account &account, Scope scope)
{
    const bool head = account.has(users::Role::ChiefJudge) || account.has(users::Role::DeputyChiefJudge);
    if (scope == Scope::WholeCourt || head)
        return std::nullopt;
    QList<Uuid> all;
    if (account.has(users::Role::Judge))
        all.append(account.id);
    if (account.has(users::Role::Clerk))
        all.append(account.worksFor);
    return all.isEmpty() ? std::nullopt : std::optional(all);
}

class Reader
{
public:
    Reader(storage::ReadTx &tx, const Desk &desk, Scope scope, int limit)
        : m_tx(tx), m_desk(desk), m_law(desk.law()), m_mine(responsiblesOf(desk.session().account, scope)), m_limit(limit),
          m_today(desk.clock().today()), m_sight(sightOf(desk))
    {
    }

    Result<TodayView> read()
    {
        TodayView view;
        view.today = m_today;
        const QDate longAgo(1900, 1, 1);
        THULY_TRY(view.overdue, due(longAgo, m_today.addDays(-1)));
        THULY_TRY(view.dueToday, due(m_today, m_today));
        THULY_TRY(view.nextSevenDays, due(m_today.addDays(1), m_today.addDays(weekAhead)));
        THULY_TRY(view.overdueCount, count(longAgo, m_today.addDays(-1)));
        THULY_TRY(view.dueTodayCount, count(m_today, m_today));
        THULY_TRY(view.nextCount, count(m_today.addDays(1), m_today.addDays(weekAhead)));
        THULY_CHECK(addWaiting(view));
        THULY_CHECK(addHearings(view));
        const Uuid me = m_desk.session().account.id;
        THULY_TRY(view.drafts, draftRows(m_tx, me, m_limit));
        THULY_TRY(view.tasks, cases::tasksOf(m_tx, me, m_limit));
        THULY_TRY(view.outbox, m_desk.journal().outboxCount(m_tx));
        THULY_TRY(view.clock, m_desk.journal().clockState(m_tx));
        findDayOff(view);
        return view;
    }

    Result<qint64> count(QDate from, QDate to)
    {
        qint64 sum = 0;
        if (m_sight == Sight::Nothing)
            return sum;
        for (const Uuid &responsible : m_mine.value_or(QList<Uuid>{Uuid()})) {
            THULY_TRY(const qint64 some, m_sight == Sight::Everything ? cases::countDue(m_tx, from, to, responsible)
                                                                      : cases::countDue(m_tx, from, to, responsible, sees()));
            sum += some;
        }
        return sum;
    }

private:
    /** What may be read at all; only a part makes it necessary to ask for every line. */
    enum class Sight { Nothing, Part, Everything };

    static Sight sightOf(const Desk &desk)
    {
        // A matter of somebody else's: who may read that may read every one.
        const users::Subject foreign{Uuid::make(desk.clock()), {Uuid::make(desk.clock())}};
        if (desk.may(users::Action::ReadCase, foreign))
            return Sight::Everything;
        return desk.may(users::Action::ReadCase) ? Sight::Part : Sight::Nothing;
    }

    cases::Sees sees() const
    {
        return [this](const users::Subject &subject) { return m_desk.may(users::Action::ReadCase, subject).has_value(); };
    }

    Result<QList<DueLine>> due(QDate from, QDate to)
    {
        QList<cases::DueDeadline> found;
        if (m_sight == Sight::Nothing)
            return QList<DueLine>();
        for (const Uuid &responsible : m_mine.value_or(QList<Uuid>{Uuid()})) {
            THULY_TRY(QList<cases::DueDeadline> some, m_sight == Sight::Everything
                                                          ? cases::dueDeadlines(m_tx, from, to, responsible, m_limit)
                                                          : cases::dueDeadlines(m_tx, from, to, responsible, m_limit, sees()));
            found.append(some);
        }
        std::ranges::stable_sort(found, {}, [](const cases::DueDeadline &line) { return line.deadline.due; });
        QList<DueLine> lines;
        for (const cases::DueDeadline &one : found) {
            if (lines.size() >= m_limit)
                break;
            THULY_TRY(DueLine line, describe(one));
            lines.append(std::move(line));
        }
        return lines;
    }

    Result<DueLine> describe(const cases::DueDeadline &one)
    {
        DueLine line{one.deadline, one.matter, {one.deadline.titleVi, one.deadline.titleEn}, {}, 0, 0};
        if (const packs::TaskWording *wording = m_law->task(one.deadline.rule))
            line.act = wording->text;
        THULY_TRY(line.responsibleName, nameOf(one.deadline.responsible));
        line.daysLeft = int(m_today.daysTo(one.deadline.due));
        line.workDaysLeft = workDays(one.deadline.due);
        return line;
    }

    Result<QString> nameOf(const Uuid &account)
    {
        if (account.isNull())
            return QString();
        if (!m_names.contains(account)) {
            THULY_TRY(const users::Account found, users::account(m_tx, account));
            m_names.insert(account, found.displayName);
        }
        return m_names.value(account);
    }

    int workDays(QDate due) const
    {
        const int direction = due < m_today ? -1 : 1;
        int days = 0;
        int steps = 0;
        for (QDate day = m_today; day != due && steps < farAway; ++steps) {
            day = day.addDays(direction);
            days += m_law->calendar().isWorkingDay(day) ? direction : 0;
        }
        return days;
    }

    /** Matters whose procedure names a judge from where they stand: the state's word alone does not say so. */
    Result<void> addUnassigned(TodayView &view, cases::Duty duty, Waiting::Kind kind)
    {
        QStringList states;
        for (const packs::ProcedureDefinition &procedure : m_law->procedures()) {
            for (const packs::StateDefinition *state : m_law->states(procedure.id)) {
                if (cases::dutyWaiting(*m_law, procedure.id, state->id) == duty && !states.contains(state->id))
                    states.append(state->id);
            }
        }
        int added = 0;
        for (const QString &state : std::as_const(states)) {
            QByteArray after;
            do {
                THULY_TRY(const cases::MatterPage page, cases::listMatters(m_tx, {.state = state}, after, std::max(m_limit, 1)));
                for (const cases::Matter &matter : page.rows) {
                    if (added < m_limit && cases::dutyWaiting(*m_law, matter.procedure, matter.state) == duty) {
                        view.waiting.append({kind, matter, {}});
                        ++added;
                    }
                }
                after = page.next;
            } while (!after.isEmpty() && added < m_limit);
        }
        return {};
    }

    Result<void> addInState(TodayView &view, const QString &state, Waiting::Kind kind, const Uuid &judge)
    {
        THULY_TRY(const cases::MatterPage page, cases::listMatters(m_tx, {.phase = judge.isNull() ? cases::Phase::Any : cases::Phase::Petition, .state = state, .judge = judge}, {}, m_limit));
        for (const cases::Matter &matter : page.rows)
            view.waiting.append({kind, matter, {}});
        return {};
    }

    Result<void> addWaiting(TodayView &view)
    {
        if (m_desk.may(users::Action::ApproveCorrection)) {
            THULY_TRY(const QList<cases::Correction> corrections, cases::waitingCorrections(m_tx, m_limit));
            for (const cases::Correction &correction : corrections) {
                THULY_TRY(const cases::Matter matter, cases::matter(m_tx, correction.matter));
                view.waiting.append({Waiting::Kind::Correction, matter, correction.uid});
            }
        }
        if (m_desk.may(users::Action::AssignReviewer))
            THULY_CHECK(addUnassigned(view, cases::Duty::Reviewer, Waiting::Kind::AssignReviewer));
        if (m_desk.may(users::Action::AssignJudge))
            THULY_CHECK(addUnassigned(view, cases::Duty::Judge, Waiting::Kind::AssignJudge));
        if (m_desk.session().account.has(users::Role::Judge))
            THULY_CHECK(addInState(view, u"ASSIGNED_REVIEW"_s, Waiting::Kind::ReviewPetition, m_desk.session().account.id));
        return {};
    }

    Result<void> addHearings(TodayView &view)
    {
        QList<Uuid> members = m_mine.value_or(QList<Uuid>{Uuid()});
        if (m_mine && !members.contains(m_desk.session().account.id))
            members.append(m_desk.session().account.id);
        for (const Uuid &member : members) {
            THULY_TRY(const QList<cases::HearingLine> some,
                      cases::hearings(m_tx, {.from = m_today, .to = m_today.addDays(weekAhead), .room = {}, .member = member}, m_limit));
            for (const cases::HearingLine &line : some) {
                const bool known = std::ranges::any_of(view.hearings, [&line](const cases::HearingLine &one) { return one.hearing.uid == line.hearing.uid; });
                if (!known && line.hearing.state == cases::HearingState::Scheduled
                    && m_desk.may(users::Action::ReadCase, {line.matter.uid, line.matter.assigned()}))
                    view.hearings.append(line);
            }
        }
        std::ranges::stable_sort(view.hearings, {}, [](const cases::HearingLine &line) { return LegalTime{line.hearing.date, line.hearing.start}.moment(); });
        return {};
    }

    void findDayOff(TodayView &view) const
    {
        for (int ahead = 1; ahead <= dayOffAhead; ++ahead) {
            const QDate day = m_today.addDays(ahead);
            const auto entry = m_law->calendar().day(day);
            if (!entry || m_law->calendar().isWorkingDay(day))
                continue;
            view.dayOff = day;
            view.dayOffName = entry->name;
            return;
        }
    }

    storage::ReadTx &m_tx;
    const Desk &m_desk;
    std::shared_ptr<const packs::LawBook> m_law;
    std::optional<QList<Uuid>> m_mine;
    int m_limit;
    QDate m_today;
    Sight m_sight;
    QMap<Uuid, QString> m_names;
};

} // namespace

QFuture<Result<TodayView>> Today::load(Scope scope, int limit, CancelPtr cancel) const
{
    return m_desk->read([desk = m_desk, scope, limit](storage::ReadTx &tx) { return Reader(tx, *desk, scope, limit).read(); },
                        std::move(cancel));
}

QFuture<Result<NavigationCounts>> Today::counts(Scope scope) const
{
    return m_desk->read([desk = m_desk, scope](storage::ReadTx &tx) -> Result<NavigationCounts> {
        NavigationCounts counts;
        const QDate today = desk->clock().today();
        THULY_TRY(counts.due, Reader(tx, *desk, scope, 0).count(QDate(1900, 1, 1), today));
        for (const QString &state : {u"RECEIVED"_s, u"ASSIGNED_REVIEW"_s, u"AMEND_REQ"_s, u"FEE_NOTICE"_s, u"FILE_RECEIVED"_s}) {
            THULY_TRY(const qint64 some, cases::countInState(tx, state));
            counts.petitionsOpen += some;
        }
        if (!desk->may(users::Action::ReadRegister))
            counts.petitionsOpen = 0; // not even how many there are
        THULY_TRY(counts.hearings, cases::countHearings(tx, today, today.addDays(1)));
        THULY_TRY(counts.services, cases::countOpenServices(tx));
        THULY_TRY(counts.drafts, countDraftRows(tx, desk->session().account.id));
        return counts;
    });
}

} // namespace thuly::workflow
