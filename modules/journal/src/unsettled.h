// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/projection.h>

#include <QSet>

#include <limits>
#include <memory>
#include <vector>

namespace thuly::journal {

/** Applies ops to the projections and keeps what these have left to settle. */
class Unsettled
{
public:
    using Projections = std::vector<std::shared_ptr<const Projection>>;
    explicit Unsettled(const Projections &projections);

    [[nodiscard]] Result<void> apply(storage::Tx &tx, const protocol::Op &op);
    /** At most `limit` things of each projection; the rest at the next call. */
    [[nodiscard]] Result<void> settle(storage::Tx &tx, qsizetype limit = std::numeric_limits<qsizetype>::max());
    [[nodiscard]] bool isEmpty() const;

private:
    struct Owed {
        std::shared_ptr<const Projection> projection;
        /** In order; `known` holds the same. */
        QList<Uuid> things = {};
        QSet<Uuid> known = {};
    };
    [[nodiscard]] static Result<void> settle(storage::Tx &tx, Owed &owed, qsizetype limit);

    std::vector<Owed> m_owed;
};

} // namespace thuly::journal
