// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>

#include <QIODevice>

#include <memory>

namespace thuly::storage {

class Tx;
class ReadTx;

/** What put() wrote: record it in the transaction that refers to it (adopt()). */
struct StoredBlob {
    Uuid uid;
    QByteArray sha256;
    qint64 length = 0;
};

/** Encrypted files beside the database, format VBLB1 (storage.md §4). Thread-safe. */
class BlobStore
{
public:
    virtual ~BlobStore() = default;
    /**
     * Encrypts and stores `source` in one pass (temporary file, fsync, rename, fsync folder). Same bytes, same blob;
     * a lost or damaged file is healed by putting its bytes again. Not inside of read() or write().
     */
    [[nodiscard]] virtual Result<StoredBlob> put(QIODevice &source) = 0;
    /** Writes the blob's row, or counts one more reference to it; without a row the file is an orphan and swept after
     * 24 h. */
    [[nodiscard]] virtual Result<void> adopt(Tx &tx, const StoredBlob &blob) = 0;
    /** A read-only random-access device that decrypts on the fly and keeps the last 64 chunks (4 MiB). */
    [[nodiscard]] virtual Result<std::unique_ptr<QIODevice>> open(ReadTx &tx, const Uuid &uid) = 0;
    /** Takes one reference back; with the last one the row (its key: crypto-shred) goes now and the file after the
     * commit. */
    [[nodiscard]] virtual Result<void> shred(Tx &tx, const Uuid &uid) = 0;
    /** Removes files that no row knows and that are older than 24 hours; returns how many. */
    [[nodiscard]] virtual Result<int> sweep() = 0;
};

} // namespace thuly::storage
