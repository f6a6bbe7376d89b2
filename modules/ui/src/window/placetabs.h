// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/ui/surface.h>

#include <QStackedWidget>
#include <QTabBar>

namespace thuly::ui {

/** The open places: a tab row over a stack of pages. The first one cannot be closed. Keeps a way back and forward. */
class PlaceTabs : public QObject
{
    Q_OBJECT
public:
    /** Both widgets are made for `parent`, which lays them out. */
    explicit PlaceTabs(QWidget *parent);

    [[nodiscard]] QTabBar *bar() const { return m_bar; }
    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    [[nodiscard]] Page *current() const;
    [[nodiscard]] Page *find(const PlaceId &place) const;
    [[nodiscard]] QList<Page *> pages() const;
    void add(Page *page);
    void show(Page *page);
    /** The page goes; its drafts were kept. */
    void close(Page *page);
    void step(int tabs);
    void back();
    void forward();

Q_SIGNALS:
    void currentChanged(thuly::ui::Page *page);

private:
    [[nodiscard]] Page *pageAt(int tab) const;
    [[nodiscard]] int tabOf(const Page *page) const;
    void retitle(Page *page);
    void changed(int tab);
    void remember(Page *page);

    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QList<QPointer<Page>> m_past;
    QList<QPointer<Page>> m_future;
    QPointer<Page> m_shown;
    bool m_travelling = false;
};

} // namespace thuly::ui
