// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "petitionparts.h"
#include "step.h"

#include <thuly/base/text.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

class Checker
{
public:
    Checker(const packs::LawBook &law, const PetitionInput &input, QDate today) : m_law(law), m_input(input), m_today(today) {}

    QList<Finding> run()
    {
        checkSecrecy();
        checkDates();
        checkKind();
        checkParties();
        checkTexts();
        return std::move(m_findings);
    }

    void add(Severity severity, ErrorCode code, const QString &field, const QStringList &args = {})
    {
        m_findings.append({severity, code, field, args});
    }

private:
    void checkSecrecy()
    {
        const bool marked = isSecretMark(m_input.secrecy)
                            || std::ranges::any_of(m_input.attachments, [](const Attachment &a) { return carriesSecretMark(a.title); });
        if (marked)
            add(Severity::Refuse, ErrorCode::SecretRefused, u"secrecy"_s);
    }

    void checkDates()
    {
        if (!m_input.receivedOn.isValid())
            add(Severity::Refuse, ErrorCode::MissingField, u"receivedOn"_s);
        else if (m_input.dates == DateSource::Typed && m_input.receivedOn > m_today)
            add(Severity::Refuse, ErrorCode::DateInFuture, u"receivedOn"_s, {formatDate(m_input.receivedOn)});
        if (m_input.petitionDate.isValid() && m_input.petitionDate > m_input.receivedOn)
            add(Severity::Warn, ErrorCode::PetitionAfterReceipt, u"petitionDate"_s,
                {formatDate(m_input.petitionDate), formatDate(m_input.receivedOn)});
        const packs::CaseType *type = m_law.caseType(m_input.caseType);
        if (!m_input.petitionDate.isValid() && !(type && type->petitionRegister.isEmpty()))
            add(Severity::Missing, ErrorCode::MissingField, u"petitionDate"_s);
        if (m_input.channel != Channel::Post)
            return;
        if (!m_input.postmark.isValid())
            add(Severity::Missing, ErrorCode::MissingField, u"postmark"_s);
        else if (m_input.postmark > m_input.receivedOn)
            add(Severity::Warn, ErrorCode::PostmarkAfterReceipt, u"postmark"_s,
                {formatDate(m_input.postmark), formatDate(m_input.receivedOn)});
    }

    void checkKind()
    {
        const packs::CaseType *type = m_law.caseType(m_input.caseType);
        if (m_input.caseType.isEmpty())
            add(Severity::Refuse, ErrorCode::MissingField, u"caseType"_s);
        else if (!type || !m_law.procedure(type->procedure) || type->offer == packs::Offer::Disabled || type->petitionSeries.isEmpty()
                 || type->acceptanceSeries.isEmpty())
            add(Severity::Refuse, ErrorCode::UnknownCaseType, u"caseType"_s, {m_input.caseType});
        else
            checkFacts();
        if (!m_input.relationId.isEmpty() && !m_law.relationOfLaw(m_input.relationId))
            add(Severity::Refuse, ErrorCode::UnknownValue, u"relationId"_s, {m_input.relationId});
        else if (!(type && type->petitionRegister.isEmpty()) && m_input.relation.trimmed().isEmpty() && m_input.relationId.isEmpty())
            add(Severity::Missing, ErrorCode::MissingField, u"relation"_s);
        if (m_input.value && *m_input.value < 0)
            add(Severity::Refuse, ErrorCode::BadMoney, u"value"_s);
    }

    /** What the first step of the procedure asks for: wrong texts refuse, a missing one is for later. */
    void checkFacts()
    {
        const QList<packs::EventField> fields = intakeFields(m_law, m_input.caseType);
        for (const auto &[key, value] : m_input.facts.asKeyValueRange()) {
            if (value.trimmed().isEmpty())
                continue;
            if (!std::ranges::any_of(fields, [&key](const packs::EventField &field) { return field.fact == key; }))
                add(Severity::Refuse, ErrorCode::UnknownValue, key, {key});
            else if (const auto good = checkFactText(m_law, key, value.trimmed()); !good)
                add(Severity::Refuse, good.error().code, key, good.error().args);
        }
        for (const packs::EventField &field : fields) {
            const packs::FactDefinition *fact = m_law.fact(field.fact);
            if (field.need == packs::FieldNeed::Required && fact && fact->defaultValue.isEmpty() && m_input.facts.value(field.fact).trimmed().isEmpty())
                add(Severity::Missing, ErrorCode::FactMissing, field.fact, {m_law.factLabel(field.fact).vi});
        }
    }

    void checkParties()
    {
        const packs::CaseType *type = m_law.caseType(m_input.caseType);
        const bool isFile = type && type->petitionRegister.isEmpty();
        const auto has = [this](PartySide side) {
            return std::ranges::any_of(m_input.parties,
                                       [side](const Party &party) { return !party.name.trimmed().isEmpty() && partySide(party.role) == side; });
        };
        const bool oneSided = type && type->procedure == "civil_matter"_L1;
        const QList<PartyRole> needed = rolesNeeded(m_law, m_input.caseType);
        const bool isThere = std::ranges::any_of(m_input.parties, [&needed](const Party &party) {
            return !party.name.trimmed().isEmpty() && needed.contains(party.role);
        });
        if (isFile && !isThere)
            add(Severity::Refuse, ErrorCode::NoDefendant, u"parties"_s);
        if (!isFile && !has(PartySide::Claimant))
            add(Severity::Refuse, ErrorCode::NoPlaintiff, u"parties"_s);
        if (!isFile && !oneSided && !has(PartySide::Respondent))
            add(Severity::Missing, ErrorCode::NoDefendant, u"parties"_s);
        for (qsizetype i = 0; i < m_input.parties.size(); ++i)
            checkParty(m_input.parties.at(i), QString(u"parties["_s % QString::number(i) % u"]."_s));
    }

