// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames.h"

#include "zippackage.h"

#include <thuly/base/legaldate.h>
#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

enum class Kind { Sheet = 1, Rows = 2, Merges = 3, Done = 4, Failed = 5 };

constexpr qsizetype cellsPerFrame = 2'000;
constexpr qsizetype valuesPerCell = 7;
constexpr quint32 longestFrame = 15u << 20;
constexpr qsizetype mergesPerFrame = 20'000;

/** Cells flat, seven values each: most of a register is in here, so there is no map and no array per cell. */
QCborArray cborOf(const Row &row)
{
    QCborArray values{row.number};
    for (const Cell &cell : row.cells) {
        QCborArray runs;
        for (const FontRun &run : cell.runs) {
            runs.append(run.start);
            runs.append(run.font);
        }
        values.append(cell.column);
        values.append(cell.text);
        values.append(cell.number ? QCborValue(*cell.number) : QCborValue(nullptr));
        values.append(toInt(cell.date));
        values.append(cell.font);
        values.append(int(cell.origin));
        values.append(runs.isEmpty() ? QCborValue(nullptr) : QCborValue(runs));
    }
    return values;
}

std::optional<Row> rowOf(const QCborArray &values)
{
    if (values.isEmpty() || (values.size() - 1) % valuesPerCell != 0)
        return std::nullopt;
    Row row;
    row.number = int(values.at(0).toInteger());
    int last = -1;
    for (qsizetype i = 1; i < values.size(); i += valuesPerCell) {
        Cell cell;
        cell.column = int(values.at(i).toInteger());
        cell.text = values.at(i + 1).toString();
        if (!values.at(i + 2).isNull())
            cell.number = values.at(i + 2).toDouble();
        cell.date = fromInt(int(values.at(i + 3).toInteger()));
        cell.font = int(values.at(i + 4).toInteger());
        const auto origin = values.at(i + 5).toInteger();
        const QCborArray runs = values.at(i + 6).toArray();
        if (cell.column <= last || cell.column > 1 << 20 || origin < 0 || origin > int(Origin::FormulaWithoutValue) || runs.size() % 2 != 0)
            return std::nullopt;
        cell.origin = Origin(origin);
        for (qsizetype k = 0; k < runs.size(); k += 2) {
            const FontRun run{int(runs.at(k).toInteger()), int(runs.at(k + 1).toInteger())};
            if (run.start < (k == 0 ? 0 : cell.runs.last().start) || run.start > cell.text.size())
                return std::nullopt;
            cell.runs += run;
        }
        last = cell.column;
        row.cells += cell;
    }
    return row;
}

std::unexpected<Error> badFrame()
{
    return damaged(u"the helper's answer cannot be read"_s);
}

/** Only what reading a sheet can end with crosses the border as what it is. */
Error errorFrom(qint64 code, const QStringList &args)
{
    for (const ErrorCode known : {ErrorCode::SheetFormatUnknown, ErrorCode::SheetDamaged, ErrorCode::SheetRefused}) {
        if (qint64(known) == code)
            return Error{known, args.join(u' '), {}, args, {}};
    }
    return Error{ErrorCode::SheetDamaged, u"helper error "_s + QString::number(code), {}, {}, {}};
}

} // namespace

void FrameWriter::write(const QByteArray &cbor)
{
    QByteArray frame(4, Qt::Uninitialized);
    qToBigEndian(quint32(cbor.size()), frame.data());
    frame += cbor;
    m_failed = m_failed || m_out.write(frame) != frame.size();
}

void FrameWriter::startSheet(const QString &name, Visibility visibility)
{
    write(protocol::encodeCanonical(QCborArray{int(Kind::Sheet), name, visibility == Visibility::Hidden}));
}

void FrameWriter::addRow(Row row)
{
    m_cells += row.cells.size();
    m_rows += std::move(row);
    if (m_cells >= cellsPerFrame)
        flushRows();
}

