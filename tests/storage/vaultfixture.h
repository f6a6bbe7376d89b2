// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/vault.h>

#include <fakeclock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace thuly::test {

/** A folder for one vault, an account of its own (device secret) and a user with a good password. */
class VaultFixture
{
public:
    VaultFixture()
    {
        qputenv("XDG_DATA_HOME", m_dir.filePath(QStringLiteral("account")).toLocal8Bit());
        settings.folder = m_dir.filePath(QStringLiteral("vault"));
        settings.courtName = QStringLiteral("Toà án nhân dân khu vực 1");
        settings.courtId = QStringLiteral("kv1");
        settings.kdf = storage::KdfCost::FastForTests;
        settings.reserveBytes = 0;
    }

    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_dir.path() : m_dir.filePath(name);
    }
    [[nodiscard]] QString inVault(const QString &name) const { return settings.folder + QLatin1Char('/') + name; }
    [[nodiscard]] static SecretBytes secret(QByteArrayView text) { return SecretBytes::copyOf(text); }
    [[nodiscard]] SecretBytes password() const { return secret(goodPassword); }

    [[nodiscard]] Result<std::unique_ptr<storage::Vault>> create() const
    {
        return storage::Vault::create(settings, clock, user, QStringLiteral("Nguyễn Thị Lan"), password(),
                                      migrations());
    }
    [[nodiscard]] Result<std::unique_ptr<storage::Vault>> open(QByteArrayView withPassword = goodPassword) const
    {
        return storage::Vault::open(settings.folder, clock, user, secret(withPassword), migrations());
    }

    /** The storage step and a small table of our own. */
    [[nodiscard]] static QList<storage::Migration> migrations()
    {
        QList<storage::Migration> list;
        for (const storage::Migration &migration : storage::embeddedMigrations()) {
            if (migration.number == 1)
                list.append(migration);
        }
        list.append(
            {50, QStringLiteral("note"),
             "CREATE TABLE note (rid INTEGER PRIMARY KEY, text TEXT NOT NULL, number INTEGER UNIQUE, day INTEGER,"
             " uid BLOB, amount REAL, parent INTEGER REFERENCES note(rid)) STRICT;"});
        return list;
    }

    static constexpr QByteArrayView goodPassword = "hoa sen trong ao lang";
    FakeClock clock;
    storage::VaultSettings settings;
    QString user = QStringLiteral("lan");

private:
    QTemporaryDir m_dir;
};

/** The error code of a failed result; fails loudly otherwise. */
template<class T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode {} : result.error().code;
}
template<class T> QString why(const Result<T> &result)
{
    return result ? QString() : result.error().id() + QLatin1Char(' ') + result.error().detail;
}

} // namespace thuly::test

#define VERIFY_OK(result) QVERIFY2((result).has_value(), qPrintable(::thuly::test::why(result)))