    void checkParty(const Party &party, const QString &at)
    {
        if (party.name.trimmed().isEmpty())
            return; // an empty row of the form is no party
        checkLine(party.name, maxNameLength, QString(at % u"name"_s));
        checkLine(party.address, maxLineLength, QString(at % u"address"_s));
        checkLine(party.representative, maxNameLength, QString(at % u"representative"_s));
        checkLine(party.practice, maxLineLength, QString(at % u"practice"_s));
        for (const auto &[value, name] : {std::pair{party.citizenId, u"citizenId"_s}, std::pair{party.phone, u"phone"_s},
                                          std::pair{party.email, u"email"_s}})
            checkLine(value, maxNameLength, QString(at % name));
        if (party.born != 0 && (party.born < 1880 || party.born > m_today.year()))
            add(Severity::Warn, ErrorCode::BadDate, QString(at % u"born"_s), {QString::number(party.born)});
        if (party.address.trimmed().isEmpty())
            add(Severity::Missing, ErrorCode::MissingField, QString(at % u"address"_s));
    }

    void checkTexts()
    {
        checkLine(m_input.externalRef, maxNameLength, u"externalRef"_s);
        checkLine(m_input.relation, maxLineLength, u"relation"_s);
        checkText(m_input.claims, u"claims"_s);
        checkText(m_input.remark, u"remark"_s);
        for (qsizetype i = 0; i < m_input.attachments.size(); ++i)
            checkLine(m_input.attachments.at(i).title, maxLineLength, QString(u"attachments["_s % QString::number(i) % u"].title"_s));
    }

    void checkLine(const QString &text, int max, const QString &field)
    {
        if (const auto line = checkedLine(text, max, field); !line)
            add(Severity::Refuse, line.error().code, field, line.error().args);
    }

    void checkText(const QString &text, const QString &field)
    {
        if (const auto clean = cleanText(text, field); !clean)
            add(Severity::Refuse, clean.error().code, field, clean.error().args);
    }

    const packs::LawBook &m_law;
    const PetitionInput &m_input;
    QDate m_today;
    QList<Finding> m_findings;
};

} // namespace

bool isSecretMark(const QString &mark)
{
    // Everything but a clear "no" refuses: a mark nobody foresaw must not let a secret in (Luật 117/2025/QH15 Đ.5.2).
    static const QStringList open = {u"khong"_s, u"khong mat"_s, u"binh thuong"_s, u"thuong"_s, u"cong khai"_s, u"none"_s, u"no"_s,
                                     u"public"_s};
    const QString folded = fold(mark);
    return !folded.isEmpty() && !open.contains(folded);
}

bool carriesSecretMark(const QString &title)
{
    static const QStringList levels = {u"mat"_s, u"toi mat"_s, u"tuyet mat"_s};
    const QString folded = fold(title);
    for (const QString &level : levels) {
        if (folded.contains(QString(u'(' % level % u')')) || folded.contains(QString(u'[' % level % u']'))
            || folded.endsWith(QString(u"do mat: "_s % level)))
            return true;
    }
    return false;
}

Result<QString> cleanText(const QString &text, const QString &field)
{
    if (text.size() > maxTextLength)
        return fail(ErrorCode::TextTooLong, {}, field, {QString::number(maxTextLength), QString::number(text.size())});
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        THULY_TRY(QString clean, checkedLine(line, maxTextLength, field));
        lines.append(clean);
    }
    return lines.join(u'\n').trimmed();
}

Result<QList<Finding>> checkPetition(storage::ReadTx &tx, const packs::LawBook &law, const PetitionInput &input, const QString &court,
                                     QDate today)
{
    QList<Finding> findings = Checker(law, input, today).run();
    if (const QString ref = cleanLine(input.externalRef); !ref.isEmpty()) {
        storage::Statement statement = tx.prepare(sql::petitionNoOfRef);
        statement.bind(court, ref);
        if (statement.next())
            findings.append({Severity::Refuse, ErrorCode::DuplicatePetition, u"externalRef"_s, {statement.text(0)}});
        THULY_CHECK(statement.finish());
    }
    // Refusals first, and of them the secret one: nothing else of such papers may be spoken about.
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        return finding.code == ErrorCode::SecretRefused ? -1 : int(finding.severity);
    });
    return findings;
}

QList<Finding> missingIn(const packs::LawBook &law, const Matter &matter, const QList<Party> &parties, const QMap<QString, QString> &facts)
{
    PetitionInput input;
    input.channel = matter.channel;
    input.receivedOn = matter.receivedOn;
    input.petitionDate = matter.petitionDate;
    input.postmark = matter.postmark;
    input.caseType = matter.caseType;
    input.relationId = matter.relationId;
    input.relation = matter.relation;
    for (const Party &party : parties) {
        if (!party.removedOn.isValid())
            input.parties.append(party);
    }
    const QList<packs::EventField> fields = intakeFields(law, matter.caseType);
    for (const packs::EventField &field : fields) {
        if (facts.contains(field.fact))
            input.facts.insert(field.fact, facts.value(field.fact));
    }
    QList<Finding> findings = Checker(law, input, matter.receivedOn).run();
    findings.removeIf([](const Finding &finding) { return finding.severity != Severity::Missing; });
    return findings;
}

QDate filingDate(const PetitionInput &input)
{
    const bool postmarkCounts = input.channel == Channel::Post && input.postmark.isValid() && input.postmark <= input.receivedOn;
    return postmarkCounts ? input.postmark : input.receivedOn;
}

} // namespace thuly::cases
