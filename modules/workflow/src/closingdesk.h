// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/closings.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Who closes, and by which clock: the person at the desk today, or somebody of the demo court in its own year. */
struct ClosingDesk {
    Desk &desk;
    const journal::Journal &journal;
    users::Session session;
};

/** What Closings::close() does; on the writer thread. */
[[nodiscard]] Result<registers::Closing> closeBookNow(const ClosingDesk &at, const QString &registerId, QDate from, QDate to);

} // namespace thuly::workflow
