// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/hlc.h>

namespace thuly {

Hlc Hlc::next(qint64 nowMs) const
{
    const quint64 wall = static_cast<quint64>(nowMs) << 16;
    return Hlc {wall > value ? wall : value + 1};
}

} // namespace thuly
