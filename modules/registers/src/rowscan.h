// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "periodscan.h"
#include "rowplace.h"

#include <thuly/registers/registerquery.h>
#include <thuly/storage/tx.h>

#include <optional>

namespace thuly::registers {

/**
 * The places of the rows that a query asks for, in the order of the book, by one of three ways: a range of the table,
 * the word index (whose hits come in the same order), or, where a date of the case decides, a collected list. Lives
 * inside one read.
 */
class RowScan
{
public:
    /** `book`: as register_book numbers it. */
    [[nodiscard]] static Result<RowScan> make(storage::ReadTx &tx, const RegisterQuery &query, qint64 book);

    /** At most `limit` entries (first place of each) within [low, high]. */
    [[nodiscard]] Result<QList<qint64>> entries(storage::ReadTx &tx, place::Range within, Direction direction,
                                                int limit) const;
    [[nodiscard]] const place::Range &range() const { return m_range; }
    /** Nothing is left out of the range: every row in it belongs to the scan. */
    [[nodiscard]] bool isWholeRange() const { return m_match.isEmpty() && !m_dates && !m_period && !m_collected; }
    /** Those of `places` that belong to the scan, in their order. */
    [[nodiscard]] Result<QList<qint64>> kept(storage::ReadTx &tx, const QList<qint64> &places) const;

private:
    [[nodiscard]] Result<QList<qint64>> places(storage::ReadTx &tx, place::Range within, Direction direction,
                                               int limit) const;
    [[nodiscard]] QByteArrayView statement(Direction direction) const;
    [[nodiscard]] QList<qint64> collectedPlaces(place::Range within, Direction direction, int limit) const;
    [[nodiscard]] Result<void> narrowToDates(storage::ReadTx &tx, qint64 book);
    [[nodiscard]] Result<void> collectOverdue(storage::ReadTx &tx, const RegisterQuery &query, qint64 book);
    [[nodiscard]] Result<void> keepMatching(storage::ReadTx &tx);

    place::Range m_range;
    QString m_match;
    std::optional<RegisterPeriod> m_dates;
    std::optional<PeriodScan> m_period;
    /** Sorted. */
    std::optional<QList<qint64>> m_collected;
};

} // namespace thuly::registers
