// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/hearings.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** A hearing as the calendar shows it. Who may not read the matter sees no parties of a closed hearing. */
struct HearingView {
    cases::Hearing hearing;
    cases::Matter matter;
    packs::Label kind;
    packs::Label brief;
    /** The reader may open the matter. */
    bool readable = false;
};

/** What the form begins with: the matter, the usual panel, the day the trial decision fixed. */
struct HearingStart {
    cases::Matter matter;
    cases::Hearing hearing;
    QList<packs::HearingKind> kinds;
    QStringList rooms;
    /** Active accounts that may sit on a panel. */
    QList<users::Account> people;
};

/** The calendar of the court's hearings. Shares the desk; use from the desk's thread. */
class Hearings
{
public:
    explicit Hearings(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<QList<HearingView>>> list(cases::HearingFilter filter, CancelPtr cancel = {}) const;
    [[nodiscard]] QFuture<Result<QList<HearingView>>> of(Uuid matter) const;
    /** One hearing and its matter. */
    [[nodiscard]] QFuture<Result<HearingView>> open(Uuid hearing) const;
    [[nodiscard]] QFuture<Result<HearingStart>> start(Uuid matter) const;
    [[nodiscard]] QFuture<Result<QStringList>> rooms() const;
    /** Judges with an account, for the filter. */
    [[nodiscard]] QFuture<Result<QList<users::Account>>> judges() const;
    [[nodiscard]] QFuture<Result<QList<cases::Concern>>> concerns(cases::Hearing wanted, CancelPtr cancel = {}) const;
    /** Until when a hearing of this matter adjourned on `decidedOn` has to open again. */
    [[nodiscard]] QFuture<Result<cases::Deadline>> adjournmentLimit(Uuid matter, QDate decidedOn) const;

    [[nodiscard]] QFuture<Result<cases::Hearing>> schedule(cases::Hearing wanted) const;
    [[nodiscard]] QFuture<Result<cases::Hearing>> change(cases::Hearing changed) const;
    [[nodiscard]] QFuture<Result<cases::Adjourned>> adjourn(cases::AdjournInput input) const;
    [[nodiscard]] QFuture<Result<cases::Held>> hold(cases::HoldInput input) const;
    [[nodiscard]] QFuture<Result<cases::Hearing>> cancel(Uuid hearing, quint32 baseVersion, QString reason) const;

private:
    std::shared_ptr<Desk> m_desk;
};

/**
 * The hearings as iCalendar (RFC 5545): UTC times, lines folded at 75 octets, texts escaped; adjourned and cancelled ones as
 * STATUS:CANCELLED so that a calendar that knows them drops them. `stampedAt` is when it was exported.
 */
[[nodiscard]] QByteArray hearingCalendar(const QList<HearingView> &hearings, const QString &courtName, Language language, const QDateTime &stampedAt);

} // namespace thuly::workflow
