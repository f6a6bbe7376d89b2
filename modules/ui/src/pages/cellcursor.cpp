// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cellcursor.h"

#include "pages/frozengrid.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

namespace thuly::ui {

namespace {

/** Ctrl+End loads so many rows at most; the rest comes as the view scrolls. */
constexpr int mostLoaded = 5'000;

} // namespace

CellCursor::CellCursor(FrozenGrid *grid)
    : QObject(grid)
    , m_grid(grid)
    , m_model(grid->main()->model())
{
    for (QTableView *view : {grid->frozen(), grid->main()}) {
        view->setSelectionBehavior(QAbstractItemView::SelectItems);
        // Keys and mouse are read here; the views only show what is selected.
        view->setSelectionMode(QAbstractItemView::NoSelection);
        view->installEventFilter(this);
        view->viewport()->installEventFilter(this);
    }
    connect(grid->main()->selectionModel(), &QItemSelectionModel::currentChanged, this, &CellCursor::followCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CellCursor::forget);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_toEnd) {
            m_otherRow = lastRow();
            select();
        }
        if (m_endColumn >= 0)
            QTimer::singleShot(0, this, &CellCursor::loadMore);
    });
}

int CellCursor::lastRow() const
{
    return m_model->rowCount() - 1;
}

CellBlock CellCursor::block() const
{
    CellBlock block;
    const QList<int> shown = m_grid->shownColumns();
    const auto from = shown.indexOf(m_column);
    const auto to = shown.indexOf(m_otherColumn);
    if (m_row < 0 || m_row > lastRow() || from < 0 || to < 0)
        return block;
    block.top = std::min(m_row, m_otherRow);
    block.bottom = std::min(std::max(m_row, m_otherRow), lastRow());
    block.columns = shown.mid(std::min(from, to), std::abs(to - from) + 1);
    block.toEnd = m_toEnd && m_model->canFetchMore({});
    return block;
}

void CellCursor::select()
{
    const CellBlock marked = block();
    QItemSelection selection;
    for (const int column : marked.columns)
        selection.select(m_model->index(marked.top, column), m_model->index(marked.bottom, column));
    m_grid->main()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT blockChanged();
}

void CellCursor::forget()
{
    m_row = m_column = m_otherRow = m_otherColumn = m_endColumn = -1;
    m_toEnd = false;
    m_walking = false;
    Q_EMIT blockChanged();
}

/** Somebody else moved the current cell: the block is that cell. */
void CellCursor::followCurrent(const QModelIndex &current)
{
    if (m_moving || !current.isValid())
        return;
    m_row = m_otherRow = current.row();
    m_column = m_otherColumn = current.column();
    m_toEnd = false;
    m_walking = false;
    select();
}

void CellCursor::moveTo(int row, int column, Extend extend)
{
    if (lastRow() < 0 || !m_grid->isColumnShown(column))
        return;
    row = std::clamp(row, 0, lastRow());
    m_endColumn = -1;
    m_toEnd = false;
    m_walking = false;
    m_otherRow = row;
    m_otherColumn = column;
    if (extend == Extend::No || m_row < 0) {
        m_row = row;
        m_column = column;
        const QScopedValueRollback moving(m_moving, true);
        m_grid->main()->selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::NoUpdate);
    }
    m_grid->reveal(m_model->index(row, column));
    if (m_grid->hasFocusInside())
        m_grid->focusGrid();
    select();
}

void CellCursor::selectAll()
{
    const QList<int> shown = m_grid->shownColumns();
    if (lastRow() < 0 || shown.isEmpty())
        return;
    m_row = 0;
    m_column = shown.first();
    m_otherRow = lastRow();
    m_otherColumn = shown.last();
    m_toEnd = true;
    {
        const QScopedValueRollback moving(m_moving, true);
        m_grid->main()->selectionModel()->setCurrentIndex(m_model->index(m_row, m_column), QItemSelectionModel::NoUpdate);
    }
    select();
}

bool CellCursor::collapse()
{
    if (m_row < 0 || (m_row == m_otherRow && m_column == m_otherColumn && !m_toEnd))
        return false;
    const QModelIndex current = m_grid->currentIndex();
    moveTo(current.isValid() ? current.row() : m_row, current.isValid() ? current.column() : m_column);
    return true;
}

