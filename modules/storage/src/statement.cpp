// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/statement.h>

#include "connection.h"
#include "statementhandle.h"

namespace thuly::storage {

void Statement::Handle::reset()
{
    if (statement)
        sqlite3_reset(statement.get());
    state = State::Fresh;
}

void Statement::Handle::clear()
{
    reset();
    if (statement)
        sqlite3_clear_bindings(statement.get());
    kept.clear();
    error.reset();
}

void Statement::Handle::failWith(int code)
{
    error = sqliteError(connection->db(), code, {sql.data(), static_cast<qsizetype>(sql.size())});
    connection->noteError(*error);
}

int Statement::Handle::step()
{
    if (connection->lostTransaction()) {
        error = connection->lostTransaction();
        return SQLITE_ABORT;
    }
    const int code = sqlite3_step(statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        failWith(code);
    return code;
}

Statement::Statement(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}
Statement::Statement(Statement &&) noexcept = default;

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        if (m_handle)
            m_handle->connection->giveBack(std::move(m_handle));
        m_handle = std::move(other.m_handle);
    }
    return *this;
}

Statement::~Statement()
{
    if (m_handle)
        m_handle->connection->giveBack(std::move(m_handle));
}

namespace {

/** True when a value may be bound now; a statement that ran is reset first. */
template<class Handle> bool readyToBind(Handle &handle)
{
    if (handle.error || !handle.statement)
        return false;
    if (handle.state != Handle::State::Fresh)
        handle.reset();
    return true;
}

} // namespace

Statement &Statement::bindAt(int index, qint64 value)
{
    if (readyToBind(*m_handle)) {
        if (const int code = sqlite3_bind_int64(m_handle->statement.get(), index, value); code != SQLITE_OK)
            m_handle->failWith(code);
    }
    return *this;
}

Statement &Statement::bindAt(int index, double value)
{
    if (readyToBind(*m_handle)) {
        if (const int code = sqlite3_bind_double(m_handle->statement.get(), index, value); code != SQLITE_OK)
            m_handle->failWith(code);
    }
    return *this;
}

Statement &Statement::bindAt(int index, const QString &value)
{
    if (readyToBind(*m_handle)) {
        QByteArray utf8 = value.toUtf8();
        // A null string is an empty text, never NULL: NULL is bound with std::nullopt.
        const char *text = utf8.isEmpty() ? "" : utf8.constData();
        const int code = sqlite3_bind_text64(m_handle->statement.get(), index, text,
                                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
        m_handle->keep(index, std::move(utf8));
        if (code != SQLITE_OK)
            m_handle->failWith(code);
    }
    return *this;
}

Statement &Statement::bindAt(int index, const QByteArray &value)
{
    if (readyToBind(*m_handle)) {
        const char *bytes = value.isEmpty() ? "" : value.constData();
        const int code = sqlite3_bind_blob64(m_handle->statement.get(), index, bytes,
                                             static_cast<sqlite3_uint64>(value.size()), SQLITE_STATIC);
        m_handle->keep(index, value);
        if (code != SQLITE_OK)
            m_handle->failWith(code);
    }
    return *this;
}

Statement &Statement::bindAt(int index, const Uuid &value)
{
    if (value.isNull())
        return bindAt(index, std::nullopt);
    return bindAt(index, value.bytes());
}

Statement &Statement::bindAt(int index, QDate value)
{
    if (!value.isValid())
        return bindAt(index, std::nullopt);
    return bindAt(index, qint64(value.year()) * 10000 + value.month() * 100 + value.day());
}

Statement &Statement::bindAt(int index, std::nullopt_t)
{
    if (readyToBind(*m_handle)) {
        if (const int code = sqlite3_bind_null(m_handle->statement.get(), index); code != SQLITE_OK)
            m_handle->failWith(code);
    }
    return *this;
}

bool Statement::next()
{
    if (m_handle->error || !m_handle->statement || m_handle->state == Handle::State::Ended)
        return false;
    const bool row = m_handle->step() == SQLITE_ROW;
    m_handle->state = row ? Handle::State::Rows : Handle::State::Ended;
    return row;
}

Result<void> Statement::finish()
{
    m_handle->reset();
    if (!m_handle->error)
        return {};
    Error error = *std::exchange(m_handle->error, std::nullopt);
    return std::unexpected(std::move(error));
}

Result<void> Statement::run()
{
    while (next()) { }
    return finish();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle->statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_handle->statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle->statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle->statement.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_handle->statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle->statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_handle->statement.get(), column)};
}

Uuid Statement::uuid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle->statement.get(), column));
    const int size = sqlite3_column_bytes(m_handle->statement.get(), column);
    return Uuid::fromBytes(QByteArrayView(bytes, size)).value_or(Uuid());
}

QDate Statement::date(int column) const
{
    if (isNull(column))
        return {};
    const qint64 number = int64(column);
    return {static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100), static_cast<int>(number % 100)};
}

} // namespace thuly::storage
