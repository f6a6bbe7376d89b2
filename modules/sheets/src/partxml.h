// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zippackage.h"

#include <QXmlStreamReader>

namespace thuly::sheets {

/** A part as a run of XML tokens. A document type declaration, and with it every entity, ends the reading (SheetRefused). */
class PartXml
{
public:
    explicit PartXml(std::unique_ptr<PartDevice> device);

    /** Goes on by one token; false at the end and on every error. */
    [[nodiscard]] bool next();
    /** Why next() was false. */
    [[nodiscard]] Result<void> finish() const;
    [[nodiscard]] QXmlStreamReader &xml() { return m_xml; }
    [[nodiscard]] bool atStart(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool atEnd(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    /** An attribute by its local name, whatever its namespace. */
    [[nodiscard]] QString attribute(QStringView name) const;

private:
    std::unique_ptr<PartDevice> m_device;
    QXmlStreamReader m_xml;
    bool m_entities = false;
};

/** Text of cells grows only so far. */
[[nodiscard]] bool appendWithin(QString &text, QStringView more, qsizetype max);

} // namespace thuly::sheets
