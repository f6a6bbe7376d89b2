// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <thuly/cases/hearings.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using cases::ConcernKind;
using cases::Hearing;
using cases::HearingSlot;
using cases::PanelDuty;
using test::errorId;

class TstHearings : public QObject
{
    Q_OBJECT

private:
    // Monday 23 Nov 2026 is today; Tuesday the 24th is a holiday.
    static Hearing wanted(const Uuid &matter, QTime start = QTime(8, 0), const QString &room = u"Phòng 1"_s, QDate day = QDate(2026, 12, 8))
    {
        Hearing h;
        h.matter = matter;
        h.kind = u"trial"_s;
        h.date = day;
        h.start = start;
        h.minutes = 90;
        h.room = room;
        h.panel = {{PanelDuty::Presiding, {}, u"Hoàng Minh Tuấn"_s}, {PanelDuty::Assessor, {}, u"Vũ Thị Lan"_s}, {PanelDuty::Assessor, {}, u"Đỗ Văn Bình"_s}};
        return h;
    }
    static void setClock(test::CasesDesk &desk, QDate day, QTime time)
    {
        desk.clock.setMs(LegalTime{day, time}.moment().toMSecsSinceEpoch());
    }
    static Result<Hearing> schedule(test::CasesDesk &desk, const users::Session &who, const Hearing &h)
    {
        return desk.act(who, [&](const cases::CommandContext &context) { return cases::scheduleHearing(context, h); });
    }
    static Result<cases::Adjourned> adjourn(test::CasesDesk &desk, const users::Session &who, const cases::AdjournInput &input)
    {
        return desk.act(who, [&](const cases::CommandContext &context) { return cases::adjournHearing(context, input); });
    }
    static QList<cases::HearingLine> list(test::CasesDesk &desk, const cases::HearingFilter &filter)
    {
        return desk.read([&](storage::ReadTx &tx) { return cases::hearings(tx, filter, 100); }).value();
    }
    static HearingSlot slot(const QString &number, QTime start, int minutes, const QString &room, const QList<cases::PanelMember> &panel,
                            const QStringList &lawyers = {})
    {
        HearingSlot s;
        test::FakeClock clock;
        s.hearing.uid = Uuid::make(clock);
        s.hearing.matter = Uuid::make(clock);
        s.hearing.date = QDate(2026, 12, 8);
        s.hearing.start = start;
        s.hearing.minutes = minutes;
        s.hearing.room = room;
        s.hearing.panel = panel;
        s.matterNumber = number;
        s.lawyers = lawyers;
        return s;
    }

private Q_SLOTS:
    void clashesAreHalfOpen_data()
    {
        QTest::addColumn<QTime>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("concerns");
        QTest::newRow("before") << QTime(8, 0) << 60 << 0; // ends when the other begins
        QTest::newRow("into it") << QTime(8, 0) << 61 << 2;
        QTest::newRow("inside") << QTime(9, 10) << 10 << 2;
        QTest::newRow("around") << QTime(8, 0) << 300 << 2;
        QTest::newRow("at its end") << QTime(10, 0) << 60 << 0;
    }
    void clashesAreHalfOpen()
    {
        QFETCH(QTime, start);
        QFETCH(int, minutes);
        QFETCH(int, concerns);
        const QList<cases::PanelMember> panel{{PanelDuty::Presiding, {}, u"Hoàng Minh Tuấn"_s}};
        const HearingSlot other = slot(u"1/2026"_s, QTime(9, 0), 60, u"Phòng 2"_s, panel);
        // The same name in other writing is the same person, the same room too.
        const HearingSlot one = slot(u"2/2026"_s, start, minutes, u"phòng  2"_s, {{PanelDuty::Judge, {}, u"HOÀNG MINH TUẤN"_s}});
        QCOMPARE(cases::clashes(one, {other}).size(), concerns);
    }

