// SPDX-License-Identifier: GPL-3.0-or-later
#include "opener.h"

#include <thuly/cases/context.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/closings.h>
#include <thuly/registers/ownrows.h>
#include <thuly/registers/registerreader.h>
#include <thuly/users/users.h>

#include <QThread>

namespace thuly::workflow {

namespace {

constexpr int readerThreads = 3;

/** Every projection, in the order in which later ones build on earlier ones. */
std::vector<std::shared_ptr<const journal::Projection>> projections()
{
    return {users::accountsProjection(), numbering::numbersProjection(), cases::projection(), registers::registersProjection(),
            registers::ownRowsProjection(), registers::closingsProjection()};
}

/** Runs `open` on a thread of the common pool; the caller's thread becomes the desk's home. */
template<class Open> QFuture<Desk::Opened> elsewhere(Open open)
{
    auto promise = std::make_shared<QPromise<Desk::Opened>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, open = std::move(open)]() mutable {
        promise->addResult(open());
        promise->finish();
    });
    return future;
}

} // namespace

Desk::Desk(DeskParts parts) : m_parts(std::move(parts)), m_numbers(m_parts.pens)
{
    m_writer.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(readerThreads);
}

Desk::~Desk()
{
    m_closing = true;
    m_readers.waitForDone();
    m_writer.waitForDone();
    closeNow();
}

QFuture<Desk::Opened> Desk::create(DeskParts parts, NewVault vault, SecretBytes password)
{
    return elsewhere([opener = Opener(std::move(parts), QThread::currentThread()), vault = std::move(vault),
                      password = std::make_shared<SecretBytes>(std::move(password))]() mutable {
        Opened opened = opener.create(vault, *password);
        password->wipe();
        return opened;
    });
}

QFuture<Desk::Opened> Desk::open(DeskParts parts, QString folder, QString userName, SecretBytes password)
{
    return elsewhere([opener = Opener(std::move(parts), QThread::currentThread()), folder, userName,
                      password = std::make_shared<SecretBytes>(std::move(password))]() mutable {
        Opened opened = opener.open(folder, userName, *password);
        password->wipe();
        return opened;
    });
}

QFuture<Desk::Opened> Desk::recover(DeskParts parts, QString folder, QString userName, SecretBytes privateKeyPem)
{
    return elsewhere([opener = Opener(std::move(parts), QThread::currentThread()), folder, userName,
                      key = std::make_shared<SecretBytes>(std::move(privateKeyPem))]() mutable {
        Opened opened = opener.recover(folder, userName, *key);
        key->wipe();
        return opened;
    });
}

Result<void> Desk::attach(std::unique_ptr<storage::Vault> vault)
{
    m_vault = std::move(vault);
    m_folder = m_vault->folder();
    m_unclean = m_vault->hadUncleanShutdown();
    THULY_TRY(const storage::VaultFace face, storage::readFace(m_vault->folder()));
    m_courtId = face.courtId;
    m_courtName = face.courtName;
    m_journal = std::make_unique<journal::Journal>(*m_parts.clock, m_vault->deviceId(), projections());
    m_vault->onCommitted([this](const QList<storage::Change> &changes) {
        QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    });
    return {};
}

Result<void> Desk::reloadLaw()
{
    const QDate today = m_parts.clock->today();
    THULY_TRY(const QList<packs::Pack> active,
              m_vault->read([&](storage::ReadTx &tx) { return packs::PackStore::loadActive(tx, m_parts.anchors, today); }));
    THULY_TRY(std::shared_ptr<const packs::LawBook> book, packs::LawBook::assemble(active));
    m_law.store(std::move(book));
    QMetaObject::invokeMethod(this, [this] { Q_EMIT lawChanged(); }, Qt::QueuedConnection);
    return {};
}

journal::Journal Desk::journalAt(const Clock &clock) const
{
    return journal::Journal(clock, m_vault->deviceId(), projections());
}

std::shared_ptr<const packs::LawBook> Desk::law() const
{
    return m_law.load();
}

Result<void> Desk::may(users::Action action, const users::Subject &subject) const
{
    return m_closing ? fail(ErrorCode::VaultLocked) : users::may(m_session, action, subject);
}

void Desk::closeNow()
{
    const std::scoped_lock guard(m_closeMutex);
    m_journal.reset();
    m_vault.reset();
    m_law.store(nullptr);
}

QFuture<void> Desk::lock()
{
    auto promise = std::make_shared<QPromise<void>>();
    auto future = promise->future();
    promise->start();
    m_closing = true;
    QThreadPool::globalInstance()->start([self = shared_from_this(), promise]() mutable {
        self->m_readers.waitForDone();
        self->m_writer.waitForDone();
        self->closeNow();
        self.reset();
        promise->finish();
    });
    return future;
}

} // namespace thuly::workflow
