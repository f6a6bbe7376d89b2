// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/selftest.h>

#include "connection.h"

#include <QFile>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

Result<void> checkLinkage()
{
    Dl_info library {};
    Dl_info own {};
    if (!dladdr(reinterpret_cast<const void *>(&sqlite3_open_v2), &library)
        || !dladdr(reinterpret_cast<const void *>(&checkLinkage), &own) || library.dli_fbase != own.dli_fbase)
        return fail(ErrorCode::SelfTestFailed, u"sqlite3_open_v2 is not the program's own"_s);
    if (dlsym(RTLD_DEFAULT, "sqlite3_key"))
        return fail(ErrorCode::SelfTestFailed, u"sqlite3_key is visible to other libraries"_s);
    return {};
}

Result<void> checkCipher(Connection &connection)
{
    THULY_TRY(const QStringList version, connection.column("PRAGMA cipher_version"));
    if (version.size() != 1 || !version.first().startsWith("4."_L1))
        return fail(ErrorCode::SelfTestFailed, u"no SQLCipher 4"_s);
    THULY_TRY(const QStringList options, connection.column("PRAGMA compile_options"));
    for (const QLatin1StringView wanted : {"HAS_CODEC"_L1, "ENABLE_FTS5"_L1}) {
        if (!options.contains(wanted))
            return fail(ErrorCode::SelfTestFailed, QString(u"built without "_s % wanted));
    }
    return {};
}

Result<void> checkEncrypted(const QString &databaseFile)
{
    QFile file(databaseFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString());
    if (file.read(15) == QByteArrayView("SQLite format 3"))
        return fail(ErrorCode::VaultNotEncrypted, u"the database begins like a plain one"_s);
    return {};
}

} // namespace thuly::storage
