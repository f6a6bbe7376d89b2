// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/registerquery.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

class TestRegisterPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("month") << u"11"_s << QDate(2026, 11, 1) << QDate(2026, 11, 30);
        QTest::newRow("one digit") << u" 2 "_s << QDate(2026, 2, 1) << QDate(2026, 2, 28);
        QTest::newRow("month of a year") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
        QTest::newRow("quarter") << u"q4"_s << QDate(2026, 10, 1) << QDate(2026, 12, 31);
        QTest::newRow("half") << u"H2"_s << QDate(2026, 7, 1) << QDate(2026, 12, 31);
        QTest::newRow("year") << u"2025"_s << QDate(2025, 1, 1) << QDate(2025, 12, 31);
        QTest::newRow("days") << u"2026-11-01..2026-11-20"_s << QDate(2026, 11, 1) << QDate(2026, 11, 20);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const auto period = parsePeriod(text, 2026, PeriodRule::Statutory);
        QVERIFY2(period, qPrintable(text));
        QCOMPARE(period->from, from);
        QCOMPARE(period->to, to);
        QCOMPARE(period->rule, PeriodRule::Statutory);
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"0"_s, u"13"_s, u"Q5"_s, u"2026-13"_s, u"2026-11-20..2026-11-01"_s,
                                    u"2026-02-30..2026-03-01"_s, u"tháng 11"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto period = parsePeriod(text, 2026);
        QVERIFY(!period);
        QCOMPARE(period.error().code, ErrorCode::BadPeriod);
    }
};

QTEST_APPLESS_MAIN(TestRegisterPeriod)
#include "tst_registerperiod.moc"
