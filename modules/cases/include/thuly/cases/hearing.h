// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/legaldate.h>
#include <thuly/base/uuid.h>

#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>

namespace thuly::cases {

/** What somebody does at a hearing: the panel (HĐXX), then who sits with it. */
enum class PanelDuty { Presiding, Judge, Assessor, Clerk, Prosecutor };
[[nodiscard]] const QList<PanelDuty> &allPanelDuties();
/** Stable text of the journal and of thulyctl: "presiding", "judge", "assessor", "clerk", "prosecutor". */
[[nodiscard]] QString panelDutyId(PanelDuty duty);
[[nodiscard]] std::optional<PanelDuty> panelDutyFromId(QStringView id);

/** One seat. `account` is null for somebody who has none here: an assessor, a prosecutor, a judge lent by another court. */
struct PanelMember {
    PanelDuty duty = PanelDuty::Judge;
    Uuid account = {};
    QString name = {};

    friend bool operator==(const PanelMember &, const PanelMember &) = default;
};

enum class HearingState { Scheduled, Held, Adjourned, Cancelled };
[[nodiscard]] QString hearingStateId(HearingState state);
[[nodiscard]] std::optional<HearingState> hearingStateFromId(QStringView id);

enum class Openness { Public, Closed };
enum class HearingForm { InRoom, Online };

/** A place beside the courtroom from which people take part (điểm cầu thành phần), and who keeps order there. */
struct OnlinePoint {
    QString place = {};
    QString officer = {};

    friend bool operator==(const OnlinePoint &, const OnlinePoint &) = default;
};

/** A hearing (phiên toà, phiên họp) of one matter: when, where, who. Times are those of Việt Nam, to the minute. */
struct Hearing {
    Uuid uid = {};
    Uuid matter = {};
    quint32 version = 0;
    /** Id of packs::HearingKind. */
    QString kind = {};
    QDate date = {};
    QTime start = {};
    /** Expected duration; a hearing ends on its day. */
    int minutes = 0;
    /** Empty: no room yet. */
    QString room = {};
    Openness openness = Openness::Public;
    HearingForm form = HearingForm::InRoom;
    /** Central point of an online hearing (điểm cầu trung tâm). */
    QString centralPoint = {};
    QList<OnlinePoint> points = {};
    /** Ids of packs::OnlineCheck that are done. */
    QStringList checks = {};
    QString note = {};
    QList<PanelMember> panel = {};
    HearingState state = HearingState::Scheduled;
    /** What came of it, why it was adjourned or cancelled. */
    QString result = {};
    /** Number of the decision of adjournment. */
    QString decisionNo = {};
    /** Why it stands although somebody is to be elsewhere, or the day is doubtful. */
    QString overrideReason = {};
    /** The adjourned hearing that this one takes up again. */
    Uuid follows = {};

    [[nodiscard]] int startMinute() const { return start.hour() * 60 + start.minute(); }
    [[nodiscard]] int endMinute() const { return startMinute() + minutes; }
    [[nodiscard]] QTime end() const { return QTime(0, 0).addSecs(endMinute() * 60); }
    /** The presiding judge; empty name when there is none. */
    [[nodiscard]] PanelMember presiding() const;
    [[nodiscard]] QStringList namesOf(PanelDuty duty) const;

    friend bool operator==(const Hearing &, const Hearing &) = default;
};

/** A scheduled hearing with whom its matter brings along: what clashes are looked for in. */
struct HearingSlot {
    Hearing hearing;
    QString matterNumber;
    /** Names of the parties' protectors (lawyers). */
    QStringList lawyers;
};

enum class ConcernKind {
    RoomTaken,     ///< another hearing is in that room then: cannot be
    PersonBusy,    ///< somebody of the panel, or a lawyer, is to be elsewhere then
    DayOff,        ///< no working day
    InPast,
    AfterLimit,    ///< later than the law lets the hearing open
    PanelIncomplete,
};
/** Something that speaks against a time or a panel. */
struct Concern {
    ConcernKind kind = ConcernKind::PersonBusy;
    /** Room or person; the article of a limit. */
    QString subject = {};
    /** The other hearing: number of its matter, and when. The last day of a limit. */
    QString other = {};
    QDate date = {};
    QTime from = {};
    QTime to = {};

    /** Refuses: a room holds one hearing. The others stand with a reason; an incomplete panel is only shown. */
    [[nodiscard]] bool refuses() const { return kind == ConcernKind::RoomTaken; }
    [[nodiscard]] bool needsReason() const { return kind != ConcernKind::RoomTaken && kind != ConcernKind::PanelIncomplete; }
    friend bool operator==(const Concern &, const Concern &) = default;
};

/**
 * Room and people of `wanted` against the other hearings of that day; half-open times, so one may begin when the other ends.
 * People are the same when their accounts are, or, where one has none, when their folded names are. Pure.
 */
[[nodiscard]] QList<Concern> clashes(const HearingSlot &wanted, const QList<HearingSlot> &others);

} // namespace thuly::cases
