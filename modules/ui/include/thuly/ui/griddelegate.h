// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/gridroles.h>

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace thuly::ui {

enum class GridLines { Rows, RowsAndColumns };
/** Cells: what is selected is a block of cells; the row of the current one is marked quietly. */
enum class Selects { Rows, Cells };
/** When the ring of the current cell is drawn. */
enum class CellRing { WithFocus, Always };

/**
 * Paints and edits every grid and list of the program (ui.md §4.3) by the roles of models/gridroles.h.
 * Editors are our fields; setModelData() flushes the input method first (R8).
 * Installs hover tracking and row heights on the view; owned by the caller's view.
 */
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit GridDelegate(QAbstractItemView *view, GridLines lines = GridLines::Rows);
    /** Two-line rows for lists of documents or people. */
    void setTwoLines();
    void setRing(CellRing ring);
    void setSelects(Selects selects);
    /** The row painted as hovered; follows the mouse by itself. */
    void setHover(const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Cell;
    [[nodiscard]] Cell cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const Cell &cell) const;
    void paintContent(QPainter *painter, const Cell &cell) const;
    void paintGroup(QPainter *painter, const Cell &cell) const;
    void paintSentence(QPainter *painter, const Cell &cell) const;
    void paintRing(QPainter *painter, const Cell &cell) const;
    [[nodiscard]] bool hasRing(const QModelIndex &index) const;

    QAbstractItemView *m_view;
    GridLines m_lines;
    CellRing m_ring = CellRing::WithFocus;
    Selects m_selects = Selects::Rows;
    QPersistentModelIndex m_hover;
    bool m_twoLines = false;
};

/** What every table gets: row height, header look, selection by row, no frame, no wrapping, delegate. Returns the delegate. */
GridDelegate *prepareGrid(QAbstractItemView *view, GridLines lines = GridLines::Rows);

} // namespace thuly::ui
