// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The page of the day: a clock that was set back is said before anything is entered, and whoever may confirms it. */
class TestTodayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockSetBackIsSaidAndConfirmed();
    void otherPeopleAreToldWhoConfirms();

private:
    static constexpr qint64 threeDays = 3LL * 24 * 3600 * 1000;
    [[nodiscard]] static QWidget *banner(const ui::MainWindow *window)
    {
        const auto *page = window->findChild<QWidget *>(u"todayPage"_s);
        auto *found = page ? page->findChild<QWidget *>(u"pageBanner"_s) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
};

void TestTodayPage::clockSetBackIsSaidAndConfirmed()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    QVERIFY(!banner(window));
    desk.closeWindow();

    desk.clock->advanceMs(-threeDays);
    window = desk.window();
    QVERIFY(desk.unlock());
    QTRY_VERIFY(banner(window));
    // The last entry was made on 23 Nov at 08:00.
    QVERIFY2(banner(window)->accessibleName().contains(u"08:00 23/11/2026"_s), qPrintable(banner(window)->accessibleName()));
    auto *confirm = banner(window)->findChild<QPushButton *>(u"confirmClock"_s);
    QVERIFY(confirm);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(!banner(window));
    desk.closeWindow();

    window = desk.window();
    QVERIFY(desk.unlock());
    QVERIFY(!banner(window)); // once is enough
}

void TestTodayPage::otherPeopleAreToldWhoConfirms()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    QVERIFY(desk.addPerson(u"lan"_s, {users::Role::Clerk}));
    desk.clock->advanceMs(-threeDays);
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock(u"lan"_s));
    QTRY_VERIFY(banner(window));
    QVERIFY(banner(window)->accessibleName().contains(u"Chánh án"_s));
    QVERIFY(!banner(window)->findChild<QPushButton *>(u"confirmClock"_s));
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
