// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/packs/proceduredata.h>

#include <QDate>

namespace thuly::models {

/** What a person typed for a fact, as the engine keeps it: days and moments ISO, amounts as digits, everything else as it is. */
[[nodiscard]] Result<QString> typedFact(packs::FactType type, const QString &typed, QDate today, const QString &field = {});

} // namespace thuly::models
