// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/frozengrid.h"

#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/surface.h>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

FrozenGrid::FrozenGrid(QAbstractItemModel *model, int frozenColumns, QWidget *parent)
    : QWidget(parent)
    , m_count(frozenColumns)
    , m_frozen(new QTableView(this))
    , m_main(new QTableView(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_frozen);
    row->addWidget(new Line(Qt::Vertical, this));
    row->addWidget(m_main, 1);
    m_main->setModel(model);
    m_frozen->setModel(model);
    QItemSelectionModel *spare = m_frozen->selectionModel();
    m_frozen->setSelectionModel(m_main->selectionModel());
    delete spare;
    for (QTableView *view : {m_frozen, m_main})
        prepare(view);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_main->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    for (int column = 0; column < model->columnCount(); ++column)
        (column < m_count ? m_main : m_frozen)->setColumnHidden(column, true);
    connect(m_main->verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, m_main->verticalScrollBar(), &QScrollBar::setValue);
    // The strip of the horizontal bar must not let the last row of the left half slip.
    connect(m_main->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenGrid::fitFrozen);
    connect(m_main->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { Q_EMIT currentRowChanged(current.row()); });
    connect(m_main->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FrozenGrid::selectionChanged);
    fitFrozen();
}

void FrozenGrid::prepare(QTableView *view)
{
    auto *header = new FilterHeader(view);
    view->setHorizontalHeader(header);
    prepareGrid(view, GridLines::RowsAndColumns);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this, view](int column, int, int width) {
        if (width == 0 || view->isColumnHidden(column))
            return;
        if (view == m_frozen)
            fitFrozen();
        Q_EMIT columnResized(column, width);
    });
    connect(header, &QHeaderView::sectionClicked, this, &FrozenGrid::headingClicked);
    connect(view, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT openRow(index.row()); });
}

FilterHeader *FrozenGrid::header(int column) const
{
    return static_cast<FilterHeader *>((column < m_count ? m_frozen : m_main)->horizontalHeader());
}

void FrozenGrid::setColumn(int column, Column state)
{
    if (column >= m_count) {
        m_main->setColumnHidden(column, state == Column::Hidden);
        header(column)->place();
    }
}

bool FrozenGrid::isColumnShown(int column) const
{
    return column < m_count || !m_main->isColumnHidden(column);
}

void FrozenGrid::setColumnWidth(int column, int width)
{
    (column < m_count ? m_frozen : m_main)->setColumnWidth(column, width);
    fitFrozen();
}

int FrozenGrid::columnWidth(int column) const
{
    return (column < m_count ? m_frozen : m_main)->columnWidth(column);
}

void FrozenGrid::setFilterRow(FilterHeader::FilterRow row)
{
    for (QTableView *view : {m_frozen, m_main})
        static_cast<FilterHeader *>(view->horizontalHeader())->setFilterRow(row);
}

void FrozenGrid::fitFrozen()
{
    int width = 0;
    for (int column = 0; column < m_count; ++column)
        width += m_frozen->columnWidth(column);
    m_frozen->setFixedWidth(width);
    const bool bar = m_main->horizontalScrollBar()->maximum() > 0;
    m_frozen->setHorizontalScrollBarPolicy(bar ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

QModelIndex FrozenGrid::currentIndex() const
{
    return m_main->selectionModel()->currentIndex();
}

void FrozenGrid::setCurrentIndex(const QModelIndex &index)
{
    (index.column() < m_count ? m_frozen : m_main)->setCurrentIndex(index);
    m_main->scrollTo(index.siblingAtColumn(std::max(index.column(), m_count)));
}

QList<int> FrozenGrid::selectedRows() const
{
    QList<int> rows;
    const auto indexes = m_main->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

void FrozenGrid::copySelection() const
{
    const QAbstractItemModel *model = m_main->model();
    QStringList lines;
    const auto rows = selectedRows();
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (isColumnShown(column))
                cells << model->index(row, column).data().toString().replace(u'\t', u' ');
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void FrozenGrid::focusGrid()
{
    if (!currentIndex().isValid() && m_main->model()->rowCount() > 0)
        setCurrentIndex(m_main->model()->index(0, firstShown(m_count)));
    (currentIndex().column() >= 0 && currentIndex().column() < m_count ? m_frozen : m_main)->setFocus(Qt::OtherFocusReason);
}

int FrozenGrid::firstShown(int from) const
{
    for (int column = from; column < m_main->model()->columnCount(); ++column) {
        if (!m_main->isColumnHidden(column))
            return column;
    }
    return from;
}

bool FrozenGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex at = currentIndex();
    if (key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if (!at.isValid())
        return QWidget::eventFilter(watched, event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
        Q_EMIT openRow(at.row());
        return true;
    }
    if (watched == m_main && key->key() == Qt::Key_Left && at.column() == firstShown(m_count)) {
        m_frozen->setFocus(Qt::OtherFocusReason);
        m_frozen->setCurrentIndex(at.siblingAtColumn(m_count - 1));
        return true;
    }
    if (watched == m_frozen && key->key() == Qt::Key_Right && at.column() == m_count - 1) {
        m_main->setFocus(Qt::OtherFocusReason);
        m_main->setCurrentIndex(at.siblingAtColumn(firstShown(m_count)));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FrozenGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitFrozen();
}

} // namespace thuly::ui
