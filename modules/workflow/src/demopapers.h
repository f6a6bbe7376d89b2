// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"

#include <thuly/cases/services.h>

namespace thuly::workflow {

/** Handed over by the court, sometimes by post. */
[[nodiscard]] cases::ServiceMethod demoMethod(DemoRandom &random);
/** How the next attempt went: some are in vain, and after two of those the paper is posted in public. */
[[nodiscard]] cases::AttemptInput demoAttempt(DemoRandom &random, const cases::Service &service, int before, QDate on);

} // namespace thuly::workflow
