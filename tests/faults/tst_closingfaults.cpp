// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfaults.h"

#include <thuly/workflow/closings.h>

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
int runChild(const QStringList &arguments)
{
    const auto desk = test::childDesk(arguments.value(0), QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone(7 * 3600)));
    if (!desk)
        return 2;
    if (!closeOctober(*desk))
        return 3;
    test::acknowledge();
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
        NEEDS_FAULT_POINTS;
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

        const test::ChildEnd end = test::runChild({fixture.folder()}, fault);
        QCOMPARE(end.killed, killed);
        QCOMPARE(end.acknowledged(), killed ? 0 : 1);

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
        test::verifySound(fixture.desk);
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestClosingFaults>(argc, argv, runChild);
}

#include "tst_closingfaults.moc"
