// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/packs/lawbook.h>
#include <thuly/packs/packstore.h>
#include <thuly/storage/vault.h>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace thuly::workflow {

/** Stops a running read or import; shared between the caller and the work. */
class Cancel
{
public:
    void stop() { m_flag = true; }
    [[nodiscard]] bool stopped() const { return m_flag; }
    [[nodiscard]] const std::atomic_bool *flag() const { return &m_flag; }

private:
    std::atomic_bool m_flag = false;
};
using CancelPtr = std::shared_ptr<Cancel>;

/** The surroundings that the composition hands in. */
struct DeskParts {
    std::shared_ptr<const Clock> clock;
    packs::TrustAnchors anchors = packs::TrustAnchors::embedded();
    storage::KdfCost kdf = storage::KdfCost::Default;
    numbering::PenPolicy pens = numbering::PenPolicy::Local;
};

struct NewVault {
    QString folder;
    /** A court of the packs. */
    QString courtId;
    QString userName;
    QString displayName;
    QString title = {};
    /** Roles of the first account beside administrator. */
    QList<users::Role> roles = {};
    /** Administrator's recovery certificate (PEM); empty: none. */
    QByteArray recoveryCertificate = {};
};

/**
 * The open desk: vault, journal, law, session and the threads that work on them. Lives in the thread that asked for it (the GUI
 * thread in thuly); every task runs on the one writer thread or on one of three readers and comes back as a future that ends
 * exactly once. Locking or destroying it waits for running work, drops the law book and wipes the keys. Lock before the event loop
 * ends: a desk whose last reference goes on another thread is deleted by the loop.
 */
class Desk : public QObject, public std::enable_shared_from_this<Desk>
{
    Q_OBJECT

public:
    using Opened = Result<std::shared_ptr<Desk>>;

    /** Makes a vault, puts the built-in packs in and its first account, and opens it. */
    [[nodiscard]] static QFuture<Opened> create(DeskParts parts, NewVault vault, SecretBytes password);
    /** Opens with a password; failed tries before it are recorded. UnknownUser, WrongPassword, LockedOut, UserDisabled... */
    [[nodiscard]] static QFuture<Opened> open(DeskParts parts, QString folder, QString userName, SecretBytes password);
    /** Opens with the administrator's private key, as `userName`. */
    [[nodiscard]] static QFuture<Opened> recover(DeskParts parts, QString folder, QString userName, SecretBytes privateKeyPem);
    ~Desk() override;

