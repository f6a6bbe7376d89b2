// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/numbering/numbering.h>

namespace thuly::numbering {

/** Court, series key and year: what one counter belongs to. */
struct Counter {
    QString court;
    QString series;
    int year = 0;
    friend auto operator<=>(const Counter &, const Counter &) = default;
    friend bool operator==(const Counter &, const Counter &) = default;
};

[[nodiscard]] QString stateId(NumberState state);
[[nodiscard]] Result<QList<IssuedNumber>> readNumbers(storage::Statement query);
/** The pen of the highest epoch, whoever holds it. */
[[nodiscard]] Result<std::optional<Pen>> currentPen(storage::ReadTx &tx, const Counter &counter);
[[nodiscard]] Pen readPen(const storage::Statement &row);
/** The highest number given, used or void; 0 for none. */
[[nodiscard]] Result<int> lastSeq(storage::ReadTx &tx, const Counter &counter);

} // namespace thuly::numbering
