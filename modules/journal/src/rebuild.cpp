// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"
#include "tabledigest.h"
#include "unsettled.h"

#include <thuly/journal/journal.h>

#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

constexpr qint64 progressStep = 1000;

Result<QMap<QString, QByteArray>> digests(storage::ReadTx &tx, const QStringList &tables)
{
    QMap<QString, QByteArray> all;
    for (const QString &table : tables) {
        THULY_TRY(const QByteArray digest, tableDigest(tx, table));
        all.insert(table, digest);
    }
    return all;
}

/** As record() hands it to the projections. */
void forgetPlaceInChain(protocol::Op &op)
{
    const protocol::Op fresh;
    op.id = fresh.id;
    op.prev = fresh.prev;
    op.groupSize = fresh.groupSize;
}

constexpr qsizetype settleStep = 2000;

/** All ops of the journal, in order; returns how many. */
Result<qint64> applyAll(storage::Tx &tx, Unsettled &projections, const ProgressFn &progress)
{
    auto counted = tx.prepare(sql::lastSeq);
    const qint64 total = counted.next() ? counted.int64(0) : 0;
    THULY_CHECK(counted.finish());
    qint64 done = 0;
    const auto stopped = [&] { return progress && progress(done, total) == Progress::Stop; };
    auto row = tx.prepare(sql::allBodies);
    while (row.next()) {
        auto op = protocol::decode(row.blob(1));
        if (!op)
            return std::unexpected(op.error().within(ErrorCode::ChainBroken, u"op "_s + QString::number(row.int64(0))));
        forgetPlaceInChain(*op);
        if (auto applied = projections.apply(tx, *op); !applied)
            return std::unexpected(applied.error().within(ErrorCode::ProjectionDiffers, u"op "_s + QString::number(row.int64(0))));
        if (++done % progressStep == 0 && stopped())
            return fail(ErrorCode::Cancelled);
    }
    THULY_CHECK(row.finish());
    while (!projections.isEmpty()) {
        THULY_CHECK(projections.settle(tx, settleStep));
        if (stopped())
            return fail(ErrorCode::Cancelled);
    }
    return done;
}

} // namespace

Result<RebuildReport> Journal::rebuild(storage::Tx &tx, const ProgressFn &progress) const
{
    QStringList tables;
    for (const auto &projection : m_projections | std::views::reverse)
        tables += projection->tables();
    THULY_TRY(const auto before, digests(tx, tables));

    THULY_CHECK(tx.run(sql::deferReferences));
    for (const QString &table : std::as_const(tables)) {
        const QByteArray statement = QString(u"DELETE FROM \""_s + table + u'"').toUtf8();
        THULY_CHECK(tx.run(statement));
    }

    RebuildReport report;
    Unsettled projections(m_projections);
    THULY_TRY(report.ops, applyAll(tx, projections, progress));

    THULY_TRY(const auto after, digests(tx, tables));
    for (const QString &table : std::as_const(tables)) {
        if (before.value(table) != after.value(table))
            report.different.append(table);
    }
    return report;
}

} // namespace thuly::journal
