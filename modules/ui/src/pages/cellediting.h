// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;

namespace thuly::ui {

class FrozenGrid;

/**
 * Typing in the cells of a FrozenGrid. The current cell is always open with its text selected, so that an input method has its
 * field before the first key (input-methods.md): until something is typed the keys move the cursor, the first letter replaces
 * the text, F2 changes it. Enter goes down, Tab to the right, Esc takes back what was typed. Leaving a cell in any way writes it.
 */
class CellEditing : public QObject
{
    Q_OBJECT
public:
    explicit CellEditing(FrozenGrid *grid);

    /** Opens the current cell once the event is over, if the grid has the focus. */
    void openSoon();
    /** The text is no value of this cell: it stays open with it, or is opened again, to go on with. */
    void refuse(int row, int column, const QString &text);
    enum class Written { Yes, Refused };
    /** Writes what is typed; first line of every act on the rows. */
    Written commit();
    [[nodiscard]] bool isTyping() const { return m_typing; }

Q_SIGNALS:
    void typingChanged(bool typing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLineEdit *editor() const;
    [[nodiscard]] bool handleTyping(QKeyEvent *event);
    [[nodiscard]] bool handleReady(QKeyEvent *event);
    void openNow();
    void adopt(QLineEdit *field);
    void setTyping(bool typing);
    void leave(int rows, int columns);

    FrozenGrid *m_grid;
    QPointer<QLineEdit> m_editor;
    bool m_typing = false;
    bool m_opening = false;
    bool m_committing = false;
    bool m_refused = false;
};

} // namespace thuly::ui
