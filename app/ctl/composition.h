// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

#include <QCoreApplication>

namespace thuly::ctl {

/** The concrete surroundings of the headless program: system clock, built-in trust, local pens. */
[[nodiscard]] workflow::DeskParts deskParts();

/** Messages in this language ("vi", "en"). */
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace thuly::ctl
