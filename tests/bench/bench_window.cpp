// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <thuly/models/eventloopwatchdog.h>
#include <thuly/models/languages.h>
#include <thuly/ui/mainwindow.h>
#include <thuly/ui/theme.h>
#include <thuly/workflow/demo.h>
#include <thuly/workflow/maintenance.h>
#include <thuly/workflow/recompute.h>

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::bench;

namespace {

constexpr int usualCases = 100'000;
constexpr auto idleTime = std::chrono::seconds(5);
constexpr auto lookEvery = std::chrono::milliseconds(5);

SecretBytes password()
{
    return SecretBytes::copyOf("hoa sen trong ao lang");
}

double megabytesOf(const QByteArray &field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.sliced(field.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double processorMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void say(const char *name, double value)
{
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

workflow::DeskParts deskParts()
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<SystemClock>();
    parts.kdf = storage::KdfCost::FastForTests;
    return parts;
}

/** Makes the court; in a process of its own, as what it leaves in memory is nobody's idle memory. */
int fill(const QString &folder, int cases)
{
    using users::Role;
    auto made = workflow::Desk::create(deskParts(),
                                       {.folder = folder, .courtId = u"KV-40-03"_s, .userName = u"ha"_s, .displayName = u"Phan Thị Thu Hà"_s,
                                        .roles = {Role::ChiefJudge, Role::Clerk, Role::RecordsClerk}},
                                       password())
                    .takeResult();
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().id()));
        return 1;
    }
    const double before = processorMs();
    const auto report = workflow::Demo(*made).fill({.cases = cases, .seed = 1}).takeResult();
    if (!report) {
        std::fprintf(stderr, "%s\n", qPrintable(report.error().id()));
        return 1;
    }
    say("cases", double(report->cases));
    say("ops", double(report->ops));
    say("fill", double(report->milliseconds));
    say("fillcpu", processorMs() - before);
    (*made)->lock().waitForFinished();
    return 0;
}

/** Every limit open and a year off, as if all had to follow another calendar: what a change of it can cost at most. */
constexpr char spoilLimits[] = "UPDATE deadline SET state = 'open', closed_on = NULL, due = due + 10000, nominal = nominal + 10000 "
                               "WHERE rid IN (SELECT min(rid) FROM deadline GROUP BY matter)";
constexpr char forgetLaw[] = "DELETE FROM deadlines_follow";

int recount(const QString &folder)
{
    auto opened = workflow::Desk::open(deskParts(), folder, u"ha"_s, password()).takeResult();
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().id()));
        return 1;
    }
    const auto desk = *opened;
    const auto spoilt = desk->vault().write([](storage::Tx &tx) -> Result<void> {
        THULY_CHECK(tx.run(spoilLimits));
        return tx.run(forgetLaw);
    });
    QElapsedTimer timer;
    timer.start();
    const double before = processorMs();
    const auto report = workflow::Recompute(desk).run().takeResult();
    if (!spoilt || !report) {
        std::fprintf(stderr, "%s\n", qPrintable((spoilt ? report.error() : spoilt.error()).detail));
        return 1;
    }
    say("looked", double(report->looked));
    say("changed", double(report->changed));
    say("recount", double(timer.elapsed()));
    say("recountcpu", processorMs() - before);
    const double beforeRebuild = processorMs();
    timer.restart();
    const auto rebuilt = workflow::Maintenance(desk).rebuild().takeResult();
    say("rebuilt", rebuilt ? double(rebuilt->ops) : 0);
    say("rebuild", double(timer.elapsed()));
    say("rebuildcpu", processorMs() - beforeRebuild);
    desk->lock().waitForFinished();
    return 0;
}

/** The real window on the vault: Today after the password, then a book, then nothing for a while. */
class Show : public QObject
{
public:
    Show(const QString &folder, int year)
        : m_window({.desk = deskParts(), .folder = folder, .settingsFile = m_settings.filePath(u"settings.ini"_s)}, m_languages, m_theme)
        , m_book(QString(u"register:DON-KK:"_s % QString::number(year)))
    {
        m_window.resize(1366, 768);
        m_window.show();
        m_look.setInterval(lookEvery);
        connect(&m_window, &ui::MainWindow::unlocked, this, [this] { m_unlocked = true; });
        connect(&m_window, &ui::MainWindow::unlockFailed, this, [](const Error &error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.id()));
            QApplication::exit(1);
        });
        connect(&m_look, &QTimer::timeout, this, &Show::look);
        QTimer::singleShot(0, this, &Show::begin);
    }

