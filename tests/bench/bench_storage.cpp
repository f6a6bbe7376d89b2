// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchrows.h"

#include <thuly/crypto/aead.h>
#include <thuly/crypto/kdf.h>
#include <thuly/storage/blobstore.h>
#include <thuly/storage/vault.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::bench;

namespace {

constexpr QByteArrayView password = "hoa sen trong ao lang";
constexpr qsizetype blobBytes = 64 * 1024 * 1024;
constexpr qsizetype chunkBytes = 64 * 1024;
// As storage.md §7 says; the product's readers keep 16 MB each, and the peer asks for the same here.
constexpr QByteArrayView measuredCache = "PRAGMA cache_size = -65536";
constexpr QByteArrayView usualCache = "PRAGMA cache_size = -16384";
constexpr double bytesPerMb = 1e6;

template<class T> T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(result.error().id()), qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QList<storage::Migration> migrations()
{
    QList<storage::Migration> all;
    for (const storage::Migration &migration : storage::embeddedMigrations()) {
        if (migration.number == 1)
            all += migration;
    }
    all += storage::Migration {50, u"bench"_s, QByteArray(bench::sql::schema)};
    return all;
}

QByteArray uidBytes(int i)
{
    const auto uid = rowUid(static_cast<std::uint64_t>(i));
    return QByteArray(reinterpret_cast<const char *>(uid.data()), static_cast<qsizetype>(uid.size()));
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/** A row as it is bound: made before the clock starts, on both sides. */
struct BoundRow {
    QByteArray uid;
    TableRow row;
    QString court;
    QString plaintiff;
    QString defendant;
    QString relation;
    QString note;
};

std::vector<BoundRow> makeBatch(int first, int last)
{
    std::vector<BoundRow> rows;
    rows.reserve(static_cast<size_t>(last - first));
    for (int i = first; i < last; ++i) {
        const TableRow row = tableRow(i);
        rows.push_back({uidBytes(i), row, text(row.court), text(row.plaintiff), text(row.defendant), text(row.relation),
                        text(row.note)});
    }
    return rows;
}

Result<void> insertBatch(storage::Tx &tx, const std::vector<BoundRow> &rows)
{
    for (const BoundRow &one : rows) {
        THULY_CHECK(tx.run(bench::sql::insert, one.uid, one.court, one.row.year, one.row.number, one.plaintiff,
                           one.plaintiff, one.defendant, one.relation, one.row.status, one.row.receivedOn,
                           qint64(one.row.amount), one.note));
    }
    return {};
}

/** Reads every value of every row, as the peer does. */
Result<int> readAll(storage::Statement &rows, int columns)
{
    int count = 0;
    while (rows.next()) {
        ++count;
        for (int column = 0; column < columns; ++column) {
            if (rows.text(column).isNull())
                break;
        }
    }
    THULY_CHECK(rows.finish());
    return count;
}

void setCache(storage::ReadTx &tx, QByteArrayView pragma)
{
    auto set = tx.prepare(pragma);
    while (set.next()) { }
    must(set.finish());
}

/** One 4 KiB write that is on the disk: the least a durable commit can cost. */
Times rawSyncs(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u"/raw"_s);
    const int file = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    const QByteArray page(4096, 'p');
    const Times times = measure(300, [&](int i) {
        if (::pwrite(file, page.constData(), static_cast<size_t>(page.size()), off_t(i % 64) * 4096) != page.size()
            || ::fdatasync(file) != 0)
            std::abort();
    });
    ::close(file);
    return times;
}

class StorageBench
{
public:
    StorageBench()
    {
        qputenv("XDG_DATA_HOME", m_dir.filePath(u"account"_s).toLocal8Bit());
        m_settings.folder = m_dir.filePath(u"vault"_s);
        m_settings.courtId = u"KV-40-3"_s;
        m_settings.courtName = u"Toà án nhân dân khu vực 3 - Nghệ An"_s;
        m_settings.kdf = storage::KdfCost::FastForTests;
        m_settings.reserveBytes = 0;
        m_vault = must(storage::Vault::create(m_settings, m_clock, u"lan"_s, u"Nguyễn Thị Lan"_s,
                                              SecretBytes::copyOf(password), migrations()));
    }

