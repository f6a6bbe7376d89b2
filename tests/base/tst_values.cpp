// SPDX-License-Identifier: GPL-3.0-or-later
#include <fakeclock.h>
#include <thuly/base/error.h>
#include <thuly/base/hlc.h>
#include <thuly/base/secretbytes.h>
#include <thuly/base/uuid.h>

#include <QSet>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorCodesAreStableAndDistinct()
    {
        QSet<int> numbers;
        QSet<QString> ids;
        for (const ErrorCode code : allErrorCodes()) {
            const Error error {code};
            QVERIFY2(!numbers.contains(int(code)) && !ids.contains(error.id()), qPrintable(error.id()));
            numbers.insert(int(code));
            ids.insert(error.id());
            const int kind = int(error.kind());
            QVERIFY(kind == 1 || (kind >= 3 && kind <= 6));
        }
        QVERIFY(numbers.size() > 50);
        QCOMPARE(Error {ErrorCode::DateDoesNotExist}.id(), u"date-does-not-exist"_s);
        const Error outer = Error {ErrorCode::DiskFull}.within(ErrorCode::BackupDamaged, u"while copying"_s);
        QCOMPARE(outer.code, ErrorCode::BackupDamaged);
        QCOMPARE(outer.cause->code, ErrorCode::DiskFull);
    }

    void uuidsSortByTheirMaking()
    {
        test::FakeClock clock;
        QList<Uuid> made;
        for (int i = 0; i < 2000; ++i) {
            if (i % 500 == 499)
                clock.advanceMs(1);
            made << Uuid::make(clock);
        }
        for (qsizetype i = 1; i < made.size(); ++i)
            QVERIFY(made[i - 1] < made[i]);
        const QByteArray bytes = made.first().bytes();
        QCOMPARE(bytes.size(), 16);
        QCOMPARE(quint8(bytes[6]) >> 4, 7);
        QCOMPARE(quint8(bytes[8]) >> 6, 2);
        QCOMPARE(*Uuid::fromBytes(bytes), made.first());
        QCOMPARE(*Uuid::fromString(made.first().toString()), made.first());
        QVERIFY(!Uuid::fromBytes(bytes.chopped(1)));
        QVERIFY(!Uuid::fromString(u"01234567-89ab"));
        QVERIFY(Uuid().isNull());
        QVERIFY(!made.first().isNull());
    }

    void theClockNeverGoesBack()
    {
        Hlc last;
        last = last.next(1'000'000);
        QCOMPARE(last.ms(), 1'000'000);
        const Hlc same = last.next(1'000'000);
        QVERIFY(same > last);
        const Hlc setBack = same.next(500);
        QVERIFY(setBack > same);
        Hlc many {(quint64(1'000'000) << 16) | 0xffff};
        QVERIFY(many.next(1'000'000) > many);
    }

    void vietnamIsSevenHoursAhead()
    {
        test::FakeClock clock;
        QCOMPARE(clock.now().toString(Qt::ISODate), u"2026-11-23T08:00:00+07:00"_s);
        clock.advanceMs(16 * 3600 * 1000LL - 1);
        QCOMPARE(clock.today(), QDate(2026, 11, 23));
        clock.advanceMs(1);
        QCOMPARE(clock.today(), QDate(2026, 11, 24));
    }

    void secretsMoveAndAreWiped()
    {
        SecretBytes secret = SecretBytes::copyOf("mật khẩu thử");
        const qsizetype size = secret.size();
        SecretBytes moved = std::move(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(moved.size(), size);
        QVERIFY(std::memcmp(moved.data(), "mật khẩu thử", size_t(size)) == 0);
        const SecretBytes copy = moved.clone();
        moved.wipe();
        QVERIFY(moved.isEmpty());
        QCOMPARE(copy.view(), QByteArrayView("mật khẩu thử"));
    }
};

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
