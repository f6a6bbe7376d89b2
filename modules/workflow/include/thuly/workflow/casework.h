// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/assignment.h>
#include <thuly/cases/deadlines.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/events.h>
#include <thuly/cases/links.h>
#include <thuly/cases/petition.h>
#include <thuly/cases/queries.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Everything the case page shows, from one snapshot. */
struct MatterView {
    cases::Matter head;
    QList<cases::Party> parties;
    QList<cases::Attachment> attachments;
    QList<cases::TimelineEntry> timeline;
    QMap<QString, QString> facts;
    QList<cases::Deadline> deadlines;
    QList<cases::Correction> corrections;
    QList<cases::Assignment> assignments;
    QList<cases::Task> tasks;
    QList<cases::LinkView> links;
    /** What it still lacks for later steps. */
    QList<cases::Finding> missing;
    /** The reader's own note. */
    QString note;
    QList<cases::NextEvent> next;
    QList<cases::Station> stations;
    /** Display names of every account mentioned. */
    QMap<Uuid, QString> people;
};

/** A matter that lacks something for a later step. */
struct Incomplete {
    cases::Matter matter;
    QList<cases::Finding> missing;
    /** As the findings count them ("parties[1].address"): without those struck off. */
    QList<cases::Party> parties;
    /** On whose desk it lies; empty: nobody's yet. */
    QString judge;
};

/** What Ctrl+K offers: a matter, and the person found in it if it was found by one. */
struct GoTo {
    cases::Matter matter;
    QString person;
};

/** Accepting a case: with the receipt, or exempt from the fee. */
struct AcceptInput {
    Uuid matter;
    QString receiptNo = {};
    /** The day the court received the receipt: the date of acceptance (BLTTDS Đ.195.3). */
    LegalTime receiptFiledAt = {};
    /** Not empty: exempt, accepted on `receiptFiledAt` without a receipt (BLTTDS Đ.195.4). */
    QString exemptReason = {};
    quint32 baseVersion = 0;
};

/** Work on one matter. Shares the desk; use from the desk's thread. */
class CaseWork
{
public:
    explicit CaseWork(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<MatterView>> open(Uuid matter, CancelPtr cancel = {}) const;
    /** By acceptance number, petition number or external reference. */
    [[nodiscard]] QFuture<Result<MatterView>> openByNumber(QString number) const;
    [[nodiscard]] QFuture<Result<cases::MatterPage>> list(cases::MatterFilter filter, QByteArray after = {}, int limit = 100,
                                                          CancelPtr cancel = {}) const;
    /** Open matters that lack something, newest receipt first; only those the person may read. */
    [[nodiscard]] QFuture<Result<QList<Incomplete>>> incomplete(int limit = 100, CancelPtr cancel = {}) const;
    [[nodiscard]] QFuture<Result<QList<GoTo>>> search(QString text, int limit = 12, CancelPtr cancel = {}) const;

    [[nodiscard]] QFuture<Result<cases::EventDone>> recordEvent(cases::EventInput input) const;
    [[nodiscard]] QFuture<Result<cases::EventDone>> accept(AcceptInput input) const;
    [[nodiscard]] QFuture<Result<cases::Assigned>> assignReviewer(cases::AssignInput input) const;
    [[nodiscard]] QFuture<Result<cases::Assigned>> assignJudge(cases::AssignInput input) const;
    [[nodiscard]] QFuture<Result<cases::Assignment>> assignClerk(cases::AssignInput input) const;
    [[nodiscard]] QFuture<Result<QList<cases::Candidate>>> candidates(cases::Duty duty) const;

    [[nodiscard]] QFuture<Result<void>> meetDeadline(Uuid deadline, QDate on) const;
    [[nodiscard]] QFuture<Result<cases::Deadline>> extendDeadline(cases::ExtendInput input) const;

    [[nodiscard]] QFuture<Result<cases::Correction>> correct(cases::CorrectInput input) const;
    [[nodiscard]] QFuture<Result<void>> approveCorrection(Uuid correction) const;
    [[nodiscard]] QFuture<Result<cases::Party>> addParty(Uuid matter, cases::Party party, QString reason) const;
    [[nodiscard]] QFuture<Result<cases::Party>> changeParty(cases::Party changed) const;
    [[nodiscard]] QFuture<Result<void>> removeParty(Uuid party, quint32 baseVersion, QString reason) const;
    [[nodiscard]] QFuture<Result<cases::Task>> addTask(cases::Task task) const;
    [[nodiscard]] QFuture<Result<void>> finishTask(Uuid task) const;
    [[nodiscard]] QFuture<Result<void>> writeNote(Uuid matter, QString text) const;
    [[nodiscard]] QFuture<Result<void>> undoEdit(Uuid matter) const;

    [[nodiscard]] QFuture<Result<cases::Link>> link(cases::LinkInput input) const;
    [[nodiscard]] QFuture<Result<void>> unlink(Uuid link, QString reason) const;
    [[nodiscard]] QFuture<Result<cases::Joined>> join(cases::JoinInput input) const;
    [[nodiscard]] QFuture<Result<cases::SplitOff>> split(cases::SplitInput input) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
