// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply.h"
#include "cases_sql.h"
#include "codec.h"
#include "opkinds.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::dateOf;
using journal::hasField;
using journal::integerOf;
using journal::textOf;
using journal::uuidOf;

namespace {

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<qint64> integerOrNull(const protocol::Op &op, const QString &field)
{
    const QCborValue value = op.fields.value(field).after;
    return value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
}

/** The number under which the matter stands in its book, when the op brings one. */
Result<void> acceptance(storage::Tx &tx, const protocol::Op &op)
{
    if (!hasField(op, u"acceptanceNo"_s))
        return {};
    return tx.run(sql::acceptMatter, op.entity, textOf(op, u"acceptanceSeries"_s), integerOf(op, u"acceptanceSeq"_s),
                  integerOf(op, u"acceptanceYear"_s), textOf(op, u"acceptanceNo"_s), uuidOf(op, u"acceptanceNumber"_s),
                  dateOf(op, u"acceptedOn"_s));
}

/** Facts about one defendant stand beside those of the case, under the defendant's name: each has a clock of his own. */
QString factKey(const QString &key, const QString &accused)
{
    return accused.isEmpty() || key == "accused"_L1 ? key : QString(key % u'@' % accused);
}

Result<void> putFacts(storage::Tx &tx, const Uuid &matter, const QCborMap &facts, const QString &event, QDate on)
{
    const QString accused = facts.value(u"accused"_s).toString();
    for (const auto &fact : facts)
        THULY_CHECK(tx.run(sql::putFact, matter, factKey(fact.first.toString(), accused), fact.second.toString(), event, on));
    return {};
}

} // namespace

Result<void> applyPetitionReceived(storage::Tx &tx, const protocol::Op &op)
{
    // Petitions from before other ways of intake carry neither word.
    const QString intake = journal::hasField(op, u"intake"_s) ? textOf(op, u"intake"_s) : intakeId(Intake::Petition);
    const QString event = journal::hasField(op, u"event"_s) ? textOf(op, u"event"_s) : u"petition_received"_s;
    const QCborMap facts = op.fields.value(u"facts"_s).after.toMap();
    THULY_CHECK(tx.run(sql::insertMatter, op.entity, op.court, textOf(op, u"caseType"_s), textOf(op, u"procedure"_s), textOf(op, u"state"_s),
                  op.occurredAt.date, textOrNull(textOf(op, u"externalRef"_s)), textOf(op, u"channel"_s),
                  dateOf(op, u"receivedOn"_s), dateOf(op, u"petitionDate"_s), dateOf(op, u"postmark"_s), dateOf(op, u"filedOn"_s),
                  textOrNull(textOf(op, u"relationId"_s)), textOf(op, u"relation"_s), textOf(op, u"claims"_s),
                  integerOrNull(op, u"value"_s), integerOf(op, u"foreign"_s), textOrNull(textOf(op, u"interimAt"_s)),
                  textOf(op, u"remark"_s), integerOf(op, u"numberSeq"_s), integerOf(op, u"numberYear"_s), textOf(op, u"numberText"_s),
                  uuidOf(op, u"number"_s), op.hlc.ms(), intake));
    THULY_CHECK(tx.run(sql::insertEvent, uuidOf(op, u"uid"_s), op.entity, event, QString(u""_s), textOf(op, u"state"_s),
                       op.occurredAt.date, op.occurredAt.toText(), op.hlc.ms(), op.user, protocol::encodeCanonical(facts), QString(u""_s)));
    THULY_CHECK(acceptance(tx, op));
    return putFacts(tx, op.entity, facts, event, op.occurredAt.date);
}

Result<void> applyRefusedSecret(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::insertSecret, op.entity, textOf(op, u"externalRef"_s), dateOf(op, u"receivedOn"_s), op.hlc.ms());
}

