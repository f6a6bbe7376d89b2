// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"

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
    DecideTrial, TrialDecisionSent, OpenHearing, CloseDebate, Pronounce, SendJudgment,
};

/** A court's year, day by day, through the commands that real people use. Runs on the writer thread. */
class DemoCourt
{
public:
    DemoCourt(Desk &desk, const DemoInput &input);
    [[nodiscard]] Result<DemoReport> run(const CancelPtr &cancel, const journal::ProgressFn &progress);

private:
    struct Case {
        Uuid uid;
        QString type;
        std::optional<qint64> value;
        QString defendant;
        QString plaintiff;
        int reviewer = 0;
        int judge = 0;
        DemoRandom random{0};
    };
    struct Due {
        int day = 0;
        qint64 order = 0;
        int which = 0;
        DemoStep step = DemoStep::Receive;
        friend bool operator<(const Due &a, const Due &b) { return std::pair(a.day, a.order) > std::pair(b.day, b.order); }
    };

    /** VaultExists where somebody entered a petition by hand. */
    [[nodiscard]] Result<void> refuseRealCourt() const;
    [[nodiscard]] Result<void> enrol();
    [[nodiscard]] Result<users::Session> person(const QString &userName, const QString &name, const QString &title, QList<users::Role> roles);
    void plan();
    [[nodiscard]] Result<int> batch(int units);
    [[nodiscard]] Result<void> perform(journal::Batch &batch, const Due &due);
    [[nodiscard]] Result<void> takeStep(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> receive(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> assign(const cases::CommandContext &context, Case &one, const Due &due);
    [[nodiscard]] Result<void> event(const cases::CommandContext &context, const Case &one, QLatin1StringView name, QMap<QString, QString> facts);
    void afterReview(Case &one, const Due &due);
    void afterJudge(Case &one, const Due &due);
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
    QList<Case> m_cases;
    std::priority_queue<Due> m_queue;
    qint64 m_order = 0;
    int m_receipts = 0;
    DemoReport m_report;
};

} // namespace thuly::workflow
