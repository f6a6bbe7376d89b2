// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace thuly::storage {

/**
 * A prepared statement. Errors are sticky: a failed prepare or bind shows at next(), run() or finish(),
 * so a query reads as a straight line. Goes back to the connection's cache, reset and unbound, when it is destroyed.
 * Bound values are never logged. Lives no longer than its transaction; same thread.
 */
class Statement
{
public:
    class Handle;
    explicit Statement(std::unique_ptr<Handle> handle);
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;
    ~Statement();

    /** Binds the values to ?1, ?2, … in order. */
    template<class... Values> Statement &bind(const Values &...values) &
    {
        [[maybe_unused]] int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }
    template<class... Values> Statement &&bind(const Values &...values) && { return std::move(bind(values...)); }
    Statement &bindAt(int index, qint64 value);
    Statement &bindAt(int index, int value) { return bindAt(index, qint64(value)); }
    Statement &bindAt(int index, double value);
    /** A null string or array is an empty one, never NULL; bind std::nullopt for NULL. */
    Statement &bindAt(int index, const QString &value);
    Statement &bindAt(int index, const QByteArray &value);
    /** A null id is NULL. */
    Statement &bindAt(int index, const Uuid &value);
    /** yyyymmdd; an invalid date is NULL. */
    Statement &bindAt(int index, QDate value);
    Statement &bindAt(int index, std::nullopt_t);
    template<class Value> Statement &bindAt(int index, const std::optional<Value> &value)
    {
        return value ? bindAt(index, *value) : bindAt(index, std::nullopt);
    }

    /** Moves to the next row; false at the end or after an error (finish() tells which). */
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> finish();
    /** Runs a statement that yields no rows. */
    [[nodiscard]] Result<void> run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(int64(column)); }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Uuid uuid(int column) const;
    /** From yyyymmdd; invalid when NULL. */
    [[nodiscard]] QDate date(int column) const;

private:
    std::unique_ptr<Handle> m_handle;
};

} // namespace thuly::storage
