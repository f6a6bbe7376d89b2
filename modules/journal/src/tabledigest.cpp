// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabledigest.h"

#include "journal_sql.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

Result<QByteArray> rowsAsText(storage::ReadTx &tx, const QString &table)
{
    QStringList literals;
    auto columns = tx.prepare(sql::columnsOf);
    columns.bind(table);
    while (columns.next()) {
        const QString name = columns.text(0);
        if (name != u"rid"_s)
            literals.append(QString(u"quote(\""_s + name + u"\")"_s));
    }
    THULY_CHECK(columns.finish());
    if (literals.isEmpty())
        return fail(ErrorCode::Internal, u"a projection names a table that does not exist: "_s + table);
    const QString query = u"SELECT "_s + literals.join(u" || ',' || "_s) + u" FROM \""_s + table + u'"';
    return query.toUtf8();
}

} // namespace

Result<QByteArray> tableDigest(storage::ReadTx &tx, const QString &table)
{
    THULY_TRY(const QByteArray query, rowsAsText(tx, table));
    std::array<quint64, 4> sum{};
    qint64 count = 0;
    auto rows = tx.prepare(query);
    while (rows.next()) {
        const QByteArray hash = QCryptographicHash::hash(rows.text(0).toUtf8(), QCryptographicHash::Sha256);
        for (size_t lane = 0; lane < sum.size(); ++lane)
            sum[lane] += qFromBigEndian<quint64>(hash.constData() + 8 * lane);
        ++count;
    }
    THULY_CHECK(rows.finish());
    QByteArray digest = QByteArray::number(count) + ':';
    for (const quint64 lane : sum)
        digest += QByteArray::number(lane, 16) + '-';
    return digest;
}

} // namespace thuly::journal
