// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/closings.h>

#include <QCborArray>

/** How a closing is written in the journal and in its table: part of the format, never changed. */
namespace thuly::registers::closingop {

inline constexpr QLatin1StringView closed("book.closed");
inline constexpr QLatin1StringView registerId("register");
inline constexpr QLatin1StringView series("series");
inline constexpr QLatin1StringView seq("seq");
inline constexpr QLatin1StringView kind("kind");
inline constexpr QLatin1StringView from("from");
inline constexpr QLatin1StringView to("to");
inline constexpr QLatin1StringView rows("rows");
inline constexpr QLatin1StringView balance("balance");
inline constexpr QLatin1StringView snapshot("snapshot");
inline constexpr QLatin1StringView blob("blob");
inline constexpr QLatin1StringView prev("prev");
inline constexpr QLatin1StringView hash("hash");
inline constexpr QLatin1StringView at("at");

} // namespace thuly::registers::closingop

namespace thuly::registers {

[[nodiscard]] QString kindWord(ClosingKind kind);
[[nodiscard]] QCborArray encodeBalance(const Balance &balance);
[[nodiscard]] QList<BalanceLine> decodeBalance(const QCborArray &array);
/** SHA-256 over everything a closing says but its own hash: the link of the chain. */
[[nodiscard]] QByteArray closingHash(const QString &court, const Closing &closing);
/** What stands before the first closing. */
[[nodiscard]] QByteArray noClosing();

} // namespace thuly::registers
