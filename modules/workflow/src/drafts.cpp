// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include "workflow_sql.h"

#include <thuly/base/text.h>

namespace thuly::workflow {

namespace {

constexpr qsizetype maxDraftBytes = 1024 * 1024;

PetitionDraft readRow(const storage::Statement &row)
{
    return {row.uuid(0), row.text(1), QCborValue::fromCbor(row.blob(2)).toMap(), vietnamTime(row.int64(3))};
}

} // namespace

Result<Uuid> saveDraftRow(storage::Tx &tx, const Uuid &author, PetitionDraft draft, const Clock &clock)
{
    const QByteArray body = QCborValue(draft.body).toCbor();
    if (body.size() > maxDraftBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("draft of %1 bytes").arg(body.size()));
    if (draft.uid.isNull())
        draft.uid = Uuid::make(clock);
    THULY_CHECK(tx.run(sql::putDraft, draft.uid, author, cleanLine(draft.title).left(200), body, clock.nowMs()));
    if (tx.changedRows() == 0)
        return fail(ErrorCode::RowNotFound); // somebody else's: never say that it was saved
    tx.note(QStringLiteral("draft"), draft.uid);
    return draft.uid;
}

Result<QList<PetitionDraft>> draftRows(storage::ReadTx &tx, const Uuid &author, int limit)
{
    storage::Statement statement = tx.prepare(sql::draftsOf);
    statement.bind(author, limit);
    QList<PetitionDraft> drafts;
    while (statement.next())
        drafts.append(readRow(statement));
    THULY_CHECK(statement.finish());
    return drafts;
}

Result<PetitionDraft> draftRow(storage::ReadTx &tx, const Uuid &author, const Uuid &uid)
{
    storage::Statement statement = tx.prepare(sql::draftByUid);
    statement.bind(uid, author);
    if (statement.next())
        return readRow(statement);
    THULY_CHECK(statement.finish());
    return fail(ErrorCode::RowNotFound);
}

Result<void> dropDraftRow(storage::Tx &tx, const Uuid &author, const Uuid &uid)
{
    THULY_CHECK(tx.run(sql::dropDraft, uid, author));
    tx.note(QStringLiteral("draft"), uid);
    return {};
}

Result<qint64> countDraftRows(storage::ReadTx &tx, const Uuid &author)
{
    storage::Statement statement = tx.prepare(sql::countDrafts);
    statement.bind(author);
    const qint64 count = statement.next() ? statement.int64(0) : 0;
    THULY_CHECK(statement.finish());
    return count;
}

} // namespace thuly::workflow
