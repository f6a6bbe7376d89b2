// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourt.h"

#include <thuly/cases/queries.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

struct EventOf {
    DemoStep step;
    QLatin1StringView event;
};
constexpr std::array events = {
    EventOf{DemoStep::Receipt, "petition_receipt_issued"_L1},
    EventOf{DemoStep::AskAmendment, "judge_asks_amendment"_L1},
    EventOf{DemoStep::Amend, "petition_amended"_L1},
    EventOf{DemoStep::Return, "petition_returned"_L1},
    EventOf{DemoStep::Transfer, "petition_transferred"_L1},
    EventOf{DemoStep::FeeNotice, "fee_notice_issued"_L1},
    EventOf{DemoStep::Accept, "fee_receipt_filed"_L1},
    EventOf{DemoStep::Notify, "acceptance_notified"_L1},
    EventOf{DemoStep::Served, "acceptance_notice_received"_L1},
    EventOf{DemoStep::Opinion, "opinion_filed"_L1},
    EventOf{DemoStep::Extend, "preparation_extended"_L1},
    EventOf{DemoStep::Suspend, "suspended"_L1},
    EventOf{DemoStep::SuspensionSent, "suspension_sent"_L1},
    EventOf{DemoStep::Resume, "resumed"_L1},
    EventOf{DemoStep::Settle, "settlement_minutes_made"_L1},
    EventOf{DemoStep::SettlementSent, "settlement_minutes_sent"_L1},
    EventOf{DemoStep::Recognise, "seven_days_passed_decision_made"_L1},
    EventOf{DemoStep::RecognitionSent, "recognition_sent"_L1},
    EventOf{DemoStep::Dismiss, "dismissed"_L1},
    EventOf{DemoStep::DismissalSent, "dismissal_sent"_L1},
    EventOf{DemoStep::DecideTrial, "trial_decided"_L1},
    EventOf{DemoStep::TrialDecisionSent, "trial_decision_sent"_L1},
    EventOf{DemoStep::OpenHearing, "hearing_opened"_L1},
    EventOf{DemoStep::CloseDebate, "debate_closed"_L1},
    EventOf{DemoStep::Pronounce, "judgment_pronounced"_L1},
    EventOf{DemoStep::SendJudgment, "judgment_sent"_L1},
};

QLatin1StringView eventOf(DemoStep step)
{
    const auto it = std::ranges::find(events, step, &EventOf::step);
    return it == events.end() ? QLatin1StringView() : it->event;
}

constexpr std::array returnReasons = {u"Chưa đủ điều kiện khởi kiện", u"Sự việc đã được giải quyết bằng bản án có hiệu lực",
                                      u"Người khởi kiện không có quyền khởi kiện"};
constexpr std::array dismissalGrounds = {u"Người khởi kiện rút toàn bộ yêu cầu khởi kiện", u"Nguyên đơn được triệu tập hợp lệ hai lần vẫn vắng mặt"};
constexpr std::array suspensionGrounds = {u"Cần đợi kết quả giải quyết vụ án khác có liên quan", u"Đương sự ốm nặng, có xác nhận của bệnh viện"};

} // namespace

const users::Session &DemoCourt::actorOf(DemoStep step, const Case &one) const
{
    switch (step) {
    case DemoStep::Receive:
        return m_recordsClerk;
    case DemoStep::Assign:
    case DemoStep::NameJudge:
    case DemoStep::Extend:
        return m_chief;
    case DemoStep::AskAmendment:
    case DemoStep::Return:
    case DemoStep::Transfer:
    case DemoStep::FeeNotice:
        return m_judges.at(one.reviewer);
    case DemoStep::Suspend:
    case DemoStep::Resume:
    case DemoStep::Settle:
    case DemoStep::Recognise:
    case DemoStep::Dismiss:
    case DemoStep::DecideTrial:
    case DemoStep::Pronounce:
        return m_judges.at(one.judge);
    case DemoStep::Receipt:
    case DemoStep::Amend:
    case DemoStep::Accept:
    case DemoStep::Notify:
    case DemoStep::Served:
    case DemoStep::Opinion:
    case DemoStep::SuspensionSent:
    case DemoStep::SettlementSent:
    case DemoStep::RecognitionSent:
    case DemoStep::DismissalSent:
    case DemoStep::TrialDecisionSent:
    case DemoStep::OpenHearing:
    case DemoStep::CloseDebate:
    case DemoStep::SendJudgment:
    case DemoStep::CallSession:
    case DemoStep::HoldSession:
    case DemoStep::Attempt:
        return m_clerks.at(one.reviewer % m_clerks.size());
    }
    return m_chief;
}

