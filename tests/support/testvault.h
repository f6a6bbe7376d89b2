// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/vault.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace thuly::test {

/** The embedded migrations with these numbers, in order. */
inline QList<storage::Migration> migrations(const QList<int> &numbers)
{
    QList<storage::Migration> chosen;
    const auto all = storage::embeddedMigrations();
    for (const storage::Migration &migration : all) {
        if (numbers.contains(migration.number))
            chosen.append(migration);
    }
    return chosen;
}

/** Settings of a vault inside `folder`; the account's secret (XDG_DATA_HOME) goes there too, not into the account that tests. */
inline storage::VaultSettings testSettings(const QTemporaryDir &folder)
{
    qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("account")).toLocal8Bit());
    storage::VaultSettings settings;
    settings.folder = folder.filePath(QStringLiteral("vault"));
    settings.courtName = QStringLiteral("Toà án thử nghiệm");
    settings.courtId = QStringLiteral("TEST");
    settings.kdf = storage::KdfCost::FastForTests;
    settings.reserveBytes = 0;
    return settings;
}

/** A vault in a folder of its own that goes when the test ends. Programs that use it link Thuly::storage and Thuly::resources. */
class TestVault
{
public:
    TestVault(const Clock &clock, const QList<storage::Migration> &migrations)
    {
        auto made = storage::Vault::create(testSettings(m_folder), clock, QStringLiteral("an"), QStringLiteral("An"),
                                           SecretBytes::copyOf("correct horse battery"), migrations);
        if (made)
            m_vault = std::move(*made);
        else
            qFatal("no test vault: %s, %s", qPrintable(made.error().id()), qPrintable(made.error().detail));
    }
    [[nodiscard]] storage::Vault &operator*() { return *m_vault; }
    [[nodiscard]] storage::Vault *operator->() { return m_vault.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Vault> m_vault;
};

/** The error's text id, or an empty text for success: reads well in QCOMPARE. */
template<class T> QString errorId(const Result<T> &result)
{
    return result ? QString() : result.error().id();
}

/** The query plan's lines of `sql`. */
inline QStringList queryPlan(storage::ReadTx &tx, const QByteArray &sql)
{
    QStringList lines;
    const QByteArray explain = "EXPLAIN QUERY PLAN " + sql;
    auto plan = tx.prepare(explain);
    while (plan.next())
        lines.append(plan.text(3));
    return lines;
}

} // namespace thuly::test

/** Fails the test with the error's words. */
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &verifiedResult = (expression);                                                                     \
        QVERIFY2(verifiedResult, verifiedResult ? "" : qPrintable(QString(verifiedResult.error().id() + QLatin1StringView(": ") + verifiedResult.error().detail))); \
    } while (false)
