// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/registerreader.h>

#include "bookrid.h"
#include "namescan.h"
#include "registers_sql.h"
#include "rowbuilder.h"
#include "rowscan.h"
#include "series.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int exportStep = 500;

Result<QList<EntryRow>> versionsOf(storage::ReadTx &tx, qint64 entry)
{
    const place::Range versions = place::entry(entry);
    QList<EntryRow> entries;
    auto row = tx.prepare(sql::entryRows);
    row.bind(versions.low, versions.high);
    while (row.next()) {
        EntryRow read {row.int64(0), row.uuid(1), row.integer(2), 0,  row.text(4), row.date(5),
                       row.uuid(6),  row.text(7), row.date(8),    {}, {},          {}};
        if (!row.isNull(3))
            read.seq = row.integer(3);
        if (!row.isNull(9))
            read.correction = row.uuid(9);
        if (!row.isNull(10))
            read.voidBy = row.uuid(10);
        read.voidOn = row.date(11);
        entries += read;
    }
    THULY_CHECK(row.finish());
    return entries;
}

/** The part of the scan beyond a key. */
place::Range beyond(const place::Range &range, std::optional<RowKey> from, Direction direction)
{
    if (!from)
        return range;
    const place::Range entry = place::entry(from->value);
    return direction == Direction::Up ? place::Range {entry.high + 1, range.high}
                                      : place::Range {range.low, entry.low - 1};
}

Direction directionOf(RowOrder order, PageTurn turn)
{
    const bool up = (order == RowOrder::BookOrder) == (turn == PageTurn::After);
    return up ? Direction::Up : Direction::Down;
}

struct PageWish {
    Direction direction = Direction::Up;
    PageTurn turn = PageTurn::After;
    int limit = 0;
    /** In the order of names instead. */
    const NameScan *names = nullptr;
};

std::optional<NameScan> namesOf(const RowScan &scan, const RegisterQuery &query, qint64 book)
{
    return query.byName ? std::optional(NameScan(scan, query, book)) : std::nullopt;
}

/** In the order of names every row stands by itself, below those that were struck through for it. */
Result<RegisterPage> namedPageOf(storage::ReadTx &tx, const NameScan &names, RowBuilder &builder, std::optional<RowKey> from, const PageWish &wish)
{
    RegisterPage page;
    THULY_TRY(QList<qint64> places, names.places(tx, from, wish.turn, wish.limit + 1));
    page.more = places.size() > wish.limit;
    if (page.more)
        places.removeLast();
    if (wish.turn == PageTurn::Before)
        std::ranges::reverse(places);
    for (const qint64 rid : std::as_const(places)) {
        THULY_TRY(QList<EntryRow> versions, versionsOf(tx, rid));
        const bool valid = rid == place::entry(rid).high;
        versions.removeIf([rid, valid](const EntryRow &row) { return row.rid != rid && !(valid && row.state == u"superseded"_s); });
        THULY_TRY(const QList<RegisterRow> rows, builder.rowsOf(versions));
        page.rows += rows;
    }
    return page;
}

Result<RegisterPage> pageOf(storage::ReadTx &tx, const RowScan &scan, RowBuilder &builder, std::optional<RowKey> from, const PageWish &wish)
{
    if (wish.names)
        return namedPageOf(tx, *wish.names, builder, from, wish);
    RegisterPage page;
    THULY_TRY(QList<qint64> entries, scan.entries(tx, beyond(scan.range(), from, wish.direction), wish.direction, wish.limit + 1));
    page.more = entries.size() > wish.limit;
    if (page.more)
        entries.removeLast();
    if (wish.turn == PageTurn::Before)
        std::ranges::reverse(entries);
    for (const qint64 entry : std::as_const(entries)) {
        THULY_TRY(const QList<EntryRow> versions, versionsOf(tx, entry));
        THULY_TRY(const QList<RegisterRow> rows, builder.rowsOf(versions));
        page.rows += rows;
    }
    return page;
}

Result<qint64> countOf(storage::ReadTx &tx, const QString &state, const place::Range &range)
{
    auto row = tx.prepare(sql::countState);
    row.bind(state, range.low, range.high);
    const qint64 count = row.next() ? row.int64(0) : 0;
    THULY_CHECK(row.finish());
    return count;
}

} // namespace

RegisterReader::RegisterReader(std::shared_ptr<const packs::LawBook> law, Language language)
    : m_law(std::move(law))
    , m_language(language)
{
}

Result<const packs::RegisterDefinition *> RegisterReader::definition(const QString &registerId) const
{
    const packs::RegisterDefinition *found = m_law->registerDefinition(registerId);
    if (!found)
        return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {registerId});
    return found;
}

Result<RegisterPage> RegisterReader::page(storage::ReadTx &tx, const RegisterQuery &query, std::optional<RowKey> from,
                                          PageTurn turn, int limit) const
{
    THULY_TRY(const packs::RegisterDefinition *book, definition(query.registerId));
    THULY_TRY(const qint64 bookRid, bookRid(tx, *m_law, query.court, query.registerId));
    if (bookRid == 0)
        return RegisterPage();
    THULY_TRY(const RowScan scan, RowScan::make(tx, query, bookRid));
    RowBuilder builder(tx, *m_law, *book, m_language);
    const auto names = namesOf(scan, query, bookRid);
    return pageOf(tx, scan, builder, from, PageWish {directionOf(query.order, turn), turn, limit, names ? &*names : nullptr});
}

