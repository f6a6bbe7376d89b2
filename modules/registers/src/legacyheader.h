// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "legacygrid.h"

#include <thuly/registers/legacyimport.h>

namespace thuly::registers {

/** The headings of a sheet and what its columns seem to hold; nothing where there is no table of acceptance numbers. */
[[nodiscard]] std::optional<LegacyTable> findLegacyTable(const LegacyGrid &grid);
/** The table under headings that a person named, whatever its columns hold. */
[[nodiscard]] LegacyTable legacyTableAt(const LegacyGrid &grid, const LegacyHeader &header);

/** What a heading names, from its upper lines and its lowest. */
[[nodiscard]] std::optional<LegacyField> fieldOfHeading(const QString &upper, const QString &lowest);

} // namespace thuly::registers
