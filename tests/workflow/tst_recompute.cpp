// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/cases/queries.h>
#include <thuly/workflow/recompute.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TstRecompute : public QObject
{
    Q_OBJECT

private:
    /** Many open deadlines whose day is not what the rules give: as if the calendar had been another when they were set. */
    static constexpr char spoil[] = "UPDATE deadline SET state = 'open', closed_on = NULL, due = due + 10000, nominal = nominal + 10000";
    static constexpr char openDays[] = "SELECT COUNT(*), SUM(due) FROM deadline WHERE state = 'open'";
    static constexpr char owe[] = "INSERT INTO recompute_owed (rid, after) VALUES (1, 0) ON CONFLICT (rid) DO UPDATE SET after = 0";

    static std::pair<qint64, qint64> openSum(workflow::Desk &desk)
    {
        std::pair<qint64, qint64> sum;
        const auto read = desk.vault().read([&](storage::ReadTx &tx) -> Result<void> {
            auto row = tx.prepare(openDays);
            if (row.next())
                sum = {row.int64(0), row.int64(1)};
            return row.finish();
        });
        return read ? sum : std::pair<qint64, qint64>();
    }

    static void makeWrong(workflow::Desk &desk)
    {
        VERIFY_OK(desk.vault().write([](storage::Tx &tx) -> Result<void> {
            THULY_CHECK(tx.run(spoil));
            return tx.run(owe);
        }));
    }

    static void fill(test::DeskFixture &fixture)
    {
        VERIFY_OK(workflow::Demo(fixture.desk).fill({.cases = 150, .seed = 3}).takeResult());
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
    }

private Q_SLOTS:
    void nothingIsOwedTwice()
    {
        test::DeskFixture fixture;
        fill(fixture);
        QVERIFY(!*workflow::Recompute(fixture.desk).isOwed().takeResult());
        const auto again = workflow::Recompute(fixture.desk).run().takeResult();
        VERIFY_OK(again);
        QCOMPARE(again->looked, 0);
    }

    void everyOpenDeadlineFollows()
    {
        test::DeskFixture fixture;
        fill(fixture);
        makeWrong(*fixture.desk);
        const auto wrong = openSum(*fixture.desk);
        qint64 last = 0;
        qint64 total = 0;
        const auto report = workflow::Recompute(fixture.desk)
                                .run({},
                                     [&](qint64 done, qint64 of) {
                                         last = done;
                                         total = of;
                                         return journal::Progress::Continue;
                                     })
                                .takeResult();
        VERIFY_OK(report);
        QCOMPARE(report->looked, wrong.first);
        QVERIFY(report->changed > report->looked / 2);
        QCOMPARE(last, report->looked);
        QCOMPARE(total, report->looked);
        QVERIFY(openSum(*fixture.desk).second < wrong.second);
        QVERIFY(!*workflow::Recompute(fixture.desk).isOwed().takeResult());
    }

    void cancelledGoesOnLaterAndLetsOthersWork()
    {
        test::DeskFixture fixture;
        fill(fixture);
        makeWrong(*fixture.desk);
        const auto all = openSum(*fixture.desk).first;
        QVERIFY2(all > 500, "too few open deadlines to stop in between");
        const auto cancel = std::make_shared<workflow::Cancel>();
        auto first = workflow::Recompute(fixture.desk).run(cancel, [&](qint64, qint64) {
            cancel->stop();
            return journal::Progress::Continue;
        });
        // Asked for after the run began, it does not wait for its end.
        auto between = fixture.desk->run([](workflow::Desk &) -> Result<void> { return {}; });
        VERIFY_OK(between.takeResult());
        QCOMPARE(first.takeResult().error().code, ErrorCode::Cancelled);
        QVERIFY(*workflow::Recompute(fixture.desk).isOwed().takeResult());
        const auto rest = workflow::Recompute(fixture.desk).run().takeResult();
        VERIFY_OK(rest);
        QCOMPARE(rest->looked, all - 500);
        QVERIFY(!*workflow::Recompute(fixture.desk).isOwed().takeResult());
    }

    void aLockEndsIt()
    {
        test::DeskFixture fixture;
        fill(fixture);
        makeWrong(*fixture.desk);
        auto run = workflow::Recompute(fixture.desk).run();
        fixture.desk->lock().waitForFinished();
        const auto ended = run.takeResult();
        if (!ended)
            QCOMPARE(ended.error().code, ErrorCode::VaultLocked);
    }
};

QTEST_GUILESS_MAIN(TstRecompute)
#include "tst_recompute.moc"
