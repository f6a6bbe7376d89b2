// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/ownrows.h>

#include "ownkinds.h"
#include "ownrows_sql.h"
#include "series.h"

#include <thuly/base/fault.h>
#include <thuly/base/text.h>
#include <thuly/cases/events.h>
#include <thuly/journal/fields.h>
#include <thuly/numbering/nextnumber.h>
#include <thuly/packs/lawbook.h>
#include <thuly/registers/closings.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using thuly::journal::setTo;

namespace thuly::registers {

namespace {

constexpr int maxReasonLength = 1000;

/** Văn thư's books count by their series of the pack; other books have a run of their own, 7/KNTC within the year. */
Result<numbering::SeriesSpec> seriesOf(const packs::LawBook &law, const packs::RegisterDefinition &book, const QMap<QString, QString> &cells)
{
    const auto numbered = std::ranges::find(book.columns, packs::FactType::Series, &packs::RegisterColumn::type);
    if (numbered == book.columns.end())
        return numbering::SeriesSpec{QString(u"ROW-"_s % book.id), QString(u"{seq}/"_s % book.id)};
    const packs::NumberSeries *series = law.numberSeries(numbered->series);
    if (!series)
        return fail(ErrorCode::SeriesUnknown, {}, {}, {numbered->series});
    numbering::SeriesSpec spec{series->counter, series->pattern};
    spec.pad = std::max(1, series->padding);
    const QString symbol = cells.value(numbered->field);
    const bool takesSymbol = series->pattern.contains(u"{kind}"_s) || series->pattern.contains(u"{agency}"_s);
    if (takesSymbol) {
        if (symbol.isEmpty())
            return fail(ErrorCode::MissingField, {}, numbered->field, {numbered->heading.vi});
        spec.pattern = QString(u"{seq}/"_s % symbol);
    }
    return spec;
}

OwnRow readRow(storage::Statement &row)
{
    OwnRow read;
    read.uid = row.uuid(0);
    read.registerId = row.text(1);
    read.numberId = row.uuid(2);
    read.seq = row.isNull(3) ? 0 : row.integer(3);
    read.number = row.text(4);
    read.year = row.integer(5);
    read.enteredOn = row.date(6);
    read.version = static_cast<quint32>(row.int64(7));
    read.cells = decodeCells(row.blob(8));
    read.author = row.uuid(9);
    read.changedMs = row.int64(10);
    return read;
}

/** The next number must be free: another series may write the same symbol (12/TB-TA). */
Result<void> checkFree(const cases::CommandContext &context, const numbering::SeriesSpec &spec, QDate on)
{
    THULY_TRY(const QString next, numbering::nextText(context.unit.tx(), context.unit.journal().device(), context.unit.actor().court, spec, on));
    const auto taken = numbering::numberByText(context.unit.tx(), context.unit.actor().court, next);
    if (taken && taken->year == on.year() && taken->series != spec.key)
        return fail(ErrorCode::NumberInUse, {}, u"number"_s, {next});
    return {};
}

} // namespace

Result<const packs::RegisterDefinition *> handKeptBook(const packs::LawBook &law, const QString &registerId)
{
    const packs::RegisterDefinition *book = law.registerDefinition(registerId);
    if (!book)
        return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {registerId});
    if (book->rows != packs::RegisterRows::Own)
        return fail(ErrorCode::BookFilledFromCases, {}, u"register"_s, {book->name.vi});
    return book;
}

users::Action rightToWrite(const packs::RegisterDefinition &book)
{
    return book.caseTypes.contains(u"VT"_s) ? users::Action::EnterRecordsRow : users::Action::EnterBookRow;
}

Result<OwnRow> enterRow(const cases::CommandContext &context, const EnterRow &input)
{
    THULY_TRY(const packs::RegisterDefinition *book, handKeptBook(context.law, input.registerId));
    THULY_CHECK(users::may(context.session, rightToWrite(*book)));
    THULY_TRY(const auto cells, checkedCells(*book, input.cells, context.today()));
    const QDate on = input.on.isValid() ? input.on : context.today();
    THULY_TRY(const QDate closed, closedUntil(context.unit.tx(), context.unit.actor().court, ownSeries(book->id)));
    if (closed.isValid() && on <= closed)
        return fail(ErrorCode::PeriodClosed, {}, u"on"_s, {formatDate(closed)});
    THULY_TRY(const numbering::SeriesSpec spec, seriesOf(context.law, *book, cells));
    THULY_CHECK(checkFree(context, spec, on));
    const Uuid uid = input.uid.isNull() ? context.unit.newId() : input.uid;
    THULY_TRY(const numbering::IssuedNumber number, context.numbers.issue(context.unit, spec, on, uid));
    FAULT_POINT("registers.after-number");
    journal::Draft draft{.kind = ownop::entered, .entity = uid, .occurredAt = LegalTime{on}};
    draft.fields = {{ownop::registerId, setTo(book->id)}, {ownop::number, setTo(number.uid)}, {ownop::text, setTo(number.text)},
                    {ownop::seq, setTo(number.seq)},      {ownop::year, setTo(on.year())},    {ownop::on, setTo(on)}};
    for (const auto &[field, value] : cells.asKeyValueRange())
        draft.fields.insert(ownop::cellPrefix + field, setTo(value));
    THULY_CHECK(context.unit.record(draft));
    return ownRow(context.unit.tx(), uid);
}

