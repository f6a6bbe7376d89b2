// SPDX-License-Identifier: GPL-3.0-or-later
#include "registercells.h"

#include <thuly/models/words.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::RegisterRow;
using registers::RowState;
using Kind = RegisterGridColumn::Kind;

State deadlineState(const RegisterRow &row, QDate today)
{
    if (row.state == RowState::Superseded || row.state == RowState::Void)
        return {};
    if (row.suspended)
        return {StateKind::Suspended, RegisterModel::tr("suspended")};
    if (!row.deadline)
        return {};
    State state = dueState(row.deadline->due, today, 3);
    if (state.kind == StateKind::Overdue)
        return state;
    const QString act = row.deadline->act;
    const QString day = row.deadline->due == today ? state.word : row.deadline->due.toString(u"dd/MM"_s);
    state.word = QString(day % u' ' % act.left(1).toLower() % act.mid(1));
    return state;
}

QString cellText(const RegisterRow &row, const RegisterGridColumn &column, QDate today)
{
    switch (column.kind) {
    case Kind::Number:
        return row.number;
    case Kind::Date:
        return formatDate(row.date);
    case Kind::Cell:
        return row.cells.value(column.cell);
    case Kind::Deadline:
        return deadlineState(row, today).word;
    case Kind::Judge:
        return row.judge.isEmpty() ? (row.state == RowState::Void ? QString() : u"–"_s) : givenName(row.judge);
    case Kind::Stage:
        return row.stage;
    }
    return {};
}

QString copiedText(const RegisterRow &row, const RegisterGridColumn &column, QDate today)
{
    return column.kind == Kind::Judge ? row.judge : cellText(row, column, today);
}

} // namespace thuly::models
