// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/ui/fields.h>
#include <thuly/models/partytablemodel.h>
#include <thuly/models/petitioncontroller.h>
#include <thuly/workflow/casework.h>

#include <QAbstractItemView>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

constexpr double secondsPerKey = 0.28;

/** Keys that a person needs for a text with Telex: each mark and each đ is one key more. */
int telexKeys(const QString &text)
{
    return int(text.normalized(QString::NormalizationForm_D).size() + text.toLower().count(QChar(0x0111)));
}

} // namespace

class TestPetitionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualPetitionByKeyboardAlone();
    void draftIsSavedWithinASecondAndComesBack();
    void wordInCompositionBelongsToTheDraft();
    void missingThingsAreSaidAndReached();
    void postmarkAfterReceiptWarns();
    void partiesCanBeUndone();
    void aFileOfTheProcuracyAsksForWhatItBrings();
    void killedProgramLosesNothing();

private:
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] Result<QList<workflow::PetitionDraft>> drafts(test::DeskFixture &desk);

    int m_keys = 0;
};

void TestPetitionPage::type(const QString &text)
{
    m_keys += telexKeys(text);
    for (const QChar letter : text) {
        // keyClick() knows ASCII only; what a Vietnamese layout sends is a key with its letter as text.
        if (letter.unicode() < 128)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

void TestPetitionPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    // An editor of a table opens when control is back in the event loop.
    QCoreApplication::processEvents();
}

Result<QList<workflow::PetitionDraft>> TestPetitionPage::drafts(test::DeskFixture &desk)
{
    return desk.withDesk([](std::shared_ptr<workflow::Desk> opened) { return workflow::Intake(opened).listDrafts(); });
}

void TestPetitionPage::usualPetitionByKeyboardAlone()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    m_keys = 0;
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(window->findChild<QWidget *>(u"petitionPage"_s));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"petitionDate"_s);
    type(u"15/11"_s);
    press(Qt::Key_Return); // filed in person
    press(Qt::Key_Return); // kind of case: civil
    press(Qt::Key_Return); // parties
    type(u"Lê Văn Cường"_s);
    press(Qt::Key_Return);
    type(u"1969"_s);
    press(Qt::Key_Return);
    type(u"040069001234"_s);
    press(Qt::Key_Return);
    type(u"xóm 5, xã Hưng Nguyên"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return); // nobody represents him
    type(u"Trần Văn Đức"_s);
    press(Qt::Key_Return);
    type(u"1977"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return); // identity number not known
    type(u"xã Nam Đàn"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Return); // the empty line ends the table
    QCOMPARE(QApplication::focusWidget()->objectName(), u"relation"_s);
    type(u"vay tài sản"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"value"_s);
    type(u"485tr"_s);
    press(Qt::Key_Return);
    type(u"Trả 485 triệu đồng tiền vay và lãi."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto *grid = window->findChild<QTableView *>(u"parties"_s);
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->rowCount(), 1, 10000); // the next, empty form
    const double seconds = m_keys * secondsPerKey;
    qInfo("a usual petition: %d keys, %.0f s at %.2f s a key", m_keys, seconds, secondsPerKey);
    QVERIFY2(seconds <= 60, qPrintable(QString::number(seconds)));

    desk.closeWindow();
    auto listed = desk.withDesk([](std::shared_ptr<workflow::Desk> opened) { return workflow::CaseWork(opened).list({}); });
    QVERIFY(listed);
    QCOMPARE(listed->rows.size(), 1);
    const cases::Matter &matter = listed->rows.first();
    QCOMPARE(matter.plaintiffs, u"Lê Văn Cường"_s);
    QCOMPARE(matter.defendants, u"Trần Văn Đức"_s);
    QCOMPARE(matter.value.value_or(0), 485'000'000);
    QCOMPARE(matter.petitionDate, QDate(2026, 11, 15));
    QVERIFY(!matter.petitionNo.isEmpty());
    auto left = drafts(desk);
    QVERIFY(left);
    QCOMPARE(left->size(), 0); // the draft went with the petition
}

void TestPetitionPage::draftIsSavedWithinASecondAndComesBack()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    auto *claims = window->findChild<ui::TextArea *>(u"claims"_s);
    claims->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(claims, u"Buoc tra tien"_s);
    auto *saved = window->findChild<QWidget *>(u"draftSaved"_s);
    QTRY_VERIFY(saved->isVisible());
    qInfo("draft saved after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1500); // typing itself takes its time here
    QTest::keyClicks(claims, u" va lai"_s);
    desk.closeWindow(); // keeps what the timer had not saved yet

    window = desk.window();
    QVERIFY(desk.unlock());
    auto stored = window->findChild<QWidget *>(u"todayDrafts"_s)->findChild<QAbstractItemView *>();
    QTRY_COMPARE(stored->model()->rowCount(), 1);
    Q_EMIT stored->clicked(stored->model()->index(0, 0));
    QTRY_VERIFY(window->findChild<ui::TextArea *>(u"claims"_s) && window->findChild<ui::TextArea *>(u"claims"_s)->toPlainText() == u"Buoc tra tien va lai"_s);
}

void TestPetitionPage::wordInCompositionBelongsToTheDraft()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    auto *claims = window->findChild<ui::TextArea *>(u"claims"_s);
    claims->setFocus();
    QInputMethodEvent composing(u"hoà"_s, {});
    QApplication::sendEvent(claims, &composing);
    QVERIFY(claims->toPlainText().isEmpty());
    QTRY_VERIFY(window->findChild<QWidget *>(u"draftSaved"_s)->isVisible());
    desk.closeWindow();
    auto kept = drafts(desk);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(models::fromDraft(kept->first().body).claims, u"hoà"_s);
}

