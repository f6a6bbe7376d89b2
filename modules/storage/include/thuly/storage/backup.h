// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/vault.h>

namespace thuly::storage {

struct BackupReport {
    QString file;
    qint64 bytes = 0;
    qint64 blobs = 0;
};

/**
 * Writes one archive (tar, KArchive) with a compact copy of the database under the same key, the key slots and
 * all blobs into `folder`, then opens and checks what it wrote. The newest 7 daily, 4 weekly, 6 monthly stay.
 */
[[nodiscard]] Result<BackupReport> backup(Vault &vault, const QString &folder, const Clock &clock);
/** Unpacks into an empty or absent folder, refusing unsafe paths, and verifies the manifest; needs no password. */
[[nodiscard]] Result<void> restore(const QString &archive, const QString &toFolder);

} // namespace thuly::storage
