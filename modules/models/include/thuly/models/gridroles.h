// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace thuly::models {

/**
 * Item data roles that the grid delegate understands beyond Qt's own. Models give facts,
 * the delegate decides how they look; no colour and no font ever leaves a model.
 * RowSentenceRole is answered by every column from the first that it covers to the last.
 * Qt::AccessibleTextRole says column, value and state word for screen readers.
 */
enum GridRole {
    StateRole = Qt::UserRole + 1, ///< models::State: the cell is painted as icon + word + colour
    StrongRole,                   ///< bool: 600 weight (numbers of cases)
    StruckRole,                   ///< bool: superseded by a correction, text3 and struck through
    VoidRole,                     ///< bool: a void number; the number struck, RowSentenceRole across
    RowSentenceRole,              ///< QString: one italic sentence across these columns (void rows)
    SecondaryRole,                ///< bool: text2 instead of text
    DetailRole,                   ///< QString: continues the text in text3 ("(trừ ngày nghỉ 24/11)")
    SecondLineRole,               ///< QString: second line of a two-line row
    TrailingRole,                 ///< QString: small text at the right end
    IconRole,                     ///< int(ui::IconName): the icon before the text
    HitsRole,                     ///< QList<QPair<int,int>>: start and length of search hits in the display text
    GroupRole,                    ///< bool: a group heading; the count comes in CountRole
    CountRole,                    ///< int: count of a group or a navigation entry; no value means none
    UrgentRole,                   ///< bool: the count (or heading) is overdue work
    LinkRole                      ///< bool: drawn as a link (folio numbers)
};

} // namespace thuly::models
