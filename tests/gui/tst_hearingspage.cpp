// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/models/hearingmodel.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/casework.h>

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The calendar by keys, on a real vault. Today is Monday 23 Nov 2026; the 24th is a holiday. */
class TestHearingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emptyCalendarSaysWhatToDo();
    void nSchedulesAHearing();
    void aTakenRoomIsSaidAtOnce();
    void aBusyPanelAsksForAReason();
    void enterOpensTheCase();
    void theListAndItsSheet();
    void adjournedFromTheCalendar();
    void todayShowsWhatComes();
    void theCaseShowsItsHearings();

private:
    template<class T> T *find(const QString &name) const { return page()->findChild<T *>(name); }
    [[nodiscard]] QWidget *page() const { return m_window->findChild<QWidget *>(u"hearingsPage"_s); }
    void openCalendar();
    void type(const QString &field, const QString &text);
    Uuid takeIn(const QString &plaintiff);

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    Uuid m_first;
    Uuid m_second;
    QString m_firstNo;
    QString m_secondNo;
};

Uuid TestHearingsPage::takeIn(const QString &plaintiff)
{
    cases::PetitionInput petition;
    petition.receivedOn = m_desk->clock->today();
    petition.petitionDate = QDate(2026, 11, 20);
    petition.caseType = u"DS"_s;
    petition.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
    petition.claims = u"Buộc trả 485.000.000 đồng"_s;
    petition.value = 485'000'000;
    petition.parties = {{.role = cases::PartyRole::Plaintiff, .name = plaintiff, .address = u"xã Hưng Nguyên"_s},
                        {.role = cases::PartyRole::Defendant, .name = u"Trần Văn Đức"_s, .address = u"xã Nam Đàn"_s}};
    const auto taken = m_desk->withDesk([&](std::shared_ptr<workflow::Desk> desk) { return workflow::Intake(desk).takeIn(petition); });
    return taken ? taken->matter : Uuid();
}

void TestHearingsPage::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    m_first = takeIn(u"Nguyễn Thị Hạnh"_s);
    m_second = takeIn(u"Lê Văn Cường"_s);
    QVERIFY(!m_first.isNull() && !m_second.isNull());
    const auto number = [this](const Uuid &matter) {
        return m_desk->withDesk([matter](std::shared_ptr<workflow::Desk> desk) { return workflow::CaseWork(desk).open(matter); })->head.petitionNo;
    };
    m_firstNo = number(m_first);
    m_secondNo = number(m_second);
    m_window = m_desk->window(QSize(1600, 800));
    QVERIFY(m_desk->unlock());
}

void TestHearingsPage::openCalendar()
{
    m_window->openPlace(u"hearings"_s);
    QTRY_VERIFY(page() && m_window->isSettled());
}

