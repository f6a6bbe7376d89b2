// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

class TstDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewVaultHasLawAndItsFirstAccount()
    {
        test::DeskFixture fixture;
        QCOMPARE(fixture.desk->session().account.userName, u"ha"_s);
        QVERIFY(fixture.desk->session().account.has(users::Role::Administrator));
        QVERIFY(fixture.desk->law()->caseType(u"DS"_s));
        QVERIFY(!fixture.desk->courtName().isEmpty());
        const auto packs = workflow::PackAdmin(fixture.desk).list().takeResult();
        QVERIFY(packs->size() >= 5);
        QCOMPARE(errorId(workflow::Desk::create(fixture.parts(), fixture.newVault(), test::secret()).takeResult()), u"vault.exists"_s);
    }

    void unknownCourtMakesNothing()
    {
        test::DeskFixture fixture;
        auto vault = fixture.newVault();
        vault.folder += u"2"_s;
        vault.courtId = u"NOWHERE"_s;
        QCOMPARE(errorId(workflow::Desk::create(fixture.parts(), vault, test::secret()).takeResult()), u"unknown-value"_s);
        QVERIFY(!QFileInfo::exists(vault.folder));
    }

    void wrongPasswordsAreRecordedOnceSomebodyGetsIn()
    {
        test::DeskFixture fixture;
        fixture.desk.reset();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(errorId(workflow::Desk::open(fixture.parts(), fixture.folder(), u"ha"_s, test::secret("wrong horse")).takeResult()),
                     u"vault.wrong-password"_s);
        fixture.reopen();
        const auto ops = fixture.desk->read([&](storage::ReadTx &tx) { return fixture.desk->journal().after(tx, 0, 1000); }).takeResult();
        QStringList kinds;
        for (const journal::StoredOp &stored : *ops)
            kinds.append(stored.op.kind);
        QVERIFY2(kinds.size() >= 2 && kinds.at(kinds.size() - 2) != kinds.last(), qPrintable(kinds.join(u' ')));
    }

    void changesAreToldInTheDesksThread()
    {
        test::DeskFixture fixture;
        QSignalSpy spy(fixture.desk.get(), &workflow::Desk::changed);
        VERIFY_OK(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult());
        QTRY_VERIFY(!spy.isEmpty());
        const auto changes = spy.first().first().value<QList<storage::Change>>();
        QVERIFY(!changes.isEmpty());
    }

    void lockEndsEverything()
    {
        test::DeskFixture fixture;
        auto intake = std::make_unique<workflow::Intake>(fixture.desk);
        fixture.desk->lock().waitForFinished();
        QVERIFY(fixture.desk->isLocked());
        QVERIFY(!fixture.desk->law());
        QCOMPARE(errorId(intake->takeIn(test::DeskFixture::petition()).takeResult()), u"vault.locked"_s);
        intake.reset();
        QCOMPARE(errorId(fixture.desk->may(users::Action::TakePetition)), u"vault.locked"_s);
        fixture.reopen();
        QVERIFY(!fixture.desk->hadUncleanShutdown());
    }

    void twoUsersOnOneVault()
    {
        test::DeskFixture fixture;
        users::Account judge;
        judge.userName = u"tuan"_s;
        judge.displayName = u"Hoàng Minh Tuấn"_s;
        judge.roles = {users::Role::Judge};
        const auto made = workflow::Accounts(fixture.desk).create(judge, test::secret("another long password")).takeResult();
        VERIFY_OK(made);
        const auto taken = workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult();
        VERIFY_OK(taken);
        fixture.reopen(u"tuan"_s, "another long password");
        QCOMPARE(fixture.desk->session().account.displayName, u"Hoàng Minh Tuấn"_s);
        // Not his: a judge sees the matters assigned to him.
        QCOMPARE(errorId(workflow::CaseWork(fixture.desk).open(taken->matter).takeResult()), u"users.not-allowed"_s);
        QCOMPARE(workflow::CaseWork(fixture.desk).list({}).takeResult()->rows.size(), 0);
        QCOMPARE(errorId(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult()), u"users.not-allowed"_s);
        fixture.reopen();
        VERIFY_OK(workflow::Accounts(fixture.desk).disable(made->id).takeResult());
        fixture.desk.reset();
        QVERIFY(!workflow::Desk::open(fixture.parts(), fixture.folder(), u"tuan"_s, test::secret("another long password")).takeResult());
    }

    void aChangeOfRolesHoldsAtOnce()
    {
        test::DeskFixture fixture;
        const workflow::Accounts accounts(fixture.desk);
        const users::Session &before = fixture.desk->session();
        QSignalSpy spy(fixture.desk.get(), &workflow::Desk::sessionChanged);
        users::Account me = before.account;
        me.roles = {users::Role::Administrator};
        VERIFY_OK(accounts.change(me).takeResult());
        QCOMPARE(errorId(fixture.desk->may(users::Action::TakePetition)), u"users.not-allowed"_s);
        QCOMPARE(errorId(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult()), u"users.not-allowed"_s);
        QVERIFY(before.account.has(users::Role::Clerk)); // what somebody still looks at does not change under her
        me = fixture.desk->session().account;
        me.roles.append(users::Role::Clerk);
        VERIFY_OK(accounts.change(me).takeResult());
        VERIFY_OK(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult());
        QTRY_COMPARE(spy.size(), 2);
    }

    void draftsStayWithTheirAuthorAndGoWithTheTakeIn()
    {
        test::DeskFixture fixture;
        auto intake = std::make_unique<workflow::Intake>(fixture.desk);
        const auto uid = intake->saveDraft({{}, u"Đơn của ông Cường"_s, {{u"name"_s, u"Lê"_s}}, {}}).takeResult();
        VERIFY_OK(uid);
        VERIFY_OK(intake->saveDraft({*uid, u"Đơn của ông Cường"_s, {{u"name"_s, u"Lê Văn"_s}}, {}}).takeResult());
        intake.reset(); // it shares the desk
        fixture.reopen();
        workflow::Intake again(fixture.desk);
        const auto drafts = again.listDrafts().takeResult();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().body.value("name"_L1).toString(), u"Lê Văn"_s);
        auto refused = test::DeskFixture::petition();
        refused.parties.clear();
        QVERIFY(!again.takeIn(refused, *uid).takeResult());
        QCOMPARE(again.listDrafts().takeResult()->size(), 1); // nothing was taken in, nothing is lost
        VERIFY_OK(again.takeIn(test::DeskFixture::petition(), *uid).takeResult());
        QCOMPARE(again.listDrafts().takeResult()->size(), 0);
    }

    void theDayOnePersonMayDoAlone()
    {
        test::DeskFixture fixture;
        workflow::CaseWork work(fixture.desk);
        const auto taken = workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult();
        VERIFY_OK(taken);
        VERIFY_OK(work.assignReviewer({.matter = taken->matter, .occurredAt = {QDate(2026, 11, 23)}}).takeResult());
        VERIFY_OK(work.recordEvent({.matter = taken->matter, .event = u"fee_notice_issued"_s, .occurredAt = {QDate(2026, 11, 23)},
                                    .facts = {{u"fee_advance_amount"_s, u"300000"_s}}}).takeResult());
        QCOMPARE(errorId(work.accept({.matter = taken->matter, .receiptFiledAt = {QDate(2026, 11, 23)}}).takeResult()), u"case.fact-missing"_s);
        VERIFY_OK(work.accept({.matter = taken->matter, .receiptNo = u"0004512"_s, .receiptFiledAt = {QDate(2026, 11, 23)}}).takeResult());
        const auto view = work.openByNumber(u"01/2026/TLST-DS"_s).takeResult();
        VERIFY_OK(view);
        QCOMPARE(view->head.state, u"ACCEPTED"_s);
        QCOMPARE(view->timeline.size(), 4);
        QVERIFY(!view->next.isEmpty());
        QVERIFY(view->stations.size() >= 8);
        QCOMPARE(view->stations.at(0).state, cases::StationState::Done);
        QCOMPARE(view->stations.at(1).state, cases::StationState::Here);
        QCOMPARE(view->stations.at(1).reachedOn, QDate(2026, 11, 23));
        QCOMPARE(work.search(u"dao"_s).takeResult()->size(), 1);
        const auto day = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        VERIFY_OK(day);
        QVERIFY(day->overdueCount + day->dueTodayCount + day->nextCount >= 2);
        QCOMPARE(day->dayOff, QDate(2026, 11, 24)); // said beside the date, as the picture of the page shows
        const auto report = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        VERIFY_OK(report);
        QCOMPARE(report->different, QStringList());
    }
};

QTEST_GUILESS_MAIN(TstDesk)
#include "tst_desk.moc"
