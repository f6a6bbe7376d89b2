// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/secretbytes.h>
#include <thuly/storage/tx.h>

#include <QDateTime>
#include <QMap>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace thuly::storage {

class BlobStore;
class KeySlots;

/** How much work guessing one password costs (RFC 9106). Fast is for tests only. */
enum class KdfCost { Default, Strong, FastForTests };

struct VaultSettings {
    QString folder;
    /** Shown before unlocking; kept in the key-slot file. */
    QString courtName;
    QString courtId;
    KdfCost kdf = KdfCost::Default;
    /** Disk space held back, so that work can be finished when the disk is full. 0: none. */
    qint64 reserveBytes = 64 * 1024 * 1024;
};

/** One numbered step of the schema, in order, never changed once released. */
struct Migration {
    int number = 0;
    QString name;
    QByteArray sql;
};
/** The migrations embedded in the program (`:/thuly/migrations`), sorted by number. */
[[nodiscard]] QList<Migration> embeddedMigrations();

enum class CheckDepth { Quick, Full };
struct HealthCheck {
    QString name;
    bool ok = false;
    QString detail;
};
struct VaultStats {
    qint64 databaseBytes = 0;
    qint64 walBytes = 0;
    qint64 blobBytes = 0;
    qint64 blobs = 0;
    int schema = 0;
    QString cipherVersion;
    QString sqliteVersion;
};

/**
 * An open vault: one SQLCipher database with its blobs and key slots in one folder (storage.md §7).
 * One writer at a time and up to three concurrent readers; read() and write() are synchronous, may be
 * called from any thread but the GUI's, and must not be nested. Closing wipes the key and checkpoints.
 */
class Vault
{
public:
    /** Makes folder, keys, database and the first password slot; fails if a vault is already there. */
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    create(const VaultSettings &settings, const Clock &clock, const QString &userName, const QString &displayName,
           const SecretBytes &password, const QList<Migration> &migrations = embeddedMigrations());
    /**
     * Runs the start-up self-test (storage.md §2.1), takes the folder's lock, unwraps the key with the user's
     * password slot, migrates. Wrong passwords are counted in the slot file (WrongPassword, args: tries left); the
     * fifth and each further one makes the slot wait (LockedOut, args: seconds, tries). UnknownDevice: the slot
     * belongs to another machine's account, recover() or a backup is needed.
     */
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const QString &folder, const Clock &clock,
                                                             const QString &userName, const SecretBytes &password,
                                                             const QList<Migration> &migrations = embeddedMigrations());
    /** Opens with the administrator's private key (PEM) of the recovery certificate. */
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    recover(const QString &folder, const Clock &clock, const SecretBytes &privateKeyPem,
            const QList<Migration> &migrations = embeddedMigrations());
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    /** Runs `work(Tx &)` in one IMMEDIATE transaction, durable (synchronous=FULL) when it returns success. */
    template<class Work> auto write(Work &&work) -> std::invoke_result_t<Work, Tx &>
    {
        using R = std::invoke_result_t<Work, Tx &>;
        R result = fail(ErrorCode::Internal);
        auto done = writeErased([&](Tx &tx) -> Result<void> {
            result = work(tx);
            if (!result)
                return std::unexpected(result.error());
            return {};
        });
        if (!done)
            return std::unexpected(std::move(done).error());
        return result;
    }
    /** Runs `work(ReadTx &)` on one snapshot. `cancel`, if given, stops the running query with ErrorCode::Cancelled. */
    template<class Work>
    auto read(Work &&work, const std::atomic_bool *cancel = nullptr) -> std::invoke_result_t<Work, ReadTx &>
    {
        using R = std::invoke_result_t<Work, ReadTx &>;
        R result = fail(ErrorCode::Internal);
        auto done = readErased(
            [&](ReadTx &tx) -> Result<void> {
                result = work(tx);
                if (!result)
                    return std::unexpected(result.error());
                return {};
            },
            cancel);
        if (!done)
            return std::unexpected(std::move(done).error());
        return result;
    }

    /** Called after each commit with what changed, on the writing thread. Set once, before use. */
    void onCommitted(std::function<void(const QList<Change> &)> listener);

    [[nodiscard]] BlobStore &blobs();
    [[nodiscard]] KeySlots &slots_();
    [[nodiscard]] QString folder() const;
    /** A random id made with the vault: names this device in the journal. */
    [[nodiscard]] Uuid deviceId() const;
    /** Whose slot opened it; empty after recover(). */
    [[nodiscard]] QString openedBy() const;
    /** Wrong passwords counted for this slot since the last success, as read at open(). */
    [[nodiscard]] int failedTriesBefore() const;
    [[nodiscard]] bool hadUncleanShutdown() const;

    [[nodiscard]] QList<HealthCheck> check(CheckDepth depth);
    [[nodiscard]] Result<VaultStats> stats();
    /** A blob as the copy knows it: file name (32 bytes) and length of the plaintext. */
    struct CopiedBlob {
        QByteArray name;
        qint64 length = 0;
    };
    /**
     * Writes a consistent, compact copy of the database under the same key to a new file, without holding up the
     * writer, opens and checks it, and returns the blobs it refers to.
     */
    [[nodiscard]] Result<QList<CopiedBlob>> copyDatabase(const QString &file);
    /** Checkpoint, optimize: for idle moments. */
    [[nodiscard]] Result<void> maintain();
    /** Derives a 32-byte key for a named purpose from the data key (HKDF-SHA256). */
    [[nodiscard]] Result<SecretBytes> deriveKey(const QByteArray &purpose) const;

private:
    class Private;
    explicit Vault(std::unique_ptr<Private> d);
    [[nodiscard]] Result<void> writeErased(const std::function<Result<void>(Tx &)> &work);
    [[nodiscard]] Result<void> readErased(const std::function<Result<void>(ReadTx &)> &work,
                                          const std::atomic_bool *cancel);
    std::unique_ptr<Private> d;
};

/** What may be read of a vault before it is unlocked: the key-slot file (ui.md picture 01). */
struct SlotInfo {
    QString userName;
    QString displayName;
    int failedTries = 0;
    QDateTime retryAt;
    QDateTime lastOpenedAt;
};
struct VaultFace {
    QString courtId;
    QString courtName;
    Uuid device;
    QList<SlotInfo> users;
    bool hasRecovery = false;
};
[[nodiscard]] Result<VaultFace> readFace(const QString &folder);

/** Changes who can open the vault (storage.md §5). Every change is written to the slot file at once, atomically. */
class KeySlots
{
public:
    virtual ~KeySlots() = default;
    [[nodiscard]] virtual Result<void> addPassword(const QString &userName, const QString &displayName,
                                                   const SecretBytes &password)
        = 0;
    [[nodiscard]] virtual Result<void> changePassword(const QString &userName, const SecretBytes &newPassword) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &userName) = 0;
    /** Wraps the data key to the administrator's certificate (CMS EnvelopedData, RFC 5652). */
    [[nodiscard]] virtual Result<void> setRecovery(const QByteArray &certificatePem) = 0;
    [[nodiscard]] virtual Result<void> setDisplayName(const QString &userName, const QString &displayName) = 0;
    [[nodiscard]] virtual QList<SlotInfo> users() const = 0;
};

} // namespace thuly::storage
