// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/registers/registerdocument.h>
#include <thuly/workflow/bookrows.h>
#include <thuly/workflow/books.h>
#include <thuly/workflow/closings.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr qint64 largestInput = 16LL * 1024 * 1024;

QString rfc3339(qint64 ms)
{
    return vietnamTime(ms).toString(Qt::ISODate);
}

QJsonObject rowJson(const registers::OwnRow &row)
{
    QJsonObject cells;
    for (const auto &[field, value] : row.cells.asKeyValueRange())
        cells.insert(field, value);
    return {{u"row"_s, row.uid.toString()}, {u"register"_s, row.registerId},          {u"number"_s, row.number},
            {u"seq"_s, row.seq},            {u"year"_s, row.year},                    {u"date"_s, dateJson(row.enteredOn)},
            {u"version"_s, qint64(row.version)}, {u"changedAt"_s, rfc3339(row.changedMs)}, {u"cells"_s, cells}};
}

/** field=value, as often as it is given. */
Result<QMap<QString, QString>> cellsOf(const Arguments &arguments)
{
    QMap<QString, QString> cells;
    for (const QString &pair : arguments.values(u"set"_s)) {
        if (!pair.contains(u'='))
            return fail(ErrorCode::UnknownValue, u"write field=value"_s, u"set"_s, {pair});
        cells.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    return cells;
}

Result<registers::EnterRow> rowOf(const QString &registerId, const QJsonObject &object)
{
    registers::EnterRow row{registerId, {}};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"on"_s)
            row.on = QDate::fromString(it->toString(), Qt::ISODate);
        else if (it->isString() || it->isDouble())
            row.cells.insert(it.key(), it->isDouble() ? QString::number(it->toInteger()) : it->toString());
        else
            return fail(ErrorCode::BadJson, {}, it.key());
    }
    return row;
}

Result<QJsonValue> addMany(Context &context, const QString &registerId, const QString &file)
{
    THULY_TRY(const QByteArray bytes, readFile(file, largestInput));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isNull())
        return fail(ErrorCode::BadJson, {}, u"json-input"_s, {file});
    const QJsonArray array = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<registers::EnterRow> rows;
    for (const QJsonValue &value : array) {
        THULY_TRY(const registers::EnterRow row, rowOf(registerId, value.toObject()));
        rows += row;
    }
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto entered, workflow::BookRows(desk).enterAll(rows).takeResult());
    QJsonArray result;
    for (const registers::OwnRow &row : entered)
        result.append(rowJson(row));
    return result;
}

Result<QJsonValue> add(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    if (arguments.has(u"json-input"_s))
        return addMany(context, id, arguments.value(u"json-input"_s));
    registers::EnterRow row{id, {}};
    THULY_TRY(row.cells, cellsOf(arguments));
    THULY_TRY(auto desk, context.sharedDesk());
    if (arguments.has(u"date"_s)) {
        THULY_TRY(row.on, parseDate(arguments.value(u"date"_s), desk->clock().today(), u"date"_s));
    }
    THULY_TRY(const auto entered, workflow::BookRows(desk).enter(row).takeResult());
    return rowJson(entered);
}

Result<QJsonValue> correct(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_TRY(const QString number, arguments.required(1, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const int year, arguments.integer(u"year"_s, desk->clock().today().year(), 1900, 2200));
    const workflow::BookRows rows(desk);
    THULY_TRY(const registers::OwnRow row, rows.rowByNumber(id, number, year).takeResult());
    registers::CorrectRow correction{row.uid, row.version, {}, arguments.value(u"reason"_s)};
    THULY_TRY(correction.cells, cellsOf(arguments));
    if (arguments.has(u"version"_s)) {
        THULY_TRY(const int version, arguments.integer(u"version"_s, 1, 1, 1'000'000));
        correction.baseVersion = static_cast<quint32>(version);
    }
    THULY_TRY(const auto corrected, rows.correct(correction).takeResult());
    return rowJson(corrected);
}

Result<registers::RegisterPeriod> periodOf(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString text, arguments.requiredOption(u"period"_s));
    return registers::parsePeriod(text, context.clock().today().year(), registers::PeriodRule::Statutory);
}

QJsonObject lineJson(const registers::BalanceLine &line)
{
    QJsonObject object{{u"carried"_s, line.carried}, {u"accepted"_s, line.entered}, {u"resolved"_s, line.resolved}, {u"remaining"_s, line.remaining()},
                       {u"lateAccepted"_s, line.lateEntered}, {u"lateResolved"_s, line.lateResolved}};
    if (!line.caseType.isEmpty())
        object.insert(u"caseType"_s, line.caseType);
    return object;
}

