// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseview.h"

#include <thuly/registers/registerreader.h>

namespace thuly::registers {

/** One value that a column may print. */
struct Column {
    QStringView key;
    CellType type;
    std::optional<SearchField> field;
    QString (*write)(const CaseView &);
};

/** Values of books with several rows of one case (steps, hearings, papers); null when it is none of them. */
[[nodiscard]] const Column *rowColumnOf(QStringView key);
[[nodiscard]] QStringList rowColumnKeys();

/** The lines that are not empty. */
[[nodiscard]] QString lines(QStringList parts);
/** Facts travel as ISO text; whatever is not a date prints as it is. */
[[nodiscard]] QString dateText(const QString &iso);

} // namespace thuly::registers
