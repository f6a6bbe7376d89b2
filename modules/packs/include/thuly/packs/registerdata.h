// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/proceduredata.h>
#include <thuly/packs/verified.h>

#include <QList>
#include <QStringList>

namespace thuly::packs {

/** A field of law (loại án) and what belongs to it. */
struct CaseType {
    /** As printed in numbers: DS, HNGĐ, KDTM, LĐ … */
    QString code;
    Label name;
    QString kind;
    QString legalBasis;
    /** Spellings without diacritics that occur in files (HNGD, LD). */
    QStringList aliases;
    /** "civil", "family", "commercial", "labour" …: key of DeadlineRule and Transition. */
    QString procedure;
    QString petitionSeries;
    QString petitionRegister;
    QString acceptanceSeries;
    QString acceptanceRegister;
    /** Disabled: no matter of this type is taken (bankruptcy, and heads such as VDS whose fields are types of their
     * own). */
    Offer offer = Offer::Enabled;
    Provenance provenance;
};

/** A run of numbers: one counter per court, series and calendar year (domain.md §2.2). */
struct NumberSeries {
    QString id;
    /** Series with the same pattern share one counter: its name (numbering::SeriesSpec::key). */
    QString counter;
    /** Codes of the case types it serves; "all" for every one. */
    QStringList caseTypes;
    QString instance;
    QString documentKind;
    /** `{seq}` and `{year}` are replaced; empty for shapes that are only read, never issued. */
    QString pattern;
    QString example;
    QString allocatedBy;
    QString reset;
    /** Digits the sequence number is padded to: 2 in `01/2026/TLST-DS`. */
    int padding = 0;
    Provenance provenance;
};

/**
 * What makes a row of a book. Matter: a view, one row a matter. Event: one row for each step of `rowSources`. Party: one
 * row for each participant with a role of `rowSources` when a step of `rowSteps` is taken (each defendant of a criminal case).
 * Hearing: one row a hearing. Service: one row for each paper and recipient, its attempts inside. All of these are views
 * over cases. Own: rows that people type into the book itself, with fields of their own.
 */
enum class RegisterRows { Matter, Party, Event, Hearing, Service, Own };

/** Printed: part of the official book. Screen: shown and exported by the program only. */
enum class ColumnPlace { Printed, Screen };

/** One column of a register. */
struct RegisterColumn {
    int ord = 0;
    Label heading;
    QString subHeadingVi;
    QString groupVi;
    int widthMm = 12;
    /** Which value of the case fills it: the closed list is in resources/packs/README.md. */
    QString key;
    ColumnPlace place = ColumnPlace::Printed;
    /** Only in books with rows of their own: the name of the value and its type; `series` for numbers. */
    QString field;
    FactType type = FactType::Text;
    QString series;
    /** Text that is one of these; empty: any text. */
    QStringList choices;
    FieldNeed need = FieldNeed::Optional;
    Provenance provenance;
};

/**
 * What a column key prints. Facts: the values of `sources`, those recorded, in their order; in a row of a step as they were
 * known with it. FactsIf: the same without the first, and only where the first is "yes". FactsOwn: only what the step of the
 * row itself recorded. FactsThen: what was recorded with that step or first after it (the result that followed). ByStep: words
 * by the step of the row, `sources` are `step=words`. Due: the day of the first limit by one of these rules that the row's step
 * or a later one started. Parties: the participants with the roles in `sources`. Matter: a field of the matter.
 */
enum class RegisterKeyKind { Facts, FactsIf, FactsOwn, FactsThen, ByStep, Due, Parties, Matter };
struct RegisterKey {
    QString key;
    RegisterKeyKind kind = RegisterKeyKind::Facts;
    QStringList sources;
    Label description;
};

/** A register (sổ) of QĐ 289/QĐ-TANDTC with its printed columns. */
struct RegisterDefinition {
    QString id;
    QString officialNo;
    Label name;
    QStringList caseTypes;
    QString paper;
    QString legalBasis;
    QList<RegisterColumn> columns;
    RegisterRows rows = RegisterRows::Matter;
    /** Roles or events, see RegisterRows. */
    QStringList rowSources;
    /** Party: the steps with which the rows begin. */
    QStringList rowSteps;
    /** Party and Event: the steps after which nothing is left to be done about a row; none: nothing ever is. */
    QStringList rowEnds;
    /** Enabled: the program fills it today; the others are definitions that nothing shows or lists. */
    Offer offer = Offer::Disabled;
    Provenance provenance;
};

/** A legal relation (quan hệ pháp luật) in the words of the code. */
struct LegalRelation {
    QString id;
    QStringList caseTypes;
    /** "vụ án" or "việc dân sự". */
    QString kind;
    QString article;
    QString clause;
    QString point;
    QString textVi;
    QString law;
    Provenance provenance;
};

/** A suggestion only: the court decides (NQ 326/2016/UBTVQH14). Whole đồng. */
struct FeeSuggestion {
    qint64 fee = 0;
    qint64 advance = 0;
    /** How it was computed, one step a line, in Vietnamese. */
    QStringList stepsVi;
    QString lawRef;
    Provenance provenance;
};

} // namespace thuly::packs
