// SPDX-License-Identifier: GPL-3.0-or-later
#include "../workflow/deskfixture.h"

#include <thuly/workflow/closings.h>

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

const QDate from(2026, 10, 1);
const QDate to(2026, 10, 31);

Result<registers::Closing> closeOctober(const std::shared_ptr<workflow::Desk> &desk)
{
    return workflow::Closings(desk).close(u"DON-KK"_s, from, to).takeResult();
}

/** The program that is killed while it closes a book. */
int runChild(const QString &folder)
{
    workflow::DeskParts parts;
    auto clock = std::make_shared<test::FakeClock>();
    clock->setMs(QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
    parts.clock = clock;
    parts.kdf = storage::KdfCost::FastForTests;
    const auto desk = workflow::Desk::open(parts, folder, u"ha"_s, test::secret()).takeResult();
    if (!desk)
        return 2;
    if (!closeOctober(*desk))
        return 3;
    std::puts("ack");
    std::fflush(stdout);
    return 0;
}

} // namespace

/** kill -9 inside a closing: afterwards the period is closed with its snapshot, or it is open; nothing between. */
class TestClosingFaults : public QObject
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
        QTest::addColumn<bool>("killed");
        for (const char *fault : {"closing.after-snapshot:1", "blob.after-chunks:1", "closing.after-blob:1", "closing.after-record:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << true;
        QTest::newRow("not killed") << QString() << false;
    }

    void killedAt()
    {
        QFETCH(QString, fault);
        QFETCH(bool, killed);
        test::DeskFixture fixture;
        auto petition = test::DeskFixture::petition();
        petition.receivedOn = QDate(2026, 10, 5);
        petition.petitionDate = petition.receivedOn;
        VERIFY_OK(workflow::Intake(fixture.desk).takeIn(petition).takeResult());
        fixture.desk.reset();

        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (killed)
            environment.insert(u"THULY_FAULT"_s, fault);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, fixture.folder()});
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), killed ? QProcess::CrashExit : QProcess::NormalExit);
        QCOMPARE(child.readAllStandardOutput().contains("ack"), !killed);

        fixture.clock->setMs(QDateTime(QDate(2026, 11, 23), QTime(10, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        fixture.reopen();
        const workflow::Closings closings(fixture.desk);
        const auto list = closings.list(u"DON-KK"_s).takeResult();
        VERIFY_OK(list);
        QCOMPARE(list->size(), killed ? 0 : 1); // it was never promised
        if (killed)
            VERIFY_OK(closeOctober(fixture.desk)); // and life goes on behind it
        QCOMPARE(test::errorId(closeOctober(fixture.desk)), u"register.period-closed"_s);
        const auto check = closings.verify({}).takeResult();
        VERIFY_OK(check);
        QCOMPARE(check->closings, 1);
        QVERIFY(check->faults.isEmpty());
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        QCOMPARE(rebuilt->different.join(u' '), QString());
        const auto health = workflow::Maintenance(fixture.desk).check(storage::CheckDepth::Full).takeResult();
        VERIFY_OK(health);
        for (const storage::HealthCheck &one : *health)
            QVERIFY2(one.ok, qPrintable(QString(one.name + u' ' + one.detail)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--child"_s)
        return runChild(arguments.at(2));
    TestClosingFaults faults;
    return QTest::qExec(&faults, argc, argv);
}

#include "tst_closingfaults.moc"