void FrameWriter::flushRows()
{
    if (m_rows.isEmpty())
        return;
    QCborArray rows;
    for (const Row &row : std::as_const(m_rows))
        rows.append(cborOf(row));
    m_rows.clear();
    m_cells = 0;
    write(protocol::encodeCanonical(QCborArray{int(Kind::Rows), rows}));
}

void FrameWriter::setMerges(QList<Merge> merges)
{
    flushRows();
    for (qsizetype from = 0; from < merges.size(); from += mergesPerFrame) {
        QCborArray values;
        for (const Merge &merge : merges.sliced(from, std::min(mergesPerFrame, merges.size() - from))) {
            for (const int value : {merge.firstRow, merge.lastRow, merge.firstColumn, merge.lastColumn})
                values.append(value);
        }
        write(protocol::encodeCanonical(QCborArray{int(Kind::Merges), values}));
    }
}

void FrameWriter::finish(const Result<FileFacts> &facts)
{
    if (!facts) {
        write(protocol::encodeCanonical(QCborArray{int(Kind::Failed), qint64(facts.error().code), QCborArray::fromStringList(facts.error().args)}));
        return;
    }
    write(protocol::encodeCanonical(QCborArray{int(Kind::Done), int(facts->format), int(facts->textKind), QCborArray::fromStringList(facts->fonts)}));
}

Result<void> FrameReader::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    qsizetype at = 0;
    while (m_buffer.size() - at >= 4) {
        const auto size = qFromBigEndian<quint32>(m_buffer.constData() + at);
        if (size > longestFrame)
            return badFrame();
        if (m_buffer.size() - at - 4 < qsizetype(size))
            break;
        THULY_CHECK(frame(QByteArrayView(m_buffer).sliced(at + 4, size)));
        at += 4 + qsizetype(size);
    }
    m_buffer.remove(0, at);
    return {};
}

Result<void> FrameReader::frame(QByteArrayView cbor)
{
    const auto value = protocol::decodeCanonical(cbor);
    if (!value || !value->isArray() || m_done)
        return badFrame();
    const QCborArray items = value->toArray();
    const auto kind = Kind(items.at(0).toInteger());
    if (kind == Kind::Failed) {
        QStringList args;
        for (const auto &arg : items.at(2).toArray())
            args += arg.toString();
        return std::unexpected(errorFrom(items.at(1).toInteger(), args));
    }
    if (kind == Kind::Sheet) {
        m_book.sheets += Sheet{items.at(1).toString(), items.at(2).toBool() ? Visibility::Hidden : Visibility::Shown, {}, {}};
        return {};
    }
    if (kind == Kind::Done) {
        m_book.format = items.at(1).toInteger() == 0 ? FileFormat::Xlsx : items.at(1).toInteger() == 1 ? FileFormat::Ods : FileFormat::Csv;
        m_book.textKind = items.at(2).toInteger() == 0 ? TextKind::Unicode : TextKind::Bytes;
        m_book.fonts.clear();
        for (const auto &font : items.at(3).toArray())
            m_book.fonts += font.toString();
        m_done = true;
        return {};
    }
    if (m_book.sheets.isEmpty() || (kind != Kind::Rows && kind != Kind::Merges))
        return badFrame();
    Sheet &sheet = m_book.sheets.last();
    const QCborArray content = items.at(1).toArray();
    if (kind == Kind::Rows) {
        for (const auto &item : content) {
            auto row = rowOf(item.toArray());
            if (!row || (!sheet.rows.isEmpty() && row->number <= sheet.rows.last().number))
                return badFrame();
            sheet.rows += std::move(*row);
        }
        return {};
    }
    for (qsizetype i = 0; i + 3 < content.size(); i += 4) {
        sheet.merges += Merge{int(content.at(i).toInteger()), int(content.at(i + 1).toInteger()), int(content.at(i + 2).toInteger()),
                              int(content.at(i + 3).toInteger())};
    }
    return {};
}

} // namespace thuly::sheets
