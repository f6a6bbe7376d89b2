// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/entrygrid.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTimer>

namespace thuly::ui {

EntryGrid::EntryGrid(QWidget *parent)
    : QTableView(parent)
{
    prepareGrid(this, GridLines::RowsAndColumns);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EntryGrid::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto fit = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
}

QSize EntryGrid::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 1;
    const int height = horizontalHeader()->sizeHint().height() + rows * Measures::of(this).row + 2 * frameWidth() + 2;
    return {QTableView::sizeHint().width(), height};
}

QSize EntryGrid::minimumSizeHint() const
{
    return {Measures::of(this).px(300), sizeHint().height()};
}

QWidget *EntryGrid::editor() const
{
    return currentIndex().isValid() ? indexWidget(currentIndex()) : nullptr;
}

QString EntryGrid::peekEditor() const
{
    const QWidget *open = editor();
    return open ? ImeGuard::peek(open) : QString();
}

void EntryGrid::openCell(int row, int column)
{
    commitEditor();
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(model()->index(row, column));
    scheduleEditor();
}

void EntryGrid::commitEditor()
{
    QWidget *open = editor();
    if (!open)
        return;
    ImeGuard::flushNow();
    commitData(open);
}

void EntryGrid::scheduleEditor()
{
    // After the current change is over: an editor that is just closing must be gone first.
    QTimer::singleShot(0, this, [this] {
        if (currentIndex().isValid() && !editor() && (hasFocus() || viewport()->hasFocus()))
            edit(currentIndex(), QAbstractItemView::AllEditTriggers, nullptr);
    });
}

bool EntryGrid::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool opened = QTableView::edit(index, trigger, event);
    if (QWidget *open = editor())
        adopt(open);
    return opened;
}

void EntryGrid::adopt(QWidget *widget)
{
    if (widget->property("entryGrid").toBool())
        return;
    widget->setProperty("entryGrid", true);
    // Later than the delegate's filter, so that it is asked first.
    widget->installEventFilter(this);
    if (auto *field = qobject_cast<TextField *>(widget)) {
        connect(field, &TextField::peekChanged, this, &EntryGrid::peekChanged);
        connect(field, &QLineEdit::textChanged, this, &EntryGrid::peekChanged);
    }
}

void EntryGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() || event->reason() == Qt::TabFocusReason)
        setCurrentIndex(model()->index(0, m_firstColumn));
    else if (event->reason() == Qt::BacktabFocusReason)
        setCurrentIndex(model()->index(model()->rowCount() - 1, m_firstColumn));
    scheduleEditor();
}

void EntryGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (hasFocus())
        scheduleEditor();
}

bool EntryGrid::isBlankLine(int row) const
{
    for (int column = m_firstColumn; column < model()->columnCount(); ++column) {
        if (!model()->index(row, column).data(Qt::EditRole).toString().isEmpty())
            return false;
    }
    return true;
}

void EntryGrid::walk(int by)
{
    const QModelIndex from = currentIndex();
    if (QWidget *open = editor()) {
        ImeGuard::flushNow();
        commitData(open);
        closeEditor(open, QAbstractItemDelegate::NoHint);
    }
    if (by > 0 && from.row() == model()->rowCount() - 1 && isBlankLine(from.row())) {
        Q_EMIT leftForward();
        return;
    }
    int row = from.row();
    int column = from.column() + by;
    if (column >= model()->columnCount()) {
        ++row;
        column = m_firstColumn;
    } else if (column < 0) {
        --row;
        column = model()->columnCount() - 1;
    }
    if (row < 0) {
        Q_EMIT leftBackward();
        return;
    }
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(model()->index(row, column));
    scheduleEditor();
}

bool EntryGrid::handleKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if ((enter || key == Qt::Key_Tab) && modifiers == Qt::NoModifier) {
        walk(1);
        return true;
    }
    if ((enter && modifiers == Qt::ShiftModifier) || key == Qt::Key_Backtab) {
        walk(-1);
        return true;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && modifiers == Qt::NoModifier && qobject_cast<QLineEdit *>(editor())) {
        const int row = currentIndex().row() + (key == Qt::Key_Up ? -1 : 1);
        if (row >= 0 && row < model()->rowCount())
            openCell(row, currentIndex().column());
        return true;
    }
    if (key == Qt::Key_D && modifiers == Qt::ControlModifier) {
        commitEditor();
        const QModelIndex at = currentIndex();
        Q_EMIT copyFromAboveWanted(at);
        if (QWidget *open = editor())
            itemDelegate()->setEditorData(open, at);
        return true;
    }
    if (key == Qt::Key_Delete && modifiers == Qt::ControlModifier) {
        if (QWidget *open = editor())
            closeEditor(open, QAbstractItemDelegate::NoHint);
        Q_EMIT removeWanted(currentIndex().row());
        setFocus(Qt::OtherFocusReason);
        scheduleEditor();
        return true;
    }
    return false;
}

bool EntryGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == editor() && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QTableView::eventFilter(watched, event);
}

void EntryGrid::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

} // namespace thuly::ui