Result<OwnRow> correctRow(const cases::CommandContext &context, const CorrectRow &input)
{
    THULY_TRY(const OwnRow row, ownRow(context.unit.tx(), input.row));
    THULY_TRY(const packs::RegisterDefinition *book, handKeptBook(context.law, row.registerId));
    THULY_CHECK(users::may(context.session, rightToWrite(*book)));
    if (input.baseVersion != row.version) {
        THULY_TRY(const users::Account who, users::account(context.unit.tx(), row.author));
        return fail(ErrorCode::EntryChangedMeanwhile, {}, {}, {row.number, who.displayName, formatMoment(vietnamTime(row.changedMs))});
    }
    THULY_TRY(const numbering::IssuedNumber number, numbering::numberById(context.unit.tx(), row.numberId));
    if (number.state == numbering::NumberState::Void)
        return fail(ErrorCode::NumberAlreadyVoid, {}, u"number"_s, {number.text});
    THULY_TRY(const QString reason, checkedLine(input.reason, maxReasonLength, u"reason"_s));
    if (reason.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    QMap<QString, QString> typed = row.cells;
    typed.insert(input.cells);
    THULY_TRY(const auto after, checkedCells(*book, typed, context.today()));
    journal::Draft draft{.kind = ownop::corrected, .entity = row.uid, .occurredAt = {}, .base = input.baseVersion};
    for (const packs::RegisterColumn &column : book->columns) {
        const QString before = row.cells.value(column.field);
        const QString now = after.value(column.field);
        if (before == now)
            continue;
        if (column.type == packs::FactType::Series || column.field == u"ordinal"_s)
            return fail(ErrorCode::NumberInUse, {}, column.field, {row.number});
        draft.fields.insert(ownop::cellPrefix + column.field, {QCborValue(before), QCborValue(now)});
    }
    if (draft.fields.isEmpty())
        return fail(ErrorCode::NothingChanged, {}, {}, {row.number});
    draft.fields.insert(ownop::correction, setTo(context.unit.newId()));
    draft.fields.insert(ownop::reason, setTo(reason));
    THULY_CHECK(context.unit.record(draft));
    return ownRow(context.unit.tx(), row.uid);
}

Result<OwnRow> ownRow(storage::ReadTx &tx, const Uuid &uid)
{
    auto row = tx.prepare(sql::ownRowByUid);
    row.bind(uid);
    if (row.next())
        return readRow(row);
    THULY_CHECK(row.finish());
    return fail(ErrorCode::RowNotFound);
}

Result<OwnRow> ownRowByNumber(storage::ReadTx &tx, const QString &court, const packs::RegisterDefinition &book, const QString &number, int year)
{
    THULY_TRY(const numbering::ParsedNumber parsed, numbering::parseNumber(number));
    auto row = tx.prepare(sql::ownRowByNumber);
    row.bind(court, book.id, parsed.year.value_or(year), parsed.seq);
    if (!row.next()) {
        THULY_CHECK(row.finish());
        return fail(ErrorCode::RowNotFound, {}, u"number"_s, {number});
    }
    const Uuid uid = row.uuid(0);
    THULY_CHECK(row.finish());
    return ownRow(tx, uid);
}

Result<QList<OwnChange>> ownChanges(storage::ReadTx &tx, const Uuid &row)
{
    QList<OwnChange> changes;
    auto read = tx.prepare(sql::ownChanges);
    read.bind(row);
    while (read.next())
        changes += OwnChange{read.uuid(0), decodeCells(read.blob(1)), decodeCells(read.blob(2)), read.text(3), read.uuid(4), read.int64(5)};
    THULY_CHECK(read.finish());
    return changes;
}

} // namespace thuly::registers
