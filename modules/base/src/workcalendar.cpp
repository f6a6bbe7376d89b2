// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/workcalendar.h>

namespace thuly {

std::optional<DayKind> dayKindFromText(QStringView text)
{
    if (text == u"holiday")
        return DayKind::Holiday;
    if (text == u"compensation")
        return DayKind::Compensation;
    if (text == u"swap_off")
        return DayKind::SwapOff;
    if (text == u"swap_work")
        return DayKind::SwapWork;
    return {};
}

void WorkCalendar::addDay(QDate date, DayKind kind, const QString &name)
{
    m_days.insert(date, Day {kind, name});
}

void WorkCalendar::coverYear(int year)
{
    m_years.insert(year);
}

bool WorkCalendar::coversYear(int year) const
{
    return m_years.contains(year);
}

std::optional<WorkCalendar::Day> WorkCalendar::day(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.cend() ? std::nullopt : std::optional(*found);
}

bool WorkCalendar::isWorkingDay(QDate date) const
{
    if (const auto found = m_days.constFind(date); found != m_days.cend())
        return found->kind == DayKind::SwapWork;
    return date.isValid() && date.dayOfWeek() <= 5;
}

QDate WorkCalendar::nextWorkingDay(QDate date) const
{
    while (date.isValid() && !isWorkingDay(date))
        date = date.addDays(1);
    return date;
}

QDate WorkCalendar::addWorkingDays(QDate date, int n) const
{
    const int step = n < 0 ? -1 : 1;
    while (n != 0 && date.isValid()) {
        date = date.addDays(step);
        if (isWorkingDay(date))
            n -= step;
    }
    return date;
}

} // namespace thuly
