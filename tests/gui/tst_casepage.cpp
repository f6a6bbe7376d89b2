// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/models/casemodel.h>
#include <thuly/models/errortext.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/casework.h>

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestCasePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWayToAcceptance();
    void refusedStepSaysWhy();
    void noteIsKept();
    void goToFindsByNumberAndName();
    void languageChangesWhileItRuns();

private:
    void chooseStep(const QString &event);
    void recordStep(const QString &event);
    [[nodiscard]] QString whatIsSaid() const;
    /** A field of the step that is chosen: those of the one before may not be gone yet. */
    template<class Field> [[nodiscard]] Field *stepField(const QString &name) const
    {
        const auto fields = page()->findChildren<Field *>(name);
        const auto shown = std::ranges::find_if(fields, [](const Field *field) { return field->isVisible(); });
        return shown == fields.end() ? nullptr : *shown;
    }
    [[nodiscard]] QWidget *page() const { return m_window->findChild<QWidget *>(u"casePage"_s); }

    std::unique_ptr<test::DeskFixture> m_desk;
    std::shared_ptr<const packs::LawBook> m_law;
    ui::MainWindow *m_window = nullptr;
    Uuid m_matter;
};

void TestCasePage::initTestCase()
{
    const auto law = packs::LawBook::assemble(*packs::embeddedPacks(packs::TrustAnchors::embedded()));
    QVERIFY(law.has_value());
    m_law = *law;
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    cases::PetitionInput petition;
    petition.receivedOn = m_desk->clock->today();
    petition.petitionDate = QDate(2026, 11, 20);
    petition.caseType = u"DS"_s;
    petition.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
    petition.claims = u"Buộc trả 485.000.000 đồng"_s;
    petition.value = 485'000'000;
    cases::Party plaintiff;
    plaintiff.name = u"Nguyễn Thị Hạnh"_s;
    plaintiff.address = u"xã Hưng Nguyên"_s;
    cases::Party defendant;
    defendant.role = cases::PartyRole::Defendant;
    defendant.name = u"Trần Văn Đức"_s;
    defendant.address = u"xã Nam Đàn"_s;
    petition.parties = {plaintiff, defendant};
    auto taken = m_desk->withDesk([&](std::shared_ptr<workflow::Desk> desk) { return workflow::Intake(desk).takeIn(petition); });
    QVERIFY2(taken.has_value(), qPrintable(taken ? QString() : QString(taken.error().id() + taken.error().field)));
    m_matter = taken->matter;
    m_window = m_desk->window();
    QVERIFY(m_desk->unlock());
    m_window->openPlace(QString(u"case:"_s % m_matter.toString()));
    QTRY_VERIFY(m_window->isSettled());
}

void TestCasePage::chooseStep(const QString &event)
{
    const QString title = m_law->eventLabel(event).vi;
    QTest::keyClick(m_window, Qt::Key_J, Qt::ControlModifier);
    auto *list = page()->findChild<QListView *>(u"stepList"_s);
    QTRY_VERIFY(list->isVisible());
    const auto rowOf = [&]() -> int {
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            if (list->model()->index(i, 0).data().toString() == title)
                return i;
        }
        return -1;
    };
    // The step before may have been recorded so lately that the case is read again while the form is open.
    QTRY_VERIFY2(rowOf() >= 0, qPrintable(title));
    list->setCurrentIndex(list->model()->index(rowOf(), 0));
    QCOMPARE(page()->findChild<QLabel *>(u"stepTitle"_s)->text(), title);
    QTRY_VERIFY(stepField<ui::DateField>(u"stepDate"_s)); // the layout shows new fields in the next turn
}

void TestCasePage::recordStep(const QString &event)
{
    chooseStep(event);
    auto *list = page()->findChild<QListView *>(u"stepList"_s);
    // What the step asks for, that nobody has said yet and the program does not give by itself.
    const auto fields = page()->findChild<QWidget *>(u"stepForm"_s)->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        const bool asked = field->isVisible() && field->objectName().startsWith("fact."_L1) && field->placeholderText().isEmpty();
        if (asked && field->text().isEmpty() && !qobject_cast<ui::DateField *>(field) && !qobject_cast<ui::MoneyField *>(field))
            field->setText(u"0004512"_s);
    }
    auto *record = page()->findChild<QPushButton *>(u"recordStep"_s);
    QVERIFY(record->isEnabled());
    record->click();
    QTRY_VERIFY2(!list->isVisible(), qPrintable(whatIsSaid()));
}

QString TestCasePage::whatIsSaid() const
{
    QStringList texts;
    if (const auto *banner = page()->findChild<QWidget *>(u"pageBanner"_s))
        texts << banner->accessibleName();
    const auto fields = page()->findChild<QWidget *>(u"stepForm"_s)->findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields) {
        if (field->isVisible())
            texts << QString(field->objectName() % u'=' % field->text() % u' ' % field->accessibleDescription());
    }
    return texts.join(u" | "_s);
}

