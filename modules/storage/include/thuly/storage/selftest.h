// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

namespace thuly::storage {

class Connection;

/**
 * Shows that the SQLite functions this program calls are its own encrypting copy and that nobody else can see or
 * replace them (storage.md §2.1). Vault runs it before it opens anything. SelfTestFailed: nothing may be written.
 */
[[nodiscard]] Result<void> checkLinkage();
/** Shows that a keyed connection encrypts and keeps temporary data in memory. */
[[nodiscard]] Result<void> checkCipher(Connection &connection);
/** VaultNotEncrypted when the file starts like a plain SQLite database. */
[[nodiscard]] Result<void> checkEncrypted(const QString &databaseFile);

} // namespace thuly::storage
