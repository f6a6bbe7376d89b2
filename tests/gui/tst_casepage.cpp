// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/models/casemodel.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/casework.h>

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestCasePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWayToAcceptance();
    void noteIsKept();
    void goToFindsByNumberAndName();
    void languageChangesWhileItRuns();

private:
    void recordStep(const QString &title);
    [[nodiscard]] QWidget *page() const { return m_window->findChild<QWidget *>(u"casePage"_s); }

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    Uuid m_matter;
};

void TestCasePage::initTestCase()
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

void TestCasePage::recordStep(const QString &title)
{
    QTest::keyClick(m_window, Qt::Key_J, Qt::ControlModifier);
    auto *list = page()->findChild<QListView *>(u"stepList"_s);
    QTRY_VERIFY(list->isVisible());
    int row = -1;
    QTRY_VERIFY(list->model()->rowCount() > 0);
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        if (list->model()->index(i, 0).data().toString() == title)
            row = i;
    }
    QStringList offered;
    for (int i = 0; i < list->model()->rowCount(); ++i)
        offered << list->model()->index(i, 0).data().toString();
    QVERIFY2(row >= 0, qPrintable(QString(title % u" is not among: "_s % offered.join(u", "_s))));
    list->setCurrentIndex(list->model()->index(row, 0));
    // What the step asks for and nobody has said yet.
    const auto fields = page()->findChild<QWidget *>(u"stepForm"_s)->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (!field->objectName().startsWith("fact."_L1) || field->isReadOnly() || !field->text().isEmpty() || !field->placeholderText().isEmpty())
            continue;
        if (auto *money = qobject_cast<ui::MoneyField *>(field))
            money->setAmount(11'700'000);
        else if (qobject_cast<ui::DateField *>(field))
            continue;
        else
            field->setText(u"0004512"_s);
    }
    auto *record = page()->findChild<QPushButton *>(u"recordStep"_s);
    QVERIFY(record->isEnabled());
    record->click();
    QTRY_VERIFY2_WITH_TIMEOUT(!list->isVisible(), qPrintable([this] {
        const auto labels = page()->findChildren<QLabel *>();
        QStringList texts;
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u" | "_s);
    }()), 15000);
}

void TestCasePage::theWayToAcceptance()
{
    const auto law = packs::LawBook::assemble(*packs::embeddedPacks(packs::TrustAnchors::embedded()));
    QVERIFY(law.has_value());
    const auto title = [&](const QString &event) { return (*law)->eventLabel(event).vi; };
    auto *number = page()->findChild<QLabel *>(u"caseNumber"_s);
    QStringList said;
    const auto labels = page()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said << label->text();
    QVERIFY2(number->text().startsWith(u"Đơn "_s), qPrintable(said.join(u" | "_s)));
    const int before = page()->findChild<QListView *>(u"timeline"_s)->model()->rowCount();
    recordStep(title(u"chief_judge_assigns_reviewer"_s));
    QTRY_VERIFY(page()->findChild<QListView *>(u"timeline"_s)->model()->rowCount() > before);
    recordStep(title(u"fee_notice_issued"_s));
    QTRY_VERIFY(page()->findChild<QTableView *>(u"caseDeadlines"_s)->model()->rowCount() > 0);
    recordStep(title(u"fee_receipt_filed"_s));
    QTRY_VERIFY2(number->text().endsWith(u"/2026/TLST-DS"_s), qPrintable(number->text()));
    // The date of acceptance starts the limits of the case; each says how it was counted.
    auto *deadlines = qobject_cast<models::DeadlineModel *>(page()->findChild<QTableView *>(u"caseDeadlines"_s)->model());
    QVERIFY(deadlines->rowCount() > 1);
    QVERIFY(!deadlines->computationText(0).isEmpty());
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
