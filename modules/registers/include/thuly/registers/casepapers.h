// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSizeF>
#include <QStringList>

class QPainter;

namespace thuly::registers {

/** Papers that go around or with a file: bìa hồ sơ, gáy hồ sơ, phong bì, danh mục tài liệu, chứng cứ. */
enum class CasePaper { Cover, Spine, Envelope, Evidence };
/** cover, spine, envelope, evidence. UnknownValue otherwise. */
[[nodiscard]] Result<CasePaper> casePaperFromWord(QStringView word);

/** What these papers say about a case, in the words of the court: made from the case, never typed. */
struct CaseFile {
    struct Person {
        /** "Nguyên đơn", as the packs word it. */
        QString role;
        QString name;
        QString address;
    };
    struct Document {
        QString title;
        int pages = 0;
    };
    QString courtName;
    /** Names the kind of file: "Dân sự". */
    QString caseType;
    QString number;
    QDate on;
    /** True for an accepted case, false for a petition. */
    bool accepted = false;
    QString relation;
    QString judge;
    QString clerk;
    QList<Person> people;
    QList<Document> documents;
    QString printedBy;
    QDateTime printedAt;
};

/**
 * One paper of a case, laid out in pages: cover and list A4 upright, spine strips on A4 to be cut out, envelopes DL with
 * one addressee each. Needs a QGuiApplication; any thread, one at a time.
 */
class CasePaperDocument
{
public:
    CasePaperDocument(CaseFile file, CasePaper paper);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF sheetSizeMm() const;
    /** `page` from 1; the painter's device is taken to be the sheet. */
    void paint(QPainter &painter, int page, double pixelsPerMm) const;

private:
    [[nodiscard]] QList<CaseFile::Person> addressees() const;
    void layOutDocuments();

    CaseFile m_file;
    CasePaper m_paper;
    /** Rows [first, last) of each page of the evidence list. */
    QList<std::pair<qsizetype, qsizetype>> m_pages;
};

/** FileNotWritable, DiskFull; MissingField (field people) when nobody has an address for an envelope. */
[[nodiscard]] Result<void> writeCasePaperPdf(const CasePaperDocument &document, const QString &fileName);

} // namespace thuly::registers
