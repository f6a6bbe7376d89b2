// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/registers/registerquery.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/workflow/casework.h>

namespace thuly::ui {

/**
 * Correcting an entry that has its number: what stands now (struck through), what it shall say, and why. Attached to the
 * page, never nested; the old text stays visible in the book (QĐ 289/QĐ-TANDTC).
 */
class CorrectionDialog : public DialogPanel
{
    Q_OBJECT
public:
    /** Preselects the field that the clicked column shows. */
    CorrectionDialog(models::DeskContext context, const Uuid &matter, std::optional<registers::SearchField> column, QWidget *page);
    /** Preselects what a finding names ("relation", "parties[1].address"). */
    CorrectionDialog(models::DeskContext context, const Uuid &matter, const QString &finding, QWidget *page);
    /** Whether what a finding names is written by a correction; people and facts that are not there at all come with a step. */
    [[nodiscard]] static bool canWrite(const QString &finding);
    /** Over the page; goes by itself when it is done or left. */
    void ask();

Q_SIGNALS:
    void corrected(const QString &number);

private:
    struct Target {
        Uuid entity;
        QString field;
        QString label;
        QString value;
    };
    CorrectionDialog(models::DeskContext context, const Uuid &matter, std::optional<registers::SearchField> column, const QString &finding, QWidget *page);
    QWidget *makeBody();
    void makeButtons();
    void fill(const workflow::MatterView &view);
    void addTargets(const workflow::MatterView &view);
    [[nodiscard]] int wantedTarget(const workflow::MatterView &view) const;
    void choose(int target);
    void submit();
    void showProblem(const Error &error);
    void refresh();
    /** As the command wants it: dates ISO, amounts as digits. */
    [[nodiscard]] Result<QString> newValue() const;

    models::DeskContext m_context;
    Uuid m_matter;
    std::optional<registers::SearchField> m_column;
    QString m_finding;
    workflow::CaseWork m_work;
    QString m_number;
    QList<Target> m_targets;
    ChoiceField *m_what;
    TextField *m_old;
    TextField *m_new;
    TextField *m_reason;
    FieldBox *m_newBox;
    FieldBox *m_reasonBox;
    Button *m_apply;
    Label *m_problem;
};

} // namespace thuly::ui
