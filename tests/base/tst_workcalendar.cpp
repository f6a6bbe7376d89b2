// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/workcalendar.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_calendar = {};
        m_calendar.addDay(QDate(2026, 8, 22), DayKind::SwapWork, u"Làm bù"_s);
        m_calendar.addDay(QDate(2026, 8, 31), DayKind::SwapOff, u"Hoán đổi"_s);
        m_calendar.addDay(QDate(2026, 9, 1), DayKind::Holiday, u"Quốc khánh (ngày liền kề)"_s);
        m_calendar.addDay(QDate(2026, 9, 2), DayKind::Holiday, u"Quốc khánh"_s);
        m_calendar.addDay(QDate(2026, 4, 27), DayKind::Compensation, u"Nghỉ bù"_s);
        m_calendar.coverYear(2026);
    }

    void knowsWorkingDays()
    {
        QVERIFY(m_calendar.isWorkingDay(QDate(2026, 8, 21))); // Friday
        QVERIFY(m_calendar.isWorkingDay(QDate(2026, 8, 22))); // worked Saturday
        QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 8, 23))); // Sunday
        QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 8, 29))); // Saturday
        QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 8, 31)));
        QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 9, 2)));
        QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 4, 27)));
        QVERIFY(!m_calendar.isWorkingDay(QDate()));
    }

    void finds()
    {
        QCOMPARE(m_calendar.nextWorkingDay(QDate(2026, 8, 29)), QDate(2026, 9, 3));
        QCOMPARE(m_calendar.nextWorkingDay(QDate(2026, 8, 22)), QDate(2026, 8, 22));
        QVERIFY(!m_calendar.nextWorkingDay(QDate()).isValid());
    }

    void counts()
    {
        QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 8, 20), 3), QDate(2026, 8, 24));
        QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 8, 28), 1), QDate(2026, 9, 3));
        QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 8, 29), 0), QDate(2026, 8, 29));
        QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 9, 4), -2), QDate(2026, 8, 28));
        QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 8, 24), -1), QDate(2026, 8, 22));
        QVERIFY(!m_calendar.addWorkingDays(QDate(), 5).isValid());
    }

    void tellsWhatItKnows()
    {
        QVERIFY(m_calendar.coversYear(2026));
        QVERIFY(!m_calendar.coversYear(2027));
        QCOMPARE(m_calendar.day(QDate(2026, 9, 2))->name, u"Quốc khánh"_s);
        QVERIFY(m_calendar.day(QDate(2026, 9, 2))->kind == DayKind::Holiday);
        QVERIFY(!m_calendar.day(QDate(2026, 9, 5)));
        QVERIFY(dayKindFromText(u"holiday") == DayKind::Holiday);
        QVERIFY(dayKindFromText(u"compensation") == DayKind::Compensation);
        QVERIFY(dayKindFromText(u"swap_off") == DayKind::SwapOff);
        QVERIFY(dayKindFromText(u"swap_work") == DayKind::SwapWork);
        QVERIFY(!dayKindFromText(u"Holiday"));
    }

private:
    WorkCalendar m_calendar;
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
