// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/registers/legacyrejects.h>
#include <thuly/workflow/legacyimport.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

QJsonArray findingsJson(const QList<registers::LegacyFinding> &findings)
{
    QJsonArray array;
    for (const registers::LegacyFinding &finding : findings) {
        array.append(QJsonObject{{u"sheet"_s, finding.sheet},
                                 {u"row"_s, finding.row},
                                 {u"column"_s, sheets::columnName(finding.column)},
                                 {u"heading"_s, finding.heading},
                                 {u"value"_s, finding.value},
                                 {u"reason"_s, finding.reason}});
    }
    return array;
}

QString sourceWord(registers::LegacyTable::Source source)
{
    switch (source) {
    case registers::LegacyTable::Source::Guessed: return u"guessed"_s;
    case registers::LegacyTable::Source::Remembered: return u"remembered"_s;
    case registers::LegacyTable::Source::Given: return u"given"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QJsonArray tablesJson(const QList<registers::LegacyTable> &tables)
{
    QJsonArray array;
    for (const registers::LegacyTable &table : tables) {
        QJsonObject columns;
        for (auto it = table.mapping.cbegin(); it != table.mapping.cend(); ++it)
            columns.insert(registers::legacyFieldName(it.key()), sheets::columnName(it.value()));
        array.append(QJsonObject{{u"sheet"_s, table.sheet}, {u"headerFirst"_s, table.headerFirst}, {u"headerLast"_s, table.headerLast},
                                 {u"columns"_s, columns}, {u"mapping"_s, sourceWord(table.source)}});
    }
    return array;
}

QJsonObject batchJson(const registers::LegacyBatch &batch)
{
    QJsonObject object{{u"batch"_s, batch.uid.toString()}, {u"register"_s, batch.registerId}, {u"year"_s, batch.year},
                       {u"file"_s, batch.file},            {u"imported"_s, batch.entries},    {u"rejected"_s, batch.rejected},
                       {u"importedAt"_s, vietnamTime(batch.importedMs).toString(Qt::ISODate)}, {u"rolledBack"_s, !batch.rolledBackBy.isNull()}};
    if (!batch.reason.isEmpty())
        object.insert(u"reason"_s, batch.reason);
    return object;
}

/** "number=B accepted=C". */
Result<registers::LegacyMapping> columnsOf(const QString &text)
{
    registers::LegacyMapping mapping;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto field = registers::legacyFieldOf(part.section(u'=', 0, 0));
        const auto column = sheets::columnOf(part.section(u'=', 1));
        if (!field || !column)
            return fail(ErrorCode::UnknownValue, {}, u"columns"_s, {part});
        mapping.insert(*field, *column);
    }
    return mapping;
}

/** The reject file is for the people who keep the books, so it is in Vietnamese although this program speaks English. */
QString reasonInVietnamese(const registers::LegacyFinding &finding)
{
    static const QHash<QString, QString> sentences{
        {u"date"_s, u"Ngày bị thiếu, không có thật hoặc khác năm với số thụ lý."_s},
        {u"number"_s, u"Đây không phải số thụ lý của năm này hoặc năm trước."_s},
        {u"duplicate"_s, u"Số này đã có trong sổ hoặc có hai lần trong tệp."_s},
        {u"encoding"_s, u"Chữ trong ô đọc được theo nhiều cách."_s},
        {u"formula"_s, u"Ô chứa công thức. Công thức không được tính."_s},
        {u"plaintiff"_s, u"Không có tên đương sự."_s},
        {u"too-long"_s, u"Nội dung dài hơn một ô của sổ."_s},
    };
    const QString heading = finding.heading.isEmpty() ? QString() : QString(u" ("_s % finding.heading % u')');
    return QString(u"Ô "_s % sheets::columnName(finding.column) % QString::number(finding.row) % heading % u": "_s
                   % sentences.value(finding.reason, finding.reason));
}

registers::RejectWords rejectWords()
{
    return {u"Các dòng chưa nhập"_s, u"Trang tính"_s, u"Dòng"_s, u"Lý do"_s, u"Mã lý do"_s, reasonInVietnamese};
}

Result<QJsonValue> import(Context &context, const Arguments &arguments)
{
    workflow::LegacyRequest request;
    THULY_TRY(request.path, arguments.required(0, u"FILE"_s));
    THULY_TRY(request.registerId, arguments.requiredOption(u"register"_s));
    THULY_CHECK(arguments.requiredOption(u"year"_s));
    THULY_TRY(request.year, arguments.integer(u"year"_s, 0, 1945, 2200));
    THULY_TRY(request.columns, columnsOf(arguments.value(u"columns"_s)));
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::LegacyImport legacy(desk);
    const bool dry = arguments.has(u"dry-run"_s);
    THULY_TRY(const auto report, (dry ? legacy.dryRun(request) : legacy.import(request, {}, context.progressFn())).takeResult());
    if (arguments.has(u"out"_s))
        THULY_CHECK(writeFileAtomically(arguments.value(u"out"_s), registers::legacyCsv(report.plan.entries)));
    if (arguments.has(u"rejects"_s))
        THULY_CHECK(registers::writeLegacyRejects(report.plan, rejectWords(), arguments.value(u"rejects"_s)));
    return QJsonObject{{u"batch"_s, dry ? QJsonValue(QJsonValue::Null) : QJsonValue(report.batch.uid.toString())},
                       {u"dryRun"_s, dry},
                       {u"imported"_s, qint64(report.plan.entries.size())},
                       {u"rejected"_s, findingsJson(report.plan.rejected)},
                       {u"doubtful"_s, findingsJson(report.plan.doubtful)},
                       {u"otherLines"_s, findingsJson(report.plan.otherLines)},
                       {u"separators"_s, report.plan.separators},
                       {u"totals"_s, report.plan.totals},
                       {u"tables"_s, tablesJson(report.plan.tables)}};
}

Result<QJsonValue> rollback(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString text, arguments.required(0, u"BATCH"_s));
    const auto uid = Uuid::fromString(text);
    if (!uid)
        return fail(ErrorCode::BatchNotFound, {}, u"batch"_s, {text});
    THULY_TRY(auto desk, context.sharedDesk());
    const QString reason = arguments.value(u"reason"_s, u"rút lại lần nhập"_s);
    THULY_TRY(const auto batch, workflow::LegacyImport(desk).rollBack(*uid, reason).takeResult());
    QJsonObject object = batchJson(batch);
    object.insert(u"removed"_s, batch.entries);
    return object;
}

