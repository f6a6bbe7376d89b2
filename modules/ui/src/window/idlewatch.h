// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QCoreApplication;

namespace thuly::ui {

/** Tells when nobody has touched keyboard or mouse for a while, so that the vault locks itself. GUI thread. */
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    IdleWatch(QCoreApplication &application, std::chrono::milliseconds limit, QObject *parent = nullptr);
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    std::chrono::milliseconds m_limit;
    QElapsedTimer m_lastTouch;
    QTimer m_timer;
};

} // namespace thuly::ui
