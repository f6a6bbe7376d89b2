// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberkinds.h"
#include "numbering_sql.h"
#include "rows.h"

#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;
using thuly::journal::dateOf;
using thuly::journal::integerOf;
using thuly::journal::textOf;
using thuly::journal::uuidOf;

namespace thuly::numbering {

namespace {

class NumbersProjection final : public journal::Projection
{
public:
    QString name() const override { return u"numbering"_s; }
    QStringList tables() const override { return {u"issued_number"_s, u"number_pen"_s}; }
    bool handles(QStringView opKind) const override { return opKind.startsWith("number."_L1); }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == kind::penGranted)
            return grant(tx, op);
        if (op.kind == kind::penExtended)
            return tx.run(sql::raiseCeiling, op.entity, integerOf(op, field::ceiling));
        if (op.kind == kind::issued)
            return give(tx, op, NumberState::Issued);
        if (op.kind == kind::provisional)
            return give(tx, op, NumberState::Provisional);
        if (op.kind == kind::confirmed) {
            THULY_CHECK(give(tx, op, NumberState::Issued));
            return tx.run(sql::confirmNumber, uuidOf(op, field::replaces), op.entity);
        }
        if (op.kind == kind::voided)
            return tx.run(sql::voidNumber, op.entity, textOf(op, field::reason));
        return fail(ErrorCode::UnknownOperation, op.kind);
    }

private:
    static Result<void> grant(storage::Tx &tx, const protocol::Op &op)
    {
        return tx.run(sql::insertPen, op.entity, textOf(op, field::court), textOf(op, field::series),
                      integerOf(op, field::year), integerOf(op, field::epoch), integerOf(op, field::first),
                      integerOf(op, field::ceiling), uuidOf(op, field::holder), dateOf(op, field::expiresOn));
    }

    static Result<void> give(storage::Tx &tx, const protocol::Op &op, NumberState state)
    {
        const bool official = state == NumberState::Issued;
        const auto positive = [&](QLatin1StringView name) {
            const qint64 value = integerOf(op, name);
            return value > 0 ? std::optional<qint64>(value) : std::nullopt;
        };
        const Uuid replaces = uuidOf(op, field::replaces);
        THULY_CHECK(tx.run(sql::insertNumber, op.entity, textOf(op, field::court), textOf(op, field::series),
                           integerOf(op, field::year), positive(field::seq), textOf(op, field::text), stateId(state),
                           uuidOf(op, field::entity), dateOf(op, field::legalDate),
                           replaces.isNull() ? std::nullopt : std::optional<Uuid>(replaces), op.device,
                           positive(field::waitingNo)));
        if (!official)
            return {};
        return tx.run(sql::movePen, textOf(op, field::court), textOf(op, field::series), integerOf(op, field::year),
                      integerOf(op, field::epoch), integerOf(op, field::seq) + 1);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> numbersProjection()
{
    return std::make_shared<const NumbersProjection>();
}

} // namespace thuly::numbering
