// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/state.h>
#include <thuly/registers/listdocument.h>
#include <thuly/workflow/services.h>

namespace thuly::models {

/* How service of process is said: pages, thulyctl and paper say it alike. Pure; GUI thread. */

[[nodiscard]] QString serviceMethodName(cases::ServiceMethod method);
[[nodiscard]] QString serviceOutcomeName(cases::ServiceOutcome outcome);
/** "đã tống đạt 16/11", "coi là tống đạt 01/12", "quá 2 ngày", "chưa tống đạt". */
[[nodiscard]] State serviceState(const cases::Service &service, QDate today);
/** "Đ.175.2 (chưa đối chiếu)": the article, marked while it was not read in the text of the law. */
[[nodiscard]] QString serviceLaw(const QString &lawRef, const QString &verified);
/** "12/11: vắng mặt; 16/11: người thân thích nhận thay" without struck ones. */
[[nodiscard]] QString attemptsText(const QList<cases::ServiceAttempt> &attempts);
/** "xã Hưng Nguyên", "chưa rõ xã". */
[[nodiscard]] QString communeName(const cases::FoundCommune &commune);
/** The address and the directions noted for it. */
[[nodiscard]] QString placeText(const workflow::ServiceView &view);

/** The round: a heading per commune, then one line per paper with room for the result. */
[[nodiscard]] QList<registers::ListColumn> roundColumns();
[[nodiscard]] QList<registers::ListRow> roundRows(const QList<workflow::ServiceView> &services, Language language);
[[nodiscard]] registers::ListSettings roundSettings(const workflow::Desk &desk, const QString &subtitle);
/** Head of the column that holds the communes in CSV. */
[[nodiscard]] QString communeHead();

} // namespace thuly::models
