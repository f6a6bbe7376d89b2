// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <thuly/storage/blobstore.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

Result<StoredBlob> putBytes(Vault &vault, QByteArray bytes)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    return vault.blobs().put(source);
}

Result<StoredBlob> keep(Vault &vault, const QByteArray &bytes)
{
    THULY_TRY(const StoredBlob blob, putBytes(vault, bytes));
    THULY_CHECK(vault.write([&](Tx &tx) { return vault.blobs().adopt(tx, blob); }));
    return blob;
}

Result<std::unique_ptr<QIODevice>> openBlob(Vault &vault, const Uuid &uid)
{
    return vault.read([&](ReadTx &tx) { return vault.blobs().open(tx, uid); });
}

QStringList filesOf(const Vault &vault)
{
    QStringList files;
    QDirIterator all(vault.folder() + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

/** A source that gives a few bytes at a time and does not know its size, like a pipe. */
class Trickle final : public QIODevice
{
public:
    explicit Trickle(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 given = qMin<qint64>(qMin<qint64>(size, 777), m_bytes.size() - m_at);
        memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(given));
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

class BlobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPut_data();
    void givesBackWhatWasPut();
    void readsAnywhere();
    void takesAPipe();
    void equalBytesAreOneBlob();
    void aBlobWithoutARowIsAnOrphan();
    void rolledBackAdoptionCanBeRepeated();
    void shreddingTakesTheLastReference();
    void sweepsOldOrphansOnly();
    void findsEveryChange_data();
    void findsEveryChange();
    void swappedFilesAreFound();
    void healsALostFile();
};

void BlobsTest::givesBackWhatWasPut_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 131072, 200000, 5 * 1024 * 1024 + 3})
        QTest::addRow("%d bytes", size) << size;
}

void BlobsTest::givesBackWhatWasPut()
{
    QFETCH(int, size);
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QByteArray bytes = randomBytes(size, 1);
    const auto blob = keep(**vault, bytes);
    VERIFY_OK(blob);
    QCOMPARE(blob->length, size);
    QCOMPARE(blob->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(filesOf(**vault).size(), 1);
    const qint64 chunks = qMax(1, (size + 65535) / 65536);
    QCOMPARE(QFileInfo(filesOf(**vault).first()).size(), 64 + size + 16 * chunks);

    vault->reset();
    vault = fixture.open();
    VERIFY_OK(vault);
    const auto device = openBlob(**vault, blob->uid);
    VERIFY_OK(device);
    QCOMPARE((*device)->size(), size);
    QCOMPARE((*device)->readAll(), bytes);
    QVERIFY((*device)->atEnd());
    const auto stats = (*vault)->stats();
    VERIFY_OK(stats);
    QCOMPARE(stats->blobs, 1);
    QCOMPARE(stats->blobBytes, size);
}

void BlobsTest::readsAnywhere()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QByteArray bytes = randomBytes(80 * 65536 + 123, 2);
    const auto blob = keep(**vault, bytes);
    VERIFY_OK(blob);
    const auto device = openBlob(**vault, blob->uid);
    VERIFY_OK(device);
    QRandomGenerator random(3);
    for (int i = 0; i < 500; ++i) {
        const qint64 at = random.bounded(bytes.size());
        const qint64 size = random.bounded(i % 10 == 0 ? 200000 : 1500);
        QVERIFY((*device)->seek(at));
        QCOMPARE((*device)->read(size), bytes.mid(at, size));
    }
}

void BlobsTest::takesAPipe()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QByteArray bytes = randomBytes(150000, 4);
    Trickle source(bytes);
    const auto blob = (*vault)->blobs().put(source);
    VERIFY_OK(blob);
    VERIFY_OK((*vault)->write([&](Tx &tx) { return (*vault)->blobs().adopt(tx, *blob); }));
    QCOMPARE((*openBlob(**vault, blob->uid))->readAll(), bytes);
}

