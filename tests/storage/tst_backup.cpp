// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <thuly/storage/backup.h>
#include <thuly/storage/blobstore.h>

#include <opensslcommand.h>

#include <QBuffer>
#include <QDirIterator>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;
using thuly::test::contentOf;

namespace {

constexpr int noteCount = 300;
constexpr int blobCount = 24;

QByteArray blobContent(int index)
{
    return QByteArray("tài liệu ") + QByteArray::number(index)
        + QByteArray(index * 7919 % 150000, static_cast<char>(index));
}

/** Fills a vault; returns the ids of its blobs. */
Result<QList<Uuid>> fill(Vault &vault)
{
    QList<StoredBlob> blobs;
    for (int i = 0; i < blobCount; ++i) {
        QByteArray bytes = blobContent(i);
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        THULY_TRY(const StoredBlob blob, vault.blobs().put(source));
        blobs.append(blob);
    }
    QList<Uuid> uids;
    const Result<void> written = vault.write([&](Tx &tx) -> Result<void> {
        for (int i = 0; i < noteCount; ++i)
            THULY_CHECK(tx.run("INSERT INTO note (text, number) VALUES (?1, ?2)", u"dòng"_s, i));
        for (const StoredBlob &blob : blobs) {
            THULY_CHECK(vault.blobs().adopt(tx, blob));
            uids.append(blob.uid);
        }
        return {};
    });
    if (!written)
        return std::unexpected(written.error());
    return uids;
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

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

/** One entry of a tar file (POSIX ustar), as an attacker would write it. */
QByteArray tarEntry(const QByteArray &name, const QByteArray &content, char type = '0', const QByteArray &link = {})
{
    QByteArray head(512, '\0');
    head.replace(0, name.size(), name);
    head.replace(100, 8, QByteArray("0000600\0", 8));
    head.replace(108, 8, QByteArray("0000000\0", 8));
    head.replace(116, 8, QByteArray("0000000\0", 8));
    head.replace(124, 12, QByteArray(QByteArray::number(content.size(), 8).rightJustified(11, '0') + '\0'));
    head.replace(136, 12, QByteArray("00000000000\0", 12));
    head[156] = type;
    head.replace(157, link.size(), link);
    head.replace(257, 8,
                 QByteArray("ustar\0"
                            "00",
                            8));
    head.replace(148, 8, QByteArray(8, ' '));
    int sum = 0;
    for (const char byte : std::as_const(head))
        sum += static_cast<quint8>(byte);
    head.replace(148, 8, QByteArray(QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2)));
    return head + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drill();
    void writesGoOnMeanwhile();
    void damagedArchivesAreRefused();
    void unsafeArchivesAreRefused_data();
    void unsafeArchivesAreRefused();
    void restoresOnlyToAnEmptyFolder();
    void opensOnAnotherMachine();
    void recoversWithTheAdministratorsKey();
    void keepsSevenDaysFourWeeksSixMonths();
    void aShreddedBlobDoesNotStopABackup();
};

void BackupTest::drill()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto uids = fill(**vault);
    VERIFY_OK(uids);
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    QCOMPARE(report->blobs, blobCount);
    QCOMPARE(report->missingBlobs, 0);
    QCOMPARE(report->bytes, QFileInfo(report->file).size());
    QCOMPARE(QDir(fixture.path(u"usb"_s)).entryList(QDir::Files).size(), 1);
    // The original goes on changing and then dies.
    VERIFY_OK((*vault)->write([](Tx &tx) { return tx.run("DELETE FROM note WHERE number >= 100"); }));
    vault->reset();
    QVERIFY(QDir(fixture.settings.folder).removeRecursively());

    VERIFY_OK(restore(report->file, fixture.settings.folder));
    QVERIFY(!QFile::exists(fixture.inVault(u"device.secret"_s)));
    vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE(notesIn(**vault), noteCount);
    for (const HealthCheck &check : (*vault)->check(CheckDepth::Full))
        QVERIFY2(check.ok || check.name == u"free-space"_s, qPrintable(QString(check.name + u": "_s + check.detail)));
    QRandomGenerator random(1);
    for (int i = 0; i < 20; ++i) {
        const int index = random.bounded(blobCount);
        auto device = (*vault)->read([&](ReadTx &tx) { return (*vault)->blobs().open(tx, uids->at(index)); });
        VERIFY_OK(device);
        QCOMPARE((*device)->readAll(), blobContent(index));
    }
}

