// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace thuly::models {

/** What the watchdog saw since it started or was reset. */
struct EventLoopReport {
    std::chrono::milliseconds worst{0}; ///< longest time the loop did not answer
    quint64 stalls = 0;                 ///< answers that took longer than the limit
    quint64 pings = 0;                  ///< answers in all
};

/**
 * Measures how long an event loop does not answer: a thread of its own posts a ping and
 * waits for the answer. Part of the diagnostics of the program; costs one event per interval.
 * Lives in the thread that it watches; report() may be read from any thread.
 * Logs duration and count only, never what was being done.
 */
class EventLoopWatchdog : public QObject
{
    Q_OBJECT
public:
    explicit EventLoopWatchdog(std::chrono::milliseconds limit = std::chrono::milliseconds(50), QObject *parent = nullptr);
    ~EventLoopWatchdog() override;

    [[nodiscard]] EventLoopReport report() const;
    void reset();
    [[nodiscard]] std::chrono::milliseconds limit() const;

Q_SIGNALS:
    /** Emitted in the watched thread after a stall ended. */
    void stalled(std::chrono::milliseconds duration);

protected:
    bool event(QEvent *event) override;

private:
    struct Shared;
    class Pinger;
    std::shared_ptr<Shared> m_shared;
    std::chrono::milliseconds m_limit;
    std::unique_ptr<Pinger> m_pinger; // last: its thread must end before the rest goes
};

} // namespace thuly::models
