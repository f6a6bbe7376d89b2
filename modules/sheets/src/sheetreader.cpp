// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetreader.h>

#include "readers.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

class WorkbookSink final : public SheetSink
{
public:
    void startSheet(const QString &name, Visibility visibility) override { book.sheets += Sheet{name, visibility, {}, {}}; }
    void addRow(Row row) override { book.sheets.last().rows += std::move(row); }
    void setMerges(QList<Merge> merges) override { book.sheets.last().merges = std::move(merges); }

    Workbook book;
};

/** Old Excel files and others that are no text. */
bool isBinary(const QByteArray &head)
{
    if (head.startsWith("\xD0\xCF\x11\xE0") || head.startsWith("%PDF") || head.startsWith("\x89PNG") || head.startsWith("\xFF\xD8"))
        return true;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return false;
    // UTF-16 without a mark has a zero in every second byte, binary files have them anywhere.
    const auto zeros = head.count('\0');
    return zeros > 0 && zeros < head.size() / 3;
}

} // namespace

int FontTable::indexOf(const QString &name)
{
    const auto known = m_places.constFind(name);
    if (known != m_places.cend())
        return *known;
    m_names += name;
    m_places.insert(name, int(m_names.size()) - 1);
    return int(m_names.size()) - 1;
}

Result<void> CellBudget::take(qint64 cells, qint64 filled)
{
    m_cells += cells;
    m_filled += filled;
    if (m_cells > m_limits.cells || m_filled > m_limits.filledCells)
        return refused(u"cells"_s);
    return {};
}

QDate dateOfSerial(double serial, DateSystem system)
{
    constexpr double last = 2'958'466;
    if (!(serial >= 1) || serial >= last)
        return {};
    const auto days = static_cast<qint64>(std::floor(serial));
    if (system == DateSystem::Since1904)
        return QDate(1904, 1, 1).addDays(days);
    return days < 60 ? QDate(1899, 12, 31).addDays(days) : QDate(1899, 12, 30).addDays(days);
}

QString numberText(double number)
{
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

Result<FileFacts> readSheets(QFile &file, const ReadLimits &limits, SheetSink &sink)
{
    if (file.size() > limits.fileBytes)
        return refused(u"file-bytes"_s);
    const QByteArray head = file.peek(4096);
    if (head.startsWith("PK\x03\x04")) {
        THULY_TRY(const auto package, ZipPackage::open(file, limits));
        if (package->has(u"content.xml"_s))
            return readOds(*package, limits, sink);
        if (package->has(u"[Content_Types].xml"_s))
            return readXlsx(*package, limits, sink);
        return fail(ErrorCode::SheetFormatUnknown);
    }
    if (head.isEmpty() || isBinary(head))
        return fail(ErrorCode::SheetFormatUnknown);
    const QByteArray bytes = file.readAll();
    if (bytes.size() != file.size())
        return damaged(u"file cannot be read to its end"_s);
    return readCsv(bytes, limits, sink);
}

Result<Workbook> readWorkbook(QFile &file, const ReadLimits &limits)
{
    WorkbookSink sink;
    THULY_TRY(const FileFacts facts, readSheets(file, limits, sink));
    sink.book.format = facts.format;
    sink.book.textKind = facts.textKind;
    sink.book.fonts = facts.fonts;
    return std::move(sink.book);
}

} // namespace thuly::sheets
