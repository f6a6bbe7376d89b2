// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/edits.h>

#include "cases_sql.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "rows.h"
#include "timelimits.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

Result<Matter> mayEdit(const CommandContext &context, const Uuid &uid, users::Action action)
{
    THULY_TRY(Matter found, matter(context.unit.tx(), uid));
    THULY_CHECK(users::may(context.session, action, {found.uid, found.assigned()}));
    return found;
}

LegalTime today(const CommandContext &context)
{
    return LegalTime{context.today()};
}

QString matterValue(const Matter &m, const QString &field)
{
    if (field == "receivedOn"_L1)
        return isoDate(m.receivedOn);
    if (field == "petitionDate"_L1)
        return isoDate(m.petitionDate);
    if (field == "postmark"_L1)
        return isoDate(m.postmark);
    if (field == "relation"_L1)
        return m.relation;
    if (field == "claims"_L1)
        return m.claims;
    if (field == "remark"_L1)
        return m.remark;
    return field == "value"_L1 && m.value ? QString::number(*m.value) : QString();
}

QString partyValue(const Party &p, const QString &field)
{
    if (field == "name"_L1)
        return p.name;
    if (field == "role"_L1)
        return partyRoleId(p.role);
    if (field == "born"_L1)
        return p.born == 0 ? QString() : QString::number(p.born);
    if (field == "citizenId"_L1)
        return p.citizenId;
    if (field == "address"_L1)
        return p.address;
    if (field == "phone"_L1)
        return p.phone;
    if (field == "email"_L1)
        return p.email;
    return field == "representative"_L1 ? p.representative : p.practice;
}

constexpr std::array matterFields = {"receivedOn"_L1, "petitionDate"_L1, "postmark"_L1, "relation"_L1,
                                     "claims"_L1,     "remark"_L1,       "value"_L1};
constexpr std::array partyFields = {"name"_L1,  "role"_L1,  "born"_L1,           "citizenId"_L1, "address"_L1,
                                    "phone"_L1, "email"_L1, "representative"_L1, "practice"_L1};

Result<QString> cleanMatterValue(const CommandContext &context, const QString &field, const QString &value)
{
    if (field == "claims"_L1 || field == "remark"_L1)
        return cleanText(value, field);
    if (field == "relation"_L1)
        return checkedLine(value, maxLineLength, field);
    if (value.isEmpty() && field != "receivedOn"_L1)
        return QString();
    if (field == "value"_L1) {
        bool number = false;
        const qint64 amount = value.toLongLong(&number);
        return number && amount >= 0 ? Result<QString>(QString::number(amount)) : fail(ErrorCode::BadMoney, {}, field, {value});
    }
    const auto day = LegalTime::fromText(value);
    if (!day)
        return fail(ErrorCode::BadDate, {}, field, {value});
    if (day->date > context.today() && field != "petitionDate"_L1)
        return fail(ErrorCode::DateInFuture, {}, field, {formatDate(day->date)});
    return isoDate(day->date);
}

Result<QString> cleanPartyValue(const CommandContext &context, const QString &field, const QString &value)
{
    if (field == "role"_L1)
        return partyRoleFromId(value) ? Result<QString>(value) : fail(ErrorCode::UnknownValue, {}, field, {value});
    if (field == "born"_L1) {
        bool number = false;
        const int year = value.toInt(&number);
        const bool plausible = value.isEmpty() || (number && year >= 1880 && year <= context.today().year());
        return plausible ? Result<QString>(value) : fail(ErrorCode::BadDate, {}, field, {value});
    }
    THULY_TRY(QString clean, checkedLine(value, field == "address"_L1 ? maxLineLength : maxNameLength, field));
    if (clean.isEmpty() && field == "name"_L1)
        return fail(ErrorCode::MissingField, {}, field);
    return clean;
}

/** Somebody of each side has to stay: who brings the matter, and whom it is brought against where that is not for the court to find. */
enum class Needed { No, Bringing, Accused };

Needed needed(PartyRole role)
{
    if (role == PartyRole::Plaintiff || role == PartyRole::Requester)
        return Needed::Bringing;
    return role == PartyRole::Accused || role == PartyRole::ProposedPerson ? Needed::Accused : Needed::No;
}

