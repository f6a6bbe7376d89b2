// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <thuly/storage/selftest.h>

#include <QLoggingCategory>

#include <mutex>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

Q_LOGGING_CATEGORY(log, "thuly.storage.sqlite", QtWarningMsg)

constexpr size_t keptStatements = 256;
constexpr int progressSteps = 2000;

void logSqlite(void *, int code, const char *message)
{
    // Messages hold SQL texts, which are constants here, but never bound values.
    qCDebug(log) << code << message;
}

/** Sends SQLite's own messages to our log category instead of nowhere; must come before its first use. */
void configureOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_LOG, logSqlite, nullptr); });
}

ErrorCode codeFor(int sqliteCode)
{
    static constexpr std::pair<int, ErrorCode> known[] = {
        {SQLITE_FULL, ErrorCode::DiskFull},        {SQLITE_BUSY, ErrorCode::DatabaseBusy},
        {SQLITE_LOCKED, ErrorCode::DatabaseBusy},  {SQLITE_CONSTRAINT, ErrorCode::ConstraintViolated},
        {SQLITE_CORRUPT, ErrorCode::VaultDamaged}, {SQLITE_NOTADB, ErrorCode::VaultDamaged},
        {SQLITE_INTERRUPT, ErrorCode::Cancelled},  {SQLITE_CANTOPEN, ErrorCode::FileNotWritable},
        {SQLITE_PERM, ErrorCode::FileNotWritable}, {SQLITE_READONLY, ErrorCode::FileNotWritable},
    };
    for (const auto &[code, meaning] : known) {
        if (code == (sqliteCode & 0xff))
            return meaning;
    }
    return ErrorCode::DatabaseError;
}

int progress(void *flag)
{
    return static_cast<const std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

int rememberWalPages(void *pages, sqlite3 *, const char *, int count)
{
    *static_cast<int *>(pages) = count;
    return SQLITE_OK;
}

/** One setting: how it is set (may be empty), how it is read back, what must come out. */
struct Setting {
    QByteArrayView set;
    QByteArrayView read;
    QLatin1StringView expected;
};

constexpr Setting commonSettings[] = {
    {"PRAGMA cipher_page_size = 4096", "PRAGMA cipher_page_size", "4096"_L1},
    {"PRAGMA cipher_memory_security = OFF", "PRAGMA cipher_memory_security", "0"_L1},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"_L1},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"_L1},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"_L1},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"_L1},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"_L1},
    {"PRAGMA busy_timeout = 5000", "PRAGMA busy_timeout", "5000"_L1},
    {"PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", "0"_L1},
    {"PRAGMA journal_size_limit = 67108864", "PRAGMA journal_size_limit", "67108864"_L1},
};
constexpr Setting writerSettings[] = {
    {"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"_L1},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"_L1},
    {"PRAGMA cache_size = -32768", "PRAGMA cache_size", "-32768"_L1},
};
constexpr Setting readerSettings[] = {
    {"PRAGMA cache_size = -16384", "PRAGMA cache_size", "-16384"_L1},
    {"PRAGMA query_only = ON", "PRAGMA query_only", "1"_L1},
};
constexpr Setting creationSettings[] = {
    {"PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA auto_vacuum", "2"_L1},
    {"PRAGMA application_id = 1414026572", "PRAGMA application_id", "1414026572"_L1}, // "THUL"
};

template<size_t count> Result<void> applyAll(Connection &connection, const Setting (&settings)[count])
{
    for (const Setting &setting : settings) {
        THULY_CHECK(connection.execute(setting.set.toByteArray()));
        THULY_TRY(const QStringList values, connection.column(setting.read));
        if (values.size() != 1 || values.first() != setting.expected)
            return fail(ErrorCode::SelfTestFailed,
                        QString(QString::fromLatin1(setting.read) % u" is not "_s % setting.expected));
    }
    return {};
}

} // namespace

Error sqliteError(sqlite3 *db, int code, QByteArrayView sql)
{
    QString detail = QString(u"sqlite "_s % QString::number(code) % u" "_s % QString::fromLatin1(sqlite3_errstr(code)));
    // A constraint's message names table and column; a generic error's can quote a search text, so only
    // errors of preparing (no statement running yet) carry it, see Connection::prepare().
    if (db && (code & 0xff) == SQLITE_CONSTRAINT)
        detail += QString(u": "_s % QString::fromUtf8(sqlite3_errmsg(db)));
    if (!sql.isEmpty())
        detail += QString(u" in: "_s % QString::fromUtf8(sql.first(qMin<qsizetype>(sql.size(), 160))).simplified());
    return Error {codeFor(code), detail, {}, {}, {}};
}

Connection::Connection(Database db)
    : m_db(std::move(db))
{
}

Connection::~Connection()
{
    m_idle.clear();
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const SecretBytes &key, Role role,
                                                     Existence existence)
{
    configureOnce();
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (existence == Existence::Create)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &raw, flags, nullptr);
    Database db(raw);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(raw, code, {}));

    std::unique_ptr<Connection> connection(new Connection(std::move(db)));
    THULY_CHECK(connection->unlock(key));
    THULY_CHECK(connection->applyProfile(role, existence));
    return connection;
}

