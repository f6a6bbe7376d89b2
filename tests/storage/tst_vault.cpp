// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

constexpr QByteArrayView insertNote = "INSERT INTO note (text, number) VALUES (?1, ?2)";

Result<qint64> countNotes(Vault &vault)
{
    return vault.read([](ReadTx &tx) -> Result<qint64> {
        Statement rows = tx.prepare("SELECT count(*) FROM note");
        const qint64 count = rows.next() ? rows.int64(0) : -1;
        THULY_CHECK(rows.finish());
        return count;
    });
}

Result<void> addNote(Vault &vault, const QString &text, qint64 number)
{
    return vault.write([&](Tx &tx) { return tx.run(insertNote, text, number); });
}

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAndOpensAgain();
    void keepsEveryKindOfValue();
    void rollsBackWhenTheWorkFails();
    void rollsBackWhenAStatementFailsAndTheWorkPassesItOn();
    void readsASnapshot();
    void refusesNestedCalls();
    void writesFromManyThreads();
    void stopsAQueryOnCancel();
    void tellsListenersAfterTheCommit();
    void readersCannotWrite();
    void refusesASecondProgram();
    void refusesAPlainDatabase();
    void neverMakesANewDatabaseForOldKeys();
    void refusesTheDatabaseOfAnotherVault();
    void tellsDamagedHeaderFromWrongPassword();
    void refusesANewerSchema();
    void refusesAChangedMigration();
    void migratesInStepsAndKeepsACopy();
    void aFailedMigrationChangesNothing();
    void findsAnUncleanEnd();
    void aFolderWithOtherFilesIsNoVault();
    void derivesOneKeyPerPurpose();
};

void VaultTest::createsAndOpensAgain()
{
    test::VaultFixture fixture;
    Uuid device;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        device = (*vault)->deviceId();
        QVERIFY(!device.isNull());
        QCOMPARE((*vault)->openedBy(), u"lan"_s);
        VERIFY_OK(addNote(**vault, u"một"_s, 1));
    }
    QCOMPARE(codeOf(fixture.create()), ErrorCode::VaultExists);
    const auto face = readFace(fixture.settings.folder);
    VERIFY_OK(face);
    QCOMPARE(face->courtName, fixture.settings.courtName);
    QCOMPARE(face->device, device);
    QCOMPARE(face->users.size(), 1);
    QCOMPARE(face->users.first().displayName, u"Nguyễn Thị Lan"_s);

    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE((*vault)->deviceId(), device);
    QVERIFY(!(*vault)->hadUncleanShutdown());
    QCOMPARE(countNotes(**vault).value_or(-1), 1);
}

void VaultTest::keepsEveryKindOfValue()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const Uuid uid = Uuid::make(fixture.clock);
    VERIFY_OK((*vault)->write([&](Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run("INSERT INTO note (text, number, day, uid, amount, parent) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                           u"Đặng Thuỳ Trâm 😀"_s, qint64(9'007'199'254'740'993), QDate(2026, 2, 28), uid, 1.5,
                           std::optional<qint64>()));
        THULY_CHECK(tx.run("INSERT INTO note (text, uid, day) VALUES (?1, ?2, ?3)", QString(), Uuid(), QDate()));
        if (tx.lastInsertRid() != 2 || tx.changedRows() != 1)
            return fail(ErrorCode::Internal, u"row ids"_s);
        return {};
    }));
    VERIFY_OK((*vault)->read([&](ReadTx &tx) -> Result<void> {
        Statement row = tx.prepare("SELECT text, number, day, uid, amount, parent FROM note ORDER BY rid");
        if (!row.next() || row.text(0) != u"Đặng Thuỳ Trâm 😀"_s || row.int64(1) != 9'007'199'254'740'993
            || row.date(2) != QDate(2026, 2, 28) || row.uuid(3) != uid || row.real(4) != 1.5 || !row.isNull(5))
            return fail(ErrorCode::Internal, u"first row"_s);
        if (!row.next() || row.isNull(0) || !row.text(0).isEmpty() || !row.isNull(3) || !row.uuid(3).isNull()
            || row.date(2).isValid())
            return fail(ErrorCode::Internal, u"second row"_s);
        if (row.next())
            return fail(ErrorCode::Internal, u"third row"_s);
        return row.finish();
    }));
}

