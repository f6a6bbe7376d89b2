// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/legacyledger.h>

#include "legacy_sql.h"
#include "legacyrecords.h"
#include "registers_sql.h"
#include "series.h"

#include <thuly/base/text.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>
#include <thuly/protocol/rules.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** Room for the other parts of an op beside its rows. */
constexpr qsizetype rowsPerOpBytes = protocol::maxOpBytes - 4'096;

LegacyBatch batchFrom(storage::Statement &row)
{
    LegacyBatch batch{row.uuid(0), row.text(1), row.integer(2), row.text(3), row.integer(4), row.integer(5), row.uuid(6), row.int64(7), {}, 0, {}};
    if (!row.isNull(8)) {
        batch.rolledBackBy = row.uuid(8);
        batch.rolledBackMs = row.int64(9);
        batch.reason = row.text(10);
    }
    return batch;
}

/** The name under which the book is kept, or will be. */
Result<QString> seriesFor(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId)
{
    THULY_TRY(const QStringList names, seriesOfRegister(law, registerId));
    for (const QString &name : names) {
        auto row = tx.prepare(sql::bookOf);
        row.bind(court, name);
        const bool found = row.next();
        THULY_CHECK(row.finish());
        if (found)
            return name;
    }
    return names.first();
}

/** A row may be rejected for several of its cells. */
qint64 rejectedRows(const LegacyPlan &plan)
{
    QSet<std::pair<QString, int>> rows;
    for (const LegacyFinding &finding : plan.rejected)
        rows.insert({finding.sheet, finding.row});
    return rows.size();
}

Result<void> recordEntries(journal::Unit &unit, const Uuid &batch, const QList<LegacyEntry> &entries, const journal::ProgressFn &progress)
{
    QCborArray rows;
    qsizetype bytes = 0;
    qint64 written = 0;
    const auto flush = [&]() -> Result<void> {
        if (rows.isEmpty())
            return {};
        journal::Draft draft{.kind = QString::fromLatin1(legacyEntriesKind), .entity = unit.newId(), .occurredAt = {}};
        draft.fields = {{u"batch"_s, journal::setTo(batch)}, {u"rows"_s, {QCborValue(nullptr), rows}}};
        written += rows.size();
        rows = {};
        bytes = 0;
        THULY_CHECK(unit.record(draft));
        if (progress && progress(written, entries.size()) == journal::Progress::Stop)
            return fail(ErrorCode::Cancelled);
        return {};
    };
    for (LegacyEntry entry : entries) {
        entry.uid = unit.newId();
        const QCborArray row = legacyToCbor(entry);
        const qsizetype size = protocol::encodeCanonical(row).size();
        if (bytes + size > rowsPerOpBytes)
            THULY_CHECK(flush());
        rows.append(row);
        bytes += size;
    }
    return flush();
}

} // namespace

Result<LegacyBatch> recordLegacyBatch(journal::Unit &unit, const packs::LawBook &law, NewLegacyBatch batch)
{
    if (batch.plan.entries.isEmpty())
        return fail(ErrorCode::LegacyNothing);
    THULY_TRY(const QString series, seriesFor(unit.tx(), law, unit.actor().court, batch.registerId));
    QStringList mappings;
    for (const LegacyTable &table : batch.plan.tables)
        mappings += QString(table.signature % u' ' % mappingText(table.mapping));
    mappings.removeDuplicates();
    journal::Draft draft{.kind = QString::fromLatin1(legacyBatchKind), .entity = unit.newId(), .occurredAt = {}};
    draft.fields = {{u"register"_s, journal::setTo(batch.registerId)},
                    {u"series"_s, journal::setTo(series)},
                    {u"year"_s, journal::setTo(batch.year)},
                    {u"file"_s, journal::setTo(batch.file.left(200))},
                    {u"entries"_s, journal::setTo(qint64(batch.plan.entries.size()))},
                    {u"rejected"_s, journal::setTo(rejectedRows(batch.plan))},
                    {u"mappings"_s, journal::setTo(mappings)}};
    THULY_CHECK(unit.record(draft));
    if (auto recorded = recordEntries(unit, draft.entity, batch.plan.entries, batch.progress); !recorded) {
        const bool full = recorded.error().code != ErrorCode::Cancelled && unit.ops().size() >= qsizetype(protocol::maxGroupSize);
        return full ? fail(ErrorCode::LegacyTooMany) : std::unexpected(recorded.error());
    }
    return legacyBatch(unit.tx(), draft.entity);
}

Result<LegacyBatch> rollBackLegacyBatch(journal::Unit &unit, const Uuid &uid, const QString &reason)
{
    THULY_TRY(const LegacyBatch batch, legacyBatch(unit.tx(), uid));
    if (!batch.rolledBackBy.isNull())
        return fail(ErrorCode::BatchRolledBack);
    journal::Draft draft{.kind = QString::fromLatin1(legacyRollbackKind), .entity = uid, .occurredAt = {}, .base = 1};
    draft.fields = {{u"reason"_s, journal::setTo(cleanLine(reason).left(500))}};
    THULY_CHECK(unit.record(draft));
    return legacyBatch(unit.tx(), uid);
}

Result<QList<LegacyBatch>> legacyBatches(storage::ReadTx &tx, int limit)
{
    QList<LegacyBatch> batches;
    auto row = tx.prepare(sql::batches);
    row.bind(limit);
    while (row.next())
        batches += batchFrom(row);
    THULY_CHECK(row.finish());
    return batches;
}

Result<LegacyBatch> legacyBatch(storage::ReadTx &tx, const Uuid &uid)
{
    auto row = tx.prepare(sql::batchByUid);
    row.bind(uid);
    if (!row.next()) {
        THULY_CHECK(row.finish());
        return fail(ErrorCode::BatchNotFound, {}, u"batch"_s, {uid.toString()});
    }
    return batchFrom(row);
}

Result<bool> isLegacyNumber(storage::ReadTx &tx, const QString &court, const LegacyEntry &entry)
{
    auto row = tx.prepare(sql::legacyNumber);
    row.bind(court, entry.symbol, entry.year, entry.seq);
    const bool found = row.next();
    THULY_CHECK(row.finish());
    return found;
}

Result<std::optional<LegacyMapping>> rememberedMapping(storage::ReadTx &tx, const QString &signature)
{
    auto row = tx.prepare(sql::mappingFor);
    row.bind(signature);
    std::optional<LegacyMapping> mapping;
    if (row.next())
        mapping = mappingOf(row.text(0));
    THULY_CHECK(row.finish());
    return mapping;
}

QString symbolOfRegister(const packs::LawBook &law, const QString &registerId)
{
    for (const packs::CaseType &type : law.caseTypes()) {
        if (type.acceptanceRegister != registerId)
            continue;
        if (const packs::NumberSeries *series = law.numberSeries(type.acceptanceSeries))
            return series->pattern.section(u'/', -1);
    }
    return {};
}

QStringList acceptanceSymbols(const packs::LawBook &law)
{
    QStringList symbols;
    for (const packs::CaseType &type : law.caseTypes())
        symbols += u"TLST-"_s + type.code;
    for (const packs::CaseType &type : law.caseTypes())
        symbols += u"TLPT-"_s + type.code;
    return symbols;
}

} // namespace thuly::registers
