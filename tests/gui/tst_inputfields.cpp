// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/theme.h>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

template<class Field> std::unique_ptr<Field> shown()
{
    auto field = std::make_unique<Field>();
    field->show();
    field->activateWindow();
    if (!QTest::qWaitForWindowActive(field.get()))
        return {};
    field->setFocus();
    return field;
}

} // namespace

class TstInputFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateShorthands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("day of this month") << u"5"_s << u"05/11/2026"_s;
        QTest::newRow("day and month") << u"5/3"_s << u"05/03/2026"_s;
        QTest::newRow("short year") << u"5-3-26"_s << u"05/03/2026"_s;
        QTest::newRow("six digits") << u"050326"_s << u"05/03/2026"_s;
        QTest::newRow("eight digits") << u"05032026"_s << u"05/03/2026"_s;
        QTest::newRow("full") << u"23/11/2026"_s << u"23/11/2026"_s;
        QTest::newRow("leap day") << u"29/2/2028"_s << u"29/02/2028"_s;
    }
    void dateShorthands()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        DateField field;
        field.setToday([] { return today; });
        QSignalSpy changed(&field, &DateField::dateChanged);
        QTest::keyClicks(&field, typed);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), shown);
        QVERIFY(field.date());
        QCOMPARE(changed.constLast().constFirst().value<std::optional<QDate>>(), field.date());
        QVERIFY(field.problem().isEmpty());
    }

    void wrongDatesStayAndSayWhy()
    {
        DateField field;
        field.setToday([] { return today; });
        QTest::keyClicks(&field, u"31/2/2026"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), u"31/2/2026"_s); // nothing typed is thrown away
        QVERIFY(!field.date());
        QVERIFY(!field.isAcceptable());
        QVERIFY(field.problem().contains(u"31"_s));
        field.setText(u"30"_s); // November has 30 days
        QVERIFY(field.date());
        field.setText(u"31"_s);
        QVERIFY(!field.date());
        field.clear();
        QVERIFY(field.isAcceptable());
    }

    void dateKeys()
    {
        DateField field;
        field.setToday([] { return today; });
        QTest::keyClick(&field, Qt::Key_Semicolon, Qt::ControlModifier);
        QCOMPARE(field.text(), u"23/11/2026"_s);
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.text(), u"24/11/2026"_s);
        QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(field.text(), u"22/11/2026"_s);
        field.clear();
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.text(), u"23/11/2026"_s);
    }

    void dateSettlesWhenLeft()
    {
        auto field = shown<DateField>();
        QVERIFY(field);
        field->setToday([] { return today; });
        QTest::keyClicks(field.get(), u"7/9"_s);
        field->clearFocus();
        QTRY_COMPARE(field->text(), u"07/09/2026"_s);
    }

    void moneyGroupsWhileTyped()
    {
        MoneyField field;
        QTest::keyClicks(&field, u"485000000"_s);
        QCOMPARE(field.text(), u"485.000.000"_s);
        QCOMPARE(field.amount(), std::optional<qint64>(485'000'000));
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.text(), u"48.500.000"_s);
        field.setCursorPosition(2);
        QTest::keyClicks(&field, u"1"_s);
        QCOMPARE(field.text(), u"481.500.000"_s);
        QCOMPARE(field.cursorPosition(), 3);
        QTest::keyClicks(&field, u"x-"_s);
        QCOMPARE(field.text(), u"481.500.000"_s);
    }

    void moneyShorthands()
    {
        MoneyField field;
        QTest::keyClicks(&field, u"485tr"_s);
        QCOMPARE(field.amount(), std::optional<qint64>(485'000'000));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), u"485.000.000"_s);
        field.clear();
        QTest::keyClicks(&field, u"1,5ty"_s);
        QCOMPARE(field.amount(), std::optional<qint64>(1'500'000'000));
        field.setAmount({});
        QVERIFY(!field.amount());
        field.setAmount(0);
        QCOMPARE(field.text(), u"0"_s);
    }

    void digitsOnly()
    {
        DigitsField field(12);
        QTest::keyClicks(&field, u"04a0b069 001234567"_s);
        QCOMPARE(field.digits(), u"040069001234"_s);
    }

    void passwordLeavesAsSecret()
    {
        PasswordField field;
        QTest::keyClicks(&field, u"matkhau9"_s);
        QCOMPARE(field.echoMode(), QLineEdit::Password);
        QVERIFY(!field.displayText().contains(u"matkhau9"_s));
        const thuly::SecretBytes secret = field.take();
        QCOMPARE(QByteArray(secret.data(), secret.size()), QByteArray("matkhau9"));
        QVERIFY(field.text().isEmpty());
        field.undo();
        QVERIFY(field.text().isEmpty());
    }

    void passwordIsNfc()
    {
        PasswordField field;
        field.setText(u"a\u0302\u0301"_s); // a + circumflex + acute, as some keyboards send it
        const thuly::SecretBytes secret = field.take();
        QCOMPARE(QString::fromUtf8(secret.view()), u"\u1EA5"_s);
    }

    void passwordBufferIsWiped()
    {
        PasswordField field;
        field.setText(QString::fromLatin1("canary-9f3b")); // on the heap, as typed text is
        const QString shared = field.text(); // shares the buffer of the widget
        field.wipe();
        QCOMPARE(shared, QString(shared.size(), QChar(u'\0')));
    }

    void capsLockIsTold()
    {
        PasswordField field;
        QSignalSpy changed(&field, &PasswordField::capsLockChanged);
        QTest::keyClick(&field, 'A'); // a capital without Shift
        QVERIFY(field.capsLock());
        QTest::keyClick(&field, 'a');
        QVERIFY(!field.capsLock());
        QTest::keyClick(&field, 'B', Qt::ShiftModifier);
        QVERIFY(!field.capsLock());
        QCOMPARE(changed.count(), 2);
    }

    void choiceByCodeOrName()
    {
        ChoiceField field;
        field.addChoice(7, u"Hợp đồng vay tài sản"_s, u"DS-07"_s);
        field.addChoice(9, u"Chia di sản thừa kế"_s, u"DS-09"_s);
        field.addChoice(12, u"Đòi lại tài sản"_s, u"DS-12"_s);
        QVERIFY(!field.value().isValid()); // nothing is chosen by itself
        QTest::keyClicks(&field, u"doi"_s);
        QCOMPARE(field.value().toInt(), 12);
        ChoiceField byWord;
        byWord.addChoice(7, u"Hợp đồng vay tài sản"_s, u"DS-07"_s);
        byWord.addChoice(9, u"Chia di sản thừa kế"_s, u"DS-09"_s);
        QTest::keyClicks(&byWord, u"thua ke"_s);
        QCOMPARE(byWord.value().toInt(), 9);
        QTest::keyClicks(&byWord, u" "_s);
        byWord.setValue(7);
        QCOMPARE(byWord.code(), u"DS-07"_s);
        byWord.setValue(100);
        QVERIFY(!byWord.value().isValid());
    }

    void boxLinksLabelFieldAndSentence()
    {
        auto *field = new DateField;
        FieldBox box(u"Ngày nhận"_s, field, Need::Required);
        QVERIFY(field->accessibleName().contains(u"Ngày nhận"_s));
        const auto labels = box.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [field](QLabel *label) { return label->buddy() == field; }));
        box.setMessage(FieldMessage::Warning, u"Sau ngày nhận đơn."_s);
        QCOMPARE(box.sentence(), u"Sau ngày nhận đơn."_s);
        QCOMPARE(field->accessibleDescription(), u"Sau ngày nhận đơn."_s);
        QCOMPARE(field->property("fieldMessage").toInt(), int(FieldMessage::Warning));
        QTest::keyClicks(field, u"1"_s); // a warning never stops typing
        QCOMPARE(field->text(), u"1"_s);
    }

    void areaGrowsWithItsText()
    {
        TextArea area;
        area.resize(300, 60);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const int before = area.height();
        area.setValue(QStringList(6, u"dòng"_s).join(u'\n'));
        QVERIFY(area.height() > before);
        const int six = area.height();
        area.setValue(QStringList(60, u"dòng"_s).join(u'\n'));
        QVERIFY(area.height() < six * 2);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application, {.appearance = Appearance::Light});
    TstInputFields test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inputfields.moc"