void BackupTest::writesGoOnMeanwhile()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(fill(**vault));
    // Nothing of the copy may hold the writer; inside of a transaction it would be a nested call.
    const auto nested = (*vault)->write([&](Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run("INSERT INTO note (text) VALUES ('giữa chừng')"));
        THULY_CHECK((*vault)->copyDatabase(fixture.path(u"copy.db"_s)));
        return {};
    });
    VERIFY_OK(nested);
    QCOMPARE(notesIn(**vault), noteCount + 1);
    QVERIFY(!contentOf(fixture.path(u"copy.db"_s)).startsWith("SQLite format 3"));
}

void BackupTest::damagedArchivesAreRefused()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(fill(**vault));
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    const QByteArray whole = contentOf(report->file);
    const QString damaged = fixture.path(u"damaged.tar"_s);
    const QString target = fixture.path(u"restored"_s);
    QRandomGenerator random(2);
    int refused = 0;
    for (int i = 0; i < 30; ++i) {
        QByteArray bytes = whole;
        const qsizetype at = random.bounded(bytes.size());
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
        overwrite(damaged, bytes);
        const Result<void> done = restore(damaged, target);
        if (!done) {
            QCOMPARE(codeOf(done), ErrorCode::BackupDamaged);
            QVERIFY(!QFile::exists(target));
            ++refused;
            continue;
        }
        // Only in padding, owner names and times of the tar itself, which restore nothing.
        const auto again = Vault::open(target, fixture.clock, fixture.user, fixture.password(), fixture.migrations());
        VERIFY_OK(again);
        QCOMPARE(notesIn(**again), noteCount);
        (void)QDir(target).removeRecursively();
    }
    QVERIFY2(refused >= 20, qPrintable(QString::number(refused)));
    for (const qsizetype size : {whole.size() / 2, whole.size() / 3, qsizetype(100), qsizetype(0)}) {
        overwrite(damaged, whole.first(size));
        QCOMPARE(codeOf(restore(damaged, target)), ErrorCode::BackupDamaged);
        QVERIFY(!QFile::exists(target));
    }
    QCOMPARE(codeOf(restore(fixture.path(u"absent.tar"_s), target)), ErrorCode::FileNotReadable);
}

void BackupTest::unsafeArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("extra");
    QTest::newRow("parent folder") << tarEntry("../evil", "x");
    QTest::newRow("absolute") << tarEntry("/tmp/evil", "x");
    QTest::newRow("parent inside") << tarEntry("blobs/../../evil", "x");
    QTest::newRow("another file") << tarEntry("autostart.desktop", "x");
    QTest::newRow("link") << tarEntry("blobs", {}, '2', "/etc");
    QTest::newRow("blob in the wrong folder") << tarEntry("blobs/00/" + QByteArray(64, 'a'), "x");
    QTest::newRow("a blob not listed") << tarEntry("blobs/aa/" + QByteArray(64, 'a'), "x");
}

void BackupTest::unsafeArchivesAreRefused()
{
    QFETCH(QByteArray, extra);
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    QByteArray bytes = contentOf(report->file);
    // The end of a tar is zero blocks; the extra entry goes before them.
    while (bytes.endsWith(QByteArray(512, '\0')))
        bytes.chop(512);
    overwrite(fixture.path(u"bad.tar"_s), bytes + extra + QByteArray(1024, '\0'));
    const QString target = fixture.path(u"sub/restored"_s);
    QCOMPARE(codeOf(restore(fixture.path(u"bad.tar"_s), target)), ErrorCode::BackupDamaged);
    QVERIFY(!QFile::exists(target));
    QVERIFY(!QFile::exists(fixture.path(u"evil"_s)));
    QVERIFY(!QFile::exists(fixture.path(u"sub/evil"_s)));
    QVERIFY(!QFile::exists(u"/tmp/evil"_s));
}

void BackupTest::restoresOnlyToAnEmptyFolder()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    QCOMPARE(codeOf(restore(report->file, fixture.settings.folder)), ErrorCode::VaultExists);
    const QString empty = fixture.path(u"empty"_s);
    QVERIFY(QDir().mkpath(empty));
    VERIFY_OK(restore(report->file, empty));
    VERIFY_OK(Vault::open(empty, fixture.clock, fixture.user, fixture.password(), fixture.migrations()));
}

void BackupTest::opensOnAnotherMachine()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    qputenv("XDG_DATA_HOME", fixture.path(u"other-account"_s).toLocal8Bit());
    const QString target = fixture.path(u"restored"_s);
    VERIFY_OK(restore(report->file, target));
    // There is no recovery certificate, so the archive carries what the other machine needs.
    {
        auto there = Vault::open(target, fixture.clock, fixture.user, fixture.password(), fixture.migrations());
        VERIFY_OK(there);
        VERIFY_OK((*there)->slots_().changePassword(fixture.user, fixture.password()));
    }
    // A new password binds the slot to the new machine.
    QVERIFY(QFile::remove(QString(target + u"/device.secret"_s)));
    VERIFY_OK(Vault::open(target, fixture.clock, fixture.user, fixture.password(), fixture.migrations()));
}

