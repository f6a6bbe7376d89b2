// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/links.h>

namespace thuly::cases {

/** Records matter.linked as it stands: the callers check. */
[[nodiscard]] Result<Link> recordLink(const CommandContext &context, Link link);

} // namespace thuly::cases
