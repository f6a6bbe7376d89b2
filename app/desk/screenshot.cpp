// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include <thuly/base/clock.h>
#include <thuly/ui/mainwindow.h>

#include <QApplication>
#include <QPixmap>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::desk {

namespace {
// Looks are 50 ms apart: four quiet ones, so that bars that appear after 150 ms are gone as well; a minute at most.
constexpr int quietLooks = 4;
constexpr int mostLooks = 1200;
}

Screenshot::Screenshot(ui::MainWindow &window, const Options &options, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_options(options)
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::start()
{
    const bool locked = m_options.page == "unlock"_L1 || m_options.user.isEmpty();
    if (locked) {
        m_opened = true;
    } else {
        connect(&m_window, &ui::MainWindow::unlocked, this, &Screenshot::openPage);
        connect(&m_window, &ui::MainWindow::unlockFailed, this, [this](const Error &error) {
            std::fprintf(stderr, "thuly: %s\n", qPrintable(error.id()));
            finish(3);
        });
    }
    m_timer.start();
}

void Screenshot::openPage()
{
    QString page = m_options.page;
    if (page.startsWith("case:"_L1)) {
        m_window.openCase(page.mid(5));
    } else {
        // A book without a year is this year's.
        if ((page.startsWith("register:"_L1) || page.startsWith("print:"_L1)) && page.count(u':') == 1)
            page += QString(u':' % QString::number(SystemClock().today().year()));
        if (!page.isEmpty())
            m_window.openPlace(page);
    }
    m_opened = true;
}

void Screenshot::look()
{
    m_quiet = m_opened && m_window.isSettled() ? m_quiet + 1 : 0;
    if (++m_looks > mostLooks) {
        std::fprintf(stderr, "thuly: the page did not settle within a minute\n");
        finish(1);
    } else if (m_quiet >= quietLooks) {
        const bool written = m_window.grab().save(m_options.screenshot, "PNG");
        if (!written)
            std::fprintf(stderr, "thuly: cannot write %s\n", qPrintable(m_options.screenshot));
        finish(written ? 0 : 4);
    }
}

void Screenshot::finish(int exitCode)
{
    m_timer.stop();
    if (m_window.isLocked()) {
        QApplication::exit(exitCode);
        return;
    }
    connect(&m_window, &ui::MainWindow::locked, qApp, [exitCode] { QApplication::exit(exitCode); });
    m_window.lock();
}

} // namespace thuly::desk
