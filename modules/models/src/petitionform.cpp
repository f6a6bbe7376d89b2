// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/petitioncontroller.h>

#include <thuly/base/money.h>
#include <thuly/base/text.h>
#include <thuly/models/factinput.h>

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

constexpr int draftVersion = 1;

QCborMap partyToDraft(const cases::Party &party)
{
    return {{u"role"_s, cases::partyRoleId(party.role)},
            {u"kind"_s, party.kind == cases::PartyKind::Organisation ? u"organisation"_s : u"person"_s},
            {u"name"_s, party.name},
            {u"born"_s, party.born},
            {u"citizenId"_s, party.citizenId},
            {u"address"_s, party.address},
            {u"phone"_s, party.phone},
            {u"email"_s, party.email},
            {u"representative"_s, party.representative}};
}

cases::Party partyFromDraft(const QCborMap &map)
{
    cases::Party party;
    party.role = cases::partyRoleFromId(map.value(u"role"_s).toString()).value_or(cases::PartyRole::Plaintiff);
    party.kind = map.value(u"kind"_s).toString() == "organisation"_L1 ? cases::PartyKind::Organisation : cases::PartyKind::Person;
    party.name = map.value(u"name"_s).toString();
    party.born = int(map.value(u"born"_s).toInteger());
    party.citizenId = map.value(u"citizenId"_s).toString();
    party.address = map.value(u"address"_s).toString();
    party.phone = map.value(u"phone"_s).toString();
    party.email = map.value(u"email"_s).toString();
    party.representative = map.value(u"representative"_s).toString();
    return party;
}

/** Reads one typed date; what cannot be read becomes a problem of its field. */
QDate dateOf(const QString &text, const QString &field, QDate today, QList<FieldProblem> &problems)
{
    if (text.trimmed().isEmpty())
        return {};
    auto date = parseDate(text, today, field);
    if (date)
        return *date;
    problems << FieldProblem{field, date.error()};
    return {};
}

} // namespace

QCborMap toDraft(const PetitionForm &form)
{
    QCborArray parties;
    for (const cases::Party &party : form.parties)
        parties << partyToDraft(party);
    QCborArray attachments;
    for (const cases::Attachment &attachment : form.attachments)
        attachments << QCborMap{{u"title"_s, attachment.title}, {u"pages"_s, attachment.pages}};
    QCborMap facts;
    for (const auto &[key, value] : form.facts.asKeyValueRange())
        facts.insert(key, value);
    return {{u"version"_s, draftVersion},
            {u"receivedOn"_s, form.receivedOn},
            {u"petitionDate"_s, form.petitionDate},
            {u"channel"_s, cases::channelId(form.channel)},
            {u"postmark"_s, form.postmark},
            {u"externalRef"_s, form.externalRef},
            {u"caseType"_s, form.caseType},
            {u"relationId"_s, form.relationId},
            {u"relation"_s, form.relation},
            {u"value"_s, form.value},
            {u"claims"_s, form.claims},
            {u"foreign"_s, form.foreignElement == cases::ForeignElement::Yes},
            {u"interimAt"_s, form.interimAt},
            {u"remark"_s, form.remark},
            {u"parties"_s, parties},
            {u"attachments"_s, attachments},
            {u"facts"_s, facts}};
}

PetitionForm fromDraft(const QCborMap &body)
{
    PetitionForm form;
    form.receivedOn = body.value(u"receivedOn"_s).toString();
    form.petitionDate = body.value(u"petitionDate"_s).toString();
    form.channel = cases::channelFromId(body.value(u"channel"_s).toString()).value_or(cases::Channel::Direct);
    form.postmark = body.value(u"postmark"_s).toString();
    form.externalRef = body.value(u"externalRef"_s).toString();
    form.caseType = body.value(u"caseType"_s).toString();
    form.relationId = body.value(u"relationId"_s).toString();
    form.relation = body.value(u"relation"_s).toString();
    form.value = body.value(u"value"_s).toString();
    form.claims = body.value(u"claims"_s).toString();
    form.foreignElement = body.value(u"foreign"_s).toBool() ? cases::ForeignElement::Yes : cases::ForeignElement::No;
    form.interimAt = body.value(u"interimAt"_s).toString();
    form.remark = body.value(u"remark"_s).toString();
    const QCborArray parties = body.value(u"parties"_s).toArray();
    for (const QCborValue &party : parties)
        form.parties << partyFromDraft(party.toMap());
    const QCborMap facts = body.value(u"facts"_s).toMap();
    for (const auto &fact : facts)
        form.facts.insert(fact.first.toString(), fact.second.toString());
    const QCborArray attachments = body.value(u"attachments"_s).toArray();
    for (const QCborValue &value : attachments) {
        const QCborMap attachment = value.toMap();
        form.attachments << cases::Attachment{{}, attachment.value(u"title"_s).toString(), int(attachment.value(u"pages"_s).toInteger())};
    }
    return form;
}

ParsedPetition parseForm(const PetitionForm &form, const packs::LawBook &law, QDate today)
{
    ParsedPetition parsed;
    cases::PetitionInput &input = parsed.input;
    QList<FieldProblem> &problems = parsed.problems;
    input.externalRef = form.externalRef.trimmed();
    input.channel = form.channel;
    input.receivedOn = dateOf(form.receivedOn, u"receivedOn"_s, today, problems);
    if (form.receivedOn.trimmed().isEmpty())
        problems << FieldProblem{u"receivedOn"_s, Error{ErrorCode::MissingField, {}, u"receivedOn"_s, {}, {}}};
    input.petitionDate = dateOf(form.petitionDate, u"petitionDate"_s, today, problems);
    if (form.channel == cases::Channel::Post)
        input.postmark = dateOf(form.postmark, u"postmark"_s, today, problems);
    input.caseType = form.caseType;
    input.relationId = form.relationId;
    input.relation = form.relation.trimmed();
    input.claims = form.claims.trimmed();
    if (!form.value.trimmed().isEmpty()) {
        if (auto value = parseMoney(form.value, u"value"_s))
            input.value = *value;
        else
            problems << FieldProblem{u"value"_s, value.error()};
    }
    input.foreignElement = form.foreignElement;
    if (!form.interimAt.trimmed().isEmpty()) {
        if (auto moment = parseLegalTime(form.interimAt, today, u"interimAt"_s))
            input.interimAt = *moment;
        else
            problems << FieldProblem{u"interimAt"_s, moment.error()};
    }
    input.remark = form.remark.trimmed();
    const QList<packs::EventField> fields = cases::intakeFields(law, form.caseType);
    for (const packs::EventField &field : fields) {
        const QString text = form.facts.value(field.fact).trimmed();
        if (text.isEmpty())
            continue;
        const packs::FactDefinition *fact = law.fact(field.fact);
        if (const auto value = typedFact(fact ? fact->type : packs::FactType::Text, text, today, field.fact))
            input.facts.insert(field.fact, *value);
        else
            problems << FieldProblem{field.fact, value.error()};
    }
    for (cases::Party party : form.parties) {
        // A line in which nobody is named yet is not a party.
        if (!party.name.trimmed().isEmpty())
            input.parties << party;
    }
    for (const cases::Attachment &attachment : form.attachments) {
        if (!attachment.title.trimmed().isEmpty())
            input.attachments << attachment;
    }
    return parsed;
}

} // namespace thuly::models
