// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"
#include "unsettled.h"

#include <thuly/base/fault.h>
#include <thuly/journal/journal.h>
#include <thuly/protocol/rules.h>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

constexpr auto clockConfirmed = "clock.confirmed"_L1;

std::optional<Uuid> orNull(const Uuid &id)
{
    return id.isNull() ? std::nullopt : std::optional<Uuid>(id);
}

} // namespace

Unit::Unit(storage::Tx &tx, const Journal &journal, Actor actor)
    : m_tx(tx)
    , m_journal(journal)
    , m_actor(std::move(actor))
    , m_group(Uuid::make(journal.clock()))
    , m_own(std::make_unique<Unsettled>(journal.m_projections))
{
}

Unit::Unit(Batch &batch, Actor actor)
    : m_tx(batch.m_tx)
    , m_journal(batch.m_journal)
    , m_actor(std::move(actor))
    , m_group(Uuid::make(batch.m_journal.clock()))
    , m_batch(&batch)
{
}

Unit::~Unit() = default;

Result<void> Unit::open()
{
    if (m_batch)
        THULY_CHECK(m_batch->open());
    auto others = m_tx.prepare(sql::anyOpenUnit);
    others.bind(m_batch ? m_batch->m_uid : m_group);
    if (others.next() && others.int64(0) > 0)
        return fail(ErrorCode::Internal, u"two units of work are open in one transaction"_s);
    THULY_CHECK(others.finish());
    THULY_CHECK(m_tx.run(sql::openUnit, m_group));
    THULY_CHECK(readHead());
    m_state = State::Open;
    return {};
}

Result<void> Unit::readHead()
{
    auto own = m_tx.prepare(sql::ownHead);
    own.bind(m_journal.device());
    m_prev = QByteArray(32, '\0');
    if (own.next()) {
        m_dseq = static_cast<quint64>(own.int64(0));
        m_prev = own.blob(1);
    }
    THULY_CHECK(own.finish());
    auto newest = m_tx.prepare(sql::newest);
    if (newest.next()) {
        m_hlc.value = static_cast<quint64>(newest.int64(0));
        m_clockMax = newest.int64(1);
    }
    return newest.finish();
}

Result<protocol::Op> Unit::record(const Draft &draft)
{
    if (m_state == State::Finished)
        return fail(ErrorCode::Internal, u"record() after finish()"_s);
    if (m_state == State::Fresh)
        THULY_CHECK(open());
    if (m_ops.size() >= qsizetype(protocol::maxGroupSize))
        return fail(ErrorCode::LimitExceeded, u"too many ops in one unit"_s);

    const qint64 nowMs = clock().nowMs();
    m_hlc = m_hlc.next(nowMs);
    protocol::Op op;
    op.device = m_journal.device();
    op.dseq = ++m_dseq;
    op.user = m_actor.user;
    op.hlc = m_hlc;
    op.occurredAt = draft.occurredAt;
    if (!op.occurredAt.date.isValid()) {
        const QDateTime now = vietnamTime(nowMs);
        op.occurredAt = LegalTime{now.date(), QTime(now.time().hour(), now.time().minute())};
    }
    op.court = m_actor.court;
    op.caseId = draft.caseId;
    op.entity = draft.entity;
    op.kind = draft.kind;
    op.base = draft.base;
    op.fields = draft.fields;
    op.group = m_group;
    op.groupIndex = static_cast<quint32>(m_ops.size());
    op.packVersion = m_actor.packVersion;

    THULY_CHECK((m_batch ? *m_batch->m_unsettled : *m_own).apply(m_tx, op));
    FAULT_POINT("journal.after-apply");
    tell(op);
    m_ops.append(op);
    m_recordedAtMs.append(nowMs);
    return op;
}

void Unit::tell(const protocol::Op &op)
{
    if (!m_told.contains(op.entity)) {
        m_told.insert(op.entity);
        m_tx.note(op.kind.section(u'.', 0, 0), op.entity);
    }
    if (!op.caseId.isNull() && !m_told.contains(op.caseId)) {
        m_told.insert(op.caseId);
        m_tx.note(u"case"_s, op.caseId);
    }
}

Result<void> Unit::write(protocol::Op &op, qint64 recordedAtMs)
{
    op.groupSize = static_cast<quint32>(m_ops.size());
    op.prev = m_prev;
    const QByteArray body = protocol::encode(op);
    const QByteArray hash = protocol::opHash(body);
    op.id = *Uuid::fromBytes(hash.first(16));
    THULY_CHECK(protocol::checkOp(op, body, hash));
    m_clockMax = op.kind == clockConfirmed ? recordedAtMs : std::max(m_clockMax, recordedAtMs);
    THULY_CHECK(m_tx.run(sql::insertOp, op.id, op.device, qint64(op.dseq), qint64(op.hlc.value), op.user, orNull(op.caseId),
                         op.entity, op.kind, op.group, op.groupIndex + 1 == op.groupSize ? 1 : 0, recordedAtMs, m_clockMax,
                         body, hash, op.prev));
    FAULT_POINT("journal.after-insert");
    m_prev = hash;
    return {};
}

Result<void> Unit::finish()
{
    if (m_state == State::Finished)
        return fail(ErrorCode::Internal, u"finish() called twice"_s);
    const bool empty = m_state == State::Fresh;
    m_state = State::Finished;
    if (empty)
        return {};
    if (m_own)
        THULY_CHECK(m_own->settle(m_tx));
    for (qsizetype i = 0; i < m_ops.size(); ++i)
        THULY_CHECK(write(m_ops[i], m_recordedAtMs[i]));
    FAULT_POINT("journal.before-group-end");
    return m_tx.run(sql::closeUnit, m_group);
}

Result<void> Unit::confirmClock()
{
    THULY_CHECK(record(Draft{.kind = clockConfirmed, .entity = m_actor.user, .occurredAt = {}}));
    return {};
}

} // namespace thuly::journal
