// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/hearings.h>
#include <thuly/cases/queries.h>
#include <thuly/workflow/intake.h>

namespace thuly::workflow {

/** Whose work is shown. */
enum class Scope { Mine, WholeCourt };

/** One line of the day: an open limit. `act` is the pack's wording of what is to be done. */
struct DueLine {
    cases::Deadline deadline;
    cases::Matter matter;
    packs::Label act;
    QString responsibleName;
    /** Negative: days overdue. */
    int daysLeft = 0;
    int workDaysLeft = 0;
};

/** A correction or a step that waits for the person's own decision. */
struct Waiting {
    enum class Kind { Correction, AssignReviewer, ReviewPetition, AssignJudge };
    Kind kind = Kind::Correction;
    cases::Matter matter;
    Uuid correction;
};

struct TodayView {
    QDate today;
    QList<DueLine> overdue;
    QList<DueLine> dueToday;
    QList<DueLine> nextSevenDays;
    /** How many there are in all, where a list was cut at its limit. */
    qint64 overdueCount = 0;
    qint64 dueTodayCount = 0;
    qint64 nextCount = 0;
    QList<Waiting> waiting;
    /** Scheduled from today on for a week: of those whose work is shown, and those the person sits in. By day and start. */
    QList<cases::HearingLine> hearings;
    QList<PetitionDraft> drafts;
    QList<cases::Task> tasks;
    qint64 outbox = 0;
    /** SetBack: dates entered today may be wrong, so it is said on top of the page. */
    journal::ClockState clock;
    /** A day off among the next two days, to be said beside the date; empty name: none. */
    QDate dayOff;
    QString dayOffName;
};

/** Figures beside the navigation. */
struct NavigationCounts {
    qint64 due = 0;
    qint64 petitionsOpen = 0;
    qint64 drafts = 0;
    /** Scheduled for today and tomorrow, in the whole court. */
    qint64 hearings = 0;
    /** Papers that wait to be served, in the whole court. */
    qint64 services = 0;
};

/** The page of the day. Shares the desk; use from the desk's thread. */
class Today
{
public:
    explicit Today(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** At most `limit` lines per group. */
    [[nodiscard]] QFuture<Result<TodayView>> load(Scope scope, int limit = 200, CancelPtr cancel = {}) const;
    [[nodiscard]] QFuture<Result<NavigationCounts>> counts(Scope scope) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
