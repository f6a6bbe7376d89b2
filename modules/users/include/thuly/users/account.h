// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/uuid.h>
#include <thuly/users/role.h>

namespace thuly::users {

enum class AccountState { Active, Disabled };

/** A person who may use this vault. Accounts are never deleted: the journal names them for ever. */
struct Account {
    Uuid id;
    /** What is typed to unlock: 1-32 of a-z, 0-9, dot, hyphen, underscore; unique; never changes. */
    QString userName;
    QString displayName;
    /** As printed under a signature, for example "Thẩm phán trung cấp". */
    QString title;
    QList<Role> roles;
    AccountState state = AccountState::Active;
    /** The judges whom a clerk serves; empty: a clerk of the counter, who serves the whole court. */
    QList<Uuid> worksFor;
    /** Count of changes so far: what Draft::base refers to. */
    quint32 version = 0;

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    friend bool operator==(const Account &, const Account &) = default;
};

/** Who sits at the program now. Made by openSession() after the vault opened; a value, any thread. */
struct Session {
    Account account;
    qint64 openedAtMs = 0;
};

} // namespace thuly::users
