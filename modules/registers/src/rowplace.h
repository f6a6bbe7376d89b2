// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace thuly::registers {

/**
 * The rid of a row is its place: book (15 bits), year since 1900 (8), number (24), version (12). Numbers that wait come
 * after all numbers of their year; struck-through versions come before the valid one, which is always the last.
 */
namespace place {

inline constexpr int versionBits = 12;
inline constexpr int numberBits = 24;
inline constexpr int yearBits = 8;
inline constexpr int firstYear = 1900;
inline constexpr int lastYear = firstYear + (1 << yearBits) - 1;
inline constexpr qint64 validVersion = (1 << versionBits) - 1;
/** Numbers from here on are places of entries that wait for theirs. */
inline constexpr qint64 firstWaiting = qint64(1) << (numberBits - 1);
inline constexpr qint64 maxNumber = (qint64(1) << numberBits) - 1;

struct Range {
    qint64 low = 0;
    qint64 high = -1;
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

[[nodiscard]] constexpr qint64 ofYear(qint64 book, int year)
{
    return ((book << yearBits) | (year - firstYear)) << (numberBits + versionBits);
}
[[nodiscard]] constexpr qint64 of(qint64 book, int year, qint64 number, qint64 version)
{
    return ofYear(book, year) | (number << versionBits) | version;
}
/** All rows of a book in a year; year 0: in all years. */
[[nodiscard]] constexpr Range range(qint64 book, int year)
{
    if (year == 0)
        return {ofYear(book, firstYear), of(book, lastYear, maxNumber, validVersion)};
    return {ofYear(book, year), of(book, year, maxNumber, validVersion)};
}
[[nodiscard]] constexpr Range waiting(qint64 book, int year)
{
    return {of(book, year, firstWaiting, 0), of(book, year, maxNumber, validVersion)};
}
/** An entry: the rows that share a number, struck ones first. */
[[nodiscard]] constexpr Range entry(qint64 rid)
{
    return {rid & ~validVersion, rid | validVersion};
}
[[nodiscard]] constexpr qint64 numberOf(qint64 rid)
{
    return (rid >> versionBits) & maxNumber;
}

[[nodiscard]] constexpr int yearOf(qint64 rid)
{
    return firstYear + static_cast<int>((rid >> (numberBits + versionBits)) & ((1 << yearBits) - 1));
}

} // namespace place

} // namespace thuly::registers
