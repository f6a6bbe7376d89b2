// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QCborMap>
#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::protocol;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QString randomText(QRandomGenerator &random)
{
    const QString alphabet = u"aăâbcdđeêờởỡớợ 12\u0000\u0301"_s;
    QString text;
    for (int n = random.bounded(30); n > 0; --n)
        text += alphabet[random.bounded(int(alphabet.size()))];
    if (random.bounded(8) == 0)
        text += u"𠮷"_s;
    return text;
}

QCborValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 4 ? 7 : 9)) {
    case 0:
        return QCborValue(static_cast<qint64>(random.generate64() >> random.bounded(64)));
    case 1:
        return QCborValue(-1 - static_cast<qint64>(random.generate64() >> (1 + random.bounded(63))));
    case 2: {
        QByteArray bytes(random.bounded(40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        return QCborValue(bytes);
    }
    case 3:
        return QCborValue(randomText(random));
    case 4:
        return QCborValue(random.bounded(2) == 1);
    case 5:
        return QCborValue(nullptr);
    case 6: {
        const double number = std::bit_cast<double>(random.generate64());
        return QCborValue(random.bounded(2) ? std::floor(random.bounded(1e6)) / 4 : std::isnan(number) ? 0.1 : number);
    }
    case 7: {
        QCborArray array;
        for (int n = random.bounded(6); n > 0; --n)
            array.append(randomValue(random, depth + 1));
        return array;
    }
    default: {
        QCborMap map;
        for (int n = random.bounded(6); n > 0; --n)
            map.insert(random.bounded(4) ? QCborValue(randomText(random)) : QCborValue(random.bounded(70000) - 35000),
                       randomValue(random, depth + 1));
        return map;
    }
    }
}

} // namespace

class TestCanonicalCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** The examples of RFC 8949 appendix A that are of the types used. */
    void encodesTheExamplesOfTheRfc_data()
    {
        QTest::addColumn<QCborValue>("value");
        QTest::addColumn<QByteArray>("bytes");
        const auto row
            = [](const char *bytes, const QCborValue &value) { QTest::newRow(bytes) << value << hex(bytes); };
        row("00", 0);
        row("01", 1);
        row("0a", 10);
        row("17", 23);
        row("1818", 24);
        row("1819", 25);
        row("1864", 100);
        row("1903e8", 1000);
        row("1a000f4240", 1000000);
        row("1b000000e8d4a51000", qint64(1000000000000));
        row("1b7fffffffffffffff", std::numeric_limits<qint64>::max());
        row("20", -1);
        row("29", -10);
        row("3863", -100);
        row("3903e7", -1000);
        row("3b7fffffffffffffff", std::numeric_limits<qint64>::min());
        row("f90000", 0.0);
        row("f98000", -0.0);
        row("f93c00", 1.0);
        row("fb3ff199999999999a", 1.1);
        row("f93e00", 1.5);
        row("f97bff", 65504.0);
        row("fa47c35000", 100000.0);
        row("fa7f7fffff", 3.4028234663852886e+38);
        row("fb7e37e43c8800759c", 1.0e+300);
        row("f90001", 5.960464477539063e-8);
        row("f90400", 0.00006103515625);
        row("f9c400", -4.0);
        row("fbc010666666666666", -4.1);
        row("f97c00", std::numeric_limits<double>::infinity());
        row("f9fc00", -std::numeric_limits<double>::infinity());
        row("f4", false);
        row("f5", true);
        row("f6", QCborValue(nullptr));
        row("40", QByteArray());
        row("4401020304", hex("01020304"));
        row("60", u""_s);
        row("6161", u"a"_s);
        row("6449455446", u"IETF"_s);
        row("62c3bc", u"ü"_s);
        row("63e6b0b4", u"水"_s);
        row("64f0908591", u"\U00010151"_s);
        row("80", QCborArray());
        row("83010203", QCborArray {1, 2, 3});
        row("8301820203820405", QCborArray {1, QCborArray {2, 3}, QCborArray {4, 5}});
        row("a0", QCborMap());
        row("a201020304", QCborMap {{1, 2}, {3, 4}});
        row("a26161016162820203", QCborMap {{u"a"_s, 1}, {u"b"_s, QCborArray {2, 3}}});
    }
    void encodesTheExamplesOfTheRfc()
    {
        QFETCH(QCborValue, value);
        QFETCH(QByteArray, bytes);
        QCOMPARE(encodeCanonical(value).toHex(), bytes.toHex());
        const auto again = decodeCanonical(bytes);
        QVERIFY(again);
        QVERIFY(*again == value);
    }

    void putsKeysInTheOrderOfTheirBytes()
    {
        // The order RFC 8949 §4.2.1 gives as its example.
        const QCborMap map {{QCborValue(false), 8},
                            {QCborArray {-1}, 7},
                            {QCborArray {100}, 6},
                            {u"aa"_s, 5},
                            {u"z"_s, 4},
                            {-1, 3},
                            {100, 2},
                            {10, 1}};
        QCOMPARE(encodeCanonical(map).toHex(), QByteArray("a80a011864022003617a046261610581186406812007f408"));
        const QCborMap read = decodeCanonical(encodeCanonical(map)).value().toMap();
        QCOMPARE(read.keys().first(), QCborValue(10));
        QCOMPARE(read.size(), map.size());
        for (const auto &[key, value] : map)
            QVERIFY(read.value(key) == value);
        QCOMPARE(encodeCanonical(std::numeric_limits<double>::quiet_NaN()).toHex(), QByteArray("f97e00"));
    }

    void refusesOtherEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const char *bytes) { QTest::newRow(name) << hex(bytes); };
        row("nothing", "");
        row("left over", "0000");
        row("1 byte head for 23", "1817");
        row("2 byte head for 255", "1900ff");
        row("4 byte head for 65535", "1a0000ffff");
        row("8 byte head for 2^32-1", "1b00000000ffffffff");
        row("long head of bytes", "580101");
        row("long head of text", "780161");
        row("long head of array", "980100");
        row("long head of map", "b8010000");
        row("beyond 63 bit", "1b8000000000000000");
        row("beyond 63 bit, negative", "3bffffffffffffffff");
        row("reserved 28", "1c");
        row("reserved 30", "1e");
        row("indefinite bytes", "5f4100ff");
        row("indefinite text", "7f6161ff");
        row("indefinite array", "9f00ff");
        row("indefinite map", "bf0000ff");
        row("break alone", "ff");
        row("cut head", "19");
        row("cut number", "1903");
        row("cut bytes", "4201");
        row("cut text", "6261");
        row("cut array", "8201");
        row("cut map", "a101");
        row("array of 2^62", "9b4000000000000000");
        row("map of 2^63", "bb8000000000000000");
        row("bytes of 2^64-1", "5bffffffffffffffff");
        row("keys out of order", "a20200 0100");
        row("double key", "a20100 0101");
        row("text keys out of order", "a2616200616100");
        row("bad UTF-8", "61ff");
        row("overlong UTF-8", "62c080");
        row("surrogate in UTF-8", "63eda080");
        row("double that is a single", "fb40f86a0000000000");
        row("single that is a half", "fa3fc00000");
        row("double that is a half", "fb3ff8000000000000");
        row("other NaN", "f97e01");
        row("long NaN", "fa7fc00000");
        row("long infinity", "fb7ff0000000000000");
        row("undefined", "f7");
        row("simple value", "f0");
        row("simple in two bytes", "f8ff");
        row("false in two bytes", "f814");
        row("tag", "c000");
        row("date tag", "c11a514b67b0");
    }
    void refusesOtherEncodings()
    {
        QFETCH(QByteArray, bytes);
        const auto refused = decodeCanonical(bytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotCanonical);
    }

    void limitsDepthAndSize()
    {
        const auto nested = [](int levels) { return QByteArray(levels, '\x81').append('\0'); };
        QVERIFY(decodeCanonical(nested(maxDepth)));
        QCOMPARE(decodeCanonical(nested(maxDepth + 1)).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(decodeCanonical(nested(1'000'000)).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(decodeCanonical(QByteArray(maxEncodedBytes + 1, '\0')).error().code, ErrorCode::LimitExceeded);
    }

    void roundTripsRandomValues()
    {
        QRandomGenerator random(8949);
        for (int i = 0; i < 20'000; ++i) {
            const QCborValue value = randomValue(random, 0);
            const QByteArray bytes = encodeCanonical(value);
            const auto again = decodeCanonical(bytes);
            QVERIFY2(again, bytes.toHex().constData());
            QCOMPARE(encodeCanonical(*again), bytes);
            // An independent reader agrees on what the bytes say.
            QCborParserError error;
            QVERIFY(encodeCanonical(QCborValue::fromCbor(bytes, &error)) == bytes);
            QCOMPARE(error.error.c, QCborError::NoError);
        }
    }

    /** Whatever is read at all is read from the one encoding that it has; nothing makes the reader stumble. */
    void readsDamagedBytesOrRefusesThem()
    {
        QRandomGenerator random(4);
        int accepted = 0;
        for (int i = 0; i < 40'000; ++i) {
            QByteArray bytes = encodeCanonical(randomValue(random, 0));
            for (int n = 1 + random.bounded(3); n > 0 && !bytes.isEmpty(); --n) {
                const int at = random.bounded(int(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, 1 + random.bounded(3));
                    break;
                default:
                    bytes.insert(at, static_cast<char>(random.bounded(256)));
                    break;
                }
            }
            if (const auto value = decodeCanonical(bytes)) {
                ++accepted;
                QCOMPARE(encodeCanonical(*value), bytes);
            }
        }
        QVERIFY(accepted > 1000);
    }
};

QTEST_APPLESS_MAIN(TestCanonicalCbor)
#include "tst_canonicalcbor.moc"
