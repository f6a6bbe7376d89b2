// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookrid.h"
#include "closings_sql.h"

#include <thuly/registers/closings.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** Counts the case types that a statement gives into one field of the lines. */
Result<void> countInto(storage::Statement rows, QList<BalanceLine> &lines, qint64 BalanceLine::*field)
{
    while (rows.next()) {
        const auto line = std::ranges::find(lines, rows.text(0), &BalanceLine::caseType);
        if (line != lines.end())
            ++((*line).*field);
    }
    return rows.finish();
}

bool isEmpty(const BalanceLine &line)
{
    return line.carried == 0 && line.entered == 0 && line.resolved == 0;
}

} // namespace

BalanceLine Balance::total() const
{
    BalanceLine sum;
    for (const BalanceLine &line : lines) {
        sum.carried += line.carried;
        sum.entered += line.entered;
        sum.resolved += line.resolved;
        sum.lateEntered += line.lateEntered;
        sum.lateResolved += line.lateResolved;
    }
    return sum;
}

Result<Balance> balance(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId, QDate from, QDate to)
{
    THULY_TRY(const qint64 book, bookRid(tx, law, court, registerId));
    Balance result{from, to, {}};
    if (book == 0)
        return result;
    auto rows = tx.prepare(sql::ledger);
    rows.bind(book, from, to);
    while (rows.next())
        result.lines += BalanceLine{rows.text(0), rows.int64(1), rows.int64(2), rows.int64(3)};
    THULY_CHECK(rows.finish());
    for (const auto &[statement, field] : {std::pair(sql::lateEntered, &BalanceLine::lateEntered), std::pair(sql::lateResolved, &BalanceLine::lateResolved)}) {
        auto late = tx.prepare(statement);
        late.bind(book, from, to);
        THULY_CHECK(countInto(std::move(late), result.lines, field));
    }
    result.lines.removeIf(isEmpty);
    return result;
}

} // namespace thuly::registers
