// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <thuly/crypto/kdf.h>
#include <thuly/crypto/keywrap.h>
#include <thuly/storage/blobstore.h>
#include <thuly/storage/selftest.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QPluginLoader>
#include <QProcess>
#include <QStandardPaths>

#include <dlfcn.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

// Long and odd enough to stand nowhere by chance.
constexpr QByteArrayView canary = "CHIM-HOANG-YEN-7f3a9c51e2d84b60";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Files below `folder` that hold the canary. */
QStringList leaksIn(const QString &folder)
{
    QStringList leaks;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (contentOf(path).contains(canary))
            leaks.append(path);
    }
    return leaks;
}

/** Open files of this process that are deleted already, and memory files, which leaksIn() cannot see. */
QStringList leaksInDescriptors()
{
    QStringList leaks;
    const QFileInfoList descriptors
        = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &descriptor : descriptors) {
        const QString target = QFile::symLinkTarget(descriptor.filePath());
        if (target.contains(u"(deleted)"_s) && contentOf(descriptor.filePath()).contains(canary))
            leaks.append(target);
    }
    return leaks;
}

/** The vault's data key, computed from the slot file as any implementation of the format would. */
QByteArray dataKeyOf(const test::VaultFixture &fixture)
{
    const QJsonObject slot = QJsonDocument::fromJson(contentOf(fixture.inVault(u"keyslots.json"_s)))
                                 .object()
                                 .value("slots"_L1)
                                 .toArray()
                                 .first()
                                 .toObject();
    const QJsonObject kdf = slot.value("kdf"_L1).toObject();
    const QByteArray salt = QByteArray::fromBase64(slot.value("salt"_L1).toString().toLatin1());
    const crypto::Argon2Cost cost {quint32(kdf.value("memoryKib"_L1).toInt()), quint32(kdf.value("passes"_L1).toInt()),
                                   quint32(kdf.value("lanes"_L1).toInt())};
    const auto slow = crypto::argon2id(fixture.password().view(), salt, cost, 32);
    const QByteArray both = slow->view().toByteArray() + contentOf(fixture.path(u"account/thuly/device.secret"_s));
    const auto wrapping = crypto::hkdfSha256(both, salt, "thuly password slot", 32);
    const auto key
        = crypto::unwrapKey(wrapping->view(), QByteArray::fromBase64(slot.value("wrapped"_L1).toString().toLatin1()));
    return key ? key->view().toByteArray() : QByteArray();
}

/** How often this process' memory holds `pattern`, which is handed in inverted so as not to find itself. */
int timesInMemory(const QByteArray &inverted)
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int found = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    static QByteArray room(1 << 20, '\0');
    for (const QByteArray &line : lines) {
        const QByteArray range = line.left(line.indexOf(' '));
        if (!line.contains(" rw") || line.contains("[vvar]"))
            continue;
        const qint64 start = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 end = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        const qint64 overlap = inverted.size() - 1;
        for (qint64 at = start; at < end; at += room.size() - overlap) {
            if (!memory.seek(at))
                break;
            const qint64 got = memory.read(room.data(), qMin<qint64>(room.size(), end - at));
            const char *const window = room.constData();
            const char *const last = window + got - inverted.size();
            const char first = static_cast<char>(~inverted.at(0));
            for (const char *here = window; got >= inverted.size() && here <= last; ++here) {
                here = static_cast<const char *>(memchr(here, first, static_cast<size_t>(last - here + 1)));
                if (!here)
                    break;
                qsizetype same = 1;
                while (same < inverted.size() && here[same] == static_cast<char>(~inverted.at(same)))
                    ++same;
                // The window itself lies in memory that is being read.
                const qint64 address = at + (here - window);
                const bool own = address >= qint64(window) && address < qint64(window) + room.size();
                found += same == inverted.size() && !own ? 1 : 0;
            }
            if (got <= overlap)
                break;
        }
    }
    room.fill('\0');
    return found;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray("failed");
}

} // namespace

class SecrecyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownSqliteOnly();
    void noPlaintextAnywhere();
    void lockingDropsTheKey();
    void nothingOnStandardError();
    void staysOwnBesideQtsPlugin();
    // Last: what it loads stays loaded.
    void foreignSymbolsAreNotOurs();
};

void SecrecyTest::ownSqliteOnly()
{
    VERIFY_OK(checkLinkage());
    const QString nm = QStandardPaths::findExecutable(u"nm"_s);
    const QString readelf = QStandardPaths::findExecutable(u"readelf"_s);
    if (nm.isEmpty() || readelf.isEmpty())
        QSKIP("binutils are not installed, so the program's tables cannot be read.");
    const QByteArray symbols = outputOf(nm, {u"-D"_s, QCoreApplication::applicationFilePath()});
    QVERIFY(symbols.contains("qt"));
    QCOMPARE(symbols.count("sqlite3_"), 0);
    const QByteArray needed = outputOf(readelf, {u"-d"_s, QCoreApplication::applicationFilePath()});
    QVERIFY(needed.contains("NEEDED"));
    QVERIFY(!needed.contains("sqlite3"));
    QVERIFY(!needed.contains("sqlcipher"));
}

void SecrecyTest::staysOwnBesideQtsPlugin()
{
    QPluginLoader plugin(QLibraryInfo::path(QLibraryInfo::PluginsPath) + u"/sqldrivers/libqsqlite.so"_s);
    if (!plugin.load())
        QSKIP("Qt's SQLite plugin is not installed.");
    VERIFY_OK(checkLinkage());
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(checkEncrypted(fixture.inVault(u"vault.db"_s)));
    VERIFY_OK(fixture.open());
}

