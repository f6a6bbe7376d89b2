// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/placetabs.h"

#include "window/placetabbar.h"

#include <thuly/ui/imeguard.h>

using namespace Qt::StringLiterals;

namespace thuly::ui {

PlaceTabs::PlaceTabs(QWidget *parent)
    : QObject(parent)
    , m_bar(new PlaceTabBar(parent))
    , m_stack(new QStackedWidget(parent))
{
    m_bar->setObjectName(u"placeTabs"_s);
    m_bar->setAccessibleName(tr("Open places"));
    m_stack->setObjectName(u"placeStack"_s);
    connect(m_bar, &QTabBar::currentChanged, this, &PlaceTabs::changed);
    connect(m_bar, &QTabBar::tabCloseRequested, this, [this](int tab) { close(pageAt(tab)); });
}

Page *PlaceTabs::pageAt(int tab) const
{
    return tab < 0 ? nullptr : m_bar->tabData(tab).value<Page *>();
}

int PlaceTabs::tabOf(const Page *page) const
{
    for (int tab = 0; tab < m_bar->count(); ++tab) {
        if (pageAt(tab) == page)
            return tab;
    }
    return -1;
}

Page *PlaceTabs::current() const
{
    return pageAt(m_bar->currentIndex());
}

QList<Page *> PlaceTabs::pages() const
{
    QList<Page *> pages;
    for (int tab = 0; tab < m_bar->count(); ++tab)
        pages << pageAt(tab);
    return pages;
}

Page *PlaceTabs::find(const PlaceId &place) const
{
    const auto all = pages();
    for (Page *page : all) {
        if (page->place() == place)
            return page;
    }
    return nullptr;
}

void PlaceTabs::add(Page *page)
{
    m_stack->addWidget(page);
    const QSignalBlocker quiet(m_bar); // the first tab would become current before it has its page
    const int tab = m_bar->addTab(icon(page->placeIcon()), page->title());
    m_bar->setTabData(tab, QVariant::fromValue(page));
    if (tab == 0)
        m_bar->setTabButton(0, QTabBar::RightSide, nullptr);
    retitle(page);
    connect(page, &Page::titleChanged, this, [this, page] { retitle(page); });
}

void PlaceTabs::retitle(Page *page)
{
    const int tab = tabOf(page);
    if (tab < 0)
        return;
    m_bar->setTabText(tab, QString(page->title()).replace(u'&', u"&&"_s));
    m_bar->setTabToolTip(tab, page->title());
}

void PlaceTabs::show(Page *page)
{
    ImeGuard::flushNow();
    const int tab = tabOf(page);
    if (tab == m_bar->currentIndex())
        changed(tab);
    else
        m_bar->setCurrentIndex(tab);
}

void PlaceTabs::changed(int tab)
{
    Page *page = pageAt(tab);
    if (!page)
        return;
    if (m_shown && m_shown != page && !m_travelling)
        remember(m_shown);
    m_shown = page;
    m_stack->setCurrentWidget(page);
    page->shown();
    Q_EMIT currentChanged(page);
}

void PlaceTabs::remember(Page *page)
{
    m_past << page;
    m_future.clear();
    if (m_past.size() > 50)
        m_past.removeFirst();
}

void PlaceTabs::close(Page *page)
{
    const int tab = tabOf(page);
    if (tab <= 0)
        return;
    ImeGuard::flushNow();
    page->keepDraft();
    m_stack->removeWidget(page);
    page->deleteLater(); // it may be the sender
    m_bar->removeTab(tab);
}

void PlaceTabs::step(int tabs)
{
    if (const int count = m_bar->count(); count > 1)
        m_bar->setCurrentIndex((m_bar->currentIndex() + tabs + count) % count);
}

void PlaceTabs::back()
{
    while (!m_past.isEmpty()) {
        const QPointer<Page> page = m_past.takeLast();
        if (!page || tabOf(page) < 0)
            continue;
        m_future << m_shown;
        m_travelling = true;
        show(page);
        m_travelling = false;
        return;
    }
}

void PlaceTabs::forward()
{
    while (!m_future.isEmpty()) {
        const QPointer<Page> page = m_future.takeLast();
        if (!page || tabOf(page) < 0)
            continue;
        m_past << m_shown;
        m_travelling = true;
        show(page);
        m_travelling = false;
        return;
    }
}

} // namespace thuly::ui
