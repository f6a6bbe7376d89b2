// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/matter.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

struct RoleName {
    PartyRole role;
    QLatin1StringView id;
};
constexpr std::array roleNames = {
    RoleName{PartyRole::Plaintiff, "plaintiff"_L1},           RoleName{PartyRole::Defendant, "defendant"_L1},
    RoleName{PartyRole::RelatedPerson, "related"_L1},  RoleName{PartyRole::Requester, "requester"_L1},
    RoleName{PartyRole::ConcernedPerson, "concerned"_L1}, RoleName{PartyRole::LegalRepresentative, "legal_representative"_L1},
    RoleName{PartyRole::AuthorisedRepresentative, "authorised_representative"_L1},
    RoleName{PartyRole::Protector, "protector"_L1},           RoleName{PartyRole::Witness, "witness"_L1},
    RoleName{PartyRole::Expert, "expert"_L1},                 RoleName{PartyRole::Interpreter, "interpreter"_L1},
    RoleName{PartyRole::Accused, "accused"_L1},               RoleName{PartyRole::Victim, "victim"_L1},
    RoleName{PartyRole::CivilPlaintiff, "civil_plaintiff"_L1}, RoleName{PartyRole::CivilDefendant, "civil_defendant"_L1},
    RoleName{PartyRole::DefenceCounsel, "defence_counsel"_L1}, RoleName{PartyRole::RequestingAgency, "requesting_agency"_L1},
    RoleName{PartyRole::ProposedPerson, "proposed_person"_L1},
};

} // namespace

const QList<PartyRole> &allPartyRoles()
{
    static const QList<PartyRole> roles = [] {
        QList<PartyRole> all;
        for (const RoleName &name : roleNames)
            all.append(name.role);
        return all;
    }();
    return roles;
}

QString partyRoleId(PartyRole role)
{
    for (const RoleName &name : roleNames) {
        if (name.role == role)
            return name.id;
    }
    return {};
}

std::optional<PartyRole> partyRoleFromId(QStringView id)
{
    for (const RoleName &name : roleNames) {
        if (name.id == id)
            return name.role;
    }
    return std::nullopt;
}

PartySide partySide(PartyRole role)
{
    switch (role) {
    case PartyRole::Plaintiff:
    case PartyRole::Requester:
    case PartyRole::RequestingAgency:
        return PartySide::Claimant;
    case PartyRole::Defendant:
    case PartyRole::Accused:
    case PartyRole::ProposedPerson:
        return PartySide::Respondent;
    case PartyRole::RelatedPerson:
    case PartyRole::ConcernedPerson:
    case PartyRole::Victim:
    case PartyRole::CivilPlaintiff:
    case PartyRole::CivilDefendant:
        return PartySide::Third;
    case PartyRole::LegalRepresentative:
    case PartyRole::AuthorisedRepresentative:
    case PartyRole::Protector:
    case PartyRole::Witness:
    case PartyRole::Expert:
    case PartyRole::Interpreter:
    case PartyRole::DefenceCounsel:
        break;
    }
    return PartySide::None;
}

QString intakeId(Intake intake)
{
    switch (intake) {
    case Intake::Petition:
        return u"petition"_s;
    case Intake::File:
        return u"file"_s;
    case Intake::Split:
        return u"split"_s;
    }
    return {};
}

std::optional<Intake> intakeFromId(QStringView id)
{
    for (const Intake intake : {Intake::Petition, Intake::File, Intake::Split}) {
        if (intakeId(intake) == id)
            return intake;
    }
    return std::nullopt;
}

QString channelId(Channel channel)
{
    switch (channel) {
    case Channel::Direct:
        return u"direct"_s;
    case Channel::Post:
        return u"post"_s;
    case Channel::Online:
        return u"online"_s;
    }
    return {};
}

std::optional<Channel> channelFromId(QStringView id)
{
    if (id == "direct"_L1)
        return Channel::Direct;
    if (id == "post"_L1)
        return Channel::Post;
    if (id == "online"_L1)
        return Channel::Online;
    return std::nullopt;
}

QString writtenName(const Party &party, const QList<Party> &all)
{
    const auto alike = std::ranges::count_if(all, [&party](const Party &other) { return other.name == party.name && !other.removedOn.isValid(); });
    return alike > 1 && party.born > 0 ? QString(party.name % u", "_s % QString::number(party.born)) : party.name;
}

QList<Uuid> Matter::assigned() const
{
    QList<Uuid> all;
    for (const Uuid &account : {reviewer, judge, clerk}) {
        if (!account.isNull() && !all.contains(account))
            all.append(account);
    }
    return all;
}

} // namespace thuly::cases
