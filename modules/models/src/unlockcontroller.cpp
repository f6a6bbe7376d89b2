// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/unlockcontroller.h>

#include <QtConcurrentRun>

#include <algorithm>

namespace thuly::models {

UnlockController::UnlockController(workflow::DeskParts parts, QString folder, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_folder(std::move(folder))
{
}

void UnlockController::setFolder(const QString &folder)
{
    m_folder = folder;
    refresh();
}

void UnlockController::refresh()
{
    QtConcurrent::run([folder = m_folder] { return storage::readFace(folder); }).then(this, [this](Result<storage::VaultFace> face) {
        if (face) {
            m_face = std::move(*face);
            Q_EMIT faceChanged();
        } else if (face.error().code == ErrorCode::VaultNotFound) {
            Q_EMIT noVault();
        } else {
            Q_EMIT failed(face.error());
        }
    });
}

QFuture<Result<QList<packs::Court>>> UnlockController::courts() const
{
    return QtConcurrent::run([anchors = m_parts.anchors]() -> Result<QList<packs::Court>> {
        THULY_TRY(const QList<packs::Pack> packs, packs::embeddedPacks(anchors));
        THULY_TRY(const std::shared_ptr<const packs::LawBook> law, packs::LawBook::assemble(packs));
        QList<packs::Court> courts;
        std::ranges::copy_if(law->courts(), std::back_inserter(courts), [](const packs::Court &court) {
            return court.level == packs::CourtLevel::Regional || court.level == packs::CourtLevel::Provincial;
        });
        return courts;
    });
}

const storage::SlotInfo *UnlockController::slot(const QString &userName) const
{
    const auto found = std::ranges::find(m_face.users, userName, &storage::SlotInfo::userName);
    return found == m_face.users.end() ? nullptr : &*found;
}

QString UnlockController::lastUser() const
{
    const auto last = std::ranges::max_element(m_face.users, {}, [](const storage::SlotInfo &user) {
        return user.lastOpenedAt.isValid() ? user.lastOpenedAt.toMSecsSinceEpoch() : -1;
    });
    return last == m_face.users.end() ? QString() : last->userName;
}

int UnlockController::triesLeft(const QString &userName) const
{
    const storage::SlotInfo *user = slot(userName);
    return user ? std::max(0, triesAllowed - user->failedTries) : triesAllowed;
}

int UnlockController::waitSeconds(const QString &userName) const
{
    const storage::SlotInfo *user = slot(userName);
    if (!user || !user->retryAt.isValid())
        return 0;
    return int(std::max<qint64>(0, (user->retryAt.toMSecsSinceEpoch() - m_parts.clock->nowMs() + 999) / 1000));
}

void UnlockController::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void UnlockController::hold()
{
    setBusy(true);
}

void UnlockController::release()
{
    setBusy(false);
    refresh();
}

void UnlockController::open(const QString &userName, SecretBytes password)
{
    if (m_busy)
        return;
    setBusy(true);
    workflow::Desk::open(m_parts, m_folder, userName, std::move(password)).then(this, [this](workflow::Desk::Opened desk) {
        finish(std::move(desk));
    });
}

void UnlockController::create(workflow::NewVault vault, SecretBytes password)
{
    if (m_busy)
        return;
    setBusy(true);
    m_folder = vault.folder;
    workflow::Desk::create(m_parts, std::move(vault), std::move(password)).then(this, [this](workflow::Desk::Opened desk) {
        finish(std::move(desk));
    });
}

void UnlockController::finish(workflow::Desk::Opened desk)
{
    setBusy(false);
    if (desk) {
        Q_EMIT opened(*desk);
        return;
    }
    const Error error = desk.error();
    Q_EMIT failed(error);
    refresh(); // tries left and waiting time stand in the slot file
}

} // namespace thuly::models
