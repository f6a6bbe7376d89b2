// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/registerexport.h>

#include "textforcsv.h"

#include <thuly/base/csv.h>
#include <thuly/base/legaldate.h>
#include <thuly/registers/registerreader.h>
#include <thuly/sheets/sheetwriter.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

QString stateWord(RowState state)
{
    switch (state) {
    case RowState::Active:
        return u"active"_s;
    case RowState::Provisional:
        return u"provisional"_s;
    case RowState::Superseded:
        return u"superseded"_s;
    case RowState::Void:
        return u"void"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString headingOf(const packs::RegisterColumn &column)
{
    QString heading = QString::number(column.ord) + u". "_s + column.heading.vi;
    if (!column.subHeadingVi.isEmpty())
        heading += QString(u" ("_s % column.subHeadingVi % u')');
    return heading;
}

QJsonValue cellValue(const packs::RegisterColumn &column, const QString &text)
{
    switch (cellType(column)) {
    case CellType::Mark:
        return !text.isEmpty();
    case CellType::Date: {
        const QDate date = QDate::fromString(text, u"dd/MM/yyyy"_s);
        return date.isValid() ? QJsonValue(isoDate(date)) : QJsonValue(QJsonValue::Null);
    }
    case CellType::Number:
    case CellType::Text:
        return text;
    }
    Q_UNREACHABLE_RETURN(QJsonValue());
}

QJsonObject correctionsObject(const RowCorrection &correction)
{
    QJsonArray columns;
    for (const int column : correction.columns)
        columns.append(column);
    return {{u"columns"_s, columns},          {u"field"_s, correction.field},   {u"before"_s, correction.before},
            {u"after"_s, correction.after},   {u"reason"_s, correction.reason}, {u"by"_s, correction.by},
            {u"on"_s, isoDate(correction.on)}};
}

QJsonArray partiesJson(const QList<LegacyParty> &parties)
{
    QJsonArray array;
    for (const LegacyParty &party : parties) {
        QJsonObject object{{u"name"_s, party.name}, {u"address"_s, party.address}};
        if (party.born > 0)
            object.insert(u"born"_s, party.born);
        array.append(object);
    }
    return array;
}

QJsonObject legacyObject(const RegisterRow &row)
{
    const LegacyEntry &entry = *row.legacy;
    return {{u"batch"_s, row.batch.toString()},
            {u"sheet"_s, entry.sheet},
            {u"row"_s, entry.row},
            {u"stt"_s, entry.order},
            {u"number"_s, entry.number},
            {u"seq"_s, entry.seq},
            {u"year"_s, entry.year},
            {u"symbol"_s, entry.symbol},
            {u"accepted"_s, isoDate(entry.accepted)},
            {u"plaintiffs"_s, partiesJson(entry.plaintiffs)},
            {u"defendants"_s, partiesJson(entry.defendants)},
            {u"relation"_s, entry.relation},
            {u"resultNumber"_s, entry.resultNumber},
            {u"resultDate"_s, isoDate(entry.resultDate)},
            {u"result"_s, entry.result},
            {u"judge"_s, entry.judge},
            {u"note"_s, entry.note}};
}

QString columnId(const packs::RegisterColumn &column)
{
    return column.key.isEmpty() ? column.field : column.key;
}

QJsonObject rowObject(const packs::RegisterDefinition &definition, const RegisterRow &row)
{
    QJsonObject cells;
    for (qsizetype i = 0; i < definition.columns.size() && i < row.cells.size(); ++i)
        cells.insert(columnId(definition.columns.at(i)), cellValue(definition.columns.at(i), row.cells.at(i)));
    QJsonObject object {{u"state"_s, stateWord(row.state)},
                        {u"number"_s, row.number},
                        {u"date"_s, isoDate(row.date)},
                        {u"pending"_s, row.pending},
                        {u"stage"_s, row.stage},
                        {u"judge"_s, row.judge},
                        {u"case"_s, row.matter.isNull() ? QString() : row.matter.toString()},
                        {u"cells"_s, cells}};
    if (row.legacy)
        object.insert(u"legacy"_s, legacyObject(row));
    if (!row.ownRow.isNull()) {
        object.insert(u"row"_s, row.ownRow.toString());
        object.insert(u"version"_s, qint64(row.version));
    }
    if (row.seq > 0)
        object.insert(u"seq"_s, row.seq);
    if (row.deadline)
        object.insert(u"due"_s,
                      QJsonObject {{u"date"_s, isoDate(row.deadline->due)},
                                   {u"act"_s, row.deadline->act},
                                   {u"lawRef"_s, row.deadline->lawRef}});
    if (!row.reason.isEmpty())
        object.insert(u"reason"_s, row.reason);
    QJsonArray corrections;
    for (const RowCorrection &correction : row.corrections)
        corrections.append(correctionsObject(correction));
    if (!corrections.isEmpty())
        object.insert(u"corrections"_s, corrections);
    return object;
}

/** A legacy row is marked where its state stands. */
QString stateOf(const RegisterRow &row)
{
    return row.legacy ? u"legacy"_s : stateWord(row.state);
}

/** What a cell of the book is in a spreadsheet. */
sheets::OutCell outCell(const packs::RegisterColumn &column, const QString &text)
{
    if (cellType(column) != CellType::Date)
        return {text};
    return {text, QDate::fromString(text, u"dd/MM/yyyy"_s)};
}

sheets::TableSpec tableOf(const packs::RegisterDefinition &definition, const SheetTitle &title)
{
    sheets::TableSpec table;
    table.sheetName = QString(definition.id % u' ' % QString::number(title.year));
    QStringList words{title.court, definition.name.vi, QString::number(title.year)};
    if (!title.note.isEmpty())
        words += title.note;
    table.title = words.join(u" · "_s);
    table.columns += sheets::ColumnSpec{u"Trạng thái"_s, 18};
    // Columns of paper are narrower than what a screen shows well.
    constexpr double screenScale = 1.6;
    for (qsizetype i = 0; i < definition.columns.size(); ++i) {
        const packs::RegisterColumn &column = definition.columns.at(i);
        const auto visibility = title.hidden.contains(int(i)) ? sheets::Visibility::Hidden : sheets::Visibility::Shown;
        table.columns += sheets::ColumnSpec{headingOf(column), column.widthMm * screenScale, visibility};
    }
    table.frozenColumns = 2;
    return table;
}

sheets::NextRow rowsOf(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows)
{
    return [&definition, &rows, at = qsizetype(0)](sheets::OutRow &out) mutable {
        if (at >= rows.size())
            return false;
        const RegisterRow &row = rows.at(at++);
        const bool struck = row.state == RowState::Superseded || row.state == RowState::Void;
        out.look = struck ? sheets::OutRow::Look::Struck : sheets::OutRow::Look::Plain;
        out.cells += sheets::OutCell{stateOf(row)};
        for (qsizetype i = 0; i < definition.columns.size() && i < row.cells.size(); ++i)
            out.cells += outCell(definition.columns.at(i), row.cells.at(i));
        return true;
    };
}

} // namespace

QByteArray registerCsv(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows, ByteOrderMark mark)
{
    CsvTable table;
    table.header = {u"state"_s};
    for (const packs::RegisterColumn &column : definition.columns)
        table.header += headingOf(column);
    for (const RegisterRow &row : rows) {
        QStringList values {stateOf(row)};
        for (const QString &cell : row.cells)
            values += textForCsv(cell);
        table.rows += values;
    }
    const QByteArray text = writeCsv(table, LineEnd::CrLf);
    return mark == ByteOrderMark::ForExcel ? QByteArray("\xEF\xBB\xBF") + text : text;
}

QJsonArray registerJson(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows)
{
    QJsonArray array;
    for (const RegisterRow &row : rows)
        array.append(rowObject(definition, row));
    return array;
}

Result<void> registerXlsx(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows, const SheetTitle &title,
                          const QString &fileName)
{
    return sheets::writeXlsx(tableOf(definition, title), rowsOf(definition, rows), fileName);
}

Result<void> registerOds(const packs::RegisterDefinition &definition, const QList<RegisterRow> &rows, const SheetTitle &title,
                         const QString &fileName)
{
    return sheets::writeOds(tableOf(definition, title), rowsOf(definition, rows), fileName);
}

} // namespace thuly::registers
