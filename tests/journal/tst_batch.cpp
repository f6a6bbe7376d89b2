// SPDX-License-Identifier: GPL-3.0-or-later
#include "noteprojection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

/** Keeps the cases that have notes, and how it was asked to. */
class TallyProjection final : public journal::Projection
{
public:
    QString name() const override { return u"tally"_s; }
    QStringList tables() const override { return {u"tally"_s}; }
    bool handles(QStringView kind) const override { return kind.startsWith(u"note."_s); }
    Result<void> apply(storage::Tx &, const protocol::Op &) const override { return {}; }
    Uuid unsettledBy(storage::Tx &, const protocol::Op &op) const override { return op.caseId; }
    bool settlesBefore(QStringView kind) const override { return kind == u"note.change"_s; }
    Result<void> settle(storage::Tx &tx, const QList<Uuid> &things) const override
    {
        settled.append(things);
        for (const Uuid &thing : things)
            THULY_CHECK(tx.run("INSERT INTO tally (uid) VALUES (?1) ON CONFLICT (uid) DO NOTHING", thing));
        return {};
    }
    mutable QList<QList<Uuid>> settled;
};

QList<storage::Migration> tallyMigrations()
{
    auto list = test::noteMigrations();
    list.append({9001, u"tally"_s,
                 "CREATE TABLE tally (rid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE) STRICT;"});
    return list;
}

struct Book {
    test::FakeClock clock;
    test::TestVault vault{clock, tallyMigrations()};
    std::shared_ptr<test::NoteProjection> notes = std::make_shared<test::NoteProjection>();
    std::shared_ptr<TallyProjection> tally = std::make_shared<TallyProjection>();
    journal::Journal journal{clock, vault->deviceId(), {notes, tally}};
    journal::Actor actor{Uuid::make(clock), u"TEST"_s, u"1.0"_s};
    Uuid one = Uuid::make(clock);
    Uuid two = Uuid::make(clock);

    Result<Uuid> add(journal::Unit &unit, const Uuid &caseId)
    {
        const Uuid note = Uuid::make(clock);
        THULY_CHECK(unit.record(test::NoteBook::add(note, u"chữ"_s, caseId)));
        return note;
    }
    Result<void> change(journal::Unit &unit, const Uuid &note, const Uuid &caseId)
    {
        journal::Draft draft = test::NoteBook::add(note, u"khác"_s, caseId);
        draft.kind = u"note.change"_s;
        THULY_CHECK(unit.record(draft));
        return {};
    }
};

} // namespace

class TstBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUnitSettlesEachThingOnce()
    {
        Book book;
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit unit(tx, book.journal, book.actor);
            for (const Uuid &caseId : {book.two, book.one, book.two})
                THULY_CHECK(book.add(unit, caseId));
            return unit.finish();
        }));
        QCOMPARE(book.tally->settled, (QList<QList<Uuid>>{{book.two, book.one}}));
    }

    void aBatchSettlesOnceForAllItsUnits()
    {
        Book book;
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Batch batch(tx, book.journal);
            for (const Uuid &caseId : {book.one, book.two, book.one}) {
                journal::Unit unit(batch, book.actor);
                THULY_CHECK(book.add(unit, caseId));
                THULY_CHECK(unit.finish());
            }
            if (!book.tally->settled.isEmpty())
                return fail(ErrorCode::Internal, u"settled too early"_s);
            return batch.finish();
        }));
        QCOMPARE(book.tally->settled, (QList<QList<Uuid>>{{book.one, book.two}}));
        const auto report = book.vault->read([&](storage::ReadTx &tx) { return book.journal.verify(tx); });
        QCOMPARE(report->brokenAt, 0);
        QCOMPARE(report->ops, 3);
    }

    void whatAsksForItIsSettledBefore()
    {
        Book book;
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit unit(tx, book.journal, book.actor);
            THULY_CHECK(book.add(unit, book.one));
            THULY_TRY(const Uuid note, book.add(unit, book.two));
            THULY_CHECK(book.change(unit, note, book.two));
            return unit.finish();
        }));
        QCOMPARE(book.tally->settled, (QList<QList<Uuid>>{{book.one, book.two}, {book.two}}));
    }

    void anUnfinishedBatchCannotBeCommitted()
    {
        Book book;
        const auto done = book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Batch batch(tx, book.journal);
            journal::Unit unit(batch, book.actor);
            THULY_CHECK(book.add(unit, book.one));
            return unit.finish();
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::ConstraintViolated);
    }

    void twoUnitsAreNotOpenAtOnceInABatchEither()
    {
        Book book;
        const auto done = book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Batch batch(tx, book.journal);
            journal::Unit first(batch, book.actor);
            THULY_CHECK(book.add(first, book.one));
            journal::Unit second(batch, book.actor);
            THULY_CHECK(book.add(second, book.one));
            return {};
        });
        QCOMPARE(done.error().code, ErrorCode::Internal);
    }

    void aRebuildSettlesAsWell()
    {
        Book book;
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) -> Result<void> {
            journal::Unit unit(tx, book.journal, book.actor);
            for (const Uuid &caseId : {book.two, book.one, book.two})
                THULY_CHECK(book.add(unit, caseId));
            return unit.finish();
        }));
        book.tally->settled.clear();
        VERIFY_OK(book.vault->write([&](storage::Tx &tx) { return book.journal.rebuild(tx); }));
        QCOMPARE(book.tally->settled, (QList<QList<Uuid>>{{book.two, book.one}}));
    }
};

QTEST_GUILESS_MAIN(TstBatch)
#include "tst_batch.moc"
