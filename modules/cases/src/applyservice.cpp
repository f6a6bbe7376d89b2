// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply.h"
#include "opkinds.h"
#include "services_sql.h"

#include <thuly/cases/services.h>
#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::dateOf;
using journal::textOf;
using journal::uuidOf;

Result<void> applyServiceOrdered(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::insertService, op.entity, op.caseId, textOf(op, u"paper"_s), textOf(op, u"title"_s), textOf(op, u"documentNo"_s),
                  uuidOf(op, u"party"_s), textOf(op, u"recipient"_s), textOf(op, u"method"_s), op.occurredAt.date, dateOf(op, u"dueOn"_s),
                  textOf(op, u"dueLawRef"_s), textOf(op, u"dueVerified"_s), textOf(op, u"note"_s));
}

Result<void> applyServiceAttempted(storage::Tx &tx, const protocol::Op &op)
{
    const QDate deemed = dateOf(op, u"deemedOn"_s);
    const QString lawRef = textOf(op, u"lawRef"_s);
    const QString verified = textOf(op, u"verified"_s);
    THULY_CHECK(tx.run(sql::insertAttempt, uuidOf(op, u"uid"_s), op.entity, textOf(op, u"method"_s), textOf(op, u"outcome"_s), op.occurredAt.date,
                       textOf(op, u"server"_s), textOf(op, u"receiver"_s), textOf(op, u"reason"_s), textOf(op, u"proof"_s), deemed, lawRef, verified,
                       op.user, op.hlc.ms()));
    THULY_CHECK(tx.run(sql::countAttempt, op.entity, textOf(op, u"method"_s), dateOf(op, u"nextOn"_s)));
    return deemed.isValid() ? tx.run(sql::serveService, op.entity, deemed, lawRef, verified) : Result<void>();
}

Result<void> applyAttemptStruck(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::strikeAttempt, uuidOf(op, u"attempt"_s), textOf(op, u"reason"_s)));
    return tx.run(sql::reopenService, op.entity, textOf(op, u"served"_s) == "yes"_L1 ? 1 : 0);
}

Result<void> applyServiceWithdrawn(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::withdrawService, op.entity, textOf(op, u"reason"_s));
}

Result<void> applyPlaceNoted(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::putPlace, op.entity, op.caseId, textOf(op, u"address"_s), textOf(op, u"commune"_s), textOf(op, u"directions"_s));
}

} // namespace thuly::cases
