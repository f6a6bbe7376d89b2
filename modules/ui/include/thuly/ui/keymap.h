// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>

#include <QKeySequence>
#include <QList>
#include <QString>

namespace thuly::ui {
/** Everything that has a key (ui.md §8). NextPage and PreviousPage stay last. */
enum class Command {
    GoToAnything, NewPetition, Finish, OneLevelUp, Find, Undo, Redo, Print, Export, ReadFile, ScanInto, NextToCheck,
    PreviousToCheck, SyncNow, HearingMode, GoToFolio, NextStep, Lock, Navigation, Inspector, Help, NextPane, Pane1, Pane2,
    Pane3, Pane4, Pane5, Pane6, Pane7, Pane8, Pane9, NextTab, PreviousTab, CloseTab, Back, Forward, ZoomIn, ZoomOut,
    ZoomReset, Menu, Quit,
    OpenRow, QuickLook, EditCell, CopyFromAbove, SelectAll, CopyCells, PasteCells,
    NextField, PreviousField, OpenList, Today, AddParty,
    NextPage, PreviousPage
};

/** Where a key acts. Window keys act everywhere, so no other context repeats them; the others may repeat each other's keys. */
enum class KeyContext { Window, Grid, Field, Form, Pages };

struct KeyEntry {
    Command command;
    KeyContext context;
    const char *keys;  ///< portable text; several separated by "; "
    const char *text;  ///< English source of the sentence on the key sheet, translated in context "KeyMap"
};

/** The key table as data: shortcuts, tooltips and the printable sheet all come from here. */
class KeyMap
{
public:
    [[nodiscard]] static const QList<KeyEntry> &entries();
    [[nodiscard]] static const KeyEntry &entry(Command command);
    [[nodiscard]] static QList<QKeySequence> shortcuts(Command command);
    [[nodiscard]] static QKeySequence shortcut(Command command);
    [[nodiscard]] static QString text(Command command);
    [[nodiscard]] static QString contextText(KeyContext context);
    /** The sheet as HTML on white, for the help page and the printer. */
    [[nodiscard]] static QString sheetHtml();
};

} // namespace thuly::ui
