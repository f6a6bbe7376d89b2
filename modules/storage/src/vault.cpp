// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/vault.h>

#include "migrator.h"
#include "unlock.h"
#include "vaultpaths.h"
#include "vaultprivate.h"

#include <thuly/base/fault.h>
#include <thuly/storage/selftest.h>

#include <QFileInfo>
#include <QStorageInfo>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr int maxReaders = 3;
constexpr int checkpointPages = 1000;

/** The vaults this thread is inside of: a nested call would wait for itself. */
thread_local QVarLengthArray<const void *, 4> entered;

class Entered
{
public:
    explicit Entered(const void *vault) { entered.append(vault); }
    ~Entered() { entered.removeLast(); }
    Entered(const Entered &) = delete;
    Entered &operator=(const Entered &) = delete;
};

/** Rolls back unless it was committed. */
class OpenTransaction
{
public:
    explicit OpenTransaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~OpenTransaction()
    {
        if (!m_done)
            m_connection.rollback();
    }
    OpenTransaction(const OpenTransaction &) = delete;
    OpenTransaction &operator=(const OpenTransaction &) = delete;
    [[nodiscard]] Result<void> commit()
    {
        THULY_CHECK(m_connection.commit());
        m_done = true;
        return {};
    }

private:
    Connection &m_connection;
    bool m_done = false;
};

} // namespace

Vault::Private::Private(QString vaultFolder, const Clock &theClock, FolderLock folderLock, SlotFile file,
                        SecretBytes key)
    : folder(std::move(vaultFolder))
    , clock(theClock)
    , lock(std::move(folderLock))
    , dataKey(std::move(key))
    , vaultId(file.vaultId())
    , deviceId(file.deviceId())
    , keySlots(file, dataKey, clock)
    , reserve(folder, file.reserveBytes())
{
}

Vault::Private::~Private()
{
    {
        std::unique_lock guard(m_readersMutex);
        m_readerBack.wait(guard, [this] { return static_cast<int>(m_idleReaders.size()) == m_readersOpen; });
        m_idleReaders.clear();
    }
    const std::scoped_lock guard(m_writerMutex);
    if (m_started) {
        // These only save time at the next start, so their failures are not the caller's concern.
        (void)m_writer->execute("PRAGMA optimize");
        if (!checkpoint(*m_writer, Connection::Checkpoint::Truncate))
            m_writer->keepLogAtClose();
        m_writer.reset();
        mark->remove();
    } else if (mark && !mark->wasThere()) {
        // Refused before it was open (a newer schema, a damaged database): nothing was left unfinished.
        m_writer.reset();
        mark->remove();
    }
}

Result<void> Vault::Private::start(Connection::Existence existence, const QList<Migration> &migrations)
{
    const QString file = paths::in(folder, paths::database);
    THULY_TRY(m_writer, Connection::open(file, dataKey, Connection::Role::Writer, existence));
    THULY_CHECK(checkEncrypted(file));
    if (existence == Connection::Existence::MustExist) {
        THULY_TRY(OpenMark opened, OpenMark::set(folder));
        mark = std::move(opened);
    }
    FAULT_POINT("open.before-migrate");
    THULY_CHECK(migrate(*m_writer, folder, migrations, clock));
    THULY_CHECK(checkIdentity(existence));
    if (existence == Connection::Existence::Create) {
        THULY_TRY(OpenMark opened, OpenMark::set(folder));
        mark = std::move(opened);
    }
    THULY_TRY(SecretBytes nameKey, derivedKey(dataKey, vaultId, "name"));
    blobStore = std::make_unique<FileBlobStore>(folder, std::move(nameKey), clock,
                                                [this](const auto &work) { return read(work, nullptr); });
    reserve.take();
    m_started = true;
    return {};
}

Result<void> Vault::Private::checkIdentity(Connection::Existence existence)
{
    if (existence == Connection::Existence::Create)
        return m_writer->prepare("INSERT INTO meta (key, value) VALUES ('vault', ?1)").bind(vaultId).run();
    Statement row = m_writer->prepare("SELECT value FROM meta WHERE key = 'vault'");
    const bool same = row.next() && row.uuid(0) == vaultId;
    THULY_CHECK(row.finish());
    if (!same)
        return fail(ErrorCode::VaultDamaged, u"database and key slots belong to different vaults"_s);
    return {};
}

