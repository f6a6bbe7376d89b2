// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/statement.h>

#include <QList>
#include <QSet>

#include <functional>
#include <vector>

namespace thuly::storage {

class Connection;

/** One thing that a transaction changed: what models listen to. `entity` is a word such as "matter". */
struct Change {
    QString entity;
    Uuid uid;
    friend bool operator==(const Change &, const Change &) = default;
};

/** A consistent snapshot for reading. Made by Vault::read(); lives on the stack of that call. */
class ReadTx
{
public:
    explicit ReadTx(Connection &connection);
    virtual ~ReadTx() = default;
    ReadTx(const ReadTx &) = delete;
    ReadTx &operator=(const ReadTx &) = delete;

    /** `sql` must be a constant: values are bound, never pasted in. */
    [[nodiscard]] Statement prepare(QByteArrayView sql);

protected:
    Connection &m_connection;
};

/** The one writing transaction (BEGIN IMMEDIATE). Made by Vault::write(); rolled back unless its function succeeds. */
class Tx : public ReadTx
{
public:
    using ReadTx::ReadTx;

    /** Prepares, binds, runs. */
    template<class... Values> [[nodiscard]] Result<void> run(QByteArrayView sql, const Values &...values)
    {
        return prepare(sql).bind(values...).run();
    }
    [[nodiscard]] qint64 lastInsertRid() const;
    [[nodiscard]] int changedRows() const;
    /** Tells listeners, after the commit, that this thing changed. */
    void note(const QString &entity, const Uuid &uid);
    [[nodiscard]] const QList<Change> &notes() const { return m_notes; }
    /** Runs after the commit succeeded, on the writing thread; forgotten when the transaction is rolled back. */
    void afterCommit(std::function<void()> action);
    void runAfterCommit();

private:
    QList<Change> m_notes;
    QSet<std::pair<QString, Uuid>> m_noted;
    std::vector<std::function<void()>> m_afterCommit;
};

} // namespace thuly::storage
