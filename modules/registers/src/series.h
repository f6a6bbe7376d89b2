// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QString>
#include <QStringList>

namespace thuly::packs {
class LawBook;
struct RegisterDefinition;
} // namespace thuly::packs

namespace thuly::registers {

/** What register_book calls the petition register. */
[[nodiscard]] QString petitionSeries();
/** What register_book calls a book kept by hand. */
[[nodiscard]] QString ownSeries(const QString &registerId);
/** What register_book calls a book with rows of steps, participants, hearings or papers. */
[[nodiscard]] QString caseRowsSeries(const QString &registerId);
[[nodiscard]] bool isPetitionRegister(const packs::RegisterDefinition &definition);

/**
 * The names under which the entries of a book may be kept: the number series of the case types it takes in.
 * RegisterUnknown when the packs have no such book or nothing is entered into it by number.
 */
[[nodiscard]] Result<QStringList> seriesOfRegister(const packs::LawBook &law, const QString &registerId);

} // namespace thuly::registers
