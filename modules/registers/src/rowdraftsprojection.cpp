// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownkinds.h"
#include "rowdrafts_sql.h"

#include <thuly/registers/rowdrafts.h>

#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

Result<void> applyChanged(storage::Tx &tx, const protocol::Op &op)
{
    auto row = tx.prepare(sql::draftByUid);
    row.bind(op.entity);
    const bool there = row.next();
    const QMap<QString, QString> before = there ? decodeCells(row.blob(4)) : QMap<QString, QString>();
    THULY_CHECK(row.finish());
    if (!there)
        return fail(ErrorCode::RowNotFound, u"a change of a draft that is not there"_s);
    return tx.run(sql::changeDraft, op.entity, qint64(op.base) + 1, encodeCells(cellsAfter(op, before)), op.user, op.hlc.ms());
}

class RowDraftsProjection final : public journal::Projection
{
public:
    QString name() const override { return u"row-drafts"_s; }
    QStringList tables() const override { return {u"row_draft"_s}; }
    bool handles(QStringView kind) const override { return kind.startsWith(u"bookdraft."_s) || kind == ownop::entered; }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == draftop::written)
            return tx.run(sql::putDraft, op.entity, op.court, journal::textOf(op, ownop::registerId), journal::integerOf(op, draftop::ord),
                          qint64(op.base) + 1, encodeCells(cellsAfter(op, {})), op.user, op.hlc.ms());
        if (op.kind == draftop::changed)
            return applyChanged(tx, op);
        if (op.kind == draftop::dropped || op.kind == ownop::entered)
            return tx.run(sql::dropDraft, op.entity);
        return fail(ErrorCode::UnknownOperation, op.kind);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> rowDraftsProjection()
{
    return std::make_shared<const RowDraftsProjection>();
}

} // namespace thuly::registers
