// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/accounts.h>

#include <thuly/storage/passwordrule.h>

#include <algorithm>

namespace thuly::workflow {

namespace {

/** Asked before anything is recorded: a password that the slot would refuse must leave neither account nor history behind. */
Result<void> checkPassword(const SecretBytes &password, const QString &userName)
{
    QString text = QString::fromUtf8(password.view());
    const Result<void> rule = storage::checkPasswordRule(text, userName);
    text.fill(u'\0');
    return rule;
}

/** A slot with this password, whether or not there was one before. */
Result<void> setSlot(Desk &desk, const users::Account &account, const SecretBytes &password)
{
    storage::KeySlots &keys = desk.vault().slots_();
    const QList<storage::SlotInfo> all = keys.users();
    const bool known = std::ranges::any_of(all, [&account](const storage::SlotInfo &slot) { return slot.userName == account.userName; });
    return known ? keys.changePassword(account.userName, password) : keys.addPassword(account.userName, account.displayName, password);
}

} // namespace

QFuture<Result<QList<users::Account>>> Accounts::list() const
{
    return m_desk->read([](storage::ReadTx &tx) { return users::accounts(tx); });
}

QFuture<Result<users::Account>> Accounts::create(users::Account account, SecretBytes password) const
{
    return m_desk->run([account = std::move(account), secret = std::make_shared<SecretBytes>(std::move(password))](Desk &desk) -> Result<users::Account> {
        THULY_CHECK(checkPassword(*secret, account.userName));
        THULY_TRY(users::Account made, desk.writeNow([&](const cases::CommandContext &context) {
            return users::createAccount(context.unit, context.session, account);
        }));
        THULY_CHECK(setSlot(desk, made, *secret));
        return made;
    });
}

QFuture<Result<users::Account>> Accounts::change(users::Account account) const
{
    return m_desk->run([account = std::move(account)](Desk &desk) -> Result<users::Account> {
        THULY_TRY(users::Account changed, desk.writeNow([&](const cases::CommandContext &context) {
            return users::changeAccount(context.unit, context.session, account);
        }));
        const QList<storage::SlotInfo> all = desk.vault().slots_().users();
        const bool known = std::ranges::any_of(all, [&changed](const storage::SlotInfo &slot) { return slot.userName == changed.userName; });
        if (known)
            THULY_CHECK(desk.vault().slots_().setDisplayName(changed.userName, changed.displayName));
        return changed;
    });
}

QFuture<Result<void>> Accounts::changePassword(Uuid account, SecretBytes newPassword) const
{
    return m_desk->run([account, secret = std::make_shared<SecretBytes>(std::move(newPassword))](Desk &desk) -> Result<void> {
        THULY_TRY(const users::Account found, desk.writeNow([&](const cases::CommandContext &context) -> Result<users::Account> {
            THULY_TRY(users::Account target, users::account(context.unit.tx(), account));
            THULY_CHECK(users::recordPasswordChange(context.unit, context.session, account));
            THULY_CHECK(checkPassword(*secret, target.userName));
            return target;
        }));
        return setSlot(desk, found, *secret);
    });
}

QFuture<Result<void>> Accounts::disable(Uuid account) const
{
    return m_desk->run([account](Desk &desk) -> Result<void> {
        THULY_TRY(const users::Account found, desk.writeNow([&](const cases::CommandContext &context) -> Result<users::Account> {
            THULY_CHECK(users::disableAccount(context.unit, context.session, account));
            return users::account(context.unit.tx(), account);
        }));
        return desk.vault().slots_().remove(found.userName);
    });
}

QFuture<Result<void>> Accounts::enable(Uuid account, SecretBytes password) const
{
    return m_desk->run([account, secret = std::make_shared<SecretBytes>(std::move(password))](Desk &desk) -> Result<void> {
        THULY_TRY(const users::Account found, desk.writeNow([&](const cases::CommandContext &context) -> Result<users::Account> {
            THULY_CHECK(users::enableAccount(context.unit, context.session, account));
            THULY_TRY(users::Account target, users::account(context.unit.tx(), account));
            THULY_CHECK(checkPassword(*secret, target.userName));
            return target;
        }));
        return setSlot(desk, found, *secret);
    });
}

} // namespace thuly::workflow
