// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/intake.h>

#include <thuly/base/money.h>
#include <thuly/base/text.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

using cases::Party;
using cases::PartyRole;
using cases::PetitionInput;

constexpr auto refKey = "ref"_L1;
constexpr std::array secrecyKeys = {"secrecy"_L1, "doMat"_L1, "classification"_L1};
constexpr std::array knownKeys = {"ref"_L1,        "channel"_L1,   "receivedOn"_L1,     "petitionDate"_L1, "postmark"_L1,    "caseType"_L1,
                                  "relation"_L1,   "relationId"_L1, "plaintiffs"_L1,    "defendants"_L1,   "related"_L1,     "requesters"_L1,
                                  "protectors"_L1, "witnesses"_L1, "claims"_L1,         "value"_L1,        "attachments"_L1, "foreignElement"_L1,
                                  "interimAt"_L1,  "remark"_L1,    "secrecy"_L1,        "doMat"_L1,        "classification"_L1,
                                  "concerned"_L1,  "accused"_L1,   "victims"_L1,        "civilPlaintiffs"_L1, "civilDefendants"_L1,
                                  "defenceCounsel"_L1, "requestingAgencies"_L1, "proposedPersons"_L1, "facts"_L1};
constexpr std::array partyKeys = {"kind"_L1,  "name"_L1,           "born"_L1,     "citizenId"_L1, "address"_L1,       "phone"_L1,
                                  "email"_L1, "representative"_L1, "practice"_L1, "secrecy"_L1,   "doMat"_L1,         "classification"_L1};
constexpr std::array attachmentKeys = {"title"_L1, "pages"_L1, "secrecy"_L1, "doMat"_L1, "classification"_L1};

struct PartyList {
    QLatin1StringView key;
    PartyRole role;
};
constexpr std::array partyLists = {
    PartyList{"plaintiffs"_L1, PartyRole::Plaintiff}, PartyList{"requesters"_L1, PartyRole::Requester},
    PartyList{"defendants"_L1, PartyRole::Defendant}, PartyList{"related"_L1, PartyRole::RelatedPerson},
    PartyList{"protectors"_L1, PartyRole::Protector}, PartyList{"witnesses"_L1, PartyRole::Witness},
    PartyList{"concerned"_L1, PartyRole::ConcernedPerson}, PartyList{"accused"_L1, PartyRole::Accused},
    PartyList{"victims"_L1, PartyRole::Victim}, PartyList{"civilPlaintiffs"_L1, PartyRole::CivilPlaintiff},
    PartyList{"civilDefendants"_L1, PartyRole::CivilDefendant}, PartyList{"defenceCounsel"_L1, PartyRole::DefenceCounsel},
    PartyList{"requestingAgencies"_L1, PartyRole::RequestingAgency}, PartyList{"proposedPersons"_L1, PartyRole::ProposedPerson},
};

template<class Keys> void noteUnknown(const QJsonObject &object, const Keys &known, QStringList *ignored)
{
    if (!ignored)
        return;
    for (const QString &key : object.keys()) {
        if (std::ranges::find(known, key) == known.end() && !ignored->contains(key))
            ignored->append(key);
    }
}

/** A mark of secrecy on the petition, one of its people or one of its papers. */
QString secrecyOf(const QJsonObject &petition)
{
    const auto markOf = [](const QJsonObject &object) {
        for (const QLatin1StringView key : secrecyKeys) {
            const QJsonValue mark = object.value(key);
            const QString text = mark.isString() || mark.isUndefined() || mark.isNull() ? mark.toString() : u"?"_s;
            if (cases::isSecretMark(text))
                return text;
        }
        return QString();
    };
    if (const QString mark = markOf(petition); !mark.isEmpty())
        return mark;
    for (const QJsonValue &list : petition) {
        for (const QJsonValue &part : list.toArray()) {
            if (const QString mark = markOf(part.toObject()); !mark.isEmpty())
                return mark;
        }
    }
    return {};
}

/** Text of a field that may be absent; another type than text is an error, not a guess. */
Result<QString> textOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    return value.isString() ? Result<QString>(value.toString()) : fail(ErrorCode::BadJson, {}, key);
}

Result<QDate> dateOf(const QJsonObject &object, QLatin1StringView key)
{
    THULY_TRY(const QString text, textOf(object, key));
    if (text.trimmed().isEmpty())
        return QDate();
    const auto time = LegalTime::fromText(text.trimmed());
    return time && time->isValid() ? Result<QDate>(time->date) : fail(ErrorCode::BadDate, {}, key, {text.left(40)});
}

Result<std::optional<qint64>> moneyOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.isString()) {
        THULY_TRY(const qint64 amount, parseMoney(value.toString(), key));
        return amount;
    }
    const double amount = value.toDouble(-1);
    if (!value.isDouble() || amount < 0 || amount > 1e15 || std::floor(amount) != amount)
        return fail(ErrorCode::BadMoney, {}, key);
    return qint64(amount);
}

Result<int> yearOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return 0;
    bool number = value.isDouble();
    const int year = value.isString() ? value.toString().left(4).toInt(&number) : value.toInt(-1);
    return number && year >= 1000 && year <= 9999 ? Result<int>(year) : fail(ErrorCode::BadDate, {}, key);
}

