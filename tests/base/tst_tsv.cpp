// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/tsv.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

using Rows = QList<QStringList>;

class TestTsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excelBlock();
    void libreOfficeBlock();
    void quotesThatQuoteNothing_data();
    void quotesThatQuoteNothing();
    void lineEnds_data();
    void lineEnds();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void oneCellIsPlainText();
    void manyOpenQuotesAreReadOnce();
};

void TestTsv::excelBlock()
{
    // As Excel puts it on the clipboard: CRLF after every row, a line break inside a cell as LF in quotes, quotes doubled there only.
    const QString text = u"Số\tNơi gửi\r\n12\t\"Công an tỉnh\nPhòng \"\"PC02\"\"\"\r\n13\tỐng 5\" và 3\"\r\n"_s;
    QCOMPARE(readTsv(text), (Rows{{u"Số"_s, u"Nơi gửi"_s}, {u"12"_s, u"Công an tỉnh\nPhòng \"PC02\""_s}, {u"13"_s, u"Ống 5\" và 3\""_s}}));
}

void TestTsv::libreOfficeBlock()
{
    // LibreOffice ends rows with LF and the last one too, and leaves rows short where cells are empty at the end.
    const QString text = u"a\tb\tc\n\"1\t2\"\n\t\tz\n"_s;
    QCOMPARE(readTsv(text), (Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"1\t2"_s}, {QString(), QString(), u"z"_s}}));
}

void TestTsv::quotesThatQuoteNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("closed before its end") << u"\"a\" b\tc"_s << QStringList{u"\"a\" b"_s, u"c"_s};
    QTest::newRow("never closed") << u"\"a\tb"_s << QStringList{u"\"a"_s, u"b"_s};
    QTest::newRow("only a quote") << u"\"\tb"_s << QStringList{u"\""_s, u"b"_s};
    QTest::newRow("empty quoted") << u"\"\"\tb"_s << QStringList{QString(), u"b"_s};
    QTest::newRow("in the middle") << u"5\" x 3\"\tb"_s << QStringList{u"5\" x 3\""_s, u"b"_s};
}

void TestTsv::quotesThatQuoteNothing()
{
    QFETCH(QString, text);
    QFETCH(QStringList, cells);
    QCOMPARE(readTsv(text), Rows{cells});
}

void TestTsv::lineEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << u"a"_s << 1;
    QTest::newRow("lf") << u"a\nb\n"_s << 2;
    QTest::newRow("crlf") << u"a\r\nb\r\n"_s << 2;
    QTest::newRow("cr") << u"a\rb"_s << 2;
    QTest::newRow("empty row between") << u"a\r\n\r\nb"_s << 3;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("mark and nul") << QString(QChar(QChar::ByteOrderMark) + u"a\n"_s + QChar(QChar::Null)) << 1;
}

void TestTsv::lineEnds()
{
    QFETCH(QString, text);
    QFETCH(int, rows);
    const Rows read = readTsv(text);
    QCOMPARE(read.size(), rows);
    if (rows > 0)
        QCOMPARE(read.first(), QStringList{u"a"_s});
}

void TestTsv::writesWhatItReads_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("plain") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("tab, line end, quote") << Rows{{u"a\tb"_s, u"c\nd"_s, u"\"e\""_s, u"f\"g"_s}};
    QTest::newRow("empty last row") << Rows{{u"a"_s}, {QString()}};
    QTest::newRow("empty cells") << Rows{{QString(), QString()}, {QString(), u"x"_s}};
    QTest::newRow("looks quoted") << Rows{{u"\"\""_s, u"\""_s}, {u"\"\"\""_s, u"a"_s}};
}

void TestTsv::writesWhatItReads()
{
    QFETCH(Rows, rows);
    QCOMPARE(readTsv(writeTsv(rows)), rows);
    QString windows = writeTsv(rows);
    windows.replace(u'\n', u"\r\n"_s);
    QCOMPARE(readTsv(windows), rows);
}

void TestTsv::oneCellIsPlainText()
{
    QCOMPARE(writeTsv({{u"12/2026"_s}}), u"12/2026"_s);
    QCOMPARE(writeTsv({{u"a"_s, u"b"_s}}), u"a\tb\n"_s);
    QCOMPARE(writeTsv({{u"a\nb"_s, u"\"x\" y"_s, u"5\" z"_s}}), u"\"a\nb\"\t\"\"\"x\"\" y\"\t5\" z\n"_s);
}

void TestTsv::manyOpenQuotesAreReadOnce()
{
    QElapsedTimer timer;
    timer.start();
    const QString text = u"\"a\t"_s.repeated(200'000);
    QCOMPARE(readTsv(text).first().size(), 200'001);
    QVERIFY2(timer.elapsed() < 30'000, "an open quote is searched to the end for every cell");
}

QTEST_APPLESS_MAIN(TestTsv)
#include "tst_tsv.moc"
