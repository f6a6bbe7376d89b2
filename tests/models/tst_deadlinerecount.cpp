// SPDX-License-Identifier: GPL-3.0-or-later
#include "../workflow/deskfixture.h"

#include <thuly/models/deadlinerecount.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TstDeadlineRecount : public QObject
{
    Q_OBJECT

private:
    static constexpr char spoil[] = "UPDATE deadline SET due = due + 10000 WHERE state = 'open'";
    static constexpr char owe[] = "DELETE FROM deadlines_follow";

    static bool isOwed(const test::DeskFixture &fixture)
    {
        return workflow::Recompute(fixture.desk).isOwed().takeResult().value_or(true);
    }

private Q_SLOTS:
    void beginsByItselfAndTellsHowFar()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Demo(fixture.desk).fill({.cases = 300, .seed = 3}).takeResult());
        VERIFY_OK(fixture.desk->vault().write([](storage::Tx &tx) -> Result<void> {
            THULY_CHECK(tx.run(spoil));
            return tx.run(owe);
        }));
        models::DeadlineRecount recount({fixture.desk});
        QTRY_VERIFY(recount.isRunning() || !isOwed(fixture));
        QTRY_VERIFY(!recount.isRunning() && !isOwed(fixture));
        QCOMPARE(recount.text(), QString());
        // Nothing owed: nothing to say.
        QSignalSpy changes(&recount, &models::DeadlineRecount::changed);
        models::DeadlineRecount idle({fixture.desk});
        QTRY_VERIFY(!idle.isRunning());
        QCOMPARE(changes.size(), 0);
    }

    void anotherLawBeginsIt()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
        models::DeadlineRecount recount({fixture.desk});
        VERIFY_OK(fixture.desk->vault().write([](storage::Tx &tx) { return tx.run(owe); }));
        VERIFY_OK(fixture.desk->reloadLaw());
        QTRY_VERIFY(!isOwed(fixture) && !recount.isRunning());
    }
};

QTEST_GUILESS_MAIN(TstDeadlineRecount)
#include "tst_deadlinerecount.moc"
