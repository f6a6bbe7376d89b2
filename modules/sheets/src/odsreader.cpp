// SPDX-License-Identifier: GPL-3.0-or-later
#include "partxml.h"
#include "readers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

/** Fonts of styles, with what they inherit. */
class OdsStyles
{
public:
    OdsStyles(const ReadLimits &limits, FontTable &fonts) : m_limits(limits), m_fonts(fonts) {}

    /** A token of content.xml or styles.xml; takes what stands in its styles. */
    Result<void> token(PartXml &part)
    {
        if (!part.xml().isStartElement())
            return {};
        const QStringView name = part.xml().name();
        if (name == u"font-face") {
            m_families.insert(part.attribute(u"name"), part.attribute(u"font-family").remove(u'\'').left(100));
        } else if (name == u"style") {
            m_current = part.attribute(u"name");
            m_parents.insert(m_current, part.attribute(u"parent-style-name"));
        } else if (name == u"default-style") {
            m_current.clear();
        } else if (name == u"text-properties" && !m_current.isEmpty()) {
            const QString face = part.attribute(u"font-name");
            const QString family = part.attribute(u"font-family").remove(u'\'').left(100);
            const QString font = !family.isEmpty() ? family : m_families.value(face, face);
            if (!font.isEmpty())
                m_direct.insert(m_current, font);
        }
        if (m_parents.size() > m_limits.styles || m_families.size() > m_limits.styles)
            return refused(u"styles"_s);
        return {};
    }

    /** 0 when no style names a font. */
    int fontOf(const QString &style)
    {
        if (style.isEmpty())
            return 0;
        const auto known = m_resolved.constFind(style);
        if (known != m_resolved.cend())
            return *known;
        QString at = style;
        QString font;
        for (int depth = 0; depth < 20 && !at.isEmpty() && font.isEmpty(); ++depth) {
            font = m_direct.value(at);
            at = m_parents.value(at);
        }
        const int place = m_fonts.indexOf(font);
        m_resolved.insert(style, place);
        return place;
    }

private:
    const ReadLimits &m_limits;
    FontTable &m_fonts;
    QString m_current;
    QHash<QString, QString> m_families;
    QHash<QString, QString> m_parents;
    QHash<QString, QString> m_direct;
    QHash<QString, int> m_resolved;
};

/** The body of content.xml, token by token. */
class OdsBody
{
public:
    OdsBody(OdsStyles &styles, const ReadLimits &limits, SheetSink &sink) : m_styles(styles), m_limits(limits), m_budget(limits), m_sink(sink) {}

    Result<void> token(PartXml &part)
    {
        const QXmlStreamReader &xml = part.xml();
        if (xml.isStartElement())
            return start(part);
        if (xml.isEndElement())
            return end(xml.name());
        if (m_paragraph > 0 && m_annotation == 0 && xml.isCharacters())
            return append(xml.text());
        return {};
    }

private:
    Result<void> start(PartXml &part)
    {
        const QStringView name = part.xml().name();
        if (name == u"annotation") {
            ++m_annotation;
        } else if (m_annotation > 0) {
            return {};
        } else if (name == u"table") {
            if (++m_sheets > m_limits.sheets)
                return refused(u"sheets"_s);
            m_sink.startSheet(part.attribute(u"name").left(100), Visibility::Shown);
            m_nextRow = 1;
            m_merges.clear();
            m_columnFonts.clear();
        } else if (name == u"table-column") {
            const int repeated = std::clamp(part.attribute(u"number-columns-repeated").toInt(), 1, m_limits.columns);
            const int font = m_styles.fontOf(part.attribute(u"default-cell-style-name"));
            for (int i = 0; i < repeated && m_columnFonts.size() < 1024; ++i)
                m_columnFonts += font;
        } else if (name == u"table-row") {
            m_row = Row{m_nextRow, {}};
            m_rowRepeated = std::max(part.attribute(u"number-rows-repeated").toInt(), 1);
            m_rowFont = m_styles.fontOf(part.attribute(u"default-cell-style-name"));
            m_column = 0;
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            return startCell(part);
        } else if (m_inCell) {
            return startText(part, name);
        }
        return {};
    }

    Result<void> startCell(PartXml &part)
    {
        THULY_CHECK(m_budget.take(1, 0));
        m_inCell = true;
        m_paragraphs = 0;
        m_cell = Cell();
        m_cell.column = m_column;
        m_repeated = std::max(part.attribute(u"number-columns-repeated").toInt(), 1);
        const QString style = part.attribute(u"style-name");
        m_cell.font = !style.isEmpty() ? m_styles.fontOf(style) : m_rowFont != 0 ? m_rowFont : m_columnFonts.value(m_column);
        if (!part.attribute(u"formula").isEmpty())
            m_cell.origin = Origin::FormulaWithoutValue;
        const QString type = part.attribute(u"value-type");
        if (type == u"float" || type == u"currency" || type == u"percentage") {
            bool ok = false;
            const double number = part.attribute(u"value").toDouble(&ok);
            if (ok)
                m_cell.number = number;
        } else if (type == u"date") {
            m_cell.date = QDate::fromString(part.attribute(u"date-value").left(10), Qt::ISODate);
        } else if (type == u"string") {
            m_stringValue = part.attribute(u"string-value").left(m_limits.cellCharacters);
        }
        const int columns = std::max(part.attribute(u"number-columns-spanned").toInt(), 1);
        const int rows = std::max(part.attribute(u"number-rows-spanned").toInt(), 1);
        if (columns > 1 || rows > 1) {
            THULY_CHECK(m_budget.take(0, 1));
            m_merges += Merge{m_nextRow, m_nextRow + rows - 1, m_column, m_column + columns - 1};
        }
        return {};
    }

