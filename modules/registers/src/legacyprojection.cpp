// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacyprojection.h"

#include "entrywriting.h"
#include "legacy_sql.h"
#include "legacyrecords.h"
#include "names_sql.h"
#include "rowplace.h"
#include "words.h"

#include <thuly/base/text.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

QString words(QStringView text)
{
    return wordsOf(text).join(u' ');
}

QString wordsFor(const LegacyEntry &entry)
{
    std::array<QString, wordFields> fields;
    fields[int(WordField::Number)] = QString(words(entry.number) % u' ' % QString::number(entry.seq));
    fields[int(WordField::Plaintiff)] = words(partiesText(entry.plaintiffs));
    fields[int(WordField::Defendant)] = words(partiesText(entry.defendants));
    fields[int(WordField::Third)] = words(entry.related);
    fields[int(WordField::Relation)] = words(entry.relation);
    fields[int(WordField::Judge)] = words(entry.judge);
    fields[int(WordField::Content)] = words(entry.result);
    fields[int(WordField::Note)] = words(entry.note);
    fields[int(WordField::Marks)] = monthMark(entry.accepted);
    return QStringList(fields.begin(), fields.end()).join(QChar(0x1f));
}

/** Of the first of them; behind all names where there is none. */
QByteArray nameKey(const QList<LegacyParty> &parties)
{
    return parties.isEmpty() || parties.first().name.isEmpty() ? QByteArray("\xff") : personSortKey(parties.first().name);
}

/**
 * Beside the entries of cases, never in their place: below the valid version of the number, from the upper end of the versions
 * that corrections fill from below. One number may stand twice in an old register, with two symbols.
 */
Result<qint64> placeFor(storage::Tx &tx, qint64 book, const LegacyEntry &entry)
{
    const qint64 valid = place::of(book, entry.year, entry.seq, place::validVersion);
    const qint64 lowest = valid - place::validVersion / 2;
    auto row = tx.prepare(sql::lowestOfNumber);
    row.bind(lowest, valid - 1);
    const qint64 free = row.next() && !row.isNull(0) ? row.int64(0) - 1 : valid - 1;
    THULY_CHECK(row.finish());
    if (free < lowest)
        return fail(ErrorCode::LimitExceeded, u"entries of one number"_s);
    return free;
}

struct PlacedWords {
    qint64 rid;
    QString words;
};

Result<PlacedWords> addEntry(storage::Tx &tx, qint64 book, const QString &court, const Uuid &batch, const QCborValue &body)
{
    const auto entry = legacyFromCbor(body);
    if (!entry || entry->seq <= 0 || entry->seq >= place::firstWaiting || entry->year < place::firstYear || entry->year > place::lastYear)
        return fail(ErrorCode::BadOp, u"an entry of an old register"_s, u"rows"_s);
    THULY_CHECK(tx.run(sql::addLegacy, entry->uid, batch, court, entry->symbol, entry->year, entry->seq, protocol::encodeCanonical(body)));
    THULY_TRY(const qint64 rid, placeFor(tx, book, *entry));
    QString found = wordsFor(*entry);
    THULY_CHECK(tx.run(sql::addLegacyEntry, rid, entry->uid, book, entry->year, entry->seq, entry->number, entry->accepted, entry->resultDate, found));
    THULY_CHECK(tx.run(sql::setNames, rid, nameKey(entry->plaintiffs), nameKey(entry->defendants)));
    return PlacedWords {rid, std::move(found)};
}

Result<void> applyBatch(storage::Tx &tx, const protocol::Op &op)
{
    THULY_CHECK(tx.run(sql::addBatch, op.entity, op.court, journal::textOf(op, u"register"_s), journal::textOf(op, u"series"_s),
                       journal::integerOf(op, u"year"_s), journal::textOf(op, u"file"_s), journal::integerOf(op, u"entries"_s),
                       journal::integerOf(op, u"rejected"_s), op.user, op.hlc.ms()));
    const QStringList mappings = journal::textsOf(op, u"mappings"_s);
    for (const QString &line : mappings)
        THULY_CHECK(tx.run(sql::putMapping, line.section(u' ', 0, 0), line.section(u' ', 1)));
    return {};
}

Result<void> applyEntries(storage::Tx &tx, const protocol::Op &op)
{
    const Uuid batch = journal::uuidOf(op, u"batch"_s);
    auto known = tx.prepare(sql::batchSeries);
    known.bind(batch);
    if (!known.next()) {
        THULY_CHECK(known.finish());
        return fail(ErrorCode::BatchNotFound);
    }
    const QString court = known.text(0);
    const QString series = known.text(1);
    THULY_CHECK(known.finish());
    THULY_TRY(const qint64 book, bookFor(tx, court, series));
    const QCborArray rows = op.fields.value(u"rows"_s).after.toArray();
    // All rows before all words: a row fires triggers, before which FTS5 writes what it holds, so one by one each would be a piece of its index.
    QList<PlacedWords> added;
    for (const auto &row : rows) {
        THULY_TRY(added.emplaceBack(), addEntry(tx, book, court, batch, row));
    }
    for (const auto &[rid, words] : std::as_const(added))
        THULY_CHECK(putWords(tx, rid, words));
    return {};
}

} // namespace

Result<void> applyLegacy(storage::Tx &tx, const protocol::Op &op)
{
    if (op.kind == QLatin1StringView(legacyBatchKind))
        return applyBatch(tx, op);
    if (op.kind == QLatin1StringView(legacyEntriesKind))
        return applyEntries(tx, op);
    if (op.kind != QLatin1StringView(legacyRollbackKind))
        return {};
    for (const char *statement : {sql::dropBatchWords, sql::dropBatchEntries, sql::dropBatchLegacy})
        THULY_CHECK(tx.run(statement, op.entity));
    return tx.run(sql::rollBackBatch, op.entity, op.user, op.hlc.ms(), journal::textOf(op, u"reason"_s));
}

} // namespace thuly::registers
