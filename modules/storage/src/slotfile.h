// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/secretbytes.h>
#include <thuly/crypto/kdf.h>
#include <thuly/storage/vault.h>

#include <QJsonObject>

#include <optional>

namespace thuly::storage {

/** What the slot file says of a password slot's tries. Not covered by the MAC: it must be writable while locked. */
struct Tries {
    int failed = 0;
    qint64 lastTryMs = 0;
    qint64 retryAtMs = 0;
    qint64 lastOpenedMs = 0;
};

/**
 * `keyslots.json` and its copy: public facts of the vault and one entry per way to open it. Two checks guard it: a
 * plain SHA-256 that tells accidents from before unlocking, and an HMAC under a key derived from the data key that
 * is checked right after. Slots of kinds this program does not know are kept as they are.
 */
class SlotFile
{
public:
    SlotFile(const QString &folder, const Uuid &vault, const Uuid &device, const VaultSettings &settings);
    /** The newer of the two copies that is whole. VaultNotFound without any, SlotFileDamaged when none is whole. */
    [[nodiscard]] static Result<SlotFile> load(const QString &folder);
    /** Both copies on disk are whole, equal in their slots, and carry the right MAC. */
    [[nodiscard]] static Result<void> checkBoth(const QString &folder, const SecretBytes &macKey);
    /** Writes the copy, then the file, each atomically. */
    [[nodiscard]] Result<void> save();

    [[nodiscard]] Uuid vaultId() const;
    [[nodiscard]] Uuid deviceId() const;
    [[nodiscard]] QString courtId() const;
    [[nodiscard]] QString courtName() const;
    [[nodiscard]] KdfCost kdfCost() const;
    [[nodiscard]] qint64 reserveBytes() const;

    [[nodiscard]] QList<SlotInfo> users() const;
    [[nodiscard]] std::optional<QJsonObject> passwordSlot(const QString &userName) const;
    [[nodiscard]] std::optional<QJsonObject> recoverySlot() const;
    /** Names of the device secrets that the password slots need, each once. */
    [[nodiscard]] QStringList deviceSecretIds() const;
    /** Replaces the slot of the same type and user, or adds it. */
    void putSlot(const QJsonObject &slot);
    void removePasswordSlot(const QString &userName);

    [[nodiscard]] Tries tries(const QString &userName) const;
    void setTries(const QString &userName, const Tries &tries);

    [[nodiscard]] Result<void> seal(const SecretBytes &macKey);
    [[nodiscard]] Result<void> verify(const SecretBytes &macKey) const;

private:
    SlotFile(QString folder, QJsonObject root)
        : m_folder(std::move(folder))
        , m_root(std::move(root))
    {
    }
    [[nodiscard]] QByteArray sealedPart() const;

    QString m_folder;
    QJsonObject m_root;
};

} // namespace thuly::storage
