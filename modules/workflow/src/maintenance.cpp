// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/maintenance.h>

#include "packop.h"

#include <thuly/base/fault.h>
#include <thuly/base/fileio.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/queries.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr qint64 largestPack = 64LL * 1024 * 1024;

/** Whether a case or one of its steps shows the number. */
bool shows(const cases::Matter &matter, const QMap<QString, QString> &facts, const QString &number)
{
    return matter.petitionNo == number || matter.acceptanceNo == number || facts.values().contains(number);
}

Result<numbering::IssuedNumber> voidByText(const cases::CommandContext &context, const QString &text, const QString &reason)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const numbering::IssuedNumber number, numbering::numberByText(tx, context.unit.actor().court, text));
    const Result<cases::Matter> matter = cases::matter(tx, number.entity);
    if (!matter && matter.error().code != ErrorCode::MatterNotFound)
        return std::unexpected(matter.error());
    if (matter) {
        // An acceptance goes with its number; what else a case stands on is not taken from under it.
        if (matter->acceptanceNo == number.text)
            return cases::voidAcceptance(context, matter->uid, reason);
        THULY_TRY(const auto facts, cases::facts(tx, matter->uid));
        if (number.isOfficial() && shows(*matter, facts, number.text))
            return fail(ErrorCode::NumberInUse, {}, u"number"_s, {number.text});
    }
    return context.numbers.voidNumber(context.unit, context.session, number.uid, reason);
}

} // namespace

QFuture<Result<storage::BackupReport>> Maintenance::backup(QString folder) const
{
    return m_desk->run([folder = std::move(folder)](Desk &desk) -> Result<storage::BackupReport> {
        THULY_CHECK(desk.may(users::Action::BackupVault));
        return storage::backup(desk.vault(), folder, desk.clock());
    });
}

QFuture<Result<QList<storage::HealthCheck>>> Maintenance::check(storage::CheckDepth depth) const
{
    return m_desk->run([depth](Desk &desk) -> Result<QList<storage::HealthCheck>> {
        THULY_CHECK(desk.may(users::Action::CheckVault));
        QList<storage::HealthCheck> checks = desk.vault().check(depth);
        if (depth == storage::CheckDepth::Quick)
            return checks;
        THULY_TRY(const journal::VerifyReport chain,
                  desk.vault().read([&](storage::ReadTx &tx) { return desk.journal().verify(tx); }));
        checks.append({u"journal"_s, chain.brokenAt == 0, chain.reason});
        THULY_TRY(const QList<numbering::Gap> gaps, desk.vault().read([](storage::ReadTx &tx) { return numbering::gaps(tx); }));
        QStringList lines;
        for (const numbering::Gap &gap : gaps)
            lines.append(QString(gap.series % u' ' % QString::number(gap.seq) % u'/' % QString::number(gap.year)));
        checks.append({u"numbers"_s, gaps.isEmpty(), lines.join(", "_L1)});
        return checks;
    });
}

QFuture<Result<storage::VaultStats>> Maintenance::stats() const
{
    return m_desk->run([](Desk &desk) { return desk.vault().stats(); });
}

QFuture<Result<journal::VerifyReport>> Maintenance::verifyJournal(journal::ProgressFn progress) const
{
    return m_desk->read([desk = m_desk, progress = std::move(progress)](storage::ReadTx &tx) -> Result<journal::VerifyReport> {
        THULY_CHECK(desk->may(users::Action::VerifyJournal));
        return desk->journal().verify(tx, progress);
    });
}

QFuture<Result<journal::RebuildReport>> Maintenance::rebuild(journal::ProgressFn progress) const
{
    return m_desk->run([progress = std::move(progress)](Desk &desk) -> Result<journal::RebuildReport> {
        THULY_CHECK(desk.may(users::Action::RebuildProjections));
        return desk.vault().write([&](storage::Tx &tx) { return desk.journal().rebuild(tx, progress); });
    });
}

QFuture<Result<qint64>> Maintenance::exportJournal(QIODevice *out, journal::ProgressFn progress) const
{
    return m_desk->read([desk = m_desk, out, progress = std::move(progress)](storage::ReadTx &tx) -> Result<qint64> {
        THULY_CHECK(desk->may(users::Action::ExportJournal));
        return desk->journal().exportLines(tx, *out, 0, progress);
    });
}

QFuture<Result<journal::ClockState>> Maintenance::clockState() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) { return desk->journal().clockState(tx); });
}

QFuture<Result<void>> Maintenance::confirmClock() const
{
    return m_desk->write([](const cases::CommandContext &context) -> Result<void> {
        THULY_CHECK(users::may(context.session, users::Action::VerifyJournal));
        return context.unit.confirmClock();
    });
}

QFuture<Result<void>> Maintenance::setRecovery(QByteArray certificatePem) const
{
    return m_desk->run([certificate = std::move(certificatePem)](Desk &desk) -> Result<void> {
        THULY_CHECK(desk.may(users::Action::ManageRecovery));
        return desk.vault().slots_().setRecovery(certificate);
    });
}

QFuture<Result<void>> Maintenance::tidy() const
{
    return m_desk->run([](Desk &desk) { return desk.vault().maintain(); });
}

QFuture<Result<QList<numbering::SeriesStatus>>> Maintenance::numberStatus() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) -> Result<QList<numbering::SeriesStatus>> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return numbering::status(tx, desk->journal().device());
    });
}

QFuture<Result<numbering::IssuedNumber>> Maintenance::voidNumber(QString text, QString reason) const
{
    return m_desk->write([text = std::move(text), reason = std::move(reason)](const cases::CommandContext &context) {
        return voidByText(context, text, reason);
    });
}

QFuture<Result<QList<packs::StoredPack>>> PackAdmin::list() const
{
    return m_desk->read([](storage::ReadTx &tx) { return packs::PackStore::list(tx); });
}

QFuture<Result<packs::StoredPack>> PackAdmin::activate(QString file) const
{
    return m_desk->run([file = std::move(file)](Desk &desk) -> Result<packs::StoredPack> {
        THULY_CHECK(desk.may(users::Action::ManagePacks));
        THULY_TRY(const QByteArray bytes, readFile(file, largestPack));
        THULY_TRY(const packs::Pack pack, packs::readPack(bytes, desk.anchors()));
        const QDate today = desk.clock().today();
        THULY_TRY(packs::StoredPack stored, desk.writeNow([&](const cases::CommandContext &context) -> Result<packs::StoredPack> {
            THULY_TRY(packs::StoredPack row, activatePack(context.unit, pack, context.session.account.id));
            // The whole set must still make a book; otherwise nothing is activated and the previous packs stay.
            THULY_TRY(const QList<packs::Pack> active, packs::PackStore::loadActive(context.unit.tx(), desk.anchors(), today));
            THULY_TRY(const std::shared_ptr<const packs::LawBook> book, packs::LawBook::assemble(active));
            THULY_CHECK(noteLaw(context.unit.tx(), *book));
            return row;
        }));
        FAULT_POINT("packs.after-activation");
        THULY_CHECK(desk.reloadLaw());
        return stored;
    });
}

} // namespace thuly::workflow
