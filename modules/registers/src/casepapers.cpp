// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/casepapers.h>

#include "casepaperpainter.h"

#include <thuly/base/fileio.h>

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr int pdfDotsPerInch = 720;
constexpr double mmPerInch = 25.4;
constexpr QSizeF sheetA4(210, 297);
constexpr QSizeF envelopeDl(220, 110);

} // namespace

Result<CasePaper> casePaperFromWord(QStringView word)
{
    if (word == u"cover"_s)
        return CasePaper::Cover;
    if (word == u"spine"_s)
        return CasePaper::Spine;
    if (word == u"envelope"_s)
        return CasePaper::Envelope;
    if (word == u"evidence"_s)
        return CasePaper::Evidence;
    return fail(ErrorCode::UnknownValue, {}, u"what"_s, {word.toString()});
}

CasePaperDocument::CasePaperDocument(CaseFile file, CasePaper paper) : m_file(std::move(file)), m_paper(paper)
{
    if (m_paper == CasePaper::Envelope) {
        m_file.people = addressees();
        for (qsizetype i = 0; i < m_file.people.size(); ++i)
            m_pages += std::pair(i, i + 1);
    } else if (m_paper == CasePaper::Evidence) {
        layOutDocuments();
    } else {
        m_pages += std::pair<qsizetype, qsizetype>(0, 0);
    }
}

/** Everybody who has an address, once. */
QList<CaseFile::Person> CasePaperDocument::addressees() const
{
    QList<CaseFile::Person> found;
    for (const CaseFile::Person &person : m_file.people) {
        const bool known = std::ranges::any_of(found, [&](const CaseFile::Person &one) { return one.name == person.name && one.address == person.address; });
        if (!person.address.isEmpty() && !known)
            found += person;
    }
    return found;
}

void CasePaperDocument::layOutDocuments()
{
    qsizetype first = 0;
    double top = evidence::rowsTop(m_file, 1);
    for (qsizetype i = 0; i < m_file.documents.size(); ++i) {
        const double height = evidence::rowHeight(m_file.documents.at(i));
        if (top + height > evidence::rowsBottom() && i > first) {
            m_pages += std::pair(first, i);
            first = i;
            top = evidence::rowsTop(m_file, int(m_pages.size()) + 1);
        }
        top += height;
    }
    m_pages += std::pair(first, m_file.documents.size());
}

int CasePaperDocument::pageCount() const
{
    return static_cast<int>(m_pages.size());
}

QSizeF CasePaperDocument::sheetSizeMm() const
{
    return m_paper == CasePaper::Envelope ? envelopeDl : sheetA4;
}

void CasePaperDocument::paint(QPainter &painter, int page, double pixelsPerMm) const
{
    if (page < 1 || page > pageCount())
        return;
    painter.save();
    painter.scale(pixelsPerMm / unit::perMm, pixelsPerMm / unit::perMm);
    const auto [first, last] = m_pages.at(page - 1);
    switch (m_paper) {
    case CasePaper::Cover:
        paintFileCover(painter, m_file);
        break;
    case CasePaper::Spine:
        paintFileSpine(painter, m_file);
        break;
    case CasePaper::Envelope:
        paintEnvelope(painter, m_file, m_file.people.at(first));
        break;
    case CasePaper::Evidence:
        evidence::paint(painter, m_file, first, last, page, pageCount());
        break;
    }
    painter.restore();
}

Result<void> writeCasePaperPdf(const CasePaperDocument &document, const QString &fileName)
{
    if (document.pageCount() == 0)
        return fail(ErrorCode::MissingField, u"nobody has an address"_s, u"address"_s);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfDotsPerInch);
        const QSizeF sheet = document.sheetSizeMm();
        const bool upright = sheet.height() > sheet.width();
        writer.setPageLayout(QPageLayout(QPageSize(upright ? sheet : sheet.transposed(), QPageSize::Millimeter),
                                         upright ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF()));
        writer.setCreator(u"Thụ Lý"_s);
        QPainter painter(&writer);
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (page > 1)
                writer.newPage();
            document.paint(painter, page, pdfDotsPerInch / mmPerInch);
        }
    }
    return writeFileAtomically(fileName, buffer.data());
}

} // namespace thuly::registers
