// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "timelimits.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "rows.h"

#include <thuly/base/fault.h>
#include <thuly/base/text.h>
#include <thuly/cases/events.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr auto firstState = "RECEIVED"_L1;
constexpr auto receivedEvent = "petition_received"_L1;
constexpr auto interimEvent = "interim_requested"_L1;

/** The head as rules see it, before there is a row. */
Matter headOf(const packs::CaseType &type, const PetitionInput &input)
{
    Matter head;
    head.caseType = type.code;
    head.procedure = type.procedure;
    head.state = firstState;
    head.channel = input.channel;
    head.receivedOn = input.receivedOn;
    head.petitionDate = input.petitionDate;
    head.postmark = input.postmark;
    head.filedOn = filingDate(input);
    head.foreignElement = input.foreignElement;
    return head;
}

Result<QList<Deadline>> firstLimits(const packs::LawBook &law, const Matter &head, const PetitionInput &input)
{
    THULY_TRY(QList<Deadline> limits, limitsStartedBy(law, head, receivedEvent, LegalTime{input.receivedOn}, {}, {}));
    if (input.interimAt) {
        const Facts facts = {{u"filed_with_petition"_s, u"yes"_s}};
        THULY_TRY(const QList<Deadline> interim, limitsStartedBy(law, head, interimEvent, *input.interimAt, facts, {}));
        for (const Deadline &limit : interim) {
            // The request came with the petition: only the 48 hours count, not the three days for later requests (Đ.133.2-3).
            if (limit.period.unit == Period::Unit::Hour)
                limits.append(limit);
        }
    }
    return limits;
}

QString relationText(const packs::LawBook &law, const PetitionInput &input)
{
    if (!input.relation.trimmed().isEmpty())
        return cleanLine(input.relation);
    const packs::LegalRelation *relation = law.relationOfLaw(input.relationId);
    return relation ? relation->textVi : QString();
}

Result<void> recordPetition(const CommandContext &context, const PetitionInput &input, const Matter &head, const Uuid &uid,
                            const numbering::IssuedNumber &number)
{
    THULY_TRY(const QString claims, cleanText(input.claims, u"claims"_s));
    THULY_TRY(const QString remark, cleanText(input.remark, u"remark"_s));
    journal::Draft draft{.kind = kinds::petitionReceived, .entity = uid, .caseId = uid, .occurredAt = {input.receivedOn}};
    draft.fields = {{u"uid"_s, setTo(context.unit.newId())},
                    {u"number"_s, setTo(number.uid)},
                    {u"numberSeq"_s, setTo(number.seq)},
                    {u"numberYear"_s, setTo(number.year)},
                    {u"numberText"_s, setTo(number.text)},
                    {u"caseType"_s, setTo(head.caseType)},
                    {u"procedure"_s, setTo(head.procedure)},
                    {u"state"_s, setTo(head.state)},
                    {u"channel"_s, setTo(channelId(input.channel))},
                    {u"receivedOn"_s, setTo(input.receivedOn)},
                    {u"filedOn"_s, setTo(head.filedOn)},
                    {u"relation"_s, setTo(relationText(context.law, input))},
                    {u"claims"_s, setTo(claims)},
                    {u"foreign"_s, setTo(input.foreignElement == ForeignElement::Yes ? 1 : 0)}};
    const auto put = [&draft](const QString &key, const protocol::FieldChange &change) {
        if (!change.after.isNull())
            draft.fields.insert(key, change);
    };
    put(u"externalRef"_s, setTo(cleanLine(input.externalRef)));
    put(u"petitionDate"_s, setTo(input.petitionDate));
    put(u"postmark"_s, setTo(input.postmark));
    put(u"relationId"_s, setTo(input.relationId));
    put(u"remark"_s, setTo(remark));
    if (input.value)
        draft.fields.insert(u"value"_s, setTo(*input.value));
    if (input.interimAt)
        draft.fields.insert(u"interimAt"_s, setTo(input.interimAt->toText()));
    THULY_CHECK(context.unit.record(draft));
    return {};
}

