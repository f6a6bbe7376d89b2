// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/draftmodel.h>

#include <thuly/models/errortext.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::RowDraft;

namespace {

using Cells = QMap<QString, QString>;

bool isBlank(const Cells &cells)
{
    return std::ranges::all_of(cells, [](const QString &value) { return value.trimmed().isEmpty(); });
}

/** `written` over `cells`; empty takes a cell away. */
Cells over(Cells cells, const Cells &written)
{
    for (const auto &[field, value] : written.asKeyValueRange()) {
        if (value.isEmpty())
            cells.remove(field);
        else
            cells.insert(field, value);
    }
    return cells;
}

} // namespace

/** Row by row from `row` on; what is beyond the sheet becomes new rows, except blank ones. */
DraftModel::Step DraftModel::stepFor(int row, const QList<Cells> &rows) const
{
    Step step;
    qint64 ord = nextOrd();
    for (int i = 0; i < rows.size(); ++i) {
        if (row + i < draftCount()) {
            const RowDraft &draft = m_drafts.at(row + i);
            step += Change{draft.uid, draft.ord, draft.cells, rows.at(i)};
        } else if (!isBlank(rows.at(i))) {
            step += Change{Uuid::make(m_context.desk->clock()), ord++, std::nullopt, rows.at(i)};
        }
    }
    return step;
}

bool DraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == index.data(Qt::EditRole).toString())
        return true;
    const registers::CheckedRows checked = registers::checkDraftRows(m_book, *m_law, {{{fieldOf(index.column()), text}}}, m_context.today());
    if (!checked.problems.isEmpty()) {
        Q_EMIT refused(index, text, errorText(checked.problems.first().error));
        return false;
    }
    const Cells before = index.row() < draftCount() ? m_drafts.at(index.row()).cells : Cells();
    Cells after = before;
    const QString stored = checked.rows.first().value(fieldOf(index.column()));
    act(stepFor(index.row(), {over(after, {{fieldOf(index.column()), stored}})}));
    return true;
}

bool DraftModel::isTooWide(const QList<QStringList> &block, const QList<int> &columns)
{
    qsizetype width = 0;
    for (const QStringList &line : block)
        width = std::max(width, line.size());
    if (width <= columns.size())
        return false;
    Q_EMIT said(tr("The block is %1 columns wide; from this cell on there are %2. Start further to the left, or paste fewer columns.").arg(width).arg(columns.size()));
    return true;
}

void DraftModel::fill(const QString &value, int top, int bottom, const QList<int> &columns)
{
    paste(QList<QStringList>(bottom - top + 1, QStringList(columns.size(), value)), top, columns);
}

void DraftModel::paste(const QList<QStringList> &block, int row, const QList<int> &columns)
{
    if (!mayWrite() || block.isEmpty() || columns.isEmpty())
        return;
    QList<QStringList> lines = block;
    while (!lines.isEmpty() && std::ranges::all_of(lines.last(), [](const QString &cell) { return cell.trimmed().isEmpty(); }))
        lines.removeLast();
    if (lines.size() > registers::maxDraftRows) {
        Q_EMIT said(tr("At most %1 rows are pasted at a time. Paste them in parts, or take the file over as an old register.").arg(registers::maxDraftRows));
        return;
    }
    if (lines.isEmpty() || isTooWide(lines, columns))
        return;
    QList<Cells> typed;
    QList<DoubtfulCell> doubts;
    for (int i = 0; i < lines.size(); ++i) {
        Cells cells;
        for (int j = 0; j < lines.at(i).size(); ++j) {
            const QString value = lines.at(i).at(j);
            if (writable(columns.at(j)))
                cells.insert(fieldOf(columns.at(j)), value);
            else if (!value.trimmed().isEmpty())
                doubts += DoubtfulCell{i + 1, m_columns.at(columns.at(j)).heading, value, tr("The book fills this column itself.")};
        }
        typed += cells;
    }
    const registers::CheckedRows checked = registers::checkDraftRows(m_book, *m_law, typed, m_context.today());
    for (const registers::CellProblem &problem : checked.problems) {
        const auto column = std::ranges::find_if(columns, [&](int at) { return writable(at) && fieldOf(at) == problem.field; });
        doubts += DoubtfulCell{problem.row + 1, m_columns.at(*column).heading, problem.value, errorText(problem.error)};
    }
    if (!doubts.isEmpty()) {
        std::ranges::stable_sort(doubts, {}, &DoubtfulCell::row);
        Q_EMIT doubtful(tr("Nothing was pasted: %n cells are not sure", nullptr, int(doubts.size())), doubts);
        return;
    }
    QList<Cells> after;
    for (int i = 0; i < typed.size(); ++i) {
        Cells written;
        for (const QString &field : typed.at(i).keys())
            written.insert(field, checked.rows.at(i).value(field));
        after += over(row + i < draftCount() ? m_drafts.at(row + i).cells : Cells(), written);
    }
    act(stepFor(row, after));
}

void DraftModel::fillDown(int top, int bottom, const QList<int> &columns)
{
    const int source = top == bottom ? top - 1 : top;
    if (!mayWrite() || source < 0 || source >= draftCount())
        return;
    const Cells &from = m_drafts.at(source).cells;
    QList<Cells> after;
    for (int row = source + 1; row <= bottom; ++row) {
        Cells written;
        for (const int column : columns) {
            if (writable(column))
                written.insert(fieldOf(column), from.value(fieldOf(column)));
        }
        after += over(row < draftCount() ? m_drafts.at(row).cells : Cells(), written);
    }
    act(stepFor(source + 1, after));
}

void DraftModel::clearCells(int top, int bottom, const QList<int> &columns)
{
    QList<Cells> after;
    for (int row = top; row <= std::min(bottom, draftCount() - 1) && mayWrite(); ++row) {
        Cells cells = m_drafts.at(row).cells;
        for (const int column : columns) {
            if (writable(column))
                cells.remove(fieldOf(column));
        }
        after += cells;
    }
    act(stepFor(top, after));
}

void DraftModel::dropRows(int top, int bottom)
{
    Step step;
    for (int row = top; row <= std::min(bottom, draftCount() - 1) && mayWrite(); ++row)
        step += Change{m_drafts.at(row).uid, m_drafts.at(row).ord, m_drafts.at(row).cells, std::nullopt};
    act(step);
}

} // namespace thuly::models
