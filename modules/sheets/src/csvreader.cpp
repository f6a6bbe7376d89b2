// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

struct PlainText {
    QString text;
    TextKind kind = TextKind::Unicode;
};

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/** UTF-16 without a mark: in text of Latin letters every second byte is nearly always zero. */
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 4000) / 2 * 2);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head.at(i) == 0 ? 1 : 0;
    if (zeros[0] + zeros[1] < head.size() / 6)
        return std::nullopt;
    return zeros[0] > zeros[1] ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

Result<PlainText> textOf(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = unmarkedUtf16(bytes);
    if (encoding) {
        auto text = decoded(bytes, *encoding);
        return text ? Result<PlainText>(PlainText{*text}) : damaged(u"text with broken characters"_s);
    }
    if (auto text = decoded(bytes, QStringConverter::Utf8))
        return PlainText{*text};
    return PlainText{QString::fromLatin1(bytes), TextKind::Bytes};
}

/** The separator that cuts the first lines into the same number of values most often. */
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        QHash<qsizetype, qsizetype> lines;
        qsizetype count = 0;
        qsizetype seen = 0;
        bool quoted = false;
        for (qsizetype i = 0; i < text.size() && seen < 60; ++i) {
            const QChar c = text.at(i);
            if (c == u'"')
                quoted = !quoted;
            else if (!quoted && c == candidate)
                ++count;
            else if (!quoted && c == u'\n') {
                if (count > 0)
                    ++lines[count];
                count = 0;
                ++seen;
            }
        }
        if (count > 0)
            ++lines[count];
        for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
            const qsizetype score = it.value() * 100 + it.key();
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
    }
    return best;
}

/** Takes values as spreadsheets write them: quotes may stand around any value, and a line may end inside them. */
class CsvScanner
{
public:
    CsvScanner(QStringView text, QChar separator, const ReadLimits &limits, SheetSink &sink)
        : m_text(text), m_separator(separator), m_limits(limits), m_budget(limits), m_sink(sink)
    {
    }

    Result<void> run()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (m_quoted) {
                THULY_CHECK(inQuotes(c));
            } else if (c == u'"' && m_value.isEmpty()) {
                m_quoted = true;
            } else if (c == m_separator) {
                THULY_CHECK(endValue());
            } else if (c == u'\n') {
                THULY_CHECK(endLine());
            } else if (c != u'\r') {
                THULY_CHECK(add(c));
            }
        }
        return m_value.isEmpty() && m_row.cells.isEmpty() ? Result<void>() : endLine();
    }

private:
    Result<void> inQuotes(QChar c)
    {
        if (c != u'"')
            return c == u'\r' ? Result<void>() : add(c);
        if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
            ++m_at;
            return add(c);
        }
        m_quoted = false;
        return {};
    }

    Result<void> add(QChar c)
    {
        return appendWithin(c) ? Result<void>() : refused(u"cell-characters"_s);
    }
    bool appendWithin(QChar c)
    {
        m_value += c;
        return m_value.size() <= m_limits.cellCharacters;
    }

    Result<void> endValue()
    {
        if (m_column >= m_limits.columns)
            return refused(u"columns"_s);
        const bool filled = !m_value.isEmpty();
        THULY_CHECK(m_budget.take(1, filled ? 1 : 0));
        if (filled)
            m_row.cells += Cell{.column = m_column, .text = std::exchange(m_value, {})};
        ++m_column;
        return {};
    }

    Result<void> endLine()
    {
        THULY_CHECK(endValue());
        if (++m_line > m_limits.rows)
            return refused(u"rows"_s);
        m_row.number = m_line;
        if (!m_row.cells.isEmpty())
            m_sink.addRow(std::exchange(m_row, {}));
        m_column = 0;
        return {};
    }

    QStringView m_text;
    QChar m_separator;
    const ReadLimits &m_limits;
    CellBudget m_budget;
    SheetSink &m_sink;
    Row m_row;
    QString m_value;
    qsizetype m_at = 0;
    int m_line = 0;
    int m_column = 0;
    bool m_quoted = false;
};

} // namespace

Result<FileFacts> readCsv(const QByteArray &bytes, const ReadLimits &limits, SheetSink &sink)
{
    THULY_TRY(const PlainText plain, textOf(bytes));
    QStringView text = plain.text;
    if (text.startsWith(u'\uFEFF'))
        text = text.sliced(1);
    QChar separator = separatorOf(text);
    // Excel's own way to name it.
    if (text.startsWith(u"sep=") && text.size() > 4) {
        separator = text.at(4);
        const qsizetype end = text.indexOf(u'\n');
        text = text.sliced(end < 0 ? text.size() : end + 1);
    }
    sink.startSheet(QString(), Visibility::Shown);
    THULY_CHECK(CsvScanner(text, separator, limits, sink).run());
    sink.setMerges({});
    return FileFacts{FileFormat::Csv, plain.kind, {QString()}};
}

} // namespace thuly::sheets
