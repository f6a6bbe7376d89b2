// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/storage/vault.h>

namespace thuly::storage {

struct BackupReport {
    QString file;
    qint64 bytes = 0;
    qint64 blobs = 0;
    /** Blobs whose files were gone already; the rest of the backup is whole. */
    qint64 missingBlobs = 0;
};

/**
 * Writes one archive (tar, KArchive) with a compact copy of the database under the same key, the key slots and
 * all blobs into `folder`, then opens and checks what it wrote. The newest 7 daily, 4 weekly, 6 monthly stay.
 * Without a recovery slot the archive also carries the device secret, as no other machine could open it; it is then
 * protected by the passwords alone. DiskFull leaves no half archive behind.
 */
[[nodiscard]] Result<BackupReport> backup(Vault &vault, const QString &folder, const Clock &clock);
/**
 * Unpacks into an empty or absent folder and verifies the manifest; needs no password. BackupDamaged for anything
 * that is not exactly what the manifest lists (other paths, links, changed bytes); the folder is then
 * left as it was. VaultExists when the folder is not empty.
 */
[[nodiscard]] Result<void> restore(const QString &archive, const QString &toFolder);

} // namespace thuly::storage
