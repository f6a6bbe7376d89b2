// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/base/text.h>
#include <thuly/base/tsv.h>
#include <thuly/models/draftmodel.h>
#include <thuly/models/registermodel.h>
#include <thuly/ui/fields.h>

#include <QAbstractButton>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The grid of a book by keys alone: cursor, blocks, typing, pasting, filling, undo, views. */
class TestEntryGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cursorGoesOverTheBorder();
    void blockGrowsAndIsCopied();
    void allRowsAreCopiedThoughNotLoaded();
    void rowsOfCasesAreNotTypedInto();
    void typingMakesDrafts();
    void badTextIsKeptInTheCell();
    void blockIsPasted();
    void doubtfulCellsAreListed();
    void fillDownAndClear();
    void undoAndRedo();
    void undoLeavesWhatOthersWrote();
    void draftsGoIntoTheBook();
    void sortsByGivenName();
    void savedViewComesBack();
    void widthsAndDefaultViewAreKept();

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
    [[nodiscard]] models::DraftModel *drafts() const;
    [[nodiscard]] QModelIndex current() const;
    /** To the widget that has the keys now. */
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    /** The empty line of the sheet, in the column of this field. */
    void startRow(const QString &field);
    [[nodiscard]] QStringList column(const QString &field) const;
    [[nodiscard]] bool says(const QString &part) const;
    void clickHeading(QTableView *grid, int column) const;
    void chooseView(const QString &action);
    void nameView(const QString &name);
    [[nodiscard]] ui::TextField *filterOf(int column) const;

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
};

void TestEntryGrid::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    QVERIFY(m_desk->fillDemo(230).has_value());
    m_window = m_desk->window(QSize(1366, 760));
    QVERIFY(m_desk->unlock());
}

models::RegisterModel *TestEntryGrid::openBook(const QString &place)
{
    m_window->openPlace(place);
    if (!QTest::qWaitFor([this] { return m_window->isSettled(); }, 20000))
        return nullptr;
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    return grid ? qobject_cast<models::RegisterModel *>(grid->model()) : nullptr;
}

models::DraftModel *TestEntryGrid::drafts() const
{
    auto *grid = shown<QTableView>(u"draftGrid"_s);
    return grid ? qobject_cast<models::DraftModel *>(grid->model()) : nullptr;
}

QModelIndex TestEntryGrid::current() const
{
    const QWidget *focus = QApplication::focusWidget();
    while (focus && !qobject_cast<const QTableView *>(focus))
        focus = focus->parentWidget();
    return focus ? qobject_cast<const QTableView *>(focus)->currentIndex() : QModelIndex();
}

void TestEntryGrid::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QCoreApplication::processEvents(); // an editor opens once the key before is over
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QCoreApplication::processEvents();
}

void TestEntryGrid::type(const QString &text) const
{
    QCoreApplication::processEvents();
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestEntryGrid::startRow(const QString &field)
{
    models::DraftModel *model = drafts();
    auto *grid = shown<QTableView>(u"draftGrid"_s);
    int at = 0;
    while (!model->writable(at) || model->writable(at)->field != field)
        ++at;
    grid->setFocus();
    grid->setCurrentIndex(model->index(model->rowCount() - 1, at));
    QCoreApplication::processEvents();
}

QStringList TestEntryGrid::column(const QString &field) const
{
    const models::DraftModel *model = drafts();
    int at = 0;
    while (!model->writable(at) || model->writable(at)->field != field)
        ++at;
    QStringList texts;
    for (int row = 0; row < model->draftCount(); ++row)
        texts << model->index(row, at).data().toString();
    return texts;
}

bool TestEntryGrid::says(const QString &part) const
{
    const auto all = m_window->findChildren<QWidget *>();
    return std::ranges::any_of(all, [&](const QWidget *one) { return one->isVisible() && one->accessibleName().contains(part); });
}

void TestEntryGrid::cursorGoesOverTheBorder()
{
    auto *model = openBook(u"register:DON-KK:2026"_s);
    QVERIFY(model);
    QTRY_VERIFY(model->rowCount() >= 20);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    auto *frozen = shown<QTableView>(u"registerFrozen"_s);
    int first = 2;
    while (grid->isColumnHidden(first))
        ++first;
    grid->setFocus();
    grid->setCurrentIndex(model->index(3, first));
    key(Qt::Key_Left);
    QVERIFY(frozen->hasFocus());
    QCOMPARE(current(), model->index(3, 1));
    key(Qt::Key_Right);
    QVERIFY(grid->hasFocus());
    key(Qt::Key_End);
    const int last = current().column();
    QVERIFY(last > 2);
    key(Qt::Key_Home);
    QCOMPARE(current(), model->index(3, 0));
    key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(current(), model->index(0, 0));
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(current(), model->index(0, 0)); // the block grows, the current cell stays
    QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 2);
    key(Qt::Key_Escape);
    QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 1);
    key(Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(current().row(), model->rowCount() - 1, 20000);
    QVERIFY(!model->canFetchMore({}));
    QCOMPARE(current().column(), last);
}

