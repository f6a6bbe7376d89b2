// SPDX-License-Identifier: GPL-3.0-or-later
#include "../workflow/deskfixture.h"
#include "../workflow/lawmaker.h"

#include <thuly/workflow/recompute.h>

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

/** Two open limits each: more than one step of a recount. */
constexpr int petitions = 280;

/** The program that is killed: brings a pack into force. */
int runChild(const QString &folder, const QString &pack, const QString &publicKey)
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<test::FakeClock>();
    parts.kdf = storage::KdfCost::FastForTests;
    parts.anchors = test::anchorsWith(test::contentOf(publicKey));
    const auto desk = workflow::Desk::open(parts, folder, u"ha"_s, test::secret()).takeResult();
    if (!desk || !workflow::PackAdmin(*desk).activate(pack).takeResult())
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
#ifndef THULY_FAULT_POINTS
        QSKIP("This build has no fault points (THULY_FAULT_POINTS).");
#endif
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

        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"THULY_FAULT"_s, fault);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, fixture.folder(), pack, key});
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        fixture.anchors = test::anchorsWith(maker.publicPem());
        fixture.reopen();
        VERIFY_OK(workflow::Recompute(fixture.desk).run().takeResult());
        QCOMPARE(dueOn(fixture, QDate(2026, 11, 26)), 0);
        QCOMPARE(dueOn(fixture, QDate(2026, 11, 27)), petitions);
        const auto verified = workflow::Maintenance(fixture.desk).verifyJournal().takeResult();
        QCOMPARE(verified->brokenAt, 0);
        QCOMPARE(workflow::Maintenance(fixture.desk).rebuild().takeResult()->different, QStringList());
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
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--child"_s)
        return runChild(arguments.at(2), arguments.at(3), arguments.at(4));
    TestLawFaults faults;
    return QTest::qExec(&faults, argc, argv);
}

#include "tst_lawfaults.moc"
