// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

namespace {

using Facts = QMap<QString, QString>;

constexpr auto day = [](int month, int date) { return QDate(2026, month, date); };

} // namespace

class TstSteps : public QObject
{
    Q_OBJECT

private:
    Uuid reviewed(test::CasesDesk &desk)
    {
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        test::CasesDesk::need(taken);
        test::CasesDesk::need(desk.review(taken->matter, day(11, 4), desk.chief));
        return taken->matter;
    }

private Q_SLOTS:
    void acceptanceGivesNumberDateAndLimits()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted();
        const cases::Matter matter = desk.matter(uid);
        QCOMPARE(matter.state, u"ACCEPTED"_s);
        QCOMPARE(matter.acceptanceNo, u"01/2026/TLST-DS"_s);
        QCOMPARE(matter.acceptedOn, day(11, 10)); // the day the court received the receipt
        QVERIFY(!desk.openLimit(uid, u"ds.195.2.fee_pay"_s));
        QCOMPARE(desk.openLimit(uid, u"ds.196.1.notice"_s)->due, day(11, 13));
        QCOMPARE(desk.openLimit(uid, u"ds.197.2.assign_judge"_s)->due, day(11, 13));
        QCOMPARE(desk.openLimit(uid, u"ds.203.1a.prep"_s)->due, QDate(2027, 3, 10));
        QVERIFY(!desk.openLimit(uid, u"ds.203.1b.prep"_s));
        QVERIFY(!desk.openLimit(uid, u"ds.195.3.accept"_s)); // done by the very step that starts it
        QCOMPARE(desk.openLimit(uid, u"ds.203.1a.prep"_s)->responsible, desk.judge.account.id);
    }

    void aPaperIsNotReceivedTomorrow()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        const auto refused = desk.event(desk.judge, uid, u"fee_notice_issued"_s, day(11, 6),
                                        {{u"fee_advance_amount"_s, u"300000"_s}, {u"notice_received_at"_s, u"2026-11-24"_s}});
        QCOMPARE(errorId(refused), u"date-in-future"_s);
        QCOMPARE(refused.error().field, u"notice_received_at"_s);
        QCOMPARE(desk.matter(uid).state, u"ASSIGNED_REVIEW"_s);
    }

    void commercialPreparationIsTwoMonths()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted(u"KDTM"_s);
        QCOMPARE(desk.matter(uid).acceptanceNo, u"01/2026/TLST-KDTM"_s);
        QCOMPARE(desk.openLimit(uid, u"ds.203.1b.prep"_s)->due, QDate(2027, 1, 11)); // 10/1/2027 is a Sunday
    }

    void exemptFromTheFee()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, uid, u"accepted_fee_exempt"_s, day(11, 6), {{u"fee_exempt_reason"_s, u"Hộ nghèo"_s}}));
        QCOMPARE(desk.matter(uid).acceptanceNo, u"01/2026/TLST-DS"_s);
    }

    void theWayBackAndOut()
    {
        test::CasesDesk desk;
        const Uuid amended = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, amended, u"judge_asks_amendment"_s, day(11, 5),
                             {{u"amend_until"_s, u"2026-11-19"_s}, {u"amend_notice_received_at"_s, u"2026-11-06"_s}}));
        QCOMPARE(desk.openLimit(amended, u"ds.193.1.amend"_s)->due, QDate(2026, 12, 7)); // 6/12 is a Sunday
        VERIFY_OK(desk.event(desk.clerk, amended, u"petition_amended"_s, day(11, 12), {{u"amended_petition"_s, u"Đơn mới"_s}}));
        QCOMPARE(desk.matter(amended).state, u"ASSIGNED_REVIEW"_s);
        QVERIFY(!desk.openLimit(amended, u"ds.193.1.amend"_s));

        const Uuid expired = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, expired, u"judge_asks_amendment"_s, day(11, 5), {{u"amend_until"_s, u"2026-11-19"_s}}));
        const Facts reason{{u"return_reason"_s, u"Không sửa đổi, bổ sung đơn"_s}};
        QCOMPARE(errorId(desk.event(desk.judge, expired, u"amendment_period_expired"_s, day(11, 19), reason)), u"case.limit-not-over"_s);
        VERIFY_OK(desk.event(desk.judge, expired, u"amendment_period_expired"_s, day(11, 20), reason));
        QCOMPARE(desk.matter(expired).state, u"RETURNED"_s);
        QCOMPARE(desk.matter(expired).resolvedOn, day(11, 20));
        VERIFY_OK(desk.event(desk.clerk, expired, u"complaint_on_return_filed"_s, day(11, 23)));
        VERIFY_OK(desk.event(desk.judge, expired, u"petition_taken_back"_s, day(11, 23)));
        QCOMPARE(desk.matter(expired).state, u"ASSIGNED_REVIEW"_s);
        QVERIFY(!desk.matter(expired).resolvedOn.isValid());

        const Uuid transferred = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, transferred, u"petition_transferred"_s, day(11, 9), {{u"competent_court"_s, u"KV-40-01"_s}}));
        QCOMPARE(desk.matter(transferred).state, u"TRANSFERRED"_s);

        const Uuid unpaid = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, unpaid, u"fee_notice_issued"_s, day(11, 6),
                             {{u"fee_advance_amount"_s, u"300000"_s}, {u"notice_received_at"_s, u"2026-11-06"_s}}));
        QCOMPARE(desk.openLimit(unpaid, u"ds.195.2.fee_pay"_s)->due, day(11, 13));
        QCOMPARE(errorId(desk.event(desk.judge, unpaid, u"fee_period_expired"_s, day(11, 13), reason)), u"case.limit-not-over"_s);
        VERIFY_OK(desk.event(desk.judge, unpaid, u"fee_period_expired"_s, day(11, 16), reason));
    }

    void mediationOfThe2020Law()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        VERIFY_OK(desk.event(desk.judge, uid, u"mediation_offered"_s, day(11, 5), {{u"petitioner_choice"_s, u"Đồng ý"_s}}));
        VERIFY_OK(desk.event(desk.clerk, uid, u"mediation_ended_without_result"_s, day(11, 16), {{u"termination_minutes"_s, u"BB 1"_s}}));
        QCOMPARE(desk.matter(uid).state, u"ASSIGNED_REVIEW"_s);
    }

    void extensionStaysInsideTheRule()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        const auto extend = [&](const QString &until) {
            return desk.event(desk.chief, uid, u"preparation_extended"_s, day(11, 20),
                              {{u"new_deadline"_s, until}, {u"extension_reason"_s, u"Phức tạp"_s}});
        };
        const auto tooLong = extend(u"2027-05-11"_s);
        QCOMPARE(errorId(tooLong), u"case.extension-too-long"_s);
        QCOMPARE(tooLong.error().args, QStringList{u"10/05/2027"_s});
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"preparation_extended"_s, day(11, 20), {{u"new_deadline"_s, u"2027-05-10"_s}})),
                 u"users.not-allowed"_s);
        VERIFY_OK(extend(u"2027-04-12"_s)); // one month of the two: 10/4/2027 is a Saturday
        QCOMPARE(desk.openLimit(uid, u"ds.203.1a.prep"_s)->due, QDate(2027, 4, 12));
        QCOMPARE(desk.openLimit(uid, u"ds.203.1a.prep"_s)->extension, std::optional(Period{1, Period::Unit::Month}));
        QCOMPARE(errorId(extend(u"2027-05-10"_s)), u"case.extended-before"_s);
        QCOMPARE(desk.matter(uid).state, u"PREPARATION"_s);
    }

    void suspensionStopsTheClockAndResumingStartsItAgain()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        VERIFY_OK(desk.event(desk.judge, uid, u"suspended"_s, day(11, 16), {{u"suspension_ground"_s, u"Chờ kết quả khác"_s}}));
        QVERIFY(!desk.openLimit(uid, u"ds.203.1a.prep"_s));
        QCOMPARE(desk.openLimit(uid, u"ds.214.2.suspend_send"_s)->due, day(11, 19));
        VERIFY_OK(desk.event(desk.clerk, uid, u"suspension_sent"_s, day(11, 17)));
        QVERIFY(!desk.openLimit(uid, u"ds.214.2.suspend_send"_s));
        VERIFY_OK(desk.event(desk.judge, uid, u"resumed"_s, day(11, 20), {{u"resume_effective_at"_s, u"2026-11-20"_s}}));
        QCOMPARE(desk.openLimit(uid, u"ds.203.1a.prep"_s)->due, QDate(2027, 3, 22)); // four whole months from 20/11, a Saturday
    }

    void settlementWaitsSevenDays()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        const Facts minutes{{u"settlement_minutes"_s, u"BB hoà giải thành"_s}, {u"settlement_parties"_s, u"hai bên"_s}};
        VERIFY_OK(desk.event(desk.judge, uid, u"settlement_minutes_made"_s, day(11, 13), minutes));
        const Facts effect{{u"settlement_effective_at"_s, u"2026-11-20"_s}};
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"seven_days_passed_decision_made"_s, day(11, 20), effect)), u"case.limit-not-over"_s);
        VERIFY_OK(desk.event(desk.judge, uid, u"party_changed_mind"_s, day(11, 13), {{u"withdrawal_statement"_s, u"Đơn"_s}}));
        QCOMPARE(desk.matter(uid).state, u"PREPARATION"_s);
        VERIFY_OK(desk.event(desk.judge, uid, u"settlement_minutes_made"_s, day(11, 13), minutes));
        VERIFY_OK(desk.event(desk.judge, uid, u"seven_days_passed_decision_made"_s, day(11, 23), {{u"settlement_effective_at"_s, u"2026-11-23"_s}}));
        QCOMPARE(desk.matter(uid).state, u"SETTLED"_s);
        QVERIFY(!desk.openLimit(uid, u"ds.203.1a.prep"_s));
        QCOMPARE(desk.openLimit(uid, u"ds.212.1.settle_send"_s)->due, QDate(2026, 12, 1)); // 24/11 is a day off
    }

    void dismissalAndTrialDecision()
    {
        test::CasesDesk desk;
        const Uuid dismissed = desk.inPreparation();
        VERIFY_OK(desk.event(desk.judge, dismissed, u"dismissed"_s, day(11, 20), {{u"dismissal_ground"_s, u"Rút đơn"_s}}));
        QCOMPARE(desk.matter(dismissed).state, u"DISMISSED"_s);
        QVERIFY(!desk.openLimit(dismissed, u"ds.203.1a.prep"_s));

        const Uuid tried = desk.inPreparation();
        const auto done = desk.event(desk.judge, tried, u"trial_decided"_s, day(11, 20),
                                     {{u"hearing_at"_s, u"2026-12-15T08:00:00+07:00"_s}, {u"panel"_s, u"Thẩm phán Tuấn, hai Hội thẩm"_s}});
        VERIFY_OK(done);
        QCOMPARE(done->numbers.size(), 1);
        QVERIFY2(done->numbers.first().text.contains(u"QĐXXST-DS"_s), qPrintable(done->numbers.first().text));
        QCOMPARE(desk.matter(tried).state, u"TRIAL_DECISION"_s);
        QCOMPARE(desk.openLimit(tried, u"ds.203.4.open_hearing"_s)->due, QDate(2026, 12, 21)); // 20/12 is a Sunday
    }

    void eachPartyHasItsOwnLimit()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        const auto served = [&](const QString &name, QDate on) {
            return desk.event(desk.clerk, uid, u"acceptance_notice_received"_s, on, {{u"served_party"_s, name}});
        };
        VERIFY_OK(served(u"Trần Thị Đào"_s, day(11, 13)));
        VERIFY_OK(served(u"Nguyễn Thị Ba"_s, day(11, 16)));
        VERIFY_OK(desk.event(desk.clerk, uid, u"opinion_filed"_s, day(11, 20), {{u"served_party"_s, u"Trần Thị Đào"_s}}));
        int open = 0;
        for (const cases::Deadline &limit : desk.deadlines(uid)) {
            if (limit.rule == "ds.199.1.opinion"_L1 && limit.state == cases::DeadlineState::Open) {
                ++open;
                QCOMPARE(limit.about, u"Nguyễn Thị Ba"_s);
            }
        }
        QCOMPARE(open, 1);
    }

    void illegalStepsChangeNothing()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        const Uuid uid = taken->matter;
        QCOMPARE(errorId(desk.event(desk.chief, uid, u"judgment_pronounced"_s, day(11, 5))), u"case.illegal-step"_s);
        QCOMPARE(errorId(desk.event(desk.chief, uid, u"no_such_event"_s, day(11, 5))), u"case.illegal-step"_s);
        test::CasesDesk::need(desk.review(uid, day(11, 4), desk.chief));
        const auto missing = desk.event(desk.judge, uid, u"petition_returned"_s, day(11, 5));
        QCOMPARE(errorId(missing), u"case.fact-missing"_s);
        QCOMPARE(missing.error().field, u"return_reason"_s);
        QVERIFY(!missing.error().args.isEmpty());
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"petition_returned"_s, day(11, 24), {{u"return_reason"_s, u"x"_s}})), u"date-in-future"_s);
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"petition_returned"_s, day(11, 3), {{u"return_reason"_s, u"x"_s}})), u"case.date-before-earlier"_s);
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"petition_returned"_s, day(11, 5), {{u"no_such_fact"_s, u"x"_s}})), u"unknown-value"_s);
        QCOMPARE(errorId(desk.event(desk.judge, uid, u"petition_returned"_s, day(11, 5), {{u"return_reason"_s, u"x"_s}}, 1)), u"case.edited-meanwhile"_s);
        QCOMPARE(desk.matter(uid).state, u"ASSIGNED_REVIEW"_s);
        const Uuid accepted = desk.accepted();
        QCOMPARE(errorId(desk.event(desk.clerk, accepted, u"fee_receipt_filed"_s, day(11, 12), {{u"receipt_no"_s, u"1"_s}})), u"case.already-accepted"_s);
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return numbering::gaps(tx); })->size(), 0);
    }

    void acceptanceNumbersAreNeverBackDatedNorTyped()
    {
        test::CasesDesk desk;
        const Uuid first = desk.accepted();
        Q_UNUSED(first)
        const Uuid uid = reviewed(desk);
        test::CasesDesk::need(desk.event(desk.judge, uid, u"fee_notice_issued"_s, day(11, 5),
                                         {{u"fee_advance_amount"_s, u"300000"_s}, {u"notice_received_at"_s, u"2026-11-05"_s}}));
        QCOMPARE(errorId(desk.event(desk.clerk, uid, u"fee_receipt_filed"_s, day(11, 9), {{u"receipt_no"_s, u"1"_s}})), u"numbering.back-dated"_s);
        QCOMPARE(errorId(desk.event(desk.clerk, uid, u"fee_receipt_filed"_s, day(11, 12),
                                    {{u"receipt_no"_s, u"1"_s}, {u"acceptance_no"_s, u"99/2026/TLST-DS"_s}})), u"unknown-value"_s);
        VERIFY_OK(desk.event(desk.clerk, uid, u"fee_receipt_filed"_s, day(11, 12), {{u"receipt_no"_s, u"1"_s}}));
        QCOMPARE(desk.matter(uid).acceptanceNo, u"02/2026/TLST-DS"_s);
    }

    void whatIsWrittenWithAStepIsChecked()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        const auto notice = [&](const Facts &more, const QString &reason = {}) {
            Facts given{{u"fee_advance_amount"_s, u"300000"_s}};
            given.insert(more);
            return desk.act(desk.judge, [&](const cases::CommandContext &context) {
                return cases::recordEvent(context, {.matter = uid, .event = u"fee_notice_issued"_s, .occurredAt = {day(11, 6)}, .facts = given, .reason = reason});
            });
        };
        QCOMPARE(errorId(notice({{u"fee_advance_amount"_s, u"-300000"_s}})), u"bad-number"_s);
        QCOMPARE(errorId(notice({{u"fee_advance_amount"_s, u"ba trăm nghìn"_s}})), u"bad-number"_s);
        QCOMPARE(errorId(notice({{u"fee_exempt"_s, u"maybe"_s}})), u"unknown-value"_s);
        QCOMPARE(errorId(notice({{u"no_such_fact"_s, u"x"_s}})), u"unknown-value"_s);
        QCOMPARE(errorId(notice({{u"notice_received_at"_s, u"2026-02-31"_s}})), u"bad-date"_s);
        QCOMPARE(errorId(notice({}, QString(cases::maxTextLength + 1, u'a'))), u"text-too-long"_s);
        VERIFY_OK(notice({{u"notice_received_at"_s, u" 2026-11-06 "_s}}));
    }

    void aVoidNumberStaysAndTheCaseGoesBack()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted();
        const auto undo = [&](const users::Session &who, const Uuid &matter, const QString &reason) {
            return desk.act(who, [&](const cases::CommandContext &context) { return cases::voidAcceptance(context, matter, reason); });
        };
        QCOMPARE(errorId(undo(desk.clerk, uid, u"Nhầm loại án"_s)), u"users.not-allowed"_s);
        QCOMPARE(errorId(undo(desk.records, uid, u" "_s)), u"reason-missing"_s);
        VERIFY_OK(undo(desk.records, uid, u"Nhầm loại án"_s));
        const cases::Matter back = desk.matter(uid);
        QCOMPARE(back.state, u"FEE_NOTICE"_s);
        QVERIFY(!back.isAccepted() && !back.acceptedOn.isValid());
        QVERIFY(!desk.openLimit(uid, u"ds.203.1a.prep"_s));
        QVERIFY(desk.openLimit(uid, u"ds.195.2.fee_pay"_s)); // as if the receipt had not come
        QVERIFY(!desk.read([&](storage::ReadTx &tx) { return cases::facts(tx, uid); })->contains(u"receipt_no"_s));
        QCOMPARE(errorId(undo(desk.records, uid, u"Hai lần"_s)), u"numbering.in-use"_s);
        VERIFY_OK(desk.event(desk.clerk, uid, u"fee_receipt_filed"_s, day(11, 23), {{u"receipt_no"_s, u"2"_s}}));
        QCOMPARE(desk.matter(uid).acceptanceNo, u"02/2026/TLST-DS"_s); // a void number is never given again
        QVERIFY(desk.openLimit(uid, u"ds.203.1a.prep"_s));
        QVERIFY(!desk.openLimit(uid, u"ds.195.2.fee_pay"_s));
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return numbering::gaps(tx); })->size(), 0);
        VERIFY_OK(desk.event(desk.clerk, uid, u"acceptance_notified"_s, day(11, 23), {{u"vks_sent_at"_s, u"2026-11-23"_s}}));
        QCOMPARE(errorId(undo(desk.records, uid, u"Muộn"_s)), u"numbering.in-use"_s);
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        QCOMPARE(report->different.join(u' '), QString());
    }

    void rightsDecideWhoTakesAStep()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        QCOMPARE(errorId(desk.review(taken->matter, day(11, 4), desk.judge)), u"users.not-allowed"_s);
        VERIFY_OK(desk.review(taken->matter, day(11, 4), desk.clerk)); // writes down the chief judge's decision
        QCOMPARE(errorId(desk.event(desk.otherJudge, taken->matter, u"petition_returned"_s, day(11, 5), {{u"return_reason"_s, u"x"_s}})),
                 u"users.not-allowed"_s);
        QCOMPARE(errorId(desk.event(desk.admin, taken->matter, u"petition_returned"_s, day(11, 5), {{u"return_reason"_s, u"x"_s}})),
                 u"users.not-allowed"_s);
    }

    void theReceiptComesToTheRecordsClerk()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        test::CasesDesk::need(desk.event(desk.judge, uid, u"fee_notice_issued"_s, day(11, 5),
                                         {{u"fee_advance_amount"_s, u"300000"_s}, {u"notice_received_at"_s, u"2026-11-05"_s}}));
        const Facts receipt{{u"receipt_no"_s, u"0004512"_s}};
        for (const users::Session &who : {desk.otherJudge, desk.admin})
            QCOMPARE(errorId(desk.event(who, uid, u"fee_receipt_filed"_s, day(11, 10), receipt)), u"users.not-allowed"_s);
        QCOMPARE(errorId(desk.event(desk.records, uid, u"fee_period_expired"_s, day(11, 23), {{u"return_reason"_s, u"x"_s}})), u"users.not-allowed"_s);
        VERIFY_OK(desk.event(desk.records, uid, u"fee_receipt_filed"_s, day(11, 10), receipt));
        QVERIFY(desk.matter(uid).isAccepted());
        QCOMPARE(errorId(desk.event(desk.records, uid, u"acceptance_notified"_s, day(11, 11), {{u"vks_sent_at"_s, u"2026-11-11"_s}})),
                 u"users.not-allowed"_s);
    }

    void nextStepsSayWhatTheyNeed()
    {
        test::CasesDesk desk;
        const Uuid uid = reviewed(desk);
        const cases::Matter head = desk.matter(uid);
        const auto next = desk.read([&](storage::ReadTx &tx) { return cases::legalNextEvents(tx, desk.judge, *desk.law, head, desk.clock.today()); });
        VERIFY_OK(next);
        const auto fee = std::ranges::find(*next, u"fee_notice_issued"_s, &cases::NextEvent::event);
        QVERIFY(fee != next->end());
        QVERIFY(!fee->refusal);
        QCOMPARE(fee->to, u"FEE_NOTICE"_s);
        const auto amount = std::ranges::find(fee->facts, u"fee_advance_amount"_s, &cases::FactNeed::key);
        QCOMPARE(amount->value, u"11700000"_s); // half of the fee for 485 million (NQ 326/2016)
        const auto number = std::ranges::find(fee->facts, u"fee_notice_no"_s, &cases::FactNeed::key);
        QVERIFY(number->source == cases::FactSource::Issued);
        const auto forOther = desk.read([&](storage::ReadTx &tx) { return cases::legalNextEvents(tx, desk.otherJudge, *desk.law, head, desk.clock.today()); });
        QVERIFY(std::ranges::all_of(*forOther, [](const cases::NextEvent &event) { return event.refusal.has_value(); }));
    }

    void everyTransitionUpToTheTrialDecisionIsKnown()
    {
        test::CasesDesk desk;
        const QStringList early{u"RECEIVED"_s, u"ASSIGNED_REVIEW"_s, u"AMEND_REQ"_s, u"MEDIATION_2020"_s, u"FEE_NOTICE"_s, u"ACCEPTED"_s,
                                u"NOTIFIED"_s, u"PREPARATION"_s,     u"SUSPENDED"_s, u"SETTLED_PENDING"_s};
        int count = 0;
        for (const QString &state : early) {
            for (const packs::Transition *move : desk.law->transitions(u"civil"_s, state)) {
                const packs::EventDefinition *event = desk.law->event(move->event);
                QVERIFY2(event, qPrintable(move->event));
                for (const packs::RequiredFact &fact : move->requiredFacts)
                    QVERIFY2(fact.fact.isEmpty() || desk.law->fact(fact.fact), qPrintable(fact.fact));
                ++count;
            }
        }
        QVERIFY2(count >= 27, qPrintable(QString::number(count)));
    }
};

QTEST_GUILESS_MAIN(TstSteps)
#include "tst_steps.moc"
