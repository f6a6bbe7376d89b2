// SPDX-License-Identifier: GPL-3.0-or-later
#include "../workflow/deskfixture.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

constexpr int casesPerRun = 3;

/** One petition up to its acceptance; each step is a unit of its own. */
Result<void> acceptOne(const std::shared_ptr<workflow::Desk> &desk)
{
    workflow::CaseWork work(desk);
    const LegalTime on {QDate(2026, 11, 23)};
    THULY_TRY(const cases::TakenIn taken, workflow::Intake(desk).takeIn(test::DeskFixture::petition()).takeResult());
    const Result<cases::Assigned> assigned = work.assignReviewer({.matter = taken.matter, .occurredAt = on}).takeResult();
    THULY_CHECK(assigned);
    const Result<cases::EventDone> noticed = work.recordEvent({.matter = taken.matter, .event = u"fee_notice_issued"_s, .occurredAt = on,
                                                               .facts = {{u"fee_advance_amount"_s, u"300000"_s}}}).takeResult();
    THULY_CHECK(noticed);
    const Result<cases::EventDone> accepted = work.accept({.matter = taken.matter, .receiptNo = u"1"_s, .receiptFiledAt = on}).takeResult();
    THULY_CHECK(accepted);
    return {};
}

workflow::DeskParts parts()
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<test::FakeClock>();
    parts.kdf = storage::KdfCost::FastForTests;
    return parts;
}

/** The program that is killed: says "ack" after each case that it was promised. */
int runChild(const QString &folder)
{
    const auto desk = workflow::Desk::open(parts(), folder, u"ha"_s, test::secret()).takeResult();
    if (!desk)
        return 2;
    for (int i = 0; i < casesPerRun; ++i) {
        if (!acceptOne(*desk))
            return 3;
        std::puts("ack");
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/** kill -9 inside the group of number, case and limits: all of it is there afterwards, or nothing. */
class TestAcceptanceFaults : public QObject
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
        // Passages of one case: numbers 3 (petition, notice, acceptance), events 3, limits 4.
        for (const char *fault : {"cases.after-number:1", "cases.after-number:3", "cases.after-number:6", "cases.after-event:3", "cases.after-event:6",
                                  "cases.after-limits:1", "cases.after-limits:4", "cases.after-limits:8", "journal.after-insert:40"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void killedAt()
    {
        QFETCH(QString, fault);
        test::DeskFixture fixture;
        fixture.desk.reset();

        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"THULY_FAULT"_s, fault);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, fixture.folder()});
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const qsizetype acknowledged = child.readAllStandardOutput().count("ack");

        fixture.reopen();
        QVERIFY(fixture.desk->hadUncleanShutdown());
        check(fixture.desk, acknowledged);
        VERIFY_OK(acceptOne(fixture.desk)); // life goes on behind it
        check(fixture.desk, acknowledged + 1);
    }

private:
    static void check(const std::shared_ptr<workflow::Desk> &desk, qsizetype acknowledged)
    {
        const auto page = workflow::CaseWork(desk).list({}, {}, 100).takeResult();
        VERIFY_OK(page);
        qsizetype accepted = 0;
        for (const cases::Matter &matter : page->rows) {
            QCOMPARE(matter.state == "ACCEPTED"_L1, matter.isAccepted());
            QCOMPARE(matter.isAccepted(), matter.acceptedOn.isValid());
            accepted += matter.isAccepted() ? 1 : 0;
            const auto view = workflow::CaseWork(desk).open(matter.uid).takeResult();
            VERIFY_OK(view);
            const bool preparing = std::ranges::any_of(view->deadlines, [](const cases::Deadline &limit) { return limit.rule == "ds.203.1a.prep"_L1; });
            QCOMPARE(preparing, matter.isAccepted()); // the limits come with the number or not at all
        }
        QCOMPARE(accepted, acknowledged);
        const auto checks = workflow::Maintenance(desk).check(storage::CheckDepth::Full).takeResult();
        VERIFY_OK(checks);
        for (const storage::HealthCheck &one : *checks)
            QVERIFY2(one.ok, qPrintable(QString(one.name + u' ' + one.detail)));
        const auto rebuilt = workflow::Maintenance(desk).rebuild().takeResult();
        QCOMPARE(rebuilt->different.join(u' '), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--child"_s)
        return runChild(arguments.at(2));
    TestAcceptanceFaults faults;
    return QTest::qExec(&faults, argc, argv);
}

#include "tst_acceptancefaults.moc"
