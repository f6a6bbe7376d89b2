// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <compare>

namespace thuly {

/** Hybrid logical clock value: 48 bits of UTC milliseconds, 16 bits of counter. Orders edits, never legal dates. */
struct Hlc {
    quint64 value = 0;

    [[nodiscard]] qint64 ms() const { return static_cast<qint64>(value >> 16); }
    [[nodiscard]] quint16 counter() const { return static_cast<quint16>(value); }
    /** The next value at wall clock `nowMs`: later than this one even when the wall clock stands or was set back. */
    [[nodiscard]] Hlc next(qint64 nowMs) const;

    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

} // namespace thuly