/** NoPlaintiff, NoDefendant: `leaving` is the last of them. */
Result<void> isNotTheLast(const CommandContext &context, const Party &leaving)
{
    const Needed side = needed(leaving.role);
    if (side == Needed::No || leaving.removedOn.isValid())
        return {};
    THULY_TRY(const QList<Party> all, parties(context.unit.tx(), leaving.matter));
    const bool another = std::ranges::any_of(all, [&leaving, side](const Party &other) {
        return needed(other.role) == side && !other.removedOn.isValid() && other.uid != leaving.uid;
    });
    if (another)
        return {};
    return fail(side == Needed::Bringing ? ErrorCode::NoPlaintiff : ErrorCode::NoDefendant, {}, u"parties"_s);
}

/** A petition is there before anything happens to it. */
Result<void> checkReceipt(const CommandContext &context, const Matter &head, const QString &value)
{
    const QDate day = LegalTime::fromText(value).value_or(LegalTime{}).date;
    THULY_TRY(const QList<TimelineEntry> steps, timeline(context.unit.tx(), head.uid));
    for (const TimelineEntry &step : steps) {
        if (!step.from.isEmpty() && step.occurredAt.date < day)
            return fail(ErrorCode::DateBeforeEarlierStep, {}, u"receivedOn"_s, {formatDate(day)});
    }
    return {};
}

/** The limits that run from the receipt run from the corrected day; those already met or void stay what they were. */
Result<void> moveFirstLimits(const CommandContext &context, Matter head, const QString &value)
{
    const QDate before = std::exchange(head.receivedOn, LegalTime::fromText(value).value_or(LegalTime{}).date);
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const QList<Deadline> open, openLimits(tx, head.uid));
    THULY_TRY(const Facts known, facts(tx, head.uid));
    const packs::ProcedureDefinition *procedure = context.law.procedure(head.procedure);
    const QString first = procedure ? procedure->firstEvent : u"petition_received"_s;
    THULY_TRY(QList<Deadline> fresh, limitsStartedBy(context.law, head, first, LegalTime{head.receivedOn}, {}, known));
    for (Deadline &limit : fresh) {
        const auto old = std::ranges::find_if(
            open, [&](const Deadline &one) { return one.rule == limit.rule && one.trigger.date == before; });
        if (old == open.end())
            continue;
        THULY_CHECK(recordClosed(context.unit, *old, Close::Void, today(context), u"entry.corrected"_s));
        THULY_CHECK(recordLimit(context.unit, head.uid, limit));
    }
    return {};
}

/** Old and new text of what is to be corrected. */
Result<protocol::FieldChange> correctedValue(const CommandContext &context, const CorrectInput &input, const Matter &head)
{
    QString before;
    QString after;
    quint32 version = head.version;
    if (input.entity == input.matter) {
        if (std::ranges::find(matterFields, input.field) == matterFields.end())
            return fail(ErrorCode::UnknownValue, input.field, u"field"_s, {input.field});
        THULY_TRY(after, cleanMatterValue(context, input.field, input.value));
        if (input.field == "receivedOn"_L1)
            THULY_CHECK(checkReceipt(context, head, after));
        before = matterValue(head, input.field);
    } else {
        THULY_TRY(const Party found, party(context.unit.tx(), input.entity));
        if (found.matter != input.matter || std::ranges::find(partyFields, input.field) == partyFields.end())
            return fail(ErrorCode::UnknownValue, input.field, u"field"_s, {input.field});
        THULY_TRY(after, cleanPartyValue(context, input.field, input.value));
        if (input.field == "role"_L1 && needed(*partyRoleFromId(after)) != needed(found.role))
            THULY_CHECK(isNotTheLast(context, found));
        before = partyValue(found, input.field);
        version = found.version;
    }
    if (input.baseVersion != 0 && input.baseVersion != version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {head.number()});
    if (before == after)
        return fail(ErrorCode::UnknownValue, u"unchanged"_s, u"value"_s, {after});
    return protocol::FieldChange{QCborValue(before), QCborValue(after)};
}

} // namespace

