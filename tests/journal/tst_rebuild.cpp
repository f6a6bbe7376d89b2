// SPDX-License-Identifier: GPL-3.0-or-later
#include "noteprojection.h"
#include "tabledigest.h"

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::NoteBook;

class TestRebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEqualTables()
    {
        NoteBook book;
        fill(book);
        const auto report = rebuild(book);
        QCOMPARE(report.value().ops, 20);
        QCOMPARE(report->different, QStringList());
        QCOMPARE(book.number("SELECT count(*) FROM note"), 10);
    }

    void projectionsSeeTheSameOpsAgain()
    {
        NoteBook book;
        fill(book);
        const auto live = std::exchange(book.notes->seen, {});
        VERIFY_OK(rebuild(book));
        QCOMPARE(book.notes->seen, live);
    }

    void findsAndMendsATamperedTable_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("different");
        QTest::newRow("a value") << QByteArray("UPDATE note SET text = 'khác' WHERE rid = 3") << QStringList{u"note"_s};
        QTest::newRow("a row gone") << QByteArray("DELETE FROM note_word WHERE rid = 3") << QStringList{u"note_word"_s};
        QTest::newRow("a row too many") << QByteArray("INSERT INTO note (uid, text) VALUES (x'00', 'thừa')") << QStringList{u"note"_s};
        QTest::newRow("a row twice") << QByteArray("INSERT INTO note_word (note_uid, size) SELECT note_uid, size FROM note_word WHERE rid = 1") << QStringList{u"note_word"_s};
        QTest::newRow("two values exchanged") << QByteArray("UPDATE note SET text = (SELECT n.text FROM note n WHERE n.rid = 3 - note.rid) WHERE rid IN (1, 2)") << QStringList{u"note"_s};
        QTest::newRow("only another order") << QByteArray("UPDATE note SET rid = 1000 - rid") << QStringList();
    }

    void findsAndMendsATamperedTable()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, different);
        NoteBook book;
        fill(book);
        VERIFY_OK(book.execute(sql));
        QCOMPARE(rebuild(book).value().different, different);
        QCOMPARE(rebuild(book).value().different, QStringList());
    }

    void changesNothingWhenStopped()
    {
        NoteBook book;
        QList<journal::Draft> drafts;
        for (int i = 0; i < 1000; ++i)
            drafts.append(NoteBook::add(Uuid::make(book.clock), u"a"_s));
        VERIFY_OK(book.write(drafts));
        VERIFY_OK(book.execute("UPDATE note SET text = 'khác' WHERE rid = 3"));
        const auto stopped = book.vault->write([&](storage::Tx &tx) {
            return book.journal.rebuild(tx, [](qint64, qint64) { return journal::Progress::Stop; });
        });
        QCOMPARE(test::errorId(stopped), u"cancelled"_s);
        QCOMPARE(book.number("SELECT count(*) FROM note WHERE text = 'khác'"), 1);
    }

    void digestsSeeTypesAndNulls()
    {
        NoteBook book;
        VERIFY_OK(book.execute("CREATE TABLE a (rid INTEGER PRIMARY KEY, x, y)"));
        VERIFY_OK(book.execute("CREATE TABLE b (rid INTEGER PRIMARY KEY, x, y)"));
        VERIFY_OK(book.execute("INSERT INTO a (x, y) VALUES (1, NULL), ('a,b', x'00ff')"));
        const auto same = [&] {
            return book.vault->read([](storage::ReadTx &tx) -> Result<bool> {
                THULY_TRY(const auto a, journal::tableDigest(tx, u"a"_s));
                THULY_TRY(const auto b, journal::tableDigest(tx, u"b"_s));
                return a == b;
            }).value();
        };
        VERIFY_OK(book.execute("INSERT INTO b (x, y) VALUES ('a,b', x'00ff'), (1, NULL)"));
        QVERIFY(same());
        VERIFY_OK(book.execute("UPDATE b SET y = '' WHERE y IS NULL"));
        QVERIFY(!same());
        VERIFY_OK(book.execute("UPDATE b SET y = NULL WHERE y = ''"));
        VERIFY_OK(book.execute("UPDATE b SET x = '1' WHERE x = 1"));
        QVERIFY(!same());
    }

private:
    static void fill(NoteBook &book)
    {
        for (int i = 0; i < 10; ++i) {
            const Uuid note = Uuid::make(book.clock);
            VERIFY_OK(book.write({NoteBook::add(note, u"n %1"_s.arg(i)), NoteBook::change(note, u"n"_s, u"m %1"_s.arg(i))}));
        }
    }
    static Result<journal::RebuildReport> rebuild(NoteBook &book)
    {
        return book.vault->write([&](storage::Tx &tx) { return book.journal.rebuild(tx); });
    }
};

QTEST_GUILESS_MAIN(TestRebuild)
#include "tst_rebuild.moc"
