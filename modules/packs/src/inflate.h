// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace thuly::packs {

/**
 * Unpacks a zlib stream (RFC 1950) that must give exactly `size` bytes: never allocates more than that, whatever the
 * stream holds, so a small file cannot fill the memory. Nothing for a stream that is damaged, longer or shorter.
 */
[[nodiscard]] std::optional<QByteArray> inflateExactly(const QByteArray &stream, qint64 size);

/** Packs at the highest level: the same input always gives the same bytes. */
[[nodiscard]] std::optional<QByteArray> deflateAll(const QByteArray &bytes);

} // namespace thuly::packs
