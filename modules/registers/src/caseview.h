// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/hearing.h>
#include <thuly/cases/queries.h>
#include <thuly/cases/service.h>
#include <thuly/packs/lawbook.h>

#include <QHash>

#include <optional>

namespace thuly::registers {

/** Names of accounts, looked up once per page. */
class PeopleNames
{
public:
    explicit PeopleNames(storage::ReadTx &tx)
        : m_tx(tx)
    {
    }
    /** Empty for a null id or one that the vault does not know. */
    [[nodiscard]] QString nameOf(const Uuid &account);

private:
    storage::ReadTx &m_tx;
    QHash<Uuid, QString> m_names;
};

/** What one row of case_row stands for. */
struct CaseRowRef {
    enum class Unit { Step, Party, Hearing, Service };
    Unit unit = Unit::Step;
    /** The step, hearing or service. */
    Uuid source;
    /** Unit::Party only. */
    Uuid party;
};
/** RowNotFound. */
[[nodiscard]] Result<CaseRowRef> caseRowRef(storage::ReadTx &tx, const Uuid &row);

/** The part of a matter that a row is about, where a book has several rows of one matter. */
struct CaseRowPart {
    CaseRowRef::Unit unit = CaseRowRef::Unit::Step;
    /** The running number of the row in its year. */
    int number = 0;
    /** The step that the row is about or began with. */
    cases::TimelineEntry step;
    /** Who recorded the step. */
    QString recordedBy;
    /** What was recorded with the step or first after it, of the same defendant where the row is about one. */
    QHash<QString, QString> then;
    QList<cases::Deadline> deadlines;
    cases::Hearing hearing;
    /** When an adjourned hearing is taken up again. */
    LegalTime resumed;
    cases::Service service;
    QList<cases::ServiceAttempt> attempts;
};

/** Everything about one matter that a register may print, as it stood at one time. */
struct CaseView {
    cases::Matter matter;
    QList<cases::Party> parties;
    QList<cases::Attachment> attachments;
    /** The latest value of each fact, and the latest of each step: "step/fact". */
    QHash<QString, QString> facts;
    /** The same for what steps say about one defendant, by name. */
    QMap<QString, QMap<QString, QString>> ofAccused;
    /** The latest day of each step. */
    QHash<QString, QDate> steps;
    /** Day on which the petition was written into the book. */
    QDate registeredOn;
    QString reviewerName;
    QString judgeName;
    QString clerkName;
    /** Fact values that are accounts, by value. */
    QHash<QString, QString> peopleInFacts;
    const packs::LawBook *law = nullptr;
    /** Set in books with several rows of one matter; then `facts` are those known with the step of the row. */
    std::optional<CaseRowPart> row;
};

/** The matter as it is now; MatterNotFound. */
[[nodiscard]] Result<CaseView> loadCase(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                        PeopleNames &names, const std::optional<CaseRowRef> &row = {});

/**
 * The matter as it stood before `correction`: its old value and those of later corrections put back, steps recorded
 * since left out. `corrections` are all of the matter, oldest first.
 */
[[nodiscard]] Result<CaseView> loadCaseBefore(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                              const Uuid &correction, const QList<cases::Correction> &corrections,
                                              PeopleNames &names, const std::optional<CaseRowRef> &row = {});

} // namespace thuly::registers
