// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/casemodel.h>
#include <thuly/ui/fieldbox.h>

class QGridLayout;
class QListView;
class QStandardItemModel;

namespace thuly::ui {

class Button;
class FormWalk;

/**
 * The next lawful step of a case, in the page: the steps at the left, at the right the facts the chosen step asks for.
 * What the case knows is shown, numbers are given when it is recorded. Judges are drawn, or appointed with a reason.
 */
class StepForm : public QWidget
{
    Q_OBJECT
public:
    StepForm(models::DeskContext context, models::CaseController &controller, QWidget *parent = nullptr);
    /** Reads the steps again; the first that may be taken is chosen. */
    void open();
    /** The case was read again while the form is open: begins anew if other steps are lawful now, else keeps what is typed. */
    void renew();
    void submit();

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const thuly::Error &error);
    void left();

private:
    struct Entry {
        cases::FactNeed need;
        QWidget *field = nullptr;
        FieldBox *box = nullptr;
    };
    QWidget *makeForm();
    void fillPeople();
    void choose(int row);
    void clearForm();
    void addField(const cases::FactNeed &need, int place);
    void addAssignment();
    void addPlain(const QString &label, QWidget *field, Need need, int span);
    [[nodiscard]] QWidget *makeField(const cases::FactNeed &need);
    [[nodiscard]] Result<QString> valueOf(const Entry &entry) const;
    [[nodiscard]] bool isAssignment() const;
    /** What was typed, or nothing after showing at its field what is wrong or missing. */
    [[nodiscard]] std::optional<QMap<QString, QString>> factsTyped();
    void submitEvent(const LegalTime &when);
    void submitAssignment(const LegalTime &when);
    void showAtField(const Error &problem);
    void finish(const Error *problem, const QList<numbering::IssuedNumber> &numbers);

    models::DeskContext m_context;
    models::CaseController &m_controller;
    QList<cases::NextEvent> m_steps;
    QList<users::Account> m_people;
    int m_current = -1;
    QStandardItemModel *m_list;
    QListView *m_view;
    QWidget *m_sheet = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_fields = nullptr;
    FormWalk *m_walk = nullptr;
    Label *m_title = nullptr;
    Label *m_basis = nullptr;
    Button *m_record = nullptr;
    DateField *m_when = nullptr;
    QList<Entry> m_entries;
    ChoiceField *m_method = nullptr;
    ChoiceField *m_judge = nullptr;
    ChoiceField *m_decidedBy = nullptr;
    TextField *m_reason = nullptr;
    int m_place = 0;
};

} // namespace thuly::ui
