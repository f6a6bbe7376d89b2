// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace thuly::ui {

class GridDelegate;

/**
 * A small table to type into, inside a form: the current cell is always open, Enter and Tab walk the cells row by row, an
 * empty last line ends the walk. Ins adds a row, Ctrl+D copies from above, Ctrl+Delete takes the row out. Grows with its rows.
 */
class EntryGrid : public QTableView
{
    Q_OBJECT
public:
    explicit EntryGrid(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /** The first column of the walk: a role that is guessed is passed over. */
    void setFirstColumn(int column) { m_firstColumn = column; }
    void openCell(int row, int column);
    /** Writes the open editor into the model; before saving and entering. */
    void commitEditor();
    /** What stands in the open editor, with its pre-edit; empty while none is open. */
    [[nodiscard]] QString peekEditor() const;
    [[nodiscard]] bool hasEditor() const { return editor() != nullptr; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftForward();
    void leftBackward();
    void removeWanted(int row);
    void copyFromAboveWanted(const QModelIndex &index);
    /** The text of the open editor changed. */
    void peekChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    [[nodiscard]] QWidget *editor() const;
    [[nodiscard]] bool handleKey(QKeyEvent *event);
    [[nodiscard]] bool isBlankLine(int row) const;
    void walk(int by);
    void adopt(QWidget *widget);
    void scheduleEditor();

    int m_firstColumn = 0;
};

} // namespace thuly::ui