Result<void> recordAttachments(journal::Unit &unit, const Uuid &matter, const PetitionInput &input)
{
    QCborArray rows;
    for (const Attachment &attachment : input.attachments) {
        const QString title = cleanLine(attachment.title);
        if (!title.isEmpty())
            rows.append(QCborArray{unit.newId().bytes(), title, std::max(0, attachment.pages)});
    }
    if (rows.isEmpty())
        return {};
    journal::Draft draft{.kind = kinds::attachmentListed, .entity = matter, .caseId = matter, .occurredAt = {input.receivedOn}};
    draft.fields.insert(u"attachments"_s, {QCborValue(nullptr), rows});
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<void> recordParties(journal::Unit &unit, const Uuid &matter, const PetitionInput &input)
{
    int position = 0;
    for (const Party &given : input.parties) {
        if (given.name.trimmed().isEmpty())
            continue;
        THULY_TRY(Party party, cleanParty(given));
        party.uid = unit.newId();
        party.matter = matter;
        THULY_CHECK(recordParty(unit, party, position++, input.receivedOn, std::nullopt));
    }
    return {};
}

} // namespace

Result<Party> cleanParty(const Party &party)
{
    Party clean = party;
    THULY_TRY(clean.name, checkedLine(party.name, maxNameLength, u"name"_s));
    THULY_TRY(clean.address, checkedLine(party.address, maxLineLength, u"address"_s));
    THULY_TRY(clean.representative, checkedLine(party.representative, maxNameLength, u"representative"_s));
    THULY_TRY(clean.practice, checkedLine(party.practice, maxLineLength, u"practice"_s));
    THULY_TRY(clean.citizenId, checkedLine(party.citizenId, maxNameLength, u"citizenId"_s));
    THULY_TRY(clean.phone, checkedLine(party.phone, maxNameLength, u"phone"_s));
    THULY_TRY(clean.email, checkedLine(party.email, maxNameLength, u"email"_s));
    if (clean.name.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"name"_s);
    return clean;
}

