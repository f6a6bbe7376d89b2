// SPDX-License-Identifier: GPL-3.0-or-later
#include "opener.h"

#include "packop.h"

#include <thuly/users/users.h>

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

std::shared_ptr<Desk> Desk::Opener::fresh() const
{
    auto *desk = new Desk(m_parts);
    desk->moveToThread(m_home);
    // The last reference may go on a worker; the desk itself always ends in its own thread, where waiting for workers is safe.
    return {desk, [](Desk *last) {
                if (last->thread() == QThread::currentThread())
                    delete last;
                else
                    last->deleteLater();
            }};
}

Result<void> Desk::Opener::establish(Desk &desk, const NewVault &vault, const QList<packs::Pack> &packs) const
{
    const Clock &clock = *m_parts.clock;
    users::Account first;
    first.id = Uuid::make(clock);
    first.userName = vault.userName;
    first.displayName = vault.displayName.isEmpty() ? vault.userName : vault.displayName;
    first.title = vault.title;
    first.roles = vault.roles;
    THULY_TRY(const std::shared_ptr<const packs::LawBook> law, packs::LawBook::assemble(packs));
    return desk.m_vault->write([&](storage::Tx &tx) -> Result<void> {
        journal::Unit unit(tx, *desk.m_journal, journal::Actor{first.id, vault.courtId, law->stamp()});
        THULY_CHECK(users::createFirstAccount(unit, first));
        for (const packs::Pack &pack : packs)
            THULY_CHECK(activatePack(unit, pack, Uuid()));
        THULY_CHECK(noteLaw(tx, *law));
        return unit.finish();
    });
}

Desk::Opened Desk::Opener::create(const NewVault &vault, const SecretBytes &password)
{
    THULY_TRY(const QList<packs::Pack> packs, packs::embeddedPacks(m_parts.anchors));
    THULY_TRY(const std::shared_ptr<const packs::LawBook> law, packs::LawBook::assemble(packs));
    const packs::Court *court = law->courtById(vault.courtId);
    if (!court)
        return fail(ErrorCode::UnknownValue, vault.courtId, u"court"_s, {vault.courtId});
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const bool existed = QFileInfo::exists(vault.folder);
    const QStringList before = QDir(vault.folder).entryList(everything);
    const QString name = vault.displayName.isEmpty() ? vault.userName : vault.displayName;
    THULY_TRY(std::unique_ptr<storage::Vault> made,
              storage::Vault::create({vault.folder, court->name, court->id, m_parts.kdf}, *m_parts.clock, vault.userName, name, password));
    std::shared_ptr<Desk> desk = fresh();
    Result<void> done = desk->attach(std::move(made));
    if (done)
        done = establish(*desk, vault, packs);
    if (done && !vault.recoveryCertificate.isEmpty())
        done = desk->m_vault->slots_().setRecovery(vault.recoveryCertificate);
    if (done) {
        done = desk->reloadLaw();
    }
    if (done)
        done = enterAs(*desk, vault.userName);
    if (done)
        return desk;
    // Half a vault is of no use to anybody: nothing has been entered into it yet.
    desk->closeNow();
    QDir folder(vault.folder);
    for (const QString &entry : folder.entryList(everything)) {
        if (!before.contains(entry) && !folder.remove(entry))
            QDir(folder.filePath(entry)).removeRecursively();
    }
    if (!existed)
        folder.removeRecursively();
    return std::unexpected(done.error());
}

Result<void> Desk::Opener::completeCreation(Desk &desk, const QString &userName) const
{
    THULY_TRY(const QList<users::Account> accounts, desk.m_vault->read([](storage::ReadTx &tx) { return users::accounts(tx); }));
    if (!accounts.isEmpty())
        return {};
    // The machine died after the vault was made and before its first account was: what is missing is made up for now.
    THULY_TRY(const storage::VaultFace face, storage::readFace(desk.m_folder));
    NewVault rest;
    rest.courtId = face.courtId;
    rest.userName = userName;
    for (const storage::SlotInfo &slot : face.users) {
        if (slot.userName == userName)
            rest.displayName = slot.displayName;
    }
    THULY_TRY(const QList<packs::Pack> packs, packs::embeddedPacks(m_parts.anchors));
    return establish(desk, rest, packs);
}

