// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/links.h>

namespace thuly::cases {

/** Records matter.linked as it stands: the callers check. */
[[nodiscard]] Result<Link> recordLink(const CommandContext &context, Link link);

/** The steps of joining and splitting as the desk's form gives them: numbers and names as text. */
[[nodiscard]] Result<EventDone> joinThroughEvent(const CommandContext &context, const EventInput &input);
[[nodiscard]] Result<EventDone> splitThroughEvent(const CommandContext &context, const EventInput &input);
/** Whether an event joins or splits, and so does more than move one matter. */
[[nodiscard]] bool joinsOrSplits(const QString &event);

} // namespace thuly::cases