    void run()
    {
        const int rows = setting("THULY_BENCH_ROWS", 300'000);
        const auto plain = plainSqlite({u"table"_s, m_dir.path(), QString::number(rows)});
        Table table(
            QString(u"storage, "_s % QString::number(rows) % u" rows; peer: plain SQLite unless said otherwise"_s));
        insert(table, plain, rows);
        queries(table, plain, rows);
        commits(table, plain, rows);
        blobs(table);
        unlock(table);
    }

private:
    void insert(Table &table, const QHash<QString, double> &plain, int rows)
    {
        Times batches;
        for (int first = 0; first < rows; first += rowsPerBatch) {
            const auto batch = makeBatch(first, std::min(rows, first + rowsPerBatch));
            batches.runs += measure(1, [&](int) {
                                must(m_vault->write([&](storage::Tx &tx) { return insertBatch(tx, batch); }));
                            }).runs;
        }
        must(m_vault->maintain());
        table.ratio(u"insert, batches of 10,000"_s, batches.sum(), plain.value(u"insert"_s), u"ms"_s, 1.4);
        table.ratio(u"file size"_s, static_cast<double>(must(m_vault->stats()).databaseBytes) / bytesPerMb,
                    plain.value(u"bytes"_s) / bytesPerMb, u"MB"_s, 1.05);
    }

    void queries(Table &table, const QHash<QString, double> &plain, int rows)
    {
        Times usual;
        Times points;
        Times pages;
        Times counts;
        must(m_vault->read([&](storage::ReadTx &tx) -> Result<void> {
            const auto point = [&](int i) {
                auto row = tx.prepare(bench::sql::point);
                row.bind(uidBytes(
                    static_cast<int>(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(rows)))));
                must(readAll(row, 3));
            };
            setCache(tx, usualCache);
            const auto warm = [&] {
                for (int i = 0; i < 20'000; ++i)
                    point(i);
                return measure(20'000, point);
            };
            usual = warm();
            setCache(tx, measuredCache);
            points = warm();
            const auto turn = [&](int i) {
                const TableRow at = tableRow(
                    static_cast<int>(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(rows))));
                auto row = tx.prepare(bench::sql::page);
                row.bind(text(at.court), at.year, at.number);
                must(readAll(row, 6));
            };
            (void)measure(500, turn);
            pages = measure(500, turn);
            counts = measure(500, [&](int i) {
                auto row = tx.prepare(bench::sql::count);
                const TableRow at = tableRow(i);
                row.bind(text(at.court), at.year, at.status);
                must(readAll(row, 1));
            });
            return {};
        }));
        table.ratio(u"point select by uid, p50, 64 MB of cache"_s, points.median() * 1000, plain.value(u"point"_s) * 1000, u"us"_s, 3);
        table.limit(u"point select by uid, p50, the usual 16 MB of cache"_s, usual.median() * 1000, u"us"_s, 50);
        table.ratio(u"keyset page of 50, p50, 64 MB of cache"_s, pages.median(), plain.value(u"page"_s), u"ms"_s, 6);
        table.limit(u"keyset page of 50, p95, 64 MB of cache"_s, pages.p95(), u"ms"_s, 2);
        table.ratio(u"count(court, year, status), p50"_s, counts.median() * 1000, plain.value(u"count"_s) * 1000,
                    u"us"_s, 2.5);
    }

    void commits(Table &table, const QHash<QString, double> &plain, int rows)
    {
        const QByteArray body(300, 'o');
        const Times commits = measure(300, [&](int i) {
            must(m_vault->write([&](storage::Tx &tx) -> Result<void> {
                THULY_CHECK(tx.run(bench::sql::addOp, body));
                return tx.run(bench::sql::update, qint64(1 + i % rows), i % 8);
            }));
        });
        const Times raw = rawSyncs(m_dir.path());
        table.ratio(u"commit (op + row), p50; peer: write + fdatasync"_s, commits.median(), raw.median(), u"ms"_s, 3);
        table.ratio(u"commit (op + row), p50"_s, commits.median(), plain.value(u"commit"_s), u"ms"_s, 3);
        table.limit(u"commit (op + row), p95"_s, commits.p95(), u"ms"_s, 10);
    }

    void blobs(Table &table)
    {
        QByteArray bytes(blobBytes, Qt::Uninitialized);
        Random random(7);
        for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) {
            const std::uint64_t word = random.next();
            std::memcpy(bytes.data() + i, &word, sizeof word);
        }
        QList<storage::StoredBlob> stored;
        const Times writes = measure(3, [&](int i) {
            bytes[0] = static_cast<char>(i);
            QBuffer source(&bytes);
            source.open(QIODevice::ReadOnly);
            stored += must(m_vault->blobs().put(source));
        });
        const Times plain = measure(3, [&](int i) {
            QFile file(m_dir.filePath(u"plain%1"_s.arg(i)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
                || ::fsync(file.handle()) != 0)
                std::abort();
        });
        const double mb = static_cast<double>(blobBytes) / bytesPerMb;
        table.throughput(u"blob write 64 MiB; peer: plain file, fsync"_s, mb / (writes.median() / 1000),
                         mb / (plain.median() / 1000), u"MB/s"_s, 0.6);
        must(m_vault->write([&](storage::Tx &tx) { return m_vault->blobs().adopt(tx, stored.last()); }));

        QByteArray buffer(chunkBytes, Qt::Uninitialized);
        const Times reads = measure(5, [&](int) {
            must(m_vault->read([&](storage::ReadTx &tx) -> Result<void> {
                THULY_TRY(const auto device, m_vault->blobs().open(tx, stored.last().uid));
                while (device->read(buffer.data(), buffer.size()) > 0) { }
                return {};
            }));
        });
        auto cipher = must(crypto::AesGcm::create(QByteArray(crypto::AesGcm::keySize, 'k')));
        const QByteArray nonce(crypto::AesGcm::nonceSize, 'n');
        // As much as the blob, so that it comes from memory and not from the processor's cache.
        constexpr qsizetype sealedBytes = chunkBytes + crypto::AesGcm::tagSize;
        QByteArray sealed(blobBytes / chunkBytes * sealedBytes, Qt::Uninitialized);
        for (qsizetype chunk = 0; chunk < blobBytes / chunkBytes; ++chunk) {
            const QByteArrayView plainChunk = QByteArrayView(bytes).sliced(chunk * chunkBytes, chunkBytes);
            must(cipher.seal(nonce, {}, plainChunk, sealed.data() + chunk * sealedBytes));
        }
        const Times opens = measure(5, [&](int) {
            for (qsizetype chunk = 0; chunk < blobBytes / chunkBytes; ++chunk)
                must(cipher.open(nonce, {}, QByteArrayView(sealed).sliced(chunk * sealedBytes, sealedBytes),
                                 buffer.data()));
        });
        table.throughput(u"blob warm read; peer: read the file + AES-256-GCM"_s, mb / (reads.median() / 1000),
                         mb / (leastRead(nonce, cipher, sealed, buffer).median() / 1000), u"MB/s"_s, 0.8);
        table.throughput(u"blob warm read; peer: AES-256-GCM in memory"_s, mb / (reads.median() / 1000),
                         mb / (opens.median() / 1000), u"MB/s"_s, 0.8);
    }

    /** What no reader of a sealed file can do without: the copy out of the page cache, and the cipher. */
    Times leastRead(const QByteArray &nonce, crypto::AesGcm &cipher, const QByteArray &sealed, QByteArray &buffer)
    {
        constexpr qsizetype sealedBytes = chunkBytes + crypto::AesGcm::tagSize;
        QFile file(m_dir.filePath(u"sealed"_s));
        if (!file.open(QIODevice::ReadWrite) || file.write(sealed) != sealed.size() || !file.flush())
            std::abort();
        QByteArray chunk(sealedBytes, Qt::Uninitialized);
        return measure(5, [&](int) {
            for (off_t at = 0; at < off_t(sealed.size()); at += sealedBytes) {
                if (::pread(file.handle(), chunk.data(), static_cast<size_t>(sealedBytes), at) != sealedBytes)
                    std::abort();
                must(cipher.open(nonce, {}, chunk, buffer.data()));
            }
        });
    }

    void unlock(Table &table)
    {
        m_vault.reset();
        const Times opened = measure(5, [&](int) {
            auto vault = must(storage::Vault::open(m_settings.folder, m_clock, u"lan"_s, SecretBytes::copyOf(password),
                                                   migrations()));
            vault.reset();
        });
        const QByteArray salt(16, 's');
        const Times derived
            = measure(5, [&](int) { must(crypto::argon2id(password, salt, crypto::Argon2Cost {64, 1, 1}, 32)); });
        table.limit(u"unlock and lock, without the password's KDF, p50"_s, opened.median() - derived.median(), u"ms"_s,
                    20);
        const Times full = measure(3, [&](int) { must(crypto::argon2id(password, salt, crypto::Argon2Cost {}, 32)); });
        table.limit(u"the password's KDF at the default cost"_s, full.median(), u"ms"_s, 1200);
    }

    QTemporaryDir m_dir;
    SystemClock m_clock;
    storage::VaultSettings m_settings;
    std::unique_ptr<storage::Vault> m_vault;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    StorageBench().run();
    return 0;
}