    /** Who sits here, with the roles of this moment. What was returned before stays as it was, for as long as the desk lives. */
    [[nodiscard]] const users::Session &session() const { return *m_session.load(); }
    /** Null once locked. */
    [[nodiscard]] std::shared_ptr<const packs::LawBook> law() const;
    [[nodiscard]] const Clock &clock() const { return *m_parts.clock; }
    [[nodiscard]] const QString &courtId() const { return m_courtId; }
    [[nodiscard]] const QString &courtName() const { return m_courtName; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /** The program ended without locking last time: offer the drafts. */
    [[nodiscard]] bool hadUncleanShutdown() const { return m_unclean; }
    /** Whether the person may do this to nothing in particular; for enabling actions. */
    [[nodiscard]] Result<void> may(users::Action action, const users::Subject &subject = {}) const;

    /** Runs `work(storage::ReadTx &) -> Result<T>` on a reader. Cancelled when the desk is locked or `cancel` stops it. */
    template<class Work> auto read(Work work, CancelPtr cancel = {}) -> QFuture<std::invoke_result_t<Work, storage::ReadTx &>>
    {
        using R = std::invoke_result_t<Work, storage::ReadTx &>;
        return schedule<R>(m_readers, [this, work = std::move(work), cancel]() mutable -> R {
            return m_vault->read(std::move(work), cancel ? cancel->flag() : &m_closing);
        });
    }
    /** Runs `work(const cases::CommandContext &) -> Result<T>` as one unit on the writer: all of it durable, or nothing. */
    template<class Work> auto write(Work work) -> QFuture<std::invoke_result_t<Work, const cases::CommandContext &>>
    {
        using R = std::invoke_result_t<Work, const cases::CommandContext &>;
        return schedule<R>(m_writer, [this, work = std::move(work)]() mutable -> R { return writeNow(std::move(work)); });
    }
    /** Runs `work(Desk &) -> Result<T>` on the writer thread; for work of many units (writeNow) or beside the database. */
    template<class Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, Desk &>>
    {
        using R = std::invoke_result_t<Work, Desk &>;
        return schedule<R>(m_writer, [this, work = std::move(work)]() mutable -> R { return work(*this); });
    }

    /* Only inside run() and write(), on the writer thread. */
    template<class Work> auto writeNow(Work work) -> std::invoke_result_t<Work, const cases::CommandContext &>
    {
        using R = std::invoke_result_t<Work, const cases::CommandContext &>;
        const std::shared_ptr<const packs::LawBook> book = law();
        return m_vault->write([&](storage::Tx &tx) -> R {
            journal::Unit unit(tx, *m_journal, journal::Actor{session().account.id, m_courtId, book->stamp()});
            R result = work(cases::CommandContext{unit, session(), *book, m_numbers});
            if (!result)
                return result;
            THULY_CHECK(unit.finish());
            return result;
        });
    }
    [[nodiscard]] storage::Vault &vault() { return *m_vault; }
    [[nodiscard]] const journal::Journal &journal() const { return *m_journal; }
    [[nodiscard]] const packs::TrustAnchors &anchors() const { return m_parts.anchors; }
    [[nodiscard]] const numbering::Numbering &numbers() const { return m_numbers; }
    /** Reads the packs in use again; after an activation. */
    [[nodiscard]] Result<void> reloadLaw();
    /** A journal of this vault that takes its time from another clock: for the demo court. */
    [[nodiscard]] journal::Journal journalAt(const Clock &clock) const;

    /** Waits for running work, then closes the vault and wipes keys and caches; later tasks give VaultLocked. */
    [[nodiscard]] QFuture<void> lock();
    [[nodiscard]] bool isLocked() const { return m_closing; }

Q_SIGNALS:
    /** After each commit, in the desk's own thread. */
    void changed(const QList<thuly::storage::Change> &changes);
    /** Another law book is in force. */
    void lawChanged();
    /** Name, roles or state of this person's account changed: may() answers otherwise from now on. */
    void sessionChanged();

private:
    class Opener;
    explicit Desk(DeskParts parts);
    [[nodiscard]] Result<void> attach(std::unique_ptr<storage::Vault> vault);
    void closeNow();
    /** On the writer thread, or before the desk is handed out. */
    void setSession(users::Session session);
    void renewSession();

    template<class R, class Task> QFuture<R> schedule(QThreadPool &pool, Task task)
    {
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        pool.start([this, promise, task = std::move(task)]() mutable {
            R result = m_closing ? R(fail(ErrorCode::VaultLocked)) : task();
            {
                // What the task holds (often the desk itself) goes before anybody hears that it is done.
                [[maybe_unused]] const auto done = std::move(task);
            }
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
    }
    DeskParts m_parts;
    QString m_folder;
    QString m_courtId;
    QString m_courtName;
    bool m_unclean = false;
    /** Replaced by the writer while others read: the ones before live on with the desk. */
    std::vector<std::unique_ptr<const users::Session>> m_sessions;
    std::atomic<const users::Session *> m_session = nullptr;
    numbering::Numbering m_numbers;
    std::unique_ptr<storage::Vault> m_vault;
    std::unique_ptr<journal::Journal> m_journal;
    std::atomic<std::shared_ptr<const packs::LawBook>> m_law;
    std::atomic_bool m_closing = false;
    /** Two callers may lock at the same time: the idle timer and the closing window. */
    std::mutex m_closeMutex;
    QThreadPool m_writer;
    QThreadPool m_readers;
};

} // namespace thuly::workflow

Q_DECLARE_METATYPE(QList<thuly::storage::Change>)
