// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QString>

#include <optional>

namespace thuly::numbering {

enum class Reset { CalendarYear, Never };
/** May a number carry an earlier legal date than one given before it in the series and year? */
enum class DateOrder { NeverBackwards, Free };

/** How a series counts and looks. Comes from a pack; callers convert their row into this. */
struct SeriesSpec {
    /** The counter: one per court, key and year. Series whose patterns are the same must share one key. */
    QString key;
    /** `{seq}` and `{year}` are replaced, for example "{seq}/{year}/TLST-DS"; no other braces. */
    QString pattern;
    Reset reset = Reset::CalendarYear;
    DateOrder order = DateOrder::NeverBackwards;
    /** Digits of `{seq}` at least: 01/2026/TLST-DS (domain.md §2.2 rule 1). */
    int pad = 2;
};

/** The text of a number; SeriesUnknown when the pattern has no `{seq}` or an unknown place. */
[[nodiscard]] Result<QString> formatNumber(const SeriesSpec &spec, int year, int seq);

/** A number as read from paper or typed. `symbol` is upper case NFC, as written otherwise. */
struct ParsedNumber {
    int seq = 0;
    /** Absent in two-part numbers (12/TB-TLVA) and legacy forms (157/HSST, 50/TLST-HS). */
    std::optional<int> year;
    QString symbol;
    friend bool operator==(const ParsedNumber &, const ParsedNumber &) = default;
};

/**
 * Reads issued and legacy forms: 01/2025/HS-ST, 157/HSST, 50/TLST-HS, 43/2025/HSST-QĐ, 12/TB-TLVA, 7; a leading
 * "Số:" or "số" and blanks around the strokes do not matter. BadNumber otherwise, also for provisional texts.
 */
[[nodiscard]] Result<ParsedNumber> parseNumber(const QString &text);

} // namespace thuly::numbering
