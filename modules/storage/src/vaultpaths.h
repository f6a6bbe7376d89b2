// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thuly::storage::paths {

// The files of a vault folder.
inline constexpr QLatin1StringView database("vault.db");
inline constexpr QLatin1StringView slots_("keyslots.json");
inline constexpr QLatin1StringView slotsCopy("keyslots.copy.json");
inline constexpr QLatin1StringView lock("vault.lock");
inline constexpr QLatin1StringView openMark("open.mark");
/** There from the first step of a creation to its last: what else is in the folder then is not a vault yet. */
inline constexpr QLatin1StringView creatingMark("creating.mark");
inline constexpr QLatin1StringView reserve("reserve.bin");
inline constexpr QLatin1StringView blobs("blobs");
inline constexpr QLatin1StringView deviceSecret("device.secret");
inline constexpr QLatin1StringView beforeMigration("before-migration");

[[nodiscard]] inline QString in(const QString &folder, QLatin1StringView name)
{
    return folder + QLatin1Char('/') + name;
}

} // namespace thuly::storage::paths
