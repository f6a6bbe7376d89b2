// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slotfile.h"

#include <mutex>

namespace thuly::storage {

/** The slots of an open vault. Holds a reference to the vault's data key. Any thread. */
class OpenKeySlots final : public KeySlots
{
public:
    OpenKeySlots(SlotFile file, const SecretBytes &dataKey, const Clock &clock)
        : m_file(std::move(file))
        , m_dataKey(dataKey)
        , m_clock(clock)
    {
    }

    Result<void> addPassword(const QString &userName, const QString &displayName, const SecretBytes &password) override;
    Result<void> changePassword(const QString &userName, const SecretBytes &newPassword) override;
    Result<void> remove(const QString &userName) override;
    Result<void> setRecovery(const QByteArray &certificatePem) override;
    Result<void> setDisplayName(const QString &userName, const QString &displayName) override;
    QList<SlotInfo> users() const override;

    [[nodiscard]] bool hasRecovery() const;

private:
    /** Applies `change` to a copy, seals and saves it; the copy is taken over only when it is on disk. */
    template<class ChangeFunction> [[nodiscard]] Result<void> change(ChangeFunction &&change);

    mutable std::mutex m_mutex;
    SlotFile m_file;
    const SecretBytes &m_dataKey;
    const Clock &m_clock;
};

} // namespace thuly::storage
