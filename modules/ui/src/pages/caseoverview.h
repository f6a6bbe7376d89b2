// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/deadlinepane.h"

class QListView;
class QStandardItemModel;
class QTimer;

namespace thuly::ui {

class TextArea;
class TextField;
class SideList;

/** The first tab of a case: history, limits with papers, and people with tasks and the reader's own note. */
class CaseOverview : public QWidget
{
    Q_OBJECT
public:
    CaseOverview(models::DeskContext context, models::CaseController &controller, QWidget *parent = nullptr);
    [[nodiscard]] QList<QWidget *> panes() const;
    /** Writes the note now if it changed. */
    void keepNote();
    /** The focus to this line of what is missing. */
    void showMissing(const QString &finding);
    [[nodiscard]] DeadlinePane *deadlines() const { return m_deadlines; }

Q_SIGNALS:
    void failed(const thuly::Error &error);
    void allHistoryWanted();
    void placeWanted(const QString &place);
    /** A line of what is missing was chosen, named as findings do ("parties[1].address"). */
    void missingChosen(const QString &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHistory();
    QWidget *makeMiddle();
    QWidget *makePeople();
    void refresh();
    void finishTask(const Uuid &task);
    void addTask();

    models::DeskContext m_context;
    models::CaseController &m_controller;
    QListView *m_timeline = nullptr;
    DeadlinePane *m_deadlines = nullptr;
    SideList *m_papers = nullptr;
    SideList *m_links = nullptr;
    SideList *m_missing = nullptr;
    QListView *m_people = nullptr;
    QWidget *m_peoplePane = nullptr;
    PaneHeader *m_history = nullptr;
    QListView *m_tasks = nullptr;
    QStandardItemModel *m_taskModel = nullptr;
    TextField *m_newTask = nullptr;
    TextArea *m_note = nullptr;
    QTimer *m_noteTimer = nullptr;
    QString m_savedNote;
    bool m_noteLoaded = false;
};

} // namespace thuly::ui
