// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/verified.h>

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace thuly::packs {

/** How a limit is counted (data: `count=` in the note). Earliest: the date before which the step may not happen;
 *  Duration: a period that has to pass; Detention: BLTTHS Đ.134, first and last day both count. */
enum class LimitCount { Normal, Detention, Earliest, Duration };

enum class Compare { Equal, NotEqual };

/** `fact=value` or `fact!=value`. */
struct Condition {
    QString fact;
    QString value;
    Compare compare = Compare::Equal;
    friend bool operator==(const Condition &, const Condition &) = default;
};

/** Whether a rule applies to a case. Unknown: a fact it asks for is not recorded. */
enum class Applies { Yes, No, Unknown };

/** All groups must hold; inside a group one is enough. Empty: always. */
struct Conditions {
    QList<QList<Condition>> allOf;
    /** `facts` maps a fact to its recorded value; flags are "yes" or "no". */
    [[nodiscard]] Applies test(const QHash<QString, QString> &facts) const;
    /** The facts it asks for. */
    [[nodiscard]] QStringList facts() const;
};

/** One legal limit (thời hạn): a row of deadlines.csv. A change of law is a further row with a later validFrom. */
struct DeadlineRule {
    QString id;
    QStringList procedures;
    Label step;
    QString trigger;
    /** No value: the text gives no number. 0: at once. Negative: counted back from the event. */
    std::optional<Period> limit;
    std::optional<Period> extension;
    /** Who extends: "chief_judge", "judge", "law" … */
    QString extensionBy;
    /** Event after which the whole limit runs again from zero. */
    QString restartOn;
    Conditions appliesIf;
    QString lawRef;
    QDate validFrom;
    LimitCount count = LimitCount::Normal;
    /** Which court's desk it belongs to: "ST" first instance, "PT" appeal, "GĐT" cassation. */
    QString instance = QStringLiteral("ST");
    Provenance provenance;
    /** Version of the pack this row came from. */
    QString packVersion;

    /** Rules marked no are switched off until confirmed (data law README). */
    [[nodiscard]] bool isUsable() const { return provenance.verified != Verified::No; }
};

/** What must be recorded before a move. */
enum class Demand {
    Present,
    /** Recorded for each party (or each recipient). */
    PerParty,
    /** A date that lies in the past. */
    Passed,
    /** Must not be recorded. */
    Absent,
    /** Must have exactly `value`. */
    Equals,
    /** The deadline of the rule `value` must be over (`fact` is empty). */
    DeadlinePassed,
};

struct RequiredFact {
    QString fact;
    Demand demand = Demand::Present;
    QString value;
    friend bool operator==(const RequiredFact &, const RequiredFact &) = default;
};

/** An allowed move of a procedure's state machine: a row of transitions.csv. */
struct Transition {
    QStringList procedures;
    QString from;
    QString event;
    QString to;
    QList<RequiredFact> requiredFacts;
    /** Number of the official form, empty when not known; the resolution is part of the text when it is known. */
    QString documentForm;
    QString lawRef;
    Provenance provenance;
};

/** Disabled: the program knows of it and offers nothing, because its rules were not read (bankruptcy). */
enum class Offer { Enabled, Disabled };

/** A procedure (thủ tục) and where it begins. Rows of a pack belong to the procedures the pack names. */
struct ProcedureDefinition {
    /** "civil", "administrative", "criminal" …: key of DeadlineRule, Transition and CaseType. */
    QString id;
    Label label;
    /** Where a matter stands after `firstEvent`: a petition or, for criminal cases, a file received. */
    QString firstState;
    QString firstEvent;
    Offer offer = Offer::Enabled;
    QString lawRef;
};

/** Where in a case's life a state lies; the step bar shows one step per group. */
enum class Phase { Petition, Preparation, Hearing, Judgment, Appeal, Closed };

struct StateDefinition {
    QString id;
    /** Those it belongs to; empty: all (a pack that names none). */
    QStringList procedures;
    Label label;
    Phase phase = Phase::Petition;
    /** Step-bar group and its order; states of one group share a step. */
    Label group;
    int groupOrder = 0;
};

/** Person: somebody of the court. Party: a participant of the matter, written as the lists write the name. */
enum class FactType { Date, Moment, Text, Money, Number, Person, Party, Court, Series, Flag };

/** One of the values a text fact may have, where rules tell them apart: value and words for people. */
struct FactChoice {
    QString value;
    Label label;
};

/** Something that is recorded about a case. Series: a number taken from the named series. */
struct FactDefinition {
    QString id;
    Label label;
    FactType type = FactType::Text;
    /** For Series: a series id, `kind=` and a document kind, or `acceptance` (that of the case type);
     *  LawBook::seriesOfFact() resolves it. */
    QString series;
    /** Not empty: nothing else is a value of this fact. */
    QList<FactChoice> choices;
    /** What holds as long as nothing is recorded: "no" for most flags. */
    QString defaultValue;
    /** The fact is the due date of this rule's deadline; nobody enters it. */
    QString fromRule;
};

enum class FieldNeed { Required, Optional };
struct EventField {
    QString fact;
    FieldNeed need = FieldNeed::Required;
};

/** Something that happens in a case; `action` is the users::Action a person needs for it. */
struct EventDefinition {
    QString id;
    /** Those it belongs to; empty: all (a pack that names none). */
    QStringList procedures;
    Label label;
    QString icon;
    QString action;
    /** Facts that the event's own date fills. */
    QStringList dateFacts;
    /** Only for events that move nothing: the states in which they may be recorded. */
    QStringList inStates;
    QList<EventField> fields;
    /** Rules whose deadlines this event completes. */
    QStringList fulfils;
    /** Rules whose deadlines it extends (the new end is a field), stops, lets run again from zero, or makes pointless.
     */
    QStringList extends;
    QStringList suspends;
    QStringList restarts;
    QStringList cancels;
    /** Rules whose open deadline of the same party ends when this event starts a new one. */
    QStringList replaces;
};

/** When `event` is recorded (or `fact` becomes known through it), deadlines with `trigger` start on the date in `fact`
 * (empty: on the event's own date). */
struct TriggerSource {
    QString event;
    QString fact;
    QString trigger;
    /** Those it holds in; empty: all. */
    QStringList procedures;
    /** Where several rules share the words of a trigger: those this event starts; empty: all. */
    QStringList rules;
    [[nodiscard]] bool starts(const DeadlineRule &rule) const { return rules.isEmpty() || rules.contains(rule.id); }
};

/** How a due deadline is worded on the Today page. */
struct TaskWording {
    QString ruleId;
    Label text;
    /** From how many working days before the end it is shown as due soon. */
    int soonDays = 1;
};

/** The part a person has in a case (tư cách tố tụng). */
struct PartyRole {
    QString id;
    Label label;
    /** "claimant", "respondent", "third", "assistant", "other". */
    QString side;
    QStringList procedures;
    QString lawRef;
};

} // namespace thuly::packs
