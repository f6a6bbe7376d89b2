// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"

#include <thuly/cases/assignment.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Somebody of the demo court: the account of that name, made if there is none. It has no key slot until it gets a password. */
[[nodiscard]] Result<users::Session> demoPerson(Desk &desk, const QString &userName, const QString &name, const QString &title,
                                                const QList<users::Role> &roles);

/** A lot whose outcome is chosen beforehand. */
struct DemoLot {
    int chosen = 0;
    QByteArray seed;
};
/**
 * The lot among these judges depends on ids, which no two vaults share: a seed is looked for that draws whom `random` chose
 * among those with the smallest load, so that one demo seed gives one court.
 */
[[nodiscard]] Result<DemoLot> demoLot(storage::ReadTx &tx, const QList<users::Session> &judges, cases::Duty duty, const Uuid &matter,
                                      DemoRandom &random);

} // namespace thuly::workflow
