// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/closings.h>

class QCheckBox;
class QGridLayout;
class QVBoxLayout;

namespace thuly::ui {

/**
 * Khoá sổ: the period, its balance by type, what is still open, and the closings there are. Nothing is closed without the
 * tick, because a closed period is never opened again.
 */
class ClosingDialog : public DialogPanel
{
    Q_OBJECT
public:
    ClosingDialog(models::DeskContext context, const packs::RegisterDefinition &book, int year, QWidget *page);
    void ask();

Q_SIGNALS:
    /** The period as people name it: "11/2026", "2026". */
    void closed(const QString &period);

private:
    QWidget *makeBody();
    void makeButtons();
    void fillPeriods();
    void preview();
    void showPreview(const registers::ClosingPreview &preview);
    void showBalance(const registers::Balance &balance);
    void showQuestions(const registers::ClosingPreview &preview);
    void showClosings();
    void addLine(const QString &text, Token token, IconName icon);
    void refresh();
    void fit();
    void submit();
    [[nodiscard]] std::pair<QDate, QDate> period() const;

    models::DeskContext m_context;
    workflow::Closings m_closings;
    QString m_register;
    bool m_ownRows;
    int m_year;
    ChoiceField *m_period;
    QGridLayout *m_balance = nullptr;
    QVBoxLayout *m_questions = nullptr;
    QVBoxLayout *m_list = nullptr;
    QCheckBox *m_confirm = nullptr;
    Button *m_apply = nullptr;
    Label *m_problem = nullptr;
    int m_generation = 0;
    bool m_blocked = true;
    bool m_busy = false;
};

} // namespace thuly::ui
