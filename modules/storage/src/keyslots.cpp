// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyslots.h"

#include "unlock.h"

using namespace Qt::StringLiterals;

namespace thuly::storage {

template<class ChangeFunction> Result<void> OpenKeySlots::change(ChangeFunction &&change)
{
    const std::scoped_lock lock(m_mutex);
    SlotFile changed = m_file;
    THULY_CHECK(change(changed));
    THULY_TRY(const SecretBytes macKey, derivedKey(m_dataKey, changed.vaultId(), "slots"));
    THULY_CHECK(changed.seal(macKey));
    THULY_CHECK(changed.save());
    m_file = std::move(changed);
    return {};
}

Result<void> OpenKeySlots::addPassword(const QString &userName, const QString &displayName, const SecretBytes &password)
{
    return change([&](SlotFile &file) -> Result<void> {
        if (file.passwordSlot(userName))
            return fail(ErrorCode::UserExists, {}, u"user"_s, {userName});
        THULY_TRY(const QJsonObject slot, makePasswordSlot(userName, displayName, password, m_dataKey, file.kdfCost()));
        file.putSlot(slot);
        return {};
    });
}

Result<void> OpenKeySlots::changePassword(const QString &userName, const SecretBytes &newPassword)
{
    return change([&](SlotFile &file) -> Result<void> {
        const std::optional<QJsonObject> old = file.passwordSlot(userName);
        if (!old)
            return fail(ErrorCode::UnknownUser, {}, u"user"_s, {userName});
        THULY_TRY(const QJsonObject slot,
                  makePasswordSlot(userName, old->value("name"_L1).toString(), newPassword, m_dataKey, file.kdfCost()));
        file.putSlot(slot);
        Tries tries = file.tries(userName);
        tries.failed = 0;
        tries.retryAtMs = 0;
        file.setTries(userName, tries);
        return {};
    });
}

Result<void> OpenKeySlots::remove(const QString &userName)
{
    return change([&](SlotFile &file) -> Result<void> {
        if (!file.passwordSlot(userName))
            return fail(ErrorCode::UnknownUser, {}, u"user"_s, {userName});
        if (file.users().size() == 1)
            return fail(ErrorCode::LastAdministrator, u"the last password slot"_s);
        file.removePasswordSlot(userName);
        return {};
    });
}

Result<void> OpenKeySlots::setRecovery(const QByteArray &certificatePem)
{
    return change([&](SlotFile &file) -> Result<void> {
        THULY_TRY(const QJsonObject slot, makeRecoverySlot(certificatePem, m_dataKey, m_clock));
        file.putSlot(slot);
        return {};
    });
}

Result<void> OpenKeySlots::setDisplayName(const QString &userName, const QString &displayName)
{
    return change([&](SlotFile &file) -> Result<void> {
        std::optional<QJsonObject> slot = file.passwordSlot(userName);
        if (!slot)
            return fail(ErrorCode::UnknownUser, {}, u"user"_s, {userName});
        slot->insert("name"_L1, displayName);
        file.putSlot(*slot);
        return {};
    });
}

QList<SlotInfo> OpenKeySlots::users() const
{
    const std::scoped_lock lock(m_mutex);
    return m_file.users();
}

bool OpenKeySlots::hasRecovery() const
{
    const std::scoped_lock lock(m_mutex);
    return m_file.recoverySlot().has_value();
}

} // namespace thuly::storage
