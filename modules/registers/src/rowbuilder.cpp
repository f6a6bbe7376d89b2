// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowbuilder.h"

#include "columnvalues.h"
#include "legacy_sql.h"
#include "legacycolumns.h"
#include "legacyrecords.h"
#include "series.h"

#include <thuly/numbering/numbering.h>
#include <thuly/protocol/canonicalcbor.h>
#include <thuly/registers/caserows.h>

#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

RowState stateOf(const QString &stored)
{
    if (stored == u"superseded"_s)
        return RowState::Superseded;
    if (stored == u"void"_s)
        return RowState::Void;
    return stored == u"provisional"_s ? RowState::Provisional : RowState::Active;
}

/** Rows that leave no trace in the book (a telephone number) have no correction to show. */
bool showsAnywhere(const RowCorrection &correction)
{
    return !correction.columns.isEmpty();
}

} // namespace

Result<QList<RegisterRow>> RowBuilder::rowsOf(const QList<EntryRow> &entries)
{
    QList<RegisterRow> rows;
    if (entries.isEmpty())
        return rows;
    QList<cases::Correction> corrections;
    if (entries.size() > 1 && m_book.rows != packs::RegisterRows::Own) {
        THULY_TRY(corrections, cases::corrections(m_tx, entries.last().matter));
    }
    std::ranges::sort(corrections, {}, [](const cases::Correction &one) { return std::pair(one.recordedMs, one.uid); });
    std::optional<CaseRowRef> part;
    if (hasCaseRows(m_book)) {
        THULY_TRY(part, caseRowRef(m_tx, entries.last().uid));
    }
    for (const EntryRow &entry : entries) {
        THULY_TRY(RegisterRow built, row(entry, corrections, part));
        rows += built;
    }
    return rows;
}

Result<RegisterRow> RowBuilder::row(const EntryRow &entry, const QList<cases::Correction> &corrections,
                                    const std::optional<CaseRowRef> &part)
{
    RegisterRow row;
    row.key = RowKey {entry.rid};
    row.entry = entry.uid;
    row.matter = entry.matter;
    row.registerId = m_book.id;
    row.year = entry.year;
    row.state = stateOf(entry.state);
    row.seq = entry.seq;
    row.number = entry.number;
    row.date = entry.date;
    if (m_book.rows == packs::RegisterRows::Own)
        return ownRowAt(std::move(row), entry);
    if (row.state == RowState::Void) {
        fillVoid(row, entry);
        return row;
    }
    // Entries of old registers stand for no case: they are their own matter.
    if (entry.matter == entry.uid)
        return legacyRow(std::move(row));
    THULY_TRY(CaseView view,
              row.state == RowState::Superseded
                  ? loadCaseBefore(m_tx, m_law, entry.matter, entry.correction, corrections, m_names, part)
                  : loadCase(m_tx, m_law, entry.matter, m_names, part));
    if (view.row)
        view.row->number = row.seq;
    for (const packs::RegisterColumn &column : m_book.columns)
        row.cells += columnText(column.key, view);
    row.stage = m_law.stateLabel(view.matter.state, view.matter.procedure).in(m_language);
    row.judge = isPetitionRegister(m_book) ? view.reviewerName : view.judgeName;
    if (row.state == RowState::Superseded) {
        const auto why = std::ranges::find(corrections, entry.correction, &cases::Correction::uid);
        row.reason = why->reason;
        row.by = m_names.nameOf(why->author);
        row.on = vietnamTime(why->recordedMs).date();
        row.remark = whoAndWhy(row);
        return row;
    }
    row.pending = entry.state != u"closed"_s;
    row.suspended = view.matter.state == u"SUSPENDED"_s;
    if (entry.nextDue.isValid())
        THULY_CHECK(addDeadline(row));
    addCorrections(row, view, corrections);
    return row;
}

void RowBuilder::fillVoid(RegisterRow &row, const EntryRow &entry)
{
    row.cells = QStringList(m_book.columns.size(), QString());
    for (qsizetype i = 0; i < m_book.columns.size(); ++i) {
        if (searchFieldOf(m_book.columns.at(i)) == SearchField::Number)
            row.cells[i] = row.number;
    }
    if (const auto number = numbering::numberById(m_tx, entry.uid))
        row.reason = number->reason;
    row.by = m_names.nameOf(entry.voidBy);
    row.on = entry.voidOn;
    row.remark = whoAndWhy(row);
}

Result<void> RowBuilder::addDeadline(RegisterRow &row)
{
    THULY_TRY(const QList<cases::Deadline> deadlines, cases::deadlines(m_tx, row.matter));
    for (const cases::Deadline &deadline : deadlines) {
        if (deadline.state != cases::DeadlineState::Open)
            continue;
        const QString &title = m_language == Language::Vietnamese ? deadline.titleVi : deadline.titleEn;
        const packs::TaskWording *task = m_law.task(deadline.rule);
        row.deadline
            = NextDeadline {deadline.rule, deadline.due, task ? task->text.in(m_language) : title, deadline.lawRef};
        return {};
    }
    return {};
}

void RowBuilder::addCorrections(RegisterRow &row, const CaseView &view, const QList<cases::Correction> &corrections)
{
    for (const cases::Correction &correction : corrections) {
        RowCorrection shown;
        for (const packs::RegisterColumn &column : m_book.columns) {
            if (!columnShows(column.key, correction, view))
                continue;
            if (shown.columns.isEmpty())
                shown.label = column.heading.in(m_language);
            shown.columns += column.ord;
        }
        shown.field = correction.field;
        shown.before = correction.oldValue;
        shown.after = correction.newValue;
        shown.reason = correction.reason;
        shown.by = m_names.nameOf(correction.author);
        shown.on = vietnamTime(correction.recordedMs).date();
        shown.approvedBy = m_names.nameOf(correction.approvedBy);
        if (!correction.approvedBy.isNull())
            shown.approvedOn = vietnamTime(correction.approvedMs).date();
        if (showsAnywhere(shown))
            row.corrections += shown;
    }
}

Result<RegisterRow> RowBuilder::legacyRow(RegisterRow row)
{
    row.matter = {};
    auto stored = m_tx.prepare(sql::legacyBody);
    stored.bind(row.entry);
    if (!stored.next()) {
        THULY_CHECK(stored.finish());
        return fail(ErrorCode::RowNotFound);
    }
    THULY_TRY(const QCborValue body, protocol::decodeCanonical(stored.blob(0)));
    row.batch = stored.uuid(1);
    const auto entry = legacyFromCbor(body);
    if (!entry)
        return fail(ErrorCode::RowNotFound, u"an entry of an old register"_s);
    row.legacy = std::make_shared<const LegacyEntry>(*entry);
    row.judge = entry->judge;
    for (const packs::RegisterColumn &column : m_book.columns)
        row.cells += legacyColumnText(column.key, *entry);
    return row;
}

} // namespace thuly::registers
