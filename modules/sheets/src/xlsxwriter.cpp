// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetwriter.h>

#include "outfile.h"

#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

/** A column is as wide as so many digits of the standard font: about 2 mm each. */
constexpr double millimetresPerDigit = 1.9;
constexpr double headingHeight = 48;
constexpr qsizetype longestText = 32'767;

struct CloseBook {
    void operator()(lxw_workbook *book) const { workbook_close(book); }
};

struct Formats {
    lxw_format *title = nullptr;
    lxw_format *heading = nullptr;
    lxw_format *text = nullptr;
    lxw_format *date = nullptr;
    lxw_format *struckText = nullptr;
    lxw_format *struckDate = nullptr;
};

lxw_format *cellFormat(lxw_workbook *book, const char *numberFormat)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, numberFormat);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
}

Formats makeFormats(lxw_workbook *book)
{
    constexpr auto asText = "@";
    constexpr auto asDate = "dd/mm/yyyy";
    Formats formats;
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    formats.heading = cellFormat(book, asText);
    format_set_bold(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_CENTER);
    formats.text = cellFormat(book, asText);
    formats.date = cellFormat(book, asDate);
    formats.struckText = cellFormat(book, asText);
    format_set_font_strikeout(formats.struckText);
    formats.struckDate = cellFormat(book, asDate);
    format_set_font_strikeout(formats.struckDate);
    return formats;
}

lxw_error writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const OutCell &cell, lxw_format *text, lxw_format *date)
{
    if (cell.date.isValid() && cell.date.year() >= 1900) {
        lxw_datetime day{cell.date.year(), cell.date.month(), cell.date.day(), 0, 0, 0};
        return worksheet_write_datetime(sheet, row, column, &day, date);
    }
    if (cell.text.isEmpty())
        return worksheet_write_blank(sheet, row, column, text);
    return worksheet_write_string(sheet, row, column, cell.text.left(longestText).toUtf8().constData(), text);
}

lxw_error writeTop(lxw_worksheet *sheet, const TableSpec &table, const Formats &formats)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        lxw_row_col_options options = {};
        options.hidden = table.columns.at(i).visibility == Visibility::Hidden ? LXW_TRUE : LXW_FALSE;
        worksheet_set_column_opt(sheet, column, column, std::max(table.columns.at(i).widthMm / millimetresPerDigit, 4.0), nullptr, &options);
    }
    worksheet_freeze_panes(sheet, 2, static_cast<lxw_col_t>(table.frozenColumns));
    worksheet_repeat_rows(sheet, 1, 1);
    worksheet_set_landscape(sheet);
    if (const auto error = worksheet_write_string(sheet, 0, 0, table.title.toUtf8().constData(), formats.title); error != LXW_NO_ERROR)
        return error;
    worksheet_set_row(sheet, 1, headingHeight, nullptr);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const OutCell heading{table.columns.at(i).heading};
        if (const auto error = writeCell(sheet, 1, static_cast<lxw_col_t>(i), heading, formats.heading, formats.heading); error != LXW_NO_ERROR)
            return error;
    }
    return LXW_NO_ERROR;
}

Result<void> resultOf(lxw_error error, const QString &fileName)
{
    if (error == LXW_NO_ERROR)
        return {};
    const bool isRoom = error == LXW_ERROR_ZIP_FILE_OPERATION || error == LXW_ERROR_ZIP_FILE_ADD || error == LXW_ERROR_CREATING_TMPFILE;
    return fail(isRoom ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, QString::fromUtf8(lxw_strerror(error)), u"out"_s, {fileName});
}

/** Sheet names: at most 31 characters, none of []:*?/\ and not empty. */
QByteArray sheetName(const QString &wanted)
{
    QString name = wanted;
    for (QChar &c : name) {
        if (u"[]:*?/\\'"_s.contains(c))
            c = u'-';
    }
    return name.isEmpty() ? QByteArray("1") : name.left(31).toUtf8();
}

} // namespace

Result<void> writeXlsx(const TableSpec &table, const NextRow &next, const QString &fileName)
{
    OutFile file(fileName);
    QByteArray folder = QFile::encodeName(file.folder());
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    std::unique_ptr<lxw_workbook, CloseBook> book(workbook_new_opt(QFile::encodeName(file.part()).constData(), &options));
    if (!book)
        return fail(ErrorCode::FileNotWritable, {}, u"out"_s, {fileName});
    const Formats formats = makeFormats(book.get());
    lxw_worksheet *sheet = workbook_add_worksheet(book.get(), sheetName(table.sheetName).constData());
    if (!sheet)
        return fail(ErrorCode::FileNotWritable, u"no sheet"_s, u"out"_s, {fileName});
    THULY_CHECK(resultOf(writeTop(sheet, table, formats), fileName));
    OutRow row;
    lxw_row_t at = 2;
    for (; next(row); ++at) {
        const bool struck = row.look == OutRow::Look::Struck;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            THULY_CHECK(resultOf(writeCell(sheet, at, static_cast<lxw_col_t>(i), row.cells.at(i), struck ? formats.struckText : formats.text,
                                           struck ? formats.struckDate : formats.date),
                                 fileName));
        }
        row = OutRow();
    }
    if (at > 2 && !table.columns.isEmpty())
        THULY_CHECK(resultOf(worksheet_autofilter(sheet, 1, 0, at - 1, static_cast<lxw_col_t>(table.columns.size() - 1)), fileName));
    THULY_CHECK(resultOf(workbook_close(book.release()), fileName));
    return file.commit();
}

} // namespace thuly::sheets
