// SPDX-License-Identifier: GPL-3.0-or-later
#include "userkinds.h"

#include <thuly/base/text.h>
#include <thuly/journal/fields.h>
#include <thuly/users/users.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using thuly::journal::Draft;
using thuly::journal::setTo;
using thuly::journal::toCbor;
using thuly::protocol::FieldChange;

namespace thuly::users {

namespace {

constexpr int maxNameLength = 200;

QStringList ids(const QList<Role> &roles)
{
    QStringList list;
    for (const Role role : roles)
        list.append(roleId(role));
    return list;
}

void normalizeLists(Account &account)
{
    std::ranges::sort(account.roles);
    account.roles.erase(std::ranges::unique(account.roles).begin(), account.roles.end());
    QList<Uuid> judges;
    for (const Uuid &judge : std::as_const(account.worksFor)) {
        if (!judges.contains(judge))
            judges.append(judge);
    }
    account.worksFor = judges;
}

/** Brings what a person typed into the stored form, or says which field is wrong. */
Result<Account> checked(Account account)
{
    static const QRegularExpression allowed(u"\\A[a-z0-9._-]{1,32}\\z"_s);
    account.userName = account.userName.trimmed().toLower();
    if (account.userName.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"userName"_s);
    if (!allowed.match(account.userName).hasMatch())
        return fail(ErrorCode::UnknownValue, {}, u"userName"_s, {account.userName});
    THULY_TRY(account.displayName, checkedLine(account.displayName, maxNameLength, u"displayName"_s));
    THULY_TRY(account.title, checkedLine(account.title, maxNameLength, u"title"_s));
    if (account.displayName.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"displayName"_s);
    if (account.roles.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"roles"_s);
    normalizeLists(account);
    return account;
}

Result<Account> recordCreated(journal::Unit &unit, const Account &wanted)
{
    if (const auto known = accountByName(unit.tx(), wanted.userName); known)
        return fail(ErrorCode::UserExists, {}, u"userName"_s, {wanted.userName});
    else if (known.error().code != ErrorCode::UnknownUser)
        return known;
    Draft draft;
    draft.kind = kind::created;
    draft.entity = wanted.id;
    draft.fields = {
        {field::userName, setTo(wanted.userName)},
        {field::displayName, setTo(wanted.displayName)},
        {field::title, setTo(wanted.title)},
        {field::roles, setTo(ids(wanted.roles))},
        {field::worksFor, setTo(wanted.worksFor)},
    };
    THULY_CHECK(unit.record(draft));
    return account(unit.tx(), wanted.id);
}

/** The vault must always have somebody who can manage it. */
Result<void> keepsAnAdministrator(journal::Unit &unit, const Uuid &leaving)
{
    THULY_TRY(const auto holders, accountsWithRole(unit.tx(), Role::Administrator));
    const bool another = std::ranges::any_of(holders, [&](const Account &holder) { return holder.id != leaving; });
    return another ? Result<void>() : fail(ErrorCode::LastAdministrator);
}

QMap<QString, FieldChange> differences(const Account &before, const Account &after)
{
    QMap<QString, FieldChange> fields;
    if (before.displayName != after.displayName)
        fields.insert(field::displayName, {toCbor(before.displayName), toCbor(after.displayName)});
    if (before.title != after.title)
        fields.insert(field::title, {toCbor(before.title), toCbor(after.title)});
    if (before.roles != after.roles)
        fields.insert(field::roles, {toCbor(ids(before.roles)), toCbor(ids(after.roles))});
    if (before.worksFor != after.worksFor)
        fields.insert(field::worksFor, {toCbor(before.worksFor), toCbor(after.worksFor)});
    return fields;
}

Result<void> setState(journal::Unit &unit, const Account &stored, AccountState state)
{
    const bool disable = state == AccountState::Disabled;
    const auto text = [](AccountState value) { return value == AccountState::Active ? u"active"_s : u"disabled"_s; };
    Draft draft;
    draft.kind = disable ? kind::disabled : kind::enabled;
    draft.entity = stored.id;
    draft.base = stored.version;
    draft.fields = {{field::state, {toCbor(text(stored.state)), toCbor(text(state))}}};
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<void> recordFact(journal::Unit &unit, QLatin1StringView opKind, const Uuid &account,
                        const QMap<QString, FieldChange> &fields = {})
{
    Draft draft;
    draft.kind = opKind;
    draft.entity = account;
    draft.fields = fields;
    THULY_CHECK(unit.record(draft));
    return {};
}

} // namespace

Result<Account> createFirstAccount(journal::Unit &unit, Account account)
{
    THULY_TRY(const auto existing, accounts(unit.tx()));
    if (!existing.isEmpty())
        return fail(ErrorCode::UserExists, {}, {}, {existing.constFirst().userName});
    if (account.id.isNull() || account.id != unit.actor().user)
        return fail(ErrorCode::Internal, u"the first account must record itself"_s);
    account.roles.append(Role::Administrator);
    THULY_TRY(const Account wanted, checked(std::move(account)));
    return recordCreated(unit, wanted);
}

Result<Account> createAccount(journal::Unit &unit, const Session &by, Account account)
{
    THULY_CHECK(may(by, Action::ManageUsers));
    if (account.id.isNull())
        account.id = unit.newId();
    THULY_TRY(const Account wanted, checked(std::move(account)));
    return recordCreated(unit, wanted);
}

Result<Account> changeAccount(journal::Unit &unit, const Session &by, const Account &changed)
{
    THULY_CHECK(may(by, Action::ManageUsers));
    THULY_TRY(const Account stored, account(unit.tx(), changed.id));
    if (changed.version != stored.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {stored.displayName});
    Account wanted = changed;
    wanted.userName = stored.userName;
    THULY_TRY(wanted, checked(std::move(wanted)));
    if (stored.has(Role::Administrator) && !wanted.has(Role::Administrator) && stored.state == AccountState::Active)
        THULY_CHECK(keepsAnAdministrator(unit, stored.id));
    Draft draft;
    draft.kind = kind::changed;
    draft.entity = stored.id;
    draft.base = stored.version;
    draft.fields = differences(stored, wanted);
    if (draft.fields.isEmpty())
        return stored;
    THULY_CHECK(unit.record(draft));
    return account(unit.tx(), stored.id);
}

Result<void> disableAccount(journal::Unit &unit, const Session &by, const Uuid &id)
{
    THULY_CHECK(may(by, Action::ManageUsers));
    THULY_TRY(const Account stored, account(unit.tx(), id));
    if (stored.state == AccountState::Disabled)
        return {};
    if (stored.has(Role::Administrator))
        THULY_CHECK(keepsAnAdministrator(unit, id));
    return setState(unit, stored, AccountState::Disabled);
}

Result<void> enableAccount(journal::Unit &unit, const Session &by, const Uuid &id)
{
    THULY_CHECK(may(by, Action::ManageUsers));
    THULY_TRY(const Account stored, account(unit.tx(), id));
    if (stored.state == AccountState::Active)
        return {};
    return setState(unit, stored, AccountState::Active);
}

Result<void> recordPasswordChange(journal::Unit &unit, const Session &by, const Uuid &id)
{
    if (id != by.account.id)
        THULY_CHECK(may(by, Action::ManageUsers));
    return recordFact(unit, kind::passwordChanged, id);
}

Result<void> recordUnlock(journal::Unit &unit, const Uuid &id, UnlockedWith with)
{
    const QString how = with == UnlockedWith::Password ? u"password"_s : u"recovery-certificate"_s;
    return recordFact(unit, kind::unlocked, id, {{field::with, setTo(how)}});
}

Result<void> recordFailedUnlocks(journal::Unit &unit, const Uuid &id, int tries)
{
    if (tries <= 0)
        return {};
    return recordFact(unit, kind::unlockFailed, id, {{field::tries, setTo(tries)}});
}

} // namespace thuly::users
