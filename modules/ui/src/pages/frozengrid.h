// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/filterheader.h"

#include <QTableView>

namespace thuly::ui {

/**
 * A table whose first columns stay in sight: two views on one model with one selection, scrolled together. Arrows go over the
 * border as in a spreadsheet; copying gives the selected rows as TSV, in the columns shown.
 */
class FrozenGrid : public QWidget
{
    Q_OBJECT
public:
    FrozenGrid(QAbstractItemModel *model, int frozenColumns, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *main() const { return m_main; }
    [[nodiscard]] QTableView *frozen() const { return m_frozen; }
    /** The header that shows this column. */
    [[nodiscard]] FilterHeader *header(int column) const;
    enum class Column { Shown, Hidden };
    void setColumn(int column, Column state);
    [[nodiscard]] bool isColumnShown(int column) const;
    void setColumnWidth(int column, int width);
    [[nodiscard]] int columnWidth(int column) const;
    void setFilterRow(FilterHeader::FilterRow row);
    [[nodiscard]] QModelIndex currentIndex() const;
    void setCurrentIndex(const QModelIndex &index);
    [[nodiscard]] QList<int> selectedRows() const;
    void copySelection() const;
    void focusGrid();

Q_SIGNALS:
    void currentRowChanged(int row);
    void selectionChanged();
    void openRow(int row);
    void columnResized(int column, int width);
    void headingClicked(int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void prepare(QTableView *view);
    void fitFrozen();
    [[nodiscard]] int firstShown(int from) const;

    int m_count;
    QTableView *m_frozen;
    QTableView *m_main;
};

} // namespace thuly::ui
