// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/draftmodel.h>
#include <thuly/ui/surface.h>

class QKeyEvent;

namespace thuly::ui {

class Button;
class CellEditing;
class FrozenGrid;
class Label;

/**
 * Below the rows of a book kept by hand: the sheet of rows that are not in it yet, column under column, to be typed into like
 * a spreadsheet, and the button that writes them into the book.
 */
class DraftSheet : public Surface
{
    Q_OBJECT
public:
    DraftSheet(models::DraftModel *model, FrozenGrid *book, QWidget *parent = nullptr);

    [[nodiscard]] FrozenGrid *grid() const { return m_grid; }
    /** The empty line, in this column. */
    void startRow(int column);
    /** The clipboard as new rows, from this column on. */
    void pasteAsNewRows(int column);
    /** Everything typed is in the sheet, then all of it goes into the book. */
    void enterIntoBook();
    void undo();
    void redo();
    /** What is being typed goes onto the sheet. */
    void keepTyped();
    [[nodiscard]] bool isTyping() const;

Q_SIGNALS:
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void handleKey(QKeyEvent *event, bool *handled);
    void paste(int row, const QList<int> &columns);
    void putToday();
    void offerChoices();
    void fitRows();
    void refresh();

    models::DraftModel *m_model;
    FrozenGrid *m_grid;
    CellEditing *m_editing;
    Label *m_count = nullptr;
    Button *m_enter = nullptr;
    int m_keptRow = -1;
    int m_keptColumn = -1;
};

} // namespace thuly::ui