private:
    enum class Phase { Today, Book, Idle };

    void begin()
    {
        m_watchdog.reset();
        m_timer.start();
        m_processor = processorMs();
        m_window.unlock(u"ha"_s, password());
        m_look.start();
    }

    void look()
    {
        if (!m_unlocked || !m_window.isSettled())
            return;
        switch (m_phase) {
        case Phase::Today:
            note("today", "todaycpu");
            m_phase = Phase::Book;
            m_window.openPlace(m_book);
            break;
        case Phase::Book:
            note("book", "bookcpu");
            m_phase = Phase::Idle;
            m_look.stop();
            QTimer::singleShot(idleTime, this, &Show::end);
            break;
        case Phase::Idle:
            break;
        }
    }

    /** Counts until it is painted, not only loaded. */
    void note(const char *wall, const char *processor)
    {
        m_window.grab();
        say(wall, double(m_timer.restart()));
        say(processor, processorMs() - std::exchange(m_processor, processorMs()));
    }

    void end()
    {
        say("rss", megabytesOf("VmRSS"));
        say("anonymous", megabytesOf("RssAnon"));
        say("blocked", double(m_watchdog.report().worst.count()));
        connect(&m_window, &ui::MainWindow::locked, qApp, [] { QApplication::exit(0); });
        m_window.lock();
    }

    QTemporaryDir m_settings;
    ui::Theme m_theme{*qApp};
    models::Languages m_languages{*qApp};
    models::EventLoopWatchdog m_watchdog;
    ui::MainWindow m_window;
    QString m_book;
    QTimer m_look;
    QElapsedTimer m_timer;
    double m_processor = 0;
    bool m_unlocked = false;
    Phase m_phase = Phase::Today;
};

/** Runs a part in its own process and reads its lines `name value`. */
QHash<QString, double> part(const QStringList &arguments)
{
    QHash<QString, double> values;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0)
            values.insert(QString::fromLatin1(line.first(blank)), line.sliced(blank + 1).toDouble());
    }
    if (process.exitCode() != 0)
        std::exit(1);
    return values;
}

void compare(const QString &folder, int cases)
{
    const auto filled = part({u"fill"_s, folder, QString::number(cases)});
    const auto shown = part({u"show"_s, folder});
    const auto recounted = part({u"recount"_s, folder});
    Table table(QString(u"window, a court of "_s % QString::number(qint64(filled.value(u"cases"_s))) % u" cases made by the demo, "_s
                        % QString::number(qint64(filled.value(u"ops"_s))) % u" operations"_s));
    const double ops = filled.value(u"ops"_s);
    table.throughput(u"demo fill, operations; peer: the goal, 10,000/s"_s, ops / filled.value(u"fill"_s), 10, u"per ms"_s, 1);
    table.throughput(u"demo fill, processor time; peer: the goal"_s, ops / filled.value(u"fillcpu"_s), 10, u"per ms"_s, 1);
    const QString changed = QString(QString::number(qint64(recounted.value(u"looked"_s))) % u" open deadlines, "_s
                                    % QString::number(qint64(recounted.value(u"changed"_s))) % u" changed"_s);
    table.limit(QString(u"recount of "_s % changed), recounted.value(u"recount"_s) / 1000, u"s"_s, 20);
    table.limit(u"recount, processor time"_s, recounted.value(u"recountcpu"_s) / 1000, u"s"_s, 20);
    table.throughput(u"rebuild, operations; peer: the goal, 10,000/s"_s, recounted.value(u"rebuilt"_s) / recounted.value(u"rebuild"_s), 10,
                     u"per ms"_s, 1);
    table.throughput(u"rebuild, processor time; peer: the goal"_s, recounted.value(u"rebuilt"_s) / recounted.value(u"rebuildcpu"_s), 10,
                     u"per ms"_s, 1);
    table.limit(u"password accepted to Today painted"_s, shown.value(u"today"_s), u"ms"_s, 1000);
    table.limit(u"password accepted to Today painted, processor"_s, shown.value(u"todaycpu"_s), u"ms"_s, 1000);
    table.limit(u"a book of that year opened and painted"_s, shown.value(u"book"_s), u"ms"_s, 500);
    table.limit(u"a book of that year opened and painted, processor"_s, shown.value(u"bookcpu"_s), u"ms"_s, 500);
    table.limit(u"longest time the window did not answer"_s, shown.value(u"blocked"_s), u"ms"_s, 50);
    table.limit(u"memory after five idle seconds (resident)"_s, shown.value(u"rss"_s), u"MB"_s, 200);
    table.limit(u"of it not of files (anonymous)"_s, shown.value(u"anonymous"_s), u"MB"_s, 200);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"thuly"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"fill"_s)
        return fill(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == u"recount"_s)
        return recount(arguments.value(2));
    if (arguments.value(1) == u"show"_s) {
        const Show show(arguments.value(2), SystemClock().today().year());
        return QApplication::exec();
    }
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.filePath(u"account"_s).toLocal8Bit());
    compare(folder.filePath(u"vault"_s), setting("THULY_BENCH_CASES", usualCases));
    return 0;
}
