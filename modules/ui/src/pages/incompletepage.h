// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/incompletemodel.h>

class QStackedWidget;
class QTableView;

namespace thuly::ui {

class ChoiceField;

/** What cases and petitions still lack for their next steps; a line opens its case where the missing thing is written. */
class IncompletePage : public Page
{
    Q_OBJECT
public:
    explicit IncompletePage(const PageContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return m_model.isLoaded(); }
    Handled command(Command command) override;
    void shown() override;

private:
    QWidget *makeHead();
    void refresh();
    void refreshChoices();
    void open(const QModelIndex &index);

    models::IncompleteModel m_model;
    PageHead *m_head = nullptr;
    ChoiceField *m_judge = nullptr;
    ChoiceField *m_type = nullptr;
    QTableView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QString m_current; ///< the place of the line last chosen
    bool m_filling = false;
};

} // namespace thuly::ui
