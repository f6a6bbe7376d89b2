// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/csv.h>

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

/** Reads one value after the other; knows the line it is in for the message. */
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    Result<QStringList> row()
    {
        QStringList values;
        do {
            THULY_TRY(QString value, peek() == u'"' ? quoted() : plain());
            values << std::move(value);
        } while (take(u','));
        THULY_CHECK(lineEnd());
        return values;
    }

    std::unexpected<Error> bad(const QString &why) const
    {
        return fail(ErrorCode::BadCsv, why, {}, {QString::number(m_line)});
    }

private:
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }

    bool take(char16_t c)
    {
        if (peek() != QChar(c) || atEnd())
            return false;
        ++m_at;
        return true;
    }

    Result<QString> plain()
    {
        const qsizetype start = m_at;
        while (!atEnd() && peek() != u',' && peek() != u'\n' && peek() != u'\r') {
            if (peek() == u'"')
                return bad(u"a quote inside a value without quotes"_s);
            ++m_at;
        }
        return m_text.mid(start, m_at - start).toString();
    }

    Result<QString> quoted()
    {
        QString value;
        ++m_at;
        while (!atEnd()) {
            const QChar c = m_text[m_at++];
            if (c == u'"' && !take(u'"'))
                return value;
            if (c == u'\n')
                ++m_line;
            value += c;
        }
        return bad(u"a quote that is not closed"_s);
    }

    Result<void> lineEnd()
    {
        const bool cr = take(u'\r');
        if (take(u'\n')) {
            ++m_line;
            return {};
        }
        if (atEnd() && !cr)
            return {};
        return bad(cr ? u"CR without LF"_s : u"text after a quoted value"_s);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString written(const QString &value)
{
    const bool needsQuotes
        = value.contains(u',') || value.contains(u'"') || value.contains(u'\n') || value.contains(u'\r');
    return needsQuotes ? QString(u'"' % QString(value).replace(u'"', u"\"\""_s) % u'"') : value;
}

} // namespace

qsizetype CsvTable::column(QStringView name) const
{
    return header.indexOf(name);
}

QString CsvTable::value(qsizetype row, QStringView name) const
{
    const qsizetype at = column(name);
    return at < 0 ? QString() : rows.at(row).at(at);
}

Result<CsvTable> parseCsv(QByteArrayView utf8)
{
    if (utf8.startsWith("\xef\xbb\xbf"))
        utf8 = utf8.sliced(3);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(utf8);
    if (decoder.hasError())
        return fail(ErrorCode::BadEncoding, u"not UTF-8"_s);

    Reader reader(text);
    CsvTable table;
    if (reader.atEnd())
        return reader.bad(u"no header"_s);
    THULY_TRY(table.header, reader.row());
    while (!reader.atEnd()) {
        const Reader before = reader;
        THULY_TRY(QStringList row, reader.row());
        if (row.size() != table.header.size())
            return before.bad(u"a row that is not as wide as the header"_s);
        table.rows << std::move(row);
    }
    return table;
}

QByteArray writeCsv(const CsvTable &table, LineEnd lineEnd)
{
    const QString end = lineEnd == LineEnd::Lf ? u"\n"_s : u"\r\n"_s;
    QString text;
    const auto append = [&](const QStringList &values) {
        QStringList cells;
        for (const QString &value : values)
            cells << written(value);
        // A single empty value would be an empty line, which many readers drop.
        text += cells == QStringList {QString()} ? u"\"\""_s : cells.join(u',');
        text += end;
    };
    append(table.header);
    for (const QStringList &row : table.rows)
        append(row);
    return text.toUtf8();
}

} // namespace thuly
