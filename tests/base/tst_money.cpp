// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/money.h>

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

struct InWords {
    qint64 amount;
    const char16_t *words;
};

constexpr InWords table[] = {
    {0, u"không"},
    {1, u"một"},
    {4, u"bốn"},
    {5, u"năm"},
    {9, u"chín"},
    {10, u"mười"},
    {11, u"mười một"},
    {14, u"mười bốn"},
    {15, u"mười lăm"},
    {19, u"mười chín"},
    {20, u"hai mươi"},
    {21, u"hai mươi mốt"},
    {24, u"hai mươi bốn"},
    {25, u"hai mươi lăm"},
    {31, u"ba mươi mốt"},
    {55, u"năm mươi lăm"},
    {99, u"chín mươi chín"},
    {100, u"một trăm"},
    {101, u"một trăm linh một"},
    {105, u"một trăm linh năm"},
    {110, u"một trăm mười"},
    {111, u"một trăm mười một"},
    {115, u"một trăm mười lăm"},
    {121, u"một trăm hai mươi mốt"},
    {155, u"một trăm năm mươi lăm"},
    {500, u"năm trăm"},
    {999, u"chín trăm chín mươi chín"},
    {1'000, u"một nghìn"},
    {1'001, u"một nghìn không trăm linh một"},
    {1'010, u"một nghìn không trăm mười"},
    {1'050, u"một nghìn không trăm năm mươi"},
    {1'100, u"một nghìn một trăm"},
    {2'025, u"hai nghìn không trăm hai mươi lăm"},
    {15'000, u"mười lăm nghìn"},
    {101'000, u"một trăm linh một nghìn"},
    {300'000, u"ba trăm nghìn"},
    {1'000'000, u"một triệu"},
    {1'000'005, u"một triệu không trăm linh năm"},
    {1'005'000, u"một triệu không trăm linh năm nghìn"},
    {1'234'567, u"một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy"},
    {21'050'000, u"hai mươi mốt triệu không trăm năm mươi nghìn"},
    {485'000'000, u"bốn trăm tám mươi lăm triệu"},
    {999'999'999, u"chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"},
    {1'000'000'000, u"một tỷ"},
    {1'000'000'001, u"một tỷ không trăm linh một"},
    {1'005'000'000, u"một tỷ không trăm linh năm triệu"},
    {1'500'000'000, u"một tỷ năm trăm triệu"},
    {25'000'000'000, u"hai mươi lăm tỷ"},
    {1'000'000'000'000, u"một nghìn tỷ"},
    {1'000'000'000'001, u"một nghìn tỷ không trăm linh một"},
    {1'002'000'000'000, u"một nghìn không trăm linh hai tỷ"},
    {2'000'000'000'000'000'000, u"hai tỷ tỷ"},
    {-1, u"âm một"},
    {-485'000'000, u"âm bốn trăm tám mươi lăm triệu"},
};

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInWords_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("words");
        for (const InWords &row : table)
            QTest::addRow("%lld", row.amount) << row.amount << QString(row.words);
    }
    void readsInWords()
    {
        QFETCH(qint64, amount);
        QFETCH(QString, words);
        QCOMPARE(numberInWords(amount), words);
        QCOMPARE(moneyInWords(amount, FirstLetter::Small), QString(words % u" đồng"));
        QCOMPARE(moneyInWords(amount).at(0), words.at(0).toUpper());
        QCOMPARE(moneyInWords(amount).mid(1), QString(words.mid(1) % u" đồng"));
    }

    void theSmallestNumberHasWordsToo()
    {
        QCOMPARE(numberInWords(std::numeric_limits<qint64>::min()),
                 u"âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
                 u"tám trăm năm mươi bốn triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám"_s);
    }

    void writesTheExampleOfTheForms()
    {
        QCOMPARE(moneyInWords(485'000'000), u"Bốn trăm tám mươi lăm triệu đồng"_s);
        QCOMPARE(moneyInWords(-5), u"Âm năm đồng"_s);
        QCOMPARE(moneyInWords(0), u"Không đồng"_s);
    }

    void readsAmounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("amount");
        const auto row = [](QStringView text, qint64 amount) {
            QTest::newRow(qPrintable(text.toString())) << text.toString() << amount;
        };
        row(u"485.000.000", 485'000'000);
        row(u"485000000", 485'000'000);
        row(u"485 000 000", 485'000'000);
        row(u"485 triệu", 485'000'000);
        row(u"485 TRIỆU ĐỒNG", 485'000'000);
        row(u"485tr", 485'000'000);
        row(u"485.000.000đ", 485'000'000);
        row(u"485.000.000 đ", 485'000'000);
        row(u"485.000.000 đồng", 485'000'000);
        row(u"485.000.000 VNĐ", 485'000'000);
        row(u"485.000.000 ₫", 485'000'000);
        row(u"1,5 tỷ", 1'500'000'000);
        row(u"1,5 tỉ đồng", 1'500'000'000);
        row(u"2,75 triệu", 2'750'000);
        row(u"1.500 triệu", 1'500'000'000);
        row(u"1 tỷ 200 triệu", 1'200'000'000);
        row(u"1 tỷ 200 triệu 500 nghìn đồng", 1'200'500'000);
        row(u"300 nghìn", 300'000);
        row(u"300 ngàn", 300'000);
        row(u"0", 0);
        row(u" 7 ", 7);
        row(u"1.000.000 tỷ", 1'000'000'000'000'000);
    }
    void readsAmounts()
    {
        QFETCH(QString, text);
        QFETCH(qint64, amount);
        const auto read = parseMoney(text);
        QVERIFY(read);
        QCOMPARE(*read, amount);
        QCOMPARE(parseMoney(text.normalized(QString::NormalizationForm_D)).value(), amount);
        QCOMPARE(parseMoney(formatMoney(amount)).value(), amount);
    }

    void refusesWhatIsNoAmount()
    {
        for (const auto &text : {u"",
                                 u"đ",
                                 u"đồng",
                                 u"48.50.000",
                                 u"485.00",
                                 u"485,5",
                                 u"1.5 tỷ",
                                 u"485,000,000",
                                 u"-5",
                                 u"5 đô la",
                                 u"năm triệu",
                                 u"1 tỷ 2",
                                 u"200 triệu 1 tỷ",
                                 u"1 tỷ 2 tỷ",
                                 u"1 triệu 0,5 triệu",
                                 u"1 triệu 5000 nghìn",
                                 u"1,5 tỷ 200 triệu",
                                 u"1,0000000001 tỷ",
                                 u"0,0001 nghìn",
                                 u"1000000000000001",
                                 u"99999999999999999999",
                                 u"1.000.001 tỷ",
                                 u"5e6",
                                 u"0x10",
                                 u"5 triệu xe"}) {
            const auto refused = parseMoney(text, u"value"_s);
            QVERIFY2(!refused, qPrintable(QString(text)));
            QCOMPARE(refused.error().code, ErrorCode::BadMoney);
            QCOMPARE(refused.error().field, u"value"_s);
        }
    }

    void groupsDigits()
    {
        QCOMPARE(formatMoney(0), u"0"_s);
        QCOMPARE(formatMoney(999), u"999"_s);
        QCOMPARE(formatMoney(1000), u"1.000"_s);
        QCOMPARE(formatMoney(485'000'000), u"485.000.000"_s);
        QCOMPARE(formatMoney(-1000), u"-1.000"_s);
        QCOMPARE(formatMoney(-100), u"-100"_s);
        QCOMPARE(formatMoney(-100'000), u"-100.000"_s);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
