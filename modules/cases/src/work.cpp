// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "opkinds.h"
#include "petitionparts.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

Result<Matter> mayWorkOn(const CommandContext &context, const Uuid &uid)
{
    THULY_TRY(Matter found, matter(context.unit.tx(), uid));
    THULY_CHECK(users::may(context.session, users::Action::ReadCase, {found.uid, found.assigned()}));
    return found;
}

Result<Task> taskByUid(storage::ReadTx &tx, const Uuid &uid)
{
    storage::Statement statement = tx.prepare(sql::taskByUid);
    statement.bind(uid);
    return one<Task>(std::move(statement), readTask, Error{ErrorCode::RowNotFound});
}

/** What is to be recorded so that the last edit is taken back; the field `undo` tells the projection so. */
struct UndoStep {
    QString kind;
    Uuid entity;
    QCborMap before;
};

std::optional<QLatin1StringView> inverseOf(const QString &kind)
{
    if (kind == kinds::partyAdded)
        return kinds::partyRemoved;
    if (kind == kinds::partyRemoved)
        return kinds::partyRestored;
    if (kind == kinds::partyChanged)
        return kinds::partyChanged;
    if (kind == kinds::taskAdded)
        return kinds::taskRemoved;
    if (kind == kinds::taskDone)
        return kinds::taskReopened;
    if (kind == kinds::noteWritten)
        return kinds::noteWritten;
    if (kind == kinds::deadlineMet)
        return kinds::deadlineReopened;
    return std::nullopt;
}

Result<void> recordInverse(const CommandContext &context, const Matter &head, const UndoStep &step, QLatin1StringView kind)
{
    journal::Draft draft{.kind = kind, .entity = step.entity, .caseId = head.uid, .occurredAt = {context.today()}};
    draft.fields.insert(u"undo"_s, setTo(u"yes"_s));
    if (kind == kinds::partyRemoved)
        draft.fields.insert(u"removedOn"_s, setTo(context.today()));
    if (kind == kinds::partyChanged || kind == kinds::noteWritten) {
        for (const auto &field : step.before) {
            const QString key = field.first.toString();
            draft.fields.insert(key, {QCborValue(nullptr), field.second});
        }
    }
    THULY_CHECK(context.unit.record(draft));
    return {};
}

} // namespace

Result<Task> addTask(const CommandContext &context, Task task)
{
    THULY_TRY(const Matter head, mayWorkOn(context, task.matter));
    THULY_TRY(task.title, checkedLine(task.title, maxLineLength, u"title"_s));
    if (task.title.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"title"_s);
    task.uid = context.unit.newId();
    task.author = context.session.account.id;
    task.version = 1;
    if (task.assignee.isNull())
        task.assignee = task.author;
    THULY_TRY(const users::Account assignee, users::account(context.unit.tx(), task.assignee));
    if (assignee.state == users::AccountState::Disabled)
        return fail(ErrorCode::UserDisabled, {}, u"assignee"_s, {assignee.displayName});
    journal::Draft draft{.kind = kinds::taskAdded, .entity = task.uid, .caseId = head.uid, .occurredAt = {context.today()}};
    draft.fields = {{u"title"_s, setTo(task.title)}, {u"due"_s, setTo(task.due)}, {u"assignee"_s, setTo(task.assignee)}};
    THULY_CHECK(context.unit.record(draft));
    return task;
}

Result<void> finishTask(const CommandContext &context, const Uuid &uid)
{
    THULY_TRY(const Task task, taskByUid(context.unit.tx(), uid));
    THULY_CHECK(mayWorkOn(context, task.matter));
    if (task.doneOn.isValid())
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {task.title});
    journal::Draft draft{.kind = kinds::taskDone, .entity = uid, .caseId = task.matter, .occurredAt = {context.today()}, .base = task.version};
    draft.fields.insert(u"doneOn"_s, setTo(context.today()));
    THULY_CHECK(context.unit.record(draft));
    return {};
}

Result<void> writeNote(const CommandContext &context, const Uuid &matterUid, const QString &text)
{
    THULY_TRY(const Matter head, mayWorkOn(context, matterUid));
    THULY_TRY(const QString clean, cleanText(text, u"text"_s));
    THULY_TRY(const QString before, note(context.unit.tx(), head.uid, context.session.account.id));
    if (before == clean)
        return {};
    journal::Draft draft{.kind = kinds::noteWritten, .entity = head.uid, .caseId = head.uid, .occurredAt = {context.today()}};
    draft.fields.insert(u"text"_s, {journal::toCbor(before), journal::toCbor(clean)});
    THULY_CHECK(context.unit.record(draft));
    return {};
}

Result<void> undoEdit(const CommandContext &context, const Uuid &matterUid)
{
    THULY_TRY(const Matter head, mayWorkOn(context, matterUid));
    storage::Statement statement = context.unit.tx().prepare(sql::lastUndoStep);
    statement.bind(head.uid, context.session.account.id);
    const auto read = [](const storage::Statement &row) {
        return UndoStep{row.text(1), row.uuid(2), QCborValue::fromCbor(row.blob(3)).toMap()};
    };
    THULY_TRY(const UndoStep step, one<UndoStep>(std::move(statement), read, Error{ErrorCode::NothingToUndo}));
    const auto kind = inverseOf(step.kind);
    if (!kind)
        return fail(ErrorCode::NothingToUndo);
    const bool limit = step.kind == kinds::deadlineMet;
    if (limit || step.kind.startsWith("party."_L1))
        THULY_CHECK(users::may(context.session, limit ? users::Action::RecordEvent : users::Action::EditParties, {head.uid, head.assigned()}));
    return recordInverse(context, head, step, *kind);
}

} // namespace thuly::cases
