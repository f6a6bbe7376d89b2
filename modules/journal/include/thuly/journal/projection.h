// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>
#include <thuly/storage/tx.h>

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
};

} // namespace thuly::journal
