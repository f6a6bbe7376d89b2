// SPDX-License-Identifier: GPL-3.0-or-later
#include "opener.h"

#include <thuly/cases/context.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/caserows.h>
#include <thuly/registers/closings.h>
#include <thuly/registers/ownrows.h>
#include <thuly/registers/registerreader.h>
#include <thuly/registers/rowdrafts.h>
#include <thuly/users/users.h>

#include <QThread>

#include <algorithm>

namespace thuly::workflow {

namespace {

constexpr int readerThreads = 3;

/** Every projection, in the order in which later ones build on earlier ones. */
std::vector<std::shared_ptr<const journal::Projection>> projections()
{
    return {users::accountsProjection(), numbering::numbersProjection(), cases::projection(), registers::registersProjection(),
            registers::caseRowsProjection(), registers::ownRowsProjection(), registers::rowDraftsProjection(), registers::closingsProjection()};
}

/** Runs `open` on a thread of the common pool and wipes the secret behind it; the caller's thread becomes the desk's home. */
template<class Open> QFuture<Desk::Opened> elsewhere(SecretBytes secret, Open open)
{
    auto promise = std::make_shared<QPromise<Desk::Opened>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, secret = std::make_shared<SecretBytes>(std::move(secret)), open = std::move(open)]() mutable {
        Desk::Opened opened = open(*secret);
        secret->wipe();
        promise->addResult(std::move(opened));
        promise->finish();
    });
    return future;
}

} // namespace

Desk::Desk(DeskParts parts) : m_parts(std::move(parts)), m_numbers(m_parts.pens)
{
    setSession({});
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
    return elsewhere(std::move(password), [opener = Opener(std::move(parts), QThread::currentThread()), vault = std::move(vault)](
                                              const SecretBytes &secret) mutable { return opener.create(vault, secret); });
}

QFuture<Desk::Opened> Desk::open(DeskParts parts, QString folder, QString userName, SecretBytes password)
{
    return elsewhere(std::move(password), [opener = Opener(std::move(parts), QThread::currentThread()), folder, userName](
                                              const SecretBytes &secret) mutable { return opener.open(folder, userName, secret); });
}

QFuture<Desk::Opened> Desk::recover(DeskParts parts, QString folder, QString userName, SecretBytes privateKeyPem)
{
    return elsewhere(std::move(privateKeyPem), [opener = Opener(std::move(parts), QThread::currentThread()), folder, userName](
                                                   const SecretBytes &secret) mutable { return opener.recover(folder, userName, secret); });
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
        const Uuid account = session().account.id;
        if (std::ranges::contains(changes, account, &storage::Change::uid))
            renewSession();
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

void Desk::setSession(users::Session session)
{
    m_sessions.push_back(std::make_unique<const users::Session>(std::move(session)));
    m_session = m_sessions.back().get();
}

void Desk::renewSession()
{
    users::Session fresh = session();
    Result<users::Account> account = m_vault->read([&](storage::ReadTx &tx) { return users::account(tx, fresh.account.id); });
    if (account)
        fresh.account = std::move(*account);
    else
        fresh.account.roles.clear(); // rather no right than one that was taken away
    if (fresh.account == session().account)
        return;
    setSession(std::move(fresh));
    QMetaObject::invokeMethod(this, [this] { Q_EMIT sessionChanged(); }, Qt::QueuedConnection);
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
    return m_closing ? fail(ErrorCode::VaultLocked) : users::may(session(), action, subject);
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