Result<void> recordParty(journal::Unit &unit, const Party &party, int position, QDate on, const std::optional<QString> &reason)
{
    journal::Draft draft{.kind = kinds::partyAdded, .entity = party.uid, .caseId = party.matter, .occurredAt = {on}};
    draft.fields = {{u"position"_s, setTo(position)},
                    {u"role"_s, setTo(partyRoleId(party.role))},
                    {u"kind"_s, setTo(party.kind == PartyKind::Organisation ? u"organisation"_s : u"person"_s)},
                    {u"name"_s, setTo(party.name)}};
    const auto put = [&draft](const QString &key, const QString &value) {
        if (!value.isEmpty())
            draft.fields.insert(key, setTo(value));
    };
    put(u"citizenId"_s, party.citizenId);
    put(u"address"_s, party.address);
    put(u"phone"_s, party.phone);
    put(u"email"_s, party.email);
    put(u"representative"_s, party.representative);
    put(u"practice"_s, party.practice);
    if (party.born != 0)
        draft.fields.insert(u"born"_s, setTo(party.born));
    if (reason)
        draft.fields.insert(u"reason"_s, setTo(*reason));
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<TakenIn> takeIn(const CommandContext &context, const PetitionInput &input)
{
    THULY_CHECK(users::may(context.session, users::Action::TakePetition));
    TakenIn taken;
    THULY_TRY(taken.findings, checkPetition(context.unit.tx(), context.law, input, context.unit.actor().court, context.today()));
    if (!taken.findings.isEmpty() && taken.findings.first().severity == Severity::Refuse) {
        const Finding &refusal = taken.findings.first();
        return fail(refusal.code, {}, refusal.field, refusal.args);
    }
    const packs::CaseType *type = context.law.caseType(input.caseType);
    const Matter head = headOf(*type, input);
    taken.matter = context.unit.newId();
    THULY_TRY(const numbering::SeriesSpec spec, seriesSpec(context.law, type->petitionSeries));
    // A counter's file may be ahead of this machine's clock; the book is written today.
    const QDate entered = std::min(input.receivedOn, context.today());
    THULY_TRY(taken.number, context.numbers.issue(context.unit, spec, entered, taken.matter));
    FAULT_POINT("cases.after-number");
    THULY_CHECK(recordPetition(context, input, head, taken.matter, taken.number));
    THULY_CHECK(recordParties(context.unit, taken.matter, input));
    THULY_CHECK(recordAttachments(context.unit, taken.matter, input));
    THULY_TRY(taken.deadlines, firstLimits(context.law, head, input));
    for (Deadline &limit : taken.deadlines)
        THULY_CHECK(recordLimit(context.unit, taken.matter, limit));
    FAULT_POINT("cases.after-limits");
    return taken;
}

Result<void> noteRefusedSecret(const CommandContext &context, const QString &externalRef, QDate receivedOn)
{
    THULY_CHECK(users::may(context.session, users::Action::TakePetition));
    THULY_TRY(const QString ref, checkedLine(externalRef, maxNameLength, u"externalRef"_s));
    journal::Draft draft{.kind = kinds::petitionRefusedSecret, .entity = context.unit.newId(), .occurredAt = {context.today()}};
    draft.fields = {{u"externalRef"_s, setTo(ref)}, {u"receivedOn"_s, setTo(receivedOn)}};
    THULY_CHECK(context.unit.record(draft));
    return {};
}

Result<QList<Deadline>> previewDeadlines(const packs::LawBook &law, const PetitionInput &input)
{
    const packs::CaseType *type = law.caseType(input.caseType);
    if (!type || !input.receivedOn.isValid())
        return QList<Deadline>();
    const Matter head = headOf(*type, input);
    THULY_TRY(QList<Deadline> limits, firstLimits(law, head, input));
    // The review follows the assignment: shown as it would run if the judge were named on the last day.
    const auto assignment = std::ranges::find_if(limits, [](const Deadline &limit) { return limit.rule.contains("assign_reviewer"_L1); });
    if (assignment != limits.end()) {
        const LegalTime lastDay{assignment->due};
        THULY_TRY(const QList<Deadline> review, limitsStartedBy(law, head, u"chief_judge_assigns_reviewer"_s, lastDay, {}, {}));
        limits.append(review);
    }
    std::ranges::stable_sort(limits, {}, &Deadline::due);
    return limits;
}

Result<QList<PossibleDuplicate>> possibleDuplicates(storage::ReadTx &tx, const PetitionInput &input, int limit)
{
    constexpr int perName = 50;
    QMap<Uuid, QPair<QStringList, QStringList>> same; // plaintiffs, defendants
    for (const Party &party : input.parties) {
        const bool plaintiff = party.role == PartyRole::Plaintiff;
        if (party.name.trimmed().isEmpty() || (!plaintiff && party.role != PartyRole::Defendant))
            continue;
        storage::Statement statement = tx.prepare(sql::mattersOfName);
        statement.bind(fold(party.name), perName);
        while (statement.next()) {
            auto &found = same[statement.uuid(0)];
            const QString role = statement.text(1);
            if (role == partyRoleId(PartyRole::Plaintiff) && plaintiff)
                found.first.append(statement.text(2));
            else if (role == partyRoleId(PartyRole::Defendant) && !plaintiff)
                found.second.append(statement.text(2));
        }
        THULY_CHECK(statement.finish());
    }
    QList<PossibleDuplicate> duplicates;
    for (const auto &[uid, names] : same.asKeyValueRange()) {
        if (names.first.isEmpty() || names.second.isEmpty())
            continue;
        THULY_TRY(Matter found, matter(tx, uid));
        if (!found.resolvedOn.isValid())
            duplicates.append({std::move(found), names.first + names.second});
    }
    std::ranges::sort(duplicates, std::greater(), [](const PossibleDuplicate &duplicate) { return duplicate.matter.receivedOn; });
    return duplicates.mid(0, limit);
}

Result<QList<KnownParty>> suggestParties(storage::ReadTx &tx, const QString &text, int limit)
{
    const QString begin = fold(text);
    QList<KnownParty> known;
    if (begin.isEmpty())
        return known;
    const QString end = begin + QChar(0xffff);
    for (const char *query : {sql::partiesByName, sql::partiesByGiven}) {
        storage::Statement statement = tx.prepare(query);
        statement.bind(begin, end, limit * 8);
        THULY_TRY(const QList<Party> found, all<Party>(std::move(statement), readParty));
        for (const Party &party : found) {
            const bool seen = std::ranges::any_of(known, [&party](const KnownParty &other) {
                return other.party.name == party.name && other.party.born == party.born && other.party.address == party.address;
            });
            if (seen || known.size() >= limit)
                continue;
            THULY_TRY(const Matter of, matter(tx, party.matter));
            known.append({party, of.number(), of.receivedOn});
        }
    }
    return known;
}

} // namespace thuly::cases
