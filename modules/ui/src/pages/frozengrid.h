// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/filterheader.h"

#include <QTableView>

#include <functional>

namespace thuly::ui {

class CellCursor;

/**
 * A table whose first columns stay in sight: two views on one model with one selection, scrolled together. Its cursor treats
 * both halves as one field of cells.
 */
class FrozenGrid : public QWidget
{
    Q_OBJECT
public:
    FrozenGrid(QAbstractItemModel *model, int frozenColumns, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *main() const { return m_main; }
    [[nodiscard]] QTableView *frozen() const { return m_frozen; }
    [[nodiscard]] int frozenCount() const { return m_count; }
    /** The half that shows this column. */
    [[nodiscard]] QTableView *viewOf(int column) const { return column < m_count ? m_frozen : m_main; }
    /** The header that shows this column. */
    [[nodiscard]] FilterHeader *header(int column) const;
    enum class Column { Shown, Hidden };
    void setColumn(int column, Column state);
    [[nodiscard]] bool isColumnShown(int column) const;
    void setColumnWidth(int column, int width);
    [[nodiscard]] int columnWidth(int column) const;
    /** Of the columns that move. */
    [[nodiscard]] QStringList columnOrder(const std::function<QString(int column)> &keyOf) const;
    /** Columns not named stay behind those that are. */
    void setColumnOrder(const QStringList &keys, const std::function<QString(int column)> &keyOf);
    /** Stands under `leader`, column under column: its widths, order, hidden columns and sideways scrolling, and no head of its own. */
    void follow(FrozenGrid *leader);
    void setFilterRow(FilterHeader::FilterRow row);
    [[nodiscard]] QModelIndex currentIndex() const;
    void setCurrentIndex(const QModelIndex &index);
    [[nodiscard]] CellCursor *cursor() const { return m_cursor; }
    /** In the order on screen. */
    [[nodiscard]] QList<int> shownColumns() const;
    /** Scrolls until the cell is in sight. */
    void reveal(const QModelIndex &index);
    void focusGrid();
    [[nodiscard]] bool hasFocusInside() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    void columnResized(int column, int width);
    /** A person moved a column. */
    void columnMoved();
    /** Widths, order or what is hidden. */
    void layoutChanged();
    void headingClicked(int column);

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepare(QTableView *view);
    void fitFrozen();
    [[nodiscard]] int firstShown(int from) const;
    void copyLayout(const FrozenGrid *leader);

    int m_count;
    QTableView *m_frozen;
    QTableView *m_main;
    CellCursor *m_cursor;
    enum class Heads { Own, OfLeader };
    Heads m_heads = Heads::Own;
    bool m_arranging = false;
};

} // namespace thuly::ui
