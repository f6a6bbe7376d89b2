// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <thuly/storage/backup.h>
#include <thuly/storage/blobstore.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

Result<StoredBlob> keep(Vault &vault, QByteArray bytes)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    THULY_TRY(const StoredBlob blob, vault.blobs().put(source));
    THULY_CHECK(vault.write([&](Tx &tx) { return vault.blobs().adopt(tx, blob); }));
    return blob;
}

Result<void> addNotes(Vault &vault, int first, int count, const QString &text)
{
    return vault.write([&](Tx &tx) -> Result<void> {
        for (int i = first; i < first + count; ++i)
            THULY_CHECK(tx.run("INSERT INTO note (text, number) VALUES (?1, ?2)", text, i));
        return {};
    });
}

qint64 notesIn(Vault &vault)
{
    return vault
        .read([](ReadTx &tx) -> Result<qint64> {
            Statement rows = tx.prepare("SELECT count(*) FROM note");
            return rows.next() ? rows.int64(0) : -1;
        })
        .value_or(-1);
}

/** Names of the checks that failed, but for free space, which is the machine's affair. */
QStringList findings(Vault &vault, CheckDepth depth)
{
    QStringList names;
    for (const HealthCheck &check : vault.check(depth)) {
        if (!check.ok && check.name != u"free-space"_s && check.name != u"reserve"_s)
            names.append(check.name);
    }
    return names;
}

void flip(const QString &path, qint64 byte, int bit)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    file.seek(byte);
    const char changed = static_cast<char>(file.read(1).at(0) ^ (1 << bit));
    file.seek(byte);
    QCOMPARE(file.write(&changed, 1), 1);
}

QStringList leftovers(const QString &folder)
{
    return QDir(folder).entryList({u"*.part"_s, u"*.db"_s, u"*.tar"_s}, QDir::Files);
}

#define REQUIRE(condition)                                                                                             \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return std::fprintf(stderr, "not so: %s\n", #condition), 1;                                                \
    } while (false)

/** Runs on a file system of 24 MiB: fills it in every way and looks whether anything was lost. */
int fillTheDisk(const QString &disk)
{
    test::VaultFixture fixture;
    fixture.settings.folder = disk + u"/vault"_s;
    fixture.settings.reserveBytes = 2 * 1024 * 1024;
    auto vault = fixture.create();
    REQUIRE(vault);
    REQUIRE(QFileInfo(fixture.inVault(u"reserve.bin"_s)).size() == fixture.settings.reserveBytes);
    QFile ballast(disk + u"/ballast"_s);
    REQUIRE(ballast.open(QIODevice::WriteOnly) && ballast.write(QByteArray(6 * 1024 * 1024, 'b')) > 0);
    ballast.close();
    const auto document = keep(**vault, QByteArray(300000, 'd'));
    REQUIRE(document);

    const QString text(20000, u'x');
    int acknowledged = 0;
    Result<void> last;
    for (int i = 0; i < 400 && (last = addNotes(**vault, acknowledged, 5, text)); ++i)
        acknowledged += 5;
    REQUIRE(codeOf(last) == ErrorCode::DiskFull);
    REQUIRE(acknowledged > 100);
    REQUIRE(notesIn(**vault) == acknowledged);
    // The reserve was given up, so there is room to finish and to delete.
    REQUIRE(!QFile::exists(fixture.inVault(u"reserve.bin"_s)));
    REQUIRE(addNotes(**vault, acknowledged, 5, u"ngắn"_s));
    acknowledged += 5;

    QByteArray large(40 * 1024 * 1024, 'b');
    QBuffer source(&large);
    source.open(QIODevice::ReadOnly);
    REQUIRE(codeOf((*vault)->blobs().put(source)) == ErrorCode::DiskFull);
    REQUIRE(QDir(fixture.inVault(u"blobs/incoming"_s)).isEmpty());

    REQUIRE(codeOf(backup(**vault, disk + u"/backup"_s, fixture.clock)) == ErrorCode::DiskFull);
    REQUIRE(leftovers(disk + u"/backup"_s).isEmpty());

    REQUIRE(findings(**vault, CheckDepth::Quick).isEmpty());
    vault->reset();
    vault = fixture.open();
    REQUIRE(vault);
    REQUIRE(notesIn(**vault) == acknowledged);
    // Somebody makes room.
    REQUIRE(QFile::remove(disk + u"/ballast"_s));
    REQUIRE(findings(**vault, CheckDepth::Full).isEmpty());
    REQUIRE((*vault)->write([](Tx &tx) { return tx.run("DELETE FROM note WHERE number BETWEEN 10 AND 29"); }));
    REQUIRE(notesIn(**vault) == acknowledged - 20);
    return 0;
}

} // namespace

