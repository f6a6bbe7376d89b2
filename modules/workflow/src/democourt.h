// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"
#include "hearingslots.h"

#include <thuly/cases/assignment.h>
#include <thuly/workflow/demo.h>

#include <queue>

namespace thuly::workflow {

/** Time in the demo: set by the simulation, a second later with every step of the same day. */
class DemoClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_ms; }
    void setDay(QDate day);

private:
    qint64 m_ms = 0;
};

/** Everything that happens to a demo case; the order is that of a calendar, so that numbers run with their dates. */
enum class DemoStep {
    Receive, Receipt, Assign, AskAmendment, Amend, Return, Transfer, FeeNotice, Accept, Notify, NameJudge, Served, Opinion,
    Extend, Suspend, SuspensionSent, Resume, Settle, SettlementSent, Recognise, RecognitionSent, Dismiss, DismissalSent,
    DecideTrial, TrialDecisionSent, OpenHearing, CloseDebate, Pronounce, SendJudgment, CallSession, HoldSession, Attempt,
};

/** A court's year, day by day, through the commands that real people use. Runs on the writer thread. */
class DemoCourt
{
public:
    DemoCourt(Desk &desk, const DemoInput &input);
    [[nodiscard]] Result<DemoReport> run(const CancelPtr &cancel, const journal::ProgressFn &progress);

private:
    /** A court of this demo has three judges: more hearings than they can hold would only be a list of clashes. */
    static constexpr int mostHearings = 240;
    struct Case {
        Uuid uid;
        QString type;
        std::optional<qint64> value;
        QString defendant;
        QString plaintiff;
        int reviewer = 0;
        int judge = 0;
        /** The hearing that is in the calendar, and its place there. */
        Uuid hearing;
        HearingSlotPlace slot;
        /** A paper is on its way that the party's receipt will be recorded with. */
        bool noticeUnderWay = false;
        DemoRandom random{0};
    };
    struct Due {
        int day = 0;
        qint64 order = 0;
        int which = 0;
        DemoStep step = DemoStep::Receive;
        Uuid service = {};
        int attempt = 0;
        friend bool operator<(const Due &a, const Due &b) { return std::pair(a.day, a.order) > std::pair(b.day, b.order); }
    };

    /** VaultExists where somebody entered a petition by hand. */
    [[nodiscard]] Result<void> refuseRealCourt() const;
    [[nodiscard]] Result<void> enrol();
    void plan();
    [[nodiscard]] Result<int> batch(int units);
    [[nodiscard]] Result<void> perform(journal::Batch &batch, const Due &due);
    [[nodiscard]] Result<void> takeStep(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> doStep(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> receive(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> assign(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> event(const cases::CommandContext &context, const Case &one, QLatin1StringView name, QMap<QString, QString> facts);
    void afterReview(Case &one, const Due &due);
    void afterJudge(Case &one, const Due &due);
    // democalendar.cpp: hearings and papers of the last weeks, for the calendar and the service page.
    [[nodiscard]] bool isShown(QDate day) const;
    [[nodiscard]] bool mayCall(const Case &one, QDate day) const { return isShown(day) && one.hearing.isNull() && m_hearings < mostHearings; }
    [[nodiscard]] Result<void> putIntoCalendar(const cases::CommandContext &context, Case &one, const QString &kind);
    [[nodiscard]] Result<void> hold(const cases::CommandContext &context, Case &one, const QMap<QString, QString> &facts);
    [[nodiscard]] Result<void> holdSession(const cases::CommandContext &context, Case &one);
    [[nodiscard]] Result<void> callSession(const cases::CommandContext &context, Case &one, const Due &due);
    /** The papers that go out with this step, if any. */
    [[nodiscard]] Result<void> serveWith(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> serve(const cases::CommandContext &context, Case &one, const Due &due, const QString &paper);
    [[nodiscard]] Result<void> attempt(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] const users::Session &actorOf(DemoStep step, const Case &one) const;
    [[nodiscard]] QMap<QString, QString> factsOf(DemoStep step, Case &one) const;
    /** `workDays` later; cases of the last weeks sometimes stay where they are, so that there is something overdue. */
    void later(Case &one, const Due &due, DemoStep step, int workDays);

    Desk &m_desk;
    DemoInput m_input;
    std::shared_ptr<const packs::LawBook> m_law;
    DemoClock m_clock;
    journal::Journal m_journal;
    DemoRandom m_random;
    QDate m_firstDay;
    QDate m_lastDay;
    users::Session m_chief;
    QList<users::Session> m_judges;
    QList<users::Session> m_clerks;
    users::Session m_recordsClerk;
    /** Two to each judge: an assessor sits with one judge at a time. */
    QStringList m_assessors;
    QList<Case> m_cases;
    std::priority_queue<Due> m_queue;
    qint64 m_order = 0;
    int m_receipts = 0;
    HearingSlots m_slots;
    int m_hearings = 0;
    int m_papers = 0;
    DemoReport m_report;
};

} // namespace thuly::workflow