void TestEntryGrid::blockGrowsAndIsCopied()
{
    auto *model = openBook(u"register:DS-ST:2026"_s);
    QTRY_VERIFY(model && model->rowCount() >= 5);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    grid->setFocus();
    grid->setCurrentIndex(model->index(1, 1));
    QApplication::clipboard()->clear();
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
    auto rows = readTsv(QApplication::clipboard()->text());
    QCOMPARE(rows.size(), 3);
    int second = 2; // the next column that is shown
    while (grid->isColumnHidden(second))
        ++second;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows.at(i).value(0), model->index(1 + i, 1).data().toString());
        QCOMPARE(rows.at(i).value(1), model->text(*model->row(1 + i), model->columns().at(second))); // in full, lines and all
    }
    QVERIFY(rows.first().first().contains(u'/')); // a day as it is shown
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(readTsv(QApplication::clipboard()->text()).size(), 4);
    rows = readTsv(QApplication::clipboard()->text());
    QCOMPARE(rows.first().value(0), model->columns().at(1).heading);
    QCOMPARE(rows.first().value(1), model->columns().at(second).heading);
}

void TestEntryGrid::allRowsAreCopiedThoughNotLoaded()
{
    auto *model = openBook(u"register:DON-KK:2026"_s);
    QTRY_VERIFY(model && model->rowCount() > 0);
    model->reload();
    auto *all = shown<QAbstractButton>(u"view.all"_s);
    QTest::mouseClick(all, Qt::LeftButton);
    model->setOrder(registers::RowOrder::BookOrder);
    QTRY_VERIFY(!model->isLoading() && model->count().rows > models::RegisterModel::pageSize);
    QTRY_VERIFY(model->canFetchMore({}));
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    grid->setFocus();
    grid->setCurrentIndex(model->index(0, 1));
    QApplication::clipboard()->clear();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::clipboard()->text().isEmpty(), 20000);
    const auto rows = readTsv(QApplication::clipboard()->text());
    QVERIFY2(rows.size() >= model->count().rows, qPrintable(QString::number(rows.size())));
    QStringList numbers;
    for (const QStringList &row : rows)
        numbers << row.first();
    QVERIFY(model->rowCount() < rows.size()); // they were not loaded into the view for it
    QVERIFY(numbers.removeDuplicates() < rows.size() / 4);
    model->setOrder(registers::RowOrder::NewestFirst);
}

void TestEntryGrid::rowsOfCasesAreNotTypedInto()
{
    auto *model = openBook(u"register:DS-ST:2026"_s);
    QTRY_VERIFY(model && model->rowCount() > 0);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    QVERIFY(!shown<QTableView>(u"draftGrid"_s));
    grid->setFocus();
    grid->setCurrentIndex(model->index(0, 2));
    type(u"x"_s);
    QTRY_VERIFY(says(u"lấy từ hồ sơ"_s));
}

void TestEntryGrid::typingMakesDrafts()
{
    auto *model = openBook(u"register:TIEPDAN:2026"_s);
    QVERIFY(model && drafts());
    startRow(u"received_on"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"20/11"_s);
    key(Qt::Key_Tab);
    QCOMPARE(drafts()->draftCount(), 1);
    QCOMPARE(column(u"received_on"_s), QStringList{u"20/11/2026"_s});
    type(u"Tran Thi Dao"_s);
    key(Qt::Key_Return);
    QCOMPARE(current().row(), 1); // Enter goes down, to the empty line
    QCOMPARE(column(u"citizen"_s), QStringList{u"Tran Thi Dao"_s});
    key(Qt::Key_Up);
    type(u"x"_s);
    key(Qt::Key_Escape); // takes back what is typed, and stays
    QCOMPARE(column(u"citizen"_s), QStringList{u"Tran Thi Dao"_s});
    QCOMPARE(current().row(), 0);
    key(Qt::Key_F2);
    type(u" B"_s); // behind the text that is there
    key(Qt::Key_Return);
    QCOMPARE(column(u"citizen"_s), QStringList{u"Tran Thi Dao B"_s});
    startRow(u"received_on"_s);
    key(Qt::Key_Semicolon, Qt::ControlModifier);
    QCOMPARE(column(u"received_on"_s).value(1), m_desk->clock->today().toString(u"dd/MM/yyyy"_s));
    QTRY_COMPARE(m_desk->clock->today().year(), 2026);
    QCOMPARE(model->rowCount(), 0); // nothing is in the book
}

