// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsxstyles.h"

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

struct StyleSheet {
    QHash<int, QString> formats;
    QStringList fonts;
    QList<CellStyle> cells;
};

/** Only what stands in the list of cell formats counts, not the named styles before it. */
enum class Section { Other, Fonts, CellFormats };

void readStyleElement(PartXml &part, Section &section, StyleSheet &sheet, FontTable &fonts)
{
    const QStringView name = part.xml().name();
    if (name == u"fonts") {
        section = Section::Fonts;
    } else if (name == u"cellXfs") {
        section = Section::CellFormats;
    } else if (name == u"numFmt") {
        sheet.formats.insert(part.attribute(u"numFmtId").toInt(), part.attribute(u"formatCode"));
    } else if (section == Section::Fonts && name == u"font") {
        sheet.fonts += QString();
    } else if (section == Section::Fonts && name == u"name" && !sheet.fonts.isEmpty()) {
        sheet.fonts.last() = part.attribute(u"val").left(100);
    } else if (section == Section::CellFormats && name == u"xf") {
        const int format = part.attribute(u"numFmtId").toInt();
        const int font = part.attribute(u"fontId").toInt();
        sheet.cells += CellStyle{fonts.indexOf(sheet.fonts.value(font)), isDateFormat(format, sheet.formats.value(format))};
    }
}

} // namespace

bool isDateFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return true;
    if (code.isEmpty())
        return false;
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code.at(i).toLower().unicode();
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'[' || c == u']')) {
            bracketed = c == u'[';
        } else if (!quoted && !bracketed && (c == u'y' || c == u'd')) {
            return true;
        }
    }
    return false;
}

Result<QList<CellStyle>> readXlsxStyles(const ZipPackage &package, const QString &name, const ReadLimits &limits, FontTable &fonts)
{
    THULY_TRY(auto device, package.part(name));
    PartXml part(std::move(device));
    StyleSheet sheet;
    Section section = Section::Other;
    while (part.next()) {
        if (part.xml().isStartElement())
            readStyleElement(part, section, sheet, fonts);
        else if (part.atEnd(u"fonts") || part.atEnd(u"cellXfs"))
            section = Section::Other;
        if (sheet.cells.size() > limits.styles || sheet.fonts.size() > limits.styles || sheet.formats.size() > limits.styles)
            return refused(u"styles"_s);
    }
    THULY_CHECK(part.finish());
    return sheet.cells;
}

Result<void> RichTextReader::token(PartXml &part)
{
    const QXmlStreamReader &xml = part.xml();
    if (xml.isStartElement()) {
        if (xml.name() == u"rPh")
            ++m_phonetic;
        else if (xml.name() == u"r")
            m_runFont = -1;
        else if (xml.name() == u"rFont")
            m_runFont = m_fonts.indexOf(part.attribute(u"val").left(100));
        else if (xml.name() == u"t" && m_phonetic == 0)
            m_inText = true;
        if (m_inText && (m_rich.runs.isEmpty() ? m_runFont != -1 : m_rich.runs.last().font != m_runFont)) {
            if (m_rich.runs.isEmpty() && !m_rich.text.isEmpty())
                m_rich.runs += FontRun{0, -1};
            m_rich.runs += FontRun{int(m_rich.text.size()), m_runFont};
        }
    } else if (xml.isEndElement()) {
        if (xml.name() == u"rPh")
            --m_phonetic;
        else if (xml.name() == u"t")
            m_inText = false;
        else if (xml.name() == u"r")
            m_runFont = -1;
    } else if (m_inText && xml.isCharacters() && !appendWithin(m_rich.text, xml.text(), m_max)) {
        return refused(u"cell-characters"_s);
    }
    return {};
}

RichText RichTextReader::take()
{
    m_runFont = -1;
    m_phonetic = 0;
    m_inText = false;
    return std::exchange(m_rich, {});
}

Result<QList<RichText>> readSharedStrings(const ZipPackage &package, const QString &name, const ReadLimits &limits, FontTable &fonts)
{
    THULY_TRY(auto device, package.part(name));
    PartXml part(std::move(device));
    QList<RichText> strings;
    RichTextReader reader(fonts, limits.cellCharacters);
    qint64 characters = 0;
    while (part.next()) {
        if (part.atEnd(u"si")) {
            strings += reader.take();
            characters += strings.last().text.size();
            if (strings.size() > limits.filledCells || characters > limits.sharedCharacters)
                return refused(u"shared-strings"_s);
            continue;
        }
        THULY_CHECK(reader.token(part));
    }
    THULY_CHECK(part.finish());
    return strings;
}

} // namespace thuly::sheets
