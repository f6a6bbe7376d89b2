// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The list of the day: whose limits a person sees, and how many are said to be there. */
class TstToday : public QObject
{
    Q_OBJECT

private:
    static constexpr auto password = "another long password";

    static users::Account person(const QString &name, const QList<users::Role> &roles)
    {
        users::Account account;
        account.userName = name;
        account.displayName = name;
        account.roles = roles;
        return account;
    }
    /** Three petitions received on Friday, two of them with the judge Tuấn; all have the same limits. */
    static void fill(const test::DeskFixture &fixture)
    {
        const workflow::Accounts accounts(fixture.desk);
        VERIFY_OK(accounts.create(person(u"tuan"_s, {users::Role::Judge}), test::secret(password)).takeResult());
        VERIFY_OK(accounts.create(person(u"quan"_s, {users::Role::Administrator}), test::secret(password)).takeResult());
        for (int i = 0; i < 3; ++i) {
            cases::PetitionInput petition = test::DeskFixture::petition();
            petition.parties.first().name += QString::number(i);
            const auto taken = workflow::Intake(fixture.desk).takeIn(petition).takeResult();
            VERIFY_OK(taken);
            if (i == 0)
                continue;
            cases::AssignInput assign;
            assign.matter = taken->matter;
            assign.occurredAt = {fixture.clock->today()};
            VERIFY_OK(workflow::CaseWork(fixture.desk).assignReviewer(assign).takeResult());
        }
        // Came later: a judge without petitions, and the clerk who works for that judge.
        const auto judge = accounts.create(person(u"tam"_s, {users::Role::Judge}), test::secret(password)).takeResult();
        VERIFY_OK(judge);
        users::Account clerk = person(u"van"_s, {users::Role::Clerk});
        clerk.worksFor = {judge->id};
        VERIFY_OK(accounts.create(clerk, test::secret(password)).takeResult());
    }
    static qint64 shown(const workflow::TodayView &view)
    {
        return view.overdue.size() + view.dueToday.size() + view.nextSevenDays.size();
    }
    static qint64 counted(const workflow::TodayView &view)
    {
        return view.overdueCount + view.dueTodayCount + view.nextCount;
    }

private Q_SLOTS:
    void everyOneSeesAndCountsWhatHeMayRead()
    {
        test::DeskFixture fixture;
        fill(fixture);
        const auto whole = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(whole);
        QVERIFY(shown(*whole) >= 3);
        QCOMPARE(counted(*whole), shown(*whole));

        // The judge: what is his, also when the whole court is asked for.
        fixture.reopen(u"tuan"_s, password);
        const Uuid judge = fixture.desk->session().account.id;
        const auto own = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(own);
        QVERIFY(shown(*own) >= 2);
        QVERIFY(shown(*own) < shown(*whole));
        QCOMPARE(counted(*own), shown(*own));
        for (const auto &lines : {own->overdue, own->dueToday, own->nextSevenDays}) {
            for (const workflow::DueLine &line : lines)
                QCOMPARE(line.matter.reviewer, judge);
        }

        // The clerk of another judge: what nobody has yet.
        fixture.reopen(u"van"_s, password);
        const auto unassigned = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(unassigned);
        QVERIFY(shown(*unassigned) >= 1);
        QCOMPARE(shown(*unassigned) + shown(*own), shown(*whole));
        QCOMPARE(counted(*unassigned), shown(*unassigned));

        // The administrator looks after the vault and sees no case.
        fixture.reopen(u"quan"_s, password);
        const auto none = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(none);
        QCOMPARE(shown(*none), 0);
        QCOMPARE(counted(*none), 0);
        const auto counts = workflow::Today(fixture.desk).counts(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(counts);
        QCOMPARE(counts->due, 0);
        QCOMPARE(counts->petitionsOpen, 0);
    }

    void theLimitCountsWhatIsShown()
    {
        // The first line of the day is not the judge's: a limit taken before the rights would leave nothing.
        test::DeskFixture fixture;
        fill(fixture);
        fixture.reopen(u"tuan"_s, password);
        const auto one = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt, 1).takeResult();
        VERIFY_OK(one);
        QVERIFY(shown(*one) >= 1);
        QVERIFY(counted(*one) >= shown(*one));
    }
};

QTEST_GUILESS_MAIN(TstToday)
#include "tst_today.moc"
