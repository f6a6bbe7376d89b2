// SPDX-License-Identifier: GPL-3.0-or-later
#include "../storage/vaultfixture.h"
#include "../support/faultchild.h"

#include <thuly/storage/backup.h>
#include <thuly/storage/blobstore.h>

#include <QBuffer>
#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

constexpr int rounds = 6;
constexpr QByteArrayView newPassword = "mot con vit xoe ra";

QByteArray blobContent(int index)
{
    return QByteArray(70000 + index, static_cast<char>('a' + index));
}

QList<Migration> nextSchema()
{
    QList<Migration> list = test::VaultFixture::migrations();
    list.append({51, u"mark"_s, "ALTER TABLE note ADD COLUMN mark TEXT; UPDATE note SET mark = 'x';"});
    list.append({52, u"stamp"_s,
                 "CREATE TABLE stamp (rid INTEGER PRIMARY KEY) STRICT; INSERT INTO stamp SELECT rid FROM note;"});
    return list;
}

/** A document and its two rows in one transaction. */
Result<void> addDocument(Vault &vault, int index)
{
    QByteArray bytes = blobContent(index);
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    THULY_TRY(const StoredBlob blob, vault.blobs().put(source));
    return vault.write([&](Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run("INSERT INTO note (text, number, uid) VALUES ('đầu', ?1, ?2)", 2 * index, blob.uid));
        THULY_CHECK(vault.blobs().adopt(tx, blob));
        return tx.run("INSERT INTO note (text, number, uid) VALUES ('cuối', ?1, ?2)", 2 * index + 1, blob.uid);
    });
}

Result<void> shredDocument(Vault &vault, int index)
{
    return vault.write([&](Tx &tx) -> Result<void> {
        Statement row = tx.prepare("SELECT uid FROM note WHERE number = ?1").bind(2 * index);
        const Uuid uid = row.next() ? row.uuid(0) : Uuid();
        THULY_CHECK(row.finish());
        THULY_CHECK(vault.blobs().shred(tx, uid));
        return tx.run("DELETE FROM note WHERE uid = ?1", uid);
    });
}

/** What the killed program does, by name. Each step that was promised is acknowledged. */
Result<void> act(const QString &action, test::VaultFixture &fixture, const QString &place)
{
    fixture.settings.folder = place + u"/vault"_s;
    if (action == u"create"_s) {
        THULY_CHECK(fixture.create());
        test::acknowledge("created");
        return {};
    }
    if (action == u"restore"_s) {
        const QString archive = place + u"/usb/"_s + QDir(place + u"/usb"_s).entryList({u"*.tar"_s}).value(0);
        THULY_CHECK(restore(archive, place + u"/restored"_s));
        test::acknowledge("restored");
        return {};
    }
    const QList<Migration> schema = action == u"migrate"_s ? nextSchema() : fixture.migrations();
    THULY_TRY(const auto vault,
              Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), schema));
    test::acknowledge("opened");
    if (action == u"password"_s) {
        THULY_CHECK(vault->slots_().changePassword(fixture.user, fixture.secret(newPassword)));
        test::acknowledge("changed");
    } else if (action == u"backup"_s) {
        fixture.clock.advanceMs(1000);
        THULY_CHECK(backup(*vault, place + u"/usb"_s, fixture.clock));
        test::acknowledge("saved");
    } else if (action == u"shred"_s) {
        for (int i = 0; i < rounds; ++i) {
            THULY_CHECK(shredDocument(*vault, i));
            test::acknowledge("shredded");
        }
    } else if (action == u"write"_s) {
        for (int i = 0; i < rounds; ++i) {
            THULY_CHECK(addDocument(*vault, i));
            test::acknowledge("written");
        }
    }
    return {};
}

qint64 number(Vault &vault, QByteArrayView sql)
{
    return vault
        .read([&](ReadTx &tx) -> Result<qint64> {
            Statement row = tx.prepare(sql);
            const qint64 value = row.next() ? row.int64(0) : -1;
            THULY_CHECK(row.finish());
            return value;
        })
        .value_or(-1);
}

QStringList findings(Vault &vault)
{
    QStringList names;
    for (const HealthCheck &check : vault.check(CheckDepth::Full)) {
        if (!check.ok && check.name != u"free-space"_s)
            names.append(check.name + u' ' + check.detail);
    }
    return names;
}

} // namespace

/** kill -9 at every point of the vault's own write paths, in a process of its own. */
class VaultFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whileWriting_data();
    void whileWriting();
    void whileShredding_data();
    void whileShredding();
    void whileCreating_data();
    void whileCreating();
    void whileOpening_data();
    void whileOpening();
    void whileChangingThePassword_data();
    void whileChangingThePassword();
    void whileMigrating_data();
    void whileMigrating();
    void whileBackingUp_data();
    void whileBackingUp();
    void whileRestoring_data();
    void whileRestoring();

private:
    static void points(std::initializer_list<const char *> names, std::initializer_list<int> passages);
    /** Runs the action in a child that must die at the fault; which steps it acknowledged. */
    static std::optional<QByteArrayList> killed(const QString &fault, const QString &action,
                                                const test::VaultFixture &fixture);
    static void fill(const test::VaultFixture &fixture);
};

