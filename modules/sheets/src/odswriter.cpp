// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetwriter.h>

#include "outfile.h"

#include <KZip>

#include <QFile>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

constexpr auto odsType = "application/vnd.oasis.opendocument.spreadsheet";

/** One part of the package as a device, in pieces large enough for the packer. */
class PartWriter final : public QIODevice
{
public:
    explicit PartWriter(KZip &zip) : m_zip(zip) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool begin(const QString &name) { return m_zip.prepareWriting(name, QString(), QString(), 0); }
    [[nodiscard]] bool end()
    {
        flushPiece();
        return m_ok && m_zip.finishWriting(m_size);
    }
    [[nodiscard]] bool ok() const { return m_ok; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_piece.append(data, size);
        if (m_piece.size() >= 256 * 1024)
            flushPiece();
        return size;
    }

private:
    void flushPiece()
    {
        m_ok = m_ok && m_zip.writeData(m_piece.constData(), m_piece.size());
        m_size += m_piece.size();
        m_piece.clear();
    }

    KZip &m_zip;
    QByteArray m_piece;
    qint64 m_size = 0;
    bool m_ok = true;
};

QByteArray manifest()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";
}

/** The frozen head lives in the settings of the view. */
QByteArray settings(const TableSpec &table)
{
    const auto item = [](const QString &name, const QString &type, int value) {
        return u"<config:config-item config:name=\"%1\" config:type=\"%2\">%3</config:config-item>"_s.arg(name, type).arg(value);
    };
    QString items = item(u"VerticalSplitMode"_s, u"short"_s, 2) + item(u"VerticalSplitPosition"_s, u"int"_s, 2)
        + item(u"PositionBottom"_s, u"int"_s, 2) + item(u"ActiveSplitRange"_s, u"short"_s, table.frozenColumns > 0 ? 3 : 2);
    if (table.frozenColumns > 0) {
        items += item(u"HorizontalSplitMode"_s, u"short"_s, 2) + item(u"HorizontalSplitPosition"_s, u"int"_s, table.frozenColumns)
            + item(u"PositionRight"_s, u"int"_s, table.frozenColumns);
    }
    const QString text = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        "<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" office:version=\"1.3\"><office:settings>"
        "<config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\">"
        "<config:config-item-map-entry><config:config-item-map-named config:name=\"Tables\">"
        "<config:config-item-map-entry config:name=\"%1\">%2</config:config-item-map-entry>"
        "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"_s.arg(table.sheetName.toHtmlEscaped(), items);
    return text.toUtf8();
}

class ContentWriter
{
public:
    ContentWriter(QIODevice &out, const TableSpec &table) : m_xml(&out), m_table(table) {}

