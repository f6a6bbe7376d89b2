// SPDX-License-Identifier: GPL-3.0-or-later
#include "registercells.h"

#include <thuly/base/tsv.h>

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

/** Rows to be written, and all that writing them needs without the model. */
struct Block {
    QList<registers::RegisterRow> rows;
    QList<RegisterGridColumn> columns;
    RegisterModel::CopyTitles titles = RegisterModel::CopyTitles::No;
    QDate today;
};

QString written(const Block &block)
{
    QList<QStringList> lines;
    lines.reserve(block.rows.size() + 1);
    if (block.titles == RegisterModel::CopyTitles::Yes) {
        QStringList headings;
        for (const RegisterGridColumn &column : block.columns)
            headings << column.heading;
        lines << headings;
    }
    for (const registers::RegisterRow &row : block.rows) {
        QStringList cells;
        for (const RegisterGridColumn &column : block.columns)
            cells << copiedText(row, column, block.today);
        lines << cells;
    }
    return writeTsv(lines);
}

} // namespace

QFuture<Result<QString>> RegisterModel::copyBlock(int top, int bottom, const QList<int> &columns, CopyTitles titles) const
{
    Block block{m_rows.mid(top, bottom < 0 ? -1 : bottom - top + 1), {}, titles, m_query.today};
    for (const int column : columns)
        block.columns << m_columns.at(column);
    const int room = copyLimit - int(block.rows.size());
    if (bottom < 0 && m_more && !m_rows.isEmpty() && room >= 0) {
        return m_books.following(m_query, m_rows.last().key, room)
            .then(QtFuture::Launch::Async, [block](Result<QList<registers::RegisterRow>> rest) -> Result<QString> {
                if (!rest)
                    return std::unexpected(rest.error());
                Block whole = block;
                whole.rows += *rest;
                return written(whole);
            });
    }
    return QtConcurrent::run([block]() -> Result<QString> {
        if (block.rows.size() > RegisterModel::copyLimit)
            return fail(ErrorCode::LimitExceeded, u"rows of one copy"_s, {}, {QString::number(RegisterModel::copyLimit)});
        return written(block);
    });
}

} // namespace thuly::models