void TestEntryGrid::badTextIsKeptInTheCell()
{
    startRow(u"received_on"_s);
    const int before = drafts()->draftCount();
    type(u"31/2"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(says(u"31"_s));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field->text(), u"31/2"_s);
    QCOMPARE(drafts()->draftCount(), before);
    key(Qt::Key_Escape);
}

void TestEntryGrid::blockIsPasted()
{
    const int before = drafts()->draftCount();
    QApplication::clipboard()->setText(u"18/11/2026\tLê Văn Cường\r\n19-11-26\t\"Hoàng\nThị Lan\"\r\n"_s);
    startRow(u"received_on"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(drafts()->draftCount(), before + 2);
    QCOMPARE(column(u"received_on"_s).mid(before), (QStringList{u"18/11/2026"_s, u"19/11/2026"_s}));
    QCOMPARE(column(u"citizen"_s).mid(before), (QStringList{u"Lê Văn Cường"_s, u"Hoàng Thị Lan"_s}));
}

void TestEntryGrid::doubtfulCellsAreListed()
{
    const QStringList before = column(u"citizen"_s);
    QApplication::clipboard()->setText(u"18/11/2026\tMột\n31/02/2026\tHai\nhôm qua\tBa\n"_s);
    startRow(u"received_on"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(shown<QWidget>(u"doubtfulDialog"_s));
    auto *list = shown<QTableView>(u"doubtfulCells"_s)->model();
    QCOMPARE(list->rowCount(), 2);
    QCOMPARE(list->index(0, 0).data().toString(), u"2"_s);
    QCOMPARE(list->index(0, 2).data().toString(), u"31/02/2026"_s);
    QVERIFY(!list->index(0, 3).data().toString().isEmpty());
    QCOMPARE(list->index(1, 0).data().toString(), u"3"_s);
    QCOMPARE(column(u"citizen"_s), before); // not the first row either
    shown<QAbstractButton>(u"doubtfulCopy"_s)->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"31/02/2026\t"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"doubtfulDialog"_s));
}