QJsonObject balanceJson(const registers::Balance &balance)
{
    QJsonArray lines;
    for (const registers::BalanceLine &line : balance.lines)
        lines.append(lineJson(line));
    return {{u"from"_s, dateJson(balance.from)}, {u"to"_s, dateJson(balance.to)}, {u"types"_s, lines}, {u"total"_s, lineJson(balance.total())}};
}

Result<QJsonValue> balance(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_TRY(const registers::RegisterPeriod period, periodOf(context, arguments));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto counted, workflow::Closings(desk).balance(id, period.from, period.to).takeResult());
    return balanceJson(counted);
}

QJsonObject closingJson(const registers::Closing &closing)
{
    return {{u"closing"_s, closing.uid.toString()},
            {u"register"_s, closing.registerId},
            {u"seq"_s, closing.seq},
            {u"kind"_s, closing.kind == registers::ClosingKind::Month ? u"month"_s : u"year"_s},
            {u"period"_s, registers::periodWord(closing.from, closing.to)},
            {u"rows"_s, closing.rows},
            {u"balance"_s, balanceJson(closing.balance)},
            {u"snapshot"_s, QString::fromLatin1(closing.snapshot.toHex())},
            {u"prev"_s, QString::fromLatin1(closing.prev.toHex())},
            {u"hash"_s, QString::fromLatin1(closing.hash.toHex())},
            {u"closedAt"_s, rfc3339(closing.closedMs)}};
}

QJsonArray voidsJson(const QList<registers::VoidInPeriod> &voids)
{
    QJsonArray array;
    for (const registers::VoidInPeriod &one : voids)
        array.append(QJsonObject{{u"number"_s, one.number}, {u"on"_s, dateJson(one.on)}, {u"reason"_s, one.reason}});
    return array;
}

Result<QJsonValue> previewJson(const workflow::Closings &closings, const QString &id, const registers::RegisterPeriod &period)
{
    THULY_TRY(const auto preview, closings.preview(id, period.from, period.to).takeResult());
    QJsonArray questions;
    for (const registers::OpenQuestion &question : preview.questions) {
        questions.append(QJsonObject{{u"code"_s, question.error.id()},
                                     {u"blocks"_s, question.weight == registers::OpenQuestion::Weight::Blocks},
                                     {u"args"_s, QJsonArray::fromStringList(question.error.args)}});
    }
    return QJsonObject{{u"register"_s, id},
                       {u"period"_s, registers::periodWord(preview.from, preview.to)},
                       {u"balance"_s, balanceJson(preview.balance)},
                       {u"voids"_s, voidsJson(preview.voids)},
                       {u"unapprovedCorrections"_s, preview.unapproved},
                       {u"questions"_s, questions}};
}

Result<QJsonValue> close(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_TRY(const registers::RegisterPeriod period, periodOf(context, arguments));
    THULY_TRY(auto desk, context.sharedDesk());
    const workflow::Closings closings(desk);
    if (arguments.has(u"dry-run"_s))
        return previewJson(closings, id, period);
    THULY_TRY(const auto closed, closings.close(id, period.from, period.to).takeResult());
    return closingJson(closed);
}

Result<QJsonValue> listClosings(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto periods, workflow::Closings(desk).list(arguments.positional().value(0)).takeResult());
    QJsonArray array;
    for (const workflow::ClosedPeriod &period : periods) {
        QJsonObject object = closingJson(period.closing);
        object.insert(u"closedBy"_s, period.closedBy);
        array.append(object);
    }
    return array;
}

Result<QJsonValue> verify(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto check, workflow::Closings(desk).verify(arguments.positional().value(0)).takeResult());
    QJsonArray faults;
    for (const registers::ClosingFault &fault : check.faults)
        faults.append(QJsonObject{{u"register"_s, fault.registerId}, {u"seq"_s, fault.seq}, {u"what"_s, fault.what}});
    return QJsonObject{{u"ok"_s, faults.isEmpty()}, {u"closings"_s, check.closings}, {u"faults"_s, faults}};
}

