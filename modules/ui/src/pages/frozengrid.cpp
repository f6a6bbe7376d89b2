// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/frozengrid.h"

#include "pages/cellcursor.h"

#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/surface.h>

#include <QApplication>
#include <QHBoxLayout>
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
    m_cursor = new CellCursor(this);
    fitFrozen();
}

void FrozenGrid::prepare(QTableView *view)
{
    auto *header = new FilterHeader(view);
    view->setHorizontalHeader(header);
    prepareGrid(view, GridLines::RowsAndColumns)->setSelects(Selects::Cells);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(header, &QHeaderView::sectionResized, this, [this, view](int column, int, int width) {
        if (width == 0 || view->isColumnHidden(column))
            return;
        if (view == m_frozen)
            fitFrozen();
        Q_EMIT columnResized(column, width);
        Q_EMIT layoutChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this, header] {
        header->place();
        if (m_arranging)
            return;
        Q_EMIT columnMoved();
        Q_EMIT layoutChanged();
    });
    connect(header, &QHeaderView::sectionClicked, this, &FrozenGrid::headingClicked);
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
        Q_EMIT layoutChanged();
    }
}

bool FrozenGrid::isColumnShown(int column) const
{
    return column < m_count || !m_main->isColumnHidden(column);
}

void FrozenGrid::setColumnWidth(int column, int width)
{
    viewOf(column)->setColumnWidth(column, width);
    fitFrozen();
    Q_EMIT layoutChanged();
}

int FrozenGrid::columnWidth(int column) const
{
    return (column < m_count ? m_frozen : m_main)->columnWidth(column);
}

QStringList FrozenGrid::columnOrder(const std::function<QString(int)> &keyOf) const
{
    QStringList keys;
    const QHeaderView *order = m_main->horizontalHeader();
    for (int place = 0; place < order->count(); ++place) {
        if (order->logicalIndex(place) >= m_count)
            keys << keyOf(order->logicalIndex(place));
    }
    return keys;
}

void FrozenGrid::setColumnOrder(const QStringList &keys, const std::function<QString(int)> &keyOf)
{
    QHeaderView *order = m_main->horizontalHeader();
    QList<int> columns;
    for (int column = m_count; column < order->count(); ++column)
        columns << column;
    std::ranges::stable_sort(columns, {}, [&](int column) {
        const auto place = keys.indexOf(keyOf(column));
        return place < 0 ? keys.size() + column : place;
    });
    m_arranging = true;
    for (int i = 0; i < columns.size(); ++i)
        order->moveSection(order->visualIndex(columns.at(i)), m_count + i);
    m_arranging = false;
    Q_EMIT layoutChanged();
}

void FrozenGrid::follow(FrozenGrid *leader)
{
    m_heads = Heads::OfLeader;
    for (QTableView *view : {m_frozen, m_main})
        view->horizontalHeader()->hide();
    m_main->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The same room for cells in both.
    m_main->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    leader->main()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(leader->main()->horizontalScrollBar(), &QScrollBar::valueChanged, m_main->horizontalScrollBar(), &QScrollBar::setValue);
    connect(m_main->horizontalScrollBar(), &QScrollBar::valueChanged, leader->main()->horizontalScrollBar(), &QScrollBar::setValue);
    connect(leader, &FrozenGrid::layoutChanged, this, [this, leader] { copyLayout(leader); });
    copyLayout(leader);
}

void FrozenGrid::copyLayout(const FrozenGrid *leader)
{
    const auto name = [](int column) { return QString::number(column); };
    setColumnOrder(leader->columnOrder(name), name);
    for (int column = 0; column < m_main->model()->columnCount(); ++column) {
        if (leader->isColumnShown(column))
            setColumnWidth(column, leader->columnWidth(column));
        setColumn(column, leader->isColumnShown(column) ? Column::Shown : Column::Hidden);
    }
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
    const bool bar = m_heads == Heads::Own && m_main->horizontalScrollBar()->maximum() > 0;
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

QList<int> FrozenGrid::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *order = m_main->horizontalHeader();
    for (int place = 0; place < order->count(); ++place) {
        const int column = order->logicalIndex(place);
        if (isColumnShown(column))
            columns << column;
    }
    return columns;
}

void FrozenGrid::reveal(const QModelIndex &index)
{
    (index.column() < m_count ? m_frozen : m_main)->scrollTo(index);
}

bool FrozenGrid::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    // The fields of the filter row are no cells.
    return focus && (focus == m_main || focus == m_frozen || m_main->viewport()->isAncestorOf(focus) || m_frozen->viewport()->isAncestorOf(focus));
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

void FrozenGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitFrozen();
}

} // namespace thuly::ui
