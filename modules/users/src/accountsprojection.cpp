// SPDX-License-Identifier: GPL-3.0-or-later
#include "userkinds.h"
#include "users_sql.h"

#include <thuly/journal/fields.h>
#include <thuly/users/users.h>

using namespace Qt::StringLiterals;
using thuly::journal::hasField;
using thuly::journal::textOf;
using thuly::journal::textsOf;
using thuly::journal::uuidsOf;

namespace thuly::users {

namespace {

class AccountsProjection final : public journal::Projection
{
public:
    QString name() const override { return u"users"_s; }
    QStringList tables() const override { return {u"user_works_for"_s, u"user_role"_s, u"user_account"_s}; }
    bool handles(QStringView opKind) const override
    {
        return opKind == kind::created || opKind == kind::changed || opKind == kind::disabled || opKind == kind::enabled;
    }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == kind::created)
            return create(tx, op);
        if (op.kind == kind::changed)
            return change(tx, op);
        return tx.run(sql::setState, op.entity, op.kind == kind::disabled ? u"disabled"_s : u"active"_s);
    }

private:
    static Result<void> create(storage::Tx &tx, const protocol::Op &op)
    {
        THULY_CHECK(tx.run(sql::insert, op.entity, textOf(op, field::userName), textOf(op, field::displayName),
                           textOf(op, field::title)));
        return setLists(tx, op);
    }

    static Result<void> change(storage::Tx &tx, const protocol::Op &op)
    {
        THULY_TRY(const Account before, account(tx, op.entity));
        THULY_CHECK(tx.run(sql::setNames, op.entity,
                           hasField(op, field::displayName) ? textOf(op, field::displayName) : before.displayName,
                           hasField(op, field::title) ? textOf(op, field::title) : before.title));
        return setLists(tx, op);
    }

    static Result<void> setLists(storage::Tx &tx, const protocol::Op &op)
    {
        if (hasField(op, field::roles)) {
            THULY_CHECK(tx.run(sql::dropRoles, op.entity));
            const QStringList roles = textsOf(op, field::roles);
            for (const QString &role : roles)
                THULY_CHECK(tx.run(sql::addRole, op.entity, role));
        }
        if (hasField(op, field::worksFor)) {
            THULY_CHECK(tx.run(sql::dropWorksFor, op.entity));
            const QList<Uuid> judges = uuidsOf(op, field::worksFor);
            for (const Uuid &judge : judges)
                THULY_CHECK(tx.run(sql::addWorksFor, op.entity, judge));
        }
        return {};
    }
};

} // namespace

std::shared_ptr<const journal::Projection> accountsProjection()
{
    return std::make_shared<const AccountsProjection>();
}

} // namespace thuly::users
