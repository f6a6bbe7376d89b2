// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/rowdrafts.h>

#include "ownkinds.h"
#include "rowdrafts_sql.h"

#include <thuly/base/fault.h>
#include <thuly/base/text.h>
#include <thuly/journal/fields.h>
#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using thuly::journal::setTo;

namespace thuly::registers {

namespace {

RowDraft readDraft(const storage::Statement &row)
{
    RowDraft draft{row.uuid(0), row.text(1), row.int64(2), static_cast<quint32>(row.int64(3))};
    draft.cells = decodeCells(row.blob(4));
    draft.author = row.uuid(5);
    draft.changedMs = row.int64(6);
    return draft;
}

Result<std::optional<RowDraft>> draftOf(storage::ReadTx &tx, const Uuid &uid)
{
    auto row = tx.prepare(sql::draftByUid);
    row.bind(uid);
    std::optional<RowDraft> draft;
    if (row.next())
        draft = readDraft(row);
    THULY_CHECK(row.finish());
    return draft;
}

std::unexpected<Error> changedMeanwhile(storage::ReadTx &tx, const RowDraft &now, qsizetype place)
{
    const auto who = users::account(tx, now.author);
    return fail(ErrorCode::EntryChangedMeanwhile, {}, {},
                {QString::number(place + 1), who ? who->displayName : QString(), formatMoment(vietnamTime(now.changedMs))});
}

/** The draft as it is now, when nobody touched it since `version`; nothing when it should not be there and is not. */
Result<std::optional<RowDraft>> undisturbed(storage::ReadTx &tx, const Uuid &uid, quint32 version, qsizetype place)
{
    THULY_TRY(const std::optional<RowDraft> now, draftOf(tx, uid));
    if (now && now->version != version)
        return changedMeanwhile(tx, *now, place);
    if (now)
        return now;
    if (const auto entered = ownRow(tx, uid))
        return fail(ErrorCode::NumberInUse, {}, {}, {entered->number});
    return std::optional<RowDraft>();
}

/** Only cells that differ, each as a field of its own. */
void addCells(journal::Draft &op, const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    for (const auto &[field, value] : after.asKeyValueRange()) {
        if (before.value(field) != value)
            op.fields.insert(ownop::cellPrefix + field, {before.contains(field) ? QCborValue(before.value(field)) : QCborValue(nullptr), QCborValue(value)});
    }
    for (const auto &[field, value] : before.asKeyValueRange()) {
        if (!after.contains(field))
            op.fields.insert(ownop::cellPrefix + field, {QCborValue(value), QCborValue(QString())});
    }
}

journal::Draft opOf(const DraftChange &change)
{
    journal::Draft op{.kind = draftop::written, .entity = change.row, .occurredAt = {}, .base = change.baseVersion};
    switch (change.act) {
    case DraftAct::Write:
        break;
    case DraftAct::Change:
        op.kind = draftop::changed;
        break;
    case DraftAct::Drop:
        op.kind = draftop::dropped;
        break;
    }
    return op;
}

Result<void> changeOne(const cases::CommandContext &context, const packs::RegisterDefinition &book, const DraftChange &change, qsizetype place)
{
    THULY_TRY(const auto now, undisturbed(context.unit.tx(), change.row, change.baseVersion, place));
    if (now && (change.act == DraftAct::Write || now->registerId != book.id))
        return changedMeanwhile(context.unit.tx(), *now, place);
    if (!now && change.act != DraftAct::Write)
        return fail(ErrorCode::RowNotFound);
    journal::Draft op = opOf(change);
    if (change.act != DraftAct::Drop) {
        const CheckedRows checked = checkDraftRows(book, context.law, {change.cells}, context.today());
        if (!checked.problems.isEmpty())
            return std::unexpected(checked.problems.first().error);
        addCells(op, now ? now->cells : QMap<QString, QString>(), checked.rows.first());
    }
    if (change.act == DraftAct::Write) {
        op.fields.insert(ownop::registerId, setTo(book.id));
        op.fields.insert(draftop::ord, setTo(change.ord));
    }
    return context.unit.record(op).transform([](const auto &) {});
}

bool isEmptyRow(const QMap<QString, QString> &cells)
{
    return std::ranges::all_of(cells, [](const QString &value) { return cleanLine(value).isEmpty(); });
}

} // namespace

bool isGivenByBook(const packs::RegisterColumn &column, const packs::LawBook &law)
{
    if (column.field == u"ordinal"_s)
        return true;
    if (column.type != packs::FactType::Series)
        return false;
    const packs::NumberSeries *series = law.numberSeries(column.series);
    return !series || !series->pattern.contains(u"{kind}"_s);
}

CheckedRows checkDraftRows(const packs::RegisterDefinition &book, const packs::LawBook &law, const QList<QMap<QString, QString>> &typed, QDate today)
{
    CheckedRows checked;
    for (int row = 0; row < typed.size(); ++row) {
        QMap<QString, QString> cells;
        for (const auto &[field, value] : typed.at(row).asKeyValueRange()) {
            const auto column = std::ranges::find(book.columns, field, &packs::RegisterColumn::field);
            Result<QString> stored = column == book.columns.end() ? fail(ErrorCode::UnknownValue, u"no such column"_s, field, {field})
                                                                  : checkedCell(*column, value, today);
            if (stored && !stored->isEmpty() && isGivenByBook(*column, law))
                stored = fail(ErrorCode::UnknownValue, u"the book gives this itself"_s, field, {value});
            if (!stored)
                checked.problems += CellProblem{row, field, value, stored.error()};
            else if (!stored->isEmpty())
                cells.insert(field, *stored);
        }
        checked.rows += cells;
    }
    return checked;
}

QList<CellProblem> missingCells(const packs::RegisterDefinition &book, const packs::LawBook &law, const QList<QMap<QString, QString>> &rows)
{
    QList<CellProblem> problems;
    for (int row = 0; row < rows.size(); ++row) {
        for (const packs::RegisterColumn &column : book.columns) {
            const bool wanted = column.need == packs::FieldNeed::Required || column.type == packs::FactType::Series;
            if (wanted && !isGivenByBook(column, law) && rows.at(row).value(column.field).isEmpty())
                problems += CellProblem{row, column.field, {}, Error{ErrorCode::MissingField, {}, column.field, {column.heading.vi}, {}}};
        }
        if (isEmptyRow(rows.at(row)) && (problems.isEmpty() || problems.last().row != row))
            problems += CellProblem{row, book.columns.first().field, {}, Error{ErrorCode::MissingField, {}, {}, {book.columns.first().heading.vi}, {}}};
    }
    return problems;
}

Result<QList<RowDraft>> changeDrafts(const cases::CommandContext &context, const QString &registerId, const QList<DraftChange> &changes)
{
    THULY_TRY(const packs::RegisterDefinition *book, handKeptBook(context.law, registerId));
    THULY_CHECK(users::may(context.session, rightToWrite(*book)));
    if (changes.size() > maxDraftRows)
        return fail(ErrorCode::LimitExceeded, u"rows at a time"_s, {}, {QString::number(maxDraftRows)});
    for (qsizetype i = 0; i < changes.size(); ++i) {
        THULY_CHECK(changeOne(context, *book, changes.at(i), i));
        FAULT_POINT("registers.after-draft");
    }
    QList<RowDraft> drafts;
    for (const DraftChange &change : changes) {
        THULY_TRY(const auto draft, draftOf(context.unit.tx(), change.row));
        if (draft)
            drafts += *draft;
    }
    return drafts;
}

Result<QList<OwnRow>> enterDrafts(const cases::CommandContext &context, const QString &registerId, const QList<DraftVersion> &drafts, QDate on)
{
    QList<OwnRow> rows;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        THULY_TRY(const auto draft, undisturbed(context.unit.tx(), drafts.at(i).row, drafts.at(i).version, i));
        if (!draft || draft->registerId != registerId)
            return fail(ErrorCode::RowNotFound);
        THULY_TRY(const OwnRow row, enterRow(context, EnterRow{registerId, draft->cells, on, draft->uid}));
        rows += row;
    }
    return rows;
}

Result<QList<RowDraft>> rowDrafts(storage::ReadTx &tx, const QString &court, const QString &registerId)
{
    QList<RowDraft> drafts;
    auto row = tx.prepare(sql::draftsOf);
    row.bind(court, registerId);
    while (row.next())
        drafts += readDraft(row);
    THULY_CHECK(row.finish());
    return drafts;
}

} // namespace thuly::registers