Result<void> applyAttachmentListed(storage::Tx &tx, const protocol::Op &op)
{
    int position = 0;
    for (const QCborValue &value : op.fields.value(u"attachments"_s).after.toArray()) {
        const QCborArray row = value.toArray();
        const Uuid uid = Uuid::fromBytes(row.at(0).toByteArray()).value_or(Uuid());
        THULY_CHECK(tx.run(sql::insertAttachment, uid, op.entity, position++, row.at(1).toString(), row.at(2).toInteger()));
    }
    return {};
}

namespace {

/** On whose desk a matter lies: the reviewer's until there is a judge, nobody's once it is resolved. */
struct OnDesk {
    Uuid reviewing;
    Uuid judging;
};

Result<OnDesk> onDesk(storage::Tx &tx, const Uuid &matter)
{
    storage::Statement row = tx.prepare(sql::deskOf);
    row.bind(matter);
    OnDesk desk;
    if (row.next() && row.isNull(2)) {
        if (!row.isNull(1))
            desk.judging = row.uuid(1);
        else if (!row.isNull(0))
            desk.reviewing = row.uuid(0);
    }
    THULY_CHECK(row.finish());
    return desk;
}

Result<void> moveLoad(storage::Tx &tx, const OnDesk &before, const OnDesk &after)
{
    if (before.reviewing != after.reviewing) {
        if (!before.reviewing.isNull())
            THULY_CHECK(tx.run(sql::addLoad, before.reviewing, -1, 0));
        if (!after.reviewing.isNull())
            THULY_CHECK(tx.run(sql::addLoad, after.reviewing, 1, 0));
    }
    if (before.judging != after.judging) {
        if (!before.judging.isNull())
            THULY_CHECK(tx.run(sql::addLoad, before.judging, 0, -1));
        if (!after.judging.isNull())
            THULY_CHECK(tx.run(sql::addLoad, after.judging, 0, 1));
    }
    return {};
}

} // namespace

Result<void> applyMatterEvent(storage::Tx &tx, const protocol::Op &op)
{
    THULY_TRY(const OnDesk before, onDesk(tx, op.entity));
    const QDate on = op.occurredAt.date;
    const QString event = textOf(op, u"event"_s);
    const QCborMap facts = op.fields.value(u"facts"_s).after.toMap();
    THULY_CHECK(tx.run(sql::moveMatter, op.entity, textOf(op, u"to"_s), on, dateOf(op, u"resolvedOn"_s)));
    THULY_CHECK(acceptance(tx, op));
    for (const auto &[field, statement] : {std::pair{u"reviewer"_s, sql::setReviewer}, std::pair{u"judge"_s, sql::setJudge}}) {
        if (!hasField(op, field))
            continue;
        THULY_CHECK(tx.run(statement, op.entity, uuidOf(op, field)));
        THULY_CHECK(tx.run(sql::passDeadlines, op.entity, uuidOf(op, field)));
    }
    THULY_TRY(const OnDesk after, onDesk(tx, op.entity));
    THULY_CHECK(moveLoad(tx, before, after));
    THULY_CHECK(tx.run(sql::insertEvent, uuidOf(op, u"uid"_s), op.entity, event, textOf(op, u"from"_s), textOf(op, u"to"_s), on,
                       op.occurredAt.toText(), op.hlc.ms(), op.user, protocol::encodeCanonical(facts), textOf(op, u"reason"_s)));
    THULY_CHECK(putFacts(tx, op.entity, facts, event, on));
    return sealUndo(tx, op);
}

Result<void> applyAcceptanceVoided(storage::Tx &tx, const protocol::Op &op)
{
    const QDate on = op.occurredAt.date;
    THULY_CHECK(tx.run(sql::unacceptMatter, op.entity, textOf(op, u"to"_s), on));
    THULY_CHECK(tx.run(sql::dropFactsOf, op.entity, textOf(op, u"voided"_s)));
    THULY_CHECK(tx.run(sql::insertEvent, uuidOf(op, u"uid"_s), op.entity, u"acceptance_voided"_s, textOf(op, u"from"_s),
                       textOf(op, u"to"_s), on, op.occurredAt.toText(), op.hlc.ms(), op.user,
                       protocol::encodeCanonical(op.fields.value(u"facts"_s).after.toMap()), textOf(op, u"reason"_s)));
    return sealUndo(tx, op);
}

