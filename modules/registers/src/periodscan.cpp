// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodscan.h"

#include "periodscan_sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** More than any court resolves in a period; what is beyond would be cut off silently, so it is an error. */
constexpr int maxCollected = 500'000;
/** A denser list is read from the table, page by page, instead of being collected. */
constexpr int fewResolved = 100'000;

struct ListStatements {
    const char *wordsUp = nullptr;
    const char *wordsDown = nullptr;
    const char *holds = nullptr;
};

ListStatements statementsOf(PeriodRule rule)
{
    switch (rule) {
    case PeriodRule::AcceptedIn:
    case PeriodRule::EnteredIn:
        return {sql::enteredWordsUp, sql::enteredWordsDown, sql::isEntered};
    case PeriodRule::CarriedOver:
        return {sql::carriedWordsUp, sql::carriedWordsDown, sql::isCarried};
    case PeriodRule::ResolvedIn:
        return {sql::resolvedWordsUp, sql::resolvedWordsDown, sql::isResolved};
    case PeriodRule::Statutory:
        return {sql::allWordsUp, sql::allWordsDown, sql::isOnList};
    }
    Q_UNREACHABLE_RETURN({});
}

/** Those places of the statement that `?4` and `?5` stand for; a list that looks only backwards has no `?5`. */
void bindPeriod(storage::Statement &row, const char *statement, const RegisterPeriod &period)
{
    row.bindAt(4, period.from);
    if (QByteArrayView(statement).contains("?5"))
        row.bindAt(5, period.to);
}

bool wholeYears(const RegisterPeriod &period)
{
    return period.from.dayOfYear() == 1 && period.to.month() == 12 && period.to.day() == 31;
}

} // namespace

Result<PeriodScan> PeriodScan::make(storage::ReadTx &tx, const RegisterPeriod &period, qint64 book)
{
    PeriodScan scan;
    scan.m_period = period;
    const bool entered = period.rule == PeriodRule::EnteredIn || period.rule == PeriodRule::Statutory;
    const bool carried = period.rule == PeriodRule::CarriedOver || period.rule == PeriodRule::Statutory;
    if (entered)
        THULY_CHECK(scan.findEntered(tx, book));
    if (carried) {
        THULY_CHECK(scan.collect(tx, sql::openBefore, book));
        THULY_CHECK(scan.collect(tx, sql::resolvedSince, book));
    }
    if (period.rule == PeriodRule::ResolvedIn)
        THULY_CHECK(scan.findResolved(tx, book));
    std::ranges::sort(scan.m_collected);
    return scan;
}

Result<void> PeriodScan::findEntered(storage::ReadTx &tx, qint64 book)
{
    bool astray = true;
    if (wholeYears(m_period)) {
        auto rows = tx.prepare(sql::enteredAstray);
        rows.bindAt(4, m_period.from).bindAt(5, m_period.to).bindAt(7, book);
        astray = rows.next();
        THULY_CHECK(rows.finish());
    }
    if (!astray) {
        m_entered = {place::range(book, m_period.from.year()).low, place::range(book, m_period.to.year()).high};
        return {};
    }
    THULY_TRY(m_entered, rangeOf(tx, sql::enteredBounds, book));
    return {};
}

Result<void> PeriodScan::findResolved(storage::ReadTx &tx, qint64 book)
{
    auto more = tx.prepare(sql::resolvedBeyond);
    more.bindAt(3, fewResolved).bindAt(4, m_period.from).bindAt(5, m_period.to).bindAt(7, book);
    const bool many = more.next();
    THULY_CHECK(more.finish());
    if (!many)
        return collect(tx, sql::resolvedIn, book);
    THULY_TRY(m_resolved, rangeOf(tx, sql::resolvedBounds, book));
    return {};
}

Result<place::Range> PeriodScan::rangeOf(storage::ReadTx &tx, const char *statement, qint64 book) const
{
    place::Range range;
    auto bounds = tx.prepare(statement);
    bounds.bindAt(4, m_period.from).bindAt(5, m_period.to).bindAt(7, book);
    if (bounds.next() && !bounds.isNull(0))
        range = {bounds.int64(0), bounds.int64(1)};
    THULY_CHECK(bounds.finish());
    return range;
}