class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundVaultIsSound();
    void thirtyFlippedBitsAreFound();
    void slotFilesHealEachOther();
    void aDeletedBlobIsFound();
    void diskFullLosesNothing();
};

void DamageTest::aSoundVaultIsSound()
{
    test::VaultFixture fixture;
    fixture.settings.reserveBytes = 65536;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(addNotes(**vault, 0, 100, u"chữ"_s));
    VERIFY_OK(keep(**vault, "tài liệu"));
    QCOMPARE(findings(**vault, CheckDepth::Quick), QStringList());
    QCOMPARE(findings(**vault, CheckDepth::Full), QStringList());
    VERIFY_OK((*vault)->maintain());
    QCOMPARE(findings(**vault, CheckDepth::Full), QStringList());
    const auto stats = (*vault)->stats();
    VERIFY_OK(stats);
    QCOMPARE(stats->schema, 50);
    QVERIFY(stats->cipherVersion.startsWith(u"4."_s));
    QVERIFY(stats->databaseBytes > 0);
}

void DamageTest::thirtyFlippedBitsAreFound()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        VERIFY_OK(addNotes(**vault, 0, 2000, u"một dòng chữ vừa đủ dài để có nhiều trang"_s));
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(keep(**vault, QByteArray(100000 + i, 'q')));
    }
    QStringList files {fixture.inVault(u"vault.db"_s)};
    QDirIterator blobs(fixture.inVault(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext())
        files.append(blobs.next());
    QCOMPARE(files.size(), 4);
    const QString pristine = fixture.path(u"pristine"_s);
    QRandomGenerator random(20261123);
    for (int i = 0; i < 30; ++i) {
        // Half of them in the database, the others in blobs.
        const QString path = files.at(i % 2 == 0 ? 0 : 1 + random.bounded(3));
        const qint64 byte = random.bounded(QFileInfo(path).size());
        QFile::remove(pristine);
        QVERIFY(QFile::copy(path, pristine));
        flip(path, byte, random.bounded(8));
        auto vault = fixture.open();
        const QStringList found = vault ? findings(**vault, CheckDepth::Full) : QStringList {vault.error().id()};
        QVERIFY2(!found.isEmpty(), qPrintable(u"%1 byte %2"_s.arg(QFileInfo(path).fileName()).arg(byte)));
        if (!vault)
            QCOMPARE(codeOf(vault), ErrorCode::VaultDamaged);
        vault = fail(ErrorCode::Cancelled);
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::copy(pristine, path));
    }
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE(findings(**vault, CheckDepth::Full), QStringList());
    QCOMPARE(notesIn(**vault), 2000);
}

void DamageTest::slotFilesHealEachOther()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QRandomGenerator random(5);
    for (int i = 0; i < 30; ++i) {
        const QString path = fixture.inVault(i % 2 == 0 ? u"keyslots.json"_s : u"keyslots.copy.json"_s);
        auto vault = fixture.open();
        VERIFY_OK(vault);
        QVERIFY(!findings(**vault, CheckDepth::Quick).contains(u"key-slots"_s));
        flip(path, random.bounded(QFileInfo(path).size()), random.bounded(8));
        QVERIFY(findings(**vault, CheckDepth::Quick).contains(u"key-slots"_s));
    }
    VERIFY_OK(fixture.open());
}

void DamageTest::aDeletedBlobIsFound()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(keep(**vault, "tài liệu"));
    QDirIterator blobs(fixture.inVault(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(blobs.next()));
    QCOMPARE(findings(**vault, CheckDepth::Quick), QStringList {u"blobs"_s});
}

void DamageTest::diskFullLosesNothing()
{
    const QTemporaryDir disk;
    QProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    const QString script = u"mount -t tmpfs -o size=24m tmpfs \"$1\" || exit 77; exec \"$2\" --fill-the-disk \"$1\""_s;
    child.start(u"unshare"_s,
                {u"-m"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, disk.path(), QCoreApplication::applicationFilePath()});
    if (!child.waitForFinished(60000) && child.error() == QProcess::FailedToStart)
        QSKIP("unshare is not installed, so no small disk can be made.");
    const QByteArray output = child.readAll();
    if (child.exitCode() == 77 || output.startsWith("unshare:"))
        QSKIP("A small disk can be mounted by root only.");
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, output.constData());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--fill-the-disk"_s)
        return fillTheDisk(app.arguments().value(2));
    DamageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_damage.moc"
