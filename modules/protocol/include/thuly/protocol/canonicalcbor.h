// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QCborValue>

namespace thuly::protocol {

/*
 * Deterministic CBOR (RFC 8949 §4.2.1): one value has one encoding, so that its hash is the same on every machine and
 * for ever. The types used are integers (64 bit, signed), byte strings, text, arrays, maps, false, true, null and
 * floating point numbers in the shortest form that keeps the value. Pure functions, any thread.
 */

inline constexpr int maxDepth = 16;
inline constexpr qsizetype maxEncodedBytes = qsizetype(16) * 1024 * 1024;

/** Shortest heads, map keys in the order of their encoded bytes, no indefinite lengths. Total: never fails. */
[[nodiscard]] QByteArray encodeCanonical(const QCborValue &value);

/**
 * The value of one complete item. NotCanonical for anything encodeCanonical() would have written otherwise, double
 * keys, bad UTF-8, bytes left over or types not used here; LimitExceeded for deeper than maxDepth or larger than
 * maxEncodedBytes. Memory used is bounded by the size of the input.
 */
[[nodiscard]] Result<QCborValue> decodeCanonical(QByteArrayView bytes);

} // namespace thuly::protocol
