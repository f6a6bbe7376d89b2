// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoyear.h"

#include <thuly/cases/hearings.h>
#include <thuly/cases/queries.h>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr std::array results = {u"Đã xét xử xong", u"Tuyên án trong ngày", u"Nghị án kéo dài"};

QString roomName(int room)
{
    return u"Phòng xử án số "_s + QString::number(room);
}

} // namespace

void DemoYear::takeSlot(Case &one, const YearStep &step, QDate latest)
{
    const QDate from = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(step.slotLeast, step.slotMost));
    one.slot = m_slots.take(from, latest, std::max(0, one.judge));
}

QList<cases::PanelMember> DemoYear::panelFor(const Case &one, const packs::HearingKind &kind) const
{
    const int judge = std::max(0, one.judge);
    QList<cases::PanelMember> panel;
    if (kind.judges > 0)
        panel.append({cases::PanelDuty::Presiding, m_judges.at(judge).account.id});
    // Who is no account here is told apart by the name: each judge sits with assessors of his own.
    for (int i = 1; i <= kind.assessors; ++i)
        panel.append({cases::PanelDuty::Assessor, {}, QString(u"Hội thẩm "_s % m_clerks.at(judge).account.displayName.section(u' ', 0, 0) % u' '
                                                               % QString::number(judge + 1) % (i == 1 ? u'A' : u'B'))});
    panel.append({cases::PanelDuty::Clerk, m_clerks.at(judge).account.id});
    if (one.type == "HS"_L1)
        panel.append({cases::PanelDuty::Prosecutor, {}, QString(u"Kiểm sát viên "_s % QString::number(judge + 1))});
    return panel;
}

Result<void> DemoYear::schedule(const Context &context, Case &one, const YearStep &step)
{
    const packs::HearingKind *kind = m_law->courtWork().hearingKind(step.hearing);
    if (!kind)
        return fail(ErrorCode::UnknownValue, step.hearing, u"kind"_s, {step.hearing});
    cases::Hearing wanted{.matter = one.uid,
                          .kind = kind->id,
                          .date = one.slot.day,
                          .start = one.slot.start,
                          .minutes = kind->minutes,
                          .room = roomName(one.slot.room),
                          .panel = panelFor(one, *kind),
                          .overrideReason = u"Lịch của Thẩm phán đã kín"_s};
    if (step.onlinePercent > 0 && one.random.percent(step.onlinePercent)) {
        wanted.form = cases::HearingForm::Online;
        wanted.centralPoint = wanted.room;
        wanted.points = {{u"Trại tạm giam Công an tỉnh"_s, u"Cán bộ trại tạm giam"_s}};
        for (const packs::OnlineCheck &check : m_law->courtWork().onlineChecks) {
            if (check.stage != "during"_L1 && one.random.percent(85))
                wanted.checks.append(check.id);
        }
    }
    THULY_TRY(const cases::Hearing made, cases::scheduleHearing(context, wanted));
    one.hearing = made.uid;
    ++m_report.hearings;
    return {};
}

Result<void> DemoYear::hold(const Context &context, Case &one, const YearStep &step)
{
    cases::HoldInput input{.hearing = one.hearing, .result = QString::fromUtf16(one.random.pick(results))};
    for (const QString &fact : {u"attendance"_s, u"accused_present"_s})
        input.facts.insert(fact, value(m_script->facts.value(fact), one, {}));
    THULY_TRY(const cases::Held held, cases::holdHearing(context, input));
    one.hearing = {};
    if (!held.missing.isEmpty())
        return fail(ErrorCode::FactMissing, held.missing.join(u' '), step.id, {held.missing.first()});
    if (held.stepRecorded)
        one.lastStep = m_clock.today();
    return {};
}

Result<void> DemoYear::adjourn(const Context &context, Case &one, const YearStep &step)
{
    // It is opened first: who did not come is found at the hearing.
    THULY_TRY(const cases::Hearing before, cases::hearing(context.unit.tx(), one.hearing));
    THULY_TRY(const cases::Matter head, cases::matter(context.unit.tx(), one.uid));
    const packs::HearingKind *kind = m_law->courtWork().hearingKind(before.kind);
    if (kind && m_law->transition(head.procedure, head.state, kind->opensWith)) {
        cases::EventInput opening{.matter = one.uid, .event = kind->opensWith, .occurredAt = {m_clock.today()}};
        opening.facts = factsFor(one, step, kind->opensWith, {});
        opening.facts.insert(u"hearing_clerk"_s, m_clerks.at(std::max(0, one.judge)).account.id.toString());
        THULY_CHECK(cases::recordEvent(context, opening));
    }
    THULY_TRY(const cases::Deadline limit, cases::adjournmentLimit(context.unit.tx(), *m_law, head, m_clock.today()));
    takeSlot(one, step, limit.due);
    THULY_TRY(const cases::Adjourned done,
              cases::adjournHearing(context, {.hearing = one.hearing,
                                              .reason = value(m_script->facts.value(u"adjournment_reason"_s), one, {}),
                                              .decidedOn = m_clock.today(),
                                              .newDate = one.slot.day,
                                              .newStart = one.slot.start,
                                              .newRoom = roomName(one.slot.room),
                                              .overrideReason = u"Lịch của Thẩm phán đã kín"_s}));
    one.hearing = done.next.uid;
    one.lastStep = m_clock.today();
    ++m_report.adjourned;
    return {};
}

} // namespace thuly::workflow
