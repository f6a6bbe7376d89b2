// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/servicemodel.h>
#include <thuly/ui/blocks.h>

class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace thuly::ui {

class ServiceForm;

/** Papers under way with their attempts, and the form to begin another: of one case, or of the whole court by commune. */
class ServicePane : public QWidget
{
    Q_OBJECT
public:
    ServicePane(models::DeskContext context, models::ServiceListModel::Grouping grouping, QWidget *parent = nullptr);

    void setServices(const QList<workflow::ServiceView> &services);
    /** The case that a new paper belongs to; null: the form asks. */
    void setMatter(const Uuid &matter);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] bool isFormOpen() const;
    void openForm();
    void closeForm();
    void submit();
    void takeFocus();

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const thuly::Error &error);
    void caseWanted(const thuly::Uuid &matter);

private:
    QWidget *makeActions();
    QWidget *makeAttempts();
    void addKeys();
    void showCurrent();
    void attempt();
    void withdraw();
    void strike();
    [[nodiscard]] const workflow::ServiceView *current() const;

    models::DeskContext m_context;
    workflow::Services m_work;
    models::ServiceListModel::Grouping m_grouping;
    models::ServiceListModel m_model;
    Uuid m_matter;
    Uuid m_selected;
    int m_count = 0;
    QTableView *m_view = nullptr;
    QWidget *m_attemptsBox = nullptr;
    QTableView *m_attempts = nullptr;
    QStandardItemModel *m_attemptModel = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    ServiceForm *m_form = nullptr;
    Button *m_attempt = nullptr;
    Button *m_withdraw = nullptr;
    Button *m_strike = nullptr;
};

} // namespace thuly::ui
