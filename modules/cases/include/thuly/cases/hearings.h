// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/hearing.h>
#include <thuly/cases/matter.h>

namespace thuly::packs {
class LawBook;
}

namespace thuly::cases {

/**
 * Schedules a hearing of a matter. `wanted.uid`, `version` and `state` are ignored. MissingField, UnknownValue (kind),
 * HearingTime (does not end on its day), HearingRoomTaken (args: room, matter, from, to); HearingPersonBusy, HearingDayOff, HearingInPast and
 * HearingAfterLimit only while `overrideReason` is empty. An empty panel: the judge and the clerk of the matter. Right: ScheduleHearing.
 */
[[nodiscard]] Result<Hearing> scheduleHearing(const CommandContext &context, Hearing wanted);
/** Another time, room, panel or form of a scheduled hearing; `changed.version` is what it was decided on. Right: ScheduleHearing. */
[[nodiscard]] Result<Hearing> changeHearing(const CommandContext &context, Hearing changed);

struct AdjournInput {
    Uuid hearing;
    quint32 baseVersion = 0;
    QString reason;
    /** As on the decision; empty: given by the step, or none. */
    QString decisionNo = {};
    QDate decidedOn;
    /** When it is taken up again; an invalid date: not fixed yet. Same room, kind and panel otherwise. */
    QDate newDate = {};
    QTime newStart = {};
    /** Empty: the same. */
    QString newRoom = {};
    QString overrideReason = {};
};
struct Adjourned {
    Hearing adjourned;
    /** No uid when the new time is not fixed yet. */
    Hearing next;
    /** The last day the law allows; invalid where the packs have no usable rule. */
    QDate latest;
    QString lawRef;
    /** The step `adjourned` of the procedure was recorded with it. */
    bool stepRecorded = false;
};
/**
 * Adjourns (hoãn): BLTTDS Đ.233.1 at most one month, 15 days in summary procedure, and what the packs say for others. Where the
 * procedure stands at its hearing, its step is recorded in the same group. AdjournedTooLong (args: latest, article). Right: ScheduleHearing.
 */
[[nodiscard]] Result<Adjourned> adjournHearing(const CommandContext &context, const AdjournInput &input);

struct HoldInput {
    Uuid hearing;
    quint32 baseVersion = 0;
    /** What came of it. */
    QString result = {};
    /** What the step that opens it asks for beside the day and the clerk of the panel: "attendance", "accused_present". */
    QMap<QString, QString> facts = {};
};
struct Held {
    Hearing hearing;
    /** The step that opens such a hearing (`hearing_opened`) was recorded with it. */
    bool stepRecorded = false;
    /** Facts that the step asks for and nobody gave: it is still to be recorded. */
    QStringList missing = {};
};
/**
 * Took place; not before its day. Where the procedure waits for this hearing, the step that opens it is recorded in the same group,
 * provided that its facts are known and the person may record steps. Right: ScheduleHearing.
 */
[[nodiscard]] Result<Held> holdHearing(const CommandContext &context, const HoldInput &input);
/** Will not take place. ReasonMissing. Right: ScheduleHearing. */
[[nodiscard]] Result<Hearing> cancelHearing(const CommandContext &context, const Uuid &hearing, quint32 baseVersion, const QString &reason);

/** Everything that speaks against `wanted`, room first; for the form while it is filled in. Total: it may be half typed. */
[[nodiscard]] Result<QList<Concern>> hearingConcerns(storage::ReadTx &tx, const packs::LawBook &law, const Hearing &wanted, QDate today);
/** Until when a hearing adjourned on `decidedOn` has to be taken up again; an invalid due date where there is no usable rule. */
[[nodiscard]] Result<Deadline> adjournmentLimit(storage::ReadTx &tx, const packs::LawBook &law, const Matter &matter, QDate decidedOn);

/* Reading. */

/** A hearing with the matter it belongs to. */
struct HearingLine {
    Hearing hearing;
    Matter matter;
};
struct HearingFilter {
    QDate from;
    QDate to;
    /** Folded; empty: all rooms. */
    QString room = {};
    /** Sits on the panel; null: everybody. */
    Uuid member = {};
};
/** RowNotFound. */
[[nodiscard]] Result<Hearing> hearing(storage::ReadTx &tx, const Uuid &uid);
/** By day, start and room; all states. */
[[nodiscard]] Result<QList<HearingLine>> hearings(storage::ReadTx &tx, const HearingFilter &filter, int limit);
/** Of one matter, newest day first. */
[[nodiscard]] Result<QList<Hearing>> hearingsOf(storage::ReadTx &tx, const Uuid &matter);
/** Rooms ever used, in order; for suggestions. */
[[nodiscard]] Result<QStringList> hearingRooms(storage::ReadTx &tx, int limit);
/** Scheduled ones from `from` to `to`. */
[[nodiscard]] Result<qint64> countHearings(storage::ReadTx &tx, QDate from, QDate to);

} // namespace thuly::cases