void VaultTest::rollsBackWhenTheWorkFails()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const Result<void> done = (*vault)->write([](Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run(insertNote, u"nửa chừng"_s, 1));
        return fail(ErrorCode::NoPlaintiff);
    });
    QCOMPARE(codeOf(done), ErrorCode::NoPlaintiff);
    QCOMPARE(countNotes(**vault).value_or(-1), 0);
}

void VaultTest::rollsBackWhenAStatementFailsAndTheWorkPassesItOn()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(addNote(**vault, u"một"_s, 1));
    const Result<void> done = (*vault)->write([](Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run(insertNote, u"hai"_s, 2));
        return tx.run(insertNote, u"trùng bí mật"_s, 1);
    });
    QCOMPARE(codeOf(done), ErrorCode::ConstraintViolated);
    QVERIFY(done.error().detail.contains(u"note.number"_s));
    QVERIFY2(!done.error().detail.contains(u"bí mật"_s), "bound values must not be in error texts");
    QCOMPARE(countNotes(**vault).value_or(-1), 1);
    // A statement that failed can be bound and run again.
    VERIFY_OK((*vault)->write([](Tx &tx) -> Result<void> {
        Statement insert = tx.prepare(insertNote);
        if (insert.bind(u"x"_s, 1).run())
            return fail(ErrorCode::Internal, u"unique"_s);
        return insert.bind(u"x"_s, 3).run();
    }));
    const Result<void> wrong = (*vault)->write([](Tx &tx) { return tx.run("INSERT INTO nowhere VALUES (1)"); });
    QCOMPARE(codeOf(wrong), ErrorCode::DatabaseError);
    QCOMPARE(countNotes(**vault).value_or(-1), 2);
}

void VaultTest::readsASnapshot()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    VERIFY_OK(addNote(**vault, u"một"_s, 1));
    const Result<void> done = (*vault)->read([&](ReadTx &tx) -> Result<void> {
        const auto count = [&] {
            Statement rows = tx.prepare("SELECT count(*) FROM note");
            return rows.next() ? rows.int64(0) : -1;
        };
        const qint64 before = count();
        Result<void> written;
        std::thread([&] { written = addNote(**vault, u"hai"_s, 2); }).join();
        THULY_CHECK(written);
        return before == 1 && count() == 1 ? Result<void>() : fail(ErrorCode::Internal, u"the snapshot moved"_s);
    });
    VERIFY_OK(done);
    QCOMPARE(countNotes(**vault).value_or(-1), 2);
}

void VaultTest::refusesNestedCalls()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    Vault &open = **vault;
    const auto inner = [&](auto &) { return addNote(open, u"x"_s, 1); };
    QCOMPARE(codeOf(open.write([&](Tx &tx) { return inner(tx); })), ErrorCode::Internal);
    QCOMPARE(codeOf(open.read([&](ReadTx &tx) { return inner(tx); })), ErrorCode::Internal);
    QCOMPARE(codeOf(open.write([&](Tx &) { return countNotes(open); })), ErrorCode::Internal);
    VERIFY_OK(addNote(open, u"y"_s, 2));
}

void VaultTest::writesFromManyThreads()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 20; ++i) {
                if (!addNote(**vault, u"chữ"_s, t * 1000 + i))
                    ++failures;
                if (!countNotes(**vault))
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(countNotes(**vault).value_or(-1), 80);
}

void VaultTest::stopsAQueryOnCancel()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    std::atomic_bool cancel = false;
    std::thread stopper;
    const Result<void> done = (*vault)->read(
        [&](ReadTx &tx) -> Result<void> {
            Statement endless
                = tx.prepare("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
            stopper = std::thread([&] { cancel = true; });
            (void)endless.next();
            return endless.finish();
        },
        &cancel);
    stopper.join();
    QCOMPARE(codeOf(done), ErrorCode::Cancelled);
    QCOMPARE(countNotes(**vault).value_or(-1), 0);
}

