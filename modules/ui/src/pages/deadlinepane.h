// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/casemodel.h>
#include <thuly/ui/blocks.h>

class QTableView;

namespace thuly::ui {

/** The limits of a case with the computation of the selected one below. */
class DeadlinePane : public QWidget
{
    Q_OBJECT
public:
    enum class Height { All, FitRows };
    DeadlinePane(models::CaseController &controller, const QString &note, Height height, QWidget *parent = nullptr);
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] const cases::Deadline *current() const;

private:
    void refresh();
    void explain();

    models::CaseController &m_controller;
    Height m_height;
    QTableView *m_view;
    Surface *m_strip;
    Label *m_text;
};

} // namespace thuly::ui
