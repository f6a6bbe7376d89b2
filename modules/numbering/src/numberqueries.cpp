// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbering_sql.h"
#include "rows.h"

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

/** The pen in force of every counter. */
Result<QMap<Counter, Pen>> currentPens(storage::ReadTx &tx)
{
    QMap<Counter, Pen> pens;
    auto row = tx.prepare(sql::pens);
    while (row.next()) {
        const Pen pen = readPen(row);
        pens.insert({pen.court, pen.series, pen.year}, pen); // in order of the epochs: the last one stays
    }
    THULY_CHECK(row.finish());
    return pens;
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
    THULY_TRY(const auto pens, currentPens(tx));
    QMap<Counter, SeriesStatus> lines;
    for (auto it = pens.cbegin(); it != pens.cend(); ++it)
        lines.insert(it.key(), {.court = it.key().court, .series = it.key().series, .year = it.key().year, .lastDate = {}});
    auto row = tx.prepare(sql::status);
    while (row.next()) {
        SeriesStatus line;
        line.court = row.text(0);
        line.series = row.text(1);
        line.year = row.integer(2);
        line.last = row.integer(3);
        line.lastDate = row.date(4);
        line.issued = row.integer(5);
        line.voids = row.integer(6);
        line.provisional = row.integer(7);
        lines.insert({line.court, line.series, line.year}, line);
    }
    THULY_CHECK(row.finish());
    for (auto it = lines.begin(); it != lines.end(); ++it) {
        const auto pen = pens.constFind(it.key());
        if (pen == pens.cend() || pen->holderDevice != device)
            continue;
        it->next = pen->next;
        it->ceiling = pen->ceiling;
    }
    QList<SeriesStatus> list = lines.values();
    std::ranges::stable_sort(list, std::ranges::greater(), &SeriesStatus::year);
    return list;
}

Result<QList<Gap>> gaps(storage::ReadTx &tx)
{
    THULY_TRY(const auto pens, currentPens(tx));
    QMap<Counter, int> last;
    QList<Gap> missing;
    const auto missingBetween = [&](const Counter &counter, int from, int before) {
        for (int seq = from; seq < before; ++seq)
            missing.append({counter.court, counter.series, counter.year, seq});
    };
    auto row = tx.prepare(sql::sequence);
    while (row.next()) {
        const Counter counter{row.text(0), row.text(1), row.integer(2)};
        const int seq = row.integer(3);
        missingBetween(counter, last.value(counter) + 1, seq);
        last[counter] = seq;
    }
    THULY_CHECK(row.finish());
    // A pen that stands further than the numbers shows that the newest ones are missing.
    for (auto pen = pens.cbegin(); pen != pens.cend(); ++pen)
        missingBetween(pen.key(), last.value(pen.key()) + 1, pen->next);
    return missing;
}

} // namespace thuly::numbering
