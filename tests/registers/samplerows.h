// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/lawbook.h>
#include <thuly/registers/registerrow.h>

#include <memory>

namespace thuly::test {

/** The law as built into the program. */
std::shared_ptr<const packs::LawBook> builtInLaw();

/**
 * Rows of an invented acceptance register of 28 columns: `count` entries, the eighth corrected, the fifth void, the
 * last waiting. Same count, same rows.
 */
QList<registers::RegisterRow> sampleRows(int count);

} // namespace thuly::test
