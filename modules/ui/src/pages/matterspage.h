// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/matterlistmodel.h>

class QStackedWidget;
class QTableView;
class QTimer;

namespace thuly::ui {

class TextField;

/** All cases and petitions, newest first, with one field to find them by number, name or identity number. */
class MattersPage : public Page
{
    Q_OBJECT
public:
    explicit MattersPage(const PageContext &context, QWidget *parent = nullptr);
    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return !m_model.isLoading(); }
    void shown() override;

private:
    void applyFilter();
    void refresh();
    void open(const QModelIndex &index);

    models::MatterListModel m_model;
    SegmentedButtons *m_phase;
    TextField *m_find;
    QTimer *m_debounce;
    QTableView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace thuly::ui
