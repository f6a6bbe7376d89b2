// SPDX-License-Identifier: GPL-3.0-or-later
#include <fakeclock.h>
#include <thuly/models/accountsmodel.h>
#include <thuly/models/casemodel.h>
#include <thuly/models/gotomodel.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/matterlistmodel.h>
#include <thuly/models/navigationcounts.h>
#include <thuly/models/registermodel.h>
#include <thuly/models/todaymodel.h>
#include <thuly/models/words.h>
#include <thuly/workflow/demo.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The models that ask a real vault: they never wait, never double a row, and follow what is committed. */
class TestDeskModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void todayGroupsByUrgency();
    void listsComePageByPage();
    void registerFollowsCommits();
    void olderAnswersAreDropped();
    void goToOffersCasesThenPages();
    void caseHasItsHistory();
    void peopleAndFigures();

private:
    [[nodiscard]] models::DeskContext context() const { return {m_desk, Language::Vietnamese}; }
    static constexpr auto tester = QAbstractItemModelTester::FailureReportingMode::QtTest;

    QTemporaryDir m_folder;
    std::shared_ptr<workflow::Desk> m_desk;
};

void TestDeskModels::initTestCase()
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<test::FakeClock>();
    parts.kdf = storage::KdfCost::FastForTests;
    workflow::NewVault vault;
    vault.folder = m_folder.filePath(u"vault"_s);
    vault.courtId = u"KV-40-03"_s;
    vault.userName = u"ha"_s;
    vault.displayName = u"Phan Thị Thu Hà"_s;
    vault.roles = {users::Role::ChiefJudge, users::Role::Judge, users::Role::Clerk};
    auto made = workflow::Desk::create(parts, vault, SecretBytes::copyOf("bon tu de nho"));
    made.waitForFinished();
    QVERIFY2(made.result().has_value(), qPrintable(made.result() ? QString() : made.result().error().id()));
    m_desk = *made.result();
    auto filled = workflow::Demo(m_desk).fill({.cases = 130, .seed = 11, .year = 2026});
    filled.waitForFinished();
    QVERIFY(filled.result().has_value());
}

void TestDeskModels::cleanupTestCase()
{
    m_desk->lock().waitForFinished();
    m_desk.reset();
}

void TestDeskModels::todayGroupsByUrgency()
{
    models::TodayModel model(context());
    QAbstractItemModelTester check(&model, tester);
    model.setScope(workflow::Scope::WholeCourt);
    QTRY_VERIFY(model.isLoaded());
    if (model.rowCount() < 3)
        QSKIP("This seed left nothing due this week.");
    QVERIFY(model.isGroup(0));
    QDate last;
    for (int row = 0; row < model.rowCount(); ++row) {
        const workflow::DueLine *line = model.line(row);
        QCOMPARE(line == nullptr, model.isGroup(row));
        if (!line)
            continue;
        QVERIFY(!last.isValid() || line->deadline.due >= last);
        last = line->deadline.due;
        const auto state = model.index(row, models::TodayModel::Due).data(models::StateRole).value<models::State>();
        QCOMPARE(state.kind == models::StateKind::Overdue, line->daysLeft < 0);
        QVERIFY(!model.index(row, models::TodayModel::Act).data().toString().isEmpty());
        QVERIFY(model.index(row, models::TodayModel::Basis).data().toString().startsWith(QChar(0x0110))); // Đ.
    }
}

