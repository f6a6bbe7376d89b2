// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <functional>

namespace thuly::test {

/** How the child of a fault test ended: killed by its fault point, or with its exit code. */
struct ChildEnd {
    bool killed = false;
    int exitCode = -1;
    QByteArray said;

    /** How often it was promised that something is kept. */
    [[nodiscard]] qsizetype acknowledged() const { return said.count("ack"); }
};

/** In the child: tells the parent that what it did last was promised to be kept. */
inline void acknowledge(const char *what = "ack")
{
    std::puts(what);
    std::fflush(stdout);
}

/**
 * Runs this very program again as a child with `arguments`, to be killed at the fault point `fault` ("name:passage"; empty: not
 * at all), and waits for its end. A child that hangs or ends in another way is neither killed nor successful.
 */
inline ChildEnd runChild(const QStringList &arguments, const QString &fault)
{
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!fault.isEmpty())
        environment.insert(QStringLiteral("THULY_FAULT"), fault);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--child")} + arguments);
    if (!child.waitForFinished(60000))
        return {};
    const bool crashed = child.exitStatus() == QProcess::CrashExit;
    return {crashed && child.exitCode() == SIGKILL, crashed ? -1 : child.exitCode(), child.readAllStandardOutput()};
}

/** main() of a fault test: the child's part with what was given to runChild(), or the tests. */
template<class Test> int childOrTests(int argc, char **argv, const std::function<int(const QStringList &)> &child)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.mid(2));
    Test tests;
    return QTest::qExec(&tests, argc, argv);
}

/** First thing in a test function, or in initTestCase(). */
#ifdef THULY_FAULT_POINTS
#define NEEDS_FAULT_POINTS
#else
#define NEEDS_FAULT_POINTS QSKIP("This build has no fault points (THULY_FAULT_POINTS).")
#endif

} // namespace thuly::test
