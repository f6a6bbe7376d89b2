// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/secretbytes.h>
#include <thuly/storage/blobstore.h>

namespace thuly::storage {

struct SealedBlob {
    StoredBlob blob;
    SecretBytes key;
};

/** Encrypts all of `source` into a new file under a fresh key and syncs it; removes the file again on failure. */
[[nodiscard]] Result<SealedBlob> sealToFile(QIODevice &source, const QString &path, const Uuid &uid);

} // namespace thuly::storage
