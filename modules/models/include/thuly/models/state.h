// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace thuly::models {

/** Every state a person can meet, always shown as the same icon, word and colour (ui.md §4.4). */
enum class StateKind {
    Plain,       ///< a neutral fact
    Overdue,
    DueSoon,     ///< today or soon; "soon" is set by the rule pack
    Later,
    Done,        ///< done, received, valid
    Valid,       ///< a signature or a check that holds (shield)
    Waiting,     ///< waits for somebody or something: provisional number, time-stamp
    Suspended,
    Refused,
    Locked,
    Changed,     ///< changed after signing
    Doubtful,
    Offline,
    Conflict,
    Restricted,
    Private,
    Corrected,   ///< struck through by a correction
    Void,        ///< a number that was never used
    NotScanned,
    Draft,
    Hearing      ///< waits for its hearing
};

/** A state with its word ("quá 2 ngày"). A value type; models hand it out, delegates and chips paint it. */
struct State {
    StateKind kind = StateKind::Plain;
    QString word;

    [[nodiscard]] bool isEmpty() const { return word.isEmpty() && kind == StateKind::Plain; }
    friend bool operator==(const State &, const State &) = default;
};

} // namespace thuly::models

Q_DECLARE_METATYPE(thuly::models::State)
