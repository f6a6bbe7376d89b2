// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cellediting.h"

#include "pages/cellcursor.h"
#include "pages/frozengrid.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTimer>

namespace thuly::ui {

CellEditing::CellEditing(FrozenGrid *grid)
    : QObject(grid)
    , m_grid(grid)
{
    for (QTableView *view : {grid->frozen(), grid->main()})
        view->installEventFilter(this);
    connect(grid->main()->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { openSoon(); });
}

QLineEdit *CellEditing::editor() const
{
    return m_editor && m_editor->isVisible() ? m_editor.data() : nullptr;
}

void CellEditing::setTyping(bool typing)
{
    if (typing == m_typing)
        return;
    m_typing = typing;
    Q_EMIT typingChanged(typing);
}

void CellEditing::openSoon()
{
    // After the current change is over: an editor that is just closing must be gone first.
    if (std::exchange(m_opening, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_opening = false;
        if (m_grid->hasFocusInside())
            openNow();
    });
}

void CellEditing::openNow()
{
    const QModelIndex current = m_grid->currentIndex();
    QTableView *view = m_grid->viewOf(current.column());
    if (!current.isValid() || !(current.flags() & Qt::ItemIsEditable) || view->indexWidget(current))
        return;
    view->edit(current);
    if (auto *field = qobject_cast<QLineEdit *>(view->indexWidget(current)))
        adopt(field);
}

void CellEditing::adopt(QLineEdit *field)
{
    m_editor = field;
    setTyping(false);
    // Later than the delegate's filter, so that this one is asked first.
    field->installEventFilter(this);
    field->selectAll();
    connect(field, &QLineEdit::textEdited, this, [this] { setTyping(true); });
    if (auto *text = qobject_cast<TextField *>(field))
        connect(text, &TextField::peekChanged, this, [this, text] {
            if (text->peek() != text->text())
                setTyping(true);
        });
    connect(field, &QObject::destroyed, this, [this] {
        if (!m_editor)
            setTyping(false);
    });
}

void CellEditing::refuse(int row, int column, const QString &text)
{
    if (m_committing) {
        m_refused = true;
        return;
    }
    QTimer::singleShot(0, this, [this, row, column, text] {
        if (!m_grid->isVisible())
            return;
        m_grid->cursor()->moveTo(row, column);
        m_grid->focusGrid();
        openNow();
        if (QLineEdit *field = editor()) {
            field->setText(text);
            field->setFocus(Qt::OtherFocusReason);
            setTyping(true);
        }
    });
}

CellEditing::Written CellEditing::commit()
{
    QLineEdit *field = editor();
    if (!field)
        return Written::Yes;
    ImeGuard::flushNow();
    m_refused = false;
    {
        const QScopedValueRollback committing(m_committing, true);
        Q_EMIT m_grid->viewOf(m_grid->currentIndex().column())->itemDelegate()->commitData(field);
    }
    setTyping(m_refused);
    return m_refused ? Written::Refused : Written::Yes;
}

void CellEditing::leave(int rows, int columns)
{
    if (commit() == Written::Yes)
        m_grid->cursor()->step(rows, columns);
}

bool CellEditing::handleTyping(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    const int back = modifiers & Qt::ShiftModifier ? -1 : 1;
    switch (event->key()) { // keys are integers
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain)
            leave(back, 0);
        return plain;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (plain)
            leave(0, event->key() == Qt::Key_Backtab ? -1 : back);
        return plain;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers == Qt::NoModifier)
            leave(event->key() == Qt::Key_Up ? -1 : 1, 0);
        return modifiers == Qt::NoModifier;
    case Qt::Key_Escape: {
        ImeGuard::flushNow();
        QLineEdit *field = editor();
        field->setText(m_grid->currentIndex().data(Qt::EditRole).toString());
        field->selectAll();
        setTyping(false);
        return true;
    }
    }
    return false;
}

bool CellEditing::handleReady(QKeyEvent *event)
{
    QLineEdit *field = editor();
    if (event->key() == Qt::Key_F2 && event->modifiers() == Qt::NoModifier) {
        field->end(false);
        setTyping(true);
        return true;
    }
    return m_grid->cursor()->handleKey(event);
}

bool CellEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched != m_editor) {
        openSoon();
    } else if (watched == m_editor && event->type() == QEvent::ShortcutOverride && m_typing) {
        // Esc is a key of the window, but first of the cell that is being typed in.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (watched == m_editor && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        return m_typing ? handleTyping(key) : handleReady(key);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace thuly::ui
