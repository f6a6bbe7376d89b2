// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>

namespace thuly::test {

/** A clock that stands still until a test moves it. Starts at 23 Nov 2026, 08:00 in Việt Nam. */
class FakeClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_ms; }
    void advanceMs(qint64 ms) { m_ms += ms; }
    void setMs(qint64 ms) { m_ms = ms; }

private:
    qint64 m_ms = 1795395600000; // 2026-11-23T01:00:00Z
};

} // namespace thuly::test
