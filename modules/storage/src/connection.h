// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite.h"
#include "statementhandle.h"

#include <thuly/base/secretbytes.h>
#include <thuly/storage/statement.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace thuly::storage {

/**
 * One SQLCipher connection with the profile of storage.md §7, every setting read back after it was set.
 * Keeps prepared statements for reuse. Used by one thread at a time.
 */
class Connection
{
public:
    enum class Role { Writer, Reader };
    enum class Existence { Create, MustExist };
    enum class Begin { Immediate, Deferred };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, const SecretBytes &key,
                                                                  Role role, Existence existence);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /** A statement from the cache, or a new one. A wrong statement shows its error when it is run. */
    [[nodiscard]] Statement prepare(QByteArrayView sql);
    void giveBack(std::unique_ptr<Statement::Handle> handle);
    /** Runs one or more constant statements, ignoring rows. */
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    /** The first column of every row, as text. */
    [[nodiscard]] Result<QStringList> column(QByteArrayView sql);
    /** The first column of the first row; 0 without a row. */
    [[nodiscard]] Result<qint64> number(QByteArrayView sql);

    [[nodiscard]] Result<void> begin(Begin kind);
    [[nodiscard]] Result<void> commit();
    void rollback();
    /**
     * SQLite rolls a transaction back by itself after some errors (disk full, input/output). What follows must not
     * run outside of it, so the error is kept here and every later statement fails with it until rollback().
     */
    [[nodiscard]] const std::optional<Error> &lostTransaction() const { return m_lost; }
    void noteError(const Error &error);

    /** While set, a running query stops with Cancelled soon after the flag becomes true. */
    void setCancel(const std::atomic_bool *cancel);
    [[nodiscard]] int walPages() const { return m_walPages; }
    enum class Checkpoint { Passive, Truncate };
    [[nodiscard]] Result<void> checkpoint(Checkpoint kind);
    /** SQLite would otherwise try a checkpoint of its own when the last connection closes. */
    void keepLogAtClose();
    [[nodiscard]] sqlite3 *db() const { return m_db.get(); }

private:
    explicit Connection(Database db);
    [[nodiscard]] Result<void> unlock(const SecretBytes &key);
    [[nodiscard]] Result<void> applyProfile(Role role, Existence existence);

    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };

    Database m_db;
    std::unordered_map<std::string, std::unique_ptr<Statement::Handle>, TextHash, std::equal_to<>> m_idle;
    std::optional<Error> m_lost;
    bool m_inTransaction = false;
    int m_walPages = 0;
};

} // namespace thuly::storage
