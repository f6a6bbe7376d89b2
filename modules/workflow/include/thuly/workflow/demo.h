// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

#include <algorithm>

namespace thuly::workflow {

struct DemoInput {
    int cases = 200;
    quint64 seed = 1;
    /** Year of the petitions; 0: this year. */
    int year = 0;
};

struct DemoReport {
    qint64 cases = 0;
    qint64 ops = 0;
    qint64 milliseconds = 0;
};

struct YearInput {
    int matters = 20'000;
    quint64 seed = 1;
    /** 0: the last year that is over. */
    int year = 0;
};

/** One case type in one month, as its book was closed: còn lại + thụ lý mới = đã giải quyết + còn lại (domain.md §11). */
struct YearLine {
    int month = 0;
    QString registerId = {};
    /** Empty in the book of petitions, which holds those of all types. */
    QString caseType = {};
    qint64 carried = 0;
    qint64 entered = 0;
    qint64 resolved = 0;
    qint64 remaining = 0;
    /** Of those, what was recorded after the period of its day had been closed. */
    qint64 late = 0;
    /** Counted among the cases themselves when the month was closed. */
    qint64 open = 0;
    /** What the closing of the month before left over. */
    qint64 leftBefore = 0;

    /** What the book carries over is what the month before left, and what it leaves is what lies open. */
    [[nodiscard]] bool balances() const { return carried + entered == resolved + remaining && carried == leftBefore && remaining == open; }
};

struct YearReport {
    int year = 0;
    qint64 matters = 0;
    qint64 ops = 0;
    qint64 hearings = 0;
    qint64 adjourned = 0;
    qint64 services = 0;
    qint64 joined = 0;
    qint64 split = 0;
    qint64 ownRows = 0;
    qint64 closings = 0;
    /** By month, then book, then type. */
    QList<YearLine> lines = {};
    qint64 milliseconds = 0;
    qint64 closingMs = 0;
    qint64 slowestClosingMs = 0;

    [[nodiscard]] bool balances() const
    {
        return !lines.isEmpty() && std::ranges::all_of(lines, &YearLine::balances);
    }
};

/**
 * Fills a vault with an invented court: people, petitions and cases of all four fields at every stage up to the trial decision,
 * through the same commands as real work. Same seed on a new vault, same content. For who may manage accounts; never
 * in a court that has petitions of its own (VaultExists). The accounts it makes have no key slot until they are given a password.
 */
class Demo
{
public:
    explicit Demo(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<DemoReport>> fill(DemoInput input, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;
    /**
     * A whole year of a court with all procedures that are offered, by resources/demo/year.json: matters carried over from the year
     * before, and at each month's end every book closed. Needs an empty vault (VaultExists) and a year that is over. Stopped it
     * leaves whole steps only; what was closed stays closed.
     */
    [[nodiscard]] QFuture<Result<YearReport>> fillYear(YearInput input, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
