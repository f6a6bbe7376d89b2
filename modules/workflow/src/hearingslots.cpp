// SPDX-License-Identifier: GPL-3.0-or-later
#include "hearingslots.h"

namespace thuly::workflow {

quint64 HearingSlots::key(Kind kind, QDate day, int half, int number)
{
    return (quint64(day.toJulianDay()) << 24) | (quint64(kind) << 20) | (quint64(half) << 16) | quint64(number);
}

int HearingSlots::freeRoom(QDate day, int half) const
{
    for (int room = 1; room <= m_rooms; ++room) {
        if (!m_taken.contains(key(Kind::Room, day, half, room)))
            return room;
    }
    return 0;
}

HearingSlotPlace HearingSlots::take(QDate from, QDate latest, int judge)
{
    QDate day = m_calendar.nextWorkingDay(from);
    bool judgeMayBeTaken = false;
    while (true) {
        if (latest.isValid() && day > latest && !judgeMayBeTaken) {
            day = m_calendar.nextWorkingDay(from);
            judgeMayBeTaken = true;
        }
        for (int half = 0; half < 2; ++half) {
            const int room = freeRoom(day, half);
            if (room == 0 || (!judgeMayBeTaken && m_taken.contains(key(Kind::Judge, day, half, judge))))
                continue;
            m_taken.insert(key(Kind::Room, day, half, room));
            m_taken.insert(key(Kind::Judge, day, half, judge));
            return {day, half == 0 ? QTime(8, 0) : QTime(13, 30), room};
        }
        day = m_calendar.nextWorkingDay(day.addDays(1));
    }
}

} // namespace thuly::workflow
