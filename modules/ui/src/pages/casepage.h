// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/casemodel.h>
#include <thuly/registers/casepapers.h>
#include <thuly/ui/stepbar.h>

class QHBoxLayout;
class QListView;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace thuly::ui {

class CaseHearings;
class CaseOverview;
class CorrectionDialog;
class DeadlinePane;
class ElidedLabel;
class Label;
class StateChip;
class ServicePane;
class StepForm;

/** Picture 05: one case or petition with its steps, history, limits, people and the next lawful step. */
class CasePage : public Page
{
    Q_OBJECT
public:
    CasePage(const PlaceId &place, const Uuid &matter, const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] ActionState actionState() const override;
    [[nodiscard]] bool isReady() const override { return m_controller.isLoaded() || m_failed; }
    void reach(const QString &spot) override;
    void keepDraft() override;
    void shown() override;
    [[nodiscard]] models::CaseController &controller() { return m_controller; }

private:
    QWidget *makeHead();
    QWidget *makeContent();
    void addPapers(QWidget *head, QHBoxLayout *row);
    void savePaper(registers::CasePaper paper, const QString &name);
    QWidget *makeParties();
    QWidget *makeAssignments();
    void refresh();
    void refreshHead();
    void refreshSteps();
    void refreshTabs();
    void refreshTables();
    void reloadService();
    void openStep();
    void closeStep();
    void correct();
    void ask(CorrectionDialog *dialog);
    void reachWanted();

    models::CaseController m_controller;
    Label *m_number = nullptr;
    StateChip *m_stage = nullptr;
    ElidedLabel *m_line = nullptr;
    StepBar *m_steps = nullptr;
    Button *m_next = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    CaseOverview *m_overview = nullptr;
    QTableView *m_parties = nullptr;
    DeadlinePane *m_deadlines = nullptr;
    QTableView *m_assignments = nullptr;
    CaseHearings *m_hearings = nullptr;
    ServicePane *m_service = nullptr;
    QListView *m_history = nullptr;
    StepForm *m_form = nullptr;
    QString m_wanted; ///< what is missing and was opened, until the case is loaded
    int m_serviceLoads = 0;
    bool m_failed = false;
};

} // namespace thuly::ui