    void peopleOfDifferentAccountsAreDifferent()
    {
        test::FakeClock clock;
        const Uuid a = Uuid::make(clock);
        const Uuid b = Uuid::make(clock);
        const auto at = [&](const Uuid &account) { return QList<cases::PanelMember>{{PanelDuty::Judge, account, u"Nguyễn Văn An"_s}}; };
        const HearingSlot other = slot(u"1/2026"_s, QTime(9, 0), 60, u"1"_s, at(a));
        QVERIFY(cases::clashes(slot({}, QTime(9, 0), 30, u"2"_s, at(b)), {other}).isEmpty());
        QCOMPARE(cases::clashes(slot({}, QTime(9, 0), 30, u"2"_s, at(a)), {other}).size(), 1);
        QCOMPARE(cases::clashes(slot({}, QTime(9, 0), 30, u"2"_s, at(Uuid())), {other}).size(), 1); // by name where one has no account
        const HearingSlot withLawyer = slot(u"3/2026"_s, QTime(9, 0), 60, u"3"_s, {}, {u"Lý Văn Quang"_s});
        const auto lawyer = cases::clashes(slot({}, QTime(9, 30), 30, u"4"_s, {}, {u"Lý Văn Quang"_s}), {withLawyer});
        QCOMPARE(lawyer.size(), 1);
        QCOMPARE(lawyer.first().other, u"3/2026"_s);
        QVERIFY(!lawyer.first().refuses());
    }

    void aRoomHoldsOneHearing()
    {
        test::CasesDesk desk;
        const Uuid a = desk.inPreparation();
        const Uuid b = desk.inPreparation();
        VERIFY_OK(schedule(desk, desk.clerk, wanted(a)));
        Hearing second = wanted(b, QTime(9, 0));
        second.panel = {{PanelDuty::Presiding, {}, u"Trần Lam"_s}};
        const auto refused = schedule(desk, desk.clerk, second);
        QCOMPARE(errorId(refused), u"hearing.room-taken"_s);
        QCOMPARE(refused.error().args.at(0), u"Phòng 1"_s);
        QCOMPARE(refused.error().args.at(2), u"08:00"_s);
        second.overrideReason = u"Vẫn xếp"_s;
        QCOMPARE(errorId(schedule(desk, desk.clerk, second)), u"hearing.room-taken"_s); // no reason makes two rooms of one
        second.room = u"Phòng 2"_s;
        const auto done = schedule(desk, desk.clerk, second);
        VERIFY_OK(done);
        QVERIFY(done->overrideReason.isEmpty()); // nothing spoke against it: no reason is kept
        QCOMPARE(list(desk, {QDate(2026, 12, 7), QDate(2026, 12, 11)}).size(), 2);
        QCOMPARE(list(desk, {QDate(2026, 12, 7), QDate(2026, 12, 11), u"phòng 2"_s}).size(), 1);
    }

    void peopleElsewhereNeedAReason()
    {
        test::CasesDesk desk;
        const Uuid a = desk.inPreparation();
        const Uuid b = desk.inPreparation();
        VERIFY_OK(schedule(desk, desk.clerk, wanted(a)));
        Hearing second = wanted(b, QTime(9, 0), u"Phòng 2"_s);
        const auto refused = schedule(desk, desk.clerk, second);
        QCOMPARE(errorId(refused), u"hearing.person-busy"_s);
        second.overrideReason = u"Vụ trước chỉ công bố quyết định"_s;
        const auto done = schedule(desk, desk.clerk, second);
        VERIFY_OK(done);
        QCOMPARE(done->overrideReason, second.overrideReason);
    }

