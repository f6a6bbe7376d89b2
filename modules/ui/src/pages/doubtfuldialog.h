// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/draftmodel.h>
#include <thuly/ui/blocks.h>

namespace thuly::ui {

/** Why nothing was written: every doubtful cell with its row, column, value and reason. Its list can be copied. */
class DoubtfulDialog : public DialogPanel
{
    Q_OBJECT
public:
    DoubtfulDialog(const QString &title, const QList<models::DoubtfulCell> &cells, QWidget *page);
    void ask();

private:
    QWidget *makeBody(const QList<models::DoubtfulCell> &cells);

    Button *m_close;
};

} // namespace thuly::ui
