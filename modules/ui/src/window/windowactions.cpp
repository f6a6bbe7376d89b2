// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowactions.h"

using namespace Qt::StringLiterals;

namespace thuly::ui {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    m_menu->setObjectName(u"mainMenu"_s);
    add(m_menu, Command::NewPetition, IconName::Plus, tr("New petition"), Requirement::VaultOpen | Requirement::RightToRecord);
    add(m_menu, Command::GoToAnything, IconName::Search, tr("Go to…"));
    m_menu->addSeparator();
    add(m_menu, Command::Finish, IconName::Check, tr("Finish what is open"));
    add(m_menu, Command::NextStep, IconName::Forward, tr("Next step of the case"), Requirement::VaultOpen | Requirement::CaseOpen);
    add(m_menu, Command::Undo, IconName::Undo, tr("Undo"), Requirement::VaultOpen | Requirement::CanUndo);
    add(m_menu, Command::Redo, IconName::Redo, tr("Redo"), Requirement::VaultOpen | Requirement::CanRedo);
    add(m_menu, Command::Find, IconName::Filter, tr("Find in this view"));
    add(m_menu, Command::Print, IconName::Print, tr("Print preview"));
    add(m_menu, Command::Export, IconName::Export, tr("Export the table"));
    m_menu->addSeparator();
    QMenu *view = m_menu->addMenu(tr("View"));
    add(view, Command::Navigation, IconName::Sidebar, tr("Navigation"));
    add(view, Command::Inspector, IconName::Inspector, tr("Inspector"));
    add(view, Command::ZoomIn, IconName::ZoomIn, tr("Larger"), Requirement::None);
    add(view, Command::ZoomOut, IconName::ZoomOut, tr("Smaller"), Requirement::None);
    add(view, Command::ZoomReset, IconName::Fit, tr("100 %"), Requirement::None);
    addPlace(view, u"display"_s, IconName::Settings, tr("Display and language"));
    addPlace(m_menu, u"users"_s, IconName::Users, tr("People and password"));
    QMenu *help = m_menu->addMenu(tr("Help"));
    addPlace(help, u"keys"_s, IconName::Keyboard, tr("Keys"));
    addPlace(help, u"components"_s, IconName::Highlight, tr("Signs and colours"));
    m_menu->addSeparator();
    add(m_menu, Command::Lock, IconName::Lock, tr("Lock"));
    add(m_menu, Command::Quit, IconName::Close, tr("Leave the program"), Requirement::None);
    for (const Command command : {Command::OneLevelUp, Command::NextPane, Command::Pane1, Command::Pane2, Command::Pane3, Command::Pane4,
                                  Command::Pane5, Command::Pane6, Command::Pane7, Command::Pane8, Command::Pane9, Command::NextTab,
                                  Command::PreviousTab, Command::CloseTab, Command::Back, Command::Forward, Command::Menu, Command::Help})
        addKeyOnly(command);
}

void WindowActions::add(QMenu *menu, Command command, IconName icon, const QString &text, Requirements needs)
{
    auto *action = new Action(command, icon, text, needs, this);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &Action::run, this, [this, command] { Q_EMIT commanded(command); });
    m_actions.insert(command, action);
    m_window->addAction(action);
    menu->addAction(action);
}

void WindowActions::addKeyOnly(Command command)
{
    auto *action = new Action(command, IconName::Dot, KeyMap::text(command), Requirement::None, this);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &Action::run, this, [this, command] { Q_EMIT commanded(command); });
    m_actions.insert(command, action);
    m_window->addAction(action);
}

void WindowActions::addPlace(QMenu *menu, const QString &place, IconName icon, const QString &text)
{
    auto *action = new Action(icon, text, Requirement::VaultOpen, this);
    connect(action, &Action::run, this, [this, place] { Q_EMIT placeChosen(place); });
    menu->addAction(action);
}

void WindowActions::update(const ActionState &state)
{
    for (Action *action : std::as_const(m_actions))
        action->update(state);
    const auto places = findChildren<Action *>(Qt::FindDirectChildrenOnly);
    for (Action *action : places) {
        if (!action->command())
            action->update(state);
    }
}

QList<Command> WindowActions::keySheetCommands()
{
    // Keys that the design reserves for later parts of the program stay free, but are not on the sheet yet.
    static const QList<Command> reserved{Command::ReadFile,  Command::ScanInto,    Command::SyncNow,         Command::HearingMode,
                                         Command::GoToFolio, Command::NextToCheck, Command::PreviousToCheck};
    QList<Command> commands;
    for (const KeyEntry &entry : KeyMap::entries()) {
        if (!reserved.contains(entry.command))
            commands << entry.command;
    }
    return commands;
}

} // namespace thuly::ui
