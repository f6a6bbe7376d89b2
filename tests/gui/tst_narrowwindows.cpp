// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>
#include <thuly/ui/columnfit.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/stepbar.h>
#include <thuly/ui/theme.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

/** What gives way, and in which order, when a window is narrow or type is large. */
class TestNarrowWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subtitleGivesWayFirst();
    void buttonsGoIntoTheMenuLast();
    void aChipShortensBeforeWordsOfButtons();
    void columnsGoBeforeTheStretchedOneIsLost();
    void stepsLendEachOtherRoom();
    void labelsOfTheHeadAreWhole_data();
    void labelsOfTheHeadAreWhole();

private:
    /** A head as that of the page of the day; its window is not wider than `width`. */
    struct Head {
        QWidget window;
        ui::PageHead *head = new ui::PageHead(u"Hôm nay"_s, &window);
        ui::Button *print = new ui::Button(ui::IconName::Print, u"In danh sách"_s);
        ui::Button *fresh = new ui::Button(ui::IconName::Plus, u"Nhận đơn mới"_s, ui::ButtonRole::Primary);
        Head()
        {
            head->setSubtitle(u"Chủ Nhật, 22/11/2026 · 24/11 nghỉ: Ngày Văn hoá Việt Nam"_s);
            head->addAction(print);
            head->addAction(fresh);
        }
        void setWidth(int width)
        {
            window.resize(width, 80);
            head->resize(width, head->height());
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
        [[nodiscard]] ui::ElidedLabel *subtitle() const { return head->findChild<ui::ElidedLabel *>(); }
        [[nodiscard]] QWidget *more() const { return head->findChild<QWidget *>(u"moreActions"_s); }
    };
};

void TestNarrowWindows::subtitleGivesWayFirst()
{
    Head one;
    one.setWidth(1400);
    QCOMPARE(one.subtitle()->width(), one.subtitle()->sizeHint().width());
    one.setWidth(one.head->layout()->totalSizeHint().width() + 60);
    QVERIFY(one.subtitle()->width() < one.subtitle()->sizeHint().width());
    QVERIFY(one.subtitle()->width() >= 50);
    QCOMPARE(one.subtitle()->toolTip(), one.subtitle()->text());
    for (const ui::Button *button : {one.print, one.fresh}) {
        QVERIFY(button->isVisible());
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    QVERIFY(!one.more()->isVisible());
}

void TestNarrowWindows::buttonsGoIntoTheMenuLast()
{
    Head one;
    one.setWidth(one.head->layout()->totalSizeHint().width() - 20);
    QVERIFY(!one.print->isVisible());
    QVERIFY(one.fresh->isVisible()); // the one thing to do stays
    QVERIFY(one.fresh->width() >= one.fresh->sizeHint().width());
    QVERIFY(one.more()->isVisible());
    QVERIFY(one.head->minimumSizeHint().width() < one.head->width()); // the window may get narrower still

    QSignalSpy printed(one.print, &QAbstractButton::clicked);
    QTest::mouseClick(one.more(), Qt::LeftButton);
    auto *menu = one.more()->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), one.print->text());
    menu->actions().first()->trigger();
    QCOMPARE(printed.count(), 1);
    menu->close();

    one.print->setEnabled(false);
    QTest::mouseClick(one.more(), Qt::LeftButton);
    QVERIFY(!one.more()->findChildren<QMenu *>().last()->actions().first()->isEnabled());
    one.more()->findChildren<QMenu *>().last()->close();

    one.setWidth(1400); // and they come back
    QVERIFY(one.print->isVisible());
    QVERIFY(!one.more()->isVisible());
}

void TestNarrowWindows::aChipShortensBeforeWordsOfButtons()
{
    Head one;
    auto *chip = new ui::StateChip({models::StateKind::Waiting, u"Sổ nhận đơn: cấp số khi vào sổ, dự kiến số 301/2026"_s});
    one.head->addBeside(chip);
    one.setWidth(one.head->layout()->totalSizeHint().width() - 80);
    QVERIFY(chip->width() <= chip->sizeHint().width() - 80);
    for (const ui::Button *button : {one.print, one.fresh}) {
        QVERIFY(button->isVisible());
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

void TestNarrowWindows::columnsGoBeforeTheStretchedOneIsLost()
{
    QStandardItemModel model(1, 4);
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->hide();
    for (const int column : {0, 2, 3})
        view.horizontalHeader()->resizeSection(column, 150);
    view.horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    new ui::ColumnFit(&view, 1, 200, {3, 2});
    view.resize(900, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!view.isColumnHidden(2) && !view.isColumnHidden(3));
    view.resize(600, 200);
    QTRY_VERIFY(view.isColumnHidden(3));
    QVERIFY(!view.isColumnHidden(2));
    view.resize(420, 200);
    QTRY_VERIFY(view.isColumnHidden(2));
    QVERIFY(!view.isColumnHidden(0)); // was not offered
    view.resize(900, 200);
    QTRY_VERIFY(!view.isColumnHidden(3));
    QVERIFY(!view.isColumnHidden(2));
    QCOMPARE(view.columnWidth(3), 150);
}

void TestNarrowWindows::stepsLendEachOtherRoom()
{
    ui::StepBar bar;
    const QString longest = u"Chuẩn bị xét xử sơ thẩm"_s;
    bar.setSteps({{u"Nhận đơn"_s, {}, {}, ui::StepPhase::Done}, {longest, {}, {}, ui::StepPhase::Now}, {u"Án"_s, {}, {}, ui::StepPhase::Later},
                  {u"Kết thúc"_s, {}, {}, ui::StepPhase::Later}});
    const QFont font = ui::font(ui::TextStyle::SmallStrong);
    const int words = QFontMetrics(font).horizontalAdvance(longest);
    bar.resize(4 * words - words / 2, bar.sizeHint().height()); // a quarter each is too little for the longest
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    int end = -1;
    int begin = -1;
    for (int x = 0; x < bar.width(); ++x) {
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(x, bar.height() / 2));
        if (bar.current() == 1)
            begin = begin < 0 ? x : begin;
        if (bar.current() == 2 && end < 0)
            end = x;
    }
    QVERIFY2(end - begin >= words, qPrintable(u"%1 of %2"_s.arg(end - begin).arg(words)));
    QCOMPARE(bar.current(), 3);
}

void TestNarrowWindows::labelsOfTheHeadAreWhole_data()
{
    QTest::addColumn<int>("zoom");
    for (const int zoom : {100, 125, 150})
        QTest::addRow("%d %%", zoom) << zoom;
}

/** Today's head in a 1366 px window with the navigation as a rail. */
void TestNarrowWindows::labelsOfTheHeadAreWhole()
{
    QFETCH(int, zoom);
    ui::Theme theme(*qApp);
    theme.setZoom(zoom);
    Head one;
    auto *scope = new ui::SegmentedButtons;
    scope->addSegment(u"Việc của tôi"_s);
    scope->addSegment(u"Cả Toà"_s);
    one.head->addAction(scope);
    one.setWidth(1366 - ui::Measures::of(one.head).rail);
    for (const ui::Button *button : {one.print, one.fresh}) {
        QVERIFY(button->isVisible());
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    theme.setZoom(100);
}

QTEST_MAIN(TestNarrowWindows)
#include "tst_narrowwindows.moc"