    void begin()
    {
        m_xml.writeStartDocument();
        for (const auto &[prefix, uri] : {std::pair(u"office"_s, u"office"_s), {u"table"_s, u"table"_s}, {u"text"_s, u"text"_s}, {u"style"_s, u"style"_s}, {u"number"_s, u"datastyle"_s}})
            m_xml.writeNamespace(u"urn:oasis:names:tc:opendocument:xmlns:"_s + uri + u":1.0"_s, prefix);
        m_xml.writeNamespace(u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s, u"fo"_s);
        m_xml.writeStartElement(u"office:document-content"_s);
        m_xml.writeAttribute(u"office:version"_s, u"1.3"_s);
        writeStyles();
        m_xml.writeStartElement(u"office:body"_s);
        m_xml.writeStartElement(u"office:spreadsheet"_s);
        m_xml.writeStartElement(u"table:table"_s);
        m_xml.writeAttribute(u"table:name"_s, m_table.sheetName);
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            m_xml.writeEmptyElement(u"table:table-column"_s);
            m_xml.writeAttribute(u"table:style-name"_s, u"co"_s + QString::number(i));
            if (m_table.columns.at(i).visibility == Visibility::Hidden)
                m_xml.writeAttribute(u"table:visibility"_s, u"collapse"_s);
        }
        writeTop();
    }

    void row(const OutRow &row)
    {
        const bool struck = row.look == OutRow::Look::Struck;
        const QString text = struck ? u"ceStruck"_s : u"ceText"_s;
        const QString date = struck ? u"ceStruckDate"_s : u"ceDate"_s;
        m_xml.writeStartElement(u"table:table-row"_s);
        for (const OutCell &cell : row.cells)
            writeCell(cell, text, date);
        m_xml.writeEndElement();
        ++m_rows;
    }

    void end()
    {
        m_xml.writeEndElement(); // the table
        if (m_rows > 0 && !m_table.columns.isEmpty()) {
            const QString sheet = u"'"_s + QString(m_table.sheetName).replace(u'\'', u"''"_s) + u"'"_s;
            m_xml.writeStartElement(u"table:database-ranges"_s);
            m_xml.writeEmptyElement(u"table:database-range"_s);
            m_xml.writeAttribute(u"table:name"_s, u"rows"_s);
            m_xml.writeAttribute(u"table:target-range-address"_s, u"%1.A2:%1.%2%3"_s.arg(sheet, columnName(int(m_table.columns.size()) - 1)).arg(m_rows + 2));
            m_xml.writeAttribute(u"table:display-filter-buttons"_s, u"true"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeEndDocument();
    }

private:
    void writeCell(const OutCell &cell, const QString &text, const QString &date)
    {
        if (cell.text.isEmpty() && !cell.date.isValid()) {
            m_xml.writeEmptyElement(u"table:table-cell"_s);
            m_xml.writeAttribute(u"table:style-name"_s, text);
            return;
        }
        m_xml.writeStartElement(u"table:table-cell"_s);
        m_xml.writeAttribute(u"table:style-name"_s, cell.date.isValid() ? date : text);
        m_xml.writeAttribute(u"office:value-type"_s, cell.date.isValid() ? u"date"_s : u"string"_s);
        if (cell.date.isValid()) {
            m_xml.writeAttribute(u"office:date-value"_s, cell.date.toString(Qt::ISODate));
            m_xml.writeTextElement(u"text:p"_s, cell.date.toString(u"dd/MM/yyyy"_s));
        } else {
            for (const QStringView line : QStringView(cell.text).split(u'\n'))
                m_xml.writeTextElement(u"text:p", line);
        }
        m_xml.writeEndElement();
    }

    void writeTop()
    {
        m_xml.writeStartElement(u"table:table-row"_s);
        writeCell(OutCell{m_table.title}, u"ceTitle"_s, u"ceTitle"_s);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"table:table-header-rows"_s);
        m_xml.writeStartElement(u"table:table-row"_s);
        for (const ColumnSpec &column : m_table.columns)
            writeCell(OutCell{column.heading}, u"ceHead"_s, u"ceHead"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeStyles()
    {
        m_xml.writeStartElement(u"office:automatic-styles"_s);
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            startStyle(u"co"_s + QString::number(i), u"table-column"_s);
            m_xml.writeEmptyElement(u"style:table-column-properties"_s);
            m_xml.writeAttribute(u"style:column-width"_s, QString::number(m_table.columns.at(i).widthMm, 'f', 1) + u"mm"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeStartElement(u"number:date-style"_s);
        m_xml.writeAttribute(u"style:name"_s, u"nDate"_s);
        writeDatePart(u"number:day"_s);
        m_xml.writeTextElement(u"number:text"_s, u"/"_s);
        writeDatePart(u"number:month"_s);
        m_xml.writeTextElement(u"number:text"_s, u"/"_s);
        writeDatePart(u"number:year"_s);
        m_xml.writeEndElement();
        // A text format keeps what is typed later as text, too.
        m_xml.writeStartElement(u"number:text-style"_s);
        m_xml.writeAttribute(u"style:name"_s, u"nText"_s);
        m_xml.writeEmptyElement(u"number:text-content"_s);
        m_xml.writeEndElement();
        cellStyle(u"ceText"_s, u"nText"_s, {});
        cellStyle(u"ceDate"_s, u"nDate"_s, {});
        cellStyle(u"ceStruck"_s, u"nText"_s, {{u"style:text-line-through-style"_s, u"solid"_s}});
        cellStyle(u"ceStruckDate"_s, u"nDate"_s, {{u"style:text-line-through-style"_s, u"solid"_s}});
        cellStyle(u"ceHead"_s, u"nText"_s, {{u"fo:font-weight"_s, u"bold"_s}});
        cellStyle(u"ceTitle"_s, u"nText"_s, {{u"fo:font-weight"_s, u"bold"_s}, {u"fo:font-size"_s, u"14pt"_s}});
        m_xml.writeEndElement();
    }

    void startStyle(const QString &name, const QString &family)
    {
        m_xml.writeStartElement(u"style:style"_s);
        m_xml.writeAttribute(u"style:name"_s, name);
        m_xml.writeAttribute(u"style:family"_s, family);
    }

    void writeDatePart(const QString &element)
    {
        m_xml.writeEmptyElement(element);
        m_xml.writeAttribute(u"number:style"_s, u"long"_s);
    }

    void cellStyle(const QString &name, const QString &dataStyle, const QList<std::pair<QString, QString>> &text)
    {
        startStyle(name, u"table-cell"_s);
        m_xml.writeAttribute(u"style:data-style-name"_s, dataStyle);
        m_xml.writeEmptyElement(u"style:table-cell-properties"_s);
        if (name != u"ceTitle") {
            m_xml.writeAttribute(u"fo:wrap-option"_s, u"wrap"_s);
            m_xml.writeAttribute(u"fo:border"_s, u"0.5pt solid #808080"_s);
        }
        m_xml.writeAttribute(u"style:vertical-align"_s, u"top"_s);
        m_xml.writeEmptyElement(u"style:text-properties"_s);
        for (const auto &[property, value] : text)
            m_xml.writeAttribute(property, value);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const TableSpec &m_table;
    qint64 m_rows = 0;
};

} // namespace

Result<void> writeOds(const TableSpec &table, const NextRow &next, const QString &fileName)
{
    OutFile file(fileName);
    QFile device(file.part());
    if (!device.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::FileNotWritable, device.errorString(), u"out"_s, {fileName});
    KZip zip(&device);
    const auto full = [&] { return fail(ErrorCode::DiskFull, zip.errorString(), u"out"_s, {fileName}); };
    if (!zip.open(QIODevice::WriteOnly))
        return full();
    // The type comes first and unpacked, so that programs tell the file by its first bytes.
    zip.setCompression(KZip::NoCompression);
    zip.setExtraField(KZip::NoExtraField);
    if (!zip.writeFile(u"mimetype"_s, odsType))
        return full();
    zip.setCompression(KZip::DeflateCompression);
    if (!zip.writeFile(u"META-INF/manifest.xml"_s, manifest()) || !zip.writeFile(u"settings.xml"_s, settings(table)))
        return full();
    PartWriter part(zip);
    if (!part.begin(u"content.xml"_s))
        return full();
    ContentWriter content(part, table);
    content.begin();
    OutRow row;
    while (part.ok() && next(row)) {
        content.row(row);
        row = OutRow();
    }
    content.end();
    if (!part.end() || !zip.close())
        return full();
    device.close();
    return file.commit();
}

} // namespace thuly::sheets
