// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/workflow/accounts.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

QJsonObject asJson(const users::Account &account)
{
    QJsonArray roles;
    for (const users::Role role : account.roles)
        roles.append(users::roleId(role));
    return {{u"user"_s, account.userName}, {u"name"_s, account.displayName},
            {u"title"_s, account.title},   {u"roles"_s, roles},
            {u"state"_s, account.state == users::AccountState::Active ? u"active"_s : u"disabled"_s}};
}

Result<SecretBytes> newPassword(const Arguments &arguments)
{
    THULY_TRY(const QString name, arguments.requiredOption(u"new-password-file"_s));
    Globals globals;
    globals.passwordFile = name;
    return Context(globals, SystemClock()).password();
}

Result<users::Account> find(const std::shared_ptr<workflow::Desk> &desk, const QString &name)
{
    return desk->read([name](storage::ReadTx &tx) { return users::accountByName(tx, name); }).takeResult();
}

Result<QJsonValue> list(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto accounts, workflow::Accounts(desk).list().takeResult());
    QJsonArray lines;
    for (const users::Account &account : accounts)
        lines.append(asJson(account));
    return lines;
}

Result<QJsonValue> add(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    users::Account account;
    THULY_TRY(account.userName, arguments.required(0, u"NAME"_s));
    account.displayName = arguments.value(u"name"_s, account.userName);
    account.title = arguments.value(u"title"_s);
    THULY_TRY(account.roles, parseRoles(arguments.value(u"roles"_s)));
    for (const QString &judge : arguments.value(u"serves"_s).split(u',', Qt::SkipEmptyParts)) {
        THULY_TRY(const auto served, find(desk, judge.trimmed()));
        account.worksFor.append(served.id);
    }
    THULY_TRY(SecretBytes secret, newPassword(arguments));
    THULY_TRY(const auto made, workflow::Accounts(desk).create(account, std::move(secret)).takeResult());
    return asJson(made);
}

Result<QJsonValue> change(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const QString name, arguments.required(0, u"NAME"_s));
    THULY_TRY(auto account, find(desk, name));
    account.displayName = arguments.value(u"name"_s, account.displayName);
    account.title = arguments.value(u"title"_s, account.title);
    if (arguments.has(u"roles"_s)) {
        THULY_TRY(account.roles, parseRoles(arguments.value(u"roles"_s)));
    }
    THULY_TRY(const auto changed, workflow::Accounts(desk).change(account).takeResult());
    return asJson(changed);
}

Result<QJsonValue> password(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    const QString name = arguments.positional().value(0, context.globals().user);
    THULY_TRY(const auto account, find(desk, name));
    THULY_TRY(SecretBytes secret, newPassword(arguments));
    THULY_CHECK(workflow::Accounts(desk).changePassword(account.id, std::move(secret)).takeResult());
    return asJson(account);
}

Result<QJsonValue> disable(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const QString name, arguments.required(0, u"NAME"_s));
    THULY_TRY(const auto account, find(desk, name));
    THULY_CHECK(workflow::Accounts(desk).disable(account.id).takeResult());
    THULY_TRY(const auto now, find(desk, name));
    return asJson(now);
}

Result<QJsonValue> enable(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const QString name, arguments.required(0, u"NAME"_s));
    THULY_TRY(const auto account, find(desk, name));
    THULY_TRY(SecretBytes secret, newPassword(arguments));
    THULY_CHECK(workflow::Accounts(desk).enable(account.id, std::move(secret)).takeResult());
    THULY_TRY(const auto now, find(desk, name));
    return asJson(now);
}

} // namespace

QList<Verb> userVerbs()
{
    const QString user = u"user"_s;
    const OptionSpec name{u"name"_s, u"TEXT"_s, u"the name as shown"_s};
    const OptionSpec title{u"title"_s, u"TEXT"_s, u"the title"_s};
    const OptionSpec roles{u"roles"_s, u"ID,…"_s, u"chief-judge, judge, clerk, records-clerk, administrator…"_s};
    const OptionSpec secret{u"new-password-file"_s, u"FILE"_s, u"that person's password"_s};
    return {
        {user, u"list"_s, {}, u"The people of this vault"_s, u"thulyctl --vault court --user ha --password-file pw user list"_s, Needs::Vault, {}, list},
        {user, u"add"_s, u"NAME"_s, u"Adds a person with a password of her own"_s,
         u"thulyctl --vault court --user ha --password-file pw user add tuan --name 'Hoàng Minh Tuấn' --roles judge --new-password-file pw2"_s, Needs::Vault,
         {name, title, roles, {u"serves"_s, u"NAME,…"_s, u"the judges a clerk works for"_s}, secret}, add},
        {user, u"change"_s, u"NAME"_s, u"Changes name, title or roles"_s, u"thulyctl … user change tuan --roles judge,deputy-chief-judge"_s, Needs::Vault,
         {name, title, roles}, change},
        {user, u"password"_s, u"[NAME]"_s, u"Sets a password: one's own, or another's with the right to"_s,
         u"thulyctl … user password --new-password-file pw2"_s, Needs::Vault, {secret}, password},
        {user, u"disable"_s, u"NAME"_s, u"The person can no longer open the vault"_s, u"thulyctl … user disable tuan"_s, Needs::Vault, {}, disable},
        {user, u"enable"_s, u"NAME"_s, u"Lets a disabled person in again, with a new password"_s,
         u"thulyctl … user enable tuan --new-password-file pw2"_s, Needs::Vault, {secret}, enable},
    };
}

} // namespace thuly::ctl