Result<void> Desk::Opener::adoptPacks(Desk &desk) const
{
    THULY_TRY(const QList<packs::Pack> builtIn, packs::embeddedPacks(m_parts.anchors));
    THULY_TRY(const QList<packs::StoredPack> stored, desk.m_vault->read([](storage::ReadTx &tx) { return packs::PackStore::list(tx); }));
    const bool allThere = std::ranges::all_of(builtIn, [&stored](const packs::Pack &pack) {
        return std::ranges::find(stored, pack.sha256(), &packs::StoredPack::sha256) != stored.end();
    });
    if (allThere)
        return {};
    THULY_TRY(const std::shared_ptr<const packs::LawBook> law, packs::LawBook::assemble(builtIn));
    return desk.m_vault->write([&](storage::Tx &tx) -> Result<void> {
        journal::Unit unit(tx, *desk.m_journal, journal::Actor{desk.session().account.id, desk.m_courtId, law->stamp()});
        THULY_CHECK(adoptBuiltInPacks(unit, builtIn));
        return unit.ops().isEmpty() ? Result<void>() : unit.finish();
    });
}

Result<void> Desk::Opener::enterAs(Desk &desk, const QString &userName) const
{
    THULY_TRY(users::Session session, desk.m_vault->read([&](storage::ReadTx &tx) { return users::openSession(tx, userName, *m_parts.clock); }));
    desk.setSession(std::move(session));
    return {};
}

Result<void> Desk::Opener::start(Desk &desk, std::unique_ptr<storage::Vault> vault, const QString &userName, users::UnlockedWith with) const
{
    THULY_CHECK(desk.attach(std::move(vault)));
    storage::Vault &open = *desk.m_vault;
    THULY_CHECK(completeCreation(desk, userName));
    THULY_CHECK(enterAs(desk, userName));
    THULY_CHECK(adoptPacks(desk));
    THULY_CHECK(desk.reloadLaw());
    const Uuid account = desk.session().account.id;
    return desk.writeNow([&](const cases::CommandContext &context) -> Result<void> {
        THULY_CHECK(oweForLaw(context.unit.tx(), context.law));
        THULY_CHECK(users::recordFailedUnlocks(context.unit, account, open.failedTriesBefore()));
        return users::recordUnlock(context.unit, account, with);
    });
}

Desk::Opened Desk::Opener::enter(std::unique_ptr<storage::Vault> vault, const QString &userName, users::UnlockedWith with) const
{
    std::shared_ptr<Desk> desk = fresh();
    if (const Result<void> started = start(*desk, std::move(vault), userName, with); !started) {
        // At once, not when the desk's thread comes to delete it: the next try must not find the vault in use.
        desk->closeNow();
        return std::unexpected(started.error());
    }
    return desk;
}

Desk::Opened Desk::Opener::open(const QString &folder, const QString &userName, const SecretBytes &password)
{
    THULY_TRY(std::unique_ptr<storage::Vault> vault, storage::Vault::open(folder, *m_parts.clock, userName, password));
    const QString opened = vault->openedBy();
    return enter(std::move(vault), opened.isEmpty() ? userName : opened, users::UnlockedWith::Password);
}

Desk::Opened Desk::Opener::recover(const QString &folder, const QString &userName, const SecretBytes &privateKeyPem)
{
    THULY_TRY(std::unique_ptr<storage::Vault> vault, storage::Vault::recover(folder, *m_parts.clock, privateKeyPem));
    return enter(std::move(vault), userName, users::UnlockedWith::RecoveryCertificate);
}

} // namespace thuly::workflow
