// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseview.h"

#include <thuly/registers/registerreader.h>

namespace thuly::registers {

/** The text of one prescribed column; empty for what the matter does not have. Lines are parted by '\n'. */
[[nodiscard]] QString columnText(const QString &key, const CaseView &view);

/** Does this correction show in a column with this key? */
[[nodiscard]] bool columnShows(const QString &key, const cases::Correction &correction, const CaseView &view);

/** The fields of a matter and its parties whose corrections show in a printed column of the book. */
[[nodiscard]] QStringList correctedFieldsOf(const packs::RegisterDefinition &book, const packs::LawBook &law);

} // namespace thuly::registers