QMap<QString, QString> DemoCourt::factsOf(DemoStep step, Case &one) const
{
    const QDate today = m_clock.today();
    switch (step) {
    case DemoStep::AskAmendment:
        return {{u"amend_until"_s, isoDate(today.addDays(20))}, {u"amend_reason"_s, u"Ghi rõ yêu cầu cụ thể và số tiền"_s}};
    case DemoStep::Amend:
        return {{u"amended_petition"_s, u"Đơn khởi kiện sửa đổi, bổ sung"_s}};
    case DemoStep::Return:
        return {{u"return_reason"_s, QString::fromUtf16(one.random.pick(returnReasons))}};
    case DemoStep::Transfer:
        return {{u"competent_court"_s, u"Toà án nhân dân nơi bị đơn cư trú"_s}};
    case DemoStep::FeeNotice: {
        const auto fee = m_law->suggestAdvance(one.type, one.value);
        return {{u"fee_advance_amount"_s, QString::number(fee ? fee->advance : 300'000)}, {u"notice_received_at"_s, isoDate(today)}};
    }
    case DemoStep::Accept:
        return {{u"receipt_no"_s, QString::number(1000 + m_receipts).rightJustified(7, u'0')}};
    case DemoStep::Notify:
        return {{u"vks_sent_at"_s, isoDate(today)}};
    case DemoStep::Served:
    case DemoStep::Opinion:
        return {{u"served_party"_s, one.defendant}};
    case DemoStep::Extend:
        return {{u"extension_reason"_s, u"Vụ án có tình tiết phức tạp"_s}};
    case DemoStep::Suspend:
        return {{u"suspension_ground"_s, QString::fromUtf16(one.random.pick(suspensionGrounds))}};
    case DemoStep::Resume:
        return {{u"resume_effective_at"_s, isoDate(today)}};
    case DemoStep::Settle:
        return {{u"settlement_minutes"_s, u"Biên bản hoà giải thành"_s},
                {u"settlement_parties"_s, QString(one.plaintiff % u"; "_s % one.defendant)}};
    case DemoStep::Recognise:
        return {{u"settlement_effective_at"_s, isoDate(today)}};
    case DemoStep::Dismiss:
        return {{u"dismissal_ground"_s, QString::fromUtf16(one.random.pick(dismissalGrounds))}};
    case DemoStep::DecideTrial:
        return {{u"hearing_at"_s, LegalTime{one.slot.day, one.slot.start}.toText()},
                {u"panel"_s, QString(m_judges.at(one.judge).account.displayName % u" và hai Hội thẩm nhân dân"_s)}};
    case DemoStep::OpenHearing:
        return {{u"hearing_clerk"_s, m_clerks.first().account.id.toString()}, {u"attendance"_s, u"Các đương sự có mặt"_s}};
    case DemoStep::Pronounce:
        return {{u"attendance_at_pronouncement"_s, u"Các đương sự có mặt"_s}, {u"judgment_summary"_s, u"Chấp nhận một phần yêu cầu khởi kiện"_s}};
    case DemoStep::SendJudgment:
        return {{u"extract_issued_at"_s, isoDate(today)}};
    case DemoStep::Receive:
    case DemoStep::Receipt:
    case DemoStep::Assign:
    case DemoStep::NameJudge:
    case DemoStep::SuspensionSent:
    case DemoStep::SettlementSent:
    case DemoStep::RecognitionSent:
    case DemoStep::DismissalSent:
    case DemoStep::TrialDecisionSent:
    case DemoStep::CloseDebate:
    case DemoStep::CallSession:
    case DemoStep::HoldSession:
    case DemoStep::Attempt:
        return {};
    }
    return {};
}

Result<void> DemoCourt::event(const cases::CommandContext &context, const Case &one, QLatin1StringView name, QMap<QString, QString> facts)
{
    cases::EventInput input{.matter = one.uid, .event = name, .occurredAt = {m_clock.today()}, .facts = std::move(facts)};
    if (name == "preparation_extended"_L1) {
        // To the latest day the rule allows, as the chief judge's decision says.
        THULY_TRY(const QList<cases::Deadline> open, cases::deadlines(context.unit.tx(), one.uid));
        for (const cases::Deadline &limit : open) {
            const packs::DeadlineRule *rule = m_law->deadlineRule(limit.rule, limit.trigger.date);
            if (limit.state != cases::DeadlineState::Open || !rule || rule->extensionBy != "chief_judge"_L1)
                continue;
            THULY_TRY(const DeadlineResult most, computeDeadline({limit.period, rule->extension}, limit.trigger, m_law->calendar()));
            input.facts.insert(u"new_deadline"_s, isoDate(most.due));
        }
    }
    const Result<cases::EventDone> done = cases::recordEvent(context, input);
    const bool side = name == "petition_receipt_issued"_L1 || name == "acceptance_notice_received"_L1 || name == "opinion_filed"_L1;
    if (!done && side && done.error().code == ErrorCode::IllegalTransition)
        return {}; // the case went on without it
    return done ? Result<void>() : std::unexpected(done.error());
}

void DemoCourt::afterReview(Case &one, const Due &due)
{
    const int days = one.random.between(2, 5);
    const int way = one.random.between(1, 100);
    if (way <= 5)
        later(one, due, DemoStep::Return, days);
    else if (way <= 8)
        later(one, due, DemoStep::Transfer, days);
    else if (way <= 18 && due.step == DemoStep::Assign)
        later(one, due, DemoStep::AskAmendment, days);
    else
        later(one, due, DemoStep::FeeNotice, days);
}

void DemoCourt::afterJudge(Case &one, const Due &due)
{
    const bool quick = one.type == "KDTM"_L1 || one.type == "LĐ"_L1;
    const int days = quick ? one.random.between(12, 36) : one.random.between(20, 78);
    const int way = one.random.between(1, 100);
    if (way <= 38)
        later(one, due, DemoStep::Settle, days);
    else if (way <= 52)
        later(one, due, DemoStep::Dismiss, days);
    else if (way <= 58 && due.step == DemoStep::NameJudge)
        later(one, due, DemoStep::Suspend, days / 2);
    else if (way <= 66 && due.step == DemoStep::NameJudge)
        later(one, due, DemoStep::Extend, days);
    else
        later(one, due, DemoStep::DecideTrial, days);
}

Result<void> DemoCourt::doStep(const cases::CommandContext &context, Case &one, const Due &due)
{
    switch (due.step) {
    case DemoStep::Accept:
        ++m_receipts;
        break;
    case DemoStep::Assign:
    case DemoStep::NameJudge:
        return assign(context, one, due);
    case DemoStep::CallSession:
        return callSession(context, one, due);
    case DemoStep::HoldSession:
        return holdSession(context, one);
    case DemoStep::Attempt:
        return attempt(context, one, due);
    case DemoStep::OpenHearing:
        if (!one.hearing.isNull())
            return hold(context, one, factsOf(due.step, one));
        break;
    case DemoStep::DecideTrial: {
        const QDate from = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(14, 19));
        one.slot = {from, one.random.percent(60) ? QTime(8, 0) : QTime(14, 0), 0};
        if (mayCall(one, from))
            one.slot = m_slots.take(from, from.addDays(6), one.judge);
        break;
    }
    case DemoStep::Receive:
    case DemoStep::Receipt:
    case DemoStep::AskAmendment:
    case DemoStep::Amend:
    case DemoStep::Return:
    case DemoStep::Transfer:
    case DemoStep::FeeNotice:
    case DemoStep::Notify:
    case DemoStep::Served:
    case DemoStep::Opinion:
    case DemoStep::Extend:
    case DemoStep::Suspend:
    case DemoStep::SuspensionSent:
    case DemoStep::Resume:
    case DemoStep::Settle:
    case DemoStep::SettlementSent:
    case DemoStep::Recognise:
    case DemoStep::RecognitionSent:
    case DemoStep::Dismiss:
    case DemoStep::DismissalSent:
    case DemoStep::TrialDecisionSent:
    case DemoStep::CloseDebate:
    case DemoStep::Pronounce:
    case DemoStep::SendJudgment:
        break;
    }
    THULY_CHECK(event(context, one, eventOf(due.step), factsOf(due.step, one)));
    if (due.step == DemoStep::DecideTrial && one.slot.room > 0)
        THULY_CHECK(putIntoCalendar(context, one, u"trial"_s));
    return {};
}

Result<void> DemoCourt::serveWith(const cases::CommandContext &context, Case &one, const Due &due)
{
    if (due.step == DemoStep::Notify)
        return serve(context, one, due, u"acceptance_notice"_s);
    if (due.step == DemoStep::DecideTrial)
        return serve(context, one, due, u"trial_decision"_s);
    return due.step == DemoStep::SendJudgment ? serve(context, one, due, u"judgment"_s) : Result<void>();
}

Result<void> DemoCourt::takeStep(const cases::CommandContext &context, Case &one, const Due &due)
{
    if (due.step == DemoStep::Receive)
        return receive(context, one, due);
    THULY_CHECK(doStep(context, one, due));
    THULY_CHECK(serveWith(context, one, due));
    switch (due.step) {
    case DemoStep::Assign:
    case DemoStep::Amend:
        afterReview(one, due);
        break;
    case DemoStep::AskAmendment:
        later(one, due, DemoStep::Amend, one.random.between(4, 12));
        break;
    case DemoStep::FeeNotice:
        later(one, due, DemoStep::Accept, one.random.between(1, 4));
        break;
    case DemoStep::Accept:
        later(one, due, DemoStep::Notify, one.random.between(1, 2));
        break;
    case DemoStep::Notify:
        later(one, due, DemoStep::NameJudge, 1);
        break;
    case DemoStep::NameJudge:
        if (one.noticeUnderWay)
            later(one, due, DemoStep::Opinion, one.random.between(6, 12));
        else
            later(one, due, DemoStep::Served, one.random.between(1, 5));
        later(one, due, DemoStep::CallSession, one.random.between(2, 6));
        afterJudge(one, due);
        break;
    case DemoStep::Served:
        later(one, due, DemoStep::Opinion, one.random.between(4, 9));
        break;
    case DemoStep::Suspend:
        later(one, due, DemoStep::SuspensionSent, 1);
        later(one, due, DemoStep::Resume, one.random.between(20, 60));
        break;
    case DemoStep::Extend:
    case DemoStep::Resume:
        afterJudge(one, due);
        break;
    case DemoStep::Settle:
        later(one, due, DemoStep::SettlementSent, 0);
        later(one, due, DemoStep::Recognise, one.random.between(7, 9));
        break;
    case DemoStep::Recognise:
        later(one, due, DemoStep::RecognitionSent, one.random.between(1, 4));
        break;
    case DemoStep::Dismiss:
        later(one, due, DemoStep::DismissalSent, one.random.between(1, 3));
        break;
    case DemoStep::DecideTrial:
        later(one, due, DemoStep::TrialDecisionSent, one.random.between(1, 2));
        m_queue.push({int(std::max(one.slot.day, m_clock.today()).toJulianDay()), m_order++, due.which, DemoStep::OpenHearing});
        break;
    case DemoStep::OpenHearing:
        later(one, due, DemoStep::CloseDebate, 0);
        break;
    case DemoStep::CloseDebate:
        later(one, due, DemoStep::Pronounce, one.random.between(0, 2));
        break;
    case DemoStep::Pronounce:
        later(one, due, DemoStep::SendJudgment, one.random.between(1, 3));
        break;
    case DemoStep::SendJudgment:
    case DemoStep::CallSession:
    case DemoStep::HoldSession:
    case DemoStep::Attempt:
    case DemoStep::Receive:
    case DemoStep::Receipt:
    case DemoStep::Return:
    case DemoStep::Transfer:
    case DemoStep::Opinion:
    case DemoStep::SuspensionSent:
    case DemoStep::SettlementSent:
    case DemoStep::RecognitionSent:
    case DemoStep::DismissalSent:
    case DemoStep::TrialDecisionSent:
        break;
    }
    return {};
}

} // namespace thuly::workflow
