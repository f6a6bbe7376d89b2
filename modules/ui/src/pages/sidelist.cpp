// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sidelist.h"

#include <thuly/models/gridroles.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QEvent>
#include <QListView>
#include <QShortcut>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
constexpr int dataRole = Qt::UserRole + 50;
constexpr int mostRows = 8;
}

SideList::SideList(IconName icon, const QString &title, Lines lines, QWidget *parent)
    : QWidget(parent)
    , m_head(new PaneHeader(icon, title, this))
    , m_view(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_empty(new Label({}, TextStyle::Small, Token::Text2, this))
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    m_view->setModel(m_model);
    GridDelegate *delegate = prepareGrid(m_view);
    if (lines == Lines::Two)
        delegate->setTwoLines();
    m_view->setAccessibleName(title);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto take = [this](const QModelIndex &index) { Q_EMIT chosen(index.data(dataRole)); };
    connect(m_view, &QAbstractItemView::clicked, this, take);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *open = new QShortcut(QKeySequence(key), m_view, nullptr, nullptr, Qt::WidgetShortcut);
        connect(open, &QShortcut::activated, this, [this, take] {
            if (m_view->currentIndex().isValid())
                take(m_view->currentIndex());
        });
    }
    setItems({}, {});
}

void SideList::setNote(const QString &note)
{
    m_head->setNote(note);
}

int SideList::count() const
{
    return m_model->rowCount();
}

void SideList::choose(const QVariant &wanted)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(dataRole) == wanted)
            m_view->setCurrentIndex(m_model->index(row, 0));
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

void SideList::setItems(const QList<SideItem> &items, const QString &whenEmpty)
{
    m_model->clear();
    for (const SideItem &item : items) {
        auto *row = new QStandardItem(item.title);
        row->setData(int(item.icon), models::IconRole);
        if (!item.second.isEmpty())
            row->setData(item.second, models::SecondLineRole);
        if (!item.trailing.isEmpty())
            row->setData(item.trailing, models::TrailingRole);
        if (!item.state.isEmpty())
            row->setData(QVariant::fromValue(item.state), models::StateRole);
        row->setToolTip(item.tip.isEmpty() ? item.title : item.tip);
        row->setData(item.data, dataRole);
        m_model->appendRow(row);
    }
    m_empty->setText(whenEmpty);
    m_empty->setVisible(items.isEmpty() && !whenEmpty.isEmpty());
    m_view->setVisible(!items.isEmpty());
    fit();
}

void SideList::fit()
{
    const int rows = std::min(m_model->rowCount(), mostRows);
    m_view->setFixedHeight(std::max(1, rows) * std::max(1, m_view->sizeHintForRow(0)));
}

void SideList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace thuly::ui
