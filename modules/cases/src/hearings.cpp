// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/hearings.h>

#include "hearingfields.h"
#include "known.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "step.h"
#include "timelimits.h"

#include <thuly/base/text.h>
#include <thuly/cases/events.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int mostMembers = 30;

Result<Matter> mayWorkOn(const CommandContext &context, const Uuid &uid)
{
    THULY_TRY(Matter found, matter(context.unit.tx(), uid));
    THULY_CHECK(users::may(context.session, users::Action::ScheduleHearing, {found.uid, found.assigned()}));
    return found;
}

Result<Hearing> mayChange(const CommandContext &context, const Uuid &uid, quint32 baseVersion)
{
    THULY_TRY(Hearing found, hearing(context.unit.tx(), uid));
    THULY_TRY(const Matter head, mayWorkOn(context, found.matter));
    if (baseVersion != 0 && baseVersion != found.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {head.number()});
    if (found.state != HearingState::Scheduled)
        return fail(ErrorCode::HearingIsOver, {}, {}, {head.number()});
    return found;
}

Result<QList<PanelMember>> cleanPanel(const CommandContext &context, const QList<PanelMember> &given)
{
    if (given.size() > mostMembers)
        return fail(ErrorCode::LimitExceeded, {}, u"panel"_s);
    QList<PanelMember> panel;
    bool presided = false;
    for (PanelMember member : given) {
        if (!member.account.isNull()) {
            THULY_TRY(const users::Account account, users::account(context.unit.tx(), member.account));
            member.name = account.displayName;
        }
        THULY_TRY(member.name, checkedLine(member.name, maxNameLength, u"panel"_s));
        if (member.name.isEmpty())
            continue;
        // A second presiding judge would be a slip: one sits in the middle.
        if (member.duty == PanelDuty::Presiding && std::exchange(presided, true))
            member.duty = PanelDuty::Judge;
        panel.append(member);
    }
    std::ranges::stable_sort(panel, {}, [](const PanelMember &member) { return int(member.duty); });
    return panel;
}

/** Nobody named: the judge of the matter presides, its clerk keeps the minutes. */
QList<PanelMember> usualPanel(const Matter &head)
{
    QList<PanelMember> panel;
    if (const Uuid judge = head.judge.isNull() ? head.reviewer : head.judge; !judge.isNull())
        panel.append({PanelDuty::Presiding, judge});
    if (!head.clerk.isNull())
        panel.append({PanelDuty::Clerk, head.clerk});
    return panel;
}

Result<Hearing> cleanHearing(const CommandContext &context, const Matter &head, Hearing h)
{
    const packs::HearingKind *kind = context.law.courtWork().hearingKind(h.kind);
    if (!kind)
        return fail(ErrorCode::UnknownValue, {}, u"kind"_s, {h.kind});
    if (!h.date.isValid())
        return fail(ErrorCode::MissingField, {}, u"hearingDate"_s);
    if (!h.start.isValid())
        return fail(ErrorCode::MissingField, {}, u"hearingStart"_s);
    h.start = QTime(h.start.hour(), h.start.minute());
    if (h.minutes == 0)
        h.minutes = kind->minutes;
    if (h.minutes < 5 || h.endMinute() >= minutesOfDay)
        return fail(ErrorCode::HearingTime, {}, u"hearingMinutes"_s, {QString::number(h.minutes)});
    THULY_TRY(h.room, checkedLine(h.room, maxNameLength, u"room"_s));
    THULY_TRY(h.centralPoint, checkedLine(h.centralPoint, maxLineLength, u"centralPoint"_s));
    THULY_TRY(h.note, cleanText(h.note, u"note"_s));
    THULY_TRY(h.overrideReason, checkedLine(h.overrideReason, maxLineLength, u"reason"_s));
    for (OnlinePoint &point : h.points) {
        THULY_TRY(point.place, checkedLine(point.place, maxLineLength, u"points"_s));
        THULY_TRY(point.officer, checkedLine(point.officer, maxNameLength, u"points"_s));
    }
    h.points.removeIf([](const OnlinePoint &point) { return point.place.isEmpty(); });
    for (const QString &check : std::as_const(h.checks)) {
        if (std::ranges::find(context.law.courtWork().onlineChecks, check, &packs::OnlineCheck::id) == context.law.courtWork().onlineChecks.end())
            return fail(ErrorCode::UnknownValue, {}, u"checks"_s, {check});
    }
    THULY_TRY(h.panel, cleanPanel(context, h.panel.isEmpty() ? usualPanel(head) : h.panel));
    return h;
}

