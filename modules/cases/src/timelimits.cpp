// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelimits.h"

#include "cases_sql.h"
#include "codec.h"
#include "opkinds.h"
#include "rows.h"

#include <thuly/journal/fields.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

protocol::FieldChange change(const QString &before, const QString &after)
{
    return {journal::toCbor(before), journal::toCbor(after)};
}

QString momentText(const std::optional<QDateTime> &moment)
{
    return moment ? LegalTime{moment->date(), moment->time()}.toText() : QString();
}

QString periodText(const std::optional<Period> &period)
{
    return period ? period->toText() : QString();
}

QString calendarWord(const Deadline &limit)
{
    return limit.calendarIncomplete ? u"incomplete"_s : u"complete"_s;
}

/** Limits that are no alarm: a day before which nothing may happen is shown by the hearing calendar. */
bool isAlarm(const packs::DeadlineRule &rule)
{
    return rule.isUsable() && rule.limit && rule.count != packs::LimitCount::Earliest;
}

} // namespace

Result<Deadline> computeLimit(const packs::LawBook &law, const packs::DeadlineRule &rule, const LegalTime &trigger,
                              const std::optional<Period> &extension)
{
    if (!rule.limit)
        return fail(ErrorCode::RuleNotFound, rule.id, {}, {rule.id});
    const auto count = rule.count == packs::LimitCount::Detention ? DeadlineInput::Count::Detention : DeadlineInput::Count::Ordinary;
    THULY_TRY(DeadlineResult result, computeDeadline({*rule.limit, extension, count, 0}, trigger, law.calendar()));
    Deadline limit;
    limit.rule = rule.id;
    limit.titleVi = rule.step.vi;
    limit.titleEn = rule.step.en;
    limit.lawRef = rule.lawRef;
    limit.triggerEvent = rule.trigger;
    limit.trigger = trigger;
    limit.period = *rule.limit;
    limit.extension = extension;
    limit.due = result.due;
    limit.dueMoment = result.dueMoment;
    limit.nominal = result.nominal;
    limit.steps = std::move(result.steps);
    limit.calendarIncomplete = result.calendarIncomplete;
    limit.verified = packs::verifiedWord(rule.provenance.verified);
    limit.packVersion = law.stamp();
    return limit;
}

namespace {

/** The day a limit runs from: the one the event brings, or, of a day that only an earlier step can bring, the later of both. */
std::optional<LegalTime> startOf(const packs::LawBook &law, const QString &procedure, const packs::TriggerSource &source, const LegalTime &at,
                                 const Facts &given, const Facts &known)
{
    if (source.fact.isEmpty())
        return at;
    if (const auto brought = LegalTime::fromText(given.value(source.fact)))
        return brought;
    const packs::EventDefinition *event = law.event(source.event, procedure);
    const bool brings = event && std::ranges::any_of(event->fields, [&source](const packs::EventField &field) { return field.fact == source.fact; });
    const auto recorded = brings ? std::nullopt : LegalTime::fromText(known.value(source.fact));
    return recorded && recorded->date < at.date ? at : recorded;
}

} // namespace

Result<QList<Deadline>> limitsStartedBy(const packs::LawBook &law, const Matter &matter, const QString &event, const LegalTime &at,
                                        const Facts &given, const Facts &known)
{
    QList<Deadline> limits;
    const QList<packs::TriggerSource> sources = law.triggersOf(event, matter.procedure);
    if (sources.isEmpty())
        return limits; // most steps start none
    Facts recorded = known;
    recorded.insert(given);
    const QHash<QString, QString> facts = factsForRules(law, matter, recorded);
    for (const packs::TriggerSource &source : sources) {
        const std::optional<LegalTime> begin = startOf(law, matter.procedure, source, at, given, known);
        if (!begin)
            continue; // the day is not known yet: another event will bring it
        const LegalTime start = *begin;
        for (const packs::DeadlineRule *rule : law.deadlineRules(matter.procedure, source.trigger, start.date)) {
            if (!source.starts(*rule) || !isAlarm(*rule) || rule->appliesIf.test(facts) != packs::Applies::Yes)
                continue;
            // Limits in hours run from the minute (BLDS Đ.147.1); without one the first minute of the day is the safe side.
            LegalTime from = start;
            if (rule->limit->unit == Period::Unit::Hour && !from.time)
                from.time = QTime(0, 0);
            THULY_TRY(Deadline limit, computeLimit(law, *rule, from));
            // In criminal cases the clock is that of one defendant (BLTTHS Đ.278).
            limit.about = given.value(u"served_party"_s, given.value(u"accused"_s));
            limits.append(limit);
        }
    }
    return limits;
}

