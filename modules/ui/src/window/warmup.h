// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace thuly::ui {

/**
 * While somebody types the password: loads the fonts, letters and icons that the first page will need, one small piece per
 * turn of the event loop. Without it they would all be loaded in the one turn that shows the desk. Goes when it is done.
 */
class WarmUp : public QObject
{
    Q_OBJECT
public:
    /** For the look of `window`, its owner. */
    explicit WarmUp(QWidget *window);

private:
    void step();
    void drawLetters(int style) const;
    void drawIcon(int name) const;

    QWidget *m_window;
    QTimer m_timer;
    int m_next = 0;
};

} // namespace thuly::ui
