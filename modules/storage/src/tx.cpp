// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/tx.h>

#include "connection.h"

namespace thuly::storage {

ReadTx::ReadTx(Connection &connection)
    : m_connection(connection)
{
}

Statement ReadTx::prepare(QByteArrayView sql)
{
    return m_connection.prepare(sql);
}

qint64 Tx::lastInsertRid() const
{
    return sqlite3_last_insert_rowid(m_connection.db());
}

int Tx::changedRows() const
{
    return sqlite3_changes(m_connection.db());
}

void Tx::note(const QString &entity, const Uuid &uid)
{
    // A large import notes tens of thousands in one transaction: no search through the list.
    if (m_noted.contains({entity, uid}))
        return;
    m_noted.insert({entity, uid});
    m_notes.append(Change {entity, uid});
}

void Tx::afterCommit(std::function<void()> action)
{
    m_afterCommit.push_back(std::move(action));
}

void Tx::runAfterCommit()
{
    for (const auto &action : m_afterCommit)
        action();
    m_afterCommit.clear();
}

} // namespace thuly::storage