void TestPetitionPage::missingThingsAreSaidAndReached()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 20000);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window->findChild<QWidget *>(u"pageBanner"_s));
    // Nobody is named: the cursor stands where the first name goes.
    QTRY_VERIFY(window->findChild<QTableView *>(u"parties"_s)->isAncestorOf(QApplication::focusWidget()));
}

void TestPetitionPage::postmarkAfterReceiptWarns()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    window->findChild<ui::ChoiceField *>(u"channel"_s)->setValue(cases::channelId(cases::Channel::Post));
    auto *postmark = window->findChild<ui::DateField *>(u"postmark"_s);
    QVERIFY(postmark->isEnabled());
    postmark->setFocus();
    QTest::keyClicks(postmark, u"25/11/2026"_s);
    QTest::keyClick(postmark, Qt::Key_Return);
    auto *side = window->findChild<QWidget *>(u"petitionSide"_s);
    const auto says = [side](const QString &text) {
        const auto labels = side->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"Dấu bưu điện"_s));
}

void TestPetitionPage::partiesCanBeUndone()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    auto *grid = window->findChild<QTableView *>(u"parties"_s);
    auto *add = window->findChild<QPushButton *>(u"addParty"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"Hồ Văn Tín"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    window->findChild<QWidget *>(u"claims"_s)->setFocus();
    window->findChild<QWidget *>(u"claims"_s)->clearFocus();
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
}

void TestPetitionPage::aFileOfTheProcuracyAsksForWhatItBrings()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    window->openPlace(u"petition"_s);
    QVERIFY(!window->findChild<QWidget *>(u"fact.indictment_no"_s));
    window->findChild<ui::ChoiceField *>(u"caseType"_s)->setValue(u"HS"_s);
    auto *indictment = window->findChild<ui::TextField *>(u"fact.indictment_no"_s);
    QVERIFY(indictment);
    QTRY_VERIFY(indictment->isVisible());
    QVERIFY(!window->findChild<QWidget *>(u"claims"_s)->isVisible());
    indictment->setFocus();
    type(u"12/CT-VKS"_s);
    auto *on = window->findChild<ui::DateField *>(u"fact.indictment_on"_s);
    on->setFocus();
    type(u"20/11"_s);
    press(Qt::Key_Return);
    auto *grid = window->findChild<QTableView *>(u"parties"_s);
    QCOMPARE(grid->model()->index(0, models::PartyTableModel::Role).data().toString(), u"Bị cáo"_s);
    QTest::mouseClick(window->findChild<QPushButton *>(u"addParty"_s), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"Hồ Văn Tín"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->rowCount(), 1, 10000); // the next, empty form
    desk.closeWindow();
    auto listed = desk.withDesk([](std::shared_ptr<workflow::Desk> opened) { return workflow::CaseWork(opened).list({}); });
    QVERIFY(listed);
    QCOMPARE(listed->rows.size(), 1);
    const cases::Matter &matter = listed->rows.first();
    QCOMPARE(matter.intake, cases::Intake::File);
    QCOMPARE(matter.procedure, u"criminal"_s);
    QCOMPARE(matter.defendants, u"Hồ Văn Tín"_s);
    QVERIFY(matter.petitionNo.endsWith(u"/NHS"_s));
}

void TestPetitionPage::killedProgramLosesNothing()
{
    const QString folder = qEnvironmentVariable("THULY_TEST_CHILD_FOLDER");
    if (!folder.isEmpty()) {
        // In the child: type a draft, say so, and wait for the blow.
        test::DeskFixture desk(folder);
        ui::MainWindow *window = desk.window();
        QVERIFY(desk.unlock());
        window->openPlace(u"petition"_s);
        auto *claims = window->findChild<ui::TextArea *>(u"claims"_s);
        claims->setFocus();
        QTest::keyClicks(claims, u"chua kip vao so"_s);
        QTRY_VERIFY(window->findChild<QWidget *>(u"draftSaved"_s)->isVisible());
        fputs("SAVED\n", stdout);
        fflush(stdout);
        QTRY_VERIFY_WITH_TIMEOUT(false, 60000);
        return;
    }
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"THULY_TEST_CHILD_FOLDER"_s, desk.vault());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"killedProgramLosesNothing"_s});
    QByteArray said;
    while (!said.contains("SAVED") && child.waitForReadyRead(30000))
        said += child.readAllStandardOutput();
    QVERIFY2(said.contains("SAVED"), said.constData());
    child.kill();
    QVERIFY(child.waitForFinished());

    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    auto *reopen = QTest::qWaitFor([&] { return window->findChild<QPushButton *>(u"reopenDraft"_s) != nullptr; })
                     ? window->findChild<QPushButton *>(u"reopenDraft"_s)
                     : nullptr;
    QVERIFY(reopen);
    QTest::mouseClick(reopen, Qt::LeftButton);
    QTRY_VERIFY(window->findChild<ui::TextArea *>(u"claims"_s) && window->findChild<ui::TextArea *>(u"claims"_s)->toPlainText() == u"chua kip vao so"_s);
}

QTEST_MAIN(TestPetitionPage)
#include "tst_petitionpage.moc"
