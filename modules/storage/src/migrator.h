// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <thuly/storage/vault.h>

namespace thuly::storage {

/**
 * Brings the schema forward: each step in its own IMMEDIATE transaction with a foreign-key check before the commit.
 * An existing database is first copied (VACUUM INTO, same key) to `before-migration/` in the vault's folder.
 * VaultNewerSchema when a newer program has written it, Internal when a released step was changed or left out.
 */
[[nodiscard]] Result<void> migrate(Connection &writer, const QString &folder, const QList<Migration> &migrations,
                                   const Clock &clock);

} // namespace thuly::storage
