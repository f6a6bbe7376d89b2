// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/casework.h>
#include <thuly/workflow/intake.h>

#include <QJsonObject>

namespace thuly::ctl {

// How the things of the court look in JSON: camelCase keys, dates yyyy-MM-dd, moments RFC 3339.
[[nodiscard]] QJsonObject matterJson(const cases::Matter &matter);
[[nodiscard]] QJsonObject partyJson(const cases::Party &party);
[[nodiscard]] QJsonObject deadlineJson(const cases::Deadline &deadline, Language language);
[[nodiscard]] QJsonObject viewJson(const workflow::MatterView &view, Language language);
/** What a matter still lacks: field and reason. */
[[nodiscard]] QJsonArray missingJson(const QList<cases::Finding> &missing);
/** The cases this one belongs with. */
[[nodiscard]] QJsonArray linksJson(const workflow::MatterView &view);
[[nodiscard]] QJsonObject eventJson(const cases::EventDone &done);
[[nodiscard]] QJsonObject numberJson(const numbering::IssuedNumber &number);
/** Role ids separated by commas; UnknownValue names the first that is none. */
[[nodiscard]] Result<QList<users::Role>> parseRoles(const QString &text);
/** An empty date is null. */
[[nodiscard]] QJsonValue dateJson(QDate date);

} // namespace thuly::ctl
