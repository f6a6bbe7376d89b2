// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/draftmodel.h>

#include <thuly/models/errortext.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::DraftAct;
using registers::DraftChange;
using registers::RowDraft;
using Kind = RegisterGridColumn::Kind;

namespace {

constexpr qsizetype deepestHistory = 200;

bool concerns(const QList<storage::Change> &changes)
{
    return std::ranges::any_of(changes, [](const storage::Change &change) { return change.entity == "bookdraft"_L1 || change.entity == "row"_L1; });
}

} // namespace

DraftModel::DraftModel(DeskContext context, const packs::RegisterDefinition &book, QList<RegisterGridColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_rows(m_context.desk)
    , m_book(book)
    , m_law(m_context.desk->law())
    , m_columns(std::move(columns))
{
    connect(m_context.desk.get(), &workflow::Desk::changed, this, [this](const QList<storage::Change> &changes) {
        if (concerns(changes))
            reload();
    });
    QMetaObject::invokeMethod(this, &DraftModel::reload, Qt::QueuedConnection);
}

bool DraftModel::mayWrite() const
{
    return m_context.desk->may(registers::rightToWrite(m_book)).has_value();
}

const packs::RegisterColumn *DraftModel::writable(int column) const
{
    if (column < 0 || column >= m_columns.size() || m_columns.at(column).kind != Kind::Cell)
        return nullptr;
    const packs::RegisterColumn &defined = m_book.columns.at(m_columns.at(column).cell);
    return registers::isGivenByBook(defined, *m_law) ? nullptr : &defined;
}

const QString &DraftModel::fieldOf(int column) const
{
    return m_book.columns.at(m_columns.at(column).cell).field;
}

int DraftModel::placeOf(const Uuid &row) const
{
    const auto found = std::ranges::find(m_drafts, row, &RowDraft::uid);
    return found == m_drafts.end() ? -1 : int(found - m_drafts.begin());
}

qint64 DraftModel::nextOrd() const
{
    return m_drafts.isEmpty() ? 1 : m_drafts.last().ord + 1;
}

// Reading

void DraftModel::setEditing(Editing editing)
{
    m_editing = editing == Editing::Yes;
    if (!m_editing && std::exchange(m_reloadOwed, false))
        reload();
}

void DraftModel::reload()
{
    if (m_editing || m_writing > 0) {
        m_reloadOwed = true;
        return;
    }
    const int generation = ++m_generation;
    m_rows.drafts(m_book.id).then(this, [this, generation](Result<QList<RowDraft>> drafts) {
        if (generation != m_generation)
            return;
        if (!drafts)
            Q_EMIT failed(drafts.error());
        else if (m_editing || m_writing > 0)
            m_reloadOwed = true;
        else
            take(std::move(*drafts));
    });
}

void DraftModel::take(QList<RowDraft> drafts)
{
    const auto sameRows = std::ranges::equal(drafts, m_drafts, {}, &RowDraft::uid, &RowDraft::uid);
    if (!sameRows) {
        beginResetModel();
        m_drafts = std::move(drafts);
        endResetModel();
    } else {
        for (int row = 0; row < drafts.size(); ++row) {
            const bool same = m_drafts.at(row).version == drafts.at(row).version && m_drafts.at(row).cells == drafts.at(row).cells;
            m_drafts[row] = drafts.at(row);
            if (!same)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    Q_EMIT stateChanged();
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return draftCount() + (mayWrite() ? 1 : 0);
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

/** As it is typed and as the grid shows it: days as dd/MM/yyyy, amounts with dots. */
QString DraftModel::shown(const RowDraft &draft, int column, int role) const
{
    const packs::RegisterColumn &defined = m_book.columns.at(m_columns.at(column).cell);
    const QString value = draft.cells.value(defined.field);
    if (defined.type == packs::FactType::Series || value.isEmpty())
        return value;
    registers::OwnRow row;
    row.cells = draft.cells;
    const QString printed = registers::printedCells(m_book, row).value(m_columns.at(column).cell);
    return role == Qt::EditRole && defined.type == packs::FactType::Text ? value : printed;
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool line = index.row() == draftCount();
    const RegisterGridColumn &column = m_columns.at(index.column());
    if (column.kind == Kind::Number) {
        if (role == Qt::DisplayRole)
            return line ? tr("new row") : QString();
        if (role == SecondaryRole)
            return line;
        if (role == StateRole && !line)
            return QVariant::fromValue(State{StateKind::Draft, tr("draft")});
        return {};
    }
    if (role == Qt::TextAlignmentRole && column.type == registers::CellType::Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (line || column.kind != Kind::Cell || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    const QString text = shown(m_drafts.at(index.row()), index.column(), role);
    return role == Qt::DisplayRole ? QString(text).replace(u'\n', u' ') : text;
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size() || role != Qt::DisplayRole)
        return {};
    return m_columns.at(section).heading;
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, mayWrite() && writable(index.column()));
    return flags;
}

// Writing

/** One thing after the other: what is shown has the new version at once, and the vault's writer keeps the order. */
DraftChange DraftModel::apply(const Change &change)
{
    const int place = placeOf(change.row);
    DraftChange write{DraftAct::Change, change.row, 0, change.ord, change.after.value_or(Cells())};
    if (place >= 0 && !change.after) {
        write.act = DraftAct::Drop;
        write.baseVersion = m_drafts.at(place).version;
        m_ours.insert(change.row, write.baseVersion);
        beginRemoveRows({}, place, place);
        m_drafts.removeAt(place);
        endRemoveRows();
        return write;
    }
    if (place >= 0) {
        RowDraft &draft = m_drafts[place];
        write.baseVersion = draft.version++;
        draft.cells = *change.after;
        m_ours.insert(change.row, draft.version);
        Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
        return write;
    }
    write.act = DraftAct::Write;
    write.baseVersion = m_ours.value(change.row, 0);
    RowDraft draft{change.row, m_book.id, change.ord, write.baseVersion + 1, *change.after};
    const auto before = std::ranges::lower_bound(m_drafts, change.ord, {}, &RowDraft::ord);
    const int at = int(before - m_drafts.begin());
    m_ours.insert(change.row, draft.version);
    // At the end the empty line becomes the row, with the cursor on it, and another empty line follows.
    const int shownAt = at == draftCount() ? at + 1 : at;
    beginInsertRows({}, shownAt, shownAt);
    m_drafts.insert(at, std::move(draft));
    endInsertRows();
    if (shownAt != at)
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    return write;
}

void DraftModel::act(Step step)
{
    step.removeIf([](const Change &change) { return change.before == change.after; });
    if (step.isEmpty())
        return;
    if (m_entering) {
        Q_EMIT said(tr("The rows are being written into the book. Wait a moment."));
        return;
    }
    write(step, History::Typed);
}

void DraftModel::write(const Step &step, History history)
{
    QList<DraftChange> changes;
    for (const Change &change : step)
        changes += apply(change);
    if (history == History::Typed) {
        m_undo += step;
        m_redo.clear();
        if (m_undo.size() > deepestHistory)
            m_undo.removeFirst();
    }
    ++m_writing;
    ++m_generation;
    Q_EMIT stateChanged();
    m_rows.changeDrafts(m_book.id, changes).then(this, [this](Result<QList<RowDraft>> written) {
        --m_writing;
        if (!written) {
            forgetHistory();
            explain(written.error());
            m_reloadOwed = true;
        }
        if (m_writing == 0 && !m_editing && std::exchange(m_reloadOwed, false))
            reload();
    });
}

void DraftModel::explain(const Error &error)
{
    if (error.code == ErrorCode::EntryChangedMeanwhile)
        Q_EMIT said(tr("%1 changed this draft at %2. It is read again; what you did was not written over it.").arg(error.args.value(1), error.args.value(2)));
    else if (error.code == ErrorCode::NumberInUse && error.field.isEmpty())
        Q_EMIT said(tr("This draft is in the book as row %1 already. Open that row to correct it.").arg(error.args.value(0)));
    else if (error.code == ErrorCode::RowNotFound)
        Q_EMIT said(tr("Somebody else took this draft away. The sheet is read again."));
    else
        Q_EMIT failed(error);
}

void DraftModel::forgetHistory()
{
    m_undo.clear();
    m_redo.clear();
    Q_EMIT stateChanged();
}

/** Nobody else wrote after what we wrote last. */
bool DraftModel::isUndisturbed(const Step &step) const
{
    return std::ranges::all_of(step, [this](const Change &change) {
        const int place = placeOf(change.row);
        if (place < 0)
            return !change.before;
        return change.before && m_drafts.at(place).version == m_ours.value(change.row) && m_drafts.at(place).cells == *change.before;
    });
}

void DraftModel::stepBack(QList<Step> &from, QList<Step> &to, History history)
{
    if (from.isEmpty() || m_entering)
        return;
    Step step = from.takeLast();
    if (history == History::Undone) {
        std::ranges::reverse(step);
        for (Change &change : step)
            std::swap(change.before, change.after);
    }
    if (!isUndisturbed(step)) {
        forgetHistory();
        Q_EMIT said(tr("Somebody else changed these rows meanwhile; their text stays. There is nothing more to undo."));
        return;
    }
    write(step, history);
    if (history == History::Undone) {
        std::ranges::reverse(step);
        for (Change &change : step)
            std::swap(change.before, change.after);
    }
    to += step;
    Q_EMIT stateChanged();
}

void DraftModel::undo()
{
    stepBack(m_undo, m_redo, History::Undone);
}

void DraftModel::redo()
{
    stepBack(m_redo, m_undo, History::Redone);
}

// Into the book

void DraftModel::enterIntoBook()
{
    if (m_drafts.isEmpty() || m_entering)
        return;
    QList<Cells> rows;
    QList<registers::DraftVersion> versions;
    for (const RowDraft &draft : std::as_const(m_drafts)) {
        rows += draft.cells;
        versions += registers::DraftVersion{draft.uid, draft.version};
    }
    const auto missing = registers::missingCells(m_book, *m_law, rows);
    if (!missing.isEmpty()) {
        QList<DoubtfulCell> cells;
        for (const registers::CellProblem &problem : missing) {
            const auto column = std::ranges::find(m_book.columns, problem.field, &packs::RegisterColumn::field);
            cells += DoubtfulCell{problem.row + 1, sentenceCase(column->heading.in(m_context.language)), {}, errorText(problem.error)};
        }
        Q_EMIT doubtful(tr("Nothing was written into the book: cells are missing"), cells);
        return;
    }
    m_entering = true;
    Q_EMIT stateChanged();
    m_rows.enterDrafts(m_book.id, versions).then(this, [this](const Result<QList<registers::OwnRow>> &written) { finishEntering(written); });
}

void DraftModel::finishEntering(const Result<QList<registers::OwnRow>> &rows)
{
    m_entering = false;
    if (!rows) {
        explain(rows.error());
        reload();
        Q_EMIT stateChanged();
        return;
    }
    forgetHistory();
    reload();
    const QString first = rows->first().number;
    const QString last = rows->last().number;
    Q_EMIT entered(rows->size() == 1 ? tr("Row %1 is written into the book.").arg(first)
                                     : tr("%n rows are written into the book: %1 to %2.", nullptr, int(rows->size())).arg(first, last));
}

} // namespace thuly::models
