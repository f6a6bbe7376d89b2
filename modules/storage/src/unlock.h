// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slotfile.h"

namespace thuly::storage {

/** The data key never changes with passwords; slots only wrap it. */
inline constexpr qsizetype dataKeySize = 32;

/** A key for one purpose out of the data key: HKDF-SHA256 with the vault's id as salt. */
[[nodiscard]] Result<SecretBytes> derivedKey(const SecretBytes &dataKey, const Uuid &vault, QByteArrayView purpose);

/** A password slot that wraps `dataKey`; refuses weak passwords. */
[[nodiscard]] Result<QJsonObject> makePasswordSlot(const QString &userName, const QString &displayName,
                                                   const SecretBytes &password, const SecretBytes &dataKey,
                                                   KdfCost cost);
[[nodiscard]] Result<QJsonObject> makeRecoverySlot(const QByteArray &certificatePem, const SecretBytes &dataKey,
                                                   const Clock &clock);

/**
 * Unwraps the data key with a user's password. The try is counted on disk before it is made and taken back when it
 * succeeds, so ending the program in between gains nothing. UnknownUser, LockedOut, WrongPassword, UnknownDevice.
 */
[[nodiscard]] Result<SecretBytes> unlockWithPassword(SlotFile &slots_, const QString &folder, const Clock &clock,
                                                     const QString &userName, const SecretBytes &password);
/** Unwraps the data key with the administrator's private key; WrongKey, or UnknownUser when there is no recovery slot.
 */
[[nodiscard]] Result<SecretBytes> unlockWithRecoveryKey(const SlotFile &slots_, const SecretBytes &privateKeyPem);

} // namespace thuly::storage
