// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/cases/assignment.h>

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <memory>

namespace thuly::workflow {

/** What may follow a step: working days later. Beside the main line `weight` is a chance in percent. */
struct YearNext {
    QString step;
    int weight = 0;
    int least = 0;
    int most = 0;
};

enum class YearActor { Clerk, Reviewer, Judge, Chief, Records };
/** Event: of the procedure. The others are commands of their own, some of which record events. */
enum class YearDeed { Event, Schedule, Hold, Adjourn, Join, Split, Correct };
enum class YearEach { Matter, Accused };

/** Values by fact; of several one is drawn. */
using YearFacts = QMap<QString, QStringList>;

struct YearStep {
    QString id;
    YearDeed deed = YearDeed::Event;
    QString event;
    YearActor actor = YearActor::Clerk;
    /** The step names somebody to this duty, by lot. */
    std::optional<cases::Duty> names;
    YearFacts facts;
    /** Kind of the hearing that is put into the calendar with it; the next step waits for its day. */
    QString hearing;
    int slotLeast = 0;
    int slotMost = 0;
    int onlinePercent = 0;
    YearEach each = YearEach::Matter;
    int eachPercent = 100;
    /** Chance that it is written down some days after it happened. */
    int latePercent = 0;
    /** Other matters may be joined into one that stands here. */
    bool joinable = false;
    /** Join: taken when there is nothing to join with. Split: where the new matter begins. */
    QString otherwise;
    QString child;
    /** Papers that are served with it, and how often. */
    QList<std::pair<QString, int>> papers;
    QList<YearNext> next;
    QMap<QString, QList<YearNext>> nextOfType;
    QList<YearNext> also;
    /** Another outcome of the same event. */
    int insteadPercent = 0;
    YearFacts insteadFacts;
    QList<YearNext> insteadNext;
};

struct YearParties {
    cases::PartyRole role = cases::PartyRole::Plaintiff;
    int least = 0;
    int most = 0;
};

struct YearPlan {
    QString id;
    /** Case types and their shares among all matters. */
    QMap<QString, int> types;
    QList<YearParties> parties;
    /** Who is an office, not a person. */
    std::optional<cases::PartyRole> agency;
    YearFacts facts;
    QList<YearNext> first;
    QList<YearNext> also;
    QMap<QString, YearStep> steps;
};

/** A book kept by hand: rows for a hundred matters. */
struct YearBook {
    QString registerId;
    int per100 = 0;
    YearFacts cells;
};

/** The scripted year: resources/demo/year.json, whose head says how it is written. */
struct YearScript {
    YearFacts facts;
    QList<YearPlan> plans;
    QList<YearBook> books;

    [[nodiscard]] int allShares() const;
};

/** BadJson, UnknownValue (args: plan/step), where a step leads nowhere. */
[[nodiscard]] Result<std::shared_ptr<const YearScript>> readYearScript(const QByteArray &json);
/** The one that the program carries. */
[[nodiscard]] Result<std::shared_ptr<const YearScript>> embeddedYearScript();

} // namespace thuly::workflow