void CellCursor::step(int rows, int columns)
{
    const QList<int> shown = m_grid->shownColumns();
    const int row = m_grid->currentIndex().row();
    const auto place = shown.indexOf(m_grid->currentIndex().column()) + columns;
    if (row < 0)
        return;
    moveTo(row + rows, shown.at(std::clamp<qsizetype>(place, 0, shown.size() - 1)));
}

bool CellCursor::isFilled(int row, int column) const
{
    return !m_model->index(row, column).data().toString().isEmpty();
}

/** As Ctrl+Down of a spreadsheet: the last filled cell before an empty one, or over a gap to the next filled one. */
int CellCursor::edgeRow(int row, int column, int by) const
{
    const auto inside = [this](int at) { return at >= 0 && at <= lastRow(); };
    if (!inside(row + by))
        return row;
    const bool run = isFilled(row, column) && isFilled(row + by, column);
    int at = row + by;
    while (inside(at + by) && (run ? isFilled(at + by, column) : !isFilled(at, column)))
        at += by;
    return at;
}

int CellCursor::edgePlace(int row, const QList<int> &shown, int place, int by) const
{
    const auto inside = [&shown](int at) { return at >= 0 && at < shown.size(); };
    if (!inside(place + by))
        return place;
    const bool run = isFilled(row, shown.at(place)) && isFilled(row, shown.at(place + by));
    int at = place + by;
    while (inside(at + by) && (run ? isFilled(row, shown.at(at + by)) : !isFilled(row, shown.at(at))))
        at += by;
    return at;
}

int CellCursor::rowsOnScreen() const
{
    const QTableView *view = m_grid->main();
    return std::max(1, view->viewport()->height() / std::max(1, view->rowHeight(std::max(0, m_otherRow))) - 1);
}

void CellCursor::goToEnd(int column, Extend extend)
{
    if (!m_model->canFetchMore({})) {
        moveTo(lastRow(), column, extend);
        return;
    }
    if (extend == Extend::Yes) {
        moveTo(lastRow(), column, extend);
        m_toEnd = true; // what is not loaded is read when it is copied
        select();
        return;
    }
    m_endColumn = column;
    m_model->fetchMore({});
}

void CellCursor::loadMore()
{
    const int column = m_endColumn;
    if (column < 0)
        return;
    if (m_model->canFetchMore({}) && m_model->rowCount() < mostLoaded)
        m_model->fetchMore({});
    else
        moveTo(lastRow(), column);
}

bool CellCursor::handleMove(int key, Qt::KeyboardModifiers modifiers)
{
    const Extend extend = modifiers & Qt::ShiftModifier ? Extend::Yes : Extend::No;
    const bool far = modifiers & Qt::ControlModifier;
    const QList<int> shown = m_grid->shownColumns();
    const int row = extend == Extend::Yes ? m_otherRow : m_row;
    const int column = extend == Extend::Yes ? m_otherColumn : m_column;
    const int place = int(shown.indexOf(column));
    const int last = int(shown.size()) - 1;
    if (place < 0)
        return false;
    switch (key) { // keys are integers
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = key == Qt::Key_Left ? -1 : 1;
        moveTo(row, shown.at(far ? edgePlace(row, shown, place, by) : std::clamp(place + by, 0, last)), extend);
        return true;
    }
    case Qt::Key_Up:
        moveTo(far ? edgeRow(row, column, -1) : row - 1, column, extend);
        return true;
    case Qt::Key_Down: {
        const int to = far ? edgeRow(row, column, 1) : row + 1;
        if (far && to == lastRow() && isFilled(to, column))
            goToEnd(column, extend);
        else
            moveTo(to, column, extend);
        return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (far)
            return false; // the window's: another tab
        moveTo(row + (key == Qt::Key_PageUp ? -rowsOnScreen() : rowsOnScreen()), column, extend);
        return true;
    case Qt::Key_Home:
        moveTo(far ? 0 : row, shown.first(), extend);
        return true;
    case Qt::Key_End:
        if (far)
            goToEnd(shown.last(), extend);
        else
            moveTo(row, shown.last(), extend);
        return true;
    }
    return false;
}

