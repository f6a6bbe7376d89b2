// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/models/registermodel.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/closings.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Books kept by hand and the closing of a book, by keys, in the window. */
class TestBookPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRowIsWrittenByKeys();
    void whatIsRefusedStandsUnderItsField();
    void typedTextSurvivesEscape();
    void aCorrectionKeepsTheOldRow();
    void thePeriodChoosesTheRows();
    void closingAsksForTheTick();

private:
    template<class T> [[nodiscard]] T *shown(const QString &name) const
    {
        const auto all = m_window->findChildren<T *>(name);
        for (T *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] models::RegisterModel *openBook(const QString &place);
    void startRow();
    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
};

void TestBookPage::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    m_window = m_desk->window(QSize(1366, 760));
    QVERIFY(m_desk->unlock());
}

models::RegisterModel *TestBookPage::openBook(const QString &place)
{
    m_window->openPlace(place);
    if (!QTest::qWaitFor([this] { return m_window->isSettled(); }, 10000))
        return nullptr;
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    return grid ? qobject_cast<models::RegisterModel *>(grid->model()) : nullptr;
}

void TestBookPage::startRow()
{
    auto *add = shown<QAbstractButton>(u"newRow"_s);
    QVERIFY(add);
    add->click();
    QTRY_VERIFY(shown<QWidget>(u"rowDialog"_s));
}

void TestBookPage::aRowIsWrittenByKeys()
{
    auto *model = openBook(u"register:TIEPDAN:2026"_s);
    QVERIFY(model);
    startRow();
    QTRY_VERIFY(shown<QWidget>(u"row.received_on"_s)->hasFocus());
    QTest::keyClicks(shown<QWidget>(u"row.received_on"_s), u"1/2"_s);
    QTest::keyClick(shown<QWidget>(u"row.received_on"_s), Qt::Key_Return);
    QVERIFY(shown<QWidget>(u"row.citizen"_s)->hasFocus());
    QTest::keyClicks(shown<QWidget>(u"row.citizen"_s), u"Tran Thi Dao"_s);
    QTest::keyClicks(shown<QWidget>(u"row.content"_s), u"Hoi thu tuc"_s);
    QTest::keyClick(shown<QWidget>(u"row.content"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0)->cells.at(2), u"Tran Thi Dao"_s);
    QCOMPARE(model->row(0)->cells.at(1), u"01/02/2026"_s);
}

void TestBookPage::whatIsRefusedStandsUnderItsField()
{
    QVERIFY(openBook(u"register:TIEPDAN:2026"_s));
    startRow();
    QTest::keyClicks(shown<QWidget>(u"row.received_on"_s), u"31/2"_s);
    shown<QAbstractButton>(u"rowApply"_s)->click();
    const auto sentences = [this] {
        QStringList texts;
        for (const QLabel *label : shown<QWidget>(u"rowDialog"_s)->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'|');
    };
    QTRY_VERIFY2(sentences().contains(u"31"_s), qPrintable(sentences()));
    QVERIFY(shown<QWidget>(u"row.received_on"_s)->hasFocus());
    QTest::keyClick(shown<QWidget>(u"row.received_on"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
}

void TestBookPage::typedTextSurvivesEscape()
{
    QVERIFY(openBook(u"register:TIEPDAN:2026"_s));
    startRow();
    auto *citizen = shown<ui::TextField>(u"row.citizen"_s);
    citizen->setFocus();
    citizen->clear();
    QTest::keyClicks(citizen, u"Le Van Cuong"_s);
    QTest::keyClick(citizen, Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
    startRow();
    QCOMPARE(shown<ui::TextField>(u"row.citizen"_s)->text(), u"Le Van Cuong"_s);
    QTest::keyClick(shown<QWidget>(u"row.citizen"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
}

void TestBookPage::aCorrectionKeepsTheOldRow()
{
    auto *model = openBook(u"register:TIEPDAN:2026"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    grid->setCurrentIndex(model->index(0, 3));
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Return);
    QTRY_VERIFY(shown<QWidget>(u"rowDialog"_s));
    auto *citizen = shown<ui::TextField>(u"row.citizen"_s);
    QTRY_COMPARE(citizen->text(), u"Tran Thi Dao"_s);
    citizen->setValue(u"Trần Thị Đào"_s);
    auto *reason = shown<ui::TextField>(u"rowReason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"Sai dau"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
    QTRY_COMPARE(model->rowCount(), 2);
    QStringList names;
    for (int row = 0; row < 2; ++row)
        names << model->row(row)->cells.at(2);
    names.sort();
    QCOMPARE(names, (QStringList {u"Tran Thi Dao"_s, u"Trần Thị Đào"_s}));
}

void TestBookPage::thePeriodChoosesTheRows()
{
    auto *model = openBook(u"register:TIEPDAN:2026"_s);
    QTRY_COMPARE(model->rowCount(), 2);
    const int written = model->row(0)->date.month();
    auto *period = shown<ui::ChoiceField>(u"registerPeriod"_s);
    period->setValue(written == 1 ? 2 : 1);
    QTRY_VERIFY(!model->isLoading() && model->rowCount() == 0);
    period->setValue(written);
    QTRY_COMPARE(model->rowCount(), 2);
    period->setValue(0);
}

void TestBookPage::closingAsksForTheTick()
{
    QVERIFY(openBook(u"register:TIEPDAN:2026"_s));
    auto *close = shown<QAbstractButton>(u"closeBook"_s);
    QVERIFY(close);
    close->click();
    QTRY_VERIFY(shown<QWidget>(u"closingDialog"_s));
    auto *period = shown<ui::ChoiceField>(u"closingPeriod"_s);
    auto *confirm = shown<QCheckBox>(u"closingConfirm"_s);
    auto *apply = shown<QAbstractButton>(u"closingApply"_s);
    QVERIFY(!apply->isEnabled());
    period->setValue(0); // the year is not over
    QTRY_VERIFY(!confirm->isEnabled());
    period->setValue(1);
    QTRY_VERIFY(confirm->isEnabled());
    QVERIFY(!apply->isEnabled());
    confirm->setChecked(true);
    QVERIFY(apply->isEnabled());
    apply->click();
    QTRY_VERIFY_WITH_TIMEOUT(!shown<QWidget>(u"closingDialog"_s), 10000);
    close->click();
    QTRY_VERIFY(shown<QWidget>(u"closingDialog"_s));
    shown<ui::ChoiceField>(u"closingPeriod"_s)->setValue(1);
    QTRY_VERIFY(!shown<QCheckBox>(u"closingConfirm"_s)->isEnabled());
    QTest::keyClick(shown<QWidget>(u"closingPeriod"_s), Qt::Key_Escape);
}

QTEST_MAIN(TestBookPage)
#include "tst_bookpage.moc"
