// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfaults.h"

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

/** The program that is killed: says "ack" after each case that it was promised. */
int runChild(const QStringList &arguments)
{
    const auto desk = test::childDesk(arguments.value(0));
    if (!desk)
        return 2;
    for (int i = 0; i < casesPerRun; ++i) {
        if (!acceptOne(*desk))
            return 3;
        test::acknowledge();
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
        NEEDS_FAULT_POINTS;
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

        const test::ChildEnd end = test::runChild({fixture.folder()}, fault);
        QVERIFY(end.killed);

        fixture.reopen();
        QVERIFY(fixture.desk->hadUncleanShutdown());
        check(fixture.desk, end.acknowledged());
        VERIFY_OK(acceptOne(fixture.desk)); // life goes on behind it
        check(fixture.desk, end.acknowledged() + 1);
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
        test::verifySound(desk);
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestAcceptanceFaults>(argc, argv, runChild);
}

#include "tst_acceptancefaults.moc"
