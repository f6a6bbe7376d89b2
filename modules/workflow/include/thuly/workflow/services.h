// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/services.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** A paper under way: to whom, where that is, how it went. */
struct ServiceView {
    cases::ServiceLine line;
    /** Its own title, else the label of the pack. */
    packs::Label paper;
    cases::FoundCommune commune;
    QList<cases::ServiceAttempt> attempts;
};

/** A line of the address book of a case. */
struct PlaceView {
    cases::Party party;
    cases::ServicePlace place;
    cases::FoundCommune commune;
};

/** What the form to begin service offers. */
struct ServiceStart {
    cases::Matter matter;
    QList<packs::ServicePaper> papers;
    QList<PlaceView> places;
};

/** Service of process (tống đạt). Shares the desk; use from the desk's thread. */
class Services
{
public:
    explicit Services(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** Open ones of matters the person may read, by commune (Vietnamese order; unknown ones last), then recipient. */
    [[nodiscard]] QFuture<Result<QList<ServiceView>>> open(CancelPtr cancel = {}) const;
    /** Of one matter, newest first, with all attempts. */
    [[nodiscard]] QFuture<Result<QList<ServiceView>>> of(Uuid matter) const;
    [[nodiscard]] QFuture<Result<ServiceStart>> start(Uuid matter) const;

    [[nodiscard]] QFuture<Result<QList<cases::Service>>> order(cases::ServiceOrder order) const;
    [[nodiscard]] QFuture<Result<cases::Attempted>> attempt(cases::AttemptInput input) const;
    [[nodiscard]] QFuture<Result<cases::Service>> strike(Uuid service, Uuid attempt, QString reason) const;
    [[nodiscard]] QFuture<Result<cases::Service>> withdraw(Uuid service, quint32 baseVersion, QString reason) const;
    [[nodiscard]] QFuture<Result<cases::ServicePlace>> notePlace(cases::ServicePlace place) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
