// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democourt.h"
#include "hearingslots.h"
#include "yearscript.h"

#include <thuly/cases/events.h>
#include <thuly/cases/hearings.h>
#include <thuly/registers/closings.h>

#include <deque>
#include <queue>

namespace thuly::workflow {

/**
 * The scripted year: matters of all procedures go on day by day as the script says, through the commands that people use, and
 * at each month's end, before anything of the next month happens, all books are closed. Runs on the writer thread.
 */
class DemoYear
{
public:
    DemoYear(Desk &desk, const YearInput &input, std::shared_ptr<const YearScript> script);
    [[nodiscard]] Result<YearReport> run(const CancelPtr &cancel, const journal::ProgressFn &progress);

private:
    struct Case {
        const YearPlan *plan = nullptr;
        QString type;
        Uuid uid;
        QString number;
        QString plaintiff;
        QString defendant;
        QStringList accused;
        std::optional<qint64> value;
        int ordinal = 0;
        int chamber = 0;
        /** Of all judges; -1: none yet. */
        int reviewer = -1;
        int judge = -1;
        bool joinable = false;
        QDate lastStep;
        Uuid hearing;
        HearingSlotPlace slot;
        DemoRandom random{0};
    };
    enum class DueKind { Receive, Main, Beside, Attempt, Row };
    struct Due {
        int day = 0;
        qint64 order = 0;
        DueKind kind = DueKind::Main;
        int which = 0;
        const YearStep *step = nullptr;
        Uuid service = {};
        int attempt = 0;
        friend bool operator<(const Due &a, const Due &b) { return std::pair(a.day, a.order) > std::pair(b.day, b.order); }
    };
    using Context = cases::CommandContext;

    // demoyear.cpp: the course of the year.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] Result<void> enrol();
    void plan();
    void planRows();
    [[nodiscard]] Result<void> batch();
    [[nodiscard]] Result<void> perform(journal::Batch &batch, const Due &due);
    [[nodiscard]] Result<void> unit(journal::Batch &batch, const users::Session &actor, const std::function<Result<void>(const Context &)> &work);
    [[nodiscard]] QDate endOfPeriod(QDate day) const;

    // demoyearsteps.cpp: what happens to a matter.
    [[nodiscard]] Result<void> receive(const Context &context, Case &one, QDate day);
    [[nodiscard]] Result<const YearStep *> take(const Context &context, int which, const YearStep &step);
    [[nodiscard]] Result<void> event(const Context &context, Case &one, const YearStep &step, const QString &accused);
    [[nodiscard]] Result<void> assign(const Context &context, Case &one, const YearStep &step, const QMap<QString, QString> &facts);
    [[nodiscard]] Result<const YearStep *> join(const Context &context, int which, const YearStep &step);
    [[nodiscard]] Result<void> split(const Context &context, int which, const YearStep &step);
    [[nodiscard]] Result<void> correct(const Context &context, Case &one);
    [[nodiscard]] const users::Session &actorOf(const YearStep &step, const Case &one) const;
    [[nodiscard]] QMap<QString, QString> factsFor(Case &one, const YearStep &step, const QString &event, const QString &accused);
    [[nodiscard]] QString value(const QStringList &choices, Case &one, const QString &accused);
    [[nodiscard]] Result<QDate> extendedTo(storage::ReadTx &tx, const Case &one, const QString &event) const;
    void goOn(int which, const YearStep &step, const QList<YearNext> &next);
    void beside(int which, const QList<YearNext> &also);
    void push(int which, const YearNext &next, DueKind kind);

    // demoyearhearings.cpp
    void takeSlot(Case &one, const YearStep &step, QDate latest);
    [[nodiscard]] Result<void> schedule(const Context &context, Case &one, const YearStep &step);
    [[nodiscard]] Result<void> hold(const Context &context, Case &one, const YearStep &step);
    [[nodiscard]] Result<void> adjourn(const Context &context, Case &one, const YearStep &step);
    [[nodiscard]] QList<cases::PanelMember> panelFor(const Case &one, const packs::HearingKind &kind) const;

    // demoyearpapers.cpp: service of process, and the books kept by hand.
    [[nodiscard]] Result<void> serve(const Context &context, int which, const YearStep &step);
    [[nodiscard]] Result<void> attempt(const Context &context, const Due &due);
    [[nodiscard]] Result<void> row(const Context &context, const Due &due);

    // demoyearclosings.cpp
    [[nodiscard]] Result<void> closePeriod(QDate from, QDate to);
    [[nodiscard]] Result<void> addBalance(const registers::Closing &closing, const packs::RegisterDefinition &book);
    [[nodiscard]] Result<void> countOpenMatters();

    Desk &m_desk;
    YearInput m_input;
    std::shared_ptr<const YearScript> m_script;
    std::shared_ptr<const packs::LawBook> m_law;
    DemoClock m_clock;
    journal::Journal m_journal;
    DemoRandom m_random;
    int m_year = 0;
    QDate m_openUntil;
    users::Session m_chief;
    users::Session m_recordsClerk;
    QList<users::Session> m_judges;
    /** One to each judge, who sits at the same hearings. */
    QList<users::Session> m_clerks;
    HearingSlots m_slots;
    std::deque<Case> m_cases;
    std::priority_queue<Due> m_queue;
    QHash<QString, QStringList> m_factsOfEvents;
    /** Open matters by case type; under the id of the petition book, petitions not decided on. */
    QHash<QString, qint64> m_openMatters;
    /** What the month before left over, by book and case type. */
    QHash<QString, qint64> m_left;
    QString m_recentNumber;
    qint64 m_order = 0;
    int m_receipts = 0;
    qint64 m_planned = 0;
    YearReport m_report;
};

} // namespace thuly::workflow