Result<CappedCount> RegisterReader::count(storage::ReadTx &tx, const RegisterQuery &query, int cap) const
{
    THULY_CHECK(definition(query.registerId));
    THULY_TRY(const qint64 book, bookRid(tx, *m_law, query.court, query.registerId));
    if (book == 0)
        return CappedCount();
    THULY_TRY(const RowScan scan, RowScan::make(tx, query, book));
    THULY_TRY(const QList<qint64> entries, scan.entries(tx, scan.range(), Direction::Up, cap + 1));
    return CappedCount {std::min<qint64>(entries.size(), cap), entries.size() > cap};
}

Result<QList<RegisterRow>> RegisterReader::all(storage::ReadTx &tx, const RegisterQuery &query, int max) const
{
    THULY_TRY(const packs::RegisterDefinition *book, definition(query.registerId));
    THULY_TRY(const qint64 bookRid, bookRid(tx, *m_law, query.court, query.registerId));
    QList<RegisterRow> rows;
    if (bookRid == 0)
        return rows;
    // One scan for all pages: what a period carries over is collected once.
    THULY_TRY(const RowScan scan, RowScan::make(tx, query, bookRid));
    RowBuilder builder(tx, *m_law, *book, m_language);
    const auto names = namesOf(scan, query, bookRid);
    const PageWish wish {directionOf(query.order, PageTurn::After), PageTurn::After, exportStep, names ? &*names : nullptr};
    std::optional<RowKey> from;
    for (bool more = true; more;) {
        THULY_TRY(const RegisterPage next, pageOf(tx, scan, builder, from, wish));
        rows += next.rows;
        if (rows.size() > max)
            return fail(ErrorCode::LimitExceeded, u"rows of one export"_s, {}, {QString::number(max)});
        more = next.more;
        if (!next.rows.isEmpty())
            from = next.rows.last().key;
    }
    return rows;
}

Result<RegisterSummary> RegisterReader::summary(storage::ReadTx &tx, const QString &court, const QString &registerId,
                                                int year) const
{
    THULY_TRY(const qint64 book, bookRid(tx, *m_law, court, registerId));
    RegisterSummary summary;
    if (book == 0)
        return summary;
    const place::Range range = place::range(book, year);
    THULY_TRY(const qint64 closed, countOf(tx, u"closed"_s, range));
    THULY_TRY(summary.pending, countOf(tx, u"pending"_s, range));
    THULY_TRY(summary.provisional, countOf(tx, u"provisional"_s, range));
    THULY_TRY(summary.corrected, countOf(tx, u"superseded"_s, range));
    THULY_TRY(summary.voids, countOf(tx, u"void"_s, range));
    summary.entries = closed + summary.pending + summary.provisional;
    summary.pending += summary.provisional;
    auto voids = tx.prepare(sql::voidNumbers);
    voids.bind(range.low, range.high);
    while (voids.next())
        summary.voidNumbers += voids.text(0);
    THULY_CHECK(voids.finish());
    auto last = tx.prepare(sql::lastNumber);
    last.bind(range.low, year == 0 ? range.high : place::waiting(book, year).low - 1);
    if (last.next())
        summary.lastNumber = last.text(0);
    THULY_CHECK(last.finish());
    return summary;
}

Result<RegisterRow> RegisterReader::rowOf(storage::ReadTx &tx, const QString &registerId, const Uuid &matter) const
{
    THULY_TRY(const packs::RegisterDefinition *book, definition(registerId));
    THULY_TRY(const cases::Matter of, cases::matter(tx, matter));
    THULY_TRY(const qint64 bookRid, bookRid(tx, *m_law, of.court, registerId));
    auto place = tx.prepare(sql::validPlaceOf);
    place.bind(matter, bookRid);
    if (!place.next())
        return fail(ErrorCode::RowNotFound, {}, u"case"_s, {of.number()});
    const qint64 rid = place.int64(0);
    THULY_CHECK(place.finish());
    THULY_TRY(const QList<EntryRow> versions, versionsOf(tx, rid));
    RowBuilder builder(tx, *m_law, *book, m_language);
    THULY_TRY(const QList<RegisterRow> rows, builder.rowsOf(versions));
    return rows.last();
}

Result<QList<int>> RegisterReader::years(storage::ReadTx &tx, const QString &court, const QString &registerId) const
{
    THULY_TRY(const qint64 book, bookRid(tx, *m_law, court, registerId));
    QList<int> years;
    place::Range rest = place::range(book, 0);
    while (book != 0) {
        auto row = tx.prepare(sql::hasRows);
        row.bind(rest.low, rest.high);
        if (!row.next()) {
            THULY_CHECK(row.finish());
            break;
        }
        years += row.integer(0);
        rest.high = place::range(book, years.last()).low - 1;
    }
    return years;
}

} // namespace thuly::registers
