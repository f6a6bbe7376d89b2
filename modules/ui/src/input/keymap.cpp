// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/keymap.h>

#include <thuly/ui/buttons.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

const QList<KeyEntry> &KeyMap::entries()
{
    using C = Command;
    using X = KeyContext;
    static const QList<KeyEntry> table{
        {C::GoToAnything, X::Window, "Ctrl+K", QT_TRANSLATE_NOOP("KeyMap", "Go to a case, person or document")},
        {C::NewPetition, X::Window, "Ctrl+N", QT_TRANSLATE_NOOP("KeyMap", "Take in a new petition")},
        {C::Finish, X::Window, "Ctrl+Return; Ctrl+Enter", QT_TRANSLATE_NOOP("KeyMap", "Finish: into the book, record as done, sign, file")},
        {C::OneLevelUp, X::Window, "Esc", QT_TRANSLATE_NOOP("KeyMap", "One level up; nothing is discarded")},
        {C::Find, X::Window, "Ctrl+F", QT_TRANSLATE_NOOP("KeyMap", "Find in this view, filter row")},
        {C::Undo, X::Window, "Ctrl+Z", QT_TRANSLATE_NOOP("KeyMap", "Undo, until issued")},
        {C::Redo, X::Window, "Ctrl+Y; Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeyMap", "Redo")},
        {C::Print, X::Window, "Ctrl+P", QT_TRANSLATE_NOOP("KeyMap", "Print preview")},
        {C::Export, X::Window, "Ctrl+E", QT_TRANSLATE_NOOP("KeyMap", "Export the table")},
        {C::NextStep, X::Window, "Ctrl+J", QT_TRANSLATE_NOOP("KeyMap", "Next lawful step of this case")},
        {C::ReadFile, X::Window, "F5", QT_TRANSLATE_NOOP("KeyMap", "Read the file of this case")},
        {C::ScanInto, X::Window, "F7", QT_TRANSLATE_NOOP("KeyMap", "Scan into this")},
        {C::NextToCheck, X::Window, "F8", QT_TRANSLATE_NOOP("KeyMap", "Next thing to check")},
        {C::PreviousToCheck, X::Window, "Shift+F8", QT_TRANSLATE_NOOP("KeyMap", "Previous thing to check")},
        {C::SyncNow, X::Window, "F9", QT_TRANSLATE_NOOP("KeyMap", "Sync now")},
        {C::HearingMode, X::Window, "F11", QT_TRANSLATE_NOOP("KeyMap", "Hearing mode")},
        {C::GoToFolio, X::Window, "Ctrl+G", QT_TRANSLATE_NOOP("KeyMap", "Go to a folio")},
        {C::Lock, X::Window, "Ctrl+L", QT_TRANSLATE_NOOP("KeyMap", "Lock the vault")},
        {C::Navigation, X::Window, "Ctrl+B", QT_TRANSLATE_NOOP("KeyMap", "Fold or unfold the navigation")},
        {C::Inspector, X::Window, "Ctrl+I", QT_TRANSLATE_NOOP("KeyMap", "Fold or unfold the inspector")},
        {C::Help, X::Window, "F1", QT_TRANSLATE_NOOP("KeyMap", "Help for this field")},
        {C::NextPane, X::Window, "F6", QT_TRANSLATE_NOOP("KeyMap", "Next pane")},
        {C::Pane1, X::Window, "Alt+1", QT_TRANSLATE_NOOP("KeyMap", "Pane 1")},
        {C::Pane2, X::Window, "Alt+2", QT_TRANSLATE_NOOP("KeyMap", "Pane 2")},
        {C::Pane3, X::Window, "Alt+3", QT_TRANSLATE_NOOP("KeyMap", "Pane 3")},
        {C::Pane4, X::Window, "Alt+4", QT_TRANSLATE_NOOP("KeyMap", "Pane 4")},
        {C::Pane5, X::Window, "Alt+5", QT_TRANSLATE_NOOP("KeyMap", "Pane 5")},
        {C::Pane6, X::Window, "Alt+6", QT_TRANSLATE_NOOP("KeyMap", "Pane 6")},
        {C::Pane7, X::Window, "Alt+7", QT_TRANSLATE_NOOP("KeyMap", "Pane 7")},
        {C::Pane8, X::Window, "Alt+8", QT_TRANSLATE_NOOP("KeyMap", "Pane 8")},
        {C::Pane9, X::Window, "Alt+9", QT_TRANSLATE_NOOP("KeyMap", "Pane 9")},
        {C::NextTab, X::Window, "Ctrl+PgDown", QT_TRANSLATE_NOOP("KeyMap", "Next tab")},
        {C::PreviousTab, X::Window, "Ctrl+PgUp", QT_TRANSLATE_NOOP("KeyMap", "Previous tab")},
        {C::CloseTab, X::Window, "Ctrl+W", QT_TRANSLATE_NOOP("KeyMap", "Close this tab")},
        {C::Back, X::Window, "Alt+Left", QT_TRANSLATE_NOOP("KeyMap", "Back")},
        {C::Forward, X::Window, "Alt+Right", QT_TRANSLATE_NOOP("KeyMap", "Forward")},
        {C::ZoomIn, X::Window, "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("KeyMap", "Larger")},
        {C::ZoomOut, X::Window, "Ctrl+-", QT_TRANSLATE_NOOP("KeyMap", "Smaller")},
        {C::ZoomReset, X::Window, "Ctrl+0", QT_TRANSLATE_NOOP("KeyMap", "Size 100 %")},
        {C::Menu, X::Window, "F10", QT_TRANSLATE_NOOP("KeyMap", "Menu")},
        {C::Quit, X::Window, "Ctrl+Q", QT_TRANSLATE_NOOP("KeyMap", "Leave the program")},

        {C::OpenRow, X::Grid, "Return; Enter", QT_TRANSLATE_NOOP("KeyMap", "Open the row")},
        {C::QuickLook, X::Grid, "Space", QT_TRANSLATE_NOOP("KeyMap", "Quick look; tick")},
        {C::EditCell, X::Grid, "F2", QT_TRANSLATE_NOOP("KeyMap", "Edit the cell")},
        {C::CopyFromAbove, X::Grid, "Ctrl+D", QT_TRANSLATE_NOOP("KeyMap", "Copy from above")},
        {C::SelectAll, X::Grid, "Ctrl+A", QT_TRANSLATE_NOOP("KeyMap", "Select all")},
        {C::CopyCells, X::Grid, "Ctrl+C", QT_TRANSLATE_NOOP("KeyMap", "Copy the cells")},
        {C::PasteCells, X::Grid, "Ctrl+V", QT_TRANSLATE_NOOP("KeyMap", "Paste into the cells")},

        {C::NextField, X::Field, "Return; Enter", QT_TRANSLATE_NOOP("KeyMap", "Next field")},
        {C::PreviousField, X::Field, "Shift+Return; Shift+Enter", QT_TRANSLATE_NOOP("KeyMap", "Previous field")},
        {C::OpenList, X::Field, "F4", QT_TRANSLATE_NOOP("KeyMap", "Open the list")},
        {C::Today, X::Field, "Ctrl+;", QT_TRANSLATE_NOOP("KeyMap", "Today's date")},
        {C::AddParty, X::Form, "Ins", QT_TRANSLATE_NOOP("KeyMap", "Add a party")},

        {C::NextPage, X::Pages, "PgDown", QT_TRANSLATE_NOOP("KeyMap", "Next page")},
        {C::PreviousPage, X::Pages, "PgUp", QT_TRANSLATE_NOOP("KeyMap", "Previous page")},
    };
    return table;
}