namespace {

/** What stands of each fact that the struck step brought: the value of the last other step with it, or nothing. */
Result<void> restoreFacts(storage::Tx &tx, const Uuid &matter, const Uuid &struck)
{
    struct Step {
        Uuid uid;
        QString event;
        QDate on;
        QCborMap facts;
    };
    QList<Step> steps;
    QSet<QString> out{struck.toString()};
    storage::Statement row = tx.prepare(sql::eventsAsRecorded);
    row.bind(matter);
    while (row.next()) {
        steps.append({row.uuid(0), row.text(1), row.date(2), QCborValue::fromCbor(row.blob(3)).toMap()});
        if (steps.last().event == "receipt_struck"_L1)
            out.insert(steps.last().facts.value(u"struck"_s).toString());
    }
    THULY_CHECK(row.finish());
    const auto brought = std::ranges::find(steps, struck, &Step::uid);
    if (brought == steps.end())
        return fail(ErrorCode::RowNotFound, struck.toString());
    for (const auto &fact : std::as_const(brought->facts))
        THULY_CHECK(tx.run(sql::dropFact, matter, fact.first.toString()));
    for (const Step &step : std::as_const(steps)) {
        if (out.contains(step.uid.toString()))
            continue;
        for (const auto &fact : step.facts) {
            if (brought->facts.contains(fact.first))
                THULY_CHECK(tx.run(sql::putFact, matter, fact.first.toString(), fact.second.toString(), step.event, step.on));
        }
    }
    return {};
}

} // namespace

Result<void> applyEventStruck(storage::Tx &tx, const protocol::Op &op)
{
    const Uuid struck = uuidOf(op, u"struck"_s);
    const QString state = textOf(op, u"state"_s);
    const QCborMap facts{{u"struck"_s, struck.toString()}};
    THULY_CHECK(restoreFacts(tx, op.entity, struck));
    THULY_CHECK(tx.run(sql::insertEvent, uuidOf(op, u"uid"_s), op.entity, u"receipt_struck"_s, state, state, op.occurredAt.date, op.occurredAt.toText(),
                       op.hlc.ms(), op.user, protocol::encodeCanonical(facts), textOf(op, u"reason"_s)));
    THULY_CHECK(tx.run(sql::touchMatter, op.entity));
    return sealUndo(tx, op);
}

Result<void> applyAssignmentMade(storage::Tx &tx, const protocol::Op &op)
{
    const QByteArray seed = op.fields.value(u"seed"_s).after.toByteArray();
    const QCborValue candidates = op.fields.value(u"candidates"_s).after;
    const QString duty = textOf(op, u"duty"_s);
    THULY_CHECK(tx.run(sql::insertAssignment, op.entity, op.caseId, duty, textOf(op, u"method"_s), uuidOf(op, u"assignee"_s),
                       uuidOf(op, u"decidedBy"_s), textOf(op, u"reason"_s), textOf(op, u"algorithm"_s),
                       seed.isEmpty() ? std::nullopt : std::optional(seed),
                       candidates.isArray() ? std::optional(protocol::encodeCanonical(candidates)) : std::nullopt, op.occurredAt.date, op.hlc.ms()));
    if (duty == "clerk"_L1)
        return tx.run(sql::setClerk, op.caseId, uuidOf(op, u"assignee"_s));
    return {};
}

Result<void> applyDeadlineSet(storage::Tx &tx, const protocol::Op &op)
{
    const QDate due = dateOf(op, u"due"_s);
    THULY_CHECK(tx.run(sql::insertDeadline, op.entity, op.caseId, textOf(op, u"rule"_s), textOf(op, u"titleVi"_s),
                       textOf(op, u"titleEn"_s), textOf(op, u"lawRef"_s), textOf(op, u"triggerEvent"_s), textOf(op, u"triggerAt"_s),
                       textOf(op, u"period"_s), textOrNull(textOf(op, u"extension"_s)), due, textOrNull(textOf(op, u"dueMoment"_s)),
                       dateOf(op, u"nominal"_s), protocol::encodeCanonical(op.fields.value(u"steps"_s).after), textOf(op, u"calendar"_s),
                       textOf(op, u"verified"_s), op.packVersion, textOf(op, u"about"_s)));
    return tx.run(sql::lowerNextDue, op.caseId, due);
}

