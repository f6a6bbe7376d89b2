// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/verified.h>

#include <QDate>
#include <QStringList>

namespace thuly::packs {

enum class CourtLevel { Supreme, Appeal, Provincial, Regional };

/** A people's court. `id` is this project's own stable key (KV-<province>-<number>), not an official code. */
struct Court {
    QString id;
    QString name;
    QString shortName;
    CourtLevel level = CourtLevel::Regional;
    QString parentId;
    QString provinceCode;
    /** Number of a regional court inside its province; 0 for the others. */
    int number = 0;
    QString seat;
    QString address;
    /** Names of communes as printed in NQ 81/2025/UBTVQH15; empty where not known. */
    QStringList territoryCommunes;
    QStringList inheritsDistricts;
    QString specialJurisdiction;
    QDate validFrom;
    QDate validTo;
    Provenance provenance;
};

/** An old court and the court that took over its cases (1/7/2025). */
struct CourtSuccession {
    QString oldName;
    QString oldLevel;
    QString newName;
    QString newCourtId;
    QDate date;
    QString oldUnitCode;
    Provenance provenance;
};

struct Province {
    QString code;
    QString name;
    QString fullName;
    QString kind;
    QStringList mergedFrom;
    QDate validFrom;
    QDate validTo;
    Provenance provenance;
};

struct Commune {
    QString code;
    QString name;
    QString kind;
    QString provinceCode;
    QDate validFrom;
    Provenance provenance;
};

struct FormerDistrict {
    QString code;
    QString name;
    QString kind;
    QString fullName;
    QString provinceBefore;
    QString provinceCodeBefore;
    QString provinceSince;
    QDate validTo;
    Provenance provenance;
};

/** A row of the working calendar; rows that are not verified stay readable here but do not count. */
struct CalendarDay {
    QDate date;
    /** "holiday", "compensation", "swap_off" or "swap_work". */
    QString kind;
    QString name;
    Provenance provenance;
};

} // namespace thuly::packs
