// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>
#include <thuly/storage/tx.h>

#include <QList>
#include <QStringList>

namespace thuly::journal {

/**
 * Tables derived from the journal. apply() is pure over the transaction: it reads only the op and its own
 * tables, never the clock, the packs, the user or a random source, so that every machine gets the same rows.
 * The op it gets has no `id`, `prev` and `groupSize`: they depend on the size of the group, which is known only
 * when the unit is finished. (`device`, `dseq`) names an op at any time.
 */
class Projection
{
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual QString name() const = 0;
    /** The tables this projection owns; a rebuild empties them, children before parents. */
    [[nodiscard]] virtual QStringList tables() const = 0;
    /** True for the kinds it wants to see. */
    [[nodiscard]] virtual bool handles(QStringView kind) const = 0;
    [[nodiscard]] virtual Result<void> apply(storage::Tx &tx, const protocol::Op &op) const = 0;

    /*
     * Rows that sum up a thing (a line of a register) need not follow every op: the projection names the thing, and is
     * asked once to settle all things named since, at the end of the unit, the batch or the rebuild. What it settles
     * must come out the same whenever that is: where it would not, settlesBefore() asks for it earlier.
     */
    /** What apply() of this op left to settle(); null: nothing. */
    [[nodiscard]] virtual Uuid unsettledBy([[maybe_unused]] storage::Tx &tx, [[maybe_unused]] const protocol::Op &op) const
    {
        return {};
    }
    /** True for kinds (handled or not) that need everything before them settled. */
    [[nodiscard]] virtual bool settlesBefore([[maybe_unused]] QStringView kind) const { return false; }
    /** `things`: each once, in the order in which they were named. */
    [[nodiscard]] virtual Result<void> settle([[maybe_unused]] storage::Tx &tx,
                                              [[maybe_unused]] const QList<Uuid> &things) const
    {
        return {};
    }
};

} // namespace thuly::journal
