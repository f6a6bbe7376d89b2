// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/placetabbar.h"

#include <thuly/ui/measures.h>

#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>

namespace thuly::ui {

PlaceTabBar::PlaceTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setTabsClosable(true);
    const int icon = Measures::of(parent).icon;
    setIconSize(QSize(icon, icon));
    const auto scrolls = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *scroll : scrolls) {
        scroll->setAutoRaise(true);
        // Scrolling moves the close buttons only after the click is over.
        connect(scroll, &QAbstractButton::clicked, this, &PlaceTabBar::showWholeButtons, Qt::QueuedConnection);
    }
}

QSize PlaceTabBar::minimumSizeHint() const
{
    return {Measures::of(this).px(200), QTabBar::minimumSizeHint().height()};
}

QSize PlaceTabBar::minimumTabSizeHint(int tab) const
{
    // Icon, a few letters, the close button; the first place has none.
    const QSize full = tabSizeHint(tab);
    return {std::min(full.width(), Measures::of(this).px(tabButton(tab, RightSide) ? 116 : 92)), full.height()};
}

int PlaceTabBar::seenUntil() const
{
    int end = width();
    const auto scrolls = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (const QToolButton *scroll : scrolls) {
        if (scroll->isVisibleTo(this) && scroll->arrowType() != Qt::NoArrow)
            end = std::min(end, scroll->x());
    }
    return end;
}

void PlaceTabBar::showWholeButtons()
{
    const int end = seenUntil();
    for (int tab = 0; tab < count(); ++tab) {
        if (QWidget *button = tabButton(tab, RightSide))
            button->setVisible(button->x() >= 0 && button->geometry().right() < end);
    }
}

void PlaceTabBar::tabLayoutChange()
{
    QTabBar::tabLayoutChange();
    for (int tab = 0; tab < count(); ++tab) {
        if (QWidget *button = tabButton(tab, RightSide)) {
            button->removeEventFilter(this);
            button->installEventFilter(this);
        }
    }
    // The buttons are put in their places after this.
    QMetaObject::invokeMethod(this, &PlaceTabBar::showWholeButtons, Qt::QueuedConnection);
}

void PlaceTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        if (const int tab = tabAt(event->position().toPoint()); tab >= 0 && tabButton(tab, RightSide))
            Q_EMIT tabCloseRequested(tab);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

bool PlaceTabBar::eventFilter(QObject *watched, QEvent *event)
{
    // Choosing a tab or the wheel may scroll the row: its buttons move.
    if (event->type() == QEvent::Move)
        QMetaObject::invokeMethod(this, &PlaceTabBar::showWholeButtons, Qt::QueuedConnection);
    return QTabBar::eventFilter(watched, event);
}

} // namespace thuly::ui
