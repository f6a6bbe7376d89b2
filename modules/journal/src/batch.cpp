// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"
#include "unsettled.h"

#include <thuly/journal/journal.h>

namespace thuly::journal {

Batch::Batch(storage::Tx &tx, const Journal &journal)
    : m_tx(tx)
    , m_journal(journal)
    , m_uid(Uuid::make(journal.clock()))
    , m_unsettled(std::make_unique<Unsettled>(journal.m_projections))
{
}

Batch::~Batch() = default;

Result<void> Batch::open()
{
    if (m_open)
        return {};
    m_open = true;
    return m_tx.run(sql::openUnit, m_uid);
}

Result<void> Batch::finish()
{
    if (!m_open)
        return {};
    m_open = false;
    THULY_CHECK(m_unsettled->settle(m_tx));
    return m_tx.run(sql::closeUnit, m_uid);
}

} // namespace thuly::journal
