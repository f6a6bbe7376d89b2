// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsxstyles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

using Relations = QHash<QString, std::pair<QString, QString>>;

/** Parts that a part names, by id: the last word of the kind, and the path inside the package. External ones are left out. */
Result<Relations> readRelations(const ZipPackage &package, const QString &of)
{
    const qsizetype slash = of.lastIndexOf(u'/');
    const QString folder = of.left(slash + 1);
    const QString name = folder + u"_rels/"_s + of.mid(slash + 1) + u".rels"_s;
    Relations relations;
    if (!package.has(name))
        return relations;
    THULY_TRY(auto device, package.part(name));
    PartXml part(std::move(device));
    while (part.next()) {
        if (!part.atStart(u"Relationship") || part.attribute(u"TargetMode") == u"External")
            continue;
        const QString target = part.attribute(u"Target");
        const QString path = target.startsWith(u'/') ? target.mid(1) : QString(folder + target);
        relations.insert(part.attribute(u"Id"), {part.attribute(u"Type").section(u'/', -1), path});
        if (relations.size() > 1000)
            return refused(u"relations"_s);
    }
    THULY_CHECK(part.finish());
    return relations;
}

QString pathOfKind(const Relations &relations, QStringView kind, const QString &otherwise)
{
    const auto found = std::ranges::find_if(relations, [kind](const auto &relation) { return relation.first == kind; });
    return found == relations.end() ? otherwise : found->second;
}

struct SheetPart {
    QString name;
    QString path;
    Visibility visibility = Visibility::Shown;
};

struct BookPart {
    DateSystem dates = DateSystem::Since1900;
    QList<SheetPart> sheets;
};

Result<BookPart> readBook(const ZipPackage &package, const QString &name, const Relations &relations, const ReadLimits &limits)
{
    THULY_TRY(auto device, package.part(name));
    PartXml part(std::move(device));
    BookPart book;
    while (part.next()) {
        if (part.atStart(u"workbookPr")) {
            const QString since1904 = part.attribute(u"date1904");
            book.dates = since1904 == u"1" || since1904 == u"true" ? DateSystem::Since1904 : DateSystem::Since1900;
        } else if (part.atStart(u"sheet")) {
            const auto target = relations.value(part.attribute(u"id"));
            const QString state = part.attribute(u"state");
            // Chart sheets hold no cells.
            if (target.first == u"worksheet")
                book.sheets += SheetPart{part.attribute(u"name").left(100), target.second, state.startsWith(u"hidden") || state == u"veryHidden" ? Visibility::Hidden : Visibility::Shown};
            if (book.sheets.size() > limits.sheets)
                return refused(u"sheets"_s);
        }
    }
    THULY_CHECK(part.finish());
    return book;
}

struct Place {
    int row = 0;
    int column = 0;
};

/** "AB12", or nothing. */
std::optional<Place> placeOf(QStringView reference)
{
    qsizetype letters = 0;
    while (letters < reference.size() && reference.at(letters).isLetter())
        ++letters;
    const auto column = columnOf(reference.first(letters));
    bool ok = false;
    const int row = reference.sliced(letters).toInt(&ok);
    if (!column || !ok || row < 1)
        return std::nullopt;
    return Place{row, *column};
}

/** One worksheet, token by token. */
class SheetPartReader
{
public:
    SheetPartReader(const QList<RichText> &strings, const QList<CellStyle> &styles, FontTable &fonts, DateSystem dates, const ReadLimits &limits,
                    CellBudget &budget, SheetSink &sink)
        : m_strings(strings), m_styles(styles), m_dates(dates), m_limits(limits), m_budget(budget), m_sink(sink), m_inline(fonts, limits.cellCharacters)
    {
    }

    Result<void> read(PartXml &part)
    {
        while (part.next()) {
            const QXmlStreamReader &xml = part.xml();
            if (m_inInline && !part.atEnd(u"is")) {
                THULY_CHECK(m_inline.token(part));
            } else if (xml.isStartElement()) {
                THULY_CHECK(start(part));
            } else if (xml.isEndElement()) {
                THULY_CHECK(end(xml.name()));
            } else if (m_inValue && xml.isCharacters()) {
                if (!appendWithin(m_value, xml.text(), m_limits.cellCharacters))
                    return refused(u"cell-characters"_s);
            }
        }
        THULY_CHECK(part.finish());
        m_sink.setMerges(std::move(m_merges));
        return {};
    }

private:
    Result<void> start(PartXml &part)
    {
        const QStringView name = part.xml().name();
        if (name == u"c")
            return startCell(part.xml().attributes());
        if (name == u"v") {
            m_inValue = true;
        } else if (name == u"is") {
            m_inInline = true;
        } else if (name == u"f") {
            m_cell.origin = Origin::FormulaWithoutValue;
        } else if (name == u"row") {
            bool ok = false;
            const int number = part.attribute(u"r").toInt(&ok);
            m_row = Row{ok && number > 0 ? number : m_lastRow + 1, {}};
            if (m_row.number > m_limits.rows)
                return refused(u"rows"_s);
            if (m_row.number <= m_lastRow)
                return damaged(u"rows out of order"_s);
            m_column = -1;
        } else if (name == u"mergeCell") {
            return addMerge(part.attribute(u"ref"));
        }
        return {};
    }

