// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/action.h>

#include <QMenu>

namespace thuly::ui {

/**
 * Every action of the window, once: with its key from the key map, in the menu, and enabled by what holds now.
 * The menu of ☰ and F10 is made of these. Owned by the window's content, so that another language makes them anew.
 */
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget *window);

    [[nodiscard]] Action *action(Command command) const { return m_actions.value(command); }
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void update(const ActionState &state);
    /** The commands whose keys stand on the key sheet. */
    [[nodiscard]] static QList<Command> keySheetCommands();

Q_SIGNALS:
    void commanded(thuly::ui::Command command);
    /** A place of the menu: "users", "display", "keys", "components". */
    void placeChosen(const QString &place);

private:
    void add(QMenu *menu, Command command, IconName icon, const QString &text, Requirements needs = Requirement::VaultOpen);
    void addKeyOnly(Command command);
    void addPlace(QMenu *menu, const QString &place, IconName icon, const QString &text);

    QWidget *m_window;
    QMenu *m_menu;
    QHash<Command, Action *> m_actions;
};

} // namespace thuly::ui
