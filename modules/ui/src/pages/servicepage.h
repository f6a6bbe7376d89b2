// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/workflow/services.h>

class QStackedWidget;

namespace thuly::ui {

class ChoiceField;
class ListPreview;
class ServicePane;

/** All papers that wait to be served, by commune: what a clerk takes along on the round, and prints for it. */
class ServicePage : public Page
{
    Q_OBJECT
public:
    explicit ServicePage(const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return m_loaded; }
    void shown() override;

private:
    QWidget *makeHead();
    void reload();
    void refresh();
    void refreshCommunes();
    void preview();
    void closePreview();
    [[nodiscard]] QList<workflow::ServiceView> chosen() const;

    workflow::Services m_work;
    QList<workflow::ServiceView> m_services;
    PageHead *m_head = nullptr;
    ChoiceField *m_commune = nullptr;
    QStackedWidget *m_outer = nullptr;
    ServicePane *m_pane = nullptr;
    ListPreview *m_preview = nullptr;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
    bool m_loaded = false;
    bool m_filling = false;
};

} // namespace thuly::ui
