// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/columnfit.h>

#include <thuly/ui/measures.h>

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace thuly::ui {

ColumnFit::ColumnFit(QTableView *view, int stretched, int least, QList<int> givingWay)
    : QObject(view)
    , m_view(view)
    , m_stretched(stretched)
    , m_least(least)
    , m_givingWay(std::move(givingWay))
{
    view->viewport()->installEventFilter(this);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fit()
{
    QHeaderView *header = m_view->horizontalHeader();
    // Without the stretched column's own width: what it has now says nothing while its neighbours come and go.
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (column != m_stretched)
            others += m_hidden.value(column, header->sectionSize(column));
    }
    const int room = m_view->viewport()->width() - Measures::of(m_view).px(m_least);
    for (const int column : std::as_const(m_givingWay)) {
        const int width = m_hidden.value(column, header->sectionSize(column));
        const bool hide = others > room;
        if (hide)
            others -= width;
        if (hide == m_hidden.contains(column))
            continue;
        if (hide)
            m_hidden.insert(column, width);
        else
            m_hidden.remove(column);
        m_view->setColumnHidden(column, hide);
    }
}

} // namespace thuly::ui