void BackupTest::recoversWithTheAdministratorsKey()
{
    if (!test::hasOpenssl())
        QSKIP("The openssl program is not installed, so no certificate can be made.");
    test::VaultFixture fixture;
    const QString certificate = fixture.path(u"cert.pem"_s);
    const QString key = fixture.path(u"key.pem"_s);
    QVERIFY(test::makeCertificate(certificate, key, u"ec"_s, u"keyAgreement"_s));
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(fill(**vault));
    QCOMPARE(codeOf((*vault)->slots_().setRecovery("no certificate")), ErrorCode::BadCertificate);
    VERIFY_OK((*vault)->slots_().setRecovery(contentOf(certificate)));
    QVERIFY(readFace(fixture.settings.folder)->hasRecovery);
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);

    qputenv("XDG_DATA_HOME", fixture.path(u"other-account"_s).toLocal8Bit());
    const QString target = fixture.path(u"restored"_s);
    VERIFY_OK(restore(report->file, target));
    QVERIFY(!QFile::exists(QString(target + u"/device.secret"_s)));
    QCOMPARE(codeOf(Vault::open(target, fixture.clock, fixture.user, fixture.password(), fixture.migrations())),
             ErrorCode::UnknownDevice);
    QVERIFY(test::makeCertificate(fixture.path(u"other.pem"_s), fixture.path(u"otherkey.pem"_s), u"ec"_s,
                                  u"keyAgreement"_s));
    const SecretBytes wrong = SecretBytes::copyOf(contentOf(fixture.path(u"otherkey.pem"_s)));
    QCOMPARE(codeOf(Vault::recover(target, fixture.clock, wrong, fixture.migrations())), ErrorCode::WrongKey);
    {
        const SecretBytes right = SecretBytes::copyOf(contentOf(key));
        auto there = Vault::recover(target, fixture.clock, right, fixture.migrations());
        VERIFY_OK(there);
        QCOMPARE((*there)->openedBy(), QString());
        QCOMPARE(notesIn(**there), noteCount);
        VERIFY_OK((*there)->slots_().changePassword(fixture.user, fixture.secret("mot con vit xoe ra")));
    }
    VERIFY_OK(
        Vault::open(target, fixture.clock, fixture.user, fixture.secret("mot con vit xoe ra"), fixture.migrations()));
}

void BackupTest::keepsSevenDaysFourWeeksSixMonths()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QString folder = fixture.path(u"usb"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString prefix = u"thuly-%1-"_s.arg((*vault)->deviceId().toString().last(12));
    // Two a day for 300 days until yesterday, and one of another vault.
    const QDate today = fixture.clock.today();
    for (int day = 1; day <= 300; ++day) {
        for (const char *time : {"080000", "170000"})
            overwrite(folder + u'/' + prefix + today.addDays(-day).toString(u"yyyyMMdd"_s) + u'-'
                          + QLatin1StringView(time) + u".tar"_s,
                      {});
    }
    overwrite(folder + u"/thuly-0123456789ab-20200101-080000.tar"_s, {});
    overwrite(folder + u'/' + prefix + u"20260101-080000.part"_s, {});
    const auto report = backup(**vault, folder, fixture.clock);
    VERIFY_OK(report);

    QStringList kept = QDir(folder).entryList({prefix + u"*"_s}, QDir::Files);
    QVERIFY(QFile::exists(folder + u"/thuly-0123456789ab-20200101-080000.tar"_s));
    QStringList expected;
    // 23 Nov 2026 is a Monday: seven days back, the Sundays that end the three weeks before, five ends of months.
    for (const char *moment :
         {"20260630-170000", "20260731-170000", "20260831-170000", "20260930-170000", "20261031-170000",
          "20261108-170000", "20261115-170000", "20261117-170000", "20261118-170000", "20261119-170000",
          "20261120-170000", "20261121-170000", "20261122-170000", "20261123-080000"})
        expected.append(prefix + QLatin1StringView(moment) + u".tar"_s);
    QCOMPARE(kept, expected);
}

void BackupTest::aShreddedBlobDoesNotStopABackup()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(fill(**vault));
    QDirIterator files(fixture.inVault(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(files.next()));
    const auto report = backup(**vault, fixture.path(u"usb"_s), fixture.clock);
    VERIFY_OK(report);
    QCOMPARE(report->blobs, blobCount - 1);
    QCOMPARE(report->missingBlobs, 1);
    VERIFY_OK(restore(report->file, fixture.path(u"restored"_s)));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
