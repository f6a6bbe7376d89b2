// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QDate>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringView>

#include <optional>

namespace thuly {

/** The kinds of holidays.csv: `holiday`, `compensation`, `swap_off`, `swap_work` (a Saturday made a working day). */
enum class DayKind { Holiday, Compensation, SwapOff, SwapWork };

[[nodiscard]] std::optional<DayKind> dayKindFromText(QStringView text);

/**
 * Working days: Monday to Friday, without days off, with the Saturdays that were swapped for them (BLLĐ 2019 Đ.111-112;
 * no text says how a swapped day counts in a procedural limit: the position taken is in the reference data).
 * Value type, filled from a reference pack; reading it is safe in any thread.
 */
class WorkCalendar
{
public:
    struct Day {
        DayKind kind = DayKind::Holiday;
        QString name;
    };

    void addDay(QDate date, DayKind kind, const QString &name);
    /** Says that all days off and swaps of this year are known. */
    void coverYear(int year);

    [[nodiscard]] bool coversYear(int year) const;
    [[nodiscard]] std::optional<Day> day(QDate date) const;
    [[nodiscard]] bool isWorkingDay(QDate date) const;
    /** `date` itself where it is a working day, else the first one after it. */
    [[nodiscard]] QDate nextWorkingDay(QDate date) const;
    /** The n-th working day after `date` (before it for a negative n), `date` not counted; `date` itself for 0. */
    [[nodiscard]] QDate addWorkingDays(QDate date, int n) const;

private:
    QMap<QDate, Day> m_days;
    QSet<int> m_years;
};

} // namespace thuly
