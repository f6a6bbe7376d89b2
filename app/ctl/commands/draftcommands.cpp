// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/base/text.h>
#include <thuly/base/tsv.h>
#include <thuly/workflow/bookrows.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr qint64 largestInput = 8LL * 1024 * 1024;

using Cells = QMap<QString, QString>;

QJsonObject cellsJson(const Cells &cells)
{
    QJsonObject object;
    for (const auto &[field, value] : cells.asKeyValueRange())
        object.insert(field, value);
    return object;
}

QJsonObject draftJson(const registers::RowDraft &draft)
{
    return {{u"draft"_s, draft.uid.toString()}, {u"register"_s, draft.registerId}, {u"version"_s, qint64(draft.version)}, {u"cells"_s, cellsJson(draft.cells)}};
}

QJsonArray problemsJson(const QList<registers::CellProblem> &problems)
{
    QJsonArray array;
    for (const registers::CellProblem &problem : problems)
        array.append(QJsonObject{{u"row"_s, problem.row + 1}, {u"field"_s, problem.field}, {u"value"_s, problem.value}, {u"code"_s, problem.error.id()}});
    return array;
}

Result<const packs::RegisterDefinition *> bookOf(const workflow::Desk &desk, const QString &id)
{
    const packs::RegisterDefinition *book = desk.law()->registerDefinition(id);
    if (!book)
        return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {id});
    return book;
}

/** Fields of the book, or its headings as a spreadsheet shows them; accents and case do not matter. */
Result<QStringList> fieldsOf(const packs::RegisterDefinition &book, const QStringList &headings)
{
    QStringList fields;
    for (const QString &heading : headings) {
        const auto column = std::ranges::find_if(book.columns, [&](const packs::RegisterColumn &one) {
            return one.field == heading.trimmed() || fold(one.heading.vi) == fold(heading) || fold(one.heading.en) == fold(heading);
        });
        if (column == book.columns.end() || fields.contains(column->field))
            return fail(ErrorCode::UnknownValue, u"a heading that the book does not have, or twice"_s, u"tsv"_s, {heading});
        fields += column->field;
    }
    return fields;
}

/** What a spreadsheet copies: the first line names the columns, unless --columns does. */
Result<QList<Cells>> readRows(const packs::RegisterDefinition &book, const Arguments &arguments)
{
    THULY_TRY(const QByteArray bytes, readFile(arguments.value(u"tsv"_s), largestInput));
    QList<QStringList> lines = readTsv(QString::fromUtf8(bytes));
    QStringList headings = arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    if (headings.isEmpty() && !lines.isEmpty())
        headings = lines.takeFirst();
    THULY_TRY(const QStringList fields, fieldsOf(book, headings));
    QList<Cells> rows;
    for (const QStringList &line : std::as_const(lines)) {
        if (line.size() > fields.size())
            return fail(ErrorCode::UnknownValue, u"a row is wider than the headings"_s, u"tsv"_s, {QString::number(rows.size() + 1)});
        Cells cells;
        for (qsizetype i = 0; i < line.size(); ++i)
            cells.insert(fields.at(i), line.at(i));
        rows += cells;
    }
    return rows;
}

Result<QJsonValue> paste(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_CHECK(arguments.requiredOption(u"tsv"_s).transform([](const QString &) {}));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const packs::RegisterDefinition *book, bookOf(*desk, id));
    THULY_TRY(const QList<Cells> rows, readRows(*book, arguments));
    const registers::CheckedRows checked = registers::checkDraftRows(*book, *desk->law(), rows, desk->clock().today());
    if (arguments.has(u"dry-run"_s))
        return QJsonObject{{u"rows"_s, rows.size()}, {u"doubtful"_s, problemsJson(checked.problems)},
                           {u"missing"_s, problemsJson(registers::missingCells(*book, *desk->law(), checked.rows))}};
    if (!checked.problems.isEmpty()) {
        Error first = checked.problems.first().error;
        first.detail = QString(u"row "_s % QString::number(checked.problems.first().row + 1) % u", "_s % QString::number(checked.problems.size())
                               % u" doubtful cells; --dry-run lists them"_s);
        return std::unexpected(std::move(first));
    }
    const workflow::BookRows books(desk);
    THULY_TRY(const auto known, books.drafts(id).takeResult());
    qint64 ord = known.isEmpty() ? 1 : known.last().ord + 1;
    QList<registers::DraftChange> changes;
    for (const Cells &cells : rows)
        changes += registers::DraftChange{registers::DraftAct::Write, Uuid::make(desk->clock()), 0, ord++, cells};
    THULY_TRY(const auto drafts, books.changeDrafts(id, changes).takeResult());
    QJsonArray array;
    for (const registers::RowDraft &draft : drafts)
        array.append(draftJson(draft));
    return array;
}

Result<QJsonValue> list(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_CHECK(bookOf(*desk, id).transform([](const auto *) {}));
    THULY_TRY(const auto drafts, workflow::BookRows(desk).drafts(id).takeResult());
    QJsonArray array;
    for (const registers::RowDraft &draft : drafts)
        array.append(draftJson(draft));
    return array;
}

Result<QJsonValue> enter(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString id, arguments.required(0, u"ID"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_CHECK(bookOf(*desk, id).transform([](const auto *) {}));
    const workflow::BookRows books(desk);
    THULY_TRY(const auto drafts, books.drafts(id).takeResult());
    QList<registers::DraftVersion> versions;
    for (const registers::RowDraft &draft : drafts)
        versions += registers::DraftVersion{draft.uid, draft.version};
    QDate on;
    if (arguments.has(u"date"_s)) {
        THULY_TRY(on, parseDate(arguments.value(u"date"_s), desk->clock().today(), u"date"_s));
    }
    THULY_TRY(const auto rows, books.enterDrafts(id, versions, on).takeResult());
    QJsonArray array;
    for (const registers::OwnRow &row : rows)
        array.append(QJsonObject{{u"row"_s, row.uid.toString()}, {u"number"_s, row.number}, {u"seq"_s, row.seq}, {u"date"_s, dateJson(row.enteredOn)}, {u"cells"_s, cellsJson(row.cells)}});
    return array;
}

} // namespace

QList<Verb> draftVerbs()
{
    const QString noun = u"register"_s;
    return {
        {noun, u"paste"_s, u"ID"_s, u"Rows copied from a spreadsheet, as drafts of a book kept by hand: all of them or none"_s,
         u"thulyctl … register paste VT-DEN --tsv rows.tsv --dry-run"_s, Needs::Vault,
         {{u"tsv"_s, u"FILE"_s, u"UTF-8, cells parted by tabs; the first line holds headings or fields of the book"_s},
          {u"columns"_s, u"FIELD,…"_s, u"instead of a line of headings"_s},
          {u"dry-run"_s, {}, u"only lists cells that are doubtful, and those missing before the rows can be entered"_s}},
         paste},
        {noun, u"drafts"_s, u"ID"_s, u"Rows that are not in the book yet; without a number"_s, u"thulyctl … register drafts VT-DEN"_s, Needs::Vault, {}, list},
        {noun, u"enter"_s, u"ID"_s, u"Writes the drafts of a book into it: they get their numbers in order, all or none"_s, u"thulyctl … register enter VT-DEN"_s,
         Needs::Vault, {{u"date"_s, u"D"_s, u"the day of writing (today)"_s}}, enter},
    };
}

} // namespace thuly::ctl
