// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>
#include <thuly/base/secretbytes.h>
#include <thuly/storage/blobstore.h>
#include <thuly/storage/tx.h>

#include <functional>
#include <map>
#include <mutex>

namespace thuly::storage {

/** The relative path of a blob's file: `blobs/<first byte>/<name in hex>`. */
[[nodiscard]] QString blobPath(QByteArrayView name);

/** BlobStore over files in the vault's folder and the table `blob`. Any thread. */
class FileBlobStore final : public BlobStore
{
public:
    using ReadFunction = std::function<Result<void>(const std::function<Result<void>(ReadTx &)> &)>;

    /** `read` runs a read transaction; the key names the files (HMAC), so that names tell nothing. */
    FileBlobStore(QString folder, SecretBytes nameKey, const Clock &clock, ReadFunction read);

    Result<StoredBlob> put(QIODevice &source) override;
    Result<void> adopt(Tx &tx, const StoredBlob &blob) override;
    Result<std::unique_ptr<QIODevice>> open(ReadTx &tx, const Uuid &uid) override;
    Result<void> shred(Tx &tx, const Uuid &uid) override;
    Result<int> sweep() override;

    /** Decrypts the whole file of a row; BlobMissing or BlobDamaged. */
    [[nodiscard]] static Result<void> verify(const QString &path, const Uuid &uid, const SecretBytes &key,
                                             qint64 length);

private:
    /** A blob whose file is there and whose row is not yet committed: the only place its key is. */
    struct Pending {
        StoredBlob blob;
        SecretBytes key;
    };
    struct Row {
        Uuid uid;
        SecretBytes key;
        qint64 length = 0;
    };
    [[nodiscard]] Result<std::optional<Row>> rowNamed(const QByteArray &name);
    [[nodiscard]] Result<StoredBlob> place(StoredBlob blob, SecretBytes key, const QString &temporary);
    void removeFile(const QByteArray &name);

    QString m_folder;
    SecretBytes m_nameKey;
    const Clock &m_clock;
    ReadFunction m_read;
    std::mutex m_mutex;
    std::map<QByteArray, Pending> m_pending;
};

} // namespace thuly::storage
