// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <QObject>
#include <QTimer>

namespace thuly::ui {
class MainWindow;
}

namespace thuly::desk {

/** Shows the page that was asked for, waits until everything on it has been read, writes the picture, ends the program. */
class Screenshot : public QObject
{
    Q_OBJECT
public:
    Screenshot(ui::MainWindow &window, const Options &options, QObject *parent);
    void start();

private:
    void openPage();
    void look();
    void finish(int exitCode);

    ui::MainWindow &m_window;
    Options m_options;
    QTimer m_timer;
    int m_quiet = 0;
    int m_looks = 0;
    bool m_opened = false;
};

} // namespace thuly::desk
