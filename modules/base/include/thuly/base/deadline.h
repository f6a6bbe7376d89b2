// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/legaldate.h>
#include <thuly/base/workcalendar.h>

#include <QList>

namespace thuly {

/** A length of time in law. A negative amount is counted back from the event ("at the latest n days before"). */
struct Period {
    enum class Unit { Hour, Day, WorkDay, Month };

    int amount = 0;
    Unit unit = Unit::Day;

    /** `15d`, `3wd`, `4m`, `48h`, `-10d`; BadPeriod for anything else. */
    [[nodiscard]] static Result<Period> parse(QStringView text);
    [[nodiscard]] QString toText() const;
    /** The unit as deadlines.csv names it: hour, day, workday, month. */
    [[nodiscard]] static std::optional<Unit> unitFromText(QStringView text);

    friend bool operator==(const Period &, const Period &) = default;
};

/** What is to be counted. `deductDays`: days of custody, for detention only. */
struct DeadlineInput {
    enum class Count { Ordinary, Detention };

    Period base;
    std::optional<Period> extension = {};
    Count count = Count::Ordinary;
    int deductDays = 0;
};

/**
 * One step of the counting, for the person who has to believe the date. Which of the other members are set depends on
 * `kind` and stands beside it.
 */
struct DeadlineStep {
    enum class Kind {
        AtOnce, // date
        EventDayNotCounted, // date, other: the first day counted
        DaysCounted, // amount, date: the last day
        WorkDaysCounted, // amount, date: the last day
        MonthsCounted, // amount, date: the corresponding date
        MonthsShortened, // amount, date: last day of a month without the corresponding date
        ExtensionJoined, // period: the base, extension: period2, amount: the sum; counted in one step
        ExtensionAdded, // period: the extension, other: the nominal end before, date: after
        DayOffSkipped, // date, name: a day off among the working days counted
        SaturdayCounted, // date, name: a Saturday worked for another day
        MovedToWorkDay, // date: the day off, name: of the day off (may be empty at weekends), other: the working day
        CountedBack, // period, date; never moved
        HoursCounted, // amount, from, moment
        DetentionDays, // amount: days in all, period: as the law gives it, other: the first day, which counts
        DetentionDeducted, // amount: custody days taken off
        DetentionEnd, // date: last day, which counts; never moved
    };

    Kind kind = Kind::AtOnce;
    QDate date = {};
    QDate other = {};
    int amount = 0;
    QString name = {};
    Period period = {};
    Period period2 = {};
    QDateTime from = {};
    QDateTime moment = {};
};

/** `due` ends at 24:00, `dueMoment` is set for limits in hours; `nominal` is the end before it was moved for a day off.
 */
struct DeadlineResult {
    QDate due;
    std::optional<QDateTime> dueMoment = {};
    QDate nominal;
    QList<DeadlineStep> steps;
    /** The calendar does not yet know every day off of a year that the counting depends on. */
    bool calendarIncomplete = false;
};

/**
 * Counts a procedural limit (BLDS 2015 Đ.144-148; BLTTHS 2015 Đ.134; TTLT 04/2018/TTLT-VKSNDTC-BCA-BQP Đ.17 for
 * detention). Pure, any thread. BadDate for an invalid event, MissingField "time" for a limit in hours from an event
 * without a time, BadPeriod for combinations the law does not know (an extension of hours in days, detention in working
 * days...).
 */
[[nodiscard]] Result<DeadlineResult> computeDeadline(const DeadlineInput &input, const LegalTime &event,
                                                     const WorkCalendar &calendar);

enum class Language { Vietnamese, English };

/** "1 month", "3 ngày làm việc". */
[[nodiscard]] QString periodText(const Period &period, Language language);

/** One sentence for one step: "Không tính ngày 16/11/2026, bắt đầu từ 17/11/2026". */
[[nodiscard]] QString stepText(const DeadlineStep &step, Language language);

} // namespace thuly
