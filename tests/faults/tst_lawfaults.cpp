// SPDX-License-Identifier: GPL-3.0-or-later
#include "../workflow/lawmaker.h"
#include "deskfaults.h"

#include <thuly/workflow/recompute.h>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

/** Two open limits each: more than one step of a recount. */
constexpr int petitions = 280;

/** The program that is killed: brings a pack into force. */
int runChild(const QStringList &arguments)
{
    const auto desk = test::childDesk(arguments.value(0), {}, test::anchorsWith(test::contentOf(arguments.value(2))));
    if (!desk || !workflow::PackAdmin(*desk).activate(arguments.value(1)).takeResult())
        return 2;
    return workflow::Recompute(*desk).run().takeResult() ? 0 : 3;
}

} // namespace

/** kill -9 between a new law and the limits that follow from it: the next unlock finishes what was begun. */
class TestLawFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_FAULT_POINTS;
    }

    void killedAt_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"packs.after-activation:1", "recompute.after-step:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void killedAt()
    {
        QFETCH(QString, fault);
        test::DeskFixture fixture;
        for (int i = 0; i < petitions; ++i)
            VERIFY_OK(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult());
        QCOMPARE(dueOn(fixture, QDate(2026, 11, 27)), 0);
        const test::PackMaker maker;
        const QString pack = fixture.folder() + u".thp"_s;
        const QString key = fixture.folder() + u".pem"_s;
        write(pack, test::calendarWithOneDayMore(maker));
        write(key, maker.publicPem());
        fixture.desk.reset();

        QVERIFY(test::runChild({fixture.folder(), pack, key}, fault).killed);

        fixture.anchors = test::anchorsWith(maker.publicPem());
        fixture.reopen();
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
        QCOMPARE(dueOn(fixture, QDate(2026, 11, 26)), 0);
        QCOMPARE(dueOn(fixture, QDate(2026, 11, 27)), petitions);
        const auto verified = workflow::Maintenance(fixture.desk).verifyJournal().takeResult();
        QCOMPARE(verified->brokenAt, 0);
        test::verifySound(fixture.desk);
    }

private:
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static qint64 dueOn(const test::DeskFixture &fixture, QDate day)
    {
        return fixture.desk->run([day](workflow::Desk &desk) {
            return desk.vault().read([day](storage::ReadTx &tx) -> Result<qint64> {
                storage::Statement row = tx.prepare("SELECT COUNT(*) FROM deadline WHERE rule = 'ds.191.2.assign_reviewer' AND due = ?1");
                row.bind(day);
                const qint64 count = row.next() ? row.int64(0) : -1;
                THULY_CHECK(row.finish());
                return count;
            });
        }).result().value();
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestLawFaults>(argc, argv, runChild);
}

#include "tst_lawfaults.moc"