void TestHearingsPage::type(const QString &field, const QString &text)
{
    auto *line = find<QLineEdit>(field);
    QVERIFY2(line, qPrintable(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestHearingsPage::emptyCalendarSaysWhatToDo()
{
    openCalendar();
    QStringList said;
    const auto labels = page()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            said << label->text();
    }
    QVERIFY2(said.join(u'|').contains(u"Nhấn N"_s), qPrintable(said.join(u'|')));
}

void TestHearingsPage::nSchedulesAHearing()
{
    openCalendar();
    find<QPushButton>(u"newHearing"_s)->click();
    QTRY_VERIFY(find<QLineEdit>(u"hearingCase"_s)->isVisible());
    type(u"hearingCase"_s, m_firstNo);
    QTest::keyClick(find<QLineEdit>(u"hearingCase"_s), Qt::Key_Return);
    QTRY_VERIFY(find<QLineEdit>(u"hearingDate"_s)->isVisible());
    type(u"hearingDate"_s, u"26/11/2026"_s);
    type(u"hearingStart"_s, u"8h30"_s);
    type(u"hearingMinutes"_s, u"60"_s);
    type(u"hearingRoom"_s, u"Phong 1"_s);
    type(u"hearingAssessor1"_s, u"Vu Thi Lan"_s);
    QTest::keyClick(find<QLineEdit>(u"hearingRoom"_s), Qt::Key_Return, Qt::ControlModifier);
    auto *week = find<QTableView>(u"hearingWeek"_s);
    const auto found = [week] {
        for (int row = 0; row < week->model()->rowCount(); ++row) {
            if (week->model()->index(row, 3).data().toString().startsWith(u"08:30"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(found(), 10000); // Thursday's column
    QVERIFY(!find<QLineEdit>(u"hearingDate"_s)->isVisible()); // the form is done
}

void TestHearingsPage::aTakenRoomIsSaidAtOnce()
{
    openCalendar();
    auto *week = find<QTableView>(u"hearingWeek"_s);
    week->setFocus();
    QTest::keyClick(week, Qt::Key_N);
    QTRY_VERIFY(find<QLineEdit>(u"hearingCase"_s)->isVisible());
    type(u"hearingCase"_s, m_secondNo);
    QTest::keyClick(find<QLineEdit>(u"hearingCase"_s), Qt::Key_Return);
    QTRY_VERIFY(find<QLineEdit>(u"hearingDate"_s)->isVisible());
    type(u"hearingDate"_s, u"26/11/2026"_s);
    type(u"hearingMinutes"_s, u"60"_s);
    type(u"hearingRoom"_s, u"phong 1"_s);
    type(u"hearingStart"_s, u"9:00"_s);
    auto *save = find<QPushButton>(u"saveHearing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!save->isEnabled(), 5000); // said before anything is sent
    type(u"hearingStart"_s, u"9:30"_s); // the other hearing is over then
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 5000);
}

void TestHearingsPage::aBusyPanelAsksForAReason()
{
    // Still in the form: another room, but the same assessor at the same time.
    type(u"hearingRoom"_s, u"Phong 2"_s);
    type(u"hearingStart"_s, u"9:00"_s);
    type(u"hearingAssessor1"_s, u"Vu Thi Lan"_s);
    auto *concerns = find<QLabel>(u"hearingConcerns"_s);
    QTRY_VERIFY_WITH_TIMEOUT(concerns->isVisible() && concerns->text().contains(u"Vu Thi Lan"_s), 5000);
    QVERIFY(find<QLineEdit>(u"hearingReason"_s)->isVisible());
    QTest::keyClick(find<QLineEdit>(u"hearingRoom"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"saveHearing"_s)->isEnabled(), 5000);
    QVERIFY(find<QLineEdit>(u"hearingDate"_s)->isVisible()); // refused without a reason
    type(u"hearingReason"_s, u"Vu truoc chi cong bo"_s);
    QTest::keyClick(find<QLineEdit>(u"hearingReason"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QLineEdit>(u"hearingDate"_s)->isVisible(), 10000);
}

void TestHearingsPage::enterOpensTheCase()
{
    openCalendar();
    auto *week = find<QTableView>(u"hearingWeek"_s);
    auto *tabs = m_window->findChild<QTabBar *>(u"placeTabs"_s);
    // The news of the test before may fill the calendar anew between two keys; a person would press again.
    const auto opens = [&] {
        if (week->isVisible() && !week->currentIndex().data(models::HearingUidRole).isNull()) {
            week->setFocus();
            QTest::keyClick(week, Qt::Key_Return);
        }
        return tabs->tabText(tabs->currentIndex()).contains(u"2026"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(opens(), 20000);
}

void TestHearingsPage::theListAndItsSheet()
{
    openCalendar();
    const auto buttons = find<QWidget>(u"hearingsView"_s)->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 3);
    buttons.at(2)->click();
    auto *list = find<QTableView>(u"hearingList"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 3); // the day, and two hearings
    QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"listPreview"_s) && find<QWidget>(u"listPreview"_s)->isVisible());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible());
    // A week further there is nothing, and the way back.
    find<QAbstractButton>(u"nextWeek"_s)->click();
    QTRY_VERIFY(!list->isVisible());
    find<QAbstractButton>(u"thisWeek"_s)->click();
    QTRY_COMPARE(list->model()->rowCount(), 3);
}

void TestHearingsPage::adjournedFromTheCalendar()
{
    auto *list = find<QTableView>(u"hearingList"_s);
    list->setCurrentIndex(list->model()->index(1, models::HearingListModel::Time));
    auto *adjourn = find<QPushButton>(u"adjournHearing"_s);
    QTRY_VERIFY(adjourn->isEnabled());
    QVERIFY(!find<QPushButton>(u"holdHearing"_s)->isEnabled()); // it is still to come
    adjourn->click();
    QTRY_VERIFY(find<QLineEdit>(u"hearingText"_s));
    type(u"hearingText"_s, u"Bi don vang mat"_s);
    type(u"hearingNewDate"_s, u"30/12/2026"_s); // later than one month from 23 November
    find<QPushButton>(u"hearingApply"_s)->click();
    auto *problem = find<QLabel>(u"hearingProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"23/12/2026"_s), qPrintable(problem->text()));
    type(u"hearingNewDate"_s, u"22/12/2026"_s);
    find<QPushButton>(u"hearingApply"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QLineEdit>(u"hearingText"_s), 10000);
    // The calendar shows the week of the new day.
    QTRY_COMPARE(list->model()->rowCount(), 2);
    find<QAbstractButton>(u"thisWeek"_s)->click();
    QTRY_COMPARE(list->model()->rowCount(), 3); // the adjourned one stays, as adjourned
}

void TestHearingsPage::todayShowsWhatComes()
{
    m_window->openPlace(u"today"_s);
    auto *hearings = m_window->findChild<QWidget *>(u"todayHearings"_s);
    QVERIFY(hearings);
    auto *view = hearings->findChild<QAbstractItemView *>();
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, 5000); // the other was adjourned out of the week
    QVERIFY(view->model()->index(0, 0).data().toString().contains(u"26/11"_s));
}

void TestHearingsPage::theCaseShowsItsHearings()
{
    m_window->openPlace(QString(u"case:"_s % m_first.toString()));
    QTRY_VERIFY(m_window->isSettled());
    QWidget *casePage = nullptr;
    const auto pages = m_window->findChildren<QWidget *>(u"casePage"_s);
    for (QWidget *one : pages) {
        if (one->isVisible())
            casePage = one;
    }
    QVERIFY(casePage);
    auto *list = casePage->findChild<QTableView *>(u"caseHearingList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 5000); // adjourned, and taken up again
    auto *tabs = casePage->findChild<QTabBar *>(u"caseTabs"_s);
    int tab = -1;
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(u"Phiên toà"_s))
            tab = i;
    }
    QVERIFY(tab >= 0);
    tabs->setCurrentIndex(tab);
    QTRY_VERIFY(list->isVisible());
    auto *schedule = casePage->findChild<QPushButton *>(u"scheduleHearing"_s);
    schedule->click();
    QTRY_VERIFY(casePage->findChild<QLineEdit *>(u"hearingDate"_s)->isVisible());
    QVERIFY(!casePage->findChild<QLineEdit *>(u"hearingCase"_s)->isVisible()); // the case is known
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!casePage->findChild<QLineEdit *>(u"hearingDate"_s)->isVisible());
}

QTEST_MAIN(TestHearingsPage)
#include "tst_hearingspage.moc"
