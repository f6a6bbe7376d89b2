// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/workflow/hearings.h>

#include <QWidget>

class QCheckBox;
class QTimer;
class QVBoxLayout;

namespace thuly::ui {

class Button;
class CaseFinder;
class FormWalk;
class SuggestionList;

/**
 * Scheduling or moving a hearing, beside the calendar or in the case. What speaks against the time or the panel is said while it
 * is typed; a taken room blocks, the rest asks for a reason.
 */
class HearingForm : public QWidget
{
    Q_OBJECT
public:
    HearingForm(models::DeskContext context, QWidget *parent = nullptr);

    /** A new hearing; a null `matter` asks for the number of the case first. Invalid or empty: as the case suggests. */
    void openNew(const Uuid &matter, QDate date, const QString &room, const Uuid &judge);
    void openExisting(const workflow::HearingView &view);
    void submit();

Q_SIGNALS:
    void done(const QString &sentence, QDate day);
    void left();

private:
    QWidget *makeSheet();
    QWidget *makePanelFields(QWidget *parent);
    QWidget *makeOnlineFields(QWidget *parent);
    QWidget *makeButtons(QWidget *parent);
    void watch(QWidget *field);
    void load(const Uuid &matter);
    void fill(const workflow::HearingStart &start);
    void layOut(const cases::Hearing &hearing);
    void fillPeople(const QList<users::Account> &people, const cases::Hearing &hearing);
    void changed();
    void check();
    void showConcerns(const QList<cases::Concern> &concerns);
    void showProblem(const Error &error);
    void kindChosen();
    [[nodiscard]] cases::Hearing typed() const;

    models::DeskContext m_context;
    workflow::Hearings m_work;
    cases::Hearing m_base;
    QDate m_wantedDate;
    QString m_wantedRoom;
    Uuid m_wantedJudge;
    workflow::HearingStart m_start;
    QTimer *m_timer;
    int m_generation = 0;
    bool m_filling = false;

    Label *m_title = nullptr;
    CaseFinder *m_case = nullptr;
    QWidget *m_rest = nullptr;
    ChoiceField *m_kind = nullptr;
    DateField *m_date = nullptr;
    FieldBox *m_dateBox = nullptr;
    CodeField *m_time = nullptr;
    FieldBox *m_timeBox = nullptr;
    DigitsField *m_minutes = nullptr;
    TextField *m_room = nullptr;
    FieldBox *m_roomBox = nullptr;
    SuggestionList *m_rooms = nullptr;
    ChoiceField *m_presiding = nullptr;
    TextField *m_judge = nullptr;
    TextField *m_assessor1 = nullptr;
    TextField *m_assessor2 = nullptr;
    ChoiceField *m_clerk = nullptr;
    TextField *m_prosecutor = nullptr;
    ChoiceField *m_openness = nullptr;
    ChoiceField *m_formField = nullptr;
    QWidget *m_online = nullptr;
    TextField *m_central = nullptr;
    TextArea *m_points = nullptr;
    QList<QCheckBox *> m_checks;
    TextField *m_note = nullptr;
    Label *m_concerns = nullptr;
    TextField *m_reason = nullptr;
    FieldBox *m_reasonBox = nullptr;
    Button *m_save = nullptr;
    FormWalk *m_walk = nullptr;
};

} // namespace thuly::ui