void VaultFaultsTest::initTestCase()
{
    NEEDS_FAULT_POINTS;
}

void VaultFaultsTest::points(std::initializer_list<const char *> names, std::initializer_list<int> passages)
{
    QTest::addColumn<QString>("fault");
    for (const char *name : names) {
        for (const int passage : passages)
            QTest::addRow("%s:%d", name, passage) << u"%1:%2"_s.arg(QLatin1StringView(name)).arg(passage);
    }
}

std::optional<QByteArrayList> VaultFaultsTest::killed(const QString &fault, const QString &action,
                                                      const test::VaultFixture &fixture)
{
    const test::ChildEnd end = test::runChild({action, fixture.path()}, fault);
    if (!end.killed)
        return std::nullopt;
    QByteArrayList steps = end.said.split('\n');
    steps.removeLast();
    return steps;
}

void VaultFaultsTest::fill(const test::VaultFixture &fixture)
{
    auto vault = fixture.create();
    VERIFY_OK(vault);
    for (int i = 0; i < rounds; ++i)
        VERIFY_OK(addDocument(**vault, i));
}

void VaultFaultsTest::whileWriting_data()
{
    points({"blob.after-chunks", "blob.before-rename", "blob.after-rename", "write.after-begin", "blob.before-row",
            "write.before-commit", "write.after-commit", "write.after-checkpoint"},
           {1, 2, rounds});
}