Result<QJsonValue> batches(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto all, workflow::LegacyImport(desk).batches().takeResult());
    QJsonArray array;
    for (const registers::LegacyBatch &batch : all)
        array.append(batchJson(batch));
    return array;
}

} // namespace

QList<Verb> legacyVerbs()
{
    const QString noun = u"register"_s;
    return {
        {noun, u"import"_s, u"FILE"_s, u"Takes over an old register from xlsx, ods or csv; rows that cannot be read with certainty are listed"_s,
         u"thulyctl … --json register import so-2019.xlsx --register DS-ST --year 2019 --dry-run"_s, Needs::Vault,
         {{u"register"_s, u"ID"_s, u"the book that takes the rows"_s},
          {u"year"_s, u"Y"_s, u"calendar year of the book"_s},
          {u"dry-run"_s, {}, u"only say what would be taken over"_s},
          {u"columns"_s, u"FIELD=COLUMN…"_s, u"instead of guessing, for example \"number=B accepted=C plaintiff=D\""_s},
          {u"out"_s, u"FILE"_s, u"the rows as read, as CSV"_s},
          {u"rejects"_s, u"FILE"_s, u"the rows left out with their reasons, as xlsx, ods or csv, to be mended and imported"_s}},
         import},
        {noun, u"rollback"_s, u"BATCH"_s, u"Takes the rows of one import out of the book again"_s, u"thulyctl … register rollback 019…"_s, Needs::Vault,
         {{u"reason"_s, u"TEXT"_s, u"why"_s}}, rollback},
        {noun, u"batches"_s, {}, u"The imports of old registers, newest first"_s, u"thulyctl … register batches"_s, Needs::Vault, {}, batches},
    };
}

} // namespace thuly::ctl