void BlobsTest::equalBytesAreOneBlob()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto first = putBytes(**vault, "cùng nội dung");
    const auto second = putBytes(**vault, "cùng nội dung");
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(second->uid, first->uid);
    VERIFY_OK((*vault)->write([&](Tx &tx) { return (*vault)->blobs().adopt(tx, *first); }));
    const auto third = putBytes(**vault, "cùng nội dung");
    VERIFY_OK(third);
    QCOMPARE(third->uid, first->uid);
    QCOMPARE(filesOf(**vault).size(), 1);
    // The name must not be a plain hash: it would tell who holds a known document.
    QVERIFY(!filesOf(**vault).first().contains(QString::fromLatin1(first->sha256.toHex())));
    const auto other = keep(**vault, "nội dung khác");
    VERIFY_OK(other);
    QVERIFY(other->uid != first->uid);
}

void BlobsTest::aBlobWithoutARowIsAnOrphan()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto blob = putBytes(**vault, "mồ côi");
    VERIFY_OK(blob);
    QCOMPARE(codeOf(openBlob(**vault, blob->uid)), ErrorCode::BlobMissing);
    // put() reads the database, so inside of a transaction it would wait for itself.
    const auto nested = (*vault)->write([&](Tx &) { return putBytes(**vault, "lồng"); });
    QCOMPARE(codeOf(nested), ErrorCode::Internal);
}

void BlobsTest::rolledBackAdoptionCanBeRepeated()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto blob = putBytes(**vault, "thử lại");
    VERIFY_OK(blob);
    const Result<void> undone = (*vault)->write([&](Tx &tx) -> Result<void> {
        THULY_CHECK((*vault)->blobs().adopt(tx, *blob));
        return fail(ErrorCode::NoPlaintiff);
    });
    QCOMPARE(codeOf(undone), ErrorCode::NoPlaintiff);
    QCOMPARE(codeOf(openBlob(**vault, blob->uid)), ErrorCode::BlobMissing);
    VERIFY_OK((*vault)->write([&](Tx &tx) { return (*vault)->blobs().adopt(tx, *blob); }));
    QCOMPARE((*openBlob(**vault, blob->uid))->readAll(), QByteArray("thử lại"));
}

void BlobsTest::shreddingTakesTheLastReference()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    BlobStore &blobs = (*vault)->blobs();
    const auto blob = keep(**vault, "hai nơi dùng");
    VERIFY_OK(blob);
    VERIFY_OK(keep(**vault, "hai nơi dùng"));
    VERIFY_OK((*vault)->write([&](Tx &tx) { return blobs.shred(tx, blob->uid); }));
    VERIFY_OK(openBlob(**vault, blob->uid));
    const Result<void> undone = (*vault)->write([&](Tx &tx) -> Result<void> {
        THULY_CHECK(blobs.shred(tx, blob->uid));
        return fail(ErrorCode::NoPlaintiff);
    });
    QVERIFY(!undone);
    VERIFY_OK(openBlob(**vault, blob->uid));
    VERIFY_OK((*vault)->write([&](Tx &tx) { return blobs.shred(tx, blob->uid); }));
    QCOMPARE(codeOf(openBlob(**vault, blob->uid)), ErrorCode::BlobMissing);
    QVERIFY(filesOf(**vault).isEmpty());
    QCOMPARE(codeOf((*vault)->write([&](Tx &tx) { return blobs.shred(tx, blob->uid); })), ErrorCode::BlobMissing);
    // An adoption that comes too late is told.
    QCOMPARE(codeOf((*vault)->write([&](Tx &tx) { return blobs.adopt(tx, *blob); })), ErrorCode::BlobMissing);
}

void BlobsTest::sweepsOldOrphansOnly()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto kept = keep(**vault, "được dùng");
    VERIFY_OK(kept);
    VERIFY_OK(putBytes(**vault, "mồ côi"));
    // Files carry the real time; the vault's clock decides what is old.
    fixture.clock.setMs(QDateTime::currentMSecsSinceEpoch() + 3600 * 1000);
    vault->reset();
    vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE((*vault)->blobs().sweep().value_or(-1), 0);
    fixture.clock.advanceMs(24 * 3600 * 1000);
    QCOMPARE((*vault)->blobs().sweep().value_or(-1), 1);
    QCOMPARE(filesOf(**vault).size(), 1);
    QCOMPARE((*openBlob(**vault, kept->uid))->readAll(), QByteArray("được dùng"));
}

