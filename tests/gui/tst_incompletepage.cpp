// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/cases/petition.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/label.h>

#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

cases::PetitionInput petition(const QString &plaintiff, const QString &defendant, const QString &caseType)
{
    cases::PetitionInput input;
    input.receivedOn = QDate(2026, 11, 20);
    input.petitionDate = QDate(2026, 11, 15);
    input.caseType = caseType;
    input.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
    input.parties = {{.role = cases::PartyRole::Plaintiff, .name = plaintiff, .address = u"xóm 5, xã Hưng Nguyên"_s},
                     {.role = cases::PartyRole::Defendant, .name = defendant, .address = u"xã Nam Đàn"_s}};
    return input;
}

} // namespace

/** What open cases lack: listed, narrowed, and reached by Enter where it is written. */
class TestIncompletePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsMissing();
    void saysWhenNothingIs();
};

void TestIncompletePage::listsWhatIsMissing()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    const auto taken = desk.withDesk([](std::shared_ptr<workflow::Desk> opened) {
        return opened->write([](const cases::CommandContext &context) -> Result<void> {
            cases::PetitionInput noAddress = petition(u"Lê Văn Cường"_s, u"Trần Thị Đào"_s, u"DS"_s);
            noAddress.parties[1].address.clear();
            THULY_CHECK(cases::takeIn(context, noAddress));
            cases::PetitionInput noRelation = petition(u"Phan Thị Lý"_s, u"Công ty Hải Đăng"_s, u"LĐ"_s);
            noRelation.relation.clear();
            THULY_CHECK(cases::takeIn(context, noRelation));
            THULY_CHECK(cases::takeIn(context, petition(u"Đỗ Văn Ba"_s, u"Hồ Thị Tư"_s, u"DS"_s))); // lacks nothing
            return {};
        });
    });
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().id()));
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    QVERIFY(desk.openPlace(u"incomplete"_s));
    auto *list = window->findChild<QTableView *>(u"incompleteList"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const auto cell = [list](int row, int column) { return list->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 0), u"Đơn 2/2026"_s);
    QCOMPARE(cell(1, 0), u"Đơn 1/2026"_s);
    QVERIFY2(cell(1, 1).startsWith(u"Trần Thị Đào: "_s), qPrintable(cell(1, 1)));
    QCOMPARE(QApplication::focusWidget(), list);

    // By kind of case, and back.
    auto *kinds = window->findChild<ui::ChoiceField *>(u"incompleteType"_s);
    QCOMPARE(kinds->count(), 3); // all, DS, LĐ
    kinds->setValue(u"LĐ"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), u"Đơn 2/2026"_s);
    kinds->setValue(QString());
    QTRY_COMPARE(list->model()->rowCount(), 2);

    // Enter opens the case with the correction of the very field.
    QTest::keyClick(list, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(window->findChild<QWidget *>(u"correctionDialog"_s));
    auto *what = window->findChild<ui::ChoiceField *>(u"correctionField"_s);
    QTRY_VERIFY2(what->currentText().contains(u"Trần Thị Đào"_s), qPrintable(what->currentText()));
    auto *written = window->findChild<ui::TextField *>(u"correctionNew"_s);
    QTRY_COMPARE(QApplication::focusWidget(), written);
    QTest::keyClicks(written, u"xa Nam Dan"_s);
    QTest::keyClick(written, Qt::Key_Return);
    auto *reason = window->findChild<ui::TextField *>(u"correctionReason"_s);
    QCOMPARE(QApplication::focusWidget(), reason);
    QTest::keyClicks(reason, u"ghi bo sung"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(!window->findChild<QWidget *>(u"correctionDialog"_s));

    // The line has gone from the list when it is shown again.
    QVERIFY(desk.openPlace(u"incomplete"_s));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), u"Đơn 2/2026"_s);
}

void TestIncompletePage::saysWhenNothingIs()
{
    test::DeskFixture desk;
    QVERIFY(desk.makeVault());
    ui::MainWindow *window = desk.window();
    QVERIFY(desk.unlock());
    QVERIFY(desk.openPlace(u"incomplete"_s));
    auto *list = window->findChild<QTableView *>(u"incompleteList"_s);
    QTRY_VERIFY(!list->isVisible());
    const auto labels = window->findChild<QWidget *>(u"incompletePage"_s)->findChildren<ui::Label *>();
    QVERIFY(std::ranges::any_of(labels, [](const ui::Label *label) { return label->isVisible() && label->text() == u"Không vụ nào còn thiếu"_s; }));
}

QTEST_MAIN(TestIncompletePage)
#include "tst_incompletepage.moc"
