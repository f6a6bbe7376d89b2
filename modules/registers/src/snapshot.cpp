// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/snapshot.h>

#include <thuly/base/legaldate.h>
#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QCborMap>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int format = 1;
constexpr qsizetype maxRows = 1'000'000;

void append(QByteArray &bytes, const QCborValue &item)
{
    const QByteArray encoded = protocol::encodeCanonical(item);
    const auto length = qToBigEndian(static_cast<quint32>(encoded.size()));
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    bytes.append(encoded);
}

/** Takes one item off the front. */
Result<QCborValue> take(QByteArrayView &bytes)
{
    quint32 length = 0;
    if (bytes.size() < qsizetype(sizeof length))
        return fail(ErrorCode::NotCanonical, u"a snapshot that is cut off"_s);
    length = qFromBigEndian<quint32>(bytes.data());
    bytes = bytes.sliced(sizeof length);
    if (qsizetype(length) > bytes.size())
        return fail(ErrorCode::NotCanonical, u"a snapshot that is cut off"_s);
    auto value = protocol::decodeCanonical(bytes.first(length));
    bytes = bytes.sliced(length);
    return value;
}

QCborArray encodeColumn(const packs::RegisterColumn &column)
{
    return {column.ord,     column.heading.vi, column.subHeadingVi,
            column.groupVi, column.widthMm,    column.place == packs::ColumnPlace::Printed,
            column.key,     column.field,      static_cast<int>(column.type),
            packs::verifiedWord(column.provenance.verified)};
}

packs::Verified verifiedOf(const QString &word)
{
    for (const packs::Verified verified : {packs::Verified::Yes, packs::Verified::Secondary}) {
        if (packs::verifiedWord(verified) == word)
            return verified;
    }
    return packs::Verified::No;
}

packs::RegisterColumn decodeColumn(const QCborArray &array)
{
    packs::RegisterColumn column;
    column.ord = static_cast<int>(array.at(0).toInteger());
    column.heading.vi = array.at(1).toString();
    column.subHeadingVi = array.at(2).toString();
    column.groupVi = array.at(3).toString();
    column.widthMm = static_cast<int>(array.at(4).toInteger());
    column.place = array.at(5).toBool() ? packs::ColumnPlace::Printed : packs::ColumnPlace::Screen;
    column.key = array.at(6).toString();
    column.field = array.at(7).toString();
    column.type = static_cast<packs::FactType>(array.at(8).toInteger());
    column.provenance.verified = verifiedOf(array.at(9).toString());
    return column;
}

QCborMap encodeHead(const BookSnapshot &snapshot)
{
    QCborArray columns;
    for (const packs::RegisterColumn &column : snapshot.definition.columns)
        columns.append(encodeColumn(column));
    return {{u"v"_s, format},
            {u"court"_s, snapshot.court},
            {u"courtName"_s, snapshot.courtName},
            {u"register"_s, snapshot.definition.id},
            {u"title"_s, snapshot.definition.name.vi},
            {u"paper"_s, snapshot.definition.paper},
            {u"own"_s, snapshot.definition.rows == packs::RegisterRows::Own},
            {u"from"_s, toInt(snapshot.from)},
            {u"to"_s, toInt(snapshot.to)},
            {u"rows"_s, qint64(snapshot.rows.size())},
            {u"columns"_s, columns}};
}

QCborArray encodeRow(const RegisterRow &row)
{
    QCborArray cells;
    for (const QString &cell : row.cells)
        cells.append(cell);
    return {static_cast<int>(row.state), row.seq, row.year, row.number, toInt(row.date), row.remark, cells};
}

RegisterRow decodeRow(const QCborArray &array)
{
    RegisterRow row;
    row.state = static_cast<RowState>(array.at(0).toInteger());
    row.seq = static_cast<int>(array.at(1).toInteger());
    row.year = static_cast<int>(array.at(2).toInteger());
    row.number = array.at(3).toString();
    row.date = fromInt(static_cast<int>(array.at(4).toInteger()));
    row.remark = array.at(5).toString();
    for (const auto &cell : array.at(6).toArray())
        row.cells += cell.toString();
    return row;
}

} // namespace

QByteArray encodeSnapshot(const BookSnapshot &snapshot)
{
    QByteArray bytes;
    append(bytes, encodeHead(snapshot));
    for (const RegisterRow &row : snapshot.rows)
        append(bytes, encodeRow(row));
    return bytes;
}

Result<BookSnapshot> decodeSnapshot(QByteArrayView bytes)
{
    THULY_TRY(const QCborValue item, take(bytes));
    const QCborMap head = item.toMap();
    if (head.value(u"v"_s).toInteger() != format)
        return fail(ErrorCode::UnknownVersion, u"a snapshot of another format"_s);
    BookSnapshot snapshot;
    snapshot.court = head.value(u"court"_s).toString();
    snapshot.courtName = head.value(u"courtName"_s).toString();
    snapshot.definition.id = head.value(u"register"_s).toString();
    snapshot.definition.name.vi = head.value(u"title"_s).toString();
    snapshot.definition.paper = head.value(u"paper"_s).toString();
    snapshot.definition.rows = head.value(u"own"_s).toBool() ? packs::RegisterRows::Own : packs::RegisterRows::Matter;
    snapshot.from = fromInt(static_cast<int>(head.value(u"from"_s).toInteger()));
    snapshot.to = fromInt(static_cast<int>(head.value(u"to"_s).toInteger()));
    for (const auto &column : head.value(u"columns"_s).toArray())
        snapshot.definition.columns += decodeColumn(column.toArray());
    const qint64 rows = head.value(u"rows"_s).toInteger();
    if (rows < 0 || rows > maxRows)
        return fail(ErrorCode::LimitExceeded, u"rows of a snapshot"_s);
    for (qint64 i = 0; i < rows; ++i) {
        THULY_TRY(const QCborValue row, take(bytes));
        snapshot.rows += decodeRow(row.toArray());
        snapshot.rows.last().registerId = snapshot.definition.id;
    }
    if (!bytes.isEmpty())
        return fail(ErrorCode::NotCanonical, u"bytes behind a snapshot"_s);
    return snapshot;
}

} // namespace thuly::registers
