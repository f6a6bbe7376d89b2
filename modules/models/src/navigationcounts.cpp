// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/navigationcounts.h>

namespace thuly::models {

NavCounts::NavCounts(DeskContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_today(m_context.desk)
{
    loadAndReload(m_context, this, [this] { reload(); });
}

void NavCounts::reload()
{
    // Figures are a help; when they cannot be had, the last ones stay and the page itself says what is wrong.
    m_today.counts(workflow::Scope::Mine).then(this, [this](Result<workflow::NavigationCounts> counts) {
        if (!counts)
            return;
        m_counts = *counts;
        Q_EMIT changed();
    });
    auto desk = m_context.desk;
    desk->read([raw = desk.get()](storage::ReadTx &tx) { return raw->journal().outboxCount(tx); }).then(this, [this](Result<qint64> count) {
        if (!count)
            return;
        m_outbox = *count;
        Q_EMIT changed();
    });
}

} // namespace thuly::models
