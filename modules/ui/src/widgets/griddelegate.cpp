// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/griddelegate.h>

#include "cellpainting.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/statepainter.h>
#include <thuly/ui/theme.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

namespace thuly::ui {

struct GridDelegate::Cell {
    QStyleOptionViewItem option;
    QModelIndex index;
    Measures m;
    OnRow row;
    bool hover;
};

GridDelegate::GridDelegate(QAbstractItemView *view, GridLines lines)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_lines(lines)
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

void GridDelegate::setTwoLines()
{
    m_twoLines = true;
}

void GridDelegate::setRing(CellRing ring)
{
    m_ring = ring;
    m_view->viewport()->update();
}

void GridDelegate::setSelects(Selects selects)
{
    m_selects = selects;
    // The quiet mark goes over the whole row.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, m_view->viewport(), qOverload<>(&QWidget::update));
}

GridDelegate::Cell GridDelegate::cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Cell cell{option, index, Measures::of(m_view), OnRow::Plain, false};
    initStyleOption(&cell.option, index);
    if (cell.option.state & QStyle::State_Selected)
        cell.row = OnRow::Selected;
    cell.hover = m_hover.isValid() && m_hover.row() == index.row() && m_hover.parent() == index.parent();
    cell.hover = cell.hover || (m_selects == Selects::Cells && m_view->currentIndex().row() == index.row());
    return cell;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = cellOf(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, cell);
    if (index.data(models::GroupRole).toBool())
        paintGroup(painter, cell);
    else if (!index.data(models::RowSentenceRole).toString().isEmpty())
        paintSentence(painter, cell);
    else
        paintContent(painter, cell);
    if (hasRing(index))
        paintRing(painter, cell);
    painter->restore();
}

void GridDelegate::paintGround(QPainter *painter, const Cell &cell) const
{
    const QPalette &p = cell.option.palette;
    const QRect &r = cell.option.rect;
    const bool group = cell.index.data(models::GroupRole).toBool();
    const Token ground = group ? Token::Window
        : cell.row == OnRow::Selected ? Token::Highlight
        : cell.hover ? Token::Hover
        : Token::Base;
    painter->fillRect(r, color(ground, p));
    painter->fillRect(r.x(), r.bottom(), r.width(), 1, color(Token::Grid, p));
    switch (m_lines) {
    case GridLines::Rows: break;
    case GridLines::RowsAndColumns:
        if (!group && cell.index.data(models::RowSentenceRole).toString().isEmpty())
            painter->fillRect(r.right(), r.y(), 1, r.height(), color(Token::Grid, p));
        break;
    }
}

void GridDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    CellContent content = CellContent::of(cell.index, cell.option);
    QRect area = cell.option.rect.adjusted(cell.m.px(8), 0, -cell.m.px(8), -1);
    if (cell.option.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = cell.option;
        box.rect = m_view->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell.option, m_view);
        box.state &= ~QStyle::State_On;
        if (cell.option.checkState == Qt::Checked)
            box.state |= QStyle::State_On;
        m_view->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, m_view);
        area.setLeft(std::max(area.left(), box.rect.right() + cell.m.px(8)));
    }
    content.paint(painter, area, cell.option.palette, cell.row, m_view);
}

namespace {

/** The columns of a row that say one thing together: where the first begins, as seen in the view. */
int leftOf(const QAbstractItemView *view, const QModelIndex &index, int role)
{
    QModelIndex first = index;
    while (first.column() > 0) {
        const QModelIndex before = first.siblingAtColumn(first.column() - 1);
        if (before.data(role).toString().isEmpty())
            break;
        const QRect rect = view->visualRect(before);
        if (rect.isEmpty())
            break; // hidden here: the other half of a table with frozen columns shows it
        first = before;
    }
    return view->visualRect(first).left();
}

} // namespace

void GridDelegate::paintGroup(QPainter *painter, const Cell &cell) const
{
    const QModelIndex first = cell.index.siblingAtColumn(0);
    const int left = m_view->visualRect(first).isEmpty() ? cell.option.rect.left() : m_view->visualRect(first).left();
    QRect area = cell.option.rect;
    area.setLeft(left + cell.m.px(12));
    area.setRight(area.left() + m_view->viewport()->width());
    CellContent::paintGroup(painter, area, first, cell.option.palette, m_view);
}

