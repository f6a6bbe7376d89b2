// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/clock.h>

#include <QTimeZone>

namespace thuly {

QDateTime vietnamTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::fromSecondsAheadOfUtc(7 * 3600));
}

QDateTime Clock::now() const
{
    return vietnamTime(nowMs());
}

QDate Clock::today() const
{
    return now().date();
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace thuly