void SecrecyTest::foreignSymbolsAreNotOurs()
{
    // As a GTK theme or NSS would bring it: visible to everybody.
    if (!dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_GLOBAL))
        QSKIP("libsqlite3 is not installed.");
    QVERIFY(dlsym(RTLD_DEFAULT, "sqlite3_open_v2"));
    VERIFY_OK(checkLinkage());
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(checkEncrypted(fixture.inVault(u"vault.db"_s)));
    VERIFY_OK(fixture.open());
    // With the codec's name visible somebody else could be answering, and the vault must stay shut.
    if (dlopen("libsqlcipher.so.1", RTLD_NOW | RTLD_GLOBAL)) {
        QCOMPARE(codeOf(checkLinkage()), ErrorCode::SelfTestFailed);
        QCOMPARE(codeOf(fixture.open()), ErrorCode::SelfTestFailed);
    }
}

void SecrecyTest::noPlaintextAnywhere()
{
    test::VaultFixture fixture;
    const QString temporary = fixture.path(u"tmp"_s);
    QVERIFY(QDir().mkpath(temporary));
    for (const char *name : {"TMPDIR", "SQLITE_TMPDIR"})
        qputenv(name, temporary.toLocal8Bit());
    {
        // The search finds what is there.
        QFile control(fixture.path(u"control"_s));
        QVERIFY(control.open(QIODevice::WriteOnly));
        control.write("abc" + canary.toByteArray());
        control.close();
        QCOMPARE(leaksIn(fixture.path()).size(), 1);
        QVERIFY(control.remove());
    }
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QString text = QString::fromLatin1(canary);
    QByteArray document;
    for (int i = 0; i < 5000; ++i)
        document += canary.toByteArray() + QByteArray::number(i);
    QBuffer source(&document);
    source.open(QIODevice::ReadOnly);
    const auto blob = (*vault)->blobs().put(source);
    VERIFY_OK(blob);
    VERIFY_OK((*vault)->write([&](Tx &tx) -> Result<void> {
        for (int i = 0; i < 20000; ++i)
            THULY_CHECK(tx.run("INSERT INTO note (text, number) VALUES (?1, ?2)",
                               QString(text + QString::number(i * 7919 % 20000)), i));
        return (*vault)->blobs().adopt(tx, *blob);
    }));
    QVERIFY(QFileInfo(fixture.inVault(u"vault.db-wal"_s)).size() > 100000);
    VERIFY_OK((*vault)->read([&](ReadTx &tx) -> Result<void> {
        // Far more than the sorter's memory, twice: by sorting and by a transient table.
        Statement sorted = tx.prepare(
            "SELECT a.text || b.text FROM note a JOIN note b ON b.rid % 5 = 0 AND b.rid < 40 ORDER BY 1 DESC");
        int rows = 0;
        while (sorted.next()) {
            if (++rows == 1 && (!leaksInDescriptors().isEmpty() || !leaksIn(temporary).isEmpty()))
                return fail(ErrorCode::Internal, u"a sort leaks"_s);
        }
        THULY_CHECK(sorted.finish());
        Statement distinct
            = tx.prepare("SELECT count(*) FROM (SELECT DISTINCT a.text || b.rid FROM note a JOIN note b ON b.rid < 6)");
        return distinct.next() && leaksInDescriptors().isEmpty()
            ? Result<void>()
            : fail(ErrorCode::Internal, u"a transient table leaks"_s);
    }));
    QCOMPARE(leaksIn(fixture.path()), QStringList());
    QCOMPARE(leaksInDescriptors(), QStringList());
    VERIFY_OK((*vault)->copyDatabase(fixture.path(u"copy.db"_s)));
    VERIFY_OK((*vault)->maintain());
    vault->reset();
    QCOMPARE(leaksIn(fixture.path()), QStringList());
}

void SecrecyTest::lockingDropsTheKey()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    QByteArray inverted = dataKeyOf(fixture);
    QCOMPARE(inverted.size(), 32);
    for (char &byte : inverted)
        byte = static_cast<char>(~byte);
    vault->reset();
    vault = fixture.open();
    VERIFY_OK(vault);
    VERIFY_OK((*vault)->write([](Tx &tx) { return tx.run("INSERT INTO note (text) VALUES ('x')"); }));
    VERIFY_OK((*vault)->read([](ReadTx &tx) { return tx.prepare("SELECT * FROM note").run(); }));
    const int open = timesInMemory(inverted);
    if (open < 0)
        QSKIP("This process may not read its own memory.");
    QVERIFY2(open > 0, "the search must find the key while the vault is open");
    vault->reset();
    QCOMPARE(timesInMemory(inverted), 0);
}

void SecrecyTest::nothingOnStandardError()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QFile file(fixture.inVault(u"vault.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(3000);
    file.write("damage");
    file.close();
    // SQLCipher writes page numbers to standard error by itself unless it is told not to.
    const int kept = dup(2);
    QFile caught(fixture.path(u"stderr"_s));
    QVERIFY(caught.open(QIODevice::WriteOnly));
    dup2(caught.handle(), 2);
    const auto refused = fixture.open();
    dup2(kept, 2);
    close(kept);
    QCOMPARE(codeOf(refused), ErrorCode::VaultDamaged);
    QCOMPARE(contentOf(caught.fileName()), QByteArray());
}

QTEST_GUILESS_MAIN(SecrecyTest)
#include "tst_secrecy.moc"
