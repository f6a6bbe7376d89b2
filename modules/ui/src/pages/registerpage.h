// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/registermodel.h>

#include <QPointer>
#include <thuly/registers/registerexport.h>

class QButtonGroup;
class QHBoxLayout;
class QMenu;
class QStackedWidget;

namespace thuly::ui {

class ChoiceField;
class FrozenGrid;
class Label;
class LoadingBars;
class PeriodBar;
class RegisterInspector;
class RowDialog;

/** Picture 03: one book as a grid, with views, a filter row, the struck-through pairs, and the entry beside it. */
class RegisterPage : public Page
{
    Q_OBJECT
public:
    RegisterPage(const PlaceId &place, const QString &registerId, int year, const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void shown() override;
    [[nodiscard]] bool isReady() const override { return m_loadedOnce; }
    [[nodiscard]] models::RegisterModel &model() { return m_model; }
    [[nodiscard]] FrozenGrid *grid() const { return m_grid; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeToolbar();
    QWidget *makeGrid();
    QWidget *makeFoot();
    void addBooks();
    void addView(QHBoxLayout *row, registers::StateView view, const QString &text);
    void fillYears();
    void fillColumnMenu();
    void applyColumns();
    void addFilters();
    void refresh();
    void refreshEmpty();
    void refreshFoot();
    void refreshInspector();
    void restoreRow();
    void countOverdue();
    void openRow(int row);
    void correct();
    void correctOwnRow(const registers::RegisterRow &row);
    void writeRow();
    void leaveQuestion();
    void addBookMenu();
    void addClosing();
    void addNewRow();
    [[nodiscard]] bool isHandKept() const;
    void exportTable();
    [[nodiscard]] registers::SheetTitle sheetTitle() const;
    void toggleInspector();
    [[nodiscard]] QString settingsKey(const QString &what) const;
    [[nodiscard]] QList<int> hiddenColumns() const;

    models::RegisterModel m_model;
    QString m_register;
    PageHead *m_head = nullptr;
    ChoiceField *m_year = nullptr;
    QButtonGroup *m_views = nullptr;
    QHash<registers::StateView, Button *> m_viewButtons;
    Button *m_columns = nullptr;
    QMenu *m_columnMenu = nullptr;
    Button *m_clear = nullptr;
    IconButton *m_inspectorButton = nullptr;
    FrozenGrid *m_grid = nullptr;
    QStackedWidget *m_stack = nullptr;
    LoadingBars *m_loading = nullptr;
    EmptyState *m_empty = nullptr;
    RegisterInspector *m_inspector = nullptr;
    Label *m_count = nullptr;
    Label *m_figures = nullptr;
    Label *m_selected = nullptr;
    PeriodBar *m_period = nullptr;
    QPointer<RowDialog> m_rowDialog;
    /** Typed for a new row and not recorded. */
    QMap<QString, QString> m_keptRow;
    Uuid m_currentEntry;
    int m_currentColumn = -1;
    bool m_loadedOnce = false;
    bool m_widthsFromUser = false;
};

} // namespace thuly::ui
