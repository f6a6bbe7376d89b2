// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/legaldate.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {
const QDate today(2026, 11, 23);
}

class TestLegalDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate march5(2026, 3, 5);
        for (const auto &text : {u"5/3", u"05/03", u"5/3/26", u"5/3/2026", u"05032026", u"050326", u"5-3-26", u"5-3",
                                 u"5.3.2026", u"5.3", u"2026-03-05", u"  5/3/2026 "})
            QTest::newRow(qPrintable(QString(text))) << QString(text) << march5;
        QTest::newRow("next year in two digits") << u"1/2/27"_s << QDate(2027, 2, 1);
        QTest::newRow("the year after it is long ago") << u"1/2/28"_s << QDate(1928, 2, 1);
        QTest::newRow("born") << u"30/4/75"_s << QDate(1975, 4, 30);
        QTest::newRow("born, digits") << u"300475"_s << QDate(1975, 4, 30);
        QTest::newRow("00") << u"1/1/00"_s << QDate(2000, 1, 1);
        QTest::newRow("leap day") << u"29/2/2028"_s << QDate(2028, 2, 29);
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        const auto read = parseDate(text, today);
        QVERIFY(read);
        QCOMPARE(*read, date);
        QCOMPARE(parseDate(formatDate(date), today).value(), date);
        QCOMPARE(parseDate(isoDate(date), today).value(), date);
        QCOMPARE(fromInt(toInt(date)), date);
    }

    void saysWhichDayDoesNotExist_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("args");
        QTest::newRow("31 February") << u"31/02/2026"_s << QStringList {u"31"_s, u"2"_s, u"2026"_s};
        QTest::newRow("29 February") << u"29/2"_s << QStringList {u"29"_s, u"2"_s, u"2026"_s};
        QTest::newRow("31 April, digits") << u"310426"_s << QStringList {u"31"_s, u"4"_s, u"2026"_s};
        QTest::newRow("ISO") << u"2026-06-31"_s << QStringList {u"31"_s, u"6"_s, u"2026"_s};
        QTest::newRow("32") << u"32/1/2026"_s << QStringList {u"32"_s, u"1"_s, u"2026"_s};
    }
    void saysWhichDayDoesNotExist()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, args);
        const auto refused = parseDate(text, today, u"petitionDate"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DateDoesNotExist);
        QCOMPARE(refused.error().args, args);
        QCOMPARE(refused.error().field, u"petitionDate"_s);
    }

    void refusesWhatIsNoDate()
    {
        for (const auto &text :
             {u"", u"5", u"5/13/2026", u"0/3/2026", u"5/0/2026", u"5/3-2026", u"5/3/026", u"5/3/20260", u"503",
              u"5032026", u"hôm nay", u"2026/03/05", u"26-03-05T", u"5/3/1492", u"-5/3", u"5 3 2026", u"2026-3-5"}) {
            const auto refused = parseDate(text, today);
            QVERIFY2(!refused, qPrintable(QString(text)));
            QCOMPARE(refused.error().code, ErrorCode::BadDate);
        }
    }

    void readsMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("typed") << u"20/11/2026 16:30"_s << u"2026-11-20T16:30:00+07:00"_s;
        QTest::newRow("typed short") << u"20/11 7h05"_s << u"2026-11-20T07:05:00+07:00"_s;
        QTest::newRow("ISO without offset") << u"2026-11-20T16:30"_s << u"2026-11-20T16:30:00+07:00"_s;
        QTest::newRow("ISO +07") << u"2026-11-20T16:30:15+07:00"_s << u"2026-11-20T16:30:15+07:00"_s;
        QTest::newRow("UTC, the next day here") << u"2026-11-20T18:30:00Z"_s << u"2026-11-21T01:30:00+07:00"_s;
        QTest::newRow("other offset") << u"2026-11-20T23:30:00-02:00"_s << u"2026-11-21T08:30:00+07:00"_s;
    }
    void readsMoments()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto read = parseMoment(text, today);
        QVERIFY(read);
        QCOMPARE(read->toString(Qt::ISODate), iso);
        QCOMPARE(read->offsetFromUtc(), 7 * 3600);
    }

    void refusesWhatIsNoMoment()
    {
        for (const auto &text : {u"", u"20/11/2026", u"20/11/2026 24:00", u"20/11/2026 16:60", u"2026-11-20T",
                                 u"2026-11-20T16", u"2026-11-20T25:00", u"16:30", u"2026-11-20T16:30+7"})
            QVERIFY2(!parseMoment(text, today), qPrintable(QString(text)));
        QCOMPARE(parseMoment(u"31/11/2026 08:00", today).error().code, ErrorCode::DateDoesNotExist);
        QCOMPARE(parseMoment(u"2026-11-31T08:00", today).error().code, ErrorCode::DateDoesNotExist);
    }

    void legalTimeKeepsItsText()
    {
        const LegalTime date {QDate(2026, 11, 20), {}};
        QCOMPARE(date.toText(), u"2026-11-20"_s);
        QVERIFY(LegalTime::fromText(u"2026-11-20") == date);
        const LegalTime moment {QDate(2026, 11, 20), QTime(16, 30)};
        QCOMPARE(moment.toText(), u"2026-11-20T16:30:00+07:00"_s);
        QVERIFY(LegalTime::fromText(moment.toText()) == moment);
        QVERIFY(date != moment);
        QCOMPARE(moment.moment().toUTC().toString(Qt::ISODate), u"2026-11-20T09:30:00Z"_s);
        for (const auto &text : {u"2026-11-31", u"20/11/2026", u"2026-11-20T16:30:00Z", u"2026-11-20T16:30:00+08:00",
                                 u"2026-11-20T24:00:00+07:00", u"2026-11-20 16:30:00+07:00", u"2026-11-20\n"})
            QVERIFY2(!LegalTime::fromText(text), qPrintable(QString(text)));
    }

    void readsDateOrMoment()
    {
        QVERIFY(parseLegalTime(u"20/11", today).value() == (LegalTime {QDate(2026, 11, 20), {}}));
        QVERIFY(parseLegalTime(u"20/11 16:30", today).value() == (LegalTime {QDate(2026, 11, 20), QTime(16, 30)}));
        QVERIFY(parseLegalTime(u"2026-11-20T16:30", today).value() == (LegalTime {QDate(2026, 11, 20), QTime(16, 30)}));
        QCOMPARE(parseLegalTime(u"31/11", today).error().code, ErrorCode::DateDoesNotExist);
        QCOMPARE(parseLegalTime(u"mai", today).error().code, ErrorCode::BadDate);
    }

    void writes()
    {
        QCOMPARE(formatDate(QDate(2026, 3, 5)), u"05/03/2026"_s);
        QCOMPARE(formatDate(QDate()), QString());
        QCOMPARE(isoDate(QDate(2026, 3, 5)), u"2026-03-05"_s);
        QCOMPARE(toInt(QDate(2026, 3, 5)), 20260305);
        QCOMPARE(toInt(QDate()), 0);
        QVERIFY(!fromInt(0).isValid());
        QVERIFY(!fromInt(20260231).isValid());
        QCOMPARE(formatMoment(QDateTime::fromString(u"2026-11-20T18:05:00Z"_s, Qt::ISODate)), u"01:05 21/11/2026"_s);
        QStringList week;
        for (int i = 0; i < 7; ++i)
            week << weekdayShort(QDate(2026, 11, 23).addDays(i));
        QCOMPARE(week, u"T2 T3 T4 T5 T6 T7 CN"_s.split(u' '));
        QCOMPARE(weekdayShort(QDate()), QString());
    }
};

QTEST_APPLESS_MAIN(TestLegalDate)
#include "tst_legaldate.moc"