void VaultTest::tellsListenersAfterTheCommit()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    QList<Change> heard;
    qint64 seenThen = -1;
    (*vault)->onCommitted([&](const QList<Change> &changes) {
        heard += changes;
        seenThen = countNotes(**vault).value_or(-1);
    });
    const Uuid uid = Uuid::make(fixture.clock);
    QVERIFY(!(*vault)->write([&](Tx &tx) -> Result<void> {
        tx.note(u"note"_s, uid);
        return fail(ErrorCode::NoPlaintiff);
    }));
    QVERIFY(heard.isEmpty());
    VERIFY_OK((*vault)->write([&](Tx &tx) -> Result<void> {
        tx.note(u"note"_s, uid);
        tx.note(u"note"_s, uid);
        return tx.run(insertNote, u"một"_s, 1);
    }));
    QCOMPARE(heard, (QList<Change> {{u"note"_s, uid}}));
    QCOMPARE(seenThen, 1);
}

void VaultTest::readersCannotWrite()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const Result<void> done = (*vault)->read([](ReadTx &tx) { return tx.prepare(insertNote).bind(u"x"_s, 1).run(); });
    QVERIFY(!done);
    QCOMPARE(countNotes(**vault).value_or(-1), 0);
}

void VaultTest::refusesASecondProgram()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultInUse);
    }
    VERIFY_OK(fixture.open());
}

void VaultTest::refusesAPlainDatabase()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QFile file(fixture.inVault(u"vault.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray("SQLite format 3\0", 16));
    file.close();
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultNotEncrypted);
}

void VaultTest::neverMakesANewDatabaseForOldKeys()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QVERIFY(QFile::remove(fixture.inVault(u"vault.db"_s)));
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultDamaged);
    QVERIFY(!QFile::exists(fixture.inVault(u"vault.db"_s)));
    QCOMPARE(codeOf(fixture.create()), ErrorCode::VaultExists);
}

void VaultTest::refusesTheDatabaseOfAnotherVault()
{
    test::VaultFixture fixture;
    {
        const auto vault = fixture.create();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->write([](storage::Tx &tx) { return tx.run("UPDATE meta SET value = randomblob(16) WHERE key = 'vault'"); }));
    }
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultDamaged);
}

void VaultTest::tellsDamagedHeaderFromWrongPassword()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QCOMPARE(codeOf(fixture.open("hoa sen trong ao khac")), ErrorCode::WrongPassword);
    QFile file(fixture.inVault(u"vault.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray head = file.read(64);
    head[20] = static_cast<char>(head.at(20) ^ 4);
    file.seek(0);
    file.write(head);
    file.close();
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultDamaged);
    QCOMPARE(codeOf(fixture.open("hoa sen trong ao khac")), ErrorCode::WrongPassword);
}

void VaultTest::refusesANewerSchema()
{
    test::VaultFixture fixture;
    QList<Migration> newer = fixture.migrations();
    newer.append({99, u"future"_s, "CREATE TABLE future (rid INTEGER PRIMARY KEY) STRICT;"});
    VERIFY_OK(Vault::create(fixture.settings, fixture.clock, fixture.user, u"Lan"_s, fixture.password(), newer));
    const auto hashOfDatabase = [&] {
        QFile file(fixture.inVault(u"vault.db"_s));
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    };
    const QByteArray before = hashOfDatabase();
    const auto refused = fixture.open();
    QCOMPARE(codeOf(refused), ErrorCode::VaultNewerSchema);
    QCOMPARE(refused.error().args, (QStringList {u"99"_s, u"50"_s}));
    QCOMPARE(hashOfDatabase(), before);
    VERIFY_OK(Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), newer));
}

void VaultTest::refusesAChangedMigration()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QList<Migration> changed = fixture.migrations();
    changed.last().sql += " -- edited after release";
    QCOMPARE(codeOf(Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), changed)),
             ErrorCode::Internal);
}

