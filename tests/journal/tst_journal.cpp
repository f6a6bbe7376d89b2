// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"
#include "noteprojection.h"

#include <thuly/protocol/rules.h>

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::NoteBook;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainsOpsOfOneDevice()
    {
        NoteBook book;
        const Uuid first = Uuid::make(book.clock);
        const auto one = book.write({NoteBook::add(first, u"một"_s), NoteBook::change(first, u"một"_s, u"hai"_s)});
        VERIFY_OK(one);
        const auto two = book.write({NoteBook::add(Uuid::make(book.clock), u"ba"_s)});
        VERIFY_OK(two);

        const auto ops = *one + *two;
        QCOMPARE(ops.size(), 3);
        QByteArray prev(32, '\0');
        for (qsizetype i = 0; i < ops.size(); ++i) {
            QCOMPARE(ops[i].dseq, quint64(i + 1));
            QCOMPARE(ops[i].prev, prev);
            const QByteArray body = protocol::encode(ops[i]);
            QCOMPARE(ops[i].id, protocol::opId(body));
            prev = protocol::opHash(body);
        }
        QCOMPARE(ops[0].group, ops[1].group);
        QVERIFY(ops[1].group != ops[2].group);
        VERIFY_OK(protocol::checkGroup(*one));
        const auto head = book.vault->read([&](storage::ReadTx &tx) { return book.journal.head(tx); });
        QCOMPARE(head.value(), prev);
        QCOMPARE(book.number("SELECT count(*) FROM note WHERE text IN ('hai', 'ba')"), 2);
    }

    void readsBackWhatWasRecorded()
    {
        NoteBook book;
        const Uuid matter = Uuid::make(book.clock);
        const Uuid note = Uuid::make(book.clock);
        const auto written = book.write({NoteBook::add(note, u"Đơn của ông Bình"_s, matter), NoteBook::add(Uuid::make(book.clock), u"khác"_s)});
        VERIFY_OK(written);
        const auto all = book.vault->read([&](storage::ReadTx &tx) { return book.journal.after(tx, 0, 100); });
        QCOMPARE(all.value().size(), 2);
        QCOMPARE(all->at(0).op, written->at(0));
        QCOMPARE(all->at(0).recordedAtMs, book.clock.nowMs());
        QCOMPARE(all->at(0).op.occurredAt.toText(), u"2026-11-23T08:00:00+07:00"_s);
        const auto rest = book.vault->read([&](storage::ReadTx &tx) { return book.journal.after(tx, 1, 100); });
        QCOMPARE(rest.value().size(), 1);
        const auto ofCase = book.vault->read([&](storage::ReadTx &tx) { return book.journal.ofCase(tx, matter, 100); });
        QCOMPARE(ofCase.value().size(), 1);
        QCOMPARE(ofCase->at(0).op.entity, note);
    }

    void hlcGrowsWhenTheClockIsSetBack()
    {
        NoteBook book;
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"trước"_s)}));
        const qint64 before = book.clock.nowMs();
        book.clock.advanceMs(-40LL * 24 * 3600 * 1000);
        const auto later = book.write({NoteBook::add(Uuid::make(book.clock), u"sau"_s), NoteBook::add(Uuid::make(book.clock), u"sau nữa"_s)});
        VERIFY_OK(later);
        QVERIFY(later->at(0).hlc.ms() >= before);
        QVERIFY(later->at(1).hlc > later->at(0).hlc);
        QCOMPARE(book.verify().value().brokenAt, 0);
    }

    void tellsAClockSetBackUntilAPersonConfirmsIt()
    {
        NoteBook book;
        const auto state = [&] { return book.vault->read([&](storage::ReadTx &tx) { return book.journal.clockState(tx); }).value(); };
        using Kind = journal::ClockState::Kind;
        QCOMPARE(state().kind, Kind::Ok);
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"a"_s)}));
        const qint64 right = book.clock.nowMs();
        book.clock.advanceMs(-23LL * 3600 * 1000);
        QCOMPARE(state().kind, Kind::Ok);
        book.clock.setMs(right - 25LL * 3600 * 1000);
        QCOMPARE(state().kind, Kind::SetBack);
        QCOMPARE(state().behindMs, 25LL * 3600 * 1000);
        QCOMPARE(state().latestMs, right);
        // Working on does not make the wrong clock right.
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        QCOMPARE(state().kind, Kind::SetBack);
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit unit(tx, book.journal, book.actor);
            THULY_CHECK(unit.confirmClock());
            return unit.finish();
        }));
        QCOMPARE(state().kind, Kind::Ok);
    }

    void anUnfinishedUnitCannotBeCommitted()
    {
        NoteBook book;
        const auto result = book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit unit(tx, book.journal, book.actor);
            THULY_CHECK(unit.record(NoteBook::add(Uuid::make(book.clock), u"vội"_s)));
            return {};
        });
        QVERIFY(!result);
        QCOMPARE(book.number("SELECT count(*) FROM note"), 0);
        QCOMPARE(book.number("SELECT count(*) FROM op"), 0);
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"tiếp"_s)}));
    }

    void aFailingOpTakesTheWholeUnitWithIt()
    {
        NoteBook book;
        auto bad = NoteBook::add(Uuid::make(book.clock), u"hỏng"_s);
        bad.kind = u"note.unknown"_s;
        QCOMPARE(test::errorId(book.write({NoteBook::add(Uuid::make(book.clock), u"tốt"_s), bad})), u"journal.unknown-operation"_s);
        QCOMPARE(book.number("SELECT count(*) FROM op"), 0);
        QCOMPARE(book.number("SELECT count(*) FROM note"), 0);
        QCOMPARE(book.number("SELECT count(*) FROM unit_open"), 0);
    }

    void refusesWhatTheCentreWouldRefuse()
    {
        NoteBook book;
        book.actor.court = u"Toà án"_s;
        QCOMPARE(test::errorId(book.write({NoteBook::add(Uuid::make(book.clock), u"a"_s)})), u"protocol.bad-op"_s);
        book.actor.court = u"TEST"_s;
        QCOMPARE(test::errorId(book.write({NoteBook::add(Uuid::make(book.clock), QString(9000, u'a'))})), u"protocol.limit-exceeded"_s);
        QList<journal::Draft> many;
        for (quint32 i = 0; i <= protocol::maxGroupSize; ++i)
            many.append(NoteBook::add(Uuid::make(book.clock), u"n"_s));
        QCOMPARE(test::errorId(book.write(many)), u"protocol.limit-exceeded"_s);
        many.removeLast();
        VERIFY_OK(book.write(many));
        QCOMPARE(book.verify().value().ops, qint64(protocol::maxGroupSize));
    }

    void oneOpenUnitAtATime()
    {
        NoteBook book;
        const auto result = book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit outer(tx, book.journal, book.actor);
            THULY_CHECK(outer.record(NoteBook::add(Uuid::make(book.clock), u"a"_s)));
            journal::Unit inner(tx, book.journal, book.actor);
            THULY_CHECK(inner.record(NoteBook::add(Uuid::make(book.clock), u"b"_s)));
            THULY_CHECK(inner.finish());
            return outer.finish();
        });
        QCOMPARE(test::errorId(result), u"internal"_s);
        // One after the other is fine.
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            for (int i = 0; i < 2; ++i) {
                journal::Unit unit(tx, book.journal, book.actor);
                THULY_CHECK(unit.record(NoteBook::add(Uuid::make(book.clock), u"c"_s)));
                THULY_CHECK(unit.finish());
            }
            return {};
        }));
        QCOMPARE(book.verify().value().brokenAt, 0);
    }

    void theJournalIsAppendOnly()
    {
        NoteBook book;
        VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"a"_s), NoteBook::add(Uuid::make(book.clock), u"b"_s)}));
        QVERIFY(!book.execute("DELETE FROM op WHERE seq = 2"));
        for (const char *column : {"body", "hash", "prev", "hlc", "user", "kind", "case_uid", "recorded_at", "clock_max"}) {
            const QByteArray sql = QByteArray("UPDATE op SET ") + column + " = " + column + " WHERE seq = 1";
            QVERIFY2(!book.execute(sql), column);
        }
        const auto outbox = [&] { return book.vault->read([&](storage::ReadTx &tx) { return book.journal.outboxCount(tx); }).value(); };
        QCOMPARE(outbox(), 2);
        VERIFY_OK(book.execute("UPDATE op SET acked_seq = 17 WHERE seq = 1"));
        QCOMPARE(outbox(), 1);
    }

    void tellsWhatChangedAfterTheCommit()
    {
        NoteBook book;
        QList<storage::Change> told;
        book.vault->onCommitted([&](const QList<storage::Change> &changes) { told += changes; });
        const Uuid matter = Uuid::make(book.clock);
        const Uuid note = Uuid::make(book.clock);
        VERIFY_OK(book.write({NoteBook::add(note, u"a"_s, matter), NoteBook::change(note, u"a"_s, u"b"_s)}));
        QCOMPARE(told.count({u"note"_s, note}), 1);
        QCOMPARE(told.count({u"case"_s, matter}), 1);
        QCOMPARE(told.size(), 2);
    }

    void exportsJsonLines()
    {
        NoteBook book;
        for (int i = 0; i < 600; ++i)
            VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"dòng %1\n\"ư\""_s.arg(i))}));
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto count = book.vault->read([&](storage::ReadTx &tx) { return book.journal.exportLines(tx, out, 10); });
        QCOMPARE(count.value(), 590);
        const QList<QByteArray> lines = out.data().trimmed().split('\n');
        QCOMPARE(lines.size(), 590);
        const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(last.value(u"seq"_s).toInteger(), 600);
        QCOMPARE(last.value(u"kind"_s).toString(), u"note.add"_s);
        QCOMPARE(last.value(u"fields"_s)[u"text"_s][u"after"_s].toString(), u"dòng 599\n\"ư\""_s);
    }

    void everyQueryHasAnIndex()
    {
        NoteBook book;
        for (const char *sql : {journal::sql::ownHead, journal::sql::newest, journal::sql::after, journal::sql::ofCase,
                                journal::sql::outboxCount, journal::sql::lastSeq}) {
            const auto plan = book.vault->read([&](storage::ReadTx &tx) -> Result<QString> { return test::queryPlan(tx, sql).join(u'\n'); });
            const bool newestRow = sql == journal::sql::newest; // walks the rows backwards and stops at the first
            QVERIFY2(newestRow || !plan.value().contains(u"SCAN"_s), sql);
            QVERIFY2(!plan.value().contains(u"TEMP B-TREE"_s), sql);
        }
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
