// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/legacycontroller.h>
#include <thuly/models/legacymodels.h>
#include <thuly/ui/fields.h>

class QStackedWidget;
class QTableView;

namespace thuly::ui {

class LegacyColumns;
class LegacyStart;
class StepBar;

/**
 * Old registers out of spreadsheets into a book, in four steps: file, columns, letters, trial run. Nothing is written before the last
 * step, which shows every row that will be left out; each import can be taken back as a whole later.
 */
class LegacyPage : public Page
{
    Q_OBJECT
public:
    LegacyPage(const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void shown() override;
    [[nodiscard]] bool isReady() const override;
    [[nodiscard]] models::LegacyController &import() { return m_import; }

private:
    enum Stage { File, Columns, Letters, Trial, StageCount };

    QWidget *makeHead();
    QWidget *makeLetters();
    QWidget *makeTrial();
    QWidget *makeFoot();
    void goTo(int stage);
    void next();
    void refresh();
    void refreshSteps();
    void refreshFoot();
    void planned();
    void phaseChanged();
    void progressed(int percent);
    void imported(const registers::LegacyBatch &batch);
    void saveRejects();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString counts() const;

    models::LegacyController m_import;
    models::LegacySamplesModel m_samples;
    models::LegacyFindingsModel m_findings;
    models::LegacyController::Phase m_phase;
    StepBar *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    LegacyStart *m_start = nullptr;
    LegacyColumns *m_columns = nullptr;
    ChoiceField *m_encoding = nullptr;
    QTableView *m_sampleView = nullptr;
    QTableView *m_findingView = nullptr;
    Label *m_lines = nullptr;
    Button *m_save = nullptr;
    LoadingBars *m_loading = nullptr;
    Label *m_counts = nullptr;
    Button *m_stop = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
    int m_stage = File;
};

} // namespace thuly::ui
