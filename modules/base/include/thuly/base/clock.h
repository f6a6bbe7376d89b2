// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace thuly {

/** The one source of "now". Handed in by the composition, so that tests decide what time it is. Any thread. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /** The moment now, at +07:00 (Asia/Ho_Chi_Minh, which has no daylight saving). */
    [[nodiscard]] QDateTime now() const;
    /** The calendar date in Việt Nam. */
    [[nodiscard]] QDate today() const;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

/** A moment (UTC milliseconds) as date and time at +07:00. */
[[nodiscard]] QDateTime vietnamTime(qint64 ms);

} // namespace thuly