Result<void> Connection::unlock(const SecretBytes &key)
{
    // SQLCipher would write its messages to standard error; errors come back as codes anyway.
    THULY_CHECK(execute("PRAGMA cipher_log = off"));
    // "x'<hex>'" means: this is the key itself, no passphrase. Made in locked memory, not as SQL text.
    SecretBytes text(3 + 2 * key.size());
    static constexpr char digits[] = "0123456789abcdef";
    char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const char byte : key.view()) {
        *out++ = digits[static_cast<quint8>(byte) >> 4];
        *out++ = digits[static_cast<quint8>(byte) & 15];
    }
    *out = '\'';
    if (const int code = sqlite3_key_v2(m_db.get(), "main", text.data(), static_cast<int>(text.size()));
        code != SQLITE_OK)
        return std::unexpected(sqliteError(m_db.get(), code, {}));
    THULY_CHECK(execute("PRAGMA cipher_log = off"));
    return checkCipher(*this);
}

Result<void> Connection::applyProfile(Role role, Existence existence)
{
    sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    THULY_CHECK(applyAll(*this, commonSettings));
    if (existence == Existence::Create)
        THULY_CHECK(applyAll(*this, creationSettings));
    // The first read of a page: fails here when key and file do not belong together.
    THULY_CHECK(column("SELECT count(*) FROM sqlite_schema"));
    if (role == Role::Reader)
        return applyAll(*this, readerSettings);
    THULY_CHECK(applyAll(*this, writerSettings));
    sqlite3_wal_hook(m_db.get(), rememberWalPages, &m_walPages);
    return {};
}

Statement Connection::prepare(QByteArrayView sql)
{
    const std::string_view text(sql.data(), static_cast<size_t>(sql.size()));
    if (auto idle = m_idle.find(text); idle != m_idle.end() && idle->second)
        return Statement(std::move(idle->second));

    auto handle = std::make_unique<Statement::Handle>(*this, std::string(text));
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v3(m_db.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    handle->statement.reset(raw);
    if (code != SQLITE_OK) {
        handle->error = sqliteError(m_db.get(), code, sql);
        handle->error->detail += QString(u": "_s % QString::fromUtf8(sqlite3_errmsg(m_db.get())));
    }
    return Statement(std::move(handle));
}

void Connection::giveBack(std::unique_ptr<Statement::Handle> handle)
{
    handle->clear();
    if (!handle->statement)
        return;
    // The usual case, without another copy of its text: it came from here.
    if (const auto place = m_idle.find(std::string_view(handle->sql)); place != m_idle.end()) {
        if (!place->second)
            place->second = std::move(handle);
        return;
    }
    if (m_idle.size() > keptStatements)
        m_idle.clear();
    std::string key = handle->sql;
    m_idle.emplace(std::move(key), std::move(handle));
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (const int code = sqlite3_exec(m_db.get(), sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK) {
        Error error = sqliteError(m_db.get(), code, sql);
        error.detail += QString(u": "_s % QString::fromUtf8(sqlite3_errmsg(m_db.get())));
        return std::unexpected(std::move(error));
    }
    return {};
}

Result<QStringList> Connection::column(QByteArrayView sql)
{
    QStringList values;
    Statement statement = prepare(sql);
    while (statement.next())
        values.append(statement.text(0));
    THULY_CHECK(statement.finish());
    return values;
}

Result<qint64> Connection::number(QByteArrayView sql)
{
    Statement statement = prepare(sql);
    const qint64 value = statement.next() ? statement.int64(0) : 0;
    THULY_CHECK(statement.finish());
    return value;
}

Result<void> Connection::begin(Begin kind)
{
    m_lost.reset();
    THULY_CHECK(prepare(kind == Begin::Immediate ? QByteArrayView("BEGIN IMMEDIATE") : QByteArrayView("BEGIN")).run());
    m_inTransaction = true;
    return {};
}

Result<void> Connection::commit()
{
    if (m_lost)
        return std::unexpected(*m_lost);
    THULY_CHECK(prepare("COMMIT").run());
    m_inTransaction = false;
    return {};
}

void Connection::rollback()
{
    m_inTransaction = false;
    m_lost.reset();
    // Nothing to do where SQLite has rolled back already.
    if (!sqlite3_get_autocommit(m_db.get()))
        sqlite3_exec(m_db.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::noteError(const Error &error)
{
    if (m_inTransaction && !m_lost && sqlite3_get_autocommit(m_db.get()))
        m_lost = error;
}

void Connection::setCancel(const std::atomic_bool *cancel)
{
    if (cancel)
        sqlite3_progress_handler(m_db.get(), progressSteps, progress, const_cast<std::atomic_bool *>(cancel));
    else
        sqlite3_progress_handler(m_db.get(), 0, nullptr, nullptr);
}

Result<void> Connection::checkpoint(Checkpoint kind)
{
    const int mode = kind == Checkpoint::Passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE;
    const int code = sqlite3_wal_checkpoint_v2(m_db.get(), nullptr, mode, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(m_db.get(), code, {}));
    if (kind == Checkpoint::Truncate)
        m_walPages = 0;
    return {};
}

void Connection::keepLogAtClose()
{
    sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

} // namespace thuly::storage
