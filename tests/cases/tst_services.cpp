// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <thuly/cases/services.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using cases::AttemptInput;
using cases::ServiceMethod;
using cases::ServiceOutcome;
using cases::ServiceState;
using test::errorId;

class TstServices : public QObject
{
    Q_OBJECT

private:
    static Result<QList<cases::Service>> order(test::CasesDesk &desk, const users::Session &who, const cases::ServiceOrder &what)
    {
        return desk.act(who, [&](const cases::CommandContext &context) { return cases::orderService(context, what); });
    }
    static Result<cases::Attempted> attempt(test::CasesDesk &desk, const AttemptInput &input)
    {
        return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::recordAttempt(context, input); });
    }
    static cases::ServiceOrder notice(const Uuid &matter)
    {
        return {.matter = matter, .paper = u"acceptance_notice"_s, .documentNo = u"12/TB-TLVA"_s, .orderedOn = QDate(2026, 11, 11)};
    }
    static cases::ServiceLine line(test::CasesDesk &desk, const Uuid &uid)
    {
        return desk.read([&](storage::ReadTx &tx) { return cases::service(tx, uid); }).value();
    }

private Q_SLOTS:
    void everyPartyGetsARowAndTheLawsDay()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.accepted(); // accepted on Tue 10 Nov: notice within three working days
        const auto made = order(desk, desk.clerk, notice(matter));
        VERIFY_OK(made);
        QCOMPARE(made->size(), 2);
        QCOMPARE(made->at(1).recipient, u"Trần Thị Đào"_s);
        QCOMPARE(made->at(0).dueOn, QDate(2026, 11, 13));
        QVERIFY(made->at(0).dueLawRef.contains(u"196"_s));
        QCOMPARE(made->at(0).state, ServiceState::Open);
        cases::ServiceOrder others = notice(matter);
        others.recipients = {u"Viện kiểm sát nhân dân khu vực 3"_s};
        const auto vks = order(desk, desk.clerk, others);
        QCOMPARE(vks->size(), 1);
        QVERIFY(vks->first().party.isNull());
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return cases::countOpenServices(tx); }).value(), 3);
        others.paper = u"love-letter"_s;
        QCOMPARE(errorId(order(desk, desk.clerk, others)), u"unknown-value"_s);
        others = notice(matter);
        others.orderedOn = QDate(2026, 11, 24);
        QCOMPARE(errorId(order(desk, desk.clerk, others)), u"date-in-future"_s);
        QCOMPARE(errorId(order(desk, desk.admin, notice(matter))), u"users.not-allowed"_s);
    }

    void anAbsentPersonIsTriedAgain()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.accepted();
        const cases::Service one = order(desk, desk.clerk, notice(matter))->at(1);
        const auto absent = attempt(desk, {.service = one.uid, .baseVersion = 1, .outcome = ServiceOutcome::Absent, .on = QDate(2026, 11, 12),
                                           .server = u"Phan Thị Thu Hà"_s, .nextOn = QDate(2026, 11, 16)});
        VERIFY_OK(absent);
        QVERIFY(!absent->attempt.deemedOn.isValid());
        QCOMPARE(absent->service.state, ServiceState::Open);
        QCOMPARE(absent->service.nextOn, QDate(2026, 11, 16));
        QCOMPARE(absent->service.attempts, 1);
        // Decided on what it was before the first attempt.
        QCOMPARE(errorId(attempt(desk, {.service = one.uid, .baseVersion = 1, .on = QDate(2026, 11, 16)})), u"case.edited-meanwhile"_s);
        const auto received = attempt(desk, {.service = one.uid, .baseVersion = 2, .on = QDate(2026, 11, 16), .receiver = u"Trần Thị Đào"_s});
        VERIFY_OK(received);
        QCOMPARE(received->service.servedOn, QDate(2026, 11, 16));
        QVERIFY(received->service.lawRef.contains(u"175"_s));
        QCOMPARE(received->service.verified, u"secondary"_s);
        QVERIFY(!received->service.nextOn.isValid());
        QCOMPARE(errorId(attempt(desk, {.service = one.uid, .on = QDate(2026, 11, 17)})), u"service.is-over"_s);
        const auto history = desk.read([&](storage::ReadTx &tx) { return cases::attemptsOf(tx, one.uid); });
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->first().outcome, ServiceOutcome::Absent);
    }

    void receiptIsTheRecordOfTheProcedure()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        const cases::Service defendant = order(desk, desk.clerk, notice(matter))->at(1);
        const auto received = attempt(desk, {.service = defendant.uid, .on = QDate(2026, 11, 16)});
        VERIFY_OK(received);
        QCOMPARE(received->event, u"acceptance_notice_received"_s);
        // The fifteen days for the opinion run from that day, for this party (BLTTDS Đ.199).
        const auto opinion = desk.openLimit(matter, u"ds.199.1.opinion"_s);
        QVERIFY(opinion);
        QCOMPARE(opinion->about, u"Trần Thị Đào"_s);
        QCOMPARE(opinion->trigger.date, QDate(2026, 11, 16));
    }

    void struckAttemptTakesItsReceiptBack()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        const auto made = order(desk, desk.clerk, notice(matter));
        const auto first = attempt(desk, {.service = made->at(0).uid, .on = QDate(2026, 11, 13)});
        VERIFY_OK(first);
        const auto wrong = attempt(desk, {.service = made->at(1).uid, .on = QDate(2026, 11, 16)});
        VERIFY_OK(wrong);
        const auto known = [&](const QString &fact) { return desk.read([&](storage::ReadTx &tx) { return cases::facts(tx, matter); }).value().value(fact); };
        const auto opinions = [&] {
            QMap<QString, QDate> running;
            const auto every = desk.read([&](storage::ReadTx &tx) { return cases::deadlines(tx, matter); }).value();
            for (const cases::Deadline &limit : every) {
                if (limit.rule == "ds.199.1.opinion"_L1 && limit.state == cases::DeadlineState::Open)
                    running.insert(limit.about, limit.trigger.date);
            }
            return running;
        };
        QCOMPARE(known(u"acceptance_notice_received_at"_s), u"2026-11-16"_s);
        QVERIFY(opinions().contains(u"Trần Thị Đào"_s));
        const qsizetype others = opinions().size() - 1;
        const auto struck = desk.act(desk.clerk, [&](const cases::CommandContext &context) {
            return cases::strikeAttempt(context, made->at(1).uid, wrong->attempt.uid, u"Ghi nhầm người"_s);
        });
        VERIFY_OK(struck);
        // What was known before stands again, the limit of this party has gone with its beginning, that of the other goes on.
        QCOMPARE(known(u"acceptance_notice_received_at"_s), u"2026-11-13"_s);
        QVERIFY(!opinions().contains(u"Trần Thị Đào"_s));
        QCOMPARE(opinions().size(), others);
        const auto entries = desk.read([&](storage::ReadTx &tx) { return cases::timeline(tx, matter); }).value();
        QCOMPARE(std::ranges::count_if(entries, [](const cases::TimelineEntry &entry) { return entry.struck; }), 1);
        const auto taken = std::ranges::find_if(entries, [](const cases::TimelineEntry &entry) { return entry.event == "receipt_struck"_L1; });
        QVERIFY(taken != entries.end());
        QCOMPARE(taken->reason, u"Ghi nhầm người"_s);
        const auto gone = std::ranges::find_if(entries, [](const cases::TimelineEntry &entry) { return entry.struck; });
        QCOMPARE(gone->facts.value(u"served_party"_s), u"Trần Thị Đào"_s);
        // Served again on the right day, the limit begins again, then.
        VERIFY_OK(attempt(desk, {.service = made->at(1).uid, .on = QDate(2026, 11, 17)}));
        QCOMPARE(opinions().value(u"Trần Thị Đào"_s), QDate(2026, 11, 17));
        QCOMPARE(known(u"acceptance_notice_received_at"_s), u"2026-11-17"_s);
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        VERIFY_OK(report);
        QCOMPARE(report->different.join(u' '), QString());
    }

    void postingServesWhenItsDaysAreOver()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        const cases::Service one = order(desk, desk.clerk, notice(matter))->at(1);
        QCOMPARE(errorId(attempt(desk, {.service = one.uid, .method = ServiceMethod::Posting, .outcome = ServiceOutcome::Received, .on = QDate(2026, 11, 16)})),
                 u"service.outcome"_s);
        const auto posted = attempt(desk, {.service = one.uid, .method = ServiceMethod::Posting, .outcome = ServiceOutcome::Posted, .on = QDate(2026, 11, 16),
                                           .proof = u"Biên bản niêm yết 16/11"_s});
        VERIFY_OK(posted);
        QCOMPARE(posted->service.servedOn, QDate(2026, 12, 1)); // fifteen days (Đ.179.3)
        QVERIFY(posted->service.lawRef.contains(u"179"_s));
        QCOMPARE(posted->service.verified, u"yes"_s);
        QCOMPARE(posted->event, QString()); // the day has not come: nothing of the procedure yet
    }

    void refusalsNeedTheirReasonAndAreMarked()
    {
        test::CasesDesk desk;
        const cases::Service one = order(desk, desk.clerk, notice(desk.accepted()))->at(1);
        AttemptInput refused{.service = one.uid, .outcome = ServiceOutcome::Refused, .on = QDate(2026, 11, 12)};
        QCOMPARE(errorId(attempt(desk, refused)), u"reason-missing"_s);
        refused.reason = u"Không đồng ý với đơn khởi kiện"_s;
        refused.on = QDate(2026, 11, 10);
        QCOMPARE(errorId(attempt(desk, refused)), u"case.date-before-earlier"_s); // before it was ordered
        refused.on = QDate(2026, 11, 24);
        QCOMPARE(errorId(attempt(desk, refused)), u"date-in-future"_s);
        refused.on = QDate(2026, 11, 12);
        const auto done = attempt(desk, refused);
        VERIFY_OK(done);
        QCOMPARE(done->service.verified, u"no"_s); // that the day of the minutes counts was not read in the law
    }

    void struckAttemptOpensItAgain()
    {
        test::CasesDesk desk;
        const cases::Service one = order(desk, desk.clerk, notice(desk.accepted()))->at(0);
        const auto done = attempt(desk, {.service = one.uid, .on = QDate(2026, 11, 12)});
        VERIFY_OK(done);
        const auto strike = [&](const QString &reason) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::strikeAttempt(context, one.uid, done->attempt.uid, reason); });
        };
        QCOMPARE(errorId(strike({})), u"reason-missing"_s);
        const auto open = strike(u"Ghi nhầm người"_s);
        VERIFY_OK(open);
        QCOMPARE(open->state, ServiceState::Open);
        QVERIFY(!open->servedOn.isValid());
        QCOMPARE(open->attempts, 0);
        QCOMPARE(errorId(strike(u"Lần nữa"_s)), u"case.edited-meanwhile"_s);
        const auto history = desk.read([&](storage::ReadTx &tx) { return cases::attemptsOf(tx, one.uid); });
        QCOMPARE(history->first().struck, std::optional(u"Ghi nhầm người"_s)); // stays, struck through
        const auto withdrawn = desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::withdrawService(context, one.uid, 0, u"Đã rút đơn"_s); });
        VERIFY_OK(withdrawn);
        QVERIFY(desk.read([&](storage::ReadTx &tx) { return cases::openServices(tx, 10); })->size() == 1);
    }

    void communesAreFoundAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("commune");
        QTest::newRow("usual") << u"xóm 5, xã Hưng Nguyên, tỉnh Nghệ An"_s << u"xã Hưng Nguyên"_s;
        QTest::newRow("no accents") << u"xom 5, XA HUNG NGUYEN"_s << u"xã Hưng Nguyên"_s;
        QTest::newRow("no comma") << u"xóm 5 xã Nam Đàn"_s << u"xã Nam Đàn"_s;
        QTest::newRow("capital") << u"Số 3, Phường Ba Đình, thành phố Hà Nội"_s << u"phường Ba Đình"_s;
        QTest::newRow("none") << u"thôn Thượng"_s << QString();
        QTest::newRow("of another province") << u"xã Hưng Nguyên, tỉnh Cà Mau"_s << QString();
    }
    void communesAreFoundAsPeopleWriteThem()
    {
        QFETCH(QString, address);
        QFETCH(QString, commune);
        static const auto law = test::builtinLaw();
        static const cases::CommuneFinder finder(*law, u"KV-40-03"_s);
        const cases::FoundCommune found = finder.find(address);
        QCOMPARE(found.name, commune);
        if (!found.code.isEmpty())
            QCOMPARE(finder.byCode(found.code).name, commune);
    }

    void aNotedPlaceWinsOverTheAddress()
    {
        test::CasesDesk desk;
        const cases::Service one = order(desk, desk.clerk, notice(desk.accepted()))->at(1);
        QCOMPARE(line(desk, one.uid).address(), u"xóm 6"_s);
        const auto note = [&](quint32 version) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) {
                return cases::noteServicePlace(context, {.party = one.party, .version = version, .address = u"xóm 9, xã Nam Đàn"_s, .directions = u"Sau chợ, nhà mái đỏ"_s});
            });
        };
        const auto placed = note(0);
        VERIFY_OK(placed);
        QCOMPARE(placed->version, 1U);
        QCOMPARE(line(desk, one.uid).address(), u"xóm 9, xã Nam Đàn"_s);
        QCOMPARE(line(desk, one.uid).place.directions, u"Sau chợ, nhà mái đỏ"_s);
        QCOMPARE(errorId(note(0)), u"case.edited-meanwhile"_s);
    }

    void rebuildGivesTheSameTables()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        const auto made = order(desk, desk.clerk, notice(matter));
        VERIFY_OK(attempt(desk, {.service = made->at(0).uid, .outcome = ServiceOutcome::Absent, .on = QDate(2026, 11, 13), .nextOn = QDate(2026, 11, 16)}));
        const auto served = attempt(desk, {.service = made->at(0).uid, .on = QDate(2026, 11, 16)});
        VERIFY_OK(served);
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::strikeAttempt(context, made->at(0).uid, served->attempt.uid, u"Nhầm"_s); }));
        VERIFY_OK(attempt(desk, {.service = made->at(1).uid, .method = ServiceMethod::Posting, .outcome = ServiceOutcome::Posted, .on = QDate(2026, 11, 16)}));
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) {
            return cases::noteServicePlace(context, {.party = made->at(0).party, .address = u"xóm 1, xã Nam Đàn"_s});
        }));
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        VERIFY_OK(report);
        QCOMPARE(report->different.join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(TstServices)
#include "tst_services.moc"