    void lawyersOfTwoCasesClash()
    {
        test::CasesDesk desk;
        const Uuid a = desk.inPreparation();
        const Uuid b = desk.inPreparation();
        for (const Uuid &matter : {a, b}) {
            VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) {
                return cases::addParty(context, matter, {.role = cases::PartyRole::Protector, .name = u"Lý Văn Quang"_s}, u"Được uỷ quyền"_s);
            }));
        }
        VERIFY_OK(schedule(desk, desk.clerk, wanted(a)));
        Hearing second = wanted(b, QTime(9, 0), u"Phòng 2"_s);
        second.panel = {{PanelDuty::Presiding, {}, u"Trần Lam"_s}};
        const auto refused = schedule(desk, desk.clerk, second);
        QCOMPARE(errorId(refused), u"hearing.person-busy"_s);
        QCOMPARE(refused.error().args.first(), u"Lý Văn Quang"_s);
    }

    void doubtfulDaysNeedAReason()
    {
        test::CasesDesk desk;
        const Uuid a = desk.inPreparation();
        QCOMPARE(errorId(schedule(desk, desk.clerk, wanted(a, QTime(8, 0), u"1"_s, QDate(2026, 11, 24)))), u"hearing.day-off"_s);
        QCOMPARE(errorId(schedule(desk, desk.clerk, wanted(a, QTime(8, 0), u"1"_s, QDate(2026, 12, 5)))), u"hearing.day-off"_s); // Saturday
        Hearing past = wanted(a, QTime(8, 0), u"1"_s, QDate(2026, 11, 20));
        QCOMPARE(errorId(schedule(desk, desk.clerk, past)), u"hearing.in-past"_s);
        past.overrideReason = u"Ghi bổ sung"_s;
        const auto late = schedule(desk, desk.clerk, past);
        VERIFY_OK(late);
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::holdHearing(context, {.hearing = late->uid, .baseVersion = 1, .result = u"Hoà giải không thành"_s}); }));
    }

    void badTimesAreRefused()
    {
        test::CasesDesk desk;
        const Uuid a = desk.inPreparation();
        Hearing h = wanted(a, QTime(23, 0));
        QCOMPARE(errorId(schedule(desk, desk.clerk, h)), u"hearing.time"_s); // not over midnight
        h = wanted(a);
        h.kind = u"party"_s;
        QCOMPARE(errorId(schedule(desk, desk.clerk, h)), u"unknown-value"_s);
        h = wanted(a);
        h.date = {};
        QCOMPARE(errorId(schedule(desk, desk.clerk, h)), u"missing-field"_s);
        h = wanted(a);
        h.checks = {u"nothing-like-it"_s};
        QCOMPARE(errorId(schedule(desk, desk.clerk, h)), u"unknown-value"_s);
        QCOMPARE(errorId(schedule(desk, desk.admin, wanted(a))), u"users.not-allowed"_s);
        QCOMPARE(errorId(schedule(desk, desk.otherJudge, wanted(a))), u"users.not-allowed"_s); // not his case
    }

    void nobodyNamedMeansTheJudgeOfTheCase()
    {
        test::CasesDesk desk;
        Hearing h = wanted(desk.inPreparation());
        h.panel.clear();
        h.minutes = 0;
        const auto done = schedule(desk, desk.judge, h);
        VERIFY_OK(done);
        QCOMPARE(done->presiding().account, desk.judge.account.id);
        QCOMPARE(done->minutes, 180); // what the pack plans for a trial
        const auto mine = list(desk, {QDate(2026, 12, 1), QDate(2026, 12, 31), {}, desk.judge.account.id});
        QCOMPARE(mine.size(), 1);
        QVERIFY(list(desk, {QDate(2026, 12, 1), QDate(2026, 12, 31), {}, desk.otherJudge.account.id}).isEmpty());
        const auto concerns = desk.read([&](storage::ReadTx &tx) { return cases::hearingConcerns(tx, *desk.law, *done, QDate(2026, 11, 23)); });
        QCOMPARE(concerns->size(), 1);
        QCOMPARE(concerns->first().kind, ConcernKind::PanelIncomplete); // two assessors are missing; that is shown, not refused
    }

    void movedByOneOnly()
    {
        test::CasesDesk desk;
        const auto first = schedule(desk, desk.clerk, wanted(desk.inPreparation()));
        VERIFY_OK(first);
        Hearing moved = *first;
        moved.start = QTime(14, 0);
        moved.form = cases::HearingForm::Online;
        moved.centralPoint = u"Phòng 1, trụ sở Toà án"_s;
        moved.points = {{u"Trại tạm giam"_s, u"Cán bộ quản giáo"_s}, {u" "_s, {}}};
        moved.checks = {u"line"_s};
        const auto change = [&](const Hearing &h) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::changeHearing(context, h); });
        };
        const auto done = change(moved);
        VERIFY_OK(done);
        QCOMPARE(done->start, QTime(14, 0));
        QCOMPARE(done->version, 2U);
        QCOMPARE(done->points.size(), 1);
        QCOMPARE(done->checks, QStringList{u"line"_s});
        QCOMPARE(errorId(change(moved)), u"case.edited-meanwhile"_s); // decided on version 1
    }

    void adjournedWithinTheLawsMonth()
    {
        test::CasesDesk desk;
        setClock(desk, QDate(2026, 12, 8), QTime(9, 0));
        const auto first = schedule(desk, desk.clerk, wanted(desk.inPreparation(), QTime(14, 0)));
        VERIFY_OK(first);
        cases::AdjournInput input{.hearing = first->uid, .reason = u" "_s, .decidedOn = QDate(2026, 12, 8), .newDate = QDate(2027, 1, 11)};
        QCOMPARE(errorId(adjourn(desk, desk.clerk, input)), u"reason-missing"_s);
        input.reason = u"Bị đơn vắng mặt lần thứ nhất"_s;
        const auto late = adjourn(desk, desk.clerk, input);
        QCOMPARE(errorId(late), u"hearing.adjourned-too-long"_s);
        QCOMPARE(late.error().args.first(), u"08/01/2027"_s); // one month from 8 December
        QVERIFY(late.error().args.at(1).contains(u"233"_s));
        input.newDate = QDate(2027, 1, 8);
        const auto done = adjourn(desk, desk.clerk, input);
        VERIFY_OK(done);
        QCOMPARE(done->adjourned.state, cases::HearingState::Adjourned);
        QCOMPARE(done->adjourned.result, input.reason);
        QCOMPARE(done->next.follows, first->uid);
        QCOMPARE(done->next.start, QTime(14, 0));
        QCOMPARE(done->next.panel, first->panel);
        QVERIFY(!done->stepRecorded); // the procedure is still in preparation
        QCOMPARE(errorId(adjourn(desk, desk.clerk, input)), u"hearing.is-over"_s);
        // The room is free again.
        VERIFY_OK(schedule(desk, desk.clerk, wanted(first->matter, QTime(14, 0))));
    }

    void adjourningTheTrialIsAStep()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        setClock(desk, QDate(2026, 12, 8), QTime(16, 0));
        test::CasesDesk::need(desk.event(desk.judge, matter, u"trial_decided"_s, QDate(2026, 12, 1),
                                         {{u"hearing_at"_s, u"2026-12-08T08:00:00+07:00"_s}, {u"panel"_s, u"HĐXX"_s}}));
        const auto h = schedule(desk, desk.judge, wanted(matter, QTime(17, 0)));
        VERIFY_OK(h);
        test::CasesDesk::need(desk.event(desk.judge, matter, u"hearing_opened"_s, QDate(2026, 12, 8), {{u"hearing_clerk"_s, u"Hà"_s}, {u"attendance"_s, u"Vắng bị đơn"_s}}));
        const auto done = adjourn(desk, desk.judge, {.hearing = h->uid, .reason = u"Bị đơn vắng mặt"_s, .decidedOn = QDate(2026, 12, 8), .newDate = QDate(2026, 12, 30)});
        VERIFY_OK(done);
        QVERIFY(done->stepRecorded);
        QCOMPARE(desk.matter(matter).state, u"ADJOURNED"_s);
        QVERIFY(!done->adjourned.decisionNo.isEmpty()); // given by the step
        const auto limit = desk.openLimit(matter, u"ds.233.1.adjourn"_s);
        QVERIFY(limit);
        QCOMPARE(limit->due, QDate(2027, 1, 8));
    }

    void holdingTheTrialOpensIt()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        setClock(desk, QDate(2026, 12, 1), QTime(8, 0));
        test::CasesDesk::need(desk.event(desk.judge, matter, u"trial_decided"_s, QDate(2026, 12, 1),
                                         {{u"hearing_at"_s, u"2026-12-08T08:00:00+07:00"_s}, {u"panel"_s, u"HĐXX"_s}}));
        cases::Hearing trial = wanted(matter);
        trial.panel = {{cases::PanelDuty::Presiding, desk.judge.account.id}, {cases::PanelDuty::Clerk, desk.clerk.account.id}};
        const auto h = schedule(desk, desk.judge, trial);
        VERIFY_OK(h);
        setClock(desk, QDate(2026, 12, 9), QTime(9, 0));
        const auto hold = [&](const users::Session &who, const QMap<QString, QString> &facts) {
            return desk.act(who, [&](const cases::CommandContext &context) {
                const auto done = cases::holdHearing(context, {.hearing = h->uid, .result = u"Đã xử"_s, .facts = facts});
                // A second look at what would be recorded: nothing of it stays.
                return done && !done->stepRecorded && facts.isEmpty() ? Result<cases::Held>(fail(ErrorCode::Cancelled, done->missing.join(u' '))) : done;
            });
        };
        const auto unsaid = hold(desk.clerk, {});
        QCOMPARE(unsaid.error().detail, u"attendance"_s);
        QCOMPARE(desk.matter(matter).state, u"TRIAL_DECISION"_s);
        const auto done = hold(desk.clerk, {{u"attendance"_s, u"Đủ"_s}});
        VERIFY_OK(done);
        QVERIFY(done->stepRecorded);
        QCOMPARE(done->hearing.state, cases::HearingState::Held);
        QCOMPARE(desk.matter(matter).state, u"HEARING"_s);
        QCOMPARE(desk.matter(matter).stateSince, QDate(2026, 12, 8)); // of the hearing, not of the day it was written down
        const auto facts = desk.read([&](storage::ReadTx &tx) { return cases::facts(tx, matter); });
        QCOMPARE(facts->value(u"hearing_clerk"_s), desk.clerk.account.id.toString());
        QCOMPARE(facts->value(u"attendance"_s), u"Đủ"_s);
    }

    void heldAndCancelled()
    {
        test::CasesDesk desk;
        const Uuid matter = desk.inPreparation();
        const auto h = schedule(desk, desk.clerk, wanted(matter));
        const auto hold = [&] { return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::holdHearing(context, {.hearing = h->uid, .baseVersion = 1, .result = u"Đã xử"_s}); }); };
        QCOMPARE(errorId(hold()), u"hearing.not-yet"_s);
        setClock(desk, QDate(2026, 12, 8), QTime(17, 0));
        VERIFY_OK(hold());
        QCOMPARE(errorId(hold()), u"case.edited-meanwhile"_s);
        const auto other = schedule(desk, desk.clerk, wanted(matter, QTime(8, 0), u"Phòng 1"_s, QDate(2026, 12, 10)));
        VERIFY_OK(other);
        const auto cancel = [&](const QString &reason) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::cancelHearing(context, other->uid, 0, reason); });
        };
        QCOMPARE(errorId(cancel({})), u"reason-missing"_s);
        VERIFY_OK(cancel(u"Đương sự rút đơn"_s));
        const auto all = desk.read([&](storage::ReadTx &tx) { return cases::hearingsOf(tx, matter); });
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).state, cases::HearingState::Cancelled);
        QCOMPARE(all->at(1).result, u"Đã xử"_s);
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return cases::countHearings(tx, QDate(2026, 12, 1), QDate(2026, 12, 31)); }).value(), 0);
    }

    void rebuildGivesTheSameTables()
    {
        test::CasesDesk desk;
        setClock(desk, QDate(2026, 12, 8), QTime(9, 0));
        const Uuid matter = desk.inPreparation();
        auto h = schedule(desk, desk.clerk, wanted(matter, QTime(14, 0)));
        VERIFY_OK(h);
        h->note = u"Có phiên dịch"_s;
        h->points = {{u"UBND xã"_s, u"Công an xã"_s}};
        const auto changed = desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::changeHearing(context, *h); });
        VERIFY_OK(changed);
        VERIFY_OK(adjourn(desk, desk.clerk, {.hearing = h->uid, .reason = u"Vắng mặt"_s, .decidedOn = QDate(2026, 12, 8), .newDate = QDate(2026, 12, 22)}));
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        VERIFY_OK(report);
        QCOMPARE(report->different.join(u' '), QString());
        const auto again = desk.read([&](storage::ReadTx &tx) { return cases::hearing(tx, h->uid); });
        QCOMPARE(again->note, h->note);
        QCOMPARE(again->points, h->points);
    }
};

QTEST_GUILESS_MAIN(TstHearings)
#include "tst_hearings.moc"
