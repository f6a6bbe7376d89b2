// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/deadline.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

using Kind = DeadlineStep::Kind;
using Unit = Period::Unit;
using Step = DeadlineStep;

constexpr int daysOfMonthInDetention = 30;

std::unexpected<Error> badPeriod(const QString &detail)
{
    return fail(ErrorCode::BadPeriod, detail);
}

/** What one counting gathers on its way. */
class Counting
{
public:
    Counting(const DeadlineInput &input, const LegalTime &event, const WorkCalendar &calendar)
        : m_input(input)
        , m_event(event)
        , m_calendar(calendar)
    {
    }

    Result<DeadlineResult> run()
    {
        if (m_input.count == DeadlineInput::Count::Detention)
            return detention();
        if (m_input.deductDays != 0)
            return badPeriod(u"custody is deducted from detention only"_s);
        const bool sameUnit = m_input.extension && m_input.extension->unit == m_input.base.unit;
        const Period base = sameUnit ? joined() : m_input.base;
        if (base.unit == Unit::Hour)
            return hours(base);
        return dates(base, sameUnit ? std::nullopt : m_input.extension);
    }

private:
    void add(Step step) { m_result.steps << std::move(step); }

    /** An extension in the same unit is computed in one step: 2 months + 1 month = 3 months. */
    Period joined()
    {
        Period sum = m_input.base;
        sum.amount += m_input.extension->amount;
        add({.kind = Kind::ExtensionJoined,
             .amount = sum.amount,
             .period = m_input.base,
             .period2 = *m_input.extension});
        return sum;
    }

    Result<DeadlineResult> hours(const Period &period)
    {
        if (m_input.extension && m_input.extension->unit != Unit::Hour)
            return badPeriod(u"hours extended in another unit"_s);
        if (!m_event.time)
            return fail(ErrorCode::MissingField, u"a limit in hours needs the time of the event"_s, u"time"_s);
        const QDateTime from = m_event.moment();
        const QDateTime moment = from.addSecs(qint64(period.amount) * 3600);
        m_result.dueMoment = moment;
        m_result.due = m_result.nominal = moment.date();
        add({.kind = Kind::HoursCounted, .amount = period.amount, .from = from, .moment = moment});
        return m_result;
    }

    Result<DeadlineResult> dates(const Period &base, const std::optional<Period> &extension)
    {
        if (extension && extension->unit == Unit::Hour)
            return badPeriod(u"an extension in hours of a limit in days"_s);
        if (base.amount < 0) {
            if (extension)
                return badPeriod(u"an extension of a limit counted back"_s);
            return countedBack(base);
        }
        QDate end = counted(base, m_event.date, Kind::EventDayNotCounted);
        if (extension) {
            const QDate before = end;
            end = counted(*extension, before, Kind::ExtensionAdded);
            add({.kind = Kind::ExtensionAdded, .date = end, .other = before, .period = *extension});
        }
        m_result.nominal = end;
        const bool atOnce = base.amount == 0 && !extension;
        m_result.due = atOnce ? end : moved(end);
        return m_result;
    }

    Result<DeadlineResult> countedBack(const Period &base)
    {
        QDate date;
        switch (base.unit) {
        case Unit::Hour:
        case Unit::Day:
            date = m_event.date.addDays(base.amount);
            break;
        case Unit::WorkDay:
            date = m_calendar.addWorkingDays(m_event.date, base.amount);
            noteYears(date, m_event.date);
            break;
        case Unit::Month:
            date = m_event.date.addMonths(base.amount);
            break;
        }
        m_result.due = m_result.nominal = date;
        add({.kind = Kind::CountedBack, .date = date, .period = base});
        return m_result;
    }

    /** The end of `period` from `start`, itself not counted. An extension explains itself, so only its days off are
     * noted. */
    QDate counted(const Period &period, QDate start, Kind why)
    {
        const bool first = why == Kind::EventDayNotCounted;
        if (period.amount == 0) {
            if (first)
                add({.kind = Kind::AtOnce, .date = start});
            return start;
        }
        QDate firstDay = start.addDays(1);
        if (first)
            add({.kind = Kind::EventDayNotCounted, .date = start, .other = firstDay});
        switch (period.unit) {
        case Unit::Hour:
            break;
        case Unit::Day: {
            const QDate end = start.addDays(period.amount);
            if (first)
                add({.kind = Kind::DaysCounted, .date = end, .amount = period.amount});
            return end;
        }
        case Unit::WorkDay: {
            const QDate end = m_calendar.addWorkingDays(start, period.amount);
            noteDaysBetween(firstDay, end);
            noteYears(firstDay, end);
            if (first)
                add({.kind = Kind::WorkDaysCounted, .date = end, .amount = period.amount});
            return end;
        }
        case Unit::Month: {
            // Without a corresponding date QDate gives the last day of the month, as BLDS 2015 Đ.148 k.3 says.
            const QDate end = start.addMonths(period.amount);
            if (first)
                add({.kind = end.day() == start.day() ? Kind::MonthsCounted : Kind::MonthsShortened,
                     .date = end,
                     .amount = period.amount});
            return end;
        }
        }
        return start;
    }

