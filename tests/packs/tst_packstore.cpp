// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "packmaker.h"

#include <thuly/packs/lawbook.h>
#include <thuly/packs/packstore.h>
#include <thuly/storage/vault.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;
using storage::ReadTx;
using storage::Tx;
using storage::Vault;

class TestPackStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void activatesAndKeepsHistory();
    void olderVersionIsRefusedAndThePreviousStays();
    void sameVersionWithOtherContentIsRefused();
    void sameBytesTwiceChangeNothing();
    void sameContentSignedAgainIsTaken();
    void waitsForItsFirstDay();
    void oneThatNoLongerVerifiesIsAnError();
    void unknownVersionIsNotFound();
    void builtInPacksAreAdopted();
    void queriesUseIndexes();

private:
    Pack pack(const QByteArray &bytes) const { return *readPack(bytes, m_maker.anchors()); }
    PackStore::Activation now()
    {
        m_clock.advanceMs(1000);
        return {Uuid::make(m_clock), m_user, m_clock.nowMs(), m_clock.today()};
    }
    Result<StoredPack> activate(const Pack &one)
    {
        const auto activation = now();
        return m_vault->write([&](Tx &tx) { return PackStore::activate(tx, one, activation); });
    }
    QList<StoredPack> all()
    {
        return *m_vault->read([](ReadTx &tx) { return PackStore::list(tx); });
    }
    QString activeVersion(QDate on)
    {
        const auto packs = m_vault->read([&](ReadTx &tx) { return PackStore::loadActive(tx, m_maker.anchors(), on); });
        if (!packs)
            return packs.error().id();
        return packs->isEmpty() ? QString() : packs->first().manifest().version;
    }

    test::FakeClock m_clock;
    test::PackMaker m_maker;
    Uuid m_user;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Vault> m_vault;
};

void TestPackStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_user = Uuid::make(m_clock);
    const SecretBytes password = SecretBytes::copyOf("hoa sen trong ao lang");
    storage::VaultSettings settings;
    settings.folder = m_folder->filePath(u"vault"_s);
    settings.courtId = u"KV-40-03"_s;
    settings.courtName = u"Toà thử nghiệm"_s;
    settings.kdf = storage::KdfCost::FastForTests;
    settings.reserveBytes = 0;
    qputenv("XDG_DATA_HOME", m_folder->filePath(u"account"_s).toLocal8Bit());
    QList<storage::Migration> migrations = storage::embeddedMigrations();
    migrations.removeIf([](const storage::Migration &migration) { return migration.number > 2; });
    auto vault = Vault::create(settings, m_clock, u"an"_s, u"An"_s, password, migrations);
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().id() + u": "_s + vault.error().detail));
    m_vault = std::move(*vault);
}

void TestPackStore::cleanup()
{
    m_vault.reset();
    m_folder.reset();
}

void TestPackStore::activatesAndKeepsHistory()
{
    const auto first = activate(pack(m_maker.calendar(u"2026.1"_s)));
    QVERIFY(first);
    const auto second = activate(pack(m_maker.calendar(u"2026.2"_s)));
    QVERIFY(second);
    const QList<StoredPack> history = all();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].version, u"2026.2"_s);
    QCOMPARE(history[0].state, PackState::Active);
    QCOMPARE(history[0].activatedBy, m_user);
    QCOMPARE(history[0].sha256, second->sha256);
    QCOMPARE(history[1].version, u"2026.1"_s);
    QCOMPARE(history[1].state, PackState::Superseded);
    QVERIFY(history[1].activatedAtMs < history[0].activatedAtMs);
    QCOMPARE(activeVersion(m_clock.today()), u"2026.2"_s);
    // An audit can still read the version that computed an old deadline.
    const auto old
        = m_vault->read([&](ReadTx &tx) { return PackStore::load(tx, m_maker.anchors(), u"calendar"_s, u"2026.1"_s); });
    QVERIFY(old);
    QCOMPARE(old->manifest().version, u"2026.1"_s);
}

void TestPackStore::olderVersionIsRefusedAndThePreviousStays()
{
    QVERIFY(activate(pack(m_maker.calendar(u"2026.10"_s))));
    const auto older = activate(pack(m_maker.calendar(u"2026.9"_s)));
    QVERIFY(!older);
    QCOMPARE(older.error().code, ErrorCode::PackOlder);
    QCOMPARE(older.error().args, QStringList({u"calendar"_s, u"2026.9"_s, u"2026.10"_s}));
    QCOMPARE(all().size(), 1);
    QCOMPARE(activeVersion(m_clock.today()), u"2026.10"_s);
}

void TestPackStore::sameVersionWithOtherContentIsRefused()
{
    QVERIFY(activate(pack(m_maker.calendar(u"2026.1"_s))));
    const auto other = activate(pack(m_maker.calendar(u"2026.1"_s, u"2026-01-01"_s, "2026-09-03")));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::PackOlder);
}