void TestEntryGrid::fillDownAndClear()
{
    auto *grid = shown<QTableView>(u"draftGrid"_s);
    const int rows = drafts()->draftCount();
    QVERIFY(rows >= 4);
    startRow(u"content"_s);
    const int at = current().column();
    grid->setCurrentIndex(drafts()->index(0, at));
    type(u"Hoi thu tuc"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    for (int i = 1; i < rows; ++i)
        key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(column(u"content"_s), QStringList(rows, u"Hoi thu tuc"_s));
    key(Qt::Key_Delete);
    QCOMPARE(column(u"content"_s), QStringList(rows, QString()));
}

void TestEntryGrid::undoAndRedo()
{
    const int rows = drafts()->draftCount();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(column(u"content"_s), QStringList(rows, u"Hoi thu tuc"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(column(u"content"_s).mid(1), QStringList(rows - 1, QString())); // the fill is one step
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(column(u"content"_s), QStringList(rows, u"Hoi thu tuc"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier); // and the pasted rows go
    QCOMPARE(drafts()->draftCount(), rows - 2);
    key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(drafts()->draftCount(), rows);
    QCOMPARE(column(u"citizen"_s).last(), u"Hoàng Thị Lan"_s);
}

void TestEntryGrid::undoLeavesWhatOthersWrote()
{
    startRow(u"citizen"_s);
    type(u"Cua toi"_s);
    key(Qt::Key_Return);
    models::DraftModel *model = drafts();
    const int row = model->draftCount() - 1;
    QCOMPARE(column(u"citizen"_s).last(), u"Cua toi"_s);
    // Another window of the same vault writes into the same draft.
    models::DraftModel other(model->context(), model->book(), model->columns());
    QTRY_COMPARE(other.draftCount(), model->draftCount());
    int at = 0;
    while (!other.writable(at) || other.writable(at)->field != u"citizen"_s)
        ++at;
    QVERIFY(other.setData(other.index(row, at), u"Của người khác"_s, Qt::EditRole));
    QTRY_COMPARE(column(u"citizen"_s).last(), u"Của người khác"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(says(u"người khác"_s));
    QCOMPARE(column(u"citizen"_s).last(), u"Của người khác"_s);
    QVERIFY(!model->canUndo());
}

void TestEntryGrid::draftsGoIntoTheBook()
{
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    auto *model = qobject_cast<models::RegisterModel *>(grid->model());
    startRow(u"citizen"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shown<QWidget>(u"doubtfulDialog"_s)); // rows that lack what the book needs
    QVERIFY(shown<QTableView>(u"doubtfulCells"_s)->model()->rowCount() > 0);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"doubtfulDialog"_s));
    QCOMPARE(model->rowCount(), 0);
    startRow(u"citizen"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(drafts()->draftCount(), 0);
    QApplication::clipboard()->setText(u"18/11/2026\tMột\n19/11/2026\tHai\n"_s);
    startRow(u"received_on"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    startRow(u"content"_s);
    const int at = current().column();
    shown<QTableView>(u"draftGrid"_s)->setCurrentIndex(drafts()->index(0, at));
    type(u"Hoi thu tuc"_s);
    key(Qt::Key_Return);
    key(Qt::Key_D, Qt::ControlModifier); // one cell: from above
    QCOMPARE(column(u"content"_s), QStringList(2, u"Hoi thu tuc"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, 10000);
    QTRY_COMPARE(drafts()->draftCount(), 0);
    QCOMPARE(model->row(1)->cells.value(2), u"Một"_s);
    QVERIFY(!drafts()->canUndo());
    // In the book a letter changes nothing.
    grid->setFocus();
    grid->setCurrentIndex(model->index(0, 3));
    type(u"x"_s);
    QTRY_VERIFY(says(u"đã vào sổ"_s));
    key(Qt::Key_F2);
    QTRY_VERIFY(shown<QWidget>(u"rowDialog"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!shown<QWidget>(u"rowDialog"_s));
}

void TestEntryGrid::clickHeading(QTableView *grid, int column) const
{
    QHeaderView *head = grid->horizontalHeader();
    // The middle line of the head: numbers stand above it, filters below.
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(head->sectionViewportPosition(column) + 30, head->height() / 2 - 4));
}

void TestEntryGrid::sortsByGivenName()
{
    auto *model = openBook(u"register:DS-ST:2026"_s);
    QTRY_VERIFY(model && model->rowCount() >= 10);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    shown<QAbstractButton>(u"view.all"_s)->click();
    int at = 0;
    while (model->columns().at(at).search != registers::SearchField::Plaintiff)
        ++at;
    const auto keys = [&] {
        QList<QByteArray> found;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString name = model->index(row, at).data().toString().section(u';', 0, 0);
            // Organisations stand by their whole name.
            const bool person = !name.contains(u"Công ty"_s) && !name.contains(u"Ngân hàng"_s) && !name.contains(u"Hợp tác xã"_s);
            if (model->row(row)->state == registers::RowState::Active && person && !name.isEmpty())
                found << personSortKey(name);
        }
        return found;
    };
    const auto names = [&] {
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row, at).data().toString();
        return found;
    };
    QTRY_VERIFY(!model->isLoading());
    const QList<QByteArray> byNumber = keys();
    QVERIFY(!std::ranges::is_sorted(byNumber));
    clickHeading(grid, at);
    QTRY_VERIFY(!model->isLoading() && model->query().byName && model->rowCount() > 0);
    QVERIFY2(std::ranges::is_sorted(keys()), qPrintable(names().join(u", "_s)));
    clickHeading(grid, at);
    QTRY_VERIFY(!model->isLoading() && model->rowCount() > 0 && std::ranges::is_sorted(keys(), std::ranges::greater()));
    clickHeading(grid, at);
    QTRY_VERIFY(!model->isLoading() && !model->query().byName && keys() == byNumber);
}

ui::TextField *TestEntryGrid::filterOf(int column) const
{
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    const auto *model = qobject_cast<const models::RegisterModel *>(grid->model());
    return shown<ui::TextField>(QString(u"filter."_s % model->columns().at(column).key));
}

void TestEntryGrid::chooseView(const QString &action)
{
    shown<QAbstractButton>(u"savedViews"_s)->click();
    auto *menu = shown<QMenu>(u"savedViewMenu"_s);
    QVERIFY(menu);
    const auto actions = menu->actions();
    const auto found = std::ranges::find_if(actions, [&](const QAction *one) { return one->objectName() == action || one->text().startsWith(action); });
    QVERIFY2(found != actions.end(), qPrintable(action));
    QAction *chosen = *found;
    menu->close();
    chosen->trigger();
}

void TestEntryGrid::nameView(const QString &name)
{
    QTRY_VERIFY(shown<QWidget>(u"viewDialog"_s));
    auto *field = shown<ui::TextField>(u"viewName"_s);
    field->selectAll();
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!shown<QWidget>(u"viewDialog"_s));
}

void TestEntryGrid::savedViewComesBack()
{
    auto *model = openBook(u"register:DS-ST:2026"_s);
    QTRY_VERIFY(model && model->rowCount() >= 10);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    int people = 0;
    while (model->columns().at(people).search != registers::SearchField::Plaintiff)
        ++people;
    const QString family = model->index(0, people).data().toString().section(u' ', 0, 0);
    filterOf(people)->setValue(family);
    clickHeading(grid, people);
    grid->horizontalHeader()->moveSection(grid->horizontalHeader()->visualIndex(people + 1), grid->horizontalHeader()->count() - 1);
    grid->setColumnWidth(people, 222);
    QTRY_VERIFY(!model->isLoading() && model->hasFilters() && model->query().byName);
    const registers::RegisterQuery query = model->query();
    chooseView(u"viewSaveNew"_s);
    nameView(u"Theo nguyen don"_s);
    auto *button = shown<QAbstractButton>(u"savedViews"_s);
    QTRY_COMPARE(button->text(), u"Theo nguyen don"_s);
    // Another screen: the name says so by a dot.
    filterOf(people)->setValue({});
    QTRY_COMPARE(button->text(), u"Theo nguyen don •"_s);
    grid->setColumnWidth(people, 90);
    clickHeading(grid, 0);
    chooseView(u"Theo nguyen don"_s);
    QTRY_COMPARE(button->text(), u"Theo nguyen don"_s);
    QTRY_VERIFY(!model->isLoading());
    QCOMPARE(model->query().filters, query.filters);
    QCOMPARE(model->query().byName, query.byName);
    QCOMPARE(grid->columnWidth(people), 222);
    QCOMPARE(grid->horizontalHeader()->visualIndex(people + 1), grid->horizontalHeader()->count() - 1);
    chooseView(u"viewRename"_s);
    nameView(u"Nguyen don A-Z"_s);
    QTRY_COMPARE(button->text(), u"Nguyen don A-Z"_s);
    chooseView(u"viewDefault"_s);
    QTRY_VERIFY(says(u"Nguyen don A-Z"_s));
}

void TestEntryGrid::widthsAndDefaultViewAreKept()
{
    m_desk->closeWindow();
    m_window = m_desk->window(QSize(1366, 760));
    QVERIFY(m_desk->unlock());
    auto *model = openBook(u"register:DS-ST:2026"_s);
    QVERIFY(model);
    QTRY_COMPARE(shown<QAbstractButton>(u"savedViews"_s)->text(), u"Nguyen don A-Z"_s);
    QTRY_VERIFY(!model->isLoading() && model->query().byName && model->hasFilters());
    int people = 0;
    while (model->columns().at(people).search != registers::SearchField::Plaintiff)
        ++people;
    QCOMPARE(shown<QTableView>(u"registerGrid"_s)->columnWidth(people), 222);
    chooseView(u"viewRemove"_s);
    QTRY_COMPARE(shown<QAbstractButton>(u"savedViews"_s)->text(), u"Khung nhìn"_s);
    // A book without views keeps its widths all the same.
    model = openBook(u"register:DON-KK:2026"_s);
    QVERIFY(model);
    auto *grid = shown<QTableView>(u"registerGrid"_s);
    int first = 2;
    while (grid->isColumnHidden(first))
        ++first;
    grid->setColumnWidth(first, 177);
    m_desk->closeWindow();
    m_window = m_desk->window(QSize(1366, 760));
    QVERIFY(m_desk->unlock());
    QVERIFY(openBook(u"register:DON-KK:2026"_s));
    QCOMPARE(shown<QTableView>(u"registerGrid"_s)->columnWidth(first), 177);
}

QTEST_MAIN(TestEntryGrid)
#include "tst_entrygrid.moc"
