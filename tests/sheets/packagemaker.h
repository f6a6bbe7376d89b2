// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KZip>

#include <QString>

#include <utility>

namespace thuly::test {

using Parts = QList<std::pair<QString, QByteArray>>;

inline QString writePackage(const QString &file, const Parts &parts)
{
    KZip zip(file);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    for (const auto &[name, bytes] : parts) {
        if (!zip.writeFile(name, bytes))
            return {};
    }
    return zip.close() ? file : QString();
}

/** A workbook of one sheet around the given worksheet XML. */
inline Parts xlsxParts(const QByteArray &sheetXml, const QByteArray &styles = {}, const QByteArray &workbookAttributes = {})
{
    using namespace Qt::StringLiterals;
    const QByteArray rel = "<Relationship Id=\"%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%2\" Target=\"%3\"/>";
    const auto relation = [&rel](const char *id, const char *kind, const char *target) {
        return QByteArray(rel).replace("%1", id).replace("%2", kind).replace("%3", target);
    };
    Parts parts{
        {u"[Content_Types].xml"_s, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {u"_rels/.rels"_s, "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {u"xl/workbook.xml"_s, "<workbook xmlns:r=\"r\"><workbookPr " + workbookAttributes + "/><sheets><sheet name=\"Sổ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "/xl/styles.xml") + "</Relationships>"},
        {u"xl/worksheets/sheet1.xml"_s, sheetXml},
    };
    if (!styles.isEmpty())
        parts.append({u"xl/styles.xml"_s, styles});
    return parts;
}

inline QByteArray worksheet(const QByteArray &rows, const QByteArray &after = {})
{
    return "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
}

} // namespace thuly::test
