// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/deadlines.h>

#include "cases_sql.h"
#include "codec.h"
#include "timelimits.h"
#include "opkinds.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/packs/lawbook.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

/** An open limit with its matter, when this person may do `action` to it. */
struct Target {
    Deadline limit;
    Matter head;
};

Result<Target> target(const CommandContext &context, const Uuid &uid, users::Action action)
{
    THULY_TRY(Deadline limit, deadline(context.unit.tx(), uid));
    THULY_TRY(Matter head, matter(context.unit.tx(), limit.matter));
    const users::Subject subject{head.uid, head.assigned()};
    if (const Result<void> allowed = users::may(context.session, action, subject); !allowed) {
        const bool onPaper = action == users::Action::ExtendDeadline;
        if (!onPaper || !users::may(context.session, users::Action::RecordAssignment, subject))
            return std::unexpected(allowed.error());
    }
    if (limit.state != DeadlineState::Open)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {limit.titleVi});
    return Target{std::move(limit), std::move(head)};
}

Result<void> checkDay(const CommandContext &context, QDate day, QDate earliest)
{
    if (!day.isValid())
        return fail(ErrorCode::MissingField, {}, u"on"_s);
    if (day > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"on"_s, {formatDate(day)});
    if (day < earliest)
        return fail(ErrorCode::DateBeforeEarlierStep, {}, u"on"_s, {formatDate(earliest)});
    return {};
}

bool sameDates(const Deadline &a, const Deadline &b)
{
    return a.due == b.due && a.dueMoment == b.dueMoment && a.nominal == b.nominal && a.calendarIncomplete == b.calendarIncomplete
           && a.verified == b.verified;
}

} // namespace

Result<void> meetDeadline(const CommandContext &context, const Uuid &uid, QDate on)
{
    THULY_TRY(const Target found, target(context, uid, users::Action::RecordEvent));
    THULY_CHECK(checkDay(context, on, found.limit.trigger.date));
    return recordClosed(context.unit, found.limit, Close::Met, LegalTime{on}, u"hand"_s);
}

Result<Deadline> extendDeadline(const CommandContext &context, const ExtendInput &input)
{
    THULY_TRY(const QString reason, checkedLine(input.reason, maxLineLength, u"reason"_s));
    THULY_TRY(const QString decisionNo, checkedLine(input.decisionNo, maxLineLength, u"decisionNo"_s));
    if (reason.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    THULY_TRY(const Target found, target(context, input.deadline, users::Action::ExtendDeadline));
    THULY_CHECK(checkDay(context, input.occurredAt.date, found.limit.trigger.date));
    const packs::DeadlineRule *rule = context.law.deadlineRule(found.limit.rule, found.limit.trigger.date);
    if (!rule || !rule->extension)
        return fail(ErrorCode::RuleNotFound, found.limit.rule, {}, {found.limit.titleVi});
    THULY_TRY(const Deadline most, computeLimit(context.law, *rule, found.limit.trigger, rule->extension));
    if (input.by.unit != rule->extension->unit || input.by.amount <= 0 || input.by.amount > rule->extension->amount)
        return fail(ErrorCode::ExtensionTooLong, found.limit.rule, u"by"_s, {formatDate(most.due)});
    THULY_TRY(const Deadline wanted, computeLimit(context.law, *rule, found.limit.trigger, input.by));
    THULY_TRY(Deadline extended, extendedTo(context.law, found.limit, wanted.due));
    THULY_CHECK(recordChanged(context.unit, kinds::deadlineExtended, found.limit, extended, input.occurredAt, decisionNo, reason));
    return extended;
}

Result<Recomputed> recomputeDeadlines(const CommandContext &context, qint64 after, int limit)
{
    storage::Statement statement = context.unit.tx().prepare(sql::openDeadlinesAfter);
    statement.bind(after, limit);
    QList<Deadline> open;
    Recomputed result;
    while (statement.next()) {
        open.append(readDeadline(statement));
        result.next = statement.int64(sql::deadlineColumns);
    }
    THULY_CHECK(statement.finish());
    result.looked = int(open.size());
    for (const Deadline &before : open) {
        const packs::DeadlineRule *rule = context.law.deadlineRule(before.rule, before.trigger.date);
        if (!rule || !rule->isUsable() || !rule->limit)
            continue;
        THULY_TRY(Deadline now, computeLimit(context.law, *rule, before.trigger, before.extension));
        // A day that a decision fixed (shorter than a whole unit) is not the program's to move.
        const bool decided = before.extension && encodeSteps(before.steps) == encodeSteps(now.steps) && now.due != before.due;
        if (decided || sameDates(before, now))
            continue;
        THULY_CHECK(recordChanged(context.unit, kinds::deadlineRecomputed, before, now, LegalTime{context.today()}, {}, {}));
        ++result.changed;
    }
    if (open.size() < limit)
        result.next = 0;
    return result;
}

} // namespace thuly::cases
