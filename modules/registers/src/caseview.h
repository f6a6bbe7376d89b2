// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/queries.h>
#include <thuly/packs/lawbook.h>

#include <QHash>

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
};

/** The matter as it is now; MatterNotFound. */
[[nodiscard]] Result<CaseView> loadCase(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                        PeopleNames &names);

/**
 * The matter as it stood before `correction`: its old value and those of later corrections put back, steps recorded
 * since left out. `corrections` are all of the matter, oldest first.
 */
[[nodiscard]] Result<CaseView> loadCaseBefore(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                              const Uuid &correction, const QList<cases::Correction> &corrections,
                                              PeopleNames &names);

} // namespace thuly::registers
