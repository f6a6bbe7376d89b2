// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"

#include <thuly/journal/journal.h>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

constexpr qint64 setBackMs = 24LL * 60 * 60 * 1000;

Result<QList<StoredOp>> readOps(storage::Statement query)
{
    QList<StoredOp> ops;
    while (query.next()) {
        auto op = protocol::decode(query.blob(1));
        if (!op)
            return std::unexpected(op.error().within(ErrorCode::ChainBroken, u"op "_s + QString::number(query.int64(0))));
        ops.append(StoredOp{query.int64(0), std::move(*op), query.int64(2)});
    }
    THULY_CHECK(query.finish());
    return ops;
}

Result<qint64> readCount(storage::Statement query)
{
    const qint64 count = query.next() ? query.int64(0) : 0;
    THULY_CHECK(query.finish());
    return count;
}

} // namespace

Journal::Journal(const Clock &clock, const Uuid &device, std::vector<std::shared_ptr<const Projection>> projections)
    : m_clock(clock)
    , m_device(device)
    , m_projections(std::move(projections))
{
}

Journal::~Journal() = default;

Result<QList<StoredOp>> Journal::after(storage::ReadTx &tx, qint64 seq, int limit) const
{
    auto query = tx.prepare(sql::after);
    query.bind(seq, limit);
    return readOps(std::move(query));
}

Result<QList<StoredOp>> Journal::ofCase(storage::ReadTx &tx, const Uuid &caseId, int limit) const
{
    auto query = tx.prepare(sql::ofCase);
    query.bind(caseId, limit);
    return readOps(std::move(query));
}

Result<qint64> Journal::outboxCount(storage::ReadTx &tx) const
{
    auto query = tx.prepare(sql::outboxCount);
    query.bind(m_device);
    return readCount(std::move(query));
}

Result<QByteArray> Journal::head(storage::ReadTx &tx) const
{
    auto query = tx.prepare(sql::ownHead);
    query.bind(m_device);
    const QByteArray hash = query.next() ? query.blob(1) : QByteArray(32, '\0');
    THULY_CHECK(query.finish());
    return hash;
}

Result<ClockState> Journal::clockState(storage::ReadTx &tx) const
{
    const qint64 now = m_clock.nowMs();
    auto query = tx.prepare(sql::newest);
    const qint64 seen = query.next() ? query.int64(1) : now;
    THULY_CHECK(query.finish());
    ClockState state;
    state.latestMs = std::max(now, seen);
    if (seen - now > setBackMs) {
        state.kind = ClockState::Kind::SetBack;
        state.behindMs = seen - now;
    }
    return state;
}

} // namespace thuly::journal
