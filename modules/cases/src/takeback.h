// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>
#include <thuly/cases/service.h>

namespace thuly::cases {

/** Of the timeline, newest first: marks what a later entry struck out. */
void markStruck(QList<TimelineEntry> &entries);

/**
 * Takes back the record of receipt that an attempt served on `on` made: the step stays in the timeline, struck out, its facts go
 * back to what was known before, the limits it started end and those it met run again. Nothing to do where it made none.
 */
[[nodiscard]] Result<void> takeBackReceipt(const CommandContext &context, const Matter &head, const Service &one, QDate on, const QString &reason);

} // namespace thuly::cases