void VaultFaultsTest::whileWriting()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    const auto steps = killed(fault, u"write"_s, fixture);
    QVERIFY(steps);
    const qsizetype acknowledged = steps->count("written");
    const bool unheard = fault.startsWith(u"write.after-commit"_s) || fault.startsWith(u"write.after-checkpoint"_s);
    const qsizetype expected = acknowledged + (unheard ? 1 : 0);

    auto vault = fixture.open();
    VERIFY_OK(vault);
    QVERIFY((*vault)->hadUncleanShutdown());
    QCOMPARE(number(**vault, "SELECT count(*) FROM note"), 2 * expected);
    QCOMPARE(number(**vault, "SELECT count(*) FROM blob"), expected);
    QCOMPARE(number(**vault, "SELECT count(*) FROM note JOIN blob USING (uid)"), 2 * expected);
    QCOMPARE(findings(**vault), QStringList());
    for (int i = 0; i < expected; ++i) {
        const auto content = (*vault)->read([&](ReadTx &tx) -> Result<QByteArray> {
            Statement row = tx.prepare("SELECT uid FROM note WHERE number = ?1").bind(2 * i);
            const Uuid uid = row.next() ? row.uuid(0) : Uuid();
            THULY_TRY(const auto device, (*vault)->blobs().open(tx, uid));
            return device->readAll();
        });
        QCOMPARE(content.value_or(QByteArray()), blobContent(i));
    }
    // Life goes on, with the same document that was lost, and a day later nothing of the crash is left.
    VERIFY_OK(addDocument(**vault, static_cast<int>(expected)));
    fixture.clock.setMs(QDateTime::currentMSecsSinceEpoch() + 25 * 3600 * 1000);
    VERIFY_OK((*vault)->blobs().sweep());
    int files = 0;
    QDirIterator all(fixture.inVault(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    for (; all.hasNext(); all.next())
        ++files;
    QCOMPARE(files, expected + 1);
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileShredding_data()
{
    points({"write.before-commit", "blob.before-unlink", "write.after-commit"}, {1, 3});
}

void VaultFaultsTest::whileShredding()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    const auto steps = killed(fault, u"shred"_s, fixture);
    QVERIFY(steps);
    const qsizetype gone = steps->count("shredded") + (fault.startsWith(u"write.before-commit"_s) ? 0 : 1);
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE(number(**vault, "SELECT count(*) FROM blob"), rounds - gone);
    QCOMPARE(number(**vault, "SELECT count(*) FROM note"), 2 * (rounds - gone));
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileCreating_data()
{
    points({"open.before-migrate", "migrate.after-begin", "migrate.before-commit", "migrate.after-commit",
            "create.before-slots", "slots.before-copy", "slots.after-copy", "slots.after-file", "create.after-slots",
            "file.before-rename", "file.after-rename"},
           {1});
}

void VaultFaultsTest::whileCreating()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    const auto steps = killed(fault, u"create"_s, fixture);
    QVERIFY(steps);
    QVERIFY(steps->isEmpty());
    // Either there is a whole vault, or none and a second creation makes one.
    auto vault = fixture.open();
    if (!vault) {
        QCOMPARE(codeOf(vault), ErrorCode::VaultNotFound);
        vault = fixture.create();
    }
    VERIFY_OK(vault);
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileOpening_data()
{
    points({"unlock.after-count", "open.before-migrate", "slots.before-copy", "slots.after-copy", "slots.after-file",
            "file.before-rename", "file.after-rename"},
           {1});
}

void VaultFaultsTest::whileOpening()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    QVERIFY(killed(fault, u"open"_s, fixture));
    // A try that was cut short is counted, so killing the program buys no guesses.
    if (fault.startsWith(u"unlock.after-count"_s))
        QCOMPARE(readFace(fixture.settings.folder)->users.first().failedTries, 1);
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileChangingThePassword_data()
{
    points({"slots.before-copy", "slots.after-copy", "slots.after-file"}, {3});
    for (const char *name :
         {"file.before-rename:5", "file.after-rename:5", "file.before-rename:6", "file.after-rename:6"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void VaultFaultsTest::whileChangingThePassword()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    const auto steps = killed(fault, u"password"_s, fixture);
    QVERIFY(steps);
    QCOMPARE(*steps, QByteArrayList {"opened"});
    // Exactly one of the two passwords opens it.
    auto vault = fixture.open();
    if (!vault) {
        QCOMPARE(codeOf(vault), ErrorCode::WrongPassword);
        vault = fixture.open(newPassword);
    }
    VERIFY_OK(vault);
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileMigrating_data()
{
    points({"migrate.after-copy"}, {1});
    for (const char *name : {"migrate.after-begin", "migrate.before-commit", "migrate.after-commit"}) {
        for (const int passage : {1, 2})
            QTest::addRow("%s:%d", name, passage) << u"%1:%2"_s.arg(QLatin1StringView(name)).arg(passage);
    }
}

void VaultFaultsTest::whileMigrating()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    const auto steps = killed(fault, u"migrate"_s, fixture);
    QVERIFY(steps);
    QVERIFY(steps->isEmpty());
    QVERIFY(!QDir(fixture.inVault(u"before-migration"_s)).isEmpty());
    auto vault = Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), nextSchema());
    VERIFY_OK(vault);
    QCOMPARE(number(**vault, "SELECT count(*) FROM note WHERE mark = 'x'"), 2 * rounds);
    QCOMPARE(number(**vault, "SELECT count(*) FROM stamp"), 2 * rounds);
    QCOMPARE(number(**vault, "SELECT count(*) FROM migration"), 4);
    QCOMPARE(findings(**vault), QStringList());
}

void VaultFaultsTest::whileBackingUp_data()
{
    points({"backup.after-copy", "backup.before-manifest", "backup.before-rename", "backup.after-rename"}, {1});
}

void VaultFaultsTest::whileBackingUp()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    const QString usb = fixture.path(u"usb"_s);
    {
        auto vault = fixture.open();
        VERIFY_OK(vault);
        VERIFY_OK(backup(**vault, usb, fixture.clock));
    }
    QVERIFY(killed(fault, u"backup"_s, fixture));
    const bool finished = fault.startsWith(u"backup.after-rename"_s);
    const QStringList archives = QDir(usb).entryList({u"*.tar"_s}, QDir::Files);
    QCOMPARE(archives.size(), finished ? 2 : 1);
    for (qsizetype i = 0; i < archives.size(); ++i)
        VERIFY_OK(restore(usb + u'/' + archives.at(i), fixture.path(u"restored%1"_s.arg(i))));
    auto vault = fixture.open();
    VERIFY_OK(vault);
    fixture.clock.advanceMs(2000);
    VERIFY_OK(backup(**vault, usb, fixture.clock));
    // The next one clears what the crash has left.
    QCOMPARE(QDir(usb).entryList(QDir::Files).size(), QDir(usb).entryList({u"*.tar"_s}, QDir::Files).size());
}

void VaultFaultsTest::whileRestoring_data()
{
    points({"restore.before-rename"}, {1});
}

void VaultFaultsTest::whileRestoring()
{
    QFETCH(QString, fault);
    test::VaultFixture fixture;
    fill(fixture);
    {
        auto vault = fixture.open();
        VERIFY_OK(vault);
        VERIFY_OK(backup(**vault, fixture.path(u"usb"_s), fixture.clock));
    }
    QVERIFY(killed(fault, u"restore"_s, fixture));
    const QString target = fixture.path(u"restored"_s);
    QVERIFY(!QFile::exists(target));
    const QString usb = fixture.path(u"usb"_s);
    VERIFY_OK(restore(QString(usb + u'/' + QDir(usb).entryList({u"*.tar"_s}, QDir::Files).value(0)), target));
    VERIFY_OK(Vault::open(target, fixture.clock, fixture.user, fixture.password(), fixture.migrations()));
}

int main(int argc, char **argv)
{
    return test::childOrTests<VaultFaultsTest>(argc, argv, [](const QStringList &arguments) {
        const QByteArray account = qgetenv("XDG_DATA_HOME");
        test::VaultFixture fixture;
        qputenv("XDG_DATA_HOME", account);
        const Result<void> done = act(arguments.value(0), fixture, arguments.value(1));
        if (!done)
            std::fprintf(stderr, "%s %s\n", qPrintable(done.error().id()), qPrintable(done.error().detail));
        return done ? 0 : 1;
    });
}
#include "tst_vaultfaults.moc"
