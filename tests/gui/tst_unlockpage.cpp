// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/ui/fields.h>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestUnlockPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartOffersANewVault();
    void wrongPasswordSaysHowManyTriesAreLeft();
    void lockOutSaysHowLongToWait();
    void rightPasswordOpens();
    void lockDropsEveryPageAndModel();
    void tabsComeBackForTheSamePerson();
    void idleWindowLocksItself();

private:
    static void type(QWidget *root, const QString &name, const QString &text)
    {
        auto *field = root->findChild<QLineEdit *>(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        QTest::keyClicks(field, text);
    }
};

void TestUnlockPage::firstStartOffersANewVault()
{
    test::DeskFixture desk;
    ui::MainWindow *window = desk.window();
    auto *create = QTest::qWaitFor([&] { return window->findChild<QPushButton *>(u"createVaultButton"_s) != nullptr; })
                     ? window->findChild<QPushButton *>(u"createVaultButton"_s)
                     : nullptr;
    QVERIFY(create);
    QVERIFY(!create->isEnabled());
    auto *court = window->findChild<ui::ChoiceField *>(u"newCourt"_s);
    QTRY_VERIFY(court->count() > 300);
    court->setValue(u"KV-40-03"_s);
    type(window, u"newName"_s, u"Phan Thi Thu Ha"_s);
    QCOMPARE(window->findChild<QLineEdit *>(u"newUser"_s)->text(), u"ha"_s);
    type(window, u"newPassword"_s, u"bon tu de nho"_s);
    type(window, u"newPasswordAgain"_s, u"bon tu de"_s);
    QVERIFY(!create->isEnabled());
    type(window, u"newPasswordAgain"_s, u" nho"_s);
    QTRY_VERIFY(create->isEnabled());
    QSignalSpy opened(window, &ui::MainWindow::unlocked);
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(opened.wait(20000));
    QVERIFY(window->findChild<QWidget *>(u"todayPage"_s));
}

void TestUnlockPage::wrongPasswordSaysHowManyTriesAreLeft()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    auto *people = window->findChild<QListView *>(u"people"_s);
    QTRY_COMPARE(people->model()->rowCount(), 1);
    QCOMPARE(people->currentIndex().data().toString(), u"Phan Thị Thu Hà"_s);
    auto *field = window->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"sai"_s);
    QSignalSpy failed(window, &ui::MainWindow::unlockFailed);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(failed.wait(10000));
    auto *problem = window->findChild<QLabel *>(u"unlockProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith(u"Sai mật khẩu."_s), qPrintable(problem->text()));
    auto *hint = window->findChild<QLabel *>(u"unlockHint"_s);
    QTRY_VERIFY2(hint->text().startsWith(u"Còn 4 lần thử"_s), qPrintable(hint->text()));
    QVERIFY(window->isLocked());
    QVERIFY(field->text().isEmpty());
}

void TestUnlockPage::lockOutSaysHowLongToWait()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    auto *field = window->findChild<QLineEdit *>(u"password"_s);
    auto *hint = window->findChild<QLabel *>(u"unlockHint"_s);
    // Who can open the vault is read from its folder; nobody is chosen before.
    QTRY_VERIFY(window->findChild<QListView *>(u"people"_s)->currentIndex().isValid());
    QTRY_VERIFY(hint->text().startsWith(u"Còn 5"_s));
    for (int i = 0; i < 5; ++i) {
        QSignalSpy failed(window, &ui::MainWindow::unlockFailed);
        QTRY_VERIFY(!field->isReadOnly());
        field->setFocus();
        QTest::keyClicks(field, u"sai"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(failed.wait(30000));
    }
    QTRY_VERIFY2(hint->text().contains(u"Thử lại sau"_s), qPrintable(hint->text()));
    QTest::keyClicks(field, u"bon tu de nho"_s);
    QVERIFY(!window->findChild<QPushButton *>(u"unlockButton"_s)->isEnabled());
}

void TestUnlockPage::rightPasswordOpens()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    auto *field = window->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(field->hasFocus());
    QTRY_VERIFY(window->findChild<QListView *>(u"people"_s)->model()->rowCount() == 1);
    QTest::keyClicks(field, u"bon tu de nho"_s);
    QSignalSpy opened(window, &ui::MainWindow::unlocked);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(opened.wait(10000));
    QTRY_VERIFY(window->isSettled());
}

void TestUnlockPage::lockDropsEveryPageAndModel()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    for (const QString &place : {u"petition"_s, u"petitions"_s, u"register"_s, u"matters"_s, u"users"_s, u"display"_s})
        window->openPlace(place);
    QList<QPointer<QObject>> alive;
    QWidget *shell = window->findChild<QWidget *>(u"shell"_s);
    QVERIFY(shell);
    alive << shell;
    const auto models = shell->findChildren<QAbstractItemModel *>();
    for (QAbstractItemModel *model : models)
        alive << model;
    for (const QString &page : {u"todayPage"_s, u"petitionPage"_s, u"registerPage"_s, u"mattersPage"_s, u"usersPage"_s}) {
        QWidget *widget = window->findChild<QWidget *>(page);
        QVERIFY2(widget, qPrintable(page));
        alive << widget;
    }
    QSignalSpy locked(window, &ui::MainWindow::locked);
    QTest::keyClick(window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(locked.wait(10000));
    for (const QPointer<QObject> &object : std::as_const(alive))
        QVERIFY(object.isNull());
    QVERIFY(window->isLocked());
    QVERIFY(window->findChild<QWidget *>(u"unlockPage"_s)->isVisible());
}

void TestUnlockPage::tabsComeBackForTheSamePerson()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petitions"_s);
    window->openPlace(u"matters"_s);
    QSignalSpy locked(window, &ui::MainWindow::locked);
    window->lock();
    QVERIFY(locked.wait(10000));
    QVERIFY(desk.unlock());
    auto *tabs = window->findChild<QTabBar *>(u"placeTabs"_s);
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->currentIndex(), 2);
}

void TestUnlockPage::idleWindowLocksItself()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::WindowParts parts;
    parts.desk = desk.parts();
    parts.folder = desk.vault();
    QTemporaryDir settings;
    parts.settingsFile = settings.filePath(u"desk.ini"_s);
    parts.idleLimit = std::chrono::milliseconds(300);
    ui::MainWindow window(std::move(parts), desk.languages, desk.theme);
    window.show();
    QSignalSpy opened(&window, &ui::MainWindow::unlocked);
    QSignalSpy locked(&window, &ui::MainWindow::locked);
    window.unlock(u"ha"_s, test::password());
    QVERIFY(opened.wait(10000));
    QVERIFY(locked.wait(10000));
    QVERIFY(window.isLocked());
}

QTEST_MAIN(TestUnlockPage)
#include "tst_unlockpage.moc"