std::unexpected<Error> refusal(const Concern &concern)
{
    const QStringList clash = {concern.subject, concern.other, concern.from.toString(u"HH:mm"_s), concern.to.toString(u"HH:mm"_s)};
    switch (concern.kind) {
    case ConcernKind::RoomTaken:
        return fail(ErrorCode::HearingRoomTaken, {}, u"room"_s, clash);
    case ConcernKind::PersonBusy:
        return fail(ErrorCode::HearingPersonBusy, {}, u"panel"_s, clash);
    case ConcernKind::DayOff:
        return fail(ErrorCode::HearingDayOff, {}, u"hearingDate"_s, {formatDate(concern.date)});
    case ConcernKind::InPast:
        return fail(ErrorCode::HearingInPast, {}, u"hearingDate"_s, {formatDate(concern.date)});
    case ConcernKind::AfterLimit:
    case ConcernKind::PanelIncomplete:
        break;
    }
    return fail(ErrorCode::HearingAfterLimit, {}, u"hearingDate"_s, {formatDate(concern.date), concern.subject});
}

/** The room refuses; what only needs a reason refuses when none is given. A reason is kept only where it was needed. */
Result<void> settleConcerns(const CommandContext &context, Hearing &wanted)
{
    THULY_TRY(const QList<Concern> concerns, hearingConcerns(context.unit.tx(), context.law, wanted, context.today()));
    bool needed = false;
    for (const Concern &concern : concerns) {
        if (concern.refuses() || (concern.needsReason() && wanted.overrideReason.isEmpty()))
            return refusal(concern);
        needed = needed || concern.needsReason();
    }
    if (!needed)
        wanted.overrideReason.clear();
    return {};
}

Result<Hearing> recordScheduled(const CommandContext &context, Hearing wanted)
{
    THULY_CHECK(settleConcerns(context, wanted));
    wanted.uid = context.unit.newId();
    wanted.version = 1;
    wanted.state = HearingState::Scheduled;
    journal::Draft draft{.kind = kinds::hearingScheduled, .entity = wanted.uid, .caseId = wanted.matter, .occurredAt = {context.today()}};
    for (const auto &[field, value] : hearingFields(wanted).asKeyValueRange())
        draft.fields.insert(field, {QCborValue(nullptr), value});
    THULY_CHECK(context.unit.record(draft));
    return wanted;
}

Result<Hearing> close(const CommandContext &context, QLatin1StringView kind, const Hearing &before, QDate on, const QString &result,
                      const QString &decisionNo)
{
    journal::Draft draft{.kind = kind, .entity = before.uid, .caseId = before.matter, .occurredAt = {on}, .base = before.version};
    draft.fields.insert(u"result"_s, setTo(result));
    if (!decisionNo.isEmpty())
        draft.fields.insert(u"decisionNo"_s, setTo(decisionNo));
    THULY_CHECK(context.unit.record(draft));
    return hearing(context.unit.tx(), before.uid);
}

Result<QString> neededReason(const QString &text)
{
    THULY_TRY(const QString reason, checkedLine(text, maxLineLength, u"reason"_s));
    return reason.isEmpty() ? Result<QString>(fail(ErrorCode::ReasonMissing, {}, u"reason"_s)) : reason;
}

