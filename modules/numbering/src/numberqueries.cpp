// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbering_sql.h"
#include "rows.h"

#include <thuly/numbering/nextnumber.h>

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::numbering {

namespace {

Result<IssuedNumber> only(Result<QList<IssuedNumber>> found, const QString &wanted)
{
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NumberNotFound, {}, u"number"_s, {wanted});
    return found->constFirst();
}

/** All pens, by counter and then by epoch. */
Result<QList<Pen>> allPens(storage::ReadTx &tx)
{
    QList<Pen> pens;
    auto row = tx.prepare(sql::pens);
    while (row.next())
        pens.append(readPen(row));
    THULY_CHECK(row.finish());
    return pens;
}

Counter counterOf(const Pen &pen)
{
    return {pen.court, pen.series, pen.year};
}

Result<void> gapsOf(storage::ReadTx &tx, const Pen &pen, QList<Gap> &found)
{
    int expected = pen.first;
    const auto missingBefore = [&](int seq) {
        for (; expected < seq; ++expected)
            found.append({pen.court, pen.series, pen.year, expected});
    };
    auto row = tx.prepare(sql::sequence);
    row.bind(pen.court, pen.series, pen.year, pen.first, pen.next);
    while (row.next()) {
        missingBefore(row.integer(0));
        ++expected;
    }
    THULY_CHECK(row.finish());
    missingBefore(pen.next);
    return {};
}

} // namespace

Result<IssuedNumber> numberById(storage::ReadTx &tx, const Uuid &uid)
{
    auto query = tx.prepare(sql::byId);
    query.bind(uid);
    return only(readNumbers(std::move(query)), uid.toString());
}

Result<IssuedNumber> numberByText(storage::ReadTx &tx, const QString &court, const QString &text)
{
    auto query = tx.prepare(sql::byText);
    query.bind(court, text);
    return only(readNumbers(std::move(query)), text);
}

Result<QList<IssuedNumber>> numbersOf(storage::ReadTx &tx, const Uuid &entity)
{
    auto query = tx.prepare(sql::ofEntity);
    query.bind(entity);
    return readNumbers(std::move(query));
}

Result<QList<IssuedNumber>> waitingNumbers(storage::ReadTx &tx, int limit)
{
    auto query = tx.prepare(sql::waiting);
    query.bind(limit);
    return readNumbers(std::move(query));
}

Result<QList<SeriesStatus>> status(storage::ReadTx &tx, const Uuid &device)
{
    QMap<Counter, SeriesStatus> lines;
    auto row = tx.prepare(sql::status);
    while (row.next()) {
        SeriesStatus line;
        line.last = row.integer(3);
        line.lastDate = row.date(4);
        line.issued = row.integer(5);
        line.voids = row.integer(6);
        line.provisional = row.integer(7);
        lines.insert({row.text(0), row.text(1), row.integer(2)}, line);
    }
    THULY_CHECK(row.finish());
    THULY_TRY(const auto pens, allPens(tx));
    for (const Pen &pen : pens) { // in order of the epochs: the last one stays
        SeriesStatus &line = lines[counterOf(pen)];
        const bool ours = pen.holderDevice == device;
        line.next = ours ? pen.next : 0;
        line.ceiling = ours ? pen.ceiling : 0;
    }
    QList<SeriesStatus> list;
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        list.append(*it);
        list.last().court = it.key().court;
        list.last().series = it.key().series;
        list.last().year = it.key().year;
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &SeriesStatus::year);
    return list;
}

Result<QString> nextText(storage::ReadTx &tx, const Uuid &device, const QString &court, const SeriesSpec &spec, QDate legalDate)
{
    const int year = spec.reset == Reset::CalendarYear ? legalDate.year() : 0;
    const Counter counter{court, spec.key, year};
    THULY_TRY(const std::optional<Pen> pen, currentPen(tx, counter));
    if (pen && pen->holderDevice == device)
        return formatNumber(spec, year, pen->next);
    THULY_TRY(const int last, lastSeq(tx, counter));
    return formatNumber(spec, year, last + 1);
}

Result<QList<Gap>> gaps(storage::ReadTx &tx)
{
    QList<Gap> found;
    THULY_TRY(const auto pens, allPens(tx));
    for (const Pen &pen : pens)
        THULY_CHECK(gapsOf(tx, pen, found));
    return found;
}

} // namespace thuly::numbering
