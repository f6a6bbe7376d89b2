// SPDX-License-Identifier: GPL-3.0-or-later
#include "closingdesk.h"

#include <thuly/workflow/closings.h>

#include <thuly/base/fault.h>
#include <thuly/registers/registerreader.h>
#include <thuly/storage/blobstore.h>

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

/** A court that prints more than this in a period closes by the month. */
constexpr int maxRows = 500'000;

Result<registers::BookSnapshot> freeze(Desk &desk, storage::ReadTx &tx, const QString &registerId, QDate from, QDate to)
{
    const registers::RegisterReader reader(desk.law());
    THULY_TRY(const packs::RegisterDefinition *book, reader.definition(registerId));
    registers::RegisterQuery query;
    query.court = desk.courtId();
    query.registerId = registerId;
    query.order = registers::RowOrder::BookOrder;
    query.period = registers::RegisterPeriod{from, to, registers::PeriodRule::Statutory};
    THULY_TRY(auto rows, reader.all(tx, query, maxRows));
    return registers::BookSnapshot{*book, desk.courtId(), desk.courtName(), from, to, std::move(rows)};
}

} // namespace

Result<FrozenBook> freezeBook(const ClosingDesk &at, storage::ReadTx &tx, const QString &registerId, QDate from, QDate to)
{
    const std::shared_ptr<const packs::LawBook> law = at.desk.law();
    THULY_CHECK(users::may(at.session, users::Action::CloseRegister));
    // What blocks is said before thousands of rows are read.
    THULY_TRY(const registers::ClosingPreview preview,
              registers::previewClosing(tx, *law, at.desk.courtId(), registerId, from, to, at.journal.clock().today()));
    for (const registers::OpenQuestion &question : preview.questions) {
        if (question.weight == registers::OpenQuestion::Weight::Blocks)
            return std::unexpected(question.error);
    }
    FrozenBook frozen;
    THULY_TRY(frozen.journalHead, at.journal.head(tx));
    THULY_TRY(const registers::BookSnapshot snapshot, freeze(at.desk, tx, registerId, from, to));
    frozen.bytes = registers::encodeSnapshot(snapshot);
    frozen.rows = snapshot.rows.size();
    return frozen;
}

Result<registers::Closing> closeBookNow(const ClosingDesk &at, const QString &registerId, QDate from, QDate to, std::optional<FrozenBook> frozen)
{
    Desk &desk = at.desk;
    // Nothing is recorded while this thread, which alone writes, is here.
    THULY_TRY(const QByteArray head, desk.vault().read([&](storage::ReadTx &tx) { return at.journal.head(tx); }));
    if (!frozen || frozen->journalHead != head) {
        THULY_TRY(frozen, desk.vault().read([&](storage::ReadTx &tx) { return freezeBook(at, tx, registerId, from, to); }));
    }
    FAULT_POINT("closing.after-snapshot");
    QBuffer source(&frozen->bytes);
    source.open(QIODevice::ReadOnly);
    THULY_TRY(const storage::StoredBlob blob, desk.vault().blobs().put(source));
    FAULT_POINT("closing.after-blob");
    const std::shared_ptr<const packs::LawBook> law = desk.law();
    return desk.vault().write([&](storage::Tx &tx) -> Result<registers::Closing> {
        journal::Unit unit(tx, at.journal, journal::Actor{at.session.account.id, desk.courtId(), law->stamp()});
        THULY_CHECK(desk.vault().blobs().adopt(tx, blob));
        const cases::CommandContext context{unit, at.session, *law, desk.numbers()};
        THULY_TRY(registers::Closing closing, registers::closeBook(context, {registerId, from, to, blob.sha256, blob.uid, frozen->rows}));
        THULY_CHECK(unit.finish());
        return closing;
    });
}

Result<QByteArray> snapshotBytes(Desk &desk, storage::ReadTx &tx, const registers::Closing &closing)
{
    THULY_TRY(const auto device, desk.vault().blobs().open(tx, closing.blob));
    QByteArray bytes = device->readAll();
    if (bytes.size() != device->size())
        return fail(ErrorCode::BlobDamaged, u"the snapshot of a closing"_s);
    return bytes;
}

QFuture<Result<registers::Balance>> Closings::balance(QString registerId, QDate from, QDate to) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId), from, to](storage::ReadTx &tx) -> Result<registers::Balance> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return registers::balance(tx, *desk->law(), desk->courtId(), registerId, from, to);
    });
}

QFuture<Result<registers::ClosingPreview>> Closings::preview(QString registerId, QDate from, QDate to) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId), from, to](storage::ReadTx &tx) -> Result<registers::ClosingPreview> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return registers::previewClosing(tx, *desk->law(), desk->courtId(), registerId, from, to, desk->clock().today());
    });
}

QFuture<Result<registers::Closing>> Closings::close(QString registerId, QDate from, QDate to) const
{
    // Thousands of rows are read beside the writer, so that others go on with their work meanwhile.
    auto reading = m_desk->read([desk = m_desk, registerId, from, to](storage::ReadTx &tx) -> Result<FrozenBook> {
        return freezeBook({*desk, desk->journal(), desk->session()}, tx, registerId, from, to);
    });
    auto promise = std::make_shared<QPromise<Result<registers::Closing>>>();
    auto future = promise->future();
    promise->start();
    reading.then([desk = m_desk, promise, registerId = std::move(registerId), from, to](Result<FrozenBook> frozen) {
        auto closing = desk->run([frozen = std::move(frozen), registerId, from, to](Desk &here) -> Result<registers::Closing> {
            if (!frozen)
                return std::unexpected(frozen.error());
            return closeBookNow({here, here.journal(), here.session()}, registerId, from, to, *frozen);
        });
        closing.then([promise](Result<registers::Closing> done) {
            promise->addResult(std::move(done));
            promise->finish();
        });
    });
    return future;
}

QFuture<Result<QList<ClosedPeriod>>> Closings::list(QString registerId) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId)](storage::ReadTx &tx) -> Result<QList<ClosedPeriod>> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        THULY_TRY(const auto closings, registers::closings(tx, desk->courtId(), registerId));
        QList<ClosedPeriod> periods;
        for (const registers::Closing &closing : closings) {
            const auto who = users::account(tx, closing.closedBy);
            periods.prepend({closing, who ? who->displayName : QString()});
        }
        return periods;
    });
}

QFuture<Result<ClosingCheck>> Closings::verify(QString registerId) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId)](storage::ReadTx &tx) -> Result<ClosingCheck> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        THULY_TRY(const auto closings, registers::closings(tx, desk->courtId(), registerId));
        THULY_TRY(const auto faults, registers::verifyClosings(desk->courtId(), closings, [&](const registers::Closing &closing) {
            return snapshotBytes(*desk, tx, closing);
        }));
        return ClosingCheck{closings.size(), faults};
    });
}

} // namespace thuly::workflow