/** The step of the procedure, where this is its trial: the number of the decision comes with it. */
Result<std::optional<QString>> recordStep(const CommandContext &context, const Matter &head, const Hearing &before, const AdjournInput &input,
                                          const QString &reason)
{
    const packs::HearingKind *kind = context.law.courtWork().hearingKind(before.kind);
    if (!kind || kind->opensWith.isEmpty() || !context.law.transition(head.procedure, head.state, u"adjourned"_s))
        return std::nullopt;
    EventInput step{.matter = head.uid, .event = u"adjourned"_s, .occurredAt = {input.decidedOn}, .facts = {{u"adjournment_reason"_s, reason}}};
    if (input.newDate.isValid()) {
        const packs::EventDefinition *event = context.law.event(u"adjourned"_s, head.procedure);
        const bool session = event && std::ranges::contains(event->fields, u"new_session_at"_s, &packs::EventField::fact);
        step.facts.insert(session ? u"new_session_at"_s : u"new_hearing_at"_s,
                          LegalTime{input.newDate, input.newStart.isValid() ? input.newStart : before.start}.toText());
    }
    if (!input.decisionNo.isEmpty())
        step.facts.insert(u"adjournment_decision_no"_s, input.decisionNo);
    THULY_TRY(const EventDone done, recordEvent(context, step));
    return done.numbers.isEmpty() ? input.decisionNo : done.numbers.first().text;
}

/** The clerk who kept the minutes, as the step names people. */
QString clerkOf(const Hearing &hearing)
{
    const auto clerk = std::ranges::find(hearing.panel, PanelDuty::Clerk, &PanelMember::duty);
    if (clerk == hearing.panel.end())
        return {};
    return clerk->account.isNull() ? clerk->name : clerk->account.toString();
}

/** The step that opening this hearing is, unless the procedure does not wait for it or something it asks for is not known. */
Result<void> recordOpening(const CommandContext &context, const Hearing &before, const HoldInput &input, Held &held)
{
    const packs::HearingKind *kind = context.law.courtWork().hearingKind(before.kind);
    THULY_TRY(const Matter head, matter(context.unit.tx(), before.matter));
    if (!kind || kind->opensWith.isEmpty() || before.date < head.lastEventOn)
        return {};
    const auto opening = lawfulStep(context.law, head, kind->opensWith);
    if (!opening || !opening->transition || !mayTake(context.session, *opening->event, head))
        return {};
    EventInput step{.matter = head.uid, .event = kind->opensWith, .occurredAt = {before.date}};
    THULY_TRY(const Facts known, facts(context.unit.tx(), head.uid));
    THULY_TRY(const QList<Deadline> open, openLimits(context.unit.tx(), head.uid));
    for (const FactNeed &need : needsOf(context.law, *opening, head, known, open, before.date)) {
        QString value = input.facts.value(need.key).trimmed();
        if (value.isEmpty() && need.key == "hearing_clerk"_L1)
            value = clerkOf(before);
        if (!value.isEmpty())
            step.facts.insert(need.key, value);
        else if (need.need == packs::FieldNeed::Required && need.source == FactSource::Ask)
            held.missing.append(need.key);
    }
    if (!held.missing.isEmpty())
        return {};
    THULY_CHECK(recordEvent(context, step));
    held.stepRecorded = true;
    return {};
}

} // namespace

Result<Hearing> scheduleHearing(const CommandContext &context, Hearing wanted)
{
    THULY_TRY(const Matter head, mayWorkOn(context, wanted.matter));
    wanted.uid = {};
    wanted.follows = {};
    THULY_TRY(Hearing clean, cleanHearing(context, head, std::move(wanted)));
    return recordScheduled(context, std::move(clean));
}

