// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/state.h>
#include <thuly/registers/listdocument.h>
#include <thuly/workflow/hearings.h>

namespace thuly::models {

/* How hearings are said: the calendar, the case page, thulyctl and the paper say it alike. Pure; GUI thread. */

/** "08:00 – 09:30". */
[[nodiscard]] QString hearingTime(const cases::Hearing &hearing);
[[nodiscard]] QString hearingStateName(cases::HearingState state);
[[nodiscard]] State hearingState(const cases::Hearing &hearing, QDate today);
[[nodiscard]] QString panelDutyName(cases::PanelDuty duty);
/** Everybody of these duties, names separated by "; ". */
[[nodiscard]] QString panelNames(const cases::Hearing &hearing, const QList<cases::PanelDuty> &duties);
/** One sentence: the fact, and for what needs a reason that it does. */
[[nodiscard]] QString concernText(const cases::Concern &concern);
/** "Phòng 1", "trực tuyến · Phòng 1", "chưa xếp phòng". */
[[nodiscard]] QString roomText(const cases::Hearing &hearing);

/** The list as it hangs at the door and as CSV: a heading per day. Closed hearings carry no parties. */
[[nodiscard]] QList<registers::ListColumn> hearingListColumns();
[[nodiscard]] QList<registers::ListRow> hearingListRows(const QList<workflow::HearingView> &hearings, Language language);
/** Head of the column that holds the days in CSV. */
[[nodiscard]] QString dayHead();
/** "LỊCH PHIÊN TOÀ, PHIÊN HỌP" with court, period, who printed and when. */
[[nodiscard]] registers::ListSettings hearingListSettings(const workflow::Desk &desk, const QString &subtitle);

} // namespace thuly::models
