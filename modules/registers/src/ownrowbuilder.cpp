// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

QString whoAndWhy(const RegisterRow &row)
{
    const QString who = QString(row.by % u' ' % formatDate(row.on)).trimmed();
    return row.reason.isEmpty() || who.isEmpty() ? QString(row.reason % who) : QString(row.reason % u" · "_s % who);
}

void RowBuilder::addOwnCorrection(RegisterRow &row, const OwnChange &change, const OwnRow &written)
{
    RowCorrection shown;
    OwnRow before = written;
    before.cells = change.before;
    OwnRow after = written;
    after.cells = change.after;
    for (const packs::RegisterColumn &column : m_book.columns) {
        const QString old = printedCell(column, before);
        const QString now = printedCell(column, after);
        if (old == now)
            continue;
        if (shown.columns.isEmpty()) {
            shown.field = column.field;
            shown.label = column.heading.in(m_language);
            shown.before = old;
            shown.after = now;
        }
        shown.columns += column.ord;
    }
    shown.reason = change.reason;
    shown.by = m_names.nameOf(change.author);
    shown.on = vietnamTime(change.recordedMs).date();
    row.corrections += shown;
}

Result<RegisterRow> RowBuilder::ownRowAt(RegisterRow row, const EntryRow &entry)
{
    row.ownRow = std::exchange(row.matter, Uuid());
    if (row.state == RowState::Void) {
        fillVoid(row, entry);
        return row;
    }
    THULY_TRY(OwnRow written, ownRow(m_tx, row.ownRow));
    THULY_TRY(const QList<OwnChange> changes, ownChanges(m_tx, row.ownRow));
    row.version = written.version;
    if (row.state != RowState::Superseded) {
        for (const OwnChange &change : changes)
            addOwnCorrection(row, change, written);
        row.cells = printedCells(m_book, written);
        return row;
    }
    const auto struckBy = std::ranges::find(changes, entry.correction, &OwnChange::uid);
    if (struckBy == changes.end())
        return fail(ErrorCode::RowNotFound, u"a struck row names a correction that is not there"_s);
    written.cells = struckBy->before;
    row.cells = printedCells(m_book, written);
    row.reason = struckBy->reason;
    row.by = m_names.nameOf(struckBy->author);
    row.on = vietnamTime(struckBy->recordedMs).date();
    row.remark = whoAndWhy(row);
    return row;
}

} // namespace thuly::registers
