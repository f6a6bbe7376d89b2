// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/workcalendar.h>

#include <QDateTime>
#include <QSet>

namespace thuly::workflow {

/** A half day in which a judge sits, and the room. */
struct HearingSlotPlace {
    QDate day;
    QTime start;
    int room = 0;
};

/** Which halves of which days judges and rooms of the demo court are taken: a hearing lasts half a day at most. */
class HearingSlots
{
public:
    HearingSlots(const WorkCalendar &calendar, int rooms) : m_calendar(calendar), m_rooms(rooms) {}

    /** The first free one from `from` on; after `latest`, if there is one, only the room has to be free. Taken from then on. */
    [[nodiscard]] HearingSlotPlace take(QDate from, QDate latest, int judge);

private:
    enum class Kind : quint64 { Judge, Room };
    [[nodiscard]] static quint64 key(Kind kind, QDate day, int half, int number);
    [[nodiscard]] int freeRoom(QDate day, int half) const;

    const WorkCalendar &m_calendar;
    int m_rooms;
    QSet<quint64> m_taken;
};

} // namespace thuly::workflow