void TestDeskModels::listsComePageByPage()
{
    models::MatterListModel model(context());
    QTRY_COMPARE(model.rowCount(), models::MatterListModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    QAbstractItemModelTester check(&model, tester); // it fetches more by itself, in the middle of insertions too
    QTRY_VERIFY(model.rowCount() >= 130);
    QSet<QString> seen;
    for (int row = 0; row < model.rowCount(); ++row)
        seen.insert(model.matter(row)->uid.toString());
    QCOMPARE(seen.size(), model.rowCount());
}

void TestDeskModels::registerFollowsCommits()
{
    models::RegisterModel model(context(), u"DS-ST"_s, 2026);
    QAbstractItemModelTester check(&model, tester);
    QVERIFY(!model.problem());
    QTRY_VERIFY(!model.isLoading() && model.rowCount() > 3);
    const Uuid matter = model.row(0)->matter;
    auto opened = workflow::CaseWork(m_desk).open(matter);
    opened.waitForFinished();
    const cases::Party party = opened.result()->parties.first();
    cases::CorrectInput input{matter, party.uid, u"name"_s, QString(party.name % u" B"_s), u"Sai tên so với căn cước"_s};
    auto corrected = workflow::CaseWork(m_desk).correct(input);
    QTRY_VERIFY(corrected.isFinished());
    QVERIFY2(corrected.result().has_value(), qPrintable(corrected.result() ? QString() : corrected.result().error().id()));
    // Nobody told the model: it heard of the commit.
    QTRY_VERIFY(model.row(0)->state == registers::RowState::Superseded && model.row(1)->matter == matter);
    QVERIFY(model.index(0, 0).data(models::StruckRole).toBool());
    models::RegisterModel unknown(context(), u"NO-SUCH"_s, 2026);
    QVERIFY(unknown.problem() && unknown.problem()->code == ErrorCode::RegisterUnknown);
}

void TestDeskModels::olderAnswersAreDropped()
{
    models::RegisterModel model(context(), u"DON-KK"_s, 2026);
    QTRY_VERIFY(!model.isLoading());
    // Typed letter by letter: only the last question is asked, 300 ms later.
    QSignalSpy refreshed(&model, &models::RegisterModel::refreshed);
    for (const QString &text : {u"z"_s, u"zz"_s, u"zzy"_s})
        model.setFilter(registers::SearchField::Plaintiff, text);
    QTRY_VERIFY(model.isEmptyAndDone());
    QCOMPARE(refreshed.size(), 1);
    model.clearFilters();
    model.setView(registers::StateView::Pending);
    model.setView(registers::StateView::All);
    QTRY_VERIFY(!model.isLoading() && model.rowCount() >= models::RegisterModel::pageSize);
}

void TestDeskModels::goToOffersCasesThenPages()
{
    models::GoToModel model(context(), {{u"keys"_s, u"Phím tắt"_s, 3}});
    QAbstractItemModelTester check(&model, tester);
    model.search(u"phim tat"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(models::GoToModel::PlaceRole).toString(), u"keys"_s);
    model.search(u"01/2026/TLST-DS"_s);
    QTRY_VERIFY(model.rowCount() > 0 && model.index(0).data().toString() == u"01/2026/TLST-DS"_s);
    model.search({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDeskModels::caseHasItsHistory()
{
    auto found = workflow::CaseWork(m_desk).openByNumber(u"01/2026/TLST-DS"_s);
    found.waitForFinished();
    QVERIFY(found.result().has_value());
    models::CaseController controller(context(), found.result()->head.uid);
    QAbstractItemModelTester timeline(controller.timeline(), tester);
    QAbstractItemModelTester deadlines(controller.deadlines(), tester);
    QAbstractItemModelTester people(controller.people(), tester);
    QTRY_VERIFY(controller.isLoaded());
    QVERIFY(controller.timeline()->rowCount() > 3);
    QVERIFY(controller.deadlines()->rowCount() > 3);
    QCOMPARE(controller.people()->rowCount(), controller.view().parties.size());
    for (int row = 0; row < controller.deadlines()->rowCount(); ++row)
        QVERIFY(controller.deadlines()->computationText(row).contains(u"BLTTDS"_s));
    models::CaseController nobody(context(), Uuid::make(m_desk->clock()));
    QSignalSpy failed(&nobody, &models::CaseController::failed);
    QVERIFY(failed.wait(30000));
}

void TestDeskModels::peopleAndFigures()
{
    models::AccountsModel accounts(context());
    QAbstractItemModelTester check(&accounts, tester);
    QTRY_VERIFY(accounts.rowCount() > 3);
    models::NavCounts counts(context());
    QTRY_VERIFY(counts.outbox() > 1000);
    QCOMPARE(models::shortLawRef(u"BLTTDS 2015 Đ.191 k.2"_s), u"Đ.191.2"_s);
    QCOMPARE(models::shortLawRef(u"Luật 117/2025/QH15 Đ.5"_s), u"Đ.5"_s);
    QCOMPARE(models::givenName(u"Hoàng Minh Tuấn"_s), u"Tuấn"_s);
}

QTEST_GUILESS_MAIN(TestDeskModels)
#include "tst_deskmodels.moc"
