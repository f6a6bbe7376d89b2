// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/models/servicemodel.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/casework.h>

#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Serving papers by keys, on a real vault. Today is Monday 23 Nov 2026. */
class TestServicePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPaperForEveryParty();
    void absentStaysOnTheList();
    void receivedLeavesTheList();
    void theRoundOnPaper();
    void theCaseKeepsWhatWasServed();

private:
    template<class T> T *find(const QString &name) const { return page()->findChild<T *>(name); }
    [[nodiscard]] QWidget *page() const { return m_window->findChild<QWidget *>(u"servicePage"_s); }
    void type(const QString &field, const QString &text);
    [[nodiscard]] QTableView *list() const { return find<QTableView>(u"serviceList"_s); }

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    Uuid m_matter;
    QString m_number;
};

void TestServicePage::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    cases::PetitionInput petition;
    petition.receivedOn = m_desk->clock->today();
    petition.petitionDate = QDate(2026, 11, 20);
    petition.caseType = u"DS"_s;
    petition.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
    petition.claims = u"Buộc trả 485.000.000 đồng"_s;
    petition.value = 485'000'000;
    petition.parties = {{.role = cases::PartyRole::Plaintiff, .name = u"Nguyễn Thị Hạnh"_s, .address = u"xóm 5, xã Hưng Nguyên"_s},
                        {.role = cases::PartyRole::Defendant, .name = u"Trần Văn Đức"_s, .address = u"xã Nam Đàn, tỉnh Nghệ An"_s}};
    const auto taken = m_desk->withDesk([&](std::shared_ptr<workflow::Desk> desk) { return workflow::Intake(desk).takeIn(petition); });
    QVERIFY(taken.has_value());
    m_matter = taken->matter;
    m_number = m_desk->withDesk([this](std::shared_ptr<workflow::Desk> desk) { return workflow::CaseWork(desk).open(m_matter); })->head.petitionNo;
    m_window = m_desk->window(QSize(1600, 900));
    QVERIFY(m_desk->unlock());
    m_window->openPlace(u"service"_s);
    QTRY_VERIFY(page() && m_window->isSettled());
}

void TestServicePage::type(const QString &field, const QString &text)
{
    auto *line = find<QLineEdit>(field);
    QVERIFY2(line, qPrintable(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestServicePage::aPaperForEveryParty()
{
    find<QPushButton>(u"newServiceHere"_s)->click();
    QTRY_VERIFY(find<QLineEdit>(u"serviceCase"_s)->isVisible());
    type(u"serviceCase"_s, m_number);
    QTest::keyClick(find<QLineEdit>(u"serviceCase"_s), Qt::Key_Return);
    QTRY_VERIFY(find<QLineEdit>(u"serviceNumber"_s)->isVisible());
    find<ui::ChoiceField>(u"servicePaper"_s)->setValue(u"summons"_s);
    type(u"serviceNumber"_s, u"15/GTT"_s);
    type(u"serveDirections.1"_s, u"sau cho, nha mai do"_s);
    QTest::keyClick(find<QLineEdit>(u"serviceNumber"_s), Qt::Key_Return, Qt::ControlModifier);
    // Two communes, a heading each.
    QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 4, 10000);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"xã Hưng Nguyên"_s);
    QCOMPARE(list()->model()->index(2, 0).data().toString(), u"xã Nam Đàn"_s);
    QTRY_VERIFY(list()->model()->index(3, models::ServiceListModel::Place).data().toString().contains(u"nha mai do"_s));
}

void TestServicePage::absentStaysOnTheList()
{
    list()->setCurrentIndex(list()->model()->index(1, 0));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_F2);
    QTRY_VERIFY(find<QWidget>(u"attemptDialog"_s));
    auto *outcome = find<ui::ChoiceField>(u"attemptOutcome"_s);
    outcome->setValue(u"absent"_s);
    QVERIFY(find<QLabel>(u"attemptRule"_s)->text().contains(u"chưa phải"_s));
    type(u"attemptNext"_s, u"25/11/2026"_s);
    find<QPushButton>(u"attemptApply"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>(u"attemptDialog"_s), 10000);
    QTRY_VERIFY(list()->model()->index(1, models::ServiceListModel::Attempts).data().toString().contains(u"vắng mặt"_s));
    QCOMPARE(list()->model()->rowCount(), 4);
    auto *attempts = find<QTableView>(u"attemptList"_s);
    QTRY_COMPARE(attempts->model()->rowCount(), 1);
}

void TestServicePage::receivedLeavesTheList()
{
    list()->setCurrentIndex(list()->model()->index(1, 0));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_F2);
    QTRY_VERIFY(find<QWidget>(u"attemptDialog"_s));
    find<ui::ChoiceField>(u"attemptMethod"_s)->setValue(u"post"_s);
    find<ui::ChoiceField>(u"attemptOutcome"_s)->setValue(u"received"_s);
    QVERIFY(find<QLabel>(u"attemptRule"_s)->text().contains(u"175"_s)); // the article, and that it was not compared yet
    QVERIFY(find<QLabel>(u"attemptRule"_s)->text().contains(u"chưa đối chiếu"_s));
    find<QPushButton>(u"attemptApply"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>(u"attemptDialog"_s), 10000);
    QTRY_COMPARE(list()->model()->rowCount(), 2); // served: only the other commune is left
}

void TestServicePage::theRoundOnPaper()
{
    QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"listPreview"_s) && find<QWidget>(u"listPreview"_s)->isVisible());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(list()->isVisible());
}

void TestServicePage::theCaseKeepsWhatWasServed()
{
    m_window->openPlace(QString(u"case:"_s % m_matter.toString()));
    QTRY_VERIFY(m_window->isSettled());
    auto *casePage = m_window->findChild<QWidget *>(u"casePage"_s);
    QVERIFY(casePage);
    auto *served = casePage->findChild<QTableView *>(u"serviceList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(served->model()->rowCount(), 2, 5000);
    QStringList states;
    for (int row = 0; row < 2; ++row)
        states << served->model()->index(row, models::ServiceListModel::Status).data().toString();
    QVERIFY2(states.join(u'|').contains(u"đã tống đạt 23/11/2026"_s), qPrintable(states.join(u'|')));
}

QTEST_MAIN(TestServicePage)
#include "tst_servicepage.moc"
