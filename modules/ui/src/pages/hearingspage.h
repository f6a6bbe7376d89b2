// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/hearingmodel.h>

class QStackedWidget;
class QTableView;

namespace thuly::ui {

class ChoiceField;
class HearingForm;
class ListPreview;

/** The calendar of the court: a week by room or by judge, or as a list; N schedules, Enter opens the case, Ctrl+P shows the sheet. */
class HearingsPage : public Page
{
    Q_OBJECT
public:
    explicit HearingsPage(const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return m_controller.isLoaded(); }
    void shown() override;

private:
    enum View { ByRoom, ByJudge, List };
    QWidget *makeHead();
    QWidget *makeToolbar();
    QWidget *makeContent();
    void addKeys(QTableView *view);
    void chooseView(int view);
    void refresh();
    void refreshChoices();
    void selectAgain();
    void updateActions();
    void goTo(QDate day);
    [[nodiscard]] QTableView *view() const;
    [[nodiscard]] const workflow::HearingView *current() const;
    void openCase();
    void openForm();
    void changeHearing();
    void closeForm();
    void act(int act);
    void saved(const QString &sentence, QDate day);
    void preview();
    void closePreview();
    void exportFile();

    models::HearingsController m_controller;
    models::HearingWeekModel m_week;
    models::HearingListModel m_list;
    PageHead *m_head = nullptr;
    SegmentedButtons *m_views = nullptr;
    ChoiceField *m_room = nullptr;
    ChoiceField *m_judge = nullptr;
    Button *m_new = nullptr;
    QList<Button *> m_acts;
    QStackedWidget *m_outer = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_weekView = nullptr;
    QTableView *m_listView = nullptr;
    EmptyState *m_empty = nullptr;
    HearingForm *m_form = nullptr;
    ListPreview *m_preview = nullptr;
    Uuid m_selected;
    bool m_fillingChoices = false;
};

} // namespace thuly::ui
