// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace thuly::ui {

IdleWatch::IdleWatch(QCoreApplication &application, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    application.installEventFilter(this);
}

void IdleWatch::start()
{
    m_lastTouch.start();
    m_timer.start(m_limit);
}

void IdleWatch::stop()
{
    m_timer.stop();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (int(event->type())) { // the enum has hundreds of values; only acts of a person count
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
    case QEvent::TouchBegin:
        // The timer is not restarted for each of these: it looks at the clock when it fires.
        m_lastTouch.start();
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::look()
{
    const auto left = m_limit - std::chrono::milliseconds(m_lastTouch.elapsed());
    if (left.count() > 0)
        m_timer.start(left);
    else
        Q_EMIT idle();
}

} // namespace thuly::ui