const KeyEntry &KeyMap::entry(Command command)
{
    const auto &all = entries();
    const auto found = std::ranges::find(all, command, &KeyEntry::command);
    Q_ASSERT(found != all.end());
    return *found;
}

QList<QKeySequence> KeyMap::shortcuts(Command command)
{
    return QKeySequence::listFromString(QString::fromLatin1(entry(command).keys), QKeySequence::PortableText);
}

QKeySequence KeyMap::shortcut(Command command)
{
    return shortcuts(command).constFirst();
}

QString KeyMap::text(Command command)
{
    return QCoreApplication::translate("KeyMap", entry(command).text);
}

QString KeyMap::contextText(KeyContext context)
{
    switch (context) {
    case KeyContext::Window: return QCoreApplication::translate("KeyMap", "Everywhere");
    case KeyContext::Grid: return QCoreApplication::translate("KeyMap", "In tables and lists");
    case KeyContext::Field: return QCoreApplication::translate("KeyMap", "In fields");
    case KeyContext::Form: return QCoreApplication::translate("KeyMap", "In the petition form");
    case KeyContext::Pages: return QCoreApplication::translate("KeyMap", "In the pages of a document");
    }
    Q_UNREACHABLE_RETURN({});
}

QString KeyMap::sheetHtml()
{
    QString html = u"<h2>%1</h2>"_s.arg(QCoreApplication::translate("KeyMap", "Keys").toHtmlEscaped());
    for (const auto context : {KeyContext::Window, KeyContext::Grid, KeyContext::Field, KeyContext::Form, KeyContext::Pages}) {
        html += u"<h3>%1</h3><table cellpadding=\"3\">"_s.arg(contextText(context).toHtmlEscaped());
        for (const KeyEntry &entry : entries()) {
            if (entry.context != context)
                continue;
            html += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(keyCapText(shortcut(entry.command)).toHtmlEscaped(),
                                                                  text(entry.command).toHtmlEscaped());
        }
        html += u"</table>"_s;
    }
    return html;
}

} // namespace thuly::ui
