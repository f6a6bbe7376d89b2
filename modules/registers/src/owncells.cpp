// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownkinds.h"

#include <thuly/base/money.h>
#include <thuly/base/text.h>
#include <thuly/protocol/canonicalcbor.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int maxCellLength = 2000;
constexpr int maxSymbolLength = 40;
constexpr int maxDigits = 9;

/** Limits lie ahead; everything else in these books has happened. */
bool mayLieAhead(const packs::RegisterColumn &column)
{
    return column.field.startsWith(u"due"_s);
}

Result<QString> checkedDay(const packs::RegisterColumn &column, const QString &typed, QDate today)
{
    THULY_TRY(const QDate day, parseDate(typed, today, column.field));
    if (day > today && !mayLieAhead(column))
        return fail(ErrorCode::DateInFuture, {}, column.field, {formatDate(day)});
    return isoDate(day);
}

Result<QString> checkedMoment(const packs::RegisterColumn &column, const QString &typed, QDate today)
{
    THULY_TRY(const LegalTime moment, parseLegalTime(typed, today, column.field));
    if (moment.date > today && !mayLieAhead(column))
        return fail(ErrorCode::DateInFuture, {}, column.field, {formatDate(moment.date)});
    return moment.toText();
}

Result<QString> checkedCount(const packs::RegisterColumn &column, const QString &typed)
{
    const bool digits = typed.size() <= maxDigits
        && std::ranges::all_of(typed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits)
        return fail(ErrorCode::BadNumber, {}, column.field, {typed});
    return QString::number(typed.toLongLong());
}

/** What follows the number: QĐ-TAKV1 in 05/QĐ-TAKV1 (NĐ 30/2020 Đ.8). */
Result<QString> checkedSymbol(const packs::RegisterColumn &column, const QString &typed)
{
    const bool sound = typed.size() <= maxSymbolLength
        && std::ranges::all_of(typed, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'/' || c == u'.'; });
    return sound ? Result<QString>(typed) : fail(ErrorCode::UnknownValue, {}, column.field, {typed});
}

Result<QString> checkedText(const packs::RegisterColumn &column, const QString &typed)
{
    if (!column.choices.isEmpty()) {
        const auto same = std::ranges::find_if(column.choices, [&](const QString &choice) { return fold(choice) == fold(typed); });
        return same != column.choices.end() ? Result<QString>(*same) : fail(ErrorCode::UnknownValue, {}, column.field, {typed});
    }
    return checkedLine(typed, maxCellLength, column.field);
}

} // namespace

Result<QString> checkedCell(const packs::RegisterColumn &column, const QString &typed, QDate today)
{
    const QString value = cleanLine(typed);
    if (value.isEmpty())
        return QString();
    switch (column.type) {
    case packs::FactType::Date:
        return checkedDay(column, value, today);
    case packs::FactType::Moment:
        return checkedMoment(column, value, today);
    case packs::FactType::Number:
        return checkedCount(column, value);
    case packs::FactType::Money: {
        THULY_TRY(const qint64 amount, parseMoney(value, column.field));
        return QString::number(amount);
    }
    case packs::FactType::Series:
        return checkedSymbol(column, value);
    case packs::FactType::Text:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Flag:
        return checkedText(column, typed);
    }
    Q_UNREACHABLE_RETURN(QString());
}

Result<QMap<QString, QString>> checkedCells(const packs::RegisterDefinition &book, const QMap<QString, QString> &typed, QDate today)
{
    for (const QString &field : typed.keys()) {
        if (!std::ranges::contains(book.columns, field, &packs::RegisterColumn::field))
            return fail(ErrorCode::UnknownValue, u"no such column"_s, field, {field});
    }
    QMap<QString, QString> cells;
    for (const packs::RegisterColumn &column : book.columns) {
        THULY_TRY(const QString value, checkedCell(column, typed.value(column.field), today));
        if (!value.isEmpty())
            cells.insert(column.field, value);
        else if (column.need == packs::FieldNeed::Required)
            return fail(ErrorCode::MissingField, {}, column.field, {column.heading.vi});
    }
    if (cells.isEmpty())
        return fail(ErrorCode::MissingField, u"an empty row"_s, book.columns.isEmpty() ? QString() : book.columns.first().field);
    return cells;
}

QString printedCell(const packs::RegisterColumn &column, const OwnRow &row)
{
    if (column.field == u"ordinal"_s)
        return row.seq > 0 ? QString::number(row.seq) : row.number;
    if (column.type == packs::FactType::Series)
        return row.number;
    const QString value = row.cells.value(column.field);
    switch (column.type) {
    case packs::FactType::Date:
    case packs::FactType::Moment: {
        const auto moment = LegalTime::fromText(value);
        if (!moment)
            return value;
        return moment->time ? formatMoment(moment->moment()) : formatDate(moment->date);
    }
    case packs::FactType::Money: {
        bool whole = false;
        const qint64 amount = value.toLongLong(&whole);
        return whole ? formatMoney(amount) : value;
    }
    case packs::FactType::Text:
    case packs::FactType::Number:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Series:
    case packs::FactType::Flag:
        return value;
    }
    Q_UNREACHABLE_RETURN(value);
}

QStringList printedCells(const packs::RegisterDefinition &book, const OwnRow &row)
{
    QStringList cells;
    for (const packs::RegisterColumn &column : book.columns)
        cells += printedCell(column, row);
    return cells;
}

QMap<QString, QString> cellsAfter(const protocol::Op &op, QMap<QString, QString> cells)
{
    for (const auto &[name, change] : op.fields.asKeyValueRange()) {
        if (!name.startsWith(ownop::cellPrefix))
            continue;
        const QString field = name.sliced(ownop::cellPrefix.size());
        const QString value = change.after.toString();
        if (value.isEmpty())
            cells.remove(field);
        else
            cells.insert(field, value);
    }
    return cells;
}

QByteArray encodeCells(const QMap<QString, QString> &cells)
{
    QCborMap map;
    for (const auto &[field, value] : cells.asKeyValueRange())
        map.insert(field, value);
    return protocol::encodeCanonical(map);
}

QMap<QString, QString> decodeCells(const QByteArray &bytes)
{
    QMap<QString, QString> cells;
    const auto value = protocol::decodeCanonical(bytes);
    if (!value)
        return cells;
    const QCborMap map = value->toMap();
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        cells.insert(it.key().toString(), it.value().toString());
    return cells;
}

} // namespace thuly::registers