Result<Hearing> changeHearing(const CommandContext &context, Hearing changed)
{
    THULY_TRY(const Hearing before, mayChange(context, changed.uid, changed.version));
    THULY_TRY(const Matter head, matter(context.unit.tx(), before.matter));
    changed.matter = before.matter;
    changed.follows = before.follows;
    changed.state = before.state;
    THULY_TRY(Hearing clean, cleanHearing(context, head, std::move(changed)));
    THULY_CHECK(settleConcerns(context, clean));
    journal::Draft draft{.kind = kinds::hearingChanged, .entity = before.uid, .caseId = before.matter, .occurredAt = {context.today()}, .base = before.version};
    const auto was = hearingFields(before);
    for (const auto &[field, value] : hearingFields(clean).asKeyValueRange()) {
        if (was.value(field) != value)
            draft.fields.insert(field, {was.value(field), value});
    }
    if (!draft.fields.isEmpty())
        THULY_CHECK(context.unit.record(draft));
    return hearing(context.unit.tx(), before.uid);
}

Result<Adjourned> adjournHearing(const CommandContext &context, const AdjournInput &input)
{
    THULY_TRY(const QString reason, neededReason(input.reason));
    THULY_TRY(const Hearing before, mayChange(context, input.hearing, input.baseVersion));
    THULY_TRY(const Matter head, matter(context.unit.tx(), before.matter));
    if (!input.decidedOn.isValid() || input.decidedOn > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"decidedOn"_s, {formatDate(input.decidedOn)});
    Adjourned done;
    THULY_TRY(const Deadline limit, adjournmentLimit(context.unit.tx(), context.law, head, input.decidedOn));
    done.latest = limit.due;
    done.lawRef = limit.lawRef;
    if (input.newDate.isValid() && limit.due.isValid() && input.newDate > limit.due)
        return fail(ErrorCode::AdjournedTooLong, limit.rule, u"hearingDate"_s, {formatDate(limit.due), limit.lawRef});
    if (input.newDate.isValid() && input.newDate < input.decidedOn)
        return fail(ErrorCode::HearingInPast, {}, u"hearingDate"_s, {formatDate(input.newDate)});
    THULY_TRY(const std::optional<QString> number, recordStep(context, head, before, input, reason));
    done.stepRecorded = number.has_value();
    THULY_TRY(done.adjourned, close(context, kinds::hearingAdjourned, before, input.decidedOn, reason, number.value_or(input.decisionNo)));
    if (!input.newDate.isValid())
        return done;
    Hearing next = before;
    next.follows = before.uid;
    next.date = input.newDate;
    next.start = input.newStart.isValid() ? input.newStart : before.start;
    next.room = input.newRoom.isEmpty() ? before.room : input.newRoom;
    next.overrideReason = input.overrideReason;
    THULY_TRY(Hearing clean, cleanHearing(context, head, std::move(next)));
    clean.uid = {};
    THULY_TRY(done.next, recordScheduled(context, std::move(clean)));
    return done;
}

Result<Held> holdHearing(const CommandContext &context, const HoldInput &input)
{
    THULY_TRY(const Hearing before, mayChange(context, input.hearing, input.baseVersion));
    if (before.date > context.today())
        return fail(ErrorCode::HearingNotYet, {}, u"hearingDate"_s, {formatDate(before.date)});
    THULY_TRY(const QString result, cleanText(input.result, u"result"_s));
    Held held;
    THULY_CHECK(recordOpening(context, before, input, held));
    THULY_TRY(held.hearing, close(context, kinds::hearingHeld, before, before.date, result, {}));
    return held;
}

Result<Hearing> cancelHearing(const CommandContext &context, const Uuid &uid, quint32 baseVersion, const QString &text)
{
    THULY_TRY(const QString reason, neededReason(text));
    THULY_TRY(const Hearing before, mayChange(context, uid, baseVersion));
    return close(context, kinds::hearingCancelled, before, context.today(), reason, {});
}

} // namespace thuly::cases