    Result<void> startCell(const QXmlStreamAttributes &attributes)
    {
        THULY_CHECK(m_budget.take(1, 0));
        m_cell = Cell();
        m_type.clear();
        m_value.clear();
        m_rich.reset();
        m_style = {};
        int column = m_column + 1;
        for (const QXmlStreamAttribute &one : attributes) {
            if (one.name() == u"r") {
                const auto place = placeOf(one.value());
                if (!place)
                    return damaged(u"place of a cell"_s);
                column = place->column;
            } else if (one.name() == u"t") {
                m_type = one.value().toString();
            } else if (one.name() == u"s") {
                m_style = m_styles.value(one.value().toInt());
            }
        }
        if (column >= m_limits.columns)
            return refused(u"columns"_s);
        if (column <= m_column)
            return damaged(u"cells out of order"_s);
        m_column = column;
        m_cell.column = column;
        return {};
    }

    Result<void> end(QStringView name)
    {
        if (name == u"v") {
            m_inValue = false;
        } else if (name == u"is") {
            m_inInline = false;
            m_rich = m_inline.take();
        } else if (name == u"c") {
            return endCell();
        } else if (name == u"row") {
            m_lastRow = m_row.number;
            if (!m_row.cells.isEmpty())
                m_sink.addRow(std::exchange(m_row, {}));
        }
        return {};
    }

    Result<void> endCell()
    {
        m_cell.font = m_style.font;
        if (m_type == u"s") {
            bool ok = false;
            const int index = m_value.toInt(&ok);
            if (!ok || index < 0 || index >= m_strings.size())
                return damaged(u"a shared string is missing"_s);
            takeText(m_strings.at(index));
        } else if (m_rich) {
            takeText(*m_rich);
        } else if (m_type == u"str" || m_type == u"b" || m_type == u"inlineStr") {
            m_cell.text = m_value;
        } else if (m_type == u"d") {
            m_cell.date = QDate::fromString(m_value.left(10), Qt::ISODate);
            m_cell.text = m_value;
        } else if (m_type != u"e" && !m_value.isEmpty()) {
            bool ok = false;
            const double number = m_value.toDouble(&ok);
            if (!ok)
                return damaged(u"a number that is none"_s);
            m_cell.number = number;
            if (m_style.isDate)
                m_cell.date = dateOfSerial(number, m_dates);
            m_cell.text = m_cell.date.isValid() ? m_cell.date.toString(Qt::ISODate) : numberText(number);
        }
        if (m_cell.origin == Origin::FormulaWithoutValue && !m_cell.text.isEmpty())
            m_cell.origin = Origin::Formula;
        if (m_cell.text.isEmpty() && m_cell.origin == Origin::Typed)
            return {};
        THULY_CHECK(m_budget.take(0, 1));
        m_row.cells += std::exchange(m_cell, {});
        return {};
    }

    void takeText(const RichText &rich)
    {
        m_cell.text = rich.text;
        m_cell.runs = rich.runs;
        for (FontRun &run : m_cell.runs) {
            if (run.font < 0)
                run.font = m_style.font;
        }
    }

    Result<void> addMerge(const QString &reference)
    {
        const auto first = placeOf(reference.section(u':', 0, 0));
        const auto last = placeOf(reference.section(u':', 1, 1));
        if (!first || !last)
            return damaged(u"a merge"_s);
        m_merges += Merge{first->row, last->row, first->column, last->column};
        return m_budget.take(0, 1);
    }

    const QList<RichText> &m_strings;
    const QList<CellStyle> &m_styles;
    DateSystem m_dates;
    const ReadLimits &m_limits;
    CellBudget &m_budget;
    SheetSink &m_sink;
    RichTextReader m_inline;
    QList<Merge> m_merges;
    Row m_row;
    Cell m_cell;
    QString m_type;
    QString m_value;
    std::optional<RichText> m_rich;
    CellStyle m_style;
    int m_lastRow = 0;
    int m_column = -1;
    bool m_inValue = false;
    bool m_inInline = false;
};

} // namespace

Result<FileFacts> readXlsx(const ZipPackage &package, const ReadLimits &limits, SheetSink &sink)
{
    THULY_TRY(const Relations top, readRelations(package, QString()));
    const QString bookName = pathOfKind(top, u"officeDocument", u"xl/workbook.xml"_s);
    if (!package.has(bookName))
        return fail(ErrorCode::SheetFormatUnknown);
    THULY_TRY(const Relations relations, readRelations(package, bookName));
    THULY_TRY(const BookPart book, readBook(package, bookName, relations, limits));
    FontTable fonts;
    QList<CellStyle> styles;
    if (const QString name = pathOfKind(relations, u"styles", {}); package.has(name)) {
        THULY_TRY(styles, readXlsxStyles(package, name, limits, fonts));
    }
    QList<RichText> strings;
    if (const QString name = pathOfKind(relations, u"sharedStrings", {}); package.has(name)) {
        // Told before time is spent on it; what the directory hides, the reading of the part finds.
        if (package.size(name) > 2 * limits.sharedCharacters)
            return refused(u"shared-strings"_s);
        THULY_TRY(strings, readSharedStrings(package, name, limits, fonts));
    }
    CellBudget budget(limits);
    for (const SheetPart &sheet : book.sheets) {
        THULY_TRY(auto device, package.part(sheet.path));
        PartXml part(std::move(device));
        sink.startSheet(sheet.name, sheet.visibility);
        THULY_CHECK(SheetPartReader(strings, styles, fonts, book.dates, limits, budget, sink).read(part));
    }
    return FileFacts{FileFormat::Xlsx, TextKind::Unicode, fonts.names()};
}

} // namespace thuly::sheets