/** The current cell goes round inside the block, which stays. */
void CellCursor::walkInBlock(int rows, int columns)
{
    const CellBlock marked = block();
    const QModelIndex current = m_grid->currentIndex();
    const int width = int(marked.columns.size());
    int place = int(marked.columns.indexOf(current.column()));
    int row = current.row() - marked.top;
    const int cells = width * marked.rows();
    const int at = columns != 0 ? (row * width + place + columns + cells) % cells : (place * marked.rows() + row + rows + cells) % cells;
    row = columns != 0 ? at / width : at % marked.rows();
    place = columns != 0 ? at % width : at / marked.rows();
    const QScopedValueRollback moving(m_moving, true);
    const QModelIndex next = m_model->index(marked.top + row, marked.columns.at(place));
    m_grid->main()->selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    m_grid->reveal(next);
    m_grid->focusGrid();
}

bool CellCursor::handleWalk(int key, Qt::KeyboardModifiers modifiers)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool tab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if ((!enter && !tab) || (modifiers & ~Qt::ShiftModifier))
        return false;
    const int by = modifiers & Qt::ShiftModifier || key == Qt::Key_Backtab ? -1 : 1;
    const CellBlock marked = block();
    if (marked.rows() > 0 && !marked.isOneCell()) {
        walkInBlock(enter ? by : 0, tab ? by : 0);
        return true;
    }
    if (enter && by > 0) {
        Q_EMIT openWanted(m_grid->currentIndex().row());
        return true;
    }
    const QList<int> shown = m_grid->shownColumns();
    const auto place = shown.indexOf(m_column);
    if (tab && place + by >= 0 && place + by < shown.size()) {
        step(0, by);
        return true;
    }
    return false; // at the end of the row Tab leaves the grid
}

bool CellCursor::handleKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    if (key == Qt::Key_C && (modifiers == Qt::ControlModifier || modifiers == (Qt::ControlModifier | Qt::ShiftModifier))) {
        using Titles = models::RegisterModel::CopyTitles;
        Q_EMIT copyWanted(modifiers & Qt::ShiftModifier ? Titles::Yes : Titles::No);
        return true;
    }
    if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
        selectAll();
        return true;
    }
    bool handled = false;
    Q_EMIT keyPressed(event, &handled);
    if (handled)
        return true;
    if (m_row < 0 || modifiers & Qt::AltModifier)
        return false;
    return handleWalk(key, modifiers) || handleMove(key, modifiers);
}

QModelIndex CellCursor::indexUnder(QPoint global) const
{
    for (const QTableView *view : {m_grid->frozen(), m_grid->main()}) {
        const QPoint at = view->viewport()->mapFromGlobal(global);
        const QRect area = view->viewport()->rect();
        if (at.x() < area.left() || at.x() > area.right())
            continue;
        // Above and below the rows shown a drag goes on, row by row.
        const int row = view->rowAt(std::clamp(at.y(), area.top(), area.bottom()));
        const int beyond = at.y() > area.bottom() ? 1 : at.y() < area.top() ? -1 : 0;
        return m_model->index(std::clamp((row < 0 ? lastRow() : row) + beyond, 0, lastRow()), view->columnAt(at.x()));
    }
    return {};
}

bool CellCursor::handleMouse(QAbstractItemView *view, QMouseEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        if (!(event->buttons() & Qt::LeftButton) || m_row < 0)
            return false;
        if (const QModelIndex index = indexUnder(event->globalPosition().toPoint()); index.isValid())
            moveTo(index.row(), index.column(), Extend::Yes);
        return true;
    }
    const QModelIndex index = view->indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return false;
    if (event->type() == QEvent::MouseButtonDblClick)
        Q_EMIT openWanted(index.row());
    else
        moveTo(index.row(), index.column(), event->modifiers() & Qt::ShiftModifier ? Extend::Yes : Extend::No);
    return true;
}

bool CellCursor::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress && (watched == m_grid->main() || watched == m_grid->frozen()))
        return handleKey(static_cast<QKeyEvent *>(event));
    if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick || type == QEvent::MouseMove) {
        for (QTableView *view : {m_grid->frozen(), m_grid->main()}) {
            if (watched == view->viewport())
                return handleMouse(view, static_cast<QMouseEvent *>(event));
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace thuly::ui