Result<Party> partyOf(const QJsonObject &object, PartyRole role)
{
    Party party;
    party.role = role;
    THULY_TRY(const QString kind, textOf(object, "kind"_L1));
    if (!kind.isEmpty() && kind != "person"_L1 && kind != "organisation"_L1)
        return fail(ErrorCode::UnknownValue, {}, u"kind"_s, {kind.left(40)});
    party.kind = kind == "organisation"_L1 ? cases::PartyKind::Organisation : cases::PartyKind::Person;
    THULY_TRY(party.name, textOf(object, "name"_L1));
    THULY_TRY(party.citizenId, textOf(object, "citizenId"_L1));
    THULY_TRY(party.address, textOf(object, "address"_L1));
    THULY_TRY(party.phone, textOf(object, "phone"_L1));
    THULY_TRY(party.email, textOf(object, "email"_L1));
    THULY_TRY(party.practice, textOf(object, "practice"_L1));
    const QJsonValue representative = object.value("representative"_L1);
    THULY_TRY(party.representative, representative.isObject() ? textOf(representative.toObject(), "name"_L1)
                                                              : textOf(object, "representative"_L1));
    THULY_TRY(party.born, yearOf(object, "born"_L1));
    return party;
}

Result<QJsonArray> listOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QJsonArray();
    return value.isArray() ? Result<QJsonArray>(value.toArray()) : fail(ErrorCode::BadJson, {}, key);
}

Result<void> readParties(const QJsonObject &object, PetitionInput &input, QStringList *ignored)
{
    for (const PartyList &list : partyLists) {
        THULY_TRY(const QJsonArray array, listOf(object, list.key));
        for (const QJsonValue &value : array) {
            if (!value.isObject())
                return fail(ErrorCode::BadJson, {}, list.key);
            noteUnknown(value.toObject(), partyKeys, ignored);
            THULY_TRY(Party party, partyOf(value.toObject(), list.role));
            input.parties.append(std::move(party));
        }
    }
    return {};
}

Result<void> readAttachments(const QJsonObject &object, PetitionInput &input, QStringList *ignored)
{
    THULY_TRY(const QJsonArray array, listOf(object, "attachments"_L1));
    for (const QJsonValue &value : array) {
        cases::Attachment attachment;
        if (value.isString()) {
            attachment.title = value.toString();
        } else if (value.isObject()) {
            noteUnknown(value.toObject(), attachmentKeys, ignored);
            THULY_TRY(attachment.title, textOf(value.toObject(), "title"_L1));
            attachment.pages = std::clamp(value.toObject().value("pages"_L1).toInt(), 0, 100'000);
        } else {
            return fail(ErrorCode::BadJson, {}, u"attachments"_s);
        }
        input.attachments.append(attachment);
    }
    return {};
}

/** What the procedure's first step asks for: {"indictment_no": "12/CT-VKS"}. */
Result<void> readFacts(const QJsonObject &object, PetitionInput &input)
{
    const QJsonValue facts = object.value("facts"_L1);
    if (facts.isUndefined() || facts.isNull())
        return {};
    if (!facts.isObject())
        return fail(ErrorCode::BadJson, {}, u"facts"_s);
    const QJsonObject given = facts.toObject();
    for (auto fact = given.begin(); fact != given.end(); ++fact) {
        if (!fact.value().isString())
            return fail(ErrorCode::BadJson, {}, fact.key());
        input.facts.insert(fact.key(), fact.value().toString());
    }
    return {};
}

Result<void> readHead(const QJsonObject &object, PetitionInput &input)
{
    THULY_TRY(input.externalRef, textOf(object, refKey));
    THULY_TRY(const QString channel, textOf(object, "channel"_L1));
    const auto known = cases::channelFromId(channel);
    if (!known)
        return fail(channel.isEmpty() ? ErrorCode::MissingField : ErrorCode::UnknownValue, {}, u"channel"_s, {channel.left(40)});
    input.channel = *known;
    THULY_TRY(input.receivedOn, dateOf(object, "receivedOn"_L1));
    THULY_TRY(input.petitionDate, dateOf(object, "petitionDate"_L1));
    THULY_TRY(input.postmark, dateOf(object, "postmark"_L1));
    THULY_TRY(input.caseType, textOf(object, "caseType"_L1));
    input.caseType = nfc(input.caseType);
    THULY_TRY(input.relation, textOf(object, "relation"_L1));
    THULY_TRY(input.relationId, textOf(object, "relationId"_L1));
    THULY_TRY(input.claims, textOf(object, "claims"_L1));
    THULY_TRY(input.remark, textOf(object, "remark"_L1));
    THULY_TRY(input.value, moneyOf(object, "value"_L1));
    if (object.value("foreignElement"_L1).toBool())
        input.foreignElement = cases::ForeignElement::Yes;
    THULY_TRY(const QString interim, textOf(object, "interimAt"_L1));
    if (!interim.isEmpty()) {
        input.interimAt = LegalTime::fromText(interim);
        if (!input.interimAt)
            return fail(ErrorCode::BadDate, {}, u"interimAt"_s, {interim.left(40)});
    }
    return {};
}

} // namespace

Result<PetitionInput> parsePetition(QByteArrayView jsonLine, QStringList *ignored)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(jsonLine.data(), jsonLine.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        return fail(ErrorCode::BadEncoding, error.errorString());
    if (!document.isObject())
        return fail(ErrorCode::BadJson, error.errorString());
    const QJsonObject object = document.object();
    PetitionInput input;
    input.dates = cases::DateSource::CounterFile;
    // First of all: of secret papers nothing but their reference may be looked at.
    if (const QString mark = secrecyOf(object); !mark.isEmpty()) {
        input.secrecy = mark;
        input.externalRef = object.value(refKey).toString();
        const auto received = LegalTime::fromText(object.value("receivedOn"_L1).toString());
        input.receivedOn = received ? received->date : QDate();
        return input;
    }
    noteUnknown(object, knownKeys, ignored);
    THULY_CHECK(readHead(object, input));
    THULY_CHECK(readParties(object, input, ignored));
    THULY_CHECK(readAttachments(object, input, ignored));
    THULY_CHECK(readFacts(object, input));
    return input;
}

} // namespace thuly::workflow
