// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partxml.h"
#include "readers.h"

namespace thuly::sheets {

/** What a cell's style says of its content. */
struct CellStyle {
    int font = 0;
    bool isDate = false;
};

/** The styles of cells, by the number that cells name. */
[[nodiscard]] Result<QList<CellStyle>> readXlsxStyles(const ZipPackage &package, const QString &part, const ReadLimits &limits, FontTable &fonts);

/** A shared or inline string: fonts of its runs, -1 for a run that has the font of its cell. */
struct RichText {
    QString text;
    QList<FontRun> runs;
};

/** Collects the text of <si> or <is>. Feed it every token inside. */
class RichTextReader
{
public:
    RichTextReader(FontTable &fonts, qsizetype max) : m_fonts(fonts), m_max(max) {}
    [[nodiscard]] Result<void> token(PartXml &part);
    [[nodiscard]] RichText take();

private:
    FontTable &m_fonts;
    qsizetype m_max;
    RichText m_rich;
    int m_runFont = -1;
    int m_phonetic = 0;
    bool m_inText = false;
};

[[nodiscard]] Result<QList<RichText>> readSharedStrings(const ZipPackage &package, const QString &part, const ReadLimits &limits, FontTable &fonts);

/** Whether a number format shows a date (ISO/IEC 29500-1 §18.8.30, §18.8.31). */
[[nodiscard]] bool isDateFormat(int id, const QString &code);

} // namespace thuly::sheets