void TestPackStore::sameBytesTwiceChangeNothing()
{
    const auto first = activate(pack(m_maker.calendar(u"2026.1"_s)));
    const auto again = activate(pack(m_maker.calendar(u"2026.1"_s)));
    QVERIFY(first && again);
    QCOMPARE(again->uid, first->uid);
    QCOMPARE(all().size(), 1);
}

void TestPackStore::sameContentSignedAgainIsTaken()
{
    QVERIFY(activate(pack(m_maker.calendar(u"2026.1"_s))));
    const test::PackMaker successor;
    const Pack again = *readPack(successor.calendar(u"2026.1"_s), successor.anchors());
    QVERIFY(activate(again));
    QCOMPARE(all().size(), 1);
    const auto loaded
        = m_vault->read([&](ReadTx &tx) { return PackStore::loadActive(tx, successor.anchors(), m_clock.today()); });
    QVERIFY(loaded);
    QCOMPARE(loaded->first().signer(), TrustAnchors::keyId(successor.publicPem()));
}

void TestPackStore::waitsForItsFirstDay()
{
    QVERIFY(activate(pack(m_maker.calendar(u"2026.1"_s))));
    const auto next = activate(pack(m_maker.calendar(u"2027.1"_s, u"2027-01-01"_s)));
    QVERIFY(next);
    QCOMPARE(next->state, PackState::Scheduled);
    QCOMPARE(activeVersion(QDate(2026, 12, 31)), u"2026.1"_s);
    QCOMPARE(activeVersion(QDate(2027, 1, 1)), u"2027.1"_s);
}

void TestPackStore::oneThatNoLongerVerifiesIsAnError()
{
    const auto stored = activate(pack(m_maker.calendar(u"2026.1"_s)));
    QByteArray bytes = m_maker.calendar(u"2026.1"_s);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x40);
    const auto damaged = m_vault->write(
        [&](Tx &tx) { return tx.run("UPDATE pack SET bytes = ?2 WHERE uid = ?1", stored->uid, bytes); });
    QVERIFY(damaged);
    QCOMPARE(activeVersion(m_clock.today()), u"pack.forged"_s);
}

void TestPackStore::unknownVersionIsNotFound()
{
    const auto missing
        = m_vault->read([&](ReadTx &tx) { return PackStore::load(tx, m_maker.anchors(), u"calendar"_s, u"9.9"_s); });
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::PackNotFound);
    QCOMPARE(missing.error().args, QStringList({u"calendar"_s, u"9.9"_s}));
}

void TestPackStore::builtInPacksAreAdopted()
{
    const TrustAnchors anchors = TrustAnchors::embedded();
    const auto embedded = embeddedPacks(anchors);
    QVERIFY(embedded);
    const auto adopt = [&] {
        return m_vault->write([&](Tx &tx) { return PackStore::adoptBuiltIn(tx, *embedded, m_clock.today(), m_clock); });
    };
    const auto first = adopt();
    QVERIFY(first);
    QCOMPARE(first->size(), embedded->size());
    QVERIFY(first->first().activatedBy.isNull());
    const auto second = adopt();
    QVERIFY(second);
    QVERIFY(second->isEmpty());
    const auto active = m_vault->read([&](ReadTx &tx) { return PackStore::loadActive(tx, anchors, m_clock.today()); });
    QVERIFY(active);
    QCOMPARE(active->size(), embedded->size());
    const auto book = LawBook::assemble(*active);
    QVERIFY(book);
    QCOMPARE((*book)->version(), u"2026.11.6"_s);
}

void TestPackStore::queriesUseIndexes()
{
    for (const char *sql : {"EXPLAIN QUERY PLAN SELECT uid FROM pack WHERE rid > 0 ORDER BY rid DESC",
                            "EXPLAIN QUERY PLAN SELECT id FROM pack WHERE state IN ('active', 'scheduled') ORDER BY id",
                            "EXPLAIN QUERY PLAN SELECT uid FROM pack WHERE id = 'x' ORDER BY rid DESC",
                            "EXPLAIN QUERY PLAN SELECT bytes FROM pack WHERE id = 'x' AND version = 'y'"}) {
        const auto plan = m_vault->read([&](ReadTx &tx) -> Result<QString> {
            QString text;
            auto statement = tx.prepare(sql);
            while (statement.next())
                text += statement.text(3) + u'\n';
            THULY_CHECK(statement.finish());
            return text;
        });
        QVERIFY(plan);
        QVERIFY2(plan->contains(u"SEARCH pack"_s) && !plan->contains(u"SCAN"_s), qPrintable(*plan));
    }
}

QTEST_GUILESS_MAIN(TestPackStore)
#include "tst_packstore.moc"
