// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>
#include <thuly/storage/tx.h>

namespace thuly::cases {

/* Readers for the column lists of cases_sql.h; `first` is the column where the list begins. */
[[nodiscard]] Matter readMatter(const storage::Statement &row, int first = 0);
[[nodiscard]] Party readParty(const storage::Statement &row);
[[nodiscard]] Deadline readDeadline(const storage::Statement &row, int first = 0);
[[nodiscard]] Correction readCorrection(const storage::Statement &row);
[[nodiscard]] Task readTask(const storage::Statement &row);

/** The one row of a bound statement, or `missing` as error. */
template<class Value, class Reader> Result<Value> one(storage::Statement statement, Reader reader, Error missing)
{
    if (statement.next())
        return reader(statement);
    THULY_CHECK(statement.finish());
    return std::unexpected(std::move(missing));
}

/** All rows of a bound statement. */
template<class Value, class Reader> Result<QList<Value>> all(storage::Statement statement, Reader reader)
{
    QList<Value> values;
    while (statement.next())
        values.append(reader(statement));
    THULY_CHECK(statement.finish());
    return values;
}

} // namespace thuly::cases