void TestCasePage::theWayToAcceptance()
{
    auto *number = page()->findChild<QLabel *>(u"caseNumber"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(number->text().startsWith(u"Đơn "_s), qPrintable(number->text()), 20000);
    auto *timeline = page()->findChild<QListView *>(u"timeline"_s)->model();
    const int before = timeline->rowCount();
    recordStep(u"chief_judge_assigns_reviewer"_s);
    QTRY_COMPARE(timeline->rowCount(), before + 1);
    // The advance is proposed by the fee table: 485 million, half of 20 + 4 % of what is above 400 million.
    chooseStep(u"fee_notice_issued"_s);
    auto *advance = stepField<ui::MoneyField>(u"fact.fee_advance_amount"_s);
    QVERIFY(advance && !advance->isReadOnly());
    QCOMPARE(advance->amount(), 11'700'000);
    recordStep(u"fee_notice_issued"_s);
    QTRY_COMPARE(timeline->rowCount(), before + 2);
    recordStep(u"fee_receipt_filed"_s);
    QTRY_COMPARE(number->text(), u"01/2026/TLST-DS"_s);
    // The date of acceptance starts the limits of the case; each says how it was counted.
    auto *deadlines = qobject_cast<models::DeadlineModel *>(page()->findChild<QTableView *>(u"caseDeadlines"_s)->model());
    QTRY_VERIFY(deadlines->rowCount() > 1);
    QVERIFY(!deadlines->computationText(0).isEmpty());
}

void TestCasePage::refusedStepSaysWhy()
{
    chooseStep(u"acceptance_notified"_s);
    auto *timeline = page()->findChild<QListView *>(u"timeline"_s)->model();
    const int before = timeline->rowCount();
    auto *day = stepField<ui::DateField>(u"stepDate"_s);
    QVERIFY(day);
    day->setDate(m_desk->clock->today().addDays(1));
    page()->findChild<QPushButton *>(u"recordStep"_s)->click();
    QWidget *banner = nullptr;
    QTRY_VERIFY((banner = page()->findChild<QWidget *>(u"pageBanner"_s)) && banner->isVisible());
    QCOMPARE(banner->accessibleName(), models::errorText(Error{ErrorCode::DateInFuture, {}, u"occurredAt"_s, {}, {}}));
    QVERIFY(day->hasFocus());
    QVERIFY(page()->findChild<QListView *>(u"stepList"_s)->isVisible()); // what was typed stays
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!page()->findChild<QListView *>(u"stepList"_s)->isVisible());
    QCOMPARE(timeline->rowCount(), before);
}

void TestCasePage::noteIsKept()
{
    auto *note = page()->findChild<ui::TextArea *>(u"caseNote"_s);
    note->setFocus();
    QTest::keyClicks(note, u"ba Hanh xin vang mat"_s);
    QSignalSpy locked(m_window, &ui::MainWindow::locked);
    m_window->lock();
    QVERIFY(locked.wait(10000));
    QVERIFY(m_desk->unlock());
    QTRY_VERIFY(page());
    QTRY_COMPARE(page()->findChild<ui::TextArea *>(u"caseNote"_s)->toPlainText(), u"ba Hanh xin vang mat"_s);
}

void TestCasePage::goToFindsByNumberAndName()
{
    QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
    auto *box = m_window->findChild<QLineEdit *>(u"goToBox"_s);
    QTRY_VERIFY(box->hasFocus());
    QTest::keyClicks(box, u"hanh"_s);
    // The list stands below the box; Return takes its first row.
    QTRY_VERIFY([&] {
        const auto views = m_window->findChildren<QListView *>();
        for (const QListView *view : views) {
            if (view->isVisible() && view->accessibleName() == u"Gợi ý"_s && view->model()->rowCount() > 0)
                return view->model()->index(0, 0).data().toString().contains(u"Hạnh"_s);
        }
        return false;
    }());
    m_window->openPlace(u"today"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Escape);
}

void TestCasePage::languageChangesWhileItRuns()
{
    m_window->openPlace(u"today"_s);
    auto *tabs = m_window->findChild<QTabBar *>(u"placeTabs"_s);
    QCOMPARE(tabs->tabText(0), u"Hôm nay"_s);
    m_desk->languages.use(Language::English);
    QTRY_COMPARE(m_window->findChild<QTabBar *>(u"placeTabs"_s)->tabText(0), u"Today"_s);
    QVERIFY(page()); // the case is open again
    m_desk->languages.use(Language::Vietnamese);
    QTRY_COMPARE(m_window->findChild<QTabBar *>(u"placeTabs"_s)->tabText(0), u"Hôm nay"_s);
}

QTEST_MAIN(TestCasePage)
#include "tst_casepage.moc"
