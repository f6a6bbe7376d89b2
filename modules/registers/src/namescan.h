// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowscan.h"

#include <thuly/registers/registerquery.h>

namespace thuly::registers {

/**
 * The rows of a scan in the order of names, page by page. Without a filter a page is a range of an index, however many rows the
 * book has; few rows are collected and sorted; many are picked out along the index. Lives inside one read.
 */
class NameScan
{
public:
    /** Up to so many rows are collected and sorted; more of several years are not brought into one order. */
    static constexpr int mostSorted = 5'000;

    NameScan(const RowScan &scan, const RegisterQuery &query, qint64 book, int most = mostSorted);

    /** Valid (or void, or taken over) rows after `from` in reading order, or before it, nearest first; at most `limit`. */
    [[nodiscard]] Result<QList<qint64>> places(storage::ReadTx &tx, std::optional<RowKey> from, PageTurn turn, int limit) const;

private:
    struct Named {
        QByteArray key;
        qint64 rid = 0;
        friend auto operator<=>(const Named &a, const Named &b)
        {
            const int keys = a.key.compare(b.key);
            return keys != 0 ? keys <=> 0 : a.rid <=> b.rid;
        }
        friend bool operator==(const Named &, const Named &) = default;
    };
    [[nodiscard]] Result<std::optional<Named>> namedAt(storage::ReadTx &tx, std::optional<RowKey> from) const;
    [[nodiscard]] Result<QList<Named>> along(storage::ReadTx &tx, const Named &from, Direction direction, int limit) const;
    [[nodiscard]] Result<QList<Named>> collected(storage::ReadTx &tx, const QList<qint64> &entries) const;
    [[nodiscard]] Result<QList<qint64>> picked(storage::ReadTx &tx, Named from, Direction direction, int limit) const;

    const RowScan &m_scan;
    NameSort m_sort;
    qint64 m_book;
    int m_year;
    int m_most;
};

} // namespace thuly::registers