    /** Weekends are known to everybody; the other days that changed a count in working days are named. */
    void noteDaysBetween(QDate first, QDate last)
    {
        for (QDate date = first; date <= last; date = date.addDays(1)) {
            const auto day = m_calendar.day(date);
            if (!day)
                continue;
            if (day->kind == DayKind::SwapWork)
                add({.kind = Kind::SaturdayCounted, .date = date, .name = day->name});
            else if (date.dayOfWeek() <= 5)
                add({.kind = Kind::DayOffSkipped, .date = date, .name = day->name});
        }
    }

    QDate moved(QDate end)
    {
        const QDate due = m_calendar.nextWorkingDay(end);
        noteYears(end, due);
        for (QDate date = end; date < due; date = date.addDays(1)) {
            const auto day = m_calendar.day(date);
            const QString name = day ? day->name : QString();
            if (date == end)
                add({.kind = Kind::MovedToWorkDay, .date = date, .other = due, .name = name});
            else if (day)
                add({.kind = Kind::DayOffSkipped, .date = date, .name = name});
        }
        return due;
    }

    void noteYears(QDate first, QDate last)
    {
        for (int year = first.year(); year <= last.year(); ++year)
            m_result.calendarIncomplete = m_result.calendarIncomplete || !m_calendar.coversYear(year);
    }

    /** BLTTHS 2015 Đ.134 k.1, Đ.118 k.4: first and last day count, days off change nothing, a month has 30 days. */
    Result<DeadlineResult> detention()
    {
        const auto inDays = [](const Period &period) -> Result<int> {
            switch (period.unit) {
            case Unit::Day:
                return period.amount;
            case Unit::Month:
                return period.amount * daysOfMonthInDetention;
            case Unit::Hour:
            case Unit::WorkDay:
                break;
            }
            return badPeriod(u"detention runs in days and months"_s);
        };
        THULY_TRY(int days, inDays(m_input.base));
        if (m_input.extension) {
            THULY_TRY(const int more, inDays(*m_input.extension));
            days += more;
            add({.kind = Kind::ExtensionJoined, .amount = days, .period = m_input.base, .period2 = *m_input.extension});
        }
        add({.kind = Kind::DetentionDays, .other = m_event.date, .amount = days, .period = m_input.base});
        if (m_input.deductDays > 0)
            add({.kind = Kind::DetentionDeducted, .amount = m_input.deductDays});
        days -= m_input.deductDays;
        if (m_input.deductDays < 0 || days < 1)
            return badPeriod(u"nothing is left of the detention"_s);
        m_result.due = m_result.nominal = m_event.date.addDays(days - 1);
        add({.kind = Kind::DetentionEnd, .date = m_result.due});
        return m_result;
    }

    const DeadlineInput &m_input;
    const LegalTime &m_event;
    const WorkCalendar &m_calendar;
    DeadlineResult m_result;
};

} // namespace

Result<Period> Period::parse(QStringView text)
{
    static const QRegularExpression pattern(uR"(^(-?\d{1,4})(h|d|wd|m)$)"_s);
    const auto match = pattern.matchView(text.trimmed());
    if (!match.hasMatch())
        return badPeriod(u"not a period like 15d, 3wd, 4m, 48h"_s);
    const QStringView unit = match.capturedView(2);
    const int amount = match.capturedView(1).toInt();
    if (unit == u"h")
        return Period {amount, Unit::Hour};
    if (unit == u"d")
        return Period {amount, Unit::Day};
    if (unit == u"wd")
        return Period {amount, Unit::WorkDay};
    return Period {amount, Unit::Month};
}

QString Period::toText() const
{
    QLatin1StringView suffix;
    switch (unit) {
    case Unit::Hour:
        suffix = "h"_L1;
        break;
    case Unit::Day:
        suffix = "d"_L1;
        break;
    case Unit::WorkDay:
        suffix = "wd"_L1;
        break;
    case Unit::Month:
        suffix = "m"_L1;
        break;
    }
    return QString(QString::number(amount) % suffix);
}

std::optional<Period::Unit> Period::unitFromText(QStringView text)
{
    if (text == u"hour")
        return Unit::Hour;
    if (text == u"day")
        return Unit::Day;
    if (text == u"workday")
        return Unit::WorkDay;
    if (text == u"month")
        return Unit::Month;
    return {};
}

Result<DeadlineResult> computeDeadline(const DeadlineInput &input, const LegalTime &event, const WorkCalendar &calendar)
{
    if (!event.isValid())
        return fail(ErrorCode::BadDate, u"the event has no date"_s, u"date"_s);
    if (input.extension && input.extension->amount < 0)
        return badPeriod(u"an extension cannot shorten"_s);
    return Counting(input, event, calendar).run();
}

} // namespace thuly
