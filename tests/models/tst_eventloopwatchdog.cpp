// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/eventloopwatchdog.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using thuly::models::EventLoopWatchdog;

class TstEventLoopWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesAStall()
    {
        EventLoopWatchdog dog(50ms);
        QSignalSpy stalled(&dog, &EventLoopWatchdog::stalled);
        QTRY_VERIFY(dog.report().pings > 0);
        dog.reset();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("did not answer for \\d+ ms")));
        QElapsedTimer busy; // a slot that computes for too long
        busy.start();
        while (busy.elapsed() < 250) { }
        QTRY_VERIFY(stalled.count() >= 1);
        QVERIFY(dog.report().worst >= 100ms);
        QVERIFY(dog.report().stalls >= 1);
    }

    void endsWhileTheLoopIsBusy()
    {
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 20; ++i)
            EventLoopWatchdog dog(50ms);
        QVERIFY(time.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(TstEventLoopWatchdog)
#include "tst_eventloopwatchdog.moc"
