// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyimport.h>

#include <QCborArray>

namespace thuly::registers {

inline constexpr char legacyBatchKind[] = "register.legacy-batch";
inline constexpr char legacyEntriesKind[] = "register.legacy-entries";
inline constexpr char legacyRollbackKind[] = "register.batch-rolled-back";

/** The entry as ops carry it, and back; a value of another shape gives nothing. */
[[nodiscard]] QCborArray legacyToCbor(const LegacyEntry &entry);
[[nodiscard]] std::optional<LegacyEntry> legacyFromCbor(const QCborValue &value);

[[nodiscard]] QString mappingText(const LegacyMapping &mapping);
[[nodiscard]] LegacyMapping mappingOf(const QString &text);

/** "Nguyễn Văn An, 1961, xã Mỹ Lộc", a line for each. */
[[nodiscard]] QString partiesText(const QList<LegacyParty> &parties);

} // namespace thuly::registers
