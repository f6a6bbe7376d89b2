// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply.h"
#include "cases_sql.h"
#include "opkinds.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::dateOf;
using journal::textOf;
using journal::uuidOf;

namespace {

/** What a name is found and ordered by. */
struct NameKeys {
    QString fold;
    QString given;
    QByteArray sort;
};

NameKeys nameKeys(const QString &name, PartyKind kind)
{
    const QString folded = thuly::fold(name);
    if (kind == PartyKind::Organisation)
        return {folded, folded, collationKey(name)};
    const QString given = thuly::fold(splitName(name).given);
    return {folded, QString(given % u' ' % folded), personSortKey(name)};
}

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<int> yearOrNull(int year)
{
    return year == 0 ? std::nullopt : std::optional(year);
}

void overwrite(Party &party, const QMap<QString, protocol::FieldChange> &fields)
{
    const auto take = [&fields](const QString &key, QString &target) {
        if (const auto it = fields.constFind(key); it != fields.constEnd())
            target = it->after.toString();
    };
    take(u"name"_s, party.name);
    take(u"citizenId"_s, party.citizenId);
    take(u"address"_s, party.address);
    take(u"phone"_s, party.phone);
    take(u"email"_s, party.email);
    take(u"representative"_s, party.representative);
    take(u"practice"_s, party.practice);
    if (const auto it = fields.constFind(u"born"_s); it != fields.constEnd())
        party.born = int(it->after.toInteger());
    if (const auto it = fields.constFind(u"role"_s); it != fields.constEnd())
        party.role = partyRoleFromId(it->after.toString()).value_or(party.role);
}

enum class Counts { AsChange, Silently };

/** The names in the head of the matter: register and lists show them without reading the parties. */
Result<void> renewLines(storage::Tx &tx, const Uuid &matter, Counts counts)
{
    THULY_TRY(const QList<Party> all, parties(tx, matter));
    QStringList plaintiffs, defendants, related;
    for (const Party &party : all) {
        if (party.removedOn.isValid())
            continue;
        switch (partySide(party.role)) {
        case PartySide::Claimant:
            plaintiffs.append(party.name);
            break;
        case PartySide::Respondent:
            defendants.append(party.name);
            break;
        case PartySide::Third:
            related.append(party.name);
            break;
        case PartySide::None:
            break;
        }
    }
    return tx.run(sql::setPartyLines, matter, plaintiffs.join("; "_L1), defendants.join("; "_L1), related.join("; "_L1),
                  counts == Counts::AsChange ? 1 : 0);
}

} // namespace

Result<void> applyPartyAdded(storage::Tx &tx, const protocol::Op &op)
{
    const PartyKind kind = textOf(op, u"kind"_s) == "organisation"_L1 ? PartyKind::Organisation : PartyKind::Person;
    const QString name = textOf(op, u"name"_s);
    const NameKeys keys = nameKeys(name, kind);
    THULY_CHECK(tx.run(sql::insertParty, op.entity, op.caseId, journal::integerOf(op, u"position"_s), textOf(op, u"role"_s),
                       kind == PartyKind::Organisation ? u"organisation"_s : u"person"_s, name, keys.fold, keys.given, keys.sort,
                       yearOrNull(int(journal::integerOf(op, u"born"_s))), textOrNull(textOf(op, u"citizenId"_s)),
                       textOf(op, u"address"_s), textOf(op, u"phone"_s), textOf(op, u"email"_s), textOf(op, u"representative"_s),
                       textOf(op, u"practice"_s)));
    // Parties of the petition itself come in its group; they are part of it, not a change to it.
    const bool later = journal::hasField(op, u"reason"_s);
    THULY_CHECK(renewLines(tx, op.caseId, later ? Counts::AsChange : Counts::Silently));
    return later ? rememberUndo(tx, op) : Result<void>();
}

Result<void> overwriteParty(storage::Tx &tx, const Uuid &uid, const QMap<QString, protocol::FieldChange> &fields)
{
    THULY_TRY(Party party, cases::party(tx, uid));
    overwrite(party, fields);
    const NameKeys keys = nameKeys(party.name, party.kind);
    THULY_CHECK(tx.run(sql::updateParty, uid, partyRoleId(party.role), party.name, keys.fold, keys.given, keys.sort,
                       yearOrNull(party.born), textOrNull(party.citizenId), party.address, party.phone, party.email,
                       party.representative, party.practice));
    return renewLines(tx, party.matter, Counts::AsChange);
}

Result<void> applyPartyChanged(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(overwriteParty(tx, op.entity, op.fields));
    return textOf(op, u"undo"_s).isEmpty() ? rememberUndo(tx, op) : forgetUndo(tx, op);
}

Result<void> applyPartyRemoved(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::removeParty, op.entity, dateOf(op, u"removedOn"_s)));
    THULY_CHECK(renewLines(tx, op.caseId, Counts::AsChange));
    return textOf(op, u"undo"_s).isEmpty() ? rememberUndo(tx, op) : forgetUndo(tx, op);
}

Result<void> applyTaskAdded(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::insertTask, op.entity, op.caseId, textOf(op, u"title"_s), dateOf(op, u"due"_s), uuidOf(op, u"assignee"_s),
                       op.user));
    return rememberUndo(tx, op);
}

Result<void> applyTaskDone(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::setTaskDone, op.entity, dateOf(op, u"doneOn"_s)));
    return op.kind == kinds::taskDone ? rememberUndo(tx, op) : forgetUndo(tx, op);
}

Result<void> applyTaskRemoved(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::deleteTask, op.entity));
    return forgetUndo(tx, op);
}

Result<void> applyNoteWritten(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::putNote, op.entity, op.user, textOf(op, u"text"_s), op.hlc.ms()));
    return textOf(op, u"undo"_s).isEmpty() ? rememberUndo(tx, op) : forgetUndo(tx, op);
}

Result<void> rememberUndo(storage::Tx &tx, const protocol::Op &op)
{
    QCborMap before;
    for (const auto &[key, change] : op.fields.asKeyValueRange())
        before.insert(key, change.before);
    return tx.run(sql::insertUndo, op.caseId, op.user, op.kind, op.entity, protocol::encodeCanonical(before));
}

Result<void> forgetUndo(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::deleteUndo, op.caseId, op.user);
}

Result<void> sealUndo(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::clearUndo, op.caseId);
}

} // namespace thuly::cases
