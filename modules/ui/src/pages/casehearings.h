// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/casemodel.h>
#include <thuly/models/hearingmodel.h>
#include <thuly/ui/blocks.h>

class QStackedWidget;
class QTableView;

namespace thuly::ui {

class HearingForm;

/** The hearings of one case: scheduled, held and adjourned, with the form to schedule the next. A tab of the case page. */
class CaseHearings : public QWidget
{
    Q_OBJECT
public:
    CaseHearings(models::DeskContext context, models::CaseController &controller, QWidget *parent = nullptr);
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] bool isFormOpen() const;
    void submit();
    void closeForm();

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const thuly::Error &error);
    void counted();

private:
    void reload();
    void act(int what);
    void schedule();
    void updateActions();

    models::DeskContext m_context;
    models::CaseController &m_controller;
    workflow::Hearings m_work;
    models::HearingListModel m_model;
    QTableView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    HearingForm *m_form = nullptr;
    Button *m_new = nullptr;
    QList<Button *> m_acts;
    int m_generation = 0;
};

} // namespace thuly::ui
