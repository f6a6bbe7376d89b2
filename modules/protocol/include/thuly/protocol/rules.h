// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>

#include <QList>

namespace thuly::protocol {

/* Rules that the desk checks before it writes and the centre checks before it accepts. Pure functions, any thread. */

inline constexpr qsizetype maxOpBytes = 64 * 1024;
inline constexpr qsizetype maxTextBytes = 8 * 1024;
inline constexpr qsizetype maxFields = 128;
inline constexpr qsizetype maxNameLength = 64;
inline constexpr quint32 maxGroupSize = 1024;

/** Everything that one op can be checked for alone. BadOp (field: the part at fault), or LimitExceeded. */
[[nodiscard]] Result<void> checkOp(const Op &op);
/** The same where the caller has encode(op) and its opHash() at hand. */
[[nodiscard]] Result<void> checkOp(const Op &op, QByteArrayView encoded, QByteArrayView hash);

/**
 * That these ops are one whole group in its order: same group, device, user and court, all places from 0 to size - 1,
 * dseq without gaps and each `prev` the hash of the one before. Each op is checked alone too.
 */
[[nodiscard]] Result<void> checkGroup(const QList<Op> &ops);

} // namespace thuly::protocol
