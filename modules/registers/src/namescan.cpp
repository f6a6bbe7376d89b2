// SPDX-License-Identifier: GPL-3.0-or-later
#include "namescan.h"

#include "names_sql.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** Beyond all names, and beyond x'ff' of those without one. */
const QByteArray behindAll("\xff\xff", 2);
constexpr int pickStep = 200;

struct Statements {
    const char *sameUp;
    const char *up;
    const char *sameDown;
    const char *down;
    const char *at;
};

Statements statementsOf(SearchField people)
{
    if (people == SearchField::Defendant)
        return {sql::sameDefendantUp, sql::defendantsUp, sql::sameDefendantDown, sql::defendantsDown, sql::defendantsAt};
    return {sql::samePlaintiffUp, sql::plaintiffsUp, sql::samePlaintiffDown, sql::plaintiffsDown, sql::plaintiffsAt};
}

} // namespace

NameScan::NameScan(const RowScan &scan, const RegisterQuery &query, qint64 book, int most)
    : m_scan(scan)
    , m_sort(*query.byName)
    , m_book(book)
    , m_year(query.year)
    , m_most(most)
{
}

Result<std::optional<NameScan::Named>> NameScan::namedAt(storage::ReadTx &tx, std::optional<RowKey> from) const
{
    if (!from)
        return std::optional<Named>();
    auto row = tx.prepare(statementsOf(m_sort.people).at);
    row.bind(from->value, from->value);
    std::optional<Named> found;
    if (row.next())
        found = Named{row.blob(1), row.int64(0)};
    THULY_CHECK(row.finish());
    if (!found)
        return fail(ErrorCode::RowNotFound, u"the row that a page should go on from"_s);
    return found;
}

/** Straight from the index: first the rest of the same key, then the keys beyond. */
Result<QList<NameScan::Named>> NameScan::along(storage::ReadTx &tx, const Named &from, Direction direction, int limit) const
{
    const Statements statements = statementsOf(m_sort.people);
    const bool up = direction == Direction::Up;
    QList<Named> found;
    for (const char *statement : {up ? statements.sameUp : statements.sameDown, up ? statements.up : statements.down}) {
        if (found.size() >= limit)
            break;
        auto row = tx.prepare(statement);
        row.bind(m_book, m_year, from.key, from.rid, limit - int(found.size()));
        while (row.next())
            found += Named{row.blob(1), row.int64(0)};
        THULY_CHECK(row.finish());
    }
    return found;
}

Result<QList<NameScan::Named>> NameScan::collected(storage::ReadTx &tx, const QList<qint64> &entries) const
{
    QList<Named> all;
    for (const qint64 entry : entries) {
        QList<Named> group;
        auto row = tx.prepare(statementsOf(m_sort.people).at);
        row.bind(place::entry(entry).low, place::entry(entry).high);
        while (row.next())
            group += Named{row.blob(1), row.int64(0)};
        THULY_CHECK(row.finish());
        // Rows of an old register stand under the same number as those of a case: only what was asked for.
        if (group.size() > 1 && !m_scan.isWholeRange()) {
            QList<qint64> places;
            for (const Named &one : std::as_const(group))
                places += one.rid;
            THULY_TRY(const QList<qint64> kept, m_scan.kept(tx, places));
            group.removeIf([&kept](const Named &one) { return !kept.contains(one.rid); });
        }
        all += group;
    }
    std::ranges::sort(all);
    return all;
}

Result<QList<qint64>> NameScan::picked(storage::ReadTx &tx, Named from, Direction direction, int limit) const
{
    QList<qint64> found;
    while (found.size() < limit) {
        const int step = m_scan.isWholeRange() ? limit : pickStep;
        THULY_TRY(const QList<Named> next, along(tx, from, direction, step));
        QList<qint64> places;
        for (const Named &one : next)
            places += one.rid;
        if (!m_scan.isWholeRange()) {
            THULY_TRY(places, m_scan.kept(tx, places));
        }
        found += places;
        if (next.size() < step)
            break;
        from = next.last();
    }
    return found.first(std::min<qsizetype>(found.size(), limit));
}

Result<QList<qint64>> NameScan::places(storage::ReadTx &tx, std::optional<RowKey> from, PageTurn turn, int limit) const
{
    const bool up = (m_sort.direction == NameSort::Direction::Up) == (turn == PageTurn::After);
    THULY_TRY(const std::optional<Named> start, namedAt(tx, from));
    const Named edge = up ? Named{} : Named{behindAll, std::numeric_limits<qint64>::max()};
    const Direction direction = up ? Direction::Up : Direction::Down;
    const bool oneYear = m_year != 0 && m_scan.range().low >= place::range(m_book, m_year).low && m_scan.range().high <= place::range(m_book, m_year).high;
    if (oneYear && m_scan.isWholeRange())
        return picked(tx, start.value_or(edge), direction, limit);
    THULY_TRY(const QList<qint64> entries, m_scan.entries(tx, m_scan.range(), Direction::Up, m_most + 1));
    if (entries.size() > m_most) {
        if (!oneYear)
            return fail(ErrorCode::LimitExceeded, u"rows of several years in the order of names"_s, {}, {QString::number(m_most)});
        return picked(tx, start.value_or(edge), direction, limit);
    }
    THULY_TRY(QList<Named> all, collected(tx, entries));
    if (!up)
        std::ranges::reverse(all);
    QList<qint64> found;
    for (const Named &one : std::as_const(all)) {
        const bool beyond = !start || (up ? one > *start : one < *start);
        if (beyond && found.size() < limit)
            found += one.rid;
    }
    return found;
}

} // namespace thuly::registers
