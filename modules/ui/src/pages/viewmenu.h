// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/savedviews.h>

#include <functional>
#include <optional>

class QMenu;

namespace thuly::ui {

class Button;

/** The button "Views" of a book: what is on screen is saved under a name, chosen again, renamed, removed, or opens the book. */
class ViewMenu : public QObject
{
    Q_OBJECT
public:
    /** What a page shows, and how it shows it again. */
    struct Screen {
        std::function<QCborMap()> capture;
        std::function<void(const QCborMap &)> apply;
    };
    ViewMenu(std::shared_ptr<workflow::Desk> desk, const QString &registerId, Screen screen, QWidget *page);

    [[nodiscard]] Button *button() const { return m_button; }
    /** Reads the views and shows the one that the book opens with. */
    void open();
    /** Filter, order or columns differ from the view by now: its name gets a dot. */
    void refresh();

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const thuly::Error &error);

private:
    void take(QList<workflow::SavedView> views);
    void fillMenu();
    void choose(const workflow::SavedView &view);
    void addActionsFor(const workflow::SavedView &view);
    void askName(const QString &title, const QString &name, std::function<void(const QString &)> given);
    void save(workflow::SavedView view, const QString &sentence);
    void drop(const workflow::SavedView &view);
    [[nodiscard]] const workflow::SavedView *current() const;

    workflow::SavedViews m_store;
    QString m_register;
    Screen m_screen;
    QWidget *m_page;
    Button *m_button;
    QMenu *m_menu;
    QList<workflow::SavedView> m_views;
    Uuid m_current;
};

} // namespace thuly::ui
