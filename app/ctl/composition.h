// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/languages.h>
#include <thuly/workflow/desk.h>

#include <QCoreApplication>

namespace thuly::ctl {

/** The concrete surroundings of the headless program: system clock, built-in trust, local pens. */
[[nodiscard]] workflow::DeskParts deskParts();

/** Messages in this language ("vi", "en") for as long as the result lives. */
[[nodiscard]] std::unique_ptr<models::Languages> language(QCoreApplication &application, const QString &code);

} // namespace thuly::ctl
