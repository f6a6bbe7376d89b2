// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>
#include <thuly/ui/keymap.h>

#include <QAction>
#include <QFlags>
#include <QHash>

#include <optional>

namespace thuly::ui {

/** What must be true before an action may run. */
enum class Requirement : quint32 {
    None = 0,
    VaultOpen = 1 << 0,
    OneSelected = 1 << 1,     ///< exactly one row
    AnySelected = 1 << 2,
    CaseOpen = 1 << 3,
    PetitionOpen = 1 << 4,
    Editable = 1 << 5,        ///< not issued, not locked
    Complete = 1 << 6,        ///< nothing is missing for this step
    RightToRecord = 1 << 7,
    RightToNumber = 1 << 8,
    RightToAssign = 1 << 9,
    RightToCorrect = 1 << 10,
    Online = 1 << 11,
    CanUndo = 1 << 12,
    CanRedo = 1 << 13,
    StepAvailable = 1 << 14
};
Q_DECLARE_FLAGS(Requirements, Requirement)
Q_DECLARE_OPERATORS_FOR_FLAGS(Requirements)

/** What holds at the moment; pages and the window keep one and hand it to their actions. */
struct ActionState {
    Requirements met;
    /** A better sentence than the general one for a requirement that is not met ("còn 3 chỗ"). */
    QHash<Requirement, QString> why;
};

/**
 * An action that knows when it may run: disabled while a requirement is not met, and its tooltip says why not.
 * `run` is emitted instead of using triggered(), after the input method was flushed (R8).
 */
class Action : public QAction
{
    Q_OBJECT
public:
    /** Key, name and sentence come from the key map. */
    Action(Command command, IconName icon, const QString &text, Requirements needs, QObject *parent);
    /** Without a key. */
    Action(IconName icon, const QString &text, Requirements needs, QObject *parent);

    void update(const ActionState &state);
    [[nodiscard]] Requirements needs() const { return m_needs; }
    /** Why it may not run now; empty if it may. */
    [[nodiscard]] QString whyNot() const { return m_whyNot; }
    [[nodiscard]] std::optional<Command> command() const { return m_command; }
    /** After text() changed. */
    void refreshToolTip();
    /** The general sentence for a requirement that is not met. */
    [[nodiscard]] static QString sentence(Requirement requirement);

Q_SIGNALS:
    void run();

private:
    void init();
    std::optional<Command> m_command;
    Requirements m_needs;
    QString m_whyNot;
};

} // namespace thuly::ui
