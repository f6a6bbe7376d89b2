// SPDX-License-Identifier: GPL-3.0-or-later
#include "partxml.h"

using namespace Qt::StringLiterals;

namespace thuly::sheets {

PartXml::PartXml(std::unique_ptr<PartDevice> device) : m_device(std::move(device)), m_xml(m_device.get()) {}

bool PartXml::next()
{
    if (m_entities || m_xml.atEnd())
        return false;
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        m_entities = true;
    return !m_entities && token != QXmlStreamReader::Invalid && token != QXmlStreamReader::EndDocument;
}

Result<void> PartXml::finish() const
{
    if (m_entities)
        return refused(u"entities"_s);
    if (m_device->exceeded())
        return refused(u"unpacked-bytes"_s);
    if (m_xml.hasError())
        return damaged(u"XML: "_s + m_xml.errorString());
    return {};
}

QString PartXml::attribute(QStringView name) const
{
    const auto attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &one : attributes) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

bool appendWithin(QString &text, QStringView more, qsizetype max)
{
    if (text.size() + more.size() > max)
        return false;
    text += more;
    return true;
}

} // namespace thuly::sheets
