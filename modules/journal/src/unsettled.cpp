// SPDX-License-Identifier: GPL-3.0-or-later
#include "unsettled.h"

#include <algorithm>

namespace thuly::journal {

Unsettled::Unsettled(const Projections &projections)
{
    for (const auto &projection : projections)
        m_owed.push_back(Owed{projection});
}

Result<void> Unsettled::apply(storage::Tx &tx, const protocol::Op &op)
{
    // Before any projection moves on: what is settled reads the tables of those before it.
    for (Owed &owed : m_owed) {
        if (!owed.things.isEmpty() && owed.projection->settlesBefore(op.kind))
            THULY_CHECK(settle(tx, owed, owed.things.size()));
    }
    for (Owed &owed : m_owed) {
        if (!owed.projection->handles(op.kind))
            continue;
        THULY_CHECK(owed.projection->apply(tx, op));
        const Uuid thing = owed.projection->unsettledBy(tx, op);
        if (thing.isNull() || owed.known.contains(thing))
            continue;
        owed.known.insert(thing);
        owed.things.append(thing);
    }
    return {};
}

Result<void> Unsettled::settle(storage::Tx &tx, qsizetype limit)
{
    for (Owed &owed : m_owed)
        THULY_CHECK(settle(tx, owed, limit));
    return {};
}

Result<void> Unsettled::settle(storage::Tx &tx, Owed &owed, qsizetype limit)
{
    const QList<Uuid> now = owed.things.first(std::min(limit, owed.things.size()));
    if (now.isEmpty())
        return {};
    owed.things.remove(0, now.size());
    for (const Uuid &thing : now)
        owed.known.remove(thing);
    return owed.projection->settle(tx, now);
}

bool Unsettled::isEmpty() const
{
    return std::ranges::all_of(m_owed, [](const Owed &owed) { return owed.things.isEmpty(); });
}

} // namespace thuly::journal
