// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite.h"

#include <thuly/storage/statement.h>

#include <QVarLengthArray>

#include <optional>
#include <string>

namespace thuly::storage {

class Connection;

/** The part of a Statement that returns to the connection's cache. */
class Statement::Handle
{
public:
    enum class State { Fresh, Rows, Ended };

    Handle(Connection &owner, std::string text)
        : connection(&owner)
        , sql(std::move(text))
    {
    }

    /** Bound bytes are not copied by SQLite, so they live here until the statement is reset. */
    void keep(int index, QByteArray bytes)
    {
        if (kept.size() <= index)
            kept.resize(index + 1);
        kept[index] = std::move(bytes);
    }
    void reset();
    /** Reset and unbound, ready for another user. */
    void clear();
    int step();
    void failWith(int code);

    Connection *connection;
    std::string sql;
    PreparedStatement statement;
    std::optional<Error> error;
    State state = State::Fresh;
    QVarLengthArray<QByteArray, 16> kept;
};

} // namespace thuly::storage
