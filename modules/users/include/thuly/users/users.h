// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/journal.h>
#include <thuly/users/account.h>
#include <thuly/users/rights.h>

#include <memory>

namespace thuly::users {

/** The tables user_account, user_role and user_works_for. Hand it to the Journal. */
[[nodiscard]] std::shared_ptr<const journal::Projection> accountsProjection();

enum class UnlockedWith { Password, RecoveryCertificate };

/**
 * The vault's first account; refused (UserExists) once there is any. Always an administrator, and whatever
 * other roles `account` names (a court of one). The unit's actor must be `account.id`.
 */
[[nodiscard]] Result<Account> createFirstAccount(journal::Unit &unit, Account account);
/** A further account (right: ManageUsers). `account.id` may be null: then one is made. */
[[nodiscard]] Result<Account> createAccount(journal::Unit &unit, const Session &by, Account account);
/** Records what differs from the stored account: names, title, roles, worksFor. LastAdministrator, EditedMeanwhile. */
[[nodiscard]] Result<Account> changeAccount(journal::Unit &unit, const Session &by, const Account &changed);
/** The account may no longer unlock or act; the caller removes its key slot. LastAdministrator. */
[[nodiscard]] Result<void> disableAccount(journal::Unit &unit, const Session &by, const Uuid &account);
[[nodiscard]] Result<void> enableAccount(journal::Unit &unit, const Session &by, const Uuid &account);
/** Own password, or another's with ManageUsers. Only the fact is recorded. */
[[nodiscard]] Result<void> recordPasswordChange(journal::Unit &unit, const Session &by, const Uuid &account);
[[nodiscard]] Result<void> recordUnlock(journal::Unit &unit, const Uuid &account, UnlockedWith with);
/** Wrong passwords counted by the slot file before this unlock; zero records nothing. */
[[nodiscard]] Result<void> recordFailedUnlocks(journal::Unit &unit, const Uuid &account, int tries);

/** All accounts, by user name. */
[[nodiscard]] Result<QList<Account>> accounts(storage::ReadTx &tx);
/** UnknownUser when there is none. */
[[nodiscard]] Result<Account> account(storage::ReadTx &tx, const Uuid &id);
/** Letter case does not matter. UnknownUser when there is none. */
[[nodiscard]] Result<Account> accountByName(storage::ReadTx &tx, const QString &userName);
/** Active accounts that hold the role: judges to assign, for example. */
[[nodiscard]] Result<QList<Account>> accountsWithRole(storage::ReadTx &tx, Role role);
/** A session for the user whose slot opened the vault. UnknownUser, UserDisabled. */
[[nodiscard]] Result<Session> openSession(storage::ReadTx &tx, const QString &userName, const Clock &clock);

} // namespace thuly::users