Result<void> Vault::Private::write(const std::function<Result<void>(Tx &)> &work, QList<Change> &changes)
{
    THULY_CHECK(refuseNested());
    const std::scoped_lock guard(m_writerMutex);
    const Entered inside(this);
    THULY_CHECK(m_writer->begin(Connection::Begin::Immediate));
    OpenTransaction transaction(*m_writer);
    FAULT_POINT("write.after-begin");
    Tx tx(*m_writer);
    THULY_CHECK(work(tx));
    FAULT_POINT("write.before-commit");
    THULY_CHECK(transaction.commit());
    FAULT_POINT("write.after-commit");
    tx.runAfterCommit();
    changes = tx.notes();
    // A failed checkpoint is tried again at the next commit; the data is safe in the write-ahead log.
    if (m_writer->walPages() >= checkpointPages)
        (void)checkpoint(*m_writer, Connection::Checkpoint::Passive);
    FAULT_POINT("write.after-checkpoint");
    return {};
}

Result<std::unique_ptr<Connection>> Vault::Private::borrowReader()
{
    std::unique_lock guard(m_readersMutex);
    m_readerBack.wait(guard, [this] { return !m_idleReaders.empty() || m_readersOpen < maxReaders; });
    if (!m_idleReaders.empty()) {
        std::unique_ptr<Connection> reader = std::move(m_idleReaders.back());
        m_idleReaders.pop_back();
        return reader;
    }
    auto opened = Connection::open(paths::in(folder, paths::database), dataKey, Connection::Role::Reader,
                                   Connection::Existence::MustExist);
    if (opened)
        ++m_readersOpen;
    return opened;
}

void Vault::Private::returnReader(std::unique_ptr<Connection> reader)
{
    const std::scoped_lock guard(m_readersMutex);
    m_idleReaders.push_back(std::move(reader));
    m_readerBack.notify_all();
}

Result<void> Vault::Private::read(const std::function<Result<void>(ReadTx &)> &work, const std::atomic_bool *cancel)
{
    THULY_CHECK(refuseNested());
    THULY_TRY(std::unique_ptr<Connection> reader, borrowReader());
    const Entered inside(this);
    Result<void> done = reader->begin(Connection::Begin::Deferred);
    if (done) {
        const OpenTransaction transaction(*reader);
        reader->setCancel(cancel);
        ReadTx tx(*reader);
        done = work(tx);
        reader->setCancel(nullptr);
    }
    returnReader(std::move(reader));
    return done;
}

Result<void> Vault::Private::checkpoint(Connection &writer, Connection::Checkpoint kind) const
{
    const qint64 log = QFileInfo(QString(paths::in(folder, paths::database) % u"-wal"_s)).size();
    if (QStorageInfo(folder).bytesAvailable() < log)
        return fail(ErrorCode::DiskFull, u"no room to bring the log into the database"_s);
    return writer.checkpoint(kind);
}

Result<void> Vault::Private::refuseNested() const
{
    if (entered.contains(this))
        return fail(ErrorCode::Internal, u"read() or write() inside of read() or write()"_s);
    return {};
}

Result<void> Vault::Private::withWriter(const std::function<Result<void>(Connection &)> &work)
{
    THULY_CHECK(refuseNested());
    const std::scoped_lock guard(m_writerMutex);
    const Entered inside(this);
    return work(*m_writer);
}

void Vault::Private::onError(const Error &error)
{
    if (error.code == ErrorCode::DiskFull)
        reserve.release();
}

Vault::Vault(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
Vault::~Vault() = default;

Result<void> Vault::writeErased(const std::function<Result<void>(Tx &)> &work)
{
    QList<Change> changes;
    const Result<void> done = d->write(work, changes);
    if (!done)
        d->onError(done.error());
    else if (d->listener && !changes.isEmpty())
        d->listener(changes);
    return done;
}

Result<void> Vault::readErased(const std::function<Result<void>(ReadTx &)> &work, const std::atomic_bool *cancel)
{
    return d->read(work, cancel);
}

void Vault::onCommitted(std::function<void(const QList<Change> &)> listener)
{
    d->listener = std::move(listener);
}

BlobStore &Vault::blobs()
{
    return *d->blobStore;
}

KeySlots &Vault::slots_()
{
    return d->keySlots;
}

QString Vault::folder() const
{
    return d->folder;
}

Uuid Vault::deviceId() const
{
    return d->deviceId;
}

QString Vault::openedBy() const
{
    return d->openedBy;
}

int Vault::failedTriesBefore() const
{
    return d->failedTriesBefore;
}

bool Vault::hadUncleanShutdown() const
{
    return d->mark && d->mark->wasThere();
}

Result<SecretBytes> Vault::deriveKey(const QByteArray &purpose) const
{
    return derivedKey(d->dataKey, d->vaultId, purpose);
}

} // namespace thuly::storage
