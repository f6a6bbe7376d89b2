// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>

using namespace Qt::StringLiterals;

namespace thuly::bench {

namespace {

QString figure(double value)
{
    return QString::number(value, 'f', value < 10 ? 3 : value < 100 ? 2 : 1);
}

} // namespace

double Times::at(double part) const
{
    if (runs.isEmpty())
        return 0;
    QList<double> sorted = runs;
    std::ranges::sort(sorted);
    return sorted.at(
        std::min<qsizetype>(sorted.size() - 1, static_cast<qsizetype>(part * static_cast<double>(sorted.size()))));
}

double Times::sum() const
{
    return std::accumulate(runs.begin(), runs.end(), 0.0);
}

Times measure(int runs, const std::function<void(int)> &work)
{
    static const bool processorTime = setting("THULY_BENCH_CPU", 0) != 0;
    Times times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work(i);
        const double processor = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        times.runs += processorTime ? processor : static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    return times;
}

Table::Table(const QString &title)
{
    std::printf("\n%s\n%-52s | %14s | %14s | %7s | %s\n", qUtf8Printable(title), "name", "ours", "peer", "ratio",
                "target");
}

void Table::line(const QString &name, const QString &ours, const QString &peer, const QString &ratio,
                 const QString &target, bool met)
{
    std::printf("%-52s | %14s | %14s | %7s | %s%s\n", qUtf8Printable(name), qUtf8Printable(ours), qUtf8Printable(peer),
                qUtf8Printable(ratio), qUtf8Printable(target), met ? "" : "  MISSED");
    std::fflush(stdout);
}

void Table::ratio(const QString &name, double ours, double peer, const QString &unit, double mostRatio)
{
    const double times = peer > 0 ? ours / peer : 0;
    line(name, QString(figure(ours) % u' ' % unit), peer > 0 ? QString(figure(peer) % u' ' % unit) : u"-"_s,
         peer > 0 ? QString(QString::number(times, 'f', 2) % u'x') : u"-"_s,
         QString(u"<= "_s % QString::number(mostRatio) % u'x'), times <= mostRatio);
}

void Table::throughput(const QString &name, double ours, double peer, const QString &unit, double leastRatio)
{
    const double times = peer > 0 ? ours / peer : 0;
    line(name, QString(figure(ours) % u' ' % unit), QString(figure(peer) % u' ' % unit),
         QString(QString::number(times, 'f', 2) % u'x'), QString(u">= "_s % QString::number(leastRatio) % u'x'),
         times >= leastRatio);
}

void Table::limit(const QString &name, double ours, const QString &unit, double most)
{
    line(name, QString(figure(ours) % u' ' % unit), u"-"_s, u"-"_s,
         QString(u"<= "_s % QString::number(most) % u' ' % unit), ours <= most);
}

int setting(const char *name, int usual)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : usual;
}

QHash<QString, double> plainSqlite(const QStringList &arguments, const QString &input)
{
    QHash<QString, double> values;
    const QString program = QCoreApplication::applicationDirPath() + u"/bench_plain_sqlite"_s;
    if (!QFileInfo::exists(program))
        return values;
    QProcess peer;
    peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!input.isEmpty())
        peer.setStandardInputFile(input);
    peer.start(program, arguments);
    peer.waitForFinished(-1);
    for (const QByteArray &line : peer.readAllStandardOutput().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0)
            values.insert(QString::fromLatin1(line.first(blank)), line.sliced(blank + 1).toDouble());
    }
    return values;
}

} // namespace thuly::bench
