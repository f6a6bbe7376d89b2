// SPDX-License-Identifier: GPL-3.0-or-later
#include "closingrecord.h"
#include "closings_sql.h"
#include "entrywriting.h"

#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

using namespace Qt::StringLiterals;
using thuly::journal::dateOf;
using thuly::journal::integerOf;
using thuly::journal::textOf;
using thuly::journal::uuidOf;

namespace thuly::registers {

namespace {

QByteArray bytesOf(const protocol::Op &op, QLatin1StringView name)
{
    return op.fields.value(name).after.toByteArray();
}

class ClosingsProjection final : public journal::Projection
{
public:
    QString name() const override { return u"closings"_s; }
    QStringList tables() const override { return {u"register_closing"_s}; }
    bool handles(QStringView kind) const override { return kind.startsWith(u"book."_s); }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind != closingop::closed)
            return fail(ErrorCode::UnknownOperation, op.kind);
        THULY_TRY(const qint64 book, bookFor(tx, op.court, textOf(op, closingop::series)));
        const QDate to = dateOf(op, closingop::to);
        return tx.run(sql::addClosing, op.entity, op.court, textOf(op, closingop::registerId), book, integerOf(op, closingop::seq),
                      textOf(op, closingop::kind), dateOf(op, closingop::from), to, to.addDays(1), integerOf(op, closingop::rows),
                      protocol::encodeCanonical(op.fields.value(closingop::balance).after), bytesOf(op, closingop::snapshot),
                      uuidOf(op, closingop::blob), bytesOf(op, closingop::prev), bytesOf(op, closingop::hash), op.user,
                      integerOf(op, closingop::at));
    }
};

} // namespace

std::shared_ptr<const journal::Projection> closingsProjection()
{
    return std::make_shared<const ClosingsProjection>();
}

} // namespace thuly::registers
