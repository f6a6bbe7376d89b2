// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/workflow/hearings.h>

class QCheckBox;
class QVBoxLayout;

namespace thuly::ui {

/** What becomes of a hearing: it took place, is adjourned to another day, or will not take place. A question in the page. */
class HearingDialog : public DialogPanel
{
    Q_OBJECT
public:
    enum class Act { Hold, Adjourn, Cancel };
    HearingDialog(models::DeskContext context, workflow::HearingView view, Act act, QWidget *page);
    void ask();

Q_SIGNALS:
    void recorded(const QString &sentence, QDate day);

private:
    QWidget *makeBody();
    /** What the step that opens the hearing asks for, where the case waits for it. */
    void addOpening(QVBoxLayout *column);
    [[nodiscard]] cases::HoldInput held() const;
    void makeButtons();
    void showLimit();
    void submit();
    void submitAdjournment();
    void showProblem(const Error &error);

    models::DeskContext m_context;
    workflow::HearingView m_view;
    Act m_act;
    workflow::Hearings m_work;
    TextField *m_text;
    TextField *m_attendance = nullptr;
    QCheckBox *m_accusedPresent = nullptr;
    DateField *m_decidedOn = nullptr;
    DateField *m_newDate = nullptr;
    FieldBox *m_newDateBox = nullptr;
    CodeField *m_newStart = nullptr;
    TextField *m_although = nullptr;
    FieldBox *m_althoughBox = nullptr;
    Label *m_problem = nullptr;
    Button *m_apply = nullptr;
};

} // namespace thuly::ui
