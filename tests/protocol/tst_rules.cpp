// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleops.h"

#include <thuly/protocol/canonicalcbor.h>
#include <thuly/protocol/rules.h>

#include <QCborArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::protocol;
using thuly::test::sampleGroup;
using thuly::test::sampleOp;
using thuly::test::withId;

Q_DECLARE_METATYPE(std::function<void(Op &)>)

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsRight()
    {
        QVERIFY(checkOp(sampleOp()));
        QVERIFY(checkGroup({sampleOp()}));
        QVERIFY(checkGroup(sampleGroup(1)));
        QVERIFY(checkGroup(sampleGroup(5)));
    }

    void acceptsTheLargestAllowed()
    {
        Op op = sampleOp();
        op.kind = QString(maxNameLength, u'k');
        op.fields.insert(u"text"_s, {QCborValue(nullptr), QString(maxTextBytes, u'x')});
        for (int i = 0; op.fields.size() < maxFields; ++i)
            op.fields.insert(u"f"_s + QString::number(i), {i, i + 1});
        QVERIFY(checkOp(withId(op)));
    }

    void refuses_data()
    {
        QTest::addColumn<std::function<void(Op &)>>("spoil");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, ErrorCode code, QStringView field, std::function<void(Op &)> spoil) {
            QTest::newRow(name) << std::move(spoil) << code << field.toString();
        };
        const ErrorCode bad = ErrorCode::BadOp;
        const ErrorCode limit = ErrorCode::LimitExceeded;
        row("version", ErrorCode::UnknownVersion, u"v", [](Op &op) { op.version = 2; });
        row("dseq 0", bad, u"dseq", [](Op &op) { op.dseq = 0; });
        row("dseq of 64 bit", bad, u"dseq", [](Op &op) { op.dseq = quint64(1) << 63; });
        row("no hlc", bad, u"hlc", [](Op &op) { op.hlc = {}; });
        row("no date", bad, u"at", [](Op &op) { op.occurredAt = {}; });
        row("milliseconds", bad, u"at", [](Op &op) { op.occurredAt.time = QTime(8, 0, 0, 1); });
        row("short prev", bad, u"prev", [](Op &op) { op.prev.chop(1); });
        row("first with one before", bad, u"prev", [](Op &op) { op.prev[0] = '\1'; });
        row("second without one before", bad, u"prev", [](Op &op) { op.dseq = 2; });
        row("no device", bad, u"device", [](Op &op) { op.device = {}; });
        row("no user", bad, u"user", [](Op &op) { op.user = {}; });
        row("no entity", bad, u"entity", [](Op &op) { op.entity = {}; });
        row("no court", bad, u"court", [](Op &op) { op.court.clear(); });
        row("court with a blank", bad, u"court", [](Op &op) { op.court = u"ND NA"_s; });
        row("long court", bad, u"court", [](Op &op) { op.court = QString(maxNameLength + 1, u'C'); });
        row("no kind", bad, u"kind", [](Op &op) { op.kind.clear(); });
        row("kind in capitals", bad, u"kind", [](Op &op) { op.kind = u"Petition"_s; });
        row("kind with a slash", bad, u"kind", [](Op &op) { op.kind = u"petition/add"_s; });
        row("long kind", bad, u"kind", [](Op &op) { op.kind = QString(maxNameLength + 1, u'k'); });
        row("pack in letters that are not ASCII", bad, u"pack", [](Op &op) { op.packVersion = u"bản-1"_s; });
        row("place without a group", bad, u"group", [](Op &op) { op.groupSize = 2; });
        row("place beyond the group", bad, u"group", [](Op &op) {
            op.group = op.entity;
            op.groupIndex = 1;
        });
        row("huge group", bad, u"group", [](Op &op) {
            op.group = op.entity;
            op.groupSize = maxGroupSize + 1;
        });
        row("empty field name", bad, u"set", [](Op &op) { op.fields.insert(u""_s, {1, 2}); });
        row("Vietnamese field name", bad, u"set", [](Op &op) { op.fields.insert(u"tên"_s, {1, 2}); });
        row("too many fields", limit, u"set", [](Op &op) {
            for (int i = 0; i < maxFields; ++i)
                op.fields.insert(QString::number(i), {1, 2});
        });
        row("long text", limit, u"note",
            [](Op &op) { op.fields.insert(u"note"_s, {1, QString(maxTextBytes + 1, u'x')}); });
        row("long text before", limit, u"note",
            [](Op &op) { op.fields.insert(u"note"_s, {QString(maxTextBytes + 1, u'x'), 1}); });
        row("text long in bytes", limit, u"note",
            [](Op &op) { op.fields.insert(u"note"_s, {1, QString(maxTextBytes / 2, u'ế')}); });
        row("long text inside an array", limit, u"note",
            [](Op &op) { op.fields.insert(u"note"_s, {1, QCborArray {QString(maxTextBytes + 1, u'x')}}); });
        row("half a character", bad, u"note", [](Op &op) { op.fields.insert(u"note"_s, {1, QString(QChar(0xd800))}); });
        row("undefined", bad, u"note", [](Op &op) { op.fields.insert(u"note"_s, {1, QCborValue()}); });
        row("a tag", bad, u"note",
            [](Op &op) { op.fields.insert(u"note"_s, {1, QCborValue(QDateTime::currentDateTimeUtc())}); });
        row("deep", limit, u"note", [](Op &op) {
            QCborArray array;
            for (int i = 0; i < maxDepth; ++i)
                array = QCborArray {array};
            op.fields.insert(u"note"_s, {1, array});
        });
        row("large in all", limit, u"", [](Op &op) {
            for (int i = 0; i < 9; ++i)
                op.fields.insert(QString::number(i), {QString(maxTextBytes, u'x'), 1});
        });
        row("long extra", limit, u"extra", [](Op &op) { op.extra.insert(u"x"_s, QString(maxTextBytes + 1, u'x')); });
    }
    void refuses()
    {
        QFETCH(std::function<void(Op &)>, spoil);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        Op op = sampleOp();
        spoil(op);
        const auto refused = checkOp(withId(op));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(refused.error().field, field);
    }

    void refusesAForeignId()
    {
        Op op = sampleOp();
        op.base = 1;
        QCOMPARE(checkOp(op).error().field, u"id"_s);
    }

    void refusesAGroupThatIsNotWhole()
    {
        const QList<Op> whole = sampleGroup(4);
        QVERIFY(!checkGroup({}));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QList<Op> missing = whole;
            missing.removeAt(i);
            QCOMPARE(checkGroup(missing).error().field, u"group"_s);
            QList<Op> twice = whole;
            twice.insert(i, whole[i]);
            QCOMPARE(checkGroup(twice).error().field, u"group"_s);
        }
        QList<Op> swapped = whole;
        swapped.swapItemsAt(1, 2);
        QCOMPARE(checkGroup(swapped).error().field, u"group"_s);
        QCOMPARE(checkGroup({sampleOp(), sampleOp()}).error().field, u"group"_s);
    }

    void refusesAGroupThatDoesNotHoldTogether_data()
    {
        QTest::addColumn<std::function<void(Op &)>>("spoil");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, QStringView field, std::function<void(Op &)> spoil) {
            QTest::newRow(name) << std::move(spoil) << field.toString();
        };
        row("other group", u"group", [](Op &op) { op.group = op.entity; });
        row("other size", u"group", [](Op &op) { op.groupSize = 4; });
        row("other device", u"group", [](Op &op) { op.device = op.entity; });
        row("other user", u"group", [](Op &op) { op.user = op.entity; });
        row("other court", u"group", [](Op &op) { op.court = u"ND.NA.02"_s; });
        row("gap", u"dseq", [](Op &op) { op.dseq += 1; });
        row("clock set back", u"dseq", [](Op &op) { op.hlc.value -= 2; });
        row("other before it", u"prev", [](Op &op) { op.prev[5] = static_cast<char>(op.prev[5] ^ 1); });
    }
    void refusesAGroupThatDoesNotHoldTogether()
    {
        QFETCH(std::function<void(Op &)>, spoil);
        QFETCH(QString, field);
        QList<Op> ops = sampleGroup(3);
        spoil(ops[2]);
        ops[2] = withId(ops[2]);
        const auto refused = checkGroup(ops);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadOp);
        QCOMPARE(refused.error().field, field);
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
