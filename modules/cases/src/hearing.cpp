// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/hearing.h>

#include <thuly/base/text.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

constexpr std::array dutyIds = {std::pair{PanelDuty::Presiding, "presiding"_L1}, std::pair{PanelDuty::Judge, "judge"_L1},
                                std::pair{PanelDuty::Assessor, "assessor"_L1}, std::pair{PanelDuty::Clerk, "clerk"_L1},
                                std::pair{PanelDuty::Prosecutor, "prosecutor"_L1}};
constexpr std::array stateIds = {std::pair{HearingState::Scheduled, "scheduled"_L1}, std::pair{HearingState::Held, "held"_L1},
                                 std::pair{HearingState::Adjourned, "adjourned"_L1}, std::pair{HearingState::Cancelled, "cancelled"_L1}};

template<class Pairs, class Value> QString idOf(const Pairs &pairs, Value value)
{
    return std::ranges::find(pairs, value, [](const auto &pair) { return pair.first; })->second;
}

template<class Value, class Pairs> std::optional<Value> valueOf(const Pairs &pairs, QStringView id)
{
    const auto found = std::ranges::find_if(pairs, [id](const auto &pair) { return id == pair.second; });
    return found == pairs.end() ? std::nullopt : std::optional(found->first);
}

bool overlap(const Hearing &a, const Hearing &b)
{
    return a.date == b.date && a.startMinute() < b.endMinute() && b.startMinute() < a.endMinute();
}

bool samePerson(const PanelMember &a, const PanelMember &b)
{
    if (!a.account.isNull() && !b.account.isNull())
        return a.account == b.account;
    return !a.name.isEmpty() && fold(a.name) == fold(b.name);
}

Concern concernOf(ConcernKind kind, const QString &subject, const HearingSlot &other)
{
    return {kind, subject, other.matterNumber, other.hearing.date, other.hearing.start, other.hearing.end()};
}

} // namespace

const QList<PanelDuty> &allPanelDuties()
{
    static const QList<PanelDuty> all = {PanelDuty::Presiding, PanelDuty::Judge, PanelDuty::Assessor, PanelDuty::Clerk, PanelDuty::Prosecutor};
    return all;
}

QString panelDutyId(PanelDuty duty)
{
    return idOf(dutyIds, duty);
}

std::optional<PanelDuty> panelDutyFromId(QStringView id)
{
    return valueOf<PanelDuty>(dutyIds, id);
}

QString hearingStateId(HearingState state)
{
    return idOf(stateIds, state);
}

std::optional<HearingState> hearingStateFromId(QStringView id)
{
    return valueOf<HearingState>(stateIds, id);
}

PanelMember Hearing::presiding() const
{
    const auto found = std::ranges::find(panel, PanelDuty::Presiding, &PanelMember::duty);
    return found == panel.end() ? PanelMember{PanelDuty::Presiding} : *found;
}

QStringList Hearing::namesOf(PanelDuty duty) const
{
    QStringList names;
    for (const PanelMember &member : panel) {
        if (member.duty == duty)
            names.append(member.name);
    }
    return names;
}

QList<Concern> clashes(const HearingSlot &wanted, const QList<HearingSlot> &others)
{
    QList<Concern> rooms;
    QList<Concern> people;
    const QString room = fold(wanted.hearing.room);
    for (const HearingSlot &other : others) {
        const bool itself = !wanted.hearing.uid.isNull() && other.hearing.uid == wanted.hearing.uid;
        if (itself || other.hearing.state != HearingState::Scheduled || !overlap(wanted.hearing, other.hearing))
            continue;
        if (!room.isEmpty() && fold(other.hearing.room) == room)
            rooms.append(concernOf(ConcernKind::RoomTaken, other.hearing.room, other));
        for (const PanelMember &member : wanted.hearing.panel) {
            const auto same = [&member](const PanelMember &there) { return samePerson(member, there); };
            if (std::ranges::any_of(other.hearing.panel, same))
                people.append(concernOf(ConcernKind::PersonBusy, member.name, other));
        }
        if (other.hearing.matter == wanted.hearing.matter)
            continue; // the lawyers of one matter come to all its hearings
        for (const QString &lawyer : wanted.lawyers) {
            const auto same = [&lawyer](const QString &there) { return fold(there) == fold(lawyer); };
            if (std::ranges::any_of(other.lawyers, same))
                people.append(concernOf(ConcernKind::PersonBusy, lawyer, other));
        }
    }
    return rooms + people;
}

} // namespace thuly::cases