namespace {

using Harm = void (*)(QByteArray &);

} // namespace

void BlobsTest::findsEveryChange_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("magic") << 0;
    QTest::newRow("length in the header") << 1;
    QTest::newRow("reserved bytes of the header") << 2;
    QTest::newRow("first chunk") << 3;
    QTest::newRow("last chunk") << 4;
    QTest::newRow("cut by a chunk") << 5;
    QTest::newRow("cut by a byte") << 6;
    QTest::newRow("one byte longer") << 7;
    QTest::newRow("two chunks swapped") << 8;
    QTest::newRow("empty") << 9;
}

void BlobsTest::findsEveryChange()
{
    QFETCH(int, kind);
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto blob = keep(**vault, randomBytes(4 * 65536, 5));
    VERIFY_OK(blob);
    static constexpr Harm harms[] = {
        [](QByteArray &file) { file[0] = 'v'; },
        [](QByteArray &file) { file[14] = static_cast<char>(file.at(14) ^ 1); },
        [](QByteArray &file) { file[60] = 1; },
        [](QByteArray &file) { file[64 + 100] = static_cast<char>(file.at(164) ^ 1); },
        [](QByteArray &file) { file[file.size() - 1] = static_cast<char>(file.back() ^ 1); },
        [](QByteArray &file) { file.chop(65552); },
        [](QByteArray &file) { file.chop(1); },
        [](QByteArray &file) { file.append('\0'); },
        [](QByteArray &file) {
            const QByteArray second = file.mid(64 + 65552, 65552);
            file.replace(64 + 65552, 65552, file.mid(64 + 2 * 65552, 65552));
            file.replace(64 + 2 * 65552, 65552, second);
        },
        [](QByteArray &file) { file.clear(); },
    };
    QFile file(filesOf(**vault).first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    harms[kind](content);
    file.resize(0);
    file.seek(0);
    file.write(content);
    file.close();

    const auto device = openBlob(**vault, blob->uid);
    if (device) {
        // Wrong bytes are never given out: the read ends early and says so.
        const QByteArray read = (*device)->readAll();
        QVERIFY(read.size() < 4 * 65536);
        QVERIFY(!(*device)->errorString().isEmpty());
        QCOMPARE(read, randomBytes(4 * 65536, 5).first(read.size()));
    } else {
        QCOMPARE(codeOf(device), ErrorCode::BlobDamaged);
    }
    bool found = false;
    for (const HealthCheck &check : (*vault)->check(CheckDepth::Full))
        found = found || (check.name == u"blobs"_s && !check.ok);
    QVERIFY(found);
}

void BlobsTest::swappedFilesAreFound()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const auto one = keep(**vault, randomBytes(1000, 6));
    const auto two = keep(**vault, randomBytes(1000, 7));
    VERIFY_OK(one);
    VERIFY_OK(two);
    const QStringList files = filesOf(**vault);
    QVERIFY(QFile::rename(files.at(0), fixture.path(u"x"_s)));
    QVERIFY(QFile::rename(files.at(1), files.at(0)));
    QVERIFY(QFile::rename(fixture.path(u"x"_s), files.at(1)));
    QCOMPARE(codeOf(openBlob(**vault, one->uid)), ErrorCode::BlobDamaged);
    QCOMPARE(codeOf(openBlob(**vault, two->uid)), ErrorCode::BlobDamaged);
}

void BlobsTest::healsALostFile()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    const QByteArray bytes = randomBytes(100000, 8);
    const auto blob = keep(**vault, bytes);
    VERIFY_OK(blob);
    QVERIFY(QFile::remove(filesOf(**vault).first()));
    QCOMPARE(codeOf(openBlob(**vault, blob->uid)), ErrorCode::BlobMissing);
    const auto again = keep(**vault, bytes);
    VERIFY_OK(again);
    QCOMPARE(again->uid, blob->uid);
    QCOMPARE((*openBlob(**vault, blob->uid))->readAll(), bytes);
}

QTEST_GUILESS_MAIN(BlobsTest)
#include "tst_blobs.moc"
