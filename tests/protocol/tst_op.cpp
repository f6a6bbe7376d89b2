// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleops.h"

#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::protocol;
using thuly::test::sampleOp;
using thuly::test::withId;

namespace {

/** The encoding of `op` with something changed in its map. */
template<class Change> QByteArray changed(const Op &op, Change change)
{
    QCborMap map = decodeCanonical(encode(op)).value().toMap();
    change(map);
    return encodeCanonical(map);
}

} // namespace

class TestOp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** The format for ever: when this test fails, do not change the bytes here but the code. */
    void hasTheseBytes()
    {
        const QByteArray golden = QByteArray::fromHex(
            "ae6176016261746a323032362d31312d323063686c631b01a205eabe80000063736574a36576616c756582f61a1ce8834067"
            "6368616e6e656c82f664706f73746d706c61696e746966664e616d6582f672c490e1bab76e67205468e1bb8b20c3816e6864"
            "626173650064636173655001a205eabe8071119111111111111103646473657101646b696e646c7065746974696f6e2e6164"
            "64647061636b69323032362e31312e3164707265765820000000000000000000000000000000000000000000000000000000"
            "000000000064757365725001a205eabe807111911111111111110265636f757274684e442e4e412e30316664657669636550"
            "01a205eabe807111911111111111110166656e746974795001a205eabe8071119111111111111104");
        QCOMPARE(encode(sampleOp()).toHex(), golden.toHex());
        QCOMPARE(opHash(golden).toHex(),
                 QByteArray("ec72ff693e3cc1646513c253b0a41000cd810fb64209da19ebe9878fa1efeb33"));
        QCOMPARE(opId(golden).toString(), u"ec72ff69-3e3c-c164-6513-c253b0a41000"_s);
        QVERIFY(decode(golden).value() == sampleOp());
    }

    void theHashIsSha256()
    {
        QCOMPARE(opHash("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(opId("abc").bytes(), opHash("abc").first(16));
    }

    void keepsEveryPart()
    {
        Op op = sampleOp();
        op.dseq = 77;
        op.base = 4'000'000'000;
        op.prev = QByteArray(32, '\x7f');
        op.occurredAt = {QDate(2026, 11, 20), QTime(16, 30)};
        op.group = op.entity;
        op.groupIndex = 2;
        op.groupSize = 5;
        op.fields.insert(u"tags"_s, {QCborArray {1, u"hai"_s}, QCborMap {{u"ba"_s, true}}});
        op = withId(op);
        QVERIFY(decode(encode(op)).value() == op);

        op.caseId = {};
        op.group = {};
        op.groupIndex = 0;
        op.groupSize = 1;
        op.packVersion.clear();
        op.fields.clear();
        op = withId(op);
        QVERIFY(decode(encode(op)).value() == op);
    }

    void everyPartChangesTheHash()
    {
        const Op op = sampleOp();
        const QByteArray hash = opHash(encode(op));
        QList<Op> others(13, op);
        others[0].device = op.user;
        others[1].dseq = 2;
        others[2].user = op.device;
        others[3].hlc = op.hlc.next(0);
        others[4].occurredAt.date = QDate(2026, 11, 21);
        others[5].court = u"ND.NA.02"_s;
        others[6].caseId = {};
        others[7].entity = op.user;
        others[8].kind = u"petition.correct"_s;
        others[9].base = 1;
        others[10].fields[u"value"_s].after = 485'000'001;
        others[11].packVersion = u"2026.11.2"_s;
        others[12].prev[31] = '\1';
        QSet<QByteArray> hashes {hash};
        for (const Op &other : others)
            hashes.insert(opHash(encode(other)));
        QCOMPARE(hashes.size(), others.size() + 1);
    }

    void keepsWhatANewerProgramWrote()
    {
        const QByteArray newer = changed(sampleOp(), [](QCborMap &map) {
            map.insert(u"seal"_s, QCborMap {{u"by"_s, QByteArray("\1\2\3")}});
            map.insert(7, u"bảy"_s);
        });
        const auto op = decode(newer);
        QVERIFY(op);
        QCOMPARE(op->extra.size(), 2);
        QCOMPARE(encode(*op), newer);
        QCOMPARE(op->id, opId(newer));
    }

    void refusesWhatItCannotHaveWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        const Op op = sampleOp();
        for (const auto &key : {u"v", u"device", u"dseq", u"user", u"hlc", u"at", u"court", u"entity", u"kind", u"base",
                                u"set", u"prev"}) {
            const QString name(key);
            QTest::newRow(qPrintable(QString(u"without " % name)))
                << changed(op, [&](QCborMap &map) { map.remove(name); }) << name;
            QTest::newRow(qPrintable(QString(u"other type of " % name)))
                << changed(op, [&](QCborMap &map) { map.insert(name, true); }) << name;
        }
        const auto row = [&](const char *name, QStringView field, const QString &key, const QCborValue &value) {
            QTest::newRow(name) << changed(op, [&](QCborMap &map) { map.insert(key, value); }) << field.toString();
        };
        row("short device", u"device", u"device"_s, QByteArray(15, 'x'));
        row("long prev", u"prev", u"prev"_s, QByteArray(33, 'x'));
        row("negative dseq", u"dseq", u"dseq"_s, -1);
        row("base of 33 bit", u"base", u"base"_s, qint64(1) << 32);
        row("date that does not exist", u"at", u"at"_s, u"2026-11-31"_s);
        row("date written otherwise", u"at", u"at"_s, u"20/11/2026"_s);
        row("other zone", u"at", u"at"_s, u"2026-11-20T16:30:00Z"_s);
        row("null case", u"case", u"case"_s, QCborValue(nullptr));
        row("all-zero case", u"", u"case"_s, QByteArray(16, '\0'));
        row("empty pack", u"", u"pack"_s, u""_s);
        row("group of two parts", u"group", u"group"_s, QCborArray {QByteArray(16, 'x'), 0});
        row("place beyond the group", u"group", u"group"_s, QCborArray {QByteArray(16, 'x'), 2, 2});
        row("group without id", u"group", u"group"_s, QCborArray {QByteArray(16, '\0'), 0, 1});
        row("field without before", u"set", u"set"_s, QCborMap {{u"a"_s, QCborArray {1}}});
        row("field that is no pair", u"set", u"set"_s, QCborMap {{u"a"_s, 1}});
        row("field with a number as its name", u"set", u"set"_s, QCborMap {{1, QCborArray {1, 2}}});
    }
    void refusesWhatItCannotHaveWritten()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, field);
        const auto refused = decode(bytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadOp);
        QCOMPARE(refused.error().field, field);
    }

    void refusesWhole()
    {
        const QByteArray newer = changed(sampleOp(), [](QCborMap &map) { map.insert(u"v"_s, 2); });
        QCOMPARE(decode(newer).error().code, ErrorCode::UnknownVersion);
        QCOMPARE(decode("\x80").error().code, ErrorCode::BadOp);
        QCOMPARE(decode(encode(sampleOp()).append('\0')).error().code, ErrorCode::NotCanonical);
        QCOMPARE(decode({}).error().code, ErrorCode::NotCanonical);
        QCOMPARE(decode(QByteArray(70'000, '\0')).error().code, ErrorCode::LimitExceeded);
    }

    /** Every single flipped bit is refused or gives another hash. */
    void noFlippedBitGoesUnseen()
    {
        const QByteArray bytes = encode(sampleOp());
        const QByteArray hash = opHash(bytes);
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            if (const auto op = decode(flipped)) {
                QVERIFY(opHash(encode(*op)) != hash);
                QVERIFY(!(*op == sampleOp()));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOp)
#include "tst_op.moc"