Result<void> recordLimit(journal::Unit &unit, const Uuid &matter, Deadline &limit)
{
    limit.uid = unit.newId();
    limit.matter = matter;
    limit.version = 1;
    journal::Draft draft{.kind = kinds::deadlineSet, .entity = limit.uid, .caseId = matter, .occurredAt = limit.trigger};
    draft.fields = {{u"rule"_s, setTo(limit.rule)},
                    {u"titleVi"_s, setTo(limit.titleVi)},
                    {u"titleEn"_s, setTo(limit.titleEn)},
                    {u"lawRef"_s, setTo(limit.lawRef)},
                    {u"triggerEvent"_s, setTo(limit.triggerEvent)},
                    {u"triggerAt"_s, setTo(limit.trigger.toText())},
                    {u"period"_s, setTo(limit.period.toText())},
                    {u"due"_s, setTo(limit.due)},
                    {u"nominal"_s, setTo(limit.nominal)},
                    {u"steps"_s, {QCborValue(nullptr), encodeSteps(limit.steps)}},
                    {u"calendar"_s, setTo(calendarWord(limit))},
                    {u"verified"_s, setTo(limit.verified)}};
    if (limit.extension)
        draft.fields.insert(u"extension"_s, setTo(limit.extension->toText()));
    if (limit.dueMoment)
        draft.fields.insert(u"dueMoment"_s, setTo(momentText(limit.dueMoment)));
    if (!limit.about.isEmpty())
        draft.fields.insert(u"about"_s, setTo(limit.about));
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<void> recordClosed(journal::Unit &unit, const Deadline &limit, Close how, const LegalTime &at, const QString &reason)
{
    journal::Draft draft{.kind = how == Close::Met ? kinds::deadlineMet : kinds::deadlineVoid,
                         .entity = limit.uid,
                         .caseId = limit.matter,
                         .occurredAt = at,
                         .base = limit.version};
    draft.fields = {{u"closedOn"_s, setTo(at.date)}, {u"by"_s, setTo(reason)}};
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<void> recordReopened(journal::Unit &unit, const Deadline &limit, const LegalTime &at)
{
    THULY_CHECK(unit.record({.kind = kinds::deadlineReopened, .entity = limit.uid, .caseId = limit.matter, .occurredAt = at, .base = limit.version}));
    return {};
}

Result<void> recordChanged(journal::Unit &unit, QLatin1StringView kind, const Deadline &before, const Deadline &after, const LegalTime &at,
                           const QString &decisionNo, const QString &reason)
{
    journal::Draft draft{.kind = kind, .entity = before.uid, .caseId = before.matter, .occurredAt = at, .base = before.version};
    draft.fields = {{u"period"_s, change(before.period.toText(), after.period.toText())},
                    {u"extension"_s, change(periodText(before.extension), periodText(after.extension))},
                    {u"due"_s, {journal::toCbor(before.due), journal::toCbor(after.due)}},
                    {u"dueMoment"_s, change(momentText(before.dueMoment), momentText(after.dueMoment))},
                    {u"nominal"_s, {journal::toCbor(before.nominal), journal::toCbor(after.nominal)}},
                    {u"steps"_s, {encodeSteps(before.steps), encodeSteps(after.steps)}},
                    {u"calendar"_s, change(calendarWord(before), calendarWord(after))},
                    {u"verified"_s, change(before.verified, after.verified)}};
    if (!decisionNo.isEmpty())
        draft.fields.insert(u"decisionNo"_s, setTo(decisionNo));
    if (!reason.isEmpty())
        draft.fields.insert(u"reason"_s, setTo(reason));
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<Deadline> extendedTo(const packs::LawBook &law, const Deadline &limit, QDate until)
{
    const packs::DeadlineRule *rule = law.deadlineRule(limit.rule, limit.trigger.date);
    if (!rule || !rule->extension)
        return fail(ErrorCode::RuleNotFound, limit.rule, {}, {limit.rule});
    if (limit.extension)
        return fail(ErrorCode::ExtendedBefore, limit.rule, {}, {limit.titleVi});
    THULY_TRY(Deadline most, computeLimit(law, *rule, limit.trigger, rule->extension));
    most.uid = limit.uid;
    most.matter = limit.matter;
    most.version = limit.version;
    most.state = limit.state;
    most.about = limit.about;
    if (!until.isValid() || until == most.due)
        return most;
    if (until > most.due)
        return fail(ErrorCode::ExtensionTooLong, limit.rule, u"new_deadline"_s, {formatDate(most.due)});
    if (until <= limit.due)
        return fail(ErrorCode::BadPeriod, limit.rule, u"new_deadline"_s, {formatDate(until)});
    // A shorter extension in whole units keeps its own counting; any other day is the decision's own.
    for (int amount = 1; amount < rule->extension->amount; ++amount) {
        THULY_TRY(Deadline shorter, computeLimit(law, *rule, limit.trigger, Period{amount, rule->extension->unit}));
        if (shorter.due != until)
            continue;
        shorter.uid = limit.uid;
        shorter.matter = limit.matter;
        shorter.version = limit.version;
        shorter.about = limit.about;
        return shorter;
    }
    most.due = until;
    most.nominal = until;
    most.dueMoment.reset();
    return most;
}

Result<QList<Deadline>> openLimits(storage::ReadTx &tx, const Uuid &matter)
{
    return all<Deadline>(std::move(tx.prepare(sql::openDeadlinesOfMatter).bind(matter)),
                         [](const storage::Statement &row) { return readDeadline(row); });
}

} // namespace thuly::cases
