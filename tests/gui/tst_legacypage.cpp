// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "testdata.h"

#include <thuly/models/legacymodels.h>
#include <thuly/sheets/sheetreader.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/books.h>

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Old registers go into the book and out again by keys alone. */
class TestLegacyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theSampleGoesInByKeysAndOutByOneButton();
    void columnsAreChosenAndRemembered();
    void lettersAreShownBeforeAndAfter();
    void rowsLeftOutAreSavedWithTheirReasons();
    void aBombIsRefusedWithASentence();
    void whatIsOnScreenIsExported();

private:
    template<class T> T *visible(const QString &name)
    {
        const auto all = m_window->findChildren<T *>(name);
        for (T *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    /** Ctrl+Enter goes to the window, as the person's would. */
    void finish() { QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier); }
    bool settled() { return QTest::qWaitFor([this] { return m_window->isSettled(); }, 20'000); }
    bool typeFile(const QString &path);
    QString put(const QString &name, const QByteArray &bytes);
    /** A window that was in front gives the keys back. */
    bool closeDialog(QFileDialog *dialog)
    {
        const QPointer<QFileDialog> open = dialog;
        dialog->close();
        if (!QTest::qWaitFor([&open] { return open.isNull(); }, 5'000))
            return false;
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window);
    }
    QString textOf(const QString &label) { auto *one = visible<QLabel>(label); return one ? one->text() : QString(); }
    qsizetype rowsOf(int year);

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    QTemporaryDir m_folder;
};

void TestLegacyPage::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    m_window = m_desk->window(QSize(1366, 700));
    QVERIFY(m_desk->unlock());
}

void TestLegacyPage::init()
{
    m_window->openPlace(u"today"_s);
    m_window->openPlace(u"import"_s);
    QVERIFY(settled());
    // Back to the first step, wherever the test before stopped.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(visible<ui::TextField>(u"legacyPath"_s));
}

QString TestLegacyPage::put(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

bool TestLegacyPage::typeFile(const QString &path)
{
    auto *field = visible<ui::TextField>(u"legacyPath"_s);
    if (!field)
        return false;
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, path);
    finish();
    return settled();
}

qsizetype TestLegacyPage::rowsOf(int year)
{
    m_window->openPlace(u"register:DS-ST:%1"_s.arg(year));
    if (!settled())
        return -1;
    auto *grid = visible<QTableView>(u"registerGrid"_s);
    while (grid && grid->model()->canFetchMore({})) {
        const int before = grid->model()->rowCount();
        grid->model()->fetchMore({});
        if (!QTest::qWaitFor([grid, before] { return grid->model()->rowCount() > before; }, 5'000))
            break;
    }
    const qsizetype rows = grid ? grid->model()->rowCount() : -1;
    m_window->openPlace(u"import"_s);
    return settled() ? rows : -1;
}

void TestLegacyPage::theSampleGoesInByKeysAndOutByOneButton()
{
    const QString sample = test::sharedFile(u"data/legacy/so-thu-ly-ds-2019.xlsx"_s);
    if (sample.isEmpty())
        QSKIP("../shared/data/legacy is not here");
    QVERIFY(typeFile(sample));
    QVERIFY(visible<ui::ChoiceField>(u"legacySheet"_s));
    QCOMPARE(visible<ui::DigitsField>(u"legacyHeaderFirst"_s)->text(), u"4"_s);
    QCOMPARE(visible<ui::DigitsField>(u"legacyHeaderLast"_s)->text(), u"5"_s);
    QVERIFY2(textOf(u"legacyCounts"_s).contains(u"<b>177</b>"_s), qPrintable(textOf(u"legacyCounts"_s)));
    finish();
    QVERIFY(visible<QTableView>(u"legacySamples"_s));
    finish();
    auto *findings = visible<QTableView>(u"legacyFindings"_s);
    QVERIFY(findings);
    QAbstractItemModelTester tester(findings->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList rejected;
    for (int row = 0; row < 3; ++row)
        rejected << findings->model()->index(row, models::LegacyFindingsModel::Value).data().toString();
    QCOMPARE(rejected, QStringList({u"?\?/3/2019"_s, u"12//2019"_s, u"31/02/2019"_s}));
    for (int row = 0; row < findings->model()->rowCount(); ++row)
        QVERIFY(findings->model()->index(row, models::LegacyFindingsModel::Reason).data().toString().endsWith(u'.'));
    finish();
    QVERIFY(settled());
    QTRY_VERIFY(visible<QTableView>(u"legacyBatches"_s)); // with its first line
    auto *batches = visible<QTableView>(u"legacyBatches"_s);
    QTRY_COMPARE(batches->model()->rowCount(), 1);
    QCOMPARE(batches->model()->index(0, models::LegacyBatchesModel::Entries).data().toInt(), 177);
    QCOMPARE(batches->model()->index(0, models::LegacyBatchesModel::Rejected).data().toInt(), 3);
    QTRY_COMPARE(rowsOf(2019), 177);
    // Once more: nothing is left to take over.
    QVERIFY(typeFile(sample));
    for (int i = 0; i < 2; ++i)
        finish();
    QVERIFY(!visible<QPushButton>(u"legacyNext"_s)->isEnabled());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_window, Qt::Key_Escape);
    batches = visible<QTableView>(u"legacyBatches"_s);
    QVERIFY(batches);
    batches->setCurrentIndex(batches->model()->index(0, 0));
    auto *back = visible<QPushButton>(u"legacyTakeBack"_s);
    QVERIFY(back->isEnabled());
    back->setFocus();
    key(Qt::Key_Space);
    QTRY_VERIFY(batches->model()->index(0, models::LegacyBatchesModel::State_).data().toString().startsWith(u"đã rút"_s));
    QVERIFY(!back->isEnabled());
    QTRY_COMPARE(rowsOf(2019), 0);
}

void TestLegacyPage::columnsAreChosenAndRemembered()
{
    const QByteArray head = "TT,Mã,Vào ngày,Ông bà,Người kia,Chuyện gì\n";
    const QString first = put(u"la-2018.csv"_s, head + "1,05/2018/TLST-DS,04/01/2018,Lê Thị Hoa,Lê Văn Bảy,Tranh chấp đất\n");
    QVERIFY(typeFile(first));
    // Not one heading is known here: the first line stands for them until the right one is named.
    QTRY_VERIFY(visible<ui::ChoiceField>(u"legacyField.B"_s));
    const auto choose = [this](const QString &column, const QString &letters) {
        auto *field = visible<ui::ChoiceField>(u"legacyField."_s + column);
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, letters);
        QVERIFY(settled());
    };
    auto *number = visible<ui::ChoiceField>(u"legacyField.B"_s);
    number->setFocus();
    key(Qt::Key_Home);
    QVERIFY(settled());
    QVERIFY2(textOf(u"legacyColumnsNote"_s).startsWith(u"Chỉ ra cột"_s), qPrintable(textOf(u"legacyColumnsNote"_s)));
    choose(u"B"_s, u"so thu ly"_s);
    choose(u"C"_s, u"ngay thu ly"_s);
    choose(u"D"_s, u"nguyen don"_s);
    choose(u"E"_s, u"bi don"_s);
    // The letters on the way named fields of other columns; those kept theirs.
    QCOMPARE(visible<ui::ChoiceField>(u"legacyField.A"_s)->value().toInt(), int(registers::LegacyField::Order));
    QCOMPARE(visible<ui::ChoiceField>(u"legacyField.C"_s)->value().toInt(), int(registers::LegacyField::Accepted));
    QTRY_VERIFY2(textOf(u"legacyCounts"_s).contains(u"<b>1</b> dòng"_s), qPrintable(textOf(u"legacyCounts"_s)));
    for (int i = 0; i < 3; ++i)
        finish();
    QVERIFY(settled());
    QTRY_VERIFY(visible<QTableView>(u"legacyBatches"_s));
    QTRY_COMPARE(rowsOf(2018), 1);
    const QString second = put(u"lb-2018.csv"_s, head + "2,06/2018/TLST-DS,05/01/2018,Lê Thị Mai,Lê Văn Chín,Tranh chấp đất\n");
    QVERIFY(typeFile(second));
    QTRY_VERIFY(visible<ui::ChoiceField>(u"legacyField.D"_s));
    QCOMPARE(visible<ui::ChoiceField>(u"legacyField.D"_s)->value().toInt(), int(registers::LegacyField::Plaintiff));
    QVERIFY2(textOf(u"legacyCounts"_s).contains(u"<b>1</b> dòng"_s), qPrintable(textOf(u"legacyCounts"_s)));
}

void TestLegacyPage::lettersAreShownBeforeAndAfter()
{
    const QString text = u"STT;Sè thô lý;Ngµy thô lý;Nguyªn ®¬n;BÞ ®¬n;Quan hÖ ph¸p luËt\n1;01/17/TLST-DS;04/01/17;Phan §øc Uyªn, 1961;Lý V¨n BÝnh;Ly h«n\n"_s;
    QVERIFY(typeFile(put(u"cu-2017.csv"_s, text.toLatin1())));
    finish();
    auto *samples = visible<QTableView>(u"legacySamples"_s);
    QVERIFY(samples);
    const auto pairs = [samples] {
        QStringList list;
        for (int row = 0; row < samples->model()->rowCount(); ++row)
            list << samples->model()->index(row, models::LegacySamplesModel::Before).data().toString() + u" > "_s + samples->model()->index(row, models::LegacySamplesModel::After).data().toString();
        return list;
    };
    QVERIFY2(pairs().contains(u"Sè thô lý > Số thụ lý"_s), qPrintable(pairs().join(u'\n')));
    auto *encoding = visible<ui::ChoiceField>(u"legacyEncoding"_s);
    QVERIFY(encoding->hasFocus());
    key(Qt::Key_Down);
    QVERIFY(settled());
    QCOMPARE(encoding->value().toInt(), int(sheets::Encoding::Unicode));
    QTRY_VERIFY(pairs().contains(u"Sè thô lý > Sè thô lý"_s));
    key(Qt::Key_Down);
    QVERIFY(settled());
    QTRY_VERIFY(pairs().contains(u"Sè thô lý > Số thụ lý"_s));
}

void TestLegacyPage::rowsLeftOutAreSavedWithTheirReasons()
{
    const QByteArray text = "STT,Số thụ lý,Ngày thụ lý,Nguyên đơn,Bị đơn\n1,1/2016/TLST-DS,04/01/2016,Lê Thị Hoa,Lê Văn Bảy\n2,2/2016/TLST-DS,31/02/2016,Lê Thị Mai,Lê Văn Tám\n";
    QVERIFY(typeFile(put(u"loi-2016.csv"_s, text)));
    for (int i = 0; i < 2; ++i)
        finish();
    QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>(u"legacyRejectsDialog"_s)));
    const QString out = m_folder.filePath(u"con-lai.xlsx"_s);
    Q_EMIT dialog->fileSelected(out);
    QVERIFY(closeDialog(dialog));
    QTRY_VERIFY(QFile::exists(out));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto book = sheets::readWorkbook(file);
    QVERIFY(book.has_value());
    const auto &rows = book->sheets.first().rows;
    QCOMPARE(rows.size(), 3); // title, headings, one row
    QVERIFY2(rows[2].cells[1].text.startsWith(u"Ngày thụ lý: "_s), qPrintable(rows[2].cells[1].text));
    QCOMPARE(rows[2].cells.last().text, u"Lê Văn Tám"_s);
}

void TestLegacyPage::aBombIsRefusedWithASentence()
{
    QVERIFY(typeFile(put(u"rac.xlsx"_s, QByteArray("PK\x03\x04", 4) + QByteArray(300, 'x'))));
    QTRY_VERIFY(visible<QWidget>(u"pageBanner"_s));
    QVERIFY(visible<ui::TextField>(u"legacyPath"_s)); // still where it began
}

void TestLegacyPage::whatIsOnScreenIsExported()
{
    m_window->openPlace(u"register:DS-ST:2018"_s);
    QVERIFY(settled());
    for (const QString &name : {u"so.xlsx"_s, u"so.ods"_s, u"so.csv"_s}) {
        QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>(u"exportDialog"_s)));
        const QString out = m_folder.filePath(name);
        Q_EMIT dialog->fileSelected(out);
        QVERIFY(closeDialog(dialog));
        QTRY_VERIFY(QFileInfo(out).size() > 0);
    }
}

QTEST_MAIN(TestLegacyPage)
#include "tst_legacypage.moc"