void GridDelegate::paintSentence(QPainter *painter, const Cell &cell) const
{
    QRect area = cell.option.rect;
    area.setLeft(leftOf(m_view, cell.index, models::RowSentenceRole) + cell.m.px(8));
    area.setRight(m_view->viewport()->width() - cell.m.px(8));
    QFont f = cell.option.font;
    f.setItalic(true);
    painter->setFont(f);
    painter->setPen(color(cell.row == OnRow::Selected ? Token::HighlightText : Token::Text2, cell.option.palette));
    const QString sentence = cell.index.data(models::RowSentenceRole).toString();
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(f).elidedText(sentence, Qt::ElideRight, area.width()));
}

bool GridDelegate::hasRing(const QModelIndex &index) const
{
    if (index != m_view->currentIndex())
        return false;
    if (m_ring == CellRing::Always)
        return true;
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == m_view || m_view->isAncestorOf(focus));
}

void GridDelegate::paintRing(QPainter *painter, const Cell &cell) const
{
    const int line = cell.m.px(2);
    painter->setPen(QPen(color(Token::Accent, cell.option.palette), line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    const double half = line / 2.0;
    painter->drawRect(QRectF(cell.option.rect).adjusted(half, half, -half, -half));
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures m = Measures::of(m_view);
    const CellContent content = CellContent::of(index, option);
    return {content.width(option.font, m_view) + 2 * m.px(8), m_twoLines && !index.data(models::GroupRole).toBool() ? m.twoLine : m.row};
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new TextField(parent);
    editor->setFrame(false);
    editor->setProperty("ownFocus", true); // the cell keeps its ring around the editor
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void GridDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    ImeGuard::flushNow(); // the last word is still with the engine
    QStyledItemDelegate::setModelData(editor, model, index);
}

void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int ring = Measures::of(m_view).px(2);
    editor->setGeometry(option.rect.adjusted(ring, ring, -ring, -ring));
}

bool GridDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool ownTip = index.data(Qt::ToolTipRole).isValid();
    if (event->type() != QEvent::ToolTip || !index.isValid() || ownTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const CellContent content = CellContent::of(index, filled);
    const bool cut = content.width(filled.font, m_view) + 2 * Measures::of(m_view).px(8) > option.rect.width();
    const QString sentence = index.data(models::RowSentenceRole).toString();
    const QString whole = sentence.isEmpty() ? content.plainText() : sentence;
    if ((cut || !sentence.isEmpty()) && !whole.isEmpty())
        QToolTip::showText(event->globalPos(), whole, view);
    else
        QToolTip::hideText();
    return true;
}

bool GridDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view->viewport())
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove)
        setHover(m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::Leave)
        setHover({});
    return false;
}

void GridDelegate::setHover(const QModelIndex &index)
{
    if (m_hover.isValid() && index.isValid() && m_hover.row() == index.row() && m_hover.parent() == index.parent())
        return;
    if (!m_hover.isValid() && !index.isValid())
        return;
    m_hover = index;
    m_view->viewport()->update();
}

namespace {

void prepareTable(QTableView *table, GridLines lines)
{
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setProperty("columnLines", lines == GridLines::RowsAndColumns);
    header->setSectionsMovable(false);
}

void fitRows(QAbstractItemView *view)
{
    const Measures m = Measures::of(view);
    if (auto *table = qobject_cast<QTableView *>(view)) {
        table->verticalHeader()->setMinimumSectionSize(m.row);
        table->verticalHeader()->setDefaultSectionSize(m.row);
    }
    view->doItemsLayout();
}

} // namespace

GridDelegate *prepareGrid(QAbstractItemView *view, GridLines lines)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setTextElideMode(Qt::ElideRight);
    if (auto *table = qobject_cast<QTableView *>(view))
        prepareTable(table, lines);
    if (auto *tree = qobject_cast<QTreeView *>(view)) {
        tree->setUniformRowHeights(true);
        tree->setRootIsDecorated(false);
        tree->setIndentation(0);
        tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    auto *delegate = new GridDelegate(view, lines);
    view->setItemDelegate(delegate);
    fitRows(view);
    if (Theme *theme = Theme::of(view))
        QObject::connect(theme, &Theme::changed, view, [view] { fitRows(view); });
    return delegate;
}

} // namespace thuly::ui
