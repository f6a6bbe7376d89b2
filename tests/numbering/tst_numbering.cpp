// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberdesk.h"
#include "numbering_sql.h"

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::numbering;
using test::NumberDesk;

namespace {

const QDate monday(2026, 11, 23);

} // namespace

class TestNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFromOneInEachSeriesAndCourt()
    {
        NumberDesk desk;
        QCOMPARE(desk.issue(monday).value().text, u"01/2026/TLST-DS"_s);
        QCOMPARE(desk.issue(monday).value().text, u"02/2026/TLST-DS"_s);
        const SeriesSpec family{.key = u"TLST-HNGĐ"_s, .pattern = u"{seq}/{year}/TLST-HNGĐ"_s};
        QCOMPARE(desk.issue(monday, family).value().text, u"01/2026/TLST-HNGĐ"_s);
        const auto third = desk.issue(monday);
        VERIFY_OK(third);
        QCOMPARE(third->seq, 3);
        const auto found = desk.read([](storage::ReadTx &tx) { return numberByText(tx, u"TEST"_s, u"03/2026/TLST-DS"_s); });
        QCOMPARE(found.value().uid, third->uid);
        QCOMPARE(found->entity, third->entity);
        QCOMPARE(found->legalDate, monday);
        QVERIFY(found->isOfficial());
        const auto elsewhere = desk.read([](storage::ReadTx &tx) { return numberByText(tx, u"KHAC"_s, u"03/2026/TLST-DS"_s); });
        QCOMPARE(test::errorId(elsewhere), u"numbering.not-found"_s);
    }

    void theYearIsThatOfTheLegalDate()
    {
        NumberDesk desk;
        desk.clock.setMs(QDateTime(QDate(2026, 12, 31), QTime(22, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        QCOMPARE(desk.issue({2026, 12, 31}).value().text, u"01/2026/TLST-DS"_s);
        QCOMPARE(test::errorId(desk.issue({2027, 1, 1})), u"date-in-future"_s);
        // Half past midnight in Việt Nam, still the old year in UTC.
        desk.clock.setMs(QDateTime(QDate(2027, 1, 1), QTime(0, 30), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        QCOMPARE(desk.issue({2027, 1, 1}).value().text, u"01/2027/TLST-DS"_s);
        // Accepted on the last day of the year, written down after it: the old year's counter goes on.
        QCOMPARE(desk.issue({2026, 12, 31}).value().text, u"02/2026/TLST-DS"_s);
        QCOMPARE(desk.issue({2027, 1, 1}).value().text, u"02/2027/TLST-DS"_s);
        QCOMPARE(desk.gaps().size(), 0);
    }

    void aSeriesWithoutYearMayGoOn()
    {
        NumberDesk desk;
        const SeriesSpec endless{.key = u"LT"_s, .pattern = u"{seq}/LT"_s, .reset = Reset::Never};
        QCOMPARE(desk.issue({2026, 11, 1}, endless).value().text, u"01/LT"_s);
        desk.clock.advanceMs(60LL * 24 * 3600 * 1000);
        QCOMPARE(desk.issue({2027, 1, 5}, endless).value().text, u"02/LT"_s);
        // A two-part number that starts again each year repeats its text; the newest is found.
        const SeriesSpec notice{.key = u"TB-TA"_s, .pattern = u"{seq}/TB-TA"_s};
        VERIFY_OK(desk.issue({2026, 11, 1}, notice));
        const auto second = desk.issue({2027, 1, 5}, notice);
        QCOMPARE(second.value().text, u"01/TB-TA"_s);
        const auto found = desk.read([](storage::ReadTx &tx) { return numberByText(tx, u"TEST"_s, u"01/TB-TA"_s); });
        QCOMPARE(found.value().uid, second->uid);
    }

    void datesDoNotGoBackwardsInASeries()
    {
        NumberDesk desk;
        const auto first = desk.issue(monday);
        VERIFY_OK(first);
        const auto refused = desk.issue(monday.addDays(-1));
        QCOMPARE(test::errorId(refused), u"numbering.back-dated"_s);
        QCOMPARE(refused.error().args, QStringList({u"23/11/2026"_s, u"01/2026/TLST-DS"_s}));
        SeriesSpec free = test::civil();
        free.order = DateOrder::Free;
        VERIFY_OK(desk.issue(monday.addDays(-1), free));
        // A number given for a wrong day and voided does not close the days before it.
        VERIFY_OK(desk.makeVoid(first->uid, u"Ghi nhầm ngày"_s));
        QCOMPARE(desk.issue(monday.addDays(-1)).value().text, u"03/2026/TLST-DS"_s);
        QCOMPARE(test::errorId(desk.issue(QDate())), u"bad-date"_s);
    }

    void aClockSetBackDoesNotBringBackTheOldYear()
    {
        NumberDesk desk;
        desk.clock.setMs(QDateTime(QDate(2027, 1, 4), QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        const auto newYear = desk.issue({2027, 1, 4});
        VERIFY_OK(newYear);
        desk.clock.setMs(QDateTime(QDate(2026, 11, 23), QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        QCOMPARE(test::errorId(desk.issue({2026, 11, 23})), u"journal.clock-set-back"_s);
        // The right date still gets its number, although the clock says it lies in the future.
        QCOMPARE(desk.issue({2027, 1, 4}).value().text, u"02/2027/TLST-DS"_s);
        QCOMPARE(test::errorId(desk.issue({2027, 1, 5})), u"date-in-future"_s);
        // It was the new year that was wrong: a person says so.
        VERIFY_OK(desk.act([](journal::Unit &unit) { return unit.confirmClock(); }));
        QCOMPARE(desk.issue({2026, 11, 23}).value().text, u"01/2026/TLST-DS"_s);
    }

    void aVoidNumberStaysWithItsReason()
    {
        NumberDesk desk;
        const auto one = desk.issue(monday);
        VERIFY_OK(one);
        QCOMPARE(test::errorId(desk.makeVoid(one->uid, u"  "_s)), u"reason-missing"_s);
        QCOMPARE(test::errorId(desk.makeVoid(Uuid::make(desk.clock), u"x"_s)), u"numbering.not-found"_s);
        desk.keeper.account.roles = {users::Role::Clerk};
        QCOMPARE(test::errorId(desk.makeVoid(one->uid, u"Cấp trùng"_s)), u"users.not-allowed"_s);
        desk.keeper.account.roles = {users::Role::RecordsClerk};
        QCOMPARE(desk.makeVoid(one->uid, u"Cấp trùng"_s).value().state, NumberState::Void);
        QCOMPARE(test::errorId(desk.makeVoid(one->uid, u"Lần nữa"_s)), u"numbering.already-void"_s);
        const auto found = desk.read([&](storage::ReadTx &tx) { return numberById(tx, one->uid); });
        QCOMPARE(found.value().reason, u"Cấp trùng"_s);
        QCOMPARE(desk.issue(monday).value().text, u"02/2026/TLST-DS"_s);
        QCOMPARE(desk.gaps().size(), 0);
        const auto line = desk.status().constFirst();
        QCOMPARE(line.last, 2);
        QCOMPARE(line.next, 3);
        QCOMPARE(line.issued, 1);
        QCOMPARE(line.voids, 1);
    }

    void aLocalPenGrowsByFifty()
    {
        NumberDesk desk;
        VERIFY_OK(desk.act([&](journal::Unit &unit) -> Result<void> {
            for (int i = 0; i < 120; ++i)
                THULY_CHECK(desk.numbers.issue(unit, test::civil(), monday, unit.newId()));
            return {};
        }));
        const auto line = desk.status().constFirst();
        QCOMPARE(line.last, 120);
        QCOMPARE(line.next, 121);
        QCOMPARE(line.ceiling, 150);
        QCOMPARE(line.issued, 120);
        QCOMPARE(desk.gaps().size(), 0);
    }

    void withoutAPenNumbersAreProvisional()
    {
        NumberDesk desk(PenPolicy::Leased);
        const QString device = QString::fromLatin1(desk.vault->deviceId().bytes().last(3).toHex()).toUpper();
        const auto one = desk.issue(monday);
        QCOMPARE(one.value().state, NumberState::Provisional);
        QCOMPARE(one->text, QString(u"T-"_s + device + u"-1"_s));
        QCOMPARE(one->seq, 0);
        const auto two = desk.issue(monday);
        QCOMPARE(two.value().text, QString(u"T-"_s + device + u"-2"_s));
        QCOMPARE(test::errorId(desk.confirm(one->uid)), u"numbering.no-pen"_s);
        QCOMPARE(desk.status().constFirst().provisional, 2);

        VERIFY_OK(desk.grant(2026, 1, 8, 57));
        const auto official = desk.confirm(one->uid);
        QCOMPARE(official.value().text, u"08/2026/TLST-DS"_s);
        QCOMPARE(official->entity, one->entity);
        QCOMPARE(official->legalDate, one->legalDate);
        QCOMPARE(official->linked, one->uid);
        const auto old = desk.read([&](storage::ReadTx &tx) { return numberById(tx, one->uid); });
        QCOMPARE(old.value().state, NumberState::Confirmed);
        QCOMPARE(old->linked, official->uid);
        QCOMPARE(test::errorId(desk.confirm(one->uid)), u"numbering.in-use"_s);
        QCOMPARE(test::errorId(desk.makeVoid(one->uid, u"x"_s)), u"numbering.in-use"_s);
        const auto waiting = desk.read([](storage::ReadTx &tx) { return waitingNumbers(tx, 10); });
        QCOMPARE(waiting.value().size(), 1);
        QCOMPARE(waiting->constFirst().uid, two->uid);
        const auto all = desk.read([&](storage::ReadTx &tx) { return numbersOf(tx, one->entity); });
        QCOMPARE(all.value().size(), 2);
        // The next new number goes on behind; the counter of provisional ones is never given twice.
        QCOMPARE(desk.issue(monday).value().text, u"09/2026/TLST-DS"_s);
        VERIFY_OK(desk.makeVoid(two->uid, u"Đương sự rút đơn"_s));
        QCOMPARE(desk.gaps().size(), 0);
    }

    void aConfirmedNumberKeepsItsEarlierDate()
    {
        NumberDesk desk(PenPolicy::Leased);
        const auto waiting = desk.issue(monday.addDays(-3));
        VERIFY_OK(waiting);
        VERIFY_OK(desk.grant(2026, 1, 1, 50));
        VERIFY_OK(desk.issue(monday));
        const auto official = desk.confirm(waiting->uid);
        QCOMPARE(official.value().seq, 2);
        QCOMPARE(official->legalDate, monday.addDays(-3));
        QCOMPARE(test::errorId(desk.issue(monday.addDays(-2))), u"numbering.back-dated"_s);
    }

    void aLeaseEndsAtItsCeilingItsDayAndTheNextEpoch()
    {
        NumberDesk desk(PenPolicy::Leased);
        VERIFY_OK(desk.grant(2026, 1, 1, 2, monday.addDays(1)));
        QVERIFY(desk.issue(monday).value().isOfficial());
        desk.clock.advanceMs(24LL * 3600 * 1000);
        QVERIFY(desk.issue(monday).value().isOfficial());
        QVERIFY(!desk.issue(monday).value().isOfficial());
        VERIFY_OK(desk.grant(2026, 2, 3, 50, monday.addDays(1)));
        QCOMPARE(desk.issue(monday).value().seq, 3);
        desk.clock.advanceMs(24LL * 3600 * 1000);
        QVERIFY(!desk.issue(monday).value().isOfficial());
        // Handed to another device: this one gives no more, although its own lease was longer.
        VERIFY_OK(desk.grant(2026, 3, 4, 50, {}));
        VERIFY_OK(desk.grant(2026, 4, 4, 50, {}, Uuid::make(desk.clock)));
        QVERIFY(!desk.issue(monday.addDays(2)).value().isOfficial());
        QCOMPARE(desk.gaps().size(), 0);
    }

    void refusesAPenThatWouldGiveNumbersTwice()
    {
        NumberDesk desk(PenPolicy::Leased);
        VERIFY_OK(desk.grant(2026, 2, 1, 50));
        VERIFY_OK(desk.issue(monday));
        QCOMPARE(test::errorId(desk.grant(2026, 2, 2, 50)), u"numbering.no-pen"_s);
        QCOMPARE(test::errorId(desk.grant(2026, 1, 2, 50)), u"numbering.no-pen"_s);
        QCOMPARE(test::errorId(desk.grant(2026, 3, 1, 50)), u"numbering.no-pen"_s);
        QCOMPARE(test::errorId(desk.grant(2026, 3, 5, 4)), u"numbering.no-pen"_s);
        VERIFY_OK(desk.grant(2026, 3, 2, 50));
    }

    void twoSeriesCannotGiveTheSameText()
    {
        NumberDesk desk;
        VERIFY_OK(desk.issue(monday));
        const SeriesSpec twin{.key = u"TLST-VDS-DS"_s, .pattern = test::civil().pattern};
        QCOMPARE(test::errorId(desk.issue(monday, twin)), u"database.constraint"_s);
        QCOMPARE(desk.gaps().size(), 0);
        QCOMPARE(desk.status().size(), 1);
    }

    void gapsAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QList<int>>("missing");
        QTest::newRow("first") << QByteArray("DELETE FROM issued_number WHERE seq = 1") << QList{1};
        QTest::newRow("middle") << QByteArray("DELETE FROM issued_number WHERE seq IN (2, 3)") << QList{2, 3};
        QTest::newRow("last") << QByteArray("DELETE FROM issued_number WHERE seq = 5") << QList{5};
        QTest::newRow("all") << QByteArray("DELETE FROM issued_number") << QList{1, 2, 3, 4, 5};
    }

    void gapsAreFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QList<int>, missing);
        NumberDesk desk;
        for (int i = 0; i < 5; ++i)
            VERIFY_OK(desk.issue(monday));
        QCOMPARE(desk.gaps().size(), 0);
        VERIFY_OK(desk.vault->write([&](storage::Tx &tx) { return tx.run(sql); }));
        QList<int> found;
        const auto gaps = desk.gaps();
        for (const Gap &gap : gaps)
            found.append(gap.seq);
        QCOMPARE(found, missing);
    }

    void aGivenNumberCannotBeRewritten()
    {
        NumberDesk desk;
        VERIFY_OK(desk.issue(monday));
        for (const char *sql : {"UPDATE issued_number SET seq = 2", "UPDATE issued_number SET text = 'x'",
                                "UPDATE issued_number SET legal_date = 20260101", "UPDATE issued_number SET state = 'void'"})
            QVERIFY2(!desk.vault->write([&](storage::Tx &tx) { return tx.run(sql); }), sql);
    }

    void rebuildsEqual()
    {
        NumberDesk desk(PenPolicy::Leased);
        const auto waiting = desk.issue(monday);
        VERIFY_OK(desk.grant(2026, 1, 1, 50));
        const auto one = desk.issue(monday);
        VERIFY_OK(desk.confirm(waiting.value().uid));
        VERIFY_OK(desk.makeVoid(one.value().uid, u"Cấp nhầm sổ"_s));
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        QCOMPARE(report.value().different, QStringList());
        QCOMPARE(report->ops, 5);
    }

    void everyQueryHasAnIndex()
    {
        NumberDesk desk;
        for (const char *sql : {sql::currentPen, sql::lastSeq, sql::lastDated, sql::lastWaitingNo, sql::byId, sql::byText,
                                sql::ofEntity, sql::waiting, sql::status, sql::pens, sql::sequence}) {
            const auto plan = desk.read([&](storage::ReadTx &tx) -> Result<QString> { return test::queryPlan(tx, sql).join(u'\n'); });
            QVERIFY2(!plan.value().contains(u"SCAN"_s), qPrintable(QString(QLatin1StringView(sql) + u'\n' + *plan)));
            QVERIFY2(!plan.value().contains(u"TEMP B-TREE"_s), qPrintable(QString(QLatin1StringView(sql) + u'\n' + *plan)));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
