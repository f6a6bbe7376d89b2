// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include "vaultpaths.h"

#include <thuly/base/fault.h>
#include <thuly/crypto/mac.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr int keptCopies = 2;

/** The vault cannot live without step 1, so lists that leave it out (tests) get it. */
QList<Migration> withStorage(QList<Migration> migrations)
{
    std::ranges::sort(migrations, {}, &Migration::number);
    if (migrations.isEmpty() || migrations.first().number != 1) {
        for (const Migration &migration : embeddedMigrations()) {
            if (migration.number == 1)
                migrations.prepend(migration);
        }
    }
    return migrations;
}

Result<QMap<int, QByteArray>> applied(Connection &db)
{
    QMap<int, QByteArray> hashes;
    Statement rows = db.prepare("SELECT number, sha256 FROM migration");
    while (rows.next())
        hashes.insert(rows.integer(0), rows.blob(1));
    THULY_CHECK(rows.finish());
    return hashes;
}

/** Steps that were applied must still be what they were, and none may be missing below the newest. */
Result<void> checkHistory(Connection &db, const QList<Migration> &migrations, qint64 current)
{
    if (current == 0)
        return {};
    if (current > migrations.last().number)
        return fail(ErrorCode::VaultNewerSchema, QString(u"schema "_s % QString::number(current)), {},
                    {QString::number(current), QString::number(migrations.last().number)});
    THULY_TRY(const auto hashes, applied(db));
    for (const Migration &migration : migrations) {
        if (migration.number > current)
            break;
        THULY_TRY(const QByteArray hash, crypto::sha256(migration.sql));
        if (hashes.value(migration.number) != hash)
            return fail(
                ErrorCode::Internal,
                QString(u"migration "_s % QString::number(migration.number) % u" differs from what was applied"_s));
    }
    return {};
}

Result<void> copyBeforehand(Connection &db, const QString &folder, qint64 current, const Clock &clock)
{
    const QString to = paths::in(folder, paths::beforeMigration);
    if (!QDir().mkpath(to))
        return fail(ErrorCode::FileNotWritable, to);
    const QString name = QString(
        u"vault-schema-%1-%2.db"_s.arg(current, 4, 10, '0'_L1).arg(clock.now().toString(u"yyyyMMdd-HHmmss"_s)));
    const QString path = QString(to % u"/"_s % name);
    // A copy cut short by a crash in the same second would stop VACUUM INTO.
    QFile::remove(path);
    THULY_CHECK(db.prepare("VACUUM INTO ?1").bind(path).run());
    FAULT_POINT("migrate.after-copy");
    QStringList copies = QDir(to).entryList({u"vault-schema-*.db"_s}, QDir::Files, QDir::Time);
    while (copies.size() > keptCopies)
        QFile::remove(QString(to % u"/"_s % copies.takeLast()));
    return {};
}

Result<void> applyStep(Connection &db, const Migration &migration, const Clock &clock)
{
    THULY_CHECK(db.execute(migration.sql));
    THULY_TRY(const QByteArray hash, crypto::sha256(migration.sql));
    THULY_CHECK(
        db.prepare("INSERT INTO migration (number, name, sha256, applied_at, app_version) VALUES (?1, ?2, ?3, ?4, ?5)")
            .bind(migration.number, migration.name, hash, clock.nowMs(), QString::fromLatin1(THULY_VERSION))
            .run());
    THULY_CHECK(db.execute("PRAGMA user_version = " + QByteArray::number(migration.number)));
    THULY_TRY(const QStringList broken, db.column("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"));
    if (!broken.isEmpty())
        return fail(ErrorCode::ConstraintViolated, QString(u"broken reference in "_s % broken.first()));
    return {};
}

} // namespace

QList<Migration> embeddedMigrations()
{
    QList<Migration> migrations;
    QDirIterator files(u":/thuly/migrations"_s, {u"*.sql"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString base = files.fileInfo().completeBaseName();
        if (file.open(QIODevice::ReadOnly))
            migrations.append({base.section(u'-', 0, 0).toInt(), base.section(u'-', 1), file.readAll()});
    }
    std::ranges::sort(migrations, {}, &Migration::number);
    return migrations;
}

Result<void> migrate(Connection &writer, const QString &folder, const QList<Migration> &given, const Clock &clock)
{
    const QList<Migration> migrations = withStorage(given);
    if (migrations.isEmpty())
        return fail(ErrorCode::Internal, u"no migrations are embedded in this program"_s);
    THULY_TRY(const qint64 current, writer.number("PRAGMA user_version"));
    THULY_CHECK(checkHistory(writer, migrations, current));
    if (current >= migrations.last().number)
        return {};
    if (current > 0)
        THULY_CHECK(copyBeforehand(writer, folder, current, clock));

    for (const Migration &migration : migrations) {
        if (migration.number <= current)
            continue;
        THULY_CHECK(writer.begin(Connection::Begin::Immediate));
        FAULT_POINT("migrate.after-begin");
        Result<void> done = applyStep(writer, migration, clock);
        FAULT_POINT("migrate.before-commit");
        if (done)
            done = writer.commit();
        if (!done) {
            writer.rollback();
            Error error = done.error();
            error.detail = QString(u"migration "_s % QString::number(migration.number) % u": "_s % error.detail);
            return std::unexpected(std::move(error));
        }
        FAULT_POINT("migrate.after-commit");
    }
    return {};
}

} // namespace thuly::storage
