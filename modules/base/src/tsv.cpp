// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/tsv.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

QString written(const QString &cell)
{
    const bool quoted = cell.startsWith(u'"') || std::ranges::any_of(cell, [](QChar c) { return c == u'\t' || isLineEnd(c); });
    if (!quoted)
        return cell;
    QString escaped = cell;
    escaped.replace(u'"', u"\"\""_s);
    return QString(u'"' % escaped % u'"');
}

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    QList<QStringList> rows()
    {
        QList<QStringList> rows;
        while (!atEnd())
            rows += row();
        return rows;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atBorder() const { return atEnd() || m_text[m_at] == u'\t' || isLineEnd(m_text[m_at]); }

    QStringList row()
    {
        QStringList cells{cell()};
        while (!atEnd() && m_text[m_at] == u'\t') {
            ++m_at;
            cells += cell();
        }
        const bool cr = !atEnd() && m_text[m_at] == u'\r';
        m_at += atEnd() ? 0 : 1;
        if (cr && !atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        return cells;
    }

    QString cell()
    {
        if (!atEnd() && m_text[m_at] == u'"' && m_at > m_hopeless) {
            const qsizetype start = m_at;
            if (auto value = quoted())
                return *value;
            m_at = start;
        }
        const qsizetype start = m_at;
        while (!atBorder())
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    /** Nothing when the quote is not closed at a border: then it was no quoted value. */
    std::optional<QString> quoted()
    {
        QString value;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                const bool doubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
                if (!doubled) {
                    ++m_at;
                    return atBorder() ? std::optional(value) : std::nullopt;
                }
                ++m_at;
            } else if (c == u'\r') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'\n')
                    value += u'\n';
                continue;
            }
            value += c;
        }
        // No closing quote from here to the end, so none for a later cell either: reading stays linear.
        m_hopeless = m_text.size();
        return std::nullopt;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_hopeless = -1;
};

} // namespace

QString writeTsv(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += written(row.at(i));
        }
        text += u'\n';
    }
    const bool oneCell = rows.size() == 1 && rows.first().size() == 1;
    if (oneCell)
        text.chop(1);
    return text;
}

QList<QStringList> readTsv(QStringView text)
{
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text = text.sliced(1);
    while (text.endsWith(QChar(QChar::Null)))
        text.chop(1);
    return Reader(text).rows();
}

} // namespace thuly