Result<QJsonValue> print(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    THULY_TRY(const QString id, arguments.requiredOption(u"book"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    registers::RegisterQuery query;
    query.court = desk->courtId();
    query.registerId = id;
    query.order = registers::RowOrder::BookOrder;
    query.today = context.clock().today();
    query.year = query.today.year();
    if (arguments.has(u"period"_s)) {
        THULY_TRY(query.period, periodOf(context, arguments));
        query.year = query.period->from.year();
    }
    THULY_TRY(auto book, workflow::Books(desk).print(query).takeResult());
    book.settings.cover = arguments.has(u"cover"_s) ? registers::CoverSheet::Yes : registers::CoverSheet::No;
    book.settings.closing = arguments.has(u"closing-page"_s) ? registers::ClosingPage::Yes : registers::ClosingPage::No;
    const QByteArray snapshot = book.settings.snapshot;
    const qsizetype rows = book.rows.size();
    registers::RegisterDocument document(book.definition, book.rows, book.settings);
    document.layoutAll();
    THULY_TRY(const auto sheets, registers::sheetsOfPages(document, arguments.value(u"pages"_s)));
    THULY_CHECK(registers::writeRegisterPdf(document, sheets, out));
    return QJsonObject{{u"file"_s, out},
                       {u"rows"_s, qint64(rows)},
                       {u"pages"_s, document.pageCount()},
                       {u"sheets"_s, qint64(sheets.size())},
                       {u"frozen"_s, !snapshot.isEmpty()},
                       {u"snapshot"_s, QString::fromLatin1(snapshot.toHex())}};
}

} // namespace

QList<Verb> bookVerbs()
{
    const QString noun = u"register"_s;
    const OptionSpec set{u"set"_s, u"FIELD=VALUE"_s, u"one cell; as often as there are cells"_s};
    const OptionSpec period{u"period"_s, u"P"_s, u"2026-11, 2026; 11 and Q4 count in this year"_s};
    return {
        {noun, u"add"_s, u"ID"_s, u"Writes a row into a book kept by hand; it gets the next number"_s,
         u"thulyctl … register add VT-DEN --set arrived_on=20/11/2026 --set author='Công an tỉnh' --set kind_and_summary='Công văn xác minh'"_s, Needs::Vault,
         {set,
          {u"date"_s, u"D"_s, u"the day of writing (today)"_s},
          {u"json-input"_s, u"FILE"_s, u"an object, or a list of them: all are written, or none"_s}},
         add},
        {noun, u"correct"_s, u"ID NUMBER"_s, u"Corrects a row: the old one stays, struck through"_s,
         u"thulyctl … register correct VT-DEN 12 --set author='Viện kiểm sát' --reason 'Ghi nhầm nơi gửi'"_s, Needs::Vault,
         {set,
          {u"reason"_s, u"TEXT"_s, u"required"_s},
          {u"year"_s, u"Y"_s, u"of the number (this year)"_s},
          {u"version"_s, u"N"_s, u"that you looked at; refused when somebody corrected it since"_s}},
         correct},
        {noun, u"balance"_s, u"ID"_s, u"Carried over + accepted = resolved + remaining, by type of case"_s,
         u"thulyctl … register balance DS-ST --period 2026-11"_s, Needs::Vault, {period}, balance},
        {noun, u"close"_s, u"ID"_s, u"Closes a month or year of a book for good and freezes its printed rows"_s,
         u"thulyctl … register close DS-ST --period 2026-11"_s, Needs::Vault,
         {period, {u"dry-run"_s, {}, u"only shows counts and open questions"_s}}, close},
        {noun, u"closings"_s, u"[ID]"_s, u"The closed periods of a book, or of all"_s, u"thulyctl … register closings DS-ST"_s, Needs::Vault, {}, listClosings},
        {noun, u"verify"_s, u"[ID]"_s, u"Recomputes the chain of closings and their snapshots"_s, u"thulyctl … register verify"_s, Needs::Vault, {}, verify},
        {noun, u"print"_s, {}, u"A book, or some pages of it, as the prescribed form; a closed period as it was closed"_s,
         u"thulyctl … register print --book DS-ST --period 2026-11 --pages 3 --out trang.pdf"_s, Needs::Vault,
         {{u"book"_s, u"ID"_s, u"required"_s},
          period,
          {u"pages"_s, u"N|A-B"_s, u"only these"_s},
          {u"cover"_s, {}, u"with the cover of the book"_s},
          {u"closing-page"_s, {}, u"with the page on which the book is closed"_s},
          {u"out"_s, u"FILE"_s, u"required"_s}},
         print},
    };
}

} // namespace thuly::ctl
