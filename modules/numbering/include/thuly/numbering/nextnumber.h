// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/numbering/series.h>
#include <thuly/storage/tx.h>

#include <QDate>

namespace thuly::numbering {

/**
 * What the next number of this device would be called; nobody holds it before it is given. Looks at the pen only, so it is as
 * cheap after a hundred thousand numbers as after the first. SeriesUnknown as formatNumber().
 */
[[nodiscard]] Result<QString> nextText(storage::ReadTx &tx, const Uuid &device, const QString &court, const SeriesSpec &spec, QDate legalDate);

} // namespace thuly::numbering
