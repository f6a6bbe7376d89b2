// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>

#include <QObject>

class QAbstractItemView;
class QKeyEvent;
class QMouseEvent;

namespace thuly::ui {

class FrozenGrid;

/** A rectangle of cells, columns as they stand on screen. */
struct CellBlock {
    int top = -1;
    int bottom = -1;
    QList<int> columns;
    /** It goes on with the rows that are not loaded yet. */
    bool toEnd = false;

    [[nodiscard]] int rows() const { return top < 0 ? 0 : bottom - top + 1; }
    [[nodiscard]] bool isOneCell() const { return rows() == 1 && columns.size() == 1 && !toEnd; }
};

/**
 * The current cell of a FrozenGrid and the block that grows from it, by keys and mouse, as in a spreadsheet: arrows, with
 * Shift the block, with Ctrl the edge of what is filled, Home, End, pages; Tab and Enter walk inside a block. Both halves of
 * the grid are one field. The block is the selection of the views; the current cell is where it began.
 */
class CellCursor : public QObject
{
    Q_OBJECT
public:
    explicit CellCursor(FrozenGrid *grid);

    [[nodiscard]] CellBlock block() const;
    enum class Extend { No, Yes };
    void moveTo(int row, int column, Extend extend = Extend::No);
    /** The next cell to the right (1) or left (-1), or of the row below or above, inside the grid. */
    void step(int rows, int columns);
    void selectAll();
    /** Only the current cell again; false when it was one already. */
    bool collapse();
    /** Of the views, or of an editor in them that leaves its keys to the cursor. */
    [[nodiscard]] bool handleKey(QKeyEvent *event);

Q_SIGNALS:
    void blockChanged();
    void copyWanted(thuly::models::RegisterModel::CopyTitles titles);
    /** Enter or a double click on one cell. */
    void openWanted(int row);
    /** A key that is none of the cursor's: typing. `handled` set to true keeps it from the view. */
    void keyPressed(QKeyEvent *event, bool *handled);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool handleMove(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool handleWalk(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool handleMouse(QAbstractItemView *view, QMouseEvent *event);
    [[nodiscard]] QModelIndex indexUnder(QPoint global) const;
    [[nodiscard]] int edgeRow(int row, int column, int by) const;
    [[nodiscard]] int edgePlace(int row, const QList<int> &shown, int place, int by) const;
    [[nodiscard]] bool isFilled(int row, int column) const;
    [[nodiscard]] int lastRow() const;
    [[nodiscard]] int rowsOnScreen() const;
    void walkInBlock(int rows, int columns);
    void goToEnd(int column, Extend extend);
    void loadMore();
    void followCurrent(const QModelIndex &current);
    void forget();
    void select();

    FrozenGrid *m_grid;
    QAbstractItemModel *m_model;
    int m_row = -1;
    int m_column = -1;
    int m_otherRow = -1;
    int m_otherColumn = -1;
    /** Where Ctrl+End goes once the rows are there; -1: nowhere. */
    int m_endColumn = -1;
    bool m_toEnd = false;
    bool m_moving = false;
    bool m_walking = false;
};

} // namespace thuly::ui
