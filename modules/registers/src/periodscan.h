// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowplace.h"

#include <thuly/registers/registerquery.h>
#include <thuly/storage/tx.h>

namespace thuly::registers {

enum class Direction { Up, Down };

/**
 * The places of a list of a period in the order of the book, without walking through all that is older: rows entered in
 * the period are a range of the table, those carried over or resolved are collected once from indexes that hold no
 * others. Both are sorted, so a page is a merge. Lives inside one read.
 */
class PeriodScan
{
public:
    [[nodiscard]] static Result<PeriodScan> make(storage::ReadTx &tx, const RegisterPeriod &period, qint64 book);

    /** At most `limit` places within; with `match`, those that the word index finds. */
    [[nodiscard]] Result<QList<qint64>> places(storage::ReadTx &tx, const place::Range &within, Direction direction,
                                               int limit, const QString &match) const;
    /** Those of `candidates` that are on the list. */
    [[nodiscard]] Result<QList<qint64>> kept(storage::ReadTx &tx, const QList<qint64> &candidates) const;

private:
    [[nodiscard]] Result<void> findEntered(storage::ReadTx &tx, qint64 book);
    [[nodiscard]] Result<void> findResolved(storage::ReadTx &tx, qint64 book);
    [[nodiscard]] Result<place::Range> rangeOf(storage::ReadTx &tx, const char *statement, qint64 book) const;
    [[nodiscard]] Result<void> collect(storage::ReadTx &tx, const char *statement, qint64 book);
    [[nodiscard]] place::Range bounds(const place::Range &within) const;
    [[nodiscard]] Result<QList<qint64>> matching(storage::ReadTx &tx, const place::Range &within, Direction direction,
                                                 int limit, const QString &match) const;
    [[nodiscard]] Result<void> add(storage::ReadTx &tx, const char *statement, const place::Range &within, int limit,
                                   QList<qint64> &found) const;

    RegisterPeriod m_period;
    /** Places of the rows entered in the period; empty where the list does not hold them. */
    place::Range m_entered;
    /** Of those resolved in it, where they are too many to collect. */
    place::Range m_resolved;
    /** What is older and was open when the period began, or what was resolved in it; sorted. */
    QList<qint64> m_collected;
};

} // namespace thuly::registers
