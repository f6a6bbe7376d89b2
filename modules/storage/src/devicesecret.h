// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

namespace thuly::storage {

/**
 * 32 random bytes of this operating-system account, kept outside of all vaults and mixed into every password slot:
 * a stolen copy of a vault's folder alone cannot be attacked by guessing passwords.
 */
struct DeviceSecret {
    SecretBytes bytes;
    /** Names it without revealing it; stored in the slots that need it. */
    QString id;
};

/** `$XDG_DATA_HOME/thuly/device.secret` (0600). */
[[nodiscard]] QString deviceSecretPath();
/** Reads the account's secret, making it the first time. */
[[nodiscard]] Result<DeviceSecret> ownDeviceSecret();
/** The secret named `id`: the account's own, or one of those that a restored backup carries in the vault's folder.
 * UnknownDevice otherwise. */
[[nodiscard]] Result<DeviceSecret> deviceSecretNamed(const QString &id, const QString &vaultFolder);

/** All secrets that the vault's password slots need, one after another: what a backup carries. */
[[nodiscard]] Result<SecretBytes> deviceSecretsFor(const QString &vaultFolder);
/** After a restore on the same account: removes the secret that the backup carried, as the account has it. */
[[nodiscard]] Result<void> forgetCarriedSecretIfOwn(const QString &vaultFolder);

} // namespace thuly::storage
