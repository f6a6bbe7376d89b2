// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "codec.h"
#include "step.h"
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
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr auto interimEvent = "interim_requested"_L1;

/** Facts that the input has members for, or that are made here. */
constexpr std::array headFacts = {"petition_register_no"_L1, "received_at"_L1,          "channel"_L1,       "postmark_on"_L1,
                                  "petition_written_on"_L1,  "e_filing_code"_L1,        "foreign_element"_L1};

/** A case type with the procedure it follows, both in use. */
struct Way {
    const packs::CaseType *type = nullptr;
    const packs::ProcedureDefinition *procedure = nullptr;
    const packs::EventDefinition *first = nullptr;
};

std::optional<Way> wayOf(const packs::LawBook &law, const QString &caseType)
{
    Way way{law.caseType(caseType)};
    if (way.type)
        way.procedure = law.procedure(way.type->procedure);
    if (!way.procedure || way.type->offer == packs::Offer::Disabled || way.procedure->offer == packs::Offer::Disabled)
        return std::nullopt;
    way.first = law.event(way.procedure->firstEvent, way.procedure->id);
    return way.first ? std::optional(way) : std::nullopt;
}

/** The head as rules see it, before there is a row. */
Matter headOf(const Way &way, const PetitionInput &input)
{
    Matter head;
    head.caseType = way.type->code;
    head.procedure = way.procedure->id;
    head.state = way.procedure->firstState;
    head.intake = way.type->petitionRegister.isEmpty() ? Intake::File : Intake::Petition;
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
    const QString first = law.procedure(head.procedure)->firstEvent;
    THULY_TRY(QList<Deadline> limits, limitsStartedBy(law, head, first, LegalTime{input.receivedOn}, input.facts, {}));
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

Facts factsGiven(const PetitionInput &input)
{
    Facts facts;
    for (const auto &[key, value] : input.facts.asKeyValueRange()) {
        if (!value.trimmed().isEmpty())
            facts.insert(key, value.trimmed());
    }
    return facts;
}

QString relationText(const packs::LawBook &law, const PetitionInput &input)
{
    if (!input.relation.trimmed().isEmpty())
        return cleanLine(input.relation);
    if (const packs::LegalRelation *relation = law.relationOfLaw(input.relationId))
        return relation->textVi;
    // What a file is about: the offence indicted, the measure asked for.
    for (const QString &fact : {u"indicted_offence"_s, u"measure"_s}) {
        if (const QString text = cleanLine(input.facts.value(fact)); !text.isEmpty())
            return text;
    }
    return {};
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
    if (head.intake == Intake::File) {
        draft.fields.insert(u"intake"_s, setTo(intakeId(head.intake)));
        draft.fields.insert(u"event"_s, setTo(context.law.procedure(head.procedure)->firstEvent));
    }
    if (const Facts facts = factsGiven(input); !facts.isEmpty())
        draft.fields.insert(u"facts"_s, {QCborValue(nullptr), encodeFacts(facts)});
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

QList<packs::EventField> intakeFields(const packs::LawBook &law, const QString &caseType)
{
    const std::optional<Way> way = wayOf(law, caseType);
    QList<packs::EventField> fields;
    if (!way)
        return fields;
    for (const packs::EventField &field : way->first->fields) {
        if (std::ranges::find(headFacts, field.fact) == headFacts.end())
            fields.append(field);
    }
    return fields;
}

QList<PartyRole> rolesNeeded(const packs::LawBook &law, const QString &caseType)
{
    const packs::CaseType *type = law.caseType(caseType);
    QList<PartyRole> needed;
    if (!type)
        return needed;
    // Whoever a petition comes from; of a file of the procuracy or an agency, whom it is about.
    const PartySide side = type->petitionRegister.isEmpty() ? PartySide::Respondent : PartySide::Claimant;
    for (const packs::PartyRole &role : law.partyRoles()) {
        const auto known = partyRoleFromId(role.id);
        if (known && partySide(*known) == side && role.procedures.contains(type->procedure) && !needed.contains(*known))
            needed.append(*known);
    }
    return needed;
}

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
    const std::optional<Way> way = wayOf(context.law, input.caseType);
    const bool isFile = way && way->type->petitionRegister.isEmpty();
    THULY_CHECK(users::may(context.session, isFile ? users::Action::AcceptCase : users::Action::TakePetition));
    TakenIn taken;
    THULY_TRY(taken.findings, checkPetition(context.unit.tx(), context.law, input, context.unit.actor().court, context.today()));
    if (!taken.findings.isEmpty() && taken.findings.first().severity == Severity::Refuse) {
        const Finding &refusal = taken.findings.first();
        return fail(refusal.code, {}, refusal.field, refusal.args);
    }
    const Matter head = headOf(*way, input);
    taken.matter = context.unit.newId();
    THULY_TRY(const numbering::SeriesSpec spec, seriesSpec(context.law, way->type->petitionSeries));
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
    const std::optional<Way> way = wayOf(law, input.caseType);
    if (!way || !input.receivedOn.isValid())
        return QList<Deadline>();
    const Matter head = headOf(*way, input);
    THULY_TRY(QList<Deadline> limits, firstLimits(law, head, input));
    // The review follows the assignment: shown as it would run if the judge were named on the last day.
    const auto assignment = std::ranges::find_if(limits, [](const Deadline &limit) { return limit.rule.contains("assign_reviewer"_L1); });
    const packs::EventDefinition *assigns = assigningEvent(law, head, Duty::Reviewer);
    if (assignment != limits.end() && assigns) {
        const LegalTime lastDay{assignment->due};
        THULY_TRY(const QList<Deadline> review, limitsStartedBy(law, head, assigns->id, lastDay, {}, {}));
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
        const bool plaintiff = partySide(party.role) == PartySide::Claimant;
        if (party.name.trimmed().isEmpty() || (!plaintiff && partySide(party.role) != PartySide::Respondent))
            continue;
        storage::Statement statement = tx.prepare(sql::mattersOfName);
        statement.bind(fold(party.name), perName);
        while (statement.next()) {
            auto &found = same[statement.uuid(0)];
            const PartySide side = partySide(partyRoleFromId(statement.text(1)).value_or(PartyRole::Witness));
            if (side == PartySide::Claimant && plaintiff)
                found.first.append(statement.text(2));
            else if (side == PartySide::Respondent && !plaintiff)
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
