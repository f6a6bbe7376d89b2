// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowscan.h"

#include "registers_sql.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** More than any court has open; what is beyond would be cut off silently, so it is an error. */
constexpr int maxCollected = 500'000;

Result<void> addPlaces(storage::Statement rows, QList<qint64> &places)
{
    while (rows.next()) {
        if (places.size() >= maxCollected)
            return fail(ErrorCode::LimitExceeded, u"rows of one view"_s);
        places += rows.int64(0);
    }
    return rows.finish();
}

/** Leaves those for which the statement has a row. */
Result<void> keepHits(QList<qint64> &places, const std::function<storage::Statement(qint64)> &prepare)
{
    QList<qint64> hits;
    for (const qint64 rid : std::as_const(places)) {
        storage::Statement row = prepare(rid);
        if (row.next())
            hits += rid;
        THULY_CHECK(row.finish());
    }
    places = std::move(hits);
    return {};
}

} // namespace

Result<RowScan> RowScan::make(storage::ReadTx &tx, const RegisterQuery &query, qint64 book)
{
    RowScan scan;
    scan.m_range = place::range(book, query.year);
    scan.m_match = matchText(query);
    const bool byDate = query.period && query.period->rule == PeriodRule::AcceptedIn;
    if (byDate && !isWholeMonths(*query.period)) {
        scan.m_dates = query.period;
        THULY_CHECK(scan.narrowToDates(tx, book));
    } else if (query.period && !byDate) {
        // The lists of a period go back into the books of earlier years.
        scan.m_range = place::range(book, 0);
        THULY_TRY(scan.m_period, PeriodScan::make(tx, *query.period, book));
    }
    if (query.view == StateView::Overdue) {
        THULY_CHECK(scan.collectOverdue(tx, query, book));
        if (scan.m_period) {
            THULY_TRY(scan.m_collected, scan.m_period->kept(tx, *scan.m_collected));
        }
        if (!scan.m_match.isEmpty())
            THULY_CHECK(scan.keepMatching(tx));
    }
    return scan;
}

Result<void> RowScan::narrowToDates(storage::ReadTx &tx, qint64 book)
{
    auto bounds = tx.prepare(sql::placesOfDates);
    bounds.bind(book, m_dates->from, m_dates->to);
    const bool any = bounds.next() && !bounds.isNull(0);
    m_range.low = any ? std::max(m_range.low, bounds.int64(0)) : 0;
    m_range.high = any ? std::min(m_range.high, bounds.int64(1)) : -1;
    return bounds.finish();
}

Result<void> RowScan::collectOverdue(storage::ReadTx &tx, const RegisterQuery &query, qint64 book)
{
    QList<qint64> found;
    auto rows = tx.prepare(sql::overduePlaces);
    rows.bind(book, query.today);
    THULY_CHECK(addPlaces(std::move(rows), found));
    std::ranges::sort(found);
    m_collected = std::move(found);
    return {};
}

Result<void> RowScan::keepMatching(storage::ReadTx &tx)
{
    if (m_collected->isEmpty())
        return {};
    QSet<qint64> matching;
    auto rows = tx.prepare(sql::wordsUp);
    rows.bind(m_collected->first(), m_collected->last(), -1).bindAt(6, m_match);
    while (rows.next())
        matching.insert(rows.int64(0));
    THULY_CHECK(rows.finish());
    m_collected->removeIf([&matching](qint64 rid) { return !matching.contains(rid); });
    return {};
}

QList<qint64> RowScan::collectedPlaces(place::Range within, Direction direction, int limit) const
{
    const auto first = std::ranges::lower_bound(*m_collected, within.low);
    const auto last = std::ranges::upper_bound(*m_collected, within.high);
    if (first >= last)
        return {};
    const qsizetype count = std::min<qsizetype>(limit, last - first);
    QList<qint64> found
        = direction == Direction::Up ? QList<qint64>(first, first + count) : QList<qint64>(last - count, last);
    if (direction == Direction::Down)
        std::ranges::reverse(found);
    return found;
}

QByteArrayView RowScan::statement(Direction direction) const
{
    const bool up = direction == Direction::Up;
    if (m_match.isEmpty())
        return m_dates ? QByteArrayView(up ? sql::datedUp : sql::datedDown)
                       : QByteArrayView(up ? sql::placesUp : sql::placesDown);
    return m_dates ? QByteArrayView(up ? sql::datedWordsUp : sql::datedWordsDown)
                   : QByteArrayView(up ? sql::wordsUp : sql::wordsDown);
}

Result<QList<qint64>> RowScan::places(storage::ReadTx &tx, place::Range within, Direction direction, int limit) const
{
    within = {std::max(within.low, m_range.low), std::min(within.high, m_range.high)};
    if (within.isEmpty())
        return QList<qint64>();
    if (m_collected)
        return collectedPlaces(within, direction, limit);
    if (m_period)
        return m_period->places(tx, within, direction, limit, m_match);
    auto rows = tx.prepare(statement(direction));
    rows.bind(within.low, within.high, limit);
    if (m_dates)
        rows.bindAt(4, m_dates->from).bindAt(5, m_dates->to);
    if (!m_match.isEmpty())
        rows.bindAt(6, m_match);
    QList<qint64> found;
    THULY_CHECK(addPlaces(std::move(rows), found));
    return found;
}

Result<QList<qint64>> RowScan::kept(storage::ReadTx &tx, const QList<qint64> &places) const
{
    QList<qint64> kept = places;
    kept.removeIf([this](qint64 rid) {
        return rid < m_range.low || rid > m_range.high || (m_collected && !std::ranges::binary_search(*m_collected, rid));
    });
    if (m_period && !m_collected) {
        THULY_TRY(const QList<qint64> listed, m_period->kept(tx, kept));
        const QSet<qint64> known(listed.begin(), listed.end());
        kept.removeIf([&known](qint64 rid) { return !known.contains(rid); });
    }
    if (m_dates) {
        THULY_CHECK(keepHits(kept, [&](qint64 rid) { return std::move(tx.prepare(sql::datedAt).bind(rid, m_dates->from, m_dates->to)); }));
    }
    if (!m_match.isEmpty() && !m_collected) {
        // The words of a struck row bring in the valid one.
        THULY_CHECK(keepHits(kept, [&](qint64 rid) {
            return std::move(tx.prepare(sql::wordsAt).bind(m_match, place::entry(rid).low, place::entry(rid).high));
        }));
    }
    return kept;
}

Result<QList<qint64>> RowScan::entries(storage::ReadTx &tx, place::Range within, Direction direction, int limit) const
{
    QList<qint64> found;
    while (found.size() < limit) {
        const int wanted = limit - static_cast<int>(found.size());
        THULY_TRY(const QList<qint64> rids, places(tx, within, direction, wanted));
        for (const qint64 rid : rids) {
            const qint64 entry = place::entry(rid).low;
            if (found.isEmpty() || found.last() != entry)
                found += entry;
        }
        if (rids.size() < wanted)
            break;
        if (direction == Direction::Up)
            within.low = place::entry(rids.last()).high + 1;
        else
            within.high = place::entry(rids.last()).low - 1;
    }
    return found;
}

} // namespace thuly::registers
