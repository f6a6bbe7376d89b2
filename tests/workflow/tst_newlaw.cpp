// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"
#include "lawmaker.h"

#include <thuly/workflow/recompute.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Open limits follow the law, whichever way it came into force. */
class TstNewLaw : public QObject
{
    Q_OBJECT

private:
    static constexpr auto clerkPassword = "another long password";

    /** The day by which the petition of the fixture (received on Friday 20 Nov) has to be given to a judge. */
    static QDate due(const test::DeskFixture &fixture, const Uuid &matter)
    {
        const auto limits = fixture.desk->read([matter](storage::ReadTx &tx) { return cases::deadlines(tx, matter); }).takeResult();
        for (const cases::Deadline &limit : *limits) {
            if (limit.rule == "ds.191.2.assign_reviewer"_L1)
                return limit.due;
        }
        return {};
    }
    static Uuid takeIn(const test::DeskFixture &fixture)
    {
        const auto taken = workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult();
        return taken ? taken->matter : Uuid();
    }
    static QString packFile(const test::DeskFixture &fixture, const QByteArray &bytes)
    {
        QFile file(fixture.folder() + u".thp"_s);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void anActivatedPackMovesThem()
    {
        const test::PackMaker maker;
        test::DeskFixture fixture;
        const Uuid matter = takeIn(fixture);
        fixture.anchors = test::anchorsWith(maker.publicPem());
        fixture.reopen();
        QCOMPARE(due(fixture, matter), QDate(2026, 11, 26));
        const auto stored = workflow::PackAdmin(fixture.desk).activate(packFile(fixture, test::calendarWithOneDayMore(maker))).takeResult();
        VERIFY_OK(stored);
        QVERIFY(*workflow::Recompute(fixture.desk).isOwed().takeResult());
        fixture.reopen(); // as after a crash: the debt is in the vault
        QCOMPARE(workflow::Recompute(fixture.desk).run().takeResult()->changed, 1);
        QCOMPARE(due(fixture, matter), QDate(2026, 11, 27));
        const auto ops = fixture.desk->read([&](storage::ReadTx &tx) { return fixture.desk->journal().after(tx, 0, 1000); }).takeResult();
        const auto moved = std::ranges::find(*ops, u"deadline.recomputed"_s, [](const journal::StoredOp &one) { return one.op.kind; });
        QVERIFY(moved != ops->end()); // what it was before stays readable
        QCOMPARE(workflow::Maintenance(fixture.desk).rebuild().takeResult()->different, QStringList());
    }

    void aScheduledPackMovesThemOnItsFirstDay()
    {
        const test::PackMaker maker;
        test::DeskFixture fixture;
        users::Account clerk;
        clerk.userName = u"binh"_s;
        clerk.displayName = u"Nguyễn Thị Bình"_s;
        clerk.roles = {users::Role::Clerk};
        VERIFY_OK(workflow::Accounts(fixture.desk).create(clerk, test::secret(clerkPassword)).takeResult());
        const Uuid matter = takeIn(fixture);
        fixture.anchors = test::anchorsWith(maker.publicPem());
        fixture.reopen();
        const QByteArray pack = test::calendarWithOneDayMore(maker, u"2026-11-25"_s);
        VERIFY_OK(workflow::PackAdmin(fixture.desk).activate(packFile(fixture, pack)).takeResult());
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
        QCOMPARE(due(fixture, matter), QDate(2026, 11, 26));
        fixture.clock->setMs(fixture.clock->nowMs() + 2 * 86'400'000LL);
        fixture.reopen(u"binh"_s, clerkPassword); // whoever comes first in the morning
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
        QCOMPARE(due(fixture, matter), QDate(2026, 11, 27));
        fixture.reopen(u"binh"_s, clerkPassword);
        QVERIFY(!*workflow::Recompute(fixture.desk).isOwed().takeResult()); // nothing is computed twice
    }
};

QTEST_GUILESS_MAIN(TstNewLaw)
#include "tst_newlaw.moc"
