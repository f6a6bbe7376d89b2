// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrywriting.h"
#include "ownkinds.h"
#include "ownrows_sql.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"
#include "words.h"

#include <thuly/journal/fields.h>

#include <array>

using namespace Qt::StringLiterals;
using thuly::journal::dateOf;
using thuly::journal::integerOf;
using thuly::journal::textOf;
using thuly::journal::uuidOf;

namespace thuly::registers {

namespace {

constexpr QLatin1StringView numberConfirmed("number.confirmed");

QString wordsFor(const OwnRow &row)
{
    std::array<QString, wordFields> words;
    words[int(WordField::Number)] = wordsOf(row.number).join(u' ');
    if (row.seq > 0)
        words[int(WordField::Number)] += u' ' + QString::number(row.seq);
    QStringList content;
    for (const auto &[field, value] : row.cells.asKeyValueRange())
        (field == u"notes"_s ? words[int(WordField::Note)] : content.emplaceBack()) = wordsOf(value).join(u' ');
    words[int(WordField::Content)] = content.join(u' ');
    words[int(WordField::Marks)] = row.seq > 0 ? monthMark(row.enteredOn) : QString(monthMark(row.enteredOn) % u' ' % waitingMark());
    return QStringList(words.begin(), words.end()).join(QChar(0x1f));
}

Result<qint64> placeOf(storage::Tx &tx, const Uuid &number)
{
    auto row = tx.prepare(sql::entryByUid);
    row.bind(number);
    if (row.next())
        return row.int64(0);
    THULY_CHECK(row.finish());
    return fail(ErrorCode::RowNotFound, u"an own row without a place in its book"_s);
}

Result<void> applyEntered(storage::Tx &tx, const protocol::Op &op)
{
    OwnRow row;
    row.uid = op.entity;
    row.registerId = textOf(op, ownop::registerId);
    row.numberId = uuidOf(op, ownop::number);
    row.number = textOf(op, ownop::text);
    row.seq = static_cast<int>(integerOf(op, ownop::seq));
    row.year = static_cast<int>(integerOf(op, ownop::year));
    row.enteredOn = dateOf(op, ownop::on);
    row.cells = cellsAfter(op, {});
    const std::optional<int> seq = row.seq > 0 ? std::optional(row.seq) : std::nullopt;
    THULY_CHECK(tx.run(sql::addOwnRow, row.uid, op.court, row.registerId, row.numberId, row.number, seq, row.year, row.enteredOn,
                       encodeCells(row.cells), op.user, op.hlc.ms()));
    THULY_TRY(const qint64 book, bookFor(tx, op.court, ownSeries(row.registerId)));
    THULY_TRY(const qint64 rid, newPlace(tx, book, row.year, row.seq));
    const QString words = wordsFor(row);
    // Nothing in such a book is ever open: it counts as done on the day it was written.
    THULY_CHECK(tx.run(sql::addOwnEntry, rid, row.numberId, book, row.year, seq, row.number, row.enteredOn, row.uid,
                       seq ? u"closed"_s : u"provisional"_s, seq ? row.enteredOn : QDate(), words));
    return putWords(tx, rid, words);
}

Result<void> applyCorrected(storage::Tx &tx, const protocol::Op &op)
{
    THULY_TRY(OwnRow row, ownRow(tx, op.entity));
    const QMap<QString, QString> before = row.cells;
    const QString wordsBefore = wordsFor(row);
    row.cells = cellsAfter(op, before);
    const Uuid correction = uuidOf(op, ownop::correction);
    THULY_CHECK(tx.run(sql::addOwnChange, correction, row.uid, qint64(row.version), encodeCells(before), encodeCells(row.cells),
                       textOf(op, ownop::reason), op.user, op.hlc.ms()));
    THULY_CHECK(tx.run(sql::correctOwnRow, row.uid, encodeCells(row.cells), op.user, op.hlc.ms()));
    THULY_TRY(const qint64 valid, placeOf(tx, row.numberId));
    const qint64 struck = place::entry(valid).low + row.version - 1;
    if (struck >= valid)
        return fail(ErrorCode::LimitExceeded, u"corrections of one entry"_s);
    THULY_CHECK(tx.run(sql::strikeEntry, struck, correction, correction, valid));
    THULY_CHECK(putWords(tx, struck, wordsBefore));
    const QString words = wordsFor(row);
    THULY_CHECK(tx.run(sql::ownEntryWords, valid, words));
    return putWords(tx, valid, words);
}

/** The official number follows a provisional one: the row goes to its place, and its struck versions with it. */
Result<void> applyConfirmed(storage::Tx &tx, const protocol::Op &op)
{
    auto row = ownRow(tx, uuidOf(op, u"entity"_s));
    if (!row)
        return row.error().code == ErrorCode::RowNotFound ? Result<void>() : std::unexpected(row.error());
    THULY_TRY(const qint64 from, placeOf(tx, row->numberId));
    THULY_TRY(const qint64 book, bookFor(tx, op.court, ownSeries(row->registerId)));
    row->seq = static_cast<int>(integerOf(op, ownop::seq));
    row->number = textOf(op, ownop::text);
    THULY_TRY(const qint64 to, newPlace(tx, book, row->year, row->seq));
    const QString words = wordsFor(*row);
    for (qint64 version = 0; version < qint64(row->version) - 1; ++version) {
        const qint64 old = place::entry(from).low + version;
        THULY_CHECK(tx.run(sql::moveEntry, old, place::entry(to).low + version, row->seq, row->number));
        THULY_CHECK(tx.run(sql::dropWords, old));
        THULY_CHECK(putWords(tx, place::entry(to).low + version, words));
    }
    THULY_CHECK(tx.run(sql::moveEntry, from, to, row->seq, row->number));
    THULY_CHECK(tx.run(sql::confirmOwnEntry, to, op.entity));
    THULY_CHECK(tx.run(sql::confirmOwnRow, row->uid, op.entity, row->number, row->seq));
    THULY_CHECK(tx.run(sql::dropWords, from));
    THULY_CHECK(tx.run(sql::ownEntryWords, to, words));
    return putWords(tx, to, words);
}

class OwnRowsProjection final : public journal::Projection
{
public:
    QString name() const override { return u"own-rows"_s; }
    QStringList tables() const override { return {u"own_row_change"_s, u"own_row"_s}; }
    bool handles(QStringView kind) const override { return kind.startsWith(u"row."_s) || kind == numberConfirmed; }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == ownop::entered)
            return applyEntered(tx, op);
        if (op.kind == ownop::corrected)
            return applyCorrected(tx, op);
        if (op.kind == numberConfirmed)
            return applyConfirmed(tx, op);
        return fail(ErrorCode::UnknownOperation, op.kind);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> ownRowsProjection()
{
    return std::make_shared<const OwnRowsProjection>();
}

} // namespace thuly::registers
