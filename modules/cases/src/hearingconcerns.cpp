// SPDX-License-Identifier: GPL-3.0-or-later
#include "known.h"
#include "timelimits.h"

#include <thuly/cases/hearings.h>
#include <thuly/cases/queries.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

constexpr int mostOfDay = 1000;

Result<QStringList> lawyersOf(storage::ReadTx &tx, const Uuid &matter)
{
    THULY_TRY(const QList<Party> people, parties(tx, matter));
    QStringList names;
    for (const Party &person : people) {
        if (person.role == PartyRole::Protector && !person.removedOn.isValid())
            names.append(person.name);
    }
    return names;
}

/** The scheduled hearings of that day that share a minute with `wanted`. */
Result<QList<HearingSlot>> slotsBeside(storage::ReadTx &tx, const Hearing &wanted)
{
    THULY_TRY(const QList<HearingLine> lines, hearings(tx, {.from = wanted.date, .to = wanted.date}, mostOfDay));
    QList<HearingSlot> beside;
    for (const HearingLine &line : lines) {
        const Hearing &other = line.hearing;
        if (other.uid == wanted.uid || other.state != HearingState::Scheduled || other.startMinute() >= wanted.endMinute()
            || wanted.startMinute() >= other.endMinute())
            continue;
        THULY_TRY(QStringList lawyers, lawyersOf(tx, other.matter));
        beside.append({other, line.matter.number(), std::move(lawyers)});
    }
    return beside;
}

/** The limits that opening this hearing meets and that end before its day. */
Result<QList<Concern>> lateLimits(storage::ReadTx &tx, const packs::LawBook &law, const packs::HearingKind &kind, const Hearing &wanted)
{
    QList<Concern> late;
    THULY_TRY(const Matter head, matter(tx, wanted.matter));
    const packs::EventDefinition *opening = law.event(kind.opensWith, head.procedure);
    if (!opening)
        return late;
    THULY_TRY(const QList<Deadline> open, openLimits(tx, wanted.matter));
    for (const Deadline &limit : open) {
        if (opening->fulfils.contains(limit.rule) && wanted.date > limit.due)
            late.append({ConcernKind::AfterLimit, limit.lawRef, limit.titleVi, limit.due});
    }
    return late;
}

bool isComplete(const packs::HearingKind &kind, const Hearing &wanted, bool summary)
{
    const auto count = [&wanted](PanelDuty duty) { return std::ranges::count(wanted.panel, duty, &PanelMember::duty); };
    const auto judges = count(PanelDuty::Presiding) + count(PanelDuty::Judge);
    if (summary) // one judge alone (BLTTDS Đ.65)
        return judges >= 1;
    return judges >= kind.judges && count(PanelDuty::Assessor) >= kind.assessors;
}

} // namespace

Result<QList<Concern>> hearingConcerns(storage::ReadTx &tx, const packs::LawBook &law, const Hearing &wanted, QDate today)
{
    QList<Concern> concerns;
    if (wanted.date.isValid() && wanted.start.isValid() && wanted.minutes > 0) {
        THULY_TRY(QStringList lawyers, lawyersOf(tx, wanted.matter));
        THULY_TRY(const QList<HearingSlot> beside, slotsBeside(tx, wanted));
        concerns = clashes({wanted, {}, std::move(lawyers)}, beside);
    }
    if (wanted.date.isValid() && wanted.date < today)
        concerns.append({ConcernKind::InPast, {}, {}, wanted.date});
    else if (wanted.date.isValid() && !law.calendar().isWorkingDay(wanted.date))
        concerns.append({ConcernKind::DayOff, {}, {}, wanted.date});
    const packs::HearingKind *kind = law.courtWork().hearingKind(wanted.kind);
    if (!kind || wanted.matter.isNull())
        return concerns;
    if (wanted.date.isValid()) {
        THULY_TRY(const QList<Concern> late, lateLimits(tx, law, *kind, wanted));
        concerns.append(late);
    }
    THULY_TRY(const Facts known, facts(tx, wanted.matter));
    if (!isComplete(*kind, wanted, known.value(u"summary"_s) == "yes"_L1))
        concerns.append({ConcernKind::PanelIncomplete, kind->lawRef, {}, {}});
    return concerns;
}

Result<Deadline> adjournmentLimit(storage::ReadTx &tx, const packs::LawBook &law, const Matter &matter, QDate decidedOn)
{
    THULY_TRY(const Facts known, facts(tx, matter.uid));
    const QHash<QString, QString> given = factsForRules(law, matter, known);
    Deadline latest;
    // An adjournment starts the limit for taking it up again and a shorter one for sending the decision.
    for (const packs::DeadlineRule *rule : law.deadlineRules(matter.procedure, u"adjournment_decision_made"_s, decidedOn)) {
        if (!rule->isUsable() || !rule->limit || rule->limit->amount <= 0 || rule->appliesIf.test(given) != packs::Applies::Yes)
            continue;
        THULY_TRY(Deadline limit, computeLimit(law, *rule, LegalTime{decidedOn}));
        if (!latest.due.isValid() || limit.due > latest.due)
            latest = std::move(limit);
    }
    return latest;
}

} // namespace thuly::cases