Result<void> PeriodScan::collect(storage::ReadTx &tx, const char *statement, qint64 book)
{
    auto rows = tx.prepare(statement);
    bindPeriod(rows, statement, m_period);
    rows.bindAt(7, book);
    while (rows.next()) {
        if (m_collected.size() >= maxCollected)
            return fail(ErrorCode::LimitExceeded, u"rows of one view"_s);
        m_collected += rows.int64(0);
    }
    return rows.finish();
}

Result<void> PeriodScan::add(storage::ReadTx &tx, const char *statement, const place::Range &within, int limit,
                             QList<qint64> &found) const
{
    if (within.isEmpty())
        return {};
    auto rows = tx.prepare(statement);
    rows.bind(within.low, within.high, limit);
    bindPeriod(rows, statement, m_period);
    while (rows.next())
        found += rows.int64(0);
    return rows.finish();
}

/** Where rows of the list can stand at all: the word index need not look elsewhere. */
place::Range PeriodScan::bounds(const place::Range &within) const
{
    place::Range all = m_entered.isEmpty() ? m_resolved : m_entered;
    if (!m_collected.isEmpty()) {
        all.low = all.isEmpty() ? m_collected.first() : std::min(all.low, m_collected.first());
        all.high = std::max(all.high, m_collected.last());
    }
    return {std::max(within.low, all.low), std::min(within.high, all.high)};
}

Result<QList<qint64>> PeriodScan::matching(storage::ReadTx &tx, const place::Range &within, Direction direction,
                                           int limit, const QString &match) const
{
    const place::Range room = bounds(within);
    if (room.isEmpty())
        return QList<qint64>();
    const ListStatements statements = statementsOf(m_period.rule);
    const char *statement = direction == Direction::Up ? statements.wordsUp : statements.wordsDown;
    auto rows = tx.prepare(statement);
    rows.bind(room.low, room.high, limit).bindAt(6, match);
    bindPeriod(rows, statement, m_period);
    QList<qint64> found;
    while (rows.next())
        found += rows.int64(0);
    THULY_CHECK(rows.finish());
    return found;
}

Result<QList<qint64>> PeriodScan::places(storage::ReadTx &tx, const place::Range &within, Direction direction,
                                         int limit, const QString &match) const
{
    if (!match.isEmpty())
        return matching(tx, within, direction, limit, match);
    const bool up = direction == Direction::Up;
    const auto inside = [&within](const place::Range &range) {
        return place::Range {std::max(within.low, range.low), std::min(within.high, range.high)};
    };
    QList<qint64> found;
    THULY_CHECK(add(tx, up ? sql::enteredUp : sql::enteredDown, inside(m_entered), limit, found));
    THULY_CHECK(add(tx, up ? sql::resolvedUp : sql::resolvedDown, inside(m_resolved), limit, found));
    const auto first = std::ranges::lower_bound(m_collected, within.low);
    const auto last = std::ranges::upper_bound(m_collected, within.high);
    if (first < last) {
        const qsizetype count = std::min<qsizetype>(limit, last - first);
        found += up ? QList<qint64>(first, first + count) : QList<qint64>(last - count, last);
    }
    std::ranges::sort(found);
    if (found.size() > limit)
        found = up ? found.first(limit) : found.last(limit);
    if (!up)
        std::ranges::reverse(found);
    return found;
}

Result<QList<qint64>> PeriodScan::kept(storage::ReadTx &tx, const QList<qint64> &candidates) const
{
    QList<qint64> on;
    const char *statement = statementsOf(m_period.rule).holds;
    for (const qint64 rid : candidates) {
        auto row = tx.prepare(statement);
        row.bindAt(1, rid);
        bindPeriod(row, statement, m_period);
        if (row.next())
            on += rid;
        THULY_CHECK(row.finish());
    }
    return on;
}

} // namespace thuly::registers