void VaultTest::migratesInStepsAndKeepsACopy()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        VERIFY_OK(addNote(**vault, u"trước"_s, 1));
    }
    QList<Migration> next = fixture.migrations();
    next.append({51, u"mark"_s, "ALTER TABLE note ADD COLUMN mark TEXT; UPDATE note SET mark = 'x';"});
    auto vault = Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), next);
    VERIFY_OK(vault);
    const auto marked = (*vault)->read([](ReadTx &tx) -> Result<QString> {
        Statement row = tx.prepare("SELECT mark FROM note");
        return row.next() ? row.text(0) : QString();
    });
    QCOMPARE(marked.value_or(QString()), u"x"_s);
    const QStringList copies = QDir(fixture.inVault(u"before-migration"_s)).entryList(QDir::Files);
    QCOMPARE(copies.size(), 1);
    QFile copy(fixture.inVault(u"before-migration/"_s + copies.first()));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.size() > 0);
    QVERIFY(!copy.read(15).startsWith("SQLite format 3"));
}

void VaultTest::aFailedMigrationChangesNothing()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        VERIFY_OK(addNote(**vault, u"trước"_s, 1));
    }
    for (const char *broken : {"ALTER TABLE note ADD COLUMN half TEXT; INSERT INTO nowhere VALUES (1);",
                               "PRAGMA defer_foreign_keys = ON; INSERT INTO note (text, parent) VALUES ('x', 777);"}) {
        QList<Migration> next = fixture.migrations();
        next.append({51, u"broken"_s, broken});
        QVERIFY(!Vault::open(fixture.settings.folder, fixture.clock, fixture.user, fixture.password(), next));
        QVERIFY(!QFile::exists(fixture.inVault(u"open.mark"_s))); // refused, not broken off
    }
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE(countNotes(**vault).value_or(-1), 1);
    const auto columns = (*vault)->read([](ReadTx &tx) -> Result<int> {
        Statement rows = tx.prepare("SELECT 1 FROM pragma_table_info('note') WHERE name = 'half'");
        return rows.next() ? 1 : 0;
    });
    QCOMPARE(columns.value_or(-1), 0);
}

void VaultTest::findsAnUncleanEnd()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    QVERIFY(!QFile::exists(fixture.inVault(u"open.mark"_s)));
    QFile mark(fixture.inVault(u"open.mark"_s));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    {
        auto vault = fixture.open();
        VERIFY_OK(vault);
        QVERIFY((*vault)->hadUncleanShutdown());
    }
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QVERIFY(!(*vault)->hadUncleanShutdown());
}

void VaultTest::aFolderWithOtherFilesIsNoVault()
{
    test::VaultFixture fixture;
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultNotFound);
    QVERIFY(!QFile::exists(fixture.settings.folder));
    // A database without slot files is somebody's vault, unless the mark of an unfinished creation stands beside it.
    QVERIFY(QDir().mkpath(fixture.settings.folder));
    const auto put = [&](const QString &name) {
        QFile file(fixture.inVault(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("leftover");
    };
    put(u"cert.pem"_s);
    put(u"vault.db"_s);
    QCOMPARE(codeOf(fixture.open()), ErrorCode::SlotFileDamaged);
    QCOMPARE(codeOf(fixture.create()), ErrorCode::VaultExists);
    put(u"creating.mark"_s);
    QCOMPARE(codeOf(fixture.open()), ErrorCode::VaultNotFound);
    VERIFY_OK(fixture.create());
    QVERIFY(!QFile::exists(fixture.inVault(u"creating.mark"_s)));
    VERIFY_OK(fixture.open());
}

void VaultTest::derivesOneKeyPerPurpose()
{
    test::VaultFixture fixture;
    QByteArray first;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        const auto a = (*vault)->deriveKey("a");
        const auto b = (*vault)->deriveKey("b");
        QVERIFY(a && b);
        QCOMPARE(a->size(), 32);
        QVERIFY(a->view() != b->view());
        first = a->view().toByteArray();
    }
    auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE((*vault)->deriveKey("a")->view().toByteArray(), first);
}

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
