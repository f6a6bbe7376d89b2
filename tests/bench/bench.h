// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace thuly::bench {

/** How long something took, in milliseconds over several runs. */
struct Times {
    QList<double> runs;
    [[nodiscard]] double at(double part) const;
    [[nodiscard]] double median() const { return at(0.5); }
    [[nodiscard]] double p95() const { return at(0.95); }
    [[nodiscard]] double sum() const;
};

/** Runs `work(i)` so often and takes the time of each run; with THULY_BENCH_CPU=1 processor time, for a busy machine.
 */
[[nodiscard]] Times measure(int runs, const std::function<void(int)> &work);

/**
 * Prints `name | ours | peer | ratio | target` and says when a target is missed; never makes a test fail, because the
 * machine it runs on is not the court's. One run fills the whole table, so that ratios compare like with like.
 */
class Table
{
public:
    explicit Table(const QString &title);
    /** Both in `unit`; `mostRatio`: the target of storage.md §7. */
    void ratio(const QString &name, double ours, double peer, const QString &unit, double mostRatio);
    /** At least so many times the peer (throughput). */
    void throughput(const QString &name, double ours, double peer, const QString &unit, double leastRatio);
    void limit(const QString &name, double ours, const QString &unit, double most);

private:
    void line(const QString &name, const QString &ours, const QString &peer, const QString &ratio,
              const QString &target, bool met);
};

/** A whole number from the environment, for smaller runs: THULY_BENCH_ROWS=100000. */
[[nodiscard]] int setting(const char *name, int usual);

/**
 * Runs the program that has plain SQLite in it (bench_plain_sqlite: the two libraries cannot share a process,
 * storage.md §2.1) on the same rows and reads its lines `name value`. Empty when it is not built. `input`: a file for
 * its standard input.
 */
[[nodiscard]] QHash<QString, double> plainSqlite(const QStringList &arguments, const QString &input = {});

} // namespace thuly::bench
