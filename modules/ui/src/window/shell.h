// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/deadlinerecount.h>
#include <thuly/models/gotomodel.h>
#include <thuly/models/navigationcounts.h>
#include <thuly/ui/navlist.h>

namespace thuly::ui {

class DeskStatusBar;
class GoToBox;
class PlaceTabs;
class WindowActions;

/**
 * The inside of the window while the vault is open: navigation, tabs, pages, status line. Deleted as a whole on lock and
 * made anew after unlock or for another language, so nothing of a case outlives the lock.
 */
class Shell : public QWidget
{
    Q_OBJECT
public:
    explicit Shell(const PageContext &context, QWidget *parent = nullptr);

    /** Opens or shows a place; unknown ones are ignored. */
    void open(const PlaceId &place);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] Page *page(const PlaceId &place) const;
    /** Open places in tab order, the current one last: hand them to open() one after another. */
    [[nodiscard]] QList<PlaceId> placesForReturn() const;
    void keepDrafts();
    void command(Command command);

Q_SIGNALS:
    void lockWanted();
    void quitWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNavigation();
    QWidget *makeTabRow();
    [[nodiscard]] QString personText() const;
    void makeStatus();
    void fillNavigation();
    void choosePlace(const QString &place);
    void attach(Page *page);
    void pageShown(Page *page);
    void leave(Page *page, const PlaceId &next);
    void refreshActions();
    void refreshCounts();
    void refreshRecount();
    void refreshNavForm();
    void focusPane(int pane);
    [[nodiscard]] Handled shellCommand(Command command);
    [[nodiscard]] Handled viewCommand(Command command);
    [[nodiscard]] QList<models::GoToTarget> targets() const;

    PageContext m_context;
    models::NavCounts m_counts;
    models::DeadlineRecount m_recount;
    QWidget *m_stopRecount = nullptr;
    WindowActions *m_actions;
    PlaceTabs *m_tabs;
    NavList *m_nav;
    QWidget *m_brand = nullptr;
    GoToBox *m_goTo = nullptr;
    DeskStatusBar *m_status;
    NavForm m_wanted;
};

} // namespace thuly::ui
