// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/numbering/series.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::numbering;

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("pad");
        QTest::addColumn<int>("seq");
        QTest::addColumn<QString>("text");
        QTest::newRow("below ten") << u"{seq}/{year}/TLST-DS"_s << 2 << 1 << u"01/2026/TLST-DS"_s;
        QTest::newRow("above ten") << u"{seq}/{year}/TLST-HNGĐ"_s << 2 << 118 << u"118/2026/TLST-HNGĐ"_s;
        QTest::newRow("no padding") << u"{seq}/TB-TLVA"_s << 1 << 7 << u"7/TB-TLVA"_s;
        QTest::newRow("bare") << u"{seq}"_s << 3 << 7 << u"007"_s;
    }

    void formats()
    {
        QFETCH(QString, pattern);
        QFETCH(int, pad);
        QFETCH(int, seq);
        QFETCH(QString, text);
        QCOMPARE(formatNumber({.key = u"K"_s, .pattern = pattern, .pad = pad}, 2026, seq).value(), text);
    }

    void refusesPatternsItCannotFill()
    {
        for (const QString &pattern : {u"{year}/X"_s, u"{seq}/{kind}-{agency}"_s, u"{seq"_s, u""_s})
            QCOMPARE(formatNumber({.key = u"K"_s, .pattern = pattern}, 2026, 1).error().code, ErrorCode::SeriesUnknown);
    }

    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seq");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("symbol");
        QTest::newRow("issued") << u"01/2025/HS-ST"_s << 1 << 2025 << u"HS-ST"_s;
        QTest::newRow("issued, đ") << u"18/2018/TLST-HNGĐ"_s << 18 << 2018 << u"TLST-HNGĐ"_s;
        QTest::newRow("small letters") << u"18/2018/tlst-hngđ"_s << 18 << 2018 << u"TLST-HNGĐ"_s;
        QTest::newRow("blanks and prefix") << u" Số: 12 / 2026 / TLST - DS "_s << 12 << 2026 << u"TLST-DS"_s;
        QTest::newRow("prefix decomposed") << u"So\u0302\u0301 12/TB-TLVA"_s << 12 << 0 << u"TB-TLVA"_s;
        QTest::newRow("two parts") << u"12/TB-TLVA"_s << 12 << 0 << u"TB-TLVA"_s;
        QTest::newRow("legacy joined") << u"157/HSST"_s << 157 << 0 << u"HSST"_s;
        QTest::newRow("legacy no year") << u"50/TLST-HS"_s << 50 << 0 << u"TLST-HS"_s;
        QTest::newRow("legacy kind behind") << u"43/2025/HSST-QĐ"_s << 43 << 2025 << u"HSST-QĐ"_s;
        QTest::newRow("legacy joined, year") << u"53/2012/DSST"_s << 53 << 2012 << u"DSST"_s;
        QTest::newRow("digits in the symbol") << u"05/QĐ-TAKV1"_s << 5 << 0 << u"QĐ-TAKV1"_s;
        QTest::newRow("bare") << u"7"_s << 7 << 0 << QString();
        QTest::newRow("without symbol") << u"7/2026"_s << 7 << 2026 << QString();
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(int, seq);
        QFETCH(int, year);
        QFETCH(QString, symbol);
        const auto parsed = parseNumber(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->seq, seq);
        QCOMPARE(parsed->year, year ? std::optional(year) : std::nullopt);
        QCOMPARE(parsed->symbol, symbol);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"HSST"_s, u"0/2026/TLST-DS"_s, u"1/1800/TLST-DS"_s, u"T-7F3A2C-12"_s, u"1/2026/TLST DS"_s,
                                    u"-1/2026/DS-ST"_s, u"1234567/2026/DS-ST"_s, u"1//DS-ST"_s, u"1/2026/"_s, u"1/2026/DS-ST; DROP"_s,
                                    QString(u"1/2026/"_s + QString(50, u'A'))})
            QTest::newRow(qPrintable(u"'"_s + text)) << text;
    }

    void refuses()
    {
        QFETCH(QString, text);
        QCOMPARE(parseNumber(text).error().code, ErrorCode::BadNumber);
    }

    void readsWhatItWrites()
    {
        for (int seq = 1; seq < 2000; seq += 37) {
            const auto text = formatNumber({.key = u"K"_s, .pattern = u"{seq}/{year}/QĐXXST-LĐ"_s}, 2026, seq);
            QCOMPARE(parseNumber(text.value()).value(), (ParsedNumber{seq, 2026, u"QĐXXST-LĐ"_s}));
        }
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
