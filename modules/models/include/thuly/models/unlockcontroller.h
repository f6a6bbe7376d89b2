// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

namespace thuly::models {

/**
 * The door of the vault: reads what may be known before unlocking, opens with a password, makes a new vault.
 * File work and key derivation run in the background. GUI thread.
 */
class UnlockController : public QObject
{
    Q_OBJECT
public:
    UnlockController(workflow::DeskParts parts, QString folder, QObject *parent = nullptr);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder);
    /** Reads the key-slot file again. */
    void refresh();
    void open(const QString &userName, SecretBytes password);
    /** Busy from hold() to release(): while the desk before closes the vault. */
    void hold();
    void release();
    void create(workflow::NewVault vault, SecretBytes password);

    [[nodiscard]] const storage::VaultFace &face() const { return m_face; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /** The slot of a person, or null. */
    [[nodiscard]] const storage::SlotInfo *slot(const QString &userName) const;
    /** Of the people, who opened it last. */
    [[nodiscard]] QString lastUser() const;
    /** Tries until the slot waits. */
    [[nodiscard]] int triesLeft(const QString &userName) const;
    /** Seconds to wait before the next try; 0: none. */
    [[nodiscard]] int waitSeconds(const QString &userName) const;
    /** The first-instance courts of the built-in packs, to make a vault for one. */
    [[nodiscard]] QFuture<Result<QList<packs::Court>>> courts() const;
    [[nodiscard]] const Clock &clock() const { return *m_parts.clock; }

Q_SIGNALS:
    void faceChanged();
    /** There is no vault in the folder: offer to make one. */
    void noVault();
    void busyChanged();
    void opened(const std::shared_ptr<thuly::workflow::Desk> &desk);
    void failed(const thuly::Error &error);

private:
    void setBusy(bool busy);
    void finish(workflow::Desk::Opened desk);

    static constexpr int triesAllowed = 5;

    workflow::DeskParts m_parts;
    QString m_folder;
    storage::VaultFace m_face;
    bool m_busy = false;
};

} // namespace thuly::models
