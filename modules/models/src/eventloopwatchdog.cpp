// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/eventloopwatchdog.h>

#include <QCoreApplication>
#include <QEvent>
#include <QLoggingCategory>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;

namespace thuly::models {

namespace {

Q_LOGGING_CATEGORY(logLoop, "thuly.eventloop")

using SteadyClock = std::chrono::steady_clock;
constexpr auto interval = 20ms;

QEvent::Type pingType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

struct EventLoopWatchdog::Shared {
    std::atomic<qint64> worst{0};
    std::atomic<quint64> stalls{0};
    std::atomic<quint64> pings{0};
    std::mutex mutex;
    std::condition_variable wake;
    SteadyClock::time_point sent{};
    bool waiting = false; // a ping is under way
    bool stop = false;
};

/** Posts a ping, waits for its answer, rests, again. */
class EventLoopWatchdog::Pinger
{
public:
    Pinger(EventLoopWatchdog *target, std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
        , m_thread([target, state = m_shared] { run(target, *state); })
    {
    }
    ~Pinger()
    {
        {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->stop = true;
        }
        m_shared->wake.notify_all();
        m_thread.join();
    }

private:
    static void run(EventLoopWatchdog *target, Shared &shared)
    {
        std::unique_lock lock(shared.mutex);
        while (!shared.stop) {
            shared.sent = SteadyClock::now();
            shared.waiting = true;
            QCoreApplication::postEvent(target, new QEvent(pingType()), Qt::HighEventPriority);
            shared.wake.wait(lock, [&shared] { return shared.stop || !shared.waiting; });
            shared.wake.wait_for(lock, interval, [&shared] { return shared.stop; });
        }
    }

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

EventLoopWatchdog::EventLoopWatchdog(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_limit(limit)
    , m_pinger(std::make_unique<Pinger>(this, m_shared))
{
}

EventLoopWatchdog::~EventLoopWatchdog() = default;

EventLoopReport EventLoopWatchdog::report() const
{
    return {std::chrono::milliseconds(m_shared->worst.load()), m_shared->stalls.load(), m_shared->pings.load()};
}

void EventLoopWatchdog::reset()
{
    m_shared->worst = 0;
    m_shared->stalls = 0;
    m_shared->pings = 0;
}

std::chrono::milliseconds EventLoopWatchdog::limit() const
{
    return m_limit;
}

bool EventLoopWatchdog::event(QEvent *event)
{
    if (event->type() != pingType())
        return QObject::event(event);
    std::chrono::milliseconds took{0};
    {
        const std::lock_guard lock(m_shared->mutex);
        took = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_shared->sent);
        m_shared->waiting = false;
    }
    m_shared->wake.notify_all();
    m_shared->pings.fetch_add(1);
    if (took.count() > m_shared->worst.load())
        m_shared->worst = took.count();
    if (took > m_limit) {
        const quint64 count = m_shared->stalls.fetch_add(1) + 1;
        qCWarning(logLoop, "the event loop did not answer for %lld ms (%llu stalls so far)", static_cast<long long>(took.count()),
                  static_cast<unsigned long long>(count));
        Q_EMIT stalled(took);
    }
    return true;
}

} // namespace thuly::models
