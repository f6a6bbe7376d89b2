// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/workflow/services.h>

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace thuly::ui {

class Button;
class CaseFinder;
class FormWalk;

/** Beginning service of a paper: which paper, by which way, on whom; with where each person is found. */
class ServiceForm : public QWidget
{
    Q_OBJECT
public:
    ServiceForm(models::DeskContext context, QWidget *parent = nullptr);
    /** A null `matter` asks for the number of the case first. */
    void openNew(const Uuid &matter);
    void submit();

Q_SIGNALS:
    void done(const QString &sentence);
    void left();

private:
    QWidget *makeSheet();
    void load(const Uuid &matter);
    void fill(const workflow::ServiceStart &start);
    void notePlaces();
    void showProblem(const Error &error);

    struct Person {
        workflow::PlaceView place;
        QCheckBox *box = nullptr;
        TextField *directions = nullptr;
    };
    models::DeskContext m_context;
    workflow::Services m_work;
    workflow::ServiceStart m_start;
    CaseFinder *m_case = nullptr;
    QWidget *m_rest = nullptr;
    ChoiceField *m_paper = nullptr;
    TextField *m_title = nullptr;
    CodeField *m_documentNo = nullptr;
    ChoiceField *m_method = nullptr;
    DateField *m_on = nullptr;
    QWidget *m_people = nullptr;
    QList<Person> m_persons;
    TextField *m_others = nullptr;
    Label *m_problem = nullptr;
    Button *m_save = nullptr;
    FormWalk *m_walk = nullptr;
};

} // namespace thuly::ui
