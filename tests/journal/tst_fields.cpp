// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/fakeclock.h"

#include <thuly/journal/fields.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readBackWhatWasSet()
    {
        const test::FakeClock clock;
        const Uuid id = Uuid::make(clock);
        const QList<Uuid> ids{Uuid::make(clock), Uuid::make(clock)};
        protocol::Op op;
        op.fields = {
            {u"text"_s, journal::setTo(u"Nguyễn"_s)}, {u"id"_s, journal::setTo(id)},
            {u"date"_s, journal::setTo(QDate(2026, 11, 23))}, {u"count"_s, journal::setTo(7)},
            {u"texts"_s, journal::setTo(QStringList{u"a"_s, u"b"_s})}, {u"ids"_s, journal::setTo(ids)},
        };
        QCOMPARE(journal::textOf(op, u"text"_s), u"Nguyễn"_s);
        QCOMPARE(journal::uuidOf(op, u"id"_s), id);
        QCOMPARE(journal::dateOf(op, u"date"_s), QDate(2026, 11, 23));
        QCOMPARE(journal::integerOf(op, u"count"_s), 7);
        QCOMPARE(journal::textsOf(op, u"texts"_s), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(journal::uuidsOf(op, u"ids"_s), ids);
        QVERIFY(journal::hasField(op, u"ids"_s));
        QVERIFY(!journal::hasField(op, u"absent"_s));
    }

    void emptyIsNullAndWrongTypesReadAsEmpty()
    {
        protocol::Op op;
        op.fields = {{u"empty"_s, journal::setTo(QString())}, {u"none"_s, journal::setTo(Uuid())},
                     {u"never"_s, journal::setTo(QDate())}, {u"text"_s, journal::setTo(u"x"_s)}};
        for (const QString &name : {u"empty"_s, u"none"_s, u"never"_s})
            QVERIFY(op.fields.value(name).after.isNull());
        QVERIFY(journal::uuidOf(op, u"text"_s).isNull());
        QVERIFY(!journal::dateOf(op, u"text"_s).isValid());
        QCOMPARE(journal::integerOf(op, u"absent"_s), 0);
        QCOMPARE(journal::textsOf(op, u"text"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
