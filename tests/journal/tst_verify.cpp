// SPDX-License-Identifier: GPL-3.0-or-later
#include "noteprojection.h"

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::NoteBook;

/** What somebody with the key and a database editor could do, and what verify() says to it. */
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTampering_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("brokenAt");
        QTest::newRow("a byte of the content") << QByteArray("UPDATE op SET body = CAST(substr(body, 1, 40) || CASE substr(body, 41, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr(body, 42) AS BLOB) WHERE seq = 5") << 5;
        QTest::newRow("content and hash of another op") << QByteArray("UPDATE op SET body = (SELECT body FROM op WHERE seq = 2), hash = (SELECT hash FROM op WHERE seq = 2) WHERE seq = 5") << 5;
        QTest::newRow("hash") << QByteArray("UPDATE op SET hash = zeroblob(32) WHERE seq = 4") << 4;
        QTest::newRow("id") << QByteArray("UPDATE op SET op_uid = zeroblob(16) WHERE seq = 4") << 4;
        QTest::newRow("prev") << QByteArray("UPDATE op SET prev = zeroblob(32) WHERE seq = 4") << 4;
        QTest::newRow("user") << QByteArray("UPDATE op SET user = zeroblob(16) WHERE seq = 3") << 3;
        QTest::newRow("kind") << QByteArray("UPDATE op SET kind = 'note.change' WHERE seq = 3") << 3;
        QTest::newRow("entity") << QByteArray("UPDATE op SET entity = zeroblob(16) WHERE seq = 3") << 3;
        QTest::newRow("case") << QByteArray("UPDATE op SET case_uid = zeroblob(16) WHERE seq = 3") << 3;
        QTest::newRow("clock") << QByteArray("UPDATE op SET hlc = hlc + 1 WHERE seq = 3") << 3;
        QTest::newRow("end of group") << QByteArray("UPDATE op SET last_in_group = 1 - last_in_group WHERE seq = 3") << 3;
        QTest::newRow("a row in the middle gone") << QByteArray("DELETE FROM op WHERE seq = 3") << 4;
        QTest::newRow("the first row gone") << QByteArray("DELETE FROM op WHERE seq = 1") << 2;
        QTest::newRow("the end of a group gone") << QByteArray("DELETE FROM op WHERE seq = 6") << 5;
        QTest::newRow("two rows exchanged") << QByteArray("UPDATE op SET seq = CASE seq WHEN 2 THEN 102 WHEN 3 THEN 103 END WHERE seq IN (2, 3)") << 4;
    }

    void findsTampering()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, brokenAt);
        NoteBook book;
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"a %1"_s.arg(i)), NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        const auto sound = book.verify();
        QCOMPARE(sound.value().brokenAt, 0);
        QCOMPARE(sound->ops, 6);
        VERIFY_OK(book.execute("DROP TRIGGER op_keeps_rows"));
        VERIFY_OK(book.execute("DROP TRIGGER op_keeps_values"));
        VERIFY_OK(book.execute(sql));
        const auto report = book.verify();
        VERIFY_OK(report);
        QCOMPARE(report->brokenAt, brokenAt);
        QVERIFY(!report->reason.isEmpty());
    }

    void findsAnOpRewrittenWithItsHash()
    {
        // Somebody with the key gave an old op another content, and its row the right hash: only the op behind it knows better.
        NoteBook book;
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"a"_s)}));
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        const auto ops = book.vault->read([&](storage::ReadTx &tx) { return book.journal.after(tx, 0, 10); });
        protocol::Op forged = ops->at(0).op;
        forged.packVersion = u"2026.12.1"_s;
        const QByteArray body = protocol::encode(forged);
        const QByteArray hash = protocol::opHash(body);
        VERIFY_OK(book.execute("DROP TRIGGER op_keeps_values"));
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) {
            return tx.run("UPDATE op SET body = ?1, hash = ?2, op_uid = ?3 WHERE seq = 1", body, hash, hash.first(16));
        }));
        const auto report = book.verify();
        VERIFY_OK(report);
        QCOMPARE(report->brokenAt, 2);
        QVERIFY2(report->reason.contains(u"link"_s), qPrintable(report->reason));
    }

    void findsAForgedClockInAWholeChain()
    {
        // Somebody with the key wrote an op of an earlier moment and a right hash behind the newest one.
        NoteBook book;
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"a"_s)}));
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        const auto ops = book.vault->read([&](storage::ReadTx &tx) { return book.journal.after(tx, 0, 10); });
        protocol::Op forged = ops->at(1).op;
        forged.hlc = ops->at(0).op.hlc;
        const QByteArray body = protocol::encode(forged);
        const QByteArray hash = protocol::opHash(body);
        VERIFY_OK(book.execute("DROP TRIGGER op_keeps_values"));
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) {
            return tx.run("UPDATE op SET body = ?1, hash = ?2, op_uid = ?3, hlc = ?4 WHERE seq = 2", body, hash, hash.first(16),
                          qint64(forged.hlc.value));
        }));
        const auto report = book.verify();
        VERIFY_OK(report);
        QCOMPARE(report->brokenAt, 2);
        QVERIFY2(report->reason.contains(u"clock"_s), qPrintable(report->reason));
    }

    void findsEveryOfThirtyFlippedBits()
    {
        NoteBook book;
        for (int i = 0; i < 10; ++i)
            VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"nội dung số %1 đủ dài để lật bit"_s.arg(i))}));
        VERIFY_OK(book.execute("DROP TRIGGER op_keeps_values"));
        const auto bodyOf = [&](int seq) {
            return book.vault->read([&](storage::ReadTx &tx) -> Result<QByteArray> {
                auto query = tx.prepare("SELECT body FROM op WHERE seq = ?1");
                query.bind(seq);
                const QByteArray body = query.next() ? query.blob(0) : QByteArray();
                THULY_CHECK(query.finish());
                return body;
            }).value();
        };
        const auto store = [&](int seq, const QByteArray &body) {
            return book.vault->write([&](storage::Tx &tx) { return tx.run("UPDATE op SET body = ?2 WHERE seq = ?1", seq, body); });
        };
        quint32 random = 20261123;
        for (int i = 0; i < 30; ++i) {
            random = random * 1664525 + 1013904223;
            const int seq = 1 + int(random >> 8) % 10;
            const QByteArray before = bodyOf(seq);
            QByteArray after = before;
            const qsizetype bit = (random >> 4) % quint32(after.size() * 8);
            after[bit / 8] = char(after[bit / 8] ^ (1 << (bit % 8)));
            VERIFY_OK(store(seq, after));
            QCOMPARE(book.verify().value().brokenAt, seq);
            VERIFY_OK(store(seq, before));
        }
        QCOMPARE(book.verify().value().brokenAt, 0);
    }

    void canBeStopped()
    {
        NoteBook book;
        QList<journal::Draft> drafts;
        for (int i = 0; i < 1000; ++i)
            drafts.append(NoteBook::add(Uuid::make(book.clock), u"a"_s));
        VERIFY_OK(book.write(drafts));
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        qint64 total = 0;
        const auto stopped = book.vault->read([&](storage::ReadTx &tx) {
            return book.journal.verify(tx, [&](qint64, qint64 all) {
                total = all;
                return journal::Progress::Stop;
            });
        });
        QCOMPARE(test::errorId(stopped), u"cancelled"_s);
        QCOMPARE(total, 1001);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
