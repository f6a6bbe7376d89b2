// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/todaymodel.h>

class QStackedWidget;
class QTreeView;

namespace thuly::ui {

class Label;
class SegmentedButtons;
class SideList;

/** Picture 02: what is late, due today and in the next seven days; beside it what waits for me, drafts and the vault. */
class TodayPage : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void shown() override;
    [[nodiscard]] bool isReady() const override { return m_model.isLoaded(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeList();
    QWidget *makeSide();
    QWidget *makeFoot(QWidget *parent);
    void refresh();
    void refreshSide();
    void refreshHearings();
    void offerDrafts();
    void sayClock();
    void confirmClock();
    void openRow(const QModelIndex &index);
    void quickLook();
    void markDone();
    void fitColumns();
    void printList();
    [[nodiscard]] QString listHtml() const;

    models::TodayModel m_model;
    PageHead *m_head = nullptr;
    SegmentedButtons *m_scope = nullptr;
    QTreeView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    Surface *m_look = nullptr;
    Label *m_lookText = nullptr;
    Label *m_rules = nullptr;
    QWidget *m_side = nullptr;
    SideList *m_hearings = nullptr;
    SideList *m_waiting = nullptr;
    SideList *m_drafts = nullptr;
    SideList *m_tasks = nullptr;
    SideList *m_vault = nullptr;
    Uuid m_selected;
    bool m_draftsOffered = false;
    bool m_clockSaid = false;
};

} // namespace thuly::ui
