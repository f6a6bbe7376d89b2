// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "fileblobstore.h"
#include "folderlock.h"
#include "keyslots.h"
#include "reserve.h"

#include <thuly/storage/vault.h>

#include <condition_variable>
#include <mutex>
#include <vector>

namespace thuly::storage {

class Vault::Private
{
public:
    Private(QString vaultFolder, const Clock &theClock, FolderLock folderLock, SlotFile file, SecretBytes key);
    ~Private();

    /** Opens the writer on an existing or new database, migrates, and checks what this vault is. */
    [[nodiscard]] Result<void> start(Connection::Existence existence, const QList<Migration> &migrations);
    [[nodiscard]] Result<void> write(const std::function<Result<void>(Tx &)> &work, QList<Change> &changes);
    [[nodiscard]] Result<void> read(const std::function<Result<void>(ReadTx &)> &work, const std::atomic_bool *cancel);
    /**
     * Brings the log into the database, unless the disk may not hold what the database would grow by: a checkpoint
     * that fails half-way takes the last free space and helps nobody.
     */
    [[nodiscard]] Result<void> checkpoint(Connection &writer, Connection::Checkpoint kind) const;
    /** Internal when this thread is already inside of read() or write(): a nested call would wait for itself. */
    [[nodiscard]] Result<void> refuseNested() const;
    /** Runs `work` on the writer's connection outside of a transaction, alone. */
    [[nodiscard]] Result<void> withWriter(const std::function<Result<void>(Connection &)> &work);
    /** After DiskFull: gives the reserve back, so that the next try can succeed. */
    void onError(const Error &error);

    QString folder;
    const Clock &clock;
    FolderLock lock;
    SecretBytes dataKey;
    Uuid vaultId;
    Uuid deviceId;
    OpenKeySlots keySlots;
    /** Made by start(). */
    std::unique_ptr<FileBlobStore> blobStore;
    Reserve reserve;
    std::optional<OpenMark> mark;
    QString openedBy;
    int failedTriesBefore = 0;
    std::function<void(const QList<Change> &)> listener;

private:
    [[nodiscard]] Result<std::unique_ptr<Connection>> borrowReader();
    void returnReader(std::unique_ptr<Connection> reader);
    [[nodiscard]] Result<void> checkIdentity(Connection::Existence existence);

    std::mutex m_writerMutex;
    std::unique_ptr<Connection> m_writer;
    /** Until then nothing may be written at the end either: the vault may be a newer program's. */
    bool m_started = false;

    std::mutex m_readersMutex;
    std::condition_variable m_readerBack;
    std::vector<std::unique_ptr<Connection>> m_idleReaders;
    int m_readersOpen = 0;
};

} // namespace thuly::storage
