// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

namespace thuly::workflow {

struct RecomputeReport {
    /** Open deadlines looked at, and those that came out different. */
    qint64 looked = 0;
    qint64 changed = 0;
};

/**
 * Open deadlines follow the law in force: after an activation, or on the first day of a pack that waited for it, each is
 * computed again. What it was stays in the journal. The vault keeps which law they follow and how far that is done; the
 * work goes in steps of about a tenth of a second, between which other work gets its turn. A cancel, a lock or a crash
 * only interrupts it: the next run() goes on from there.
 */
class Recompute
{
public:
    explicit Recompute(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<bool>> isOwed() const;
    /**
     * Pays what is owed; nothing to do is a success. Anybody's session may go on with what an entitled person began.
     * `progress` is called on the writing thread. Cancelled, VaultLocked: the rest stays owed.
     */
    [[nodiscard]] QFuture<Result<RecomputeReport>> run(CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