Result<Correction> correct(const CommandContext &context, const CorrectInput &input)
{
    THULY_TRY(const Matter head, mayEdit(context, input.matter, users::Action::CorrectEntry));
    THULY_TRY(const QString reason, checkedLine(input.reason, maxLineLength, u"reason"_s));
    if (reason.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    THULY_TRY(const protocol::FieldChange value, correctedValue(context, input, head));
    Correction made{.uid = context.unit.newId(),
                    .matter = head.uid,
                    .entity = input.entity,
                    .field = input.field,
                    .oldValue = value.before.toString(),
                    .newValue = value.after.toString(),
                    .reason = reason,
                    .author = context.session.account.id,
                    .recordedMs = context.unit.clock().nowMs()};
    journal::Draft draft{.kind = kinds::entryCorrected, .entity = input.entity, .caseId = head.uid, .occurredAt = today(context), .base = input.baseVersion};
    draft.fields = {{u"uid"_s, setTo(made.uid)}, {u"field"_s, setTo(made.field)}, {u"value"_s, value}, {u"reason"_s, setTo(reason)}};
    THULY_CHECK(context.unit.record(draft));
    if (input.entity == head.uid && input.field == "receivedOn"_L1)
        THULY_CHECK(moveFirstLimits(context, head, made.newValue));
    return made;
}

Result<void> approveCorrection(const CommandContext &context, const Uuid &uid)
{
    storage::Statement statement = context.unit.tx().prepare(sql::correctionByUid);
    statement.bind(uid);
    THULY_TRY(const Correction found, one<Correction>(std::move(statement), readCorrection, Error{ErrorCode::RowNotFound}));
    THULY_CHECK(mayEdit(context, found.matter, users::Action::ApproveCorrection));
    if (!found.approvedBy.isNull())
        return fail(ErrorCode::EditedMeanwhile);
    THULY_CHECK(context.unit.record({.kind = kinds::correctionApproved, .entity = uid, .caseId = found.matter, .occurredAt = today(context)}));
    return {};
}

Result<Party> addParty(const CommandContext &context, const Uuid &matterUid, Party given, const QString &reason)
{
    THULY_TRY(const Matter head, mayEdit(context, matterUid, users::Action::EditParties));
    THULY_TRY(Party clean, cleanParty(given));
    THULY_TRY(const QString why, checkedLine(reason, maxLineLength, u"reason"_s));
    storage::Statement statement = context.unit.tx().prepare(sql::nextPosition);
    statement.bind(head.uid);
    const int position = statement.next() ? statement.integer(0) + 1 : 0;
    THULY_CHECK(statement.finish());
    clean.uid = context.unit.newId();
    clean.matter = head.uid;
    clean.version = 1;
    THULY_CHECK(recordParty(context.unit, clean, position, context.today(), why));
    return clean;
}

Result<Party> changeParty(const CommandContext &context, const Party &changed)
{
    THULY_TRY(const Party before, party(context.unit.tx(), changed.uid));
    THULY_CHECK(mayEdit(context, before.matter, users::Action::EditParties));
    if (changed.version != 0 && changed.version != before.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {before.name});
    THULY_TRY(const Party clean, cleanParty(changed));
    const bool bookEntry = clean.name != before.name || clean.role != before.role || clean.born != before.born
                           || clean.address != before.address || clean.citizenId != before.citizenId;
    if (bookEntry)
        return fail(ErrorCode::NumberedNeedsCorrection, {}, {}, {before.name});
    journal::Draft draft{.kind = kinds::partyChanged, .entity = before.uid, .caseId = before.matter, .occurredAt = today(context), .base = before.version};
    for (const auto &field : {"phone"_L1, "email"_L1, "representative"_L1, "practice"_L1}) {
        const QString was = partyValue(before, field);
        const QString is = partyValue(clean, field);
        if (was != is)
            draft.fields.insert(field, {journal::toCbor(was), journal::toCbor(is)});
    }
    if (!draft.fields.isEmpty())
        THULY_CHECK(context.unit.record(draft));
    return party(context.unit.tx(), before.uid);
}

Result<void> removeParty(const CommandContext &context, const Uuid &uid, quint32 baseVersion, const QString &reason)
{
    THULY_TRY(const Party found, party(context.unit.tx(), uid));
    THULY_CHECK(mayEdit(context, found.matter, users::Action::EditParties));
    THULY_TRY(const QString why, checkedLine(reason, maxLineLength, u"reason"_s));
    if (why.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    if ((baseVersion != 0 && baseVersion != found.version) || found.removedOn.isValid())
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {found.name});
    THULY_CHECK(isNotTheLast(context, found));
    journal::Draft draft{.kind = kinds::partyRemoved, .entity = uid, .caseId = found.matter, .occurredAt = today(context), .base = found.version};
    draft.fields = {{u"removedOn"_s, setTo(context.today())}, {u"reason"_s, setTo(why)}};
    THULY_CHECK(context.unit.record(draft));
    return {};
}

} // namespace thuly::cases
