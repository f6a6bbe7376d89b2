// SPDX-License-Identifier: GPL-3.0-or-later
#include "durablefile.h"
#include "unlock.h"
#include "vaultpaths.h"
#include "vaultprivate.h"

#include <thuly/base/fault.h>
#include <thuly/base/fileio.h>
#include <thuly/crypto/random.h>
#include <thuly/storage/selftest.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

Result<void> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileNotWritable, u"the folder cannot be made"_s);
    const bool set = QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!set)
        return fail(ErrorCode::FileNotWritable, u"the folder's permissions cannot be set"_s);
    return {};
}

/** Nothing may be there: also no database whose slot files somebody has deleted. */
Result<void> refuseIfVaultIsThere(const QString &folder)
{
    const Result<SlotFile> there = SlotFile::load(folder);
    if (there || there.error().code != ErrorCode::VaultNotFound)
        return fail(ErrorCode::VaultExists, folder);
    return {};
}

/** A creation that was cut short leaves a database whose key is nowhere; the mark tells it from a vault. */
Result<void> beginCreation(const QString &folder)
{
    const QString database = paths::in(folder, paths::database);
    for (const QString &file :
         {database, QString(database % u"-wal"_s), QString(database % u"-shm"_s), paths::in(folder, paths::openMark)}) {
        if (QFile::exists(file) && !QFile::remove(file))
            return fail(ErrorCode::FileNotWritable, u"what an unfinished creation has left cannot be removed"_s);
    }
    return writeFileAtomically(paths::in(folder, paths::creatingMark), {});
}

/** With the slot file in place the mark means nothing more, and must not stand beside a vault. */
Result<void> endCreation(const QString &folder)
{
    const QString mark = paths::in(folder, paths::creatingMark);
    if (!QFile::exists(mark))
        return {};
    if (!QFile::remove(mark))
        return fail(ErrorCode::FileNotWritable, paths::creatingMark);
    return syncFolder(folder);
}

Result<void> refuseWithoutDatabase(const QString &folder)
{
    const QString database = paths::in(folder, paths::database);
    if (!QFile::exists(database))
        return fail(ErrorCode::VaultDamaged, u"the database file is missing"_s);
    return checkEncrypted(database);
}

/** What open() and recover() need before a key is tried. */
struct Approach {
    FolderLock lock;
    SlotFile file;
};

Result<Approach> approach(const QString &folder)
{
    THULY_CHECK(checkLinkage());
    // Read twice: before the lock, so that an empty folder gets no lock file, and again under it.
    THULY_CHECK(SlotFile::load(folder));
    THULY_TRY(FolderLock lock, FolderLock::take(folder));
    THULY_TRY(SlotFile file, SlotFile::load(folder));
    THULY_CHECK(refuseWithoutDatabase(folder));
    THULY_CHECK(endCreation(folder));
    return Approach {std::move(lock), std::move(file)};
}

Result<void> verifySlots(const SlotFile &file, const SecretBytes &dataKey)
{
    THULY_TRY(const SecretBytes macKey, derivedKey(dataKey, file.vaultId(), "slots"));
    return file.verify(macKey);
}

} // namespace

Result<VaultFace> readFace(const QString &folder)
{
    THULY_TRY(const SlotFile file, SlotFile::load(folder));
    return VaultFace {file.courtId(), file.courtName(), file.deviceId(), file.users(), file.recoverySlot().has_value()};
}

Result<std::unique_ptr<Vault>> Vault::create(const VaultSettings &settings, const Clock &clock, const QString &userName,
                                             const QString &displayName, const SecretBytes &password,
                                             const QList<Migration> &migrations)
{
    THULY_CHECK(checkLinkage());
    THULY_TRY(SecretBytes dataKey, crypto::randomSecret(dataKeySize));
    // The password is judged first: a weak one leaves nothing behind.
    THULY_TRY(const QJsonObject slot, makePasswordSlot(userName, displayName, password, dataKey, settings.kdf));
    THULY_CHECK(refuseIfVaultIsThere(settings.folder));
    THULY_CHECK(makeFolder(settings.folder));
    THULY_TRY(FolderLock lock, FolderLock::take(settings.folder));
    // Again, now that nobody else can be making one.
    THULY_CHECK(refuseIfVaultIsThere(settings.folder));
    THULY_CHECK(beginCreation(settings.folder));

    SlotFile file(settings.folder, Uuid::make(clock), Uuid::make(clock), settings);
    file.putSlot(slot);
    file.setTries(userName, {0, clock.nowMs(), 0, clock.nowMs()});
    THULY_TRY(const SecretBytes macKey, derivedKey(dataKey, file.vaultId(), "slots"));
    THULY_CHECK(file.seal(macKey));

    auto p = std::make_unique<Private>(settings.folder, clock, std::move(lock), file, std::move(dataKey));
    THULY_CHECK(p->start(Connection::Existence::Create, migrations));
    FAULT_POINT("create.before-slots");
    // The slot file comes last: with it the vault exists, and everything it promises is there.
    THULY_CHECK(file.save());
    FAULT_POINT("create.after-slots");
    THULY_CHECK(endCreation(settings.folder));
    p->openedBy = userName;
    return std::unique_ptr<Vault>(new Vault(std::move(p)));
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const Clock &clock, const QString &userName,
                                           const SecretBytes &password, const QList<Migration> &migrations)
{
    THULY_TRY(Approach at, approach(folder));
    const int triesBefore = at.file.tries(userName).failed;
    THULY_TRY(SecretBytes dataKey, unlockWithPassword(at.file, folder, clock, userName, password));
    THULY_CHECK(verifySlots(at.file, dataKey));

    auto p = std::make_unique<Private>(folder, clock, std::move(at.lock), std::move(at.file), std::move(dataKey));
    // The key is known to be right by now (its wrapping is checked), so a database that it does not open is damaged.
    THULY_CHECK(p->start(Connection::Existence::MustExist, migrations));
    p->openedBy = userName;
    p->failedTriesBefore = triesBefore;
    return std::unique_ptr<Vault>(new Vault(std::move(p)));
}

Result<std::unique_ptr<Vault>> Vault::recover(const QString &folder, const Clock &clock,
                                              const SecretBytes &privateKeyPem, const QList<Migration> &migrations)
{
    THULY_TRY(Approach at, approach(folder));
    THULY_TRY(SecretBytes dataKey, unlockWithRecoveryKey(at.file, privateKeyPem));
    THULY_CHECK(verifySlots(at.file, dataKey));

    auto p = std::make_unique<Private>(folder, clock, std::move(at.lock), std::move(at.file), std::move(dataKey));
    THULY_CHECK(p->start(Connection::Existence::MustExist, migrations));
    return std::unique_ptr<Vault>(new Vault(std::move(p)));
}

} // namespace thuly::storage
