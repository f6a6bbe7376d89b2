// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/** Kinds and fields of the ops of this module: part of the journal's format, never changed. */
namespace thuly::numbering::kind {

inline constexpr QLatin1StringView penGranted("number.pen-granted");
inline constexpr QLatin1StringView penExtended("number.pen-extended");
inline constexpr QLatin1StringView issued("number.issued");
inline constexpr QLatin1StringView provisional("number.provisional");
inline constexpr QLatin1StringView confirmed("number.confirmed");
inline constexpr QLatin1StringView voided("number.voided");

} // namespace thuly::numbering::kind

namespace thuly::numbering::field {

inline constexpr QLatin1StringView court("court");
inline constexpr QLatin1StringView series("series");
inline constexpr QLatin1StringView year("year");
inline constexpr QLatin1StringView epoch("epoch");
inline constexpr QLatin1StringView first("first");
inline constexpr QLatin1StringView ceiling("ceiling");
inline constexpr QLatin1StringView holder("holder");
inline constexpr QLatin1StringView expiresOn("expiresOn");
inline constexpr QLatin1StringView seq("seq");
inline constexpr QLatin1StringView waitingNo("waitingNo");
inline constexpr QLatin1StringView text("text");
inline constexpr QLatin1StringView entity("entity");
inline constexpr QLatin1StringView legalDate("legalDate");
/** The provisional number that an official one replaces. */
inline constexpr QLatin1StringView replaces("replaces");
inline constexpr QLatin1StringView state("state");
inline constexpr QLatin1StringView reason("reason");

} // namespace thuly::numbering::field
