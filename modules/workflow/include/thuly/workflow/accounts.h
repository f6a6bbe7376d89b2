// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** The people of this vault and their key slots. Shares the desk; use from the desk's thread. */
class Accounts
{
public:
    explicit Accounts(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<QList<users::Account>>> list() const;
    /** Account, then key slot: after a crash in between the account cannot unlock until it gets a password. */
    [[nodiscard]] QFuture<Result<users::Account>> create(users::Account account, SecretBytes password) const;
    [[nodiscard]] QFuture<Result<users::Account>> change(users::Account account) const;
    /** Own password, or another's with the right to manage accounts. */
    [[nodiscard]] QFuture<Result<void>> changePassword(Uuid account, SecretBytes newPassword) const;
    /** Disables the account and removes its key slot. */
    [[nodiscard]] QFuture<Result<void>> disable(Uuid account) const;
    /** Enables it again, with a new password. */
    [[nodiscard]] QFuture<Result<void>> enable(Uuid account, SecretBytes password) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
