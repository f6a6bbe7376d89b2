// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/csv.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        const QByteArray text
            = u"date,name\n2026-09-02,Quốc khánh\n2026-04-26,\"Giỗ Tổ \"\"10/3\"\", Chủ nhật\"\n,\n"_s.toUtf8();
        for (const QByteArray &form :
             {text, QByteArray("\xef\xbb\xbf" + text), QByteArray(text).replace("\n", "\r\n"), text.chopped(1)}) {
            const auto table = parseCsv(form);
            QVERIFY(table);
            QCOMPARE(table->header, (QStringList {u"date"_s, u"name"_s}));
            QCOMPARE(table->rows.size(), 3);
            QCOMPARE(table->value(0, u"name"), u"Quốc khánh"_s);
            QCOMPARE(table->value(1, u"name"), u"Giỗ Tổ \"10/3\", Chủ nhật"_s);
            QCOMPARE(table->value(2, u"name"), QString());
            QCOMPARE(table->value(0, u"none"), QString());
            QCOMPARE(table->column(u"none"), -1);
        }
        QCOMPARE(parseCsv("a,b\n\"x\ny\",2\n")->value(0, u"a"), u"x\ny"_s);
        QCOMPARE(parseCsv("a\n")->rows.size(), 0);
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QByteArray() << u"1"_s;
        QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n") << u"3"_s;
        QTest::newRow("long row") << QByteArray("a,b\n1,2,3\n") << u"2"_s;
        QTest::newRow("empty line") << QByteArray("a,b\n\n1,2\n") << u"2"_s;
        QTest::newRow("quote inside") << QByteArray("a,b\n1,x\"y\n") << u"2"_s;
        QTest::newRow("text after a quote") << QByteArray("a,b\n\"1\"x,2\n") << u"2"_s;
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n") << u"3"_s;
        QTest::newRow("lone CR") << QByteArray("a,b\r1,2\n") << u"1"_s;
        QTest::newRow("CR at the end") << QByteArray("a,b\n1,2\r") << u"2"_s;
    }
    void saysWhichLineIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, line);
        const auto refused = parseCsv(text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadCsv);
        QCOMPARE(refused.error().args, QStringList {line});
    }

    void refusesOtherEncodings()
    {
        QCOMPARE(parseCsv("a,b\n\xe1,2\n").error().code, ErrorCode::BadEncoding);
        QCOMPARE(parseCsv("a,b\n1,\xe1\xbb").error().code, ErrorCode::BadEncoding);
    }

    void writesWhatItReads()
    {
        QRandomGenerator random(7);
        const QString alphabet = u"aễ ,\"\n\r;đ1"_s;
        for (int run = 0; run < 300; ++run) {
            CsvTable table;
            const int width = 1 + random.bounded(4);
            const auto row = [&] {
                QStringList values;
                for (int c = 0; c < width; ++c) {
                    QString value;
                    for (int n = random.bounded(6); n > 0; --n)
                        value += alphabet[random.bounded(int(alphabet.size()))];
                    values << value;
                }
                return values;
            };
            table.header = row();
            for (int r = random.bounded(5); r > 0; --r)
                table.rows << row();
            for (const LineEnd end : {LineEnd::Lf, LineEnd::CrLf}) {
                const auto again = parseCsv(writeCsv(table, end));
                QVERIFY(again);
                QCOMPARE(again->header, table.header);
                QCOMPARE(again->rows, table.rows);
            }
        }
        QCOMPARE(writeCsv({{u"a"_s, u"b"_s}, {{u"1"_s, u"x,\"y\""_s}}}, LineEnd::CrLf),
                 QByteArray("a,b\r\n1,\"x,\"\"y\"\"\"\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