Result<void> applyDeadlineClosed(storage::Tx &tx, const protocol::Op &op)
{
    const QString state = op.kind == kinds::deadlineMet ? u"met"_s : op.kind == kinds::deadlineVoid ? u"void"_s : u"open"_s;
    THULY_CHECK(tx.run(sql::closeDeadline, op.entity, state, dateOf(op, u"closedOn"_s)));
    THULY_CHECK(tx.run(sql::renewNextDue, op.caseId));
    // Only what a person marked as done by hand can be taken back, not what a step closed.
    if (op.kind == kinds::deadlineMet && textOf(op, u"by"_s) == "hand"_L1)
        return rememberUndo(tx, op);
    return op.kind == kinds::deadlineReopened ? forgetUndo(tx, op) : Result<void>();
}

Result<void> applyDeadlineChanged(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::updateDeadline, op.entity, textOf(op, u"period"_s), textOrNull(textOf(op, u"extension"_s)),
                       dateOf(op, u"due"_s), textOrNull(textOf(op, u"dueMoment"_s)), dateOf(op, u"nominal"_s),
                       protocol::encodeCanonical(op.fields.value(u"steps"_s).after), textOf(op, u"calendar"_s), textOf(op, u"verified"_s),
                       op.packVersion));
    return tx.run(sql::renewNextDue, op.caseId);
}

namespace {

/** The legal date and the filing date follow a corrected day; everything else is the text itself. */
void correctField(Matter &matter, const QString &field, const QString &value)
{
    const auto date = [&value] { return LegalTime::fromText(value).value_or(LegalTime{}).date; };
    if (field == "receivedOn"_L1)
        matter.receivedOn = date();
    else if (field == "petitionDate"_L1)
        matter.petitionDate = date();
    else if (field == "postmark"_L1)
        matter.postmark = date();
    else if (field == "relation"_L1)
        matter.relation = value;
    else if (field == "claims"_L1)
        matter.claims = value;
    else if (field == "remark"_L1)
        matter.remark = value;
    else if (field == "value"_L1)
        matter.value = value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
    const bool postmarkCounts = matter.channel == Channel::Post && matter.postmark.isValid() && matter.postmark <= matter.receivedOn;
    matter.filedOn = postmarkCounts ? matter.postmark : matter.receivedOn;
}

} // namespace

Result<void> applyEntryCorrected(storage::Tx &tx, const protocol::Op &op)
{
    const protocol::FieldChange value = op.fields.value(u"value"_s);
    const QString field = textOf(op, u"field"_s);
    const QString after = value.after.toString();
    THULY_CHECK(tx.run(sql::insertCorrection, uuidOf(op, u"uid"_s), op.caseId, op.entity, field, value.before.toString(), after,
                       textOf(op, u"reason"_s), op.user, op.hlc.ms()));
    THULY_CHECK(sealUndo(tx, op));
    if (op.entity != op.caseId) {
        const QCborValue written = field == "born"_L1 ? QCborValue(after.toInt()) : QCborValue(after);
        return overwriteParty(tx, op.entity, {{field, {value.before, written}}});
    }
    THULY_TRY(Matter matter, cases::matter(tx, op.entity));
    correctField(matter, field, after);
    return tx.run(sql::correctMatter, op.entity, matter.receivedOn, matter.petitionDate, matter.postmark, matter.filedOn, matter.relation,
                  matter.claims, matter.value, matter.remark);
}

Result<void> applyCorrectionApproved(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::approveCorrection, op.entity, op.user, op.hlc.ms());
}

} // namespace thuly::cases
