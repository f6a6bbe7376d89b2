// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>
#include <thuly/storage/tx.h>
#include <thuly/users/rights.h>

#include <QMap>

#include <functional>

namespace thuly::cases {

/* Reading. Every list uses an index; pages are keyset pages. Rights are checked by workflow. */

/** MatterNotFound. */
[[nodiscard]] Result<Matter> matter(storage::ReadTx &tx, const Uuid &uid);
/** By acceptance number, petition number (newest year for a bare sequence) or external reference. MatterNotFound (args: text). */
[[nodiscard]] Result<Matter> matterByNumber(storage::ReadTx &tx, const QString &text);
/** In the order of the petition, struck ones too. */
[[nodiscard]] Result<QList<Party>> parties(storage::ReadTx &tx, const Uuid &matter);
[[nodiscard]] Result<Party> party(storage::ReadTx &tx, const Uuid &uid);
[[nodiscard]] Result<QList<Attachment>> attachments(storage::ReadTx &tx, const Uuid &matter);
/** Newest first. */
[[nodiscard]] Result<QList<TimelineEntry>> timeline(storage::ReadTx &tx, const Uuid &matter);
/** The latest value of each fact. */
[[nodiscard]] Result<QMap<QString, QString>> facts(storage::ReadTx &tx, const Uuid &matter);
/** Open ones first, by due date. */
[[nodiscard]] Result<QList<Deadline>> deadlines(storage::ReadTx &tx, const Uuid &matter);
[[nodiscard]] Result<Deadline> deadline(storage::ReadTx &tx, const Uuid &uid);
[[nodiscard]] Result<QList<Correction>> corrections(storage::ReadTx &tx, const Uuid &matter);
[[nodiscard]] Result<QList<Assignment>> assignments(storage::ReadTx &tx, const Uuid &matter);
[[nodiscard]] Result<QList<Task>> tasks(storage::ReadTx &tx, const Uuid &matter);
[[nodiscard]] Result<QString> note(storage::ReadTx &tx, const Uuid &matter, const Uuid &author);

enum class Phase { Any, Petition, Accepted };
struct MatterFilter {
    Phase phase = Phase::Any;
    QString caseType = {};
    QString state = {};
    /** On whose desk it lies: the judge of the case, before there is one the reviewing judge. */
    Uuid judge = {};
    /** Part of a number, or the beginning of a name (folded) or of a given name, or a whole citizen id. */
    QString text = {};
};
struct MatterPage {
    QList<Matter> rows;
    /** Hand back to get the following page; empty: the end. */
    QByteArray next;
};
/** Newest receipt first. */
[[nodiscard]] Result<MatterPage> listMatters(storage::ReadTx &tx, const MatterFilter &filter, const QByteArray &after, int limit);

/** An open limit with the matter it belongs to. */
struct DueDeadline {
    Deadline deadline;
    Matter matter;
};
/** Open limits due from `from` to `to`, soonest first. A null `responsible`: of everybody. */
[[nodiscard]] Result<QList<DueDeadline>> dueDeadlines(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, int limit);
[[nodiscard]] Result<qint64> countDue(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible);
/** Whether the person may know of a matter: asked with its uid and the accounts it is assigned to. */
using Sees = std::function<bool(const users::Subject &)>;
/** As above, of the matters that `sees` agrees to; the limit counts those. Asks for every line in the span: for people with narrow rights. */
[[nodiscard]] Result<QList<DueDeadline>> dueDeadlines(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, int limit,
                                                      const Sees &sees);
[[nodiscard]] Result<qint64> countDue(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, const Sees &sees);
[[nodiscard]] Result<qint64> countInState(storage::ReadTx &tx, const QString &state);
[[nodiscard]] Result<QList<Correction>> waitingCorrections(storage::ReadTx &tx, int limit);
/** Open tasks of one person, soonest first. */
[[nodiscard]] Result<QList<Task>> tasksOf(storage::ReadTx &tx, const Uuid &assignee, int limit);

} // namespace thuly::cases
