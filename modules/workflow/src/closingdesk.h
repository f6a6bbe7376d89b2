// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/closings.h>
#include <thuly/workflow/desk.h>

#include <optional>

namespace thuly::workflow {

/** Who closes, and by which clock: the person at the desk today, or somebody of the demo court in its own year. */
struct ClosingDesk {
    Desk &desk;
    const journal::Journal &journal;
    users::Session session;
};

/** The rows of a period as a snapshot has them, and where the journal stood when they were read. */
struct FrozenBook {
    QByteArray journalHead;
    QByteArray bytes;
    qint64 rows = 0;
};

/** Reads the rows of the period, unless something blocks its closing: then that error. On any thread. */
[[nodiscard]] Result<FrozenBook> freezeBook(const ClosingDesk &at, storage::ReadTx &tx, const QString &registerId, QDate from, QDate to);
/**
 * What Closings::close() does; on the writer thread. `frozen` was read elsewhere before: it is taken if nothing was recorded since
 * then, and read again here if something was.
 */
[[nodiscard]] Result<registers::Closing> closeBookNow(const ClosingDesk &at, const QString &registerId, QDate from, QDate to,
                                                      std::optional<FrozenBook> frozen = {});

} // namespace thuly::workflow
