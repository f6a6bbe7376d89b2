// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/workflow/services.h>

namespace thuly::ui {

/** How an attempt to serve a paper went; says at once from which day the paper then counts as served. A question in the page. */
class AttemptDialog : public DialogPanel
{
    Q_OBJECT
public:
    AttemptDialog(models::DeskContext context, workflow::ServiceView view, QWidget *page);
    void ask();

Q_SIGNALS:
    void recorded(const QString &sentence);

private:
    QWidget *makeBody();
    void fillOutcomes();
    void showRule();
    void submit();
    [[nodiscard]] cases::ServiceMethod method() const;
    [[nodiscard]] cases::ServiceOutcome outcome() const;

    models::DeskContext m_context;
    workflow::ServiceView m_view;
    workflow::Services m_work;
    ChoiceField *m_method;
    ChoiceField *m_outcome;
    DateField *m_on;
    TextField *m_server;
    TextField *m_receiver;
    TextField *m_reason;
    TextField *m_proof;
    DateField *m_next;
    FieldBox *m_nextBox = nullptr;
    Label *m_rule = nullptr;
    Label *m_problem = nullptr;
    Button *m_apply = nullptr;
};

} // namespace thuly::ui