    Result<void> startText(PartXml &part, QStringView name)
    {
        if (name == u"p" || name == u"h") {
            if (m_paragraph++ == 0 && m_paragraphs++ > 0)
                return append(u"\n");
        } else if (name == u"s") {
            return append(QString(std::clamp(part.attribute(u"c").toInt(), 1, 100), u' '));
        } else if (name == u"tab") {
            return append(u" ");
        } else if (name == u"line-break") {
            return append(u"\n");
        } else if (name == u"span") {
            m_spans += m_styles.fontOf(part.attribute(u"style-name"));
        }
        return {};
    }

    Result<void> append(QStringView text)
    {
        // The innermost span that names a font decides; without one, the cell's font does.
        const auto named = std::find_if(m_spans.crbegin(), m_spans.crend(), [](int font) { return font != 0; });
        const int font = named == m_spans.crend() ? m_cell.font : *named;
        if (m_cell.runs.isEmpty() ? font != m_cell.font : m_cell.runs.last().font != font) {
            if (m_cell.runs.isEmpty() && !m_cell.text.isEmpty())
                m_cell.runs += FontRun{0, m_cell.font};
            m_cell.runs += FontRun{int(m_cell.text.size()), font};
        }
        return appendWithin(m_cell.text, text, m_limits.cellCharacters) ? Result<void>() : refused(u"cell-characters"_s);
    }

    Result<void> end(QStringView name)
    {
        if (name == u"annotation") {
            --m_annotation;
        } else if (m_annotation > 0) {
            return {};
        } else if (name == u"p" || name == u"h") {
            m_paragraph = std::max(m_paragraph - 1, 0);
        } else if (name == u"span") {
            if (!m_spans.isEmpty())
                m_spans.removeLast();
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            return endCell();
        } else if (name == u"table-row") {
            return endRow();
        } else if (name == u"table") {
            m_sink.setMerges(std::exchange(m_merges, {}));
        }
        return {};
    }

    Result<void> endCell()
    {
        m_inCell = false;
        m_spans.clear();
        m_paragraph = 0;
        if (m_cell.text.isEmpty())
            m_cell.text = std::exchange(m_stringValue, {});
        m_stringValue.clear();
        if (m_cell.date.isValid()) {
            m_cell.text = m_cell.date.toString(Qt::ISODate);
            m_cell.runs.clear();
        } else if (m_cell.number) {
            m_cell.text = numberText(*m_cell.number);
            m_cell.runs.clear();
        }
        if (m_cell.origin == Origin::FormulaWithoutValue && !m_cell.text.isEmpty())
            m_cell.origin = Origin::Formula;
        const bool filled = !m_cell.text.isEmpty() || m_cell.origin != Origin::Typed;
        if (!filled) {
            m_column = std::min<qint64>(qint64(m_column) + m_repeated, m_limits.columns);
            return {};
        }
        if (qint64(m_column) + m_repeated > m_limits.columns)
            return refused(u"columns"_s);
        THULY_CHECK(m_budget.take(m_repeated, m_repeated));
        for (int i = 0; i < m_repeated; ++i, ++m_column) {
            m_cell.column = m_column;
            m_row.cells += m_cell;
        }
        return {};
    }

    Result<void> endRow()
    {
        const Row row = std::exchange(m_row, {});
        if (qint64(m_nextRow) + m_rowRepeated - 1 > m_limits.rows && !row.cells.isEmpty())
            return refused(u"rows"_s);
        if (!row.cells.isEmpty()) {
            THULY_CHECK(m_budget.take(0, qint64(m_rowRepeated - 1) * row.cells.size()));
            for (int i = 0; i < m_rowRepeated; ++i)
                m_sink.addRow(Row{m_nextRow + i, row.cells});
        }
        m_nextRow = int(std::min<qint64>(qint64(m_nextRow) + m_rowRepeated, m_limits.rows));
        return {};
    }

    OdsStyles &m_styles;
    const ReadLimits &m_limits;
    CellBudget m_budget;
    SheetSink &m_sink;
    QList<Merge> m_merges;
    QList<int> m_columnFonts;
    QList<int> m_spans;
    Row m_row;
    Cell m_cell;
    QString m_stringValue;
    int m_sheets = 0;
    int m_nextRow = 1;
    int m_rowRepeated = 1;
    int m_rowFont = 0;
    int m_column = 0;
    int m_repeated = 1;
    int m_paragraph = 0;
    int m_paragraphs = 0;
    int m_annotation = 0;
    bool m_inCell = false;
};

} // namespace

Result<FileFacts> readOds(const ZipPackage &package, const ReadLimits &limits, SheetSink &sink)
{
    FontTable fonts;
    OdsStyles styles(limits, fonts);
    if (package.has(u"styles.xml"_s)) {
        THULY_TRY(auto device, package.part(u"styles.xml"_s));
        PartXml part(std::move(device));
        while (part.next())
            THULY_CHECK(styles.token(part));
        THULY_CHECK(part.finish());
    }
    THULY_TRY(auto device, package.part(u"content.xml"_s));
    PartXml part(std::move(device));
    OdsBody body(styles, limits, sink);
    bool inBody = false;
    bool isSheet = false;
    while (part.next()) {
        inBody = inBody || part.atStart(u"body");
        isSheet = isSheet || part.atStart(u"spreadsheet");
        THULY_CHECK(inBody ? body.token(part) : styles.token(part));
    }
    THULY_CHECK(part.finish());
    if (!isSheet)
        return fail(ErrorCode::SheetFormatUnknown);
    return FileFacts{FileFormat::Ods, TextKind::Unicode, fonts.names()};
}

} // namespace thuly::sheets
