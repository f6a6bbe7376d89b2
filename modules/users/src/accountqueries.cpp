// SPDX-License-Identifier: GPL-3.0-or-later
#include "users_sql.h"

#include <thuly/users/users.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::users {

namespace {

/** A role this program does not know (written by a newer one) gives no rights here. */
Result<QList<Role>> rolesOf(storage::ReadTx &tx, const Uuid &id)
{
    QList<Role> roles;
    auto query = tx.prepare(sql::rolesOf);
    query.bind(id);
    while (query.next()) {
        if (const auto role = roleFromId(query.text(0)))
            roles.append(*role);
    }
    THULY_CHECK(query.finish());
    std::ranges::sort(roles);
    return roles;
}

Result<QList<Uuid>> worksForOf(storage::ReadTx &tx, const Uuid &id)
{
    QList<Uuid> judges;
    auto query = tx.prepare(sql::worksForOf);
    query.bind(id);
    while (query.next())
        judges.append(query.uuid(0));
    THULY_CHECK(query.finish());
    return judges;
}

Result<QList<Account>> readAccounts(storage::ReadTx &tx, storage::Statement query)
{
    QList<Account> list;
    while (query.next()) {
        Account account;
        account.id = query.uuid(0);
        account.userName = query.text(1);
        account.displayName = query.text(2);
        account.title = query.text(3);
        account.state = query.text(4) == u"active"_s ? AccountState::Active : AccountState::Disabled;
        account.version = static_cast<quint32>(query.int64(5));
        list.append(account);
    }
    THULY_CHECK(query.finish());
    for (Account &account : list) {
        THULY_TRY(account.roles, rolesOf(tx, account.id));
        THULY_TRY(account.worksFor, worksForOf(tx, account.id));
    }
    return list;
}

Result<Account> only(Result<QList<Account>> found, const QString &wanted)
{
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::UnknownUser, {}, u"userName"_s, {wanted});
    return found->constFirst();
}

} // namespace

Result<QList<Account>> accounts(storage::ReadTx &tx)
{
    return readAccounts(tx, tx.prepare(sql::all));
}

Result<Account> account(storage::ReadTx &tx, const Uuid &id)
{
    auto query = tx.prepare(sql::byId);
    query.bind(id);
    return only(readAccounts(tx, std::move(query)), id.toString());
}

Result<Account> accountByName(storage::ReadTx &tx, const QString &userName)
{
    auto query = tx.prepare(sql::byName);
    query.bind(userName.trimmed().toLower());
    return only(readAccounts(tx, std::move(query)), userName);
}

Result<QList<Account>> accountsWithRole(storage::ReadTx &tx, Role role)
{
    auto query = tx.prepare(sql::withRole);
    query.bind(roleId(role));
    return readAccounts(tx, std::move(query));
}

Result<Session> openSession(storage::ReadTx &tx, const QString &userName, const Clock &clock)
{
    THULY_TRY(Account found, accountByName(tx, userName));
    if (found.state == AccountState::Disabled)
        return fail(ErrorCode::UserDisabled, {}, {}, {found.userName});
    return Session{std::move(found), clock.nowMs()};
}

} // namespace thuly::users
