// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/verified.h>

#include <QList>
#include <QStringList>

namespace thuly::packs {

/** A kind of hearing (phiên toà, phiên họp…): a row of hearing_kinds.csv. */
struct HearingKind {
    QString id;
    Label label;
    /** For narrow columns: "Xét xử". */
    Label brief;
    QStringList procedures;
    /** What is usually planned for it. */
    int minutes = 60;
    /** Who sits: professional judges with the presiding one, people's assessors. */
    int judges = 1;
    int assessors = 0;
    /** The step of the procedure that opening it is; its limits bound the day. Empty: none. */
    QString opensWith;
    QString lawRef;
    Provenance provenance;
};

/** A line of the checklist of an online hearing: condition, before, during. */
struct OnlineCheck {
    QString id;
    QString stage;
    Label text;
    QString lawRef;
    Provenance provenance;
};

/** When a paper counts as served by this method with this outcome: a row of service_rules.csv. */
struct ServiceRule {
    enum class Counts {
        Day, ///< the day of the attempt itself
        Rule ///< when the limit that `trigger` starts has run
    };
    QString id;
    QString method;
    QString outcome;
    QStringList procedures;
    Counts counts = Counts::Day;
    QString trigger;
    QString lawRef;
    Provenance provenance;
};

/** A paper that is served: which limits its sending has, which record its receipt is. */
struct ServicePaper {
    QString id;
    Label label;
    QStringList dueRules;
    /** Event to record when a party has it; empty: none. */
    QString receivedEvent;
};

/** The tables of the pack `court-work`. */
struct CourtWork {
    QList<HearingKind> hearingKinds;
    QList<OnlineCheck> onlineChecks;
    QList<ServiceRule> serviceRules;
    QList<ServicePaper> servicePapers;

    [[nodiscard]] const HearingKind *hearingKind(const QString &id) const;
    /** The kinds a matter of this procedure may have. */
    [[nodiscard]] QList<HearingKind> hearingKindsOf(const QString &procedure) const;
    [[nodiscard]] const ServiceRule *serviceRule(const QString &procedure, const QString &method, const QString &outcome) const;
    [[nodiscard]] const ServicePaper *servicePaper(const QString &id) const;
};

} // namespace thuly::packs
