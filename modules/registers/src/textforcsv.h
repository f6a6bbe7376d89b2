// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringBuilder>

namespace thuly::registers {

/** Text that a spreadsheet would compute gets an apostrophe, so that a name stays a name. */
[[nodiscard]] inline QString textForCsv(const QString &value)
{
    constexpr QStringView formulaSigns = u"=+-@\t\r";
    return !value.isEmpty() && formulaSigns.contains(value.front()) ? QString(u'\'' % value) : value;
}

} // namespace thuly::registers
