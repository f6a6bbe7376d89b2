// SPDX-License-Identifier: GPL-3.0-or-later
#include "packtable.h"

using namespace Qt::StringLiterals;

namespace thuly::packs {

Result<PackTable> PackTable::read(const Pack &pack, const QString &file, const QStringList &needed)
{
    PackTable result;
    result.m_pack = pack.manifest().id;
    result.m_file = file;
    if (!pack.hasFile(file))
        return result;
    auto table = parseCsv(pack.file(file));
    if (!table) {
        Error error = table.error().within(ErrorCode::PackInvalid, file);
        error.args = {result.m_pack, file, table.error().args.value(0)};
        return std::unexpected(error);
    }
    result.m_table = std::move(*table);
    for (qsizetype i = 0; i < result.m_table.header.size(); ++i)
        result.m_columns.insert(result.m_table.header[i], i);
    for (const QString &column : needed) {
        if (!result.m_columns.contains(column))
            return fail(ErrorCode::PackInvalid, QString(file % u": no column "_s % column), column,
                        {result.m_pack, file, u"1"_s});
    }
    return result;
}

QString PackTable::text(qsizetype row, const QString &column) const
{
    const auto at = m_columns.constFind(column);
    return at == m_columns.constEnd() ? QString() : m_table.rows[row][*at];
}

QStringList PackTable::list(qsizetype row, const QString &column, QChar separator) const
{
    QStringList values;
    const QString cell = text(row, column);
    for (const QStringView part : QStringView(cell).split(separator, Qt::SkipEmptyParts)) {
        if (const QStringView trimmed = part.trimmed(); !trimmed.isEmpty())
            values << trimmed.toString();
    }
    return values;
}

Result<qint64> PackTable::number(qsizetype row, const QString &column) const
{
    const QString cell = text(row, column);
    if (cell.isEmpty())
        return 0;
    bool ok = false;
    const qint64 value = cell.toLongLong(&ok);
    if (!ok)
        return bad(row, column);
    return value;
}

Result<QDate> PackTable::date(qsizetype row, const QString &column) const
{
    const QString cell = text(row, column);
    if (cell.isEmpty())
        return QDate();
    const QDate value = QDate::fromString(cell, Qt::ISODate);
    if (!value.isValid())
        return bad(row, column);
    return value;
}

Result<Verified> PackTable::verified(qsizetype row) const
{
    const QString word = text(row, u"verified"_s);
    for (const Verified value : {Verified::Yes, Verified::Secondary, Verified::No}) {
        if (word == verifiedWord(value))
            return value;
    }
    return bad(row, u"verified"_s);
}

Result<Offer> PackTable::offer(qsizetype row, const QString &column) const
{
    const QString word = text(row, column);
    if (word == u"yes" || word.isEmpty())
        return Offer::Enabled;
    if (word == u"no")
        return Offer::Disabled;
    return bad(row, column);
}

Result<void> PackTable::factType(qsizetype row, const QString &column, FactType &type, QString &series) const
{
    static const QHash<QString, FactType> types {
        {u"date"_s, FactType::Date},   {u"moment"_s, FactType::Moment}, {u"text"_s, FactType::Text},
        {u"money"_s, FactType::Money}, {u"number"_s, FactType::Number}, {u"person"_s, FactType::Person},
        {u"party"_s, FactType::Party},
        {u"court"_s, FactType::Court}, {u"series"_s, FactType::Series}, {u"flag"_s, FactType::Flag}};
    const QString word = text(row, column);
    const auto found = types.constFind(word.section(u':', 0, 0));
    series = word.section(u':', 1);
    if (found == types.constEnd() || (*found == FactType::Series) == series.isEmpty())
        return bad(row, column);
    type = *found;
    return {};
}

Result<Provenance> PackTable::provenance(qsizetype row) const
{
    Provenance result;
    THULY_TRY(result.verified, verified(row));
    result.source = text(row, m_columns.contains(u"source"_s) ? u"source"_s : u"source_url"_s);
    result.note = text(row, u"note"_s);
    return result;
}

Label PackTable::label(qsizetype row, const QString &vi, const QString &en) const
{
    return {text(row, vi), text(row, en)};
}

std::unexpected<Error> PackTable::bad(qsizetype row, const QString &column) const
{
    // Lines are counted as an editor shows them, the header being line 1; values with line breaks do not occur in
    // packs.
    const QString line = QString::number(row + 2);
    return fail(ErrorCode::PackInvalid, QString(m_file % u" line "_s % line % u", column "_s % column), column,
                {m_pack, m_file, line});
}

} // namespace thuly::packs
