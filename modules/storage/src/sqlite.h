// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArrayView>

// The codec's functions (sqlite3_key_v2) are declared only with this.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>

#include <memory>

namespace thuly::storage {

struct SqliteCloser {
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};
using Database = std::unique_ptr<sqlite3, SqliteCloser>;

struct StatementFinalizer {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, StatementFinalizer>;

/**
 * Maps SQLite's result code to ours. The detail names the code and the (constant) SQL; SQLite's own message is
 * added only where it cannot hold bound values.
 */
[[nodiscard]] Error sqliteError(sqlite3 *db, int code, QByteArrayView sql);

} // namespace thuly::storage
