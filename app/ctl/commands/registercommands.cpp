// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/base/fileio.h>
#include <thuly/registers/registerdocument.h>
#include <thuly/registers/registerexport.h>
#include <thuly/workflow/books.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<QJsonValue> list(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    QJsonArray lines;
    for (const packs::RegisterDefinition *offered : desk->law()->offeredRegisters()) {
        const packs::RegisterDefinition &book = *offered;
        lines.append(QJsonObject{{u"id"_s, book.id},
                                 {u"name"_s, context.globals().language == u"en"_s ? book.name.en : book.name.vi},
                                 {u"columns"_s, qint64(book.columns.size())},
                                 {u"paper"_s, book.paper},
                                 {u"rows"_s, book.rows == packs::RegisterRows::Own ? u"own"_s : u"cases"_s},
                                 {u"verified"_s, packs::verifiedWord(book.provenance.verified)}});
    }
    return lines;
}

Result<QJsonValue> output(const Arguments &arguments, const QByteArray &bytes, qsizetype rows)
{
    const QString out = arguments.value(u"out"_s);
    if (out.isEmpty()) {
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        return QJsonValue(QJsonValue::Undefined);
    }
    THULY_CHECK(writeFileAtomically(out, bytes));
    return QJsonObject{{u"file"_s, out}, {u"rows"_s, qint64(rows)}};
}

/** By the given name of the first plaintiff or defendant; a minus turns it round. */
Result<std::optional<registers::NameSort>> sortOf(const Arguments &arguments)
{
    using registers::NameSort;
    QString word = arguments.value(u"sort"_s);
    NameSort sort;
    if (word.startsWith(u'-')) {
        sort.direction = NameSort::Direction::Down;
        word.remove(0, 1);
    }
    if (word.isEmpty() || word == u"number"_s)
        return std::optional<NameSort>();
    if (word == u"defendant"_s)
        sort.people = registers::SearchField::Defendant;
    else if (word != u"plaintiff"_s)
        return fail(ErrorCode::UnknownValue, {}, u"sort"_s, {word});
    return std::optional(sort);
}

/** The book that a call names: its id, year, period and order. */
Result<registers::RegisterQuery> queryOf(Context &context, const workflow::Desk &desk, const Arguments &arguments)
{
    registers::RegisterQuery query;
    THULY_TRY(query.registerId, arguments.required(0, u"ID"_s));
    query.court = desk.courtId();
    query.order = registers::RowOrder::BookOrder;
    query.today = context.clock().today();
    THULY_TRY(query.year, arguments.integer(u"year"_s, query.today.year(), 1900, 2200));
    if (arguments.has(u"period"_s)) {
        auto rule = arguments.has(u"statutory"_s) ? registers::PeriodRule::Statutory : registers::PeriodRule::AcceptedIn;
        if (arguments.has(u"list"_s)) {
            THULY_TRY(rule, registers::periodListFromWord(arguments.value(u"list"_s)));
        }
        THULY_TRY(query.period, registers::parsePeriod(arguments.value(u"period"_s), query.year, rule));
    }
    THULY_TRY(query.byName, sortOf(arguments));
    return query;
}

/** Like show, into a spreadsheet with typed cells. */
Result<QJsonValue> exportSheet(Context &context, const Arguments &arguments)
{
    const QString format = arguments.value(u"format"_s, u"xlsx"_s);
    if (format != u"xlsx"_s && format != u"ods"_s)
        return fail(ErrorCode::UnknownValue, {}, u"format"_s, {format});
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const registers::RegisterQuery query, queryOf(context, *desk, arguments));
    THULY_TRY(const auto content, workflow::Books(desk).content(query).takeResult());
    const registers::SheetTitle title{desk->courtName(), query.year};
    THULY_CHECK(format == u"ods"_s ? registers::registerOds(content.definition, content.rows, title, out)
                                   : registers::registerXlsx(content.definition, content.rows, title, out));
    return QJsonObject{{u"file"_s, out}, {u"rows"_s, qint64(content.rows.size())}};
}

Result<QJsonValue> show(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const registers::RegisterQuery query, queryOf(context, *desk, arguments));
    const QString format = arguments.value(u"format"_s, u"json"_s);
    workflow::Books books(desk);
    if (format == u"pdf"_s) {
        THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
        THULY_TRY(auto print, books.print(query).takeResult());
        registers::RegisterDocument document(print.definition, print.rows, print.settings);
        document.layoutAll();
        THULY_CHECK(registers::writeRegisterPdf(document, document.sheets(), out));
        return QJsonObject{{u"file"_s, out}, {u"rows"_s, qint64(print.rows.size())}, {u"pages"_s, document.pageCount()}};
    }
    THULY_TRY(const auto content, books.content(query).takeResult());
    if (format == u"csv"_s) {
        const auto mark = arguments.has(u"bom"_s) ? registers::ByteOrderMark::ForExcel : registers::ByteOrderMark::None;
        return output(arguments, registers::registerCsv(content.definition, content.rows, mark), content.rows.size());
    }
    if (format != u"json"_s)
        return fail(ErrorCode::UnknownValue, {}, u"format"_s, {format});
    const QJsonArray rows = registers::registerJson(content.definition, content.rows);
    if (arguments.has(u"out"_s))
        return output(arguments, QJsonDocument(rows).toJson(QJsonDocument::Compact) + '\n', content.rows.size());
    return rows;
}

} // namespace

QList<Verb> registerVerbs()
{
    const QString noun = u"register"_s;
    return {
        {noun, u"list"_s, {}, u"The books this court keeps"_s, u"thulyctl … register list"_s, Needs::Vault, {}, list},
        {noun, u"show"_s, u"ID"_s, u"One book: as JSON with the official columns, as CSV, or printed as the prescribed book"_s,
         u"thulyctl … register show DS-ST --year 2026 --format pdf --out so.pdf"_s, Needs::Vault,
         {{u"year"_s, u"Y"_s, u"calendar year (this year)"_s},
          {u"period"_s, u"P"_s, u"11, 2026-11, Q4, H2, 2026-11-01..2026-11-20"_s},
          {u"statutory"_s, {}, u"also what was unresolved or resolved in the period"_s},
          {u"list"_s, u"carried|accepted|resolved|all"_s, u"one list of the period, by the days that a closing counts"_s},
          {u"sort"_s, u"number|plaintiff|defendant"_s, u"people by given name, family name, middle names; --sort=-plaintiff from the end"_s},
          {u"format"_s, u"json|csv|pdf"_s, u"json when left out"_s},
          {u"bom"_s, {}, u"CSV: with the mark that Excel needs"_s},
          {u"out"_s, u"FILE"_s, u"instead of standard output; needed for pdf"_s}},
         show},
        {noun, u"export"_s, u"ID"_s, u"One book as a spreadsheet: dates as dates, identifiers as text, headings frozen"_s,
         u"thulyctl … register export DS-ST --year 2026 --format xlsx --out so.xlsx"_s, Needs::Vault,
         {{u"year"_s, u"Y"_s, u"calendar year (this year)"_s},
          {u"period"_s, u"P"_s, u"11, 2026-11, Q4, H2, 2026-11-01..2026-11-20"_s},
          {u"statutory"_s, {}, u"also what was unresolved or resolved in the period"_s},
          {u"sort"_s, u"number|plaintiff|defendant"_s, u"people by given name; --sort=-plaintiff from the end"_s},
          {u"format"_s, u"xlsx|ods"_s, u"xlsx when left out"_s},
          {u"out"_s, u"FILE"_s, u"where to"_s}},
         exportSheet},
    };
}

} // namespace thuly::ctl
