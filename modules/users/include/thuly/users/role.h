// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace thuly::users {

/** The posts of a court (chức danh) that have an account: domain.md §1.2. A person may hold several. */
enum class Role {
    ChiefJudge,
    DeputyChiefJudge,
    DivisionHead,
    Judge,
    LayJudge,
    Examiner,
    Clerk,
    RecordsClerk,
    Archivist,
    Accountant,
    Administrator,
    Mediator,
};

[[nodiscard]] const QList<Role> &allRoles();
/** The stable text id written to the journal and typed in thulyctl, for example "chief-judge". */
[[nodiscard]] QString roleId(Role role);
[[nodiscard]] std::optional<Role> roleFromId(QStringView id);
/** The name in the language of the program. */
[[nodiscard]] QString roleName(Role role);

} // namespace thuly::users
