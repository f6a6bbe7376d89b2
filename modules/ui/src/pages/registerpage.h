// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/draftmodel.h>

#include <QCborMap>
#include <QPointer>
#include <thuly/registers/registerexport.h>

class QButtonGroup;
class QHBoxLayout;
class QKeyEvent;
class QStackedWidget;
class QVBoxLayout;

namespace thuly::ui {

class ColumnLayout;
class DraftSheet;
class FrozenGrid;
class Label;
class LoadingBars;
class PeriodBar;
class RegisterHead;
class RegisterInspector;
class RowDialog;
class ViewMenu;

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
    [[nodiscard]] ActionState actionState() const override;
    void keepDraft() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeGrid();
    QWidget *makeFoot();
    void addView(QHBoxLayout *row, registers::StateView view, const QString &text);
    void addLayoutTools();
    /** What a saved view holds: columns, filters, state, period, order. */
    [[nodiscard]] QCborMap screen() const;
    void showScreen(const QCborMap &screen);
    void sortBy(int column);
    /** newest, book, plaintiff, -plaintiff, defendant, -defendant. */
    void setSort(const QString &word);
    void showOrder();
    void addFilters();
    void refresh();
    void refreshEmpty();
    void refreshFoot();
    void refreshInspector();
    void restoreRow();
    void countOverdue();
    void openRow(int row);
    void copyBlock(models::RegisterModel::CopyTitles titles);
    void correct();
    void correctOwnRow(const registers::RegisterRow &row);
    void writeRow();
    void closeBook();
    void leaveQuestion();
    void addDraftSheet(QVBoxLayout *column);
    /** A key of a cell that is not written in place: says why, and what to do instead. */
    void handleTyping(QKeyEvent *event, bool *handled);
    void explain(const QString &sentence);
    void endExplanation();
    [[nodiscard]] bool isHandKept() const;
    void exportTable();
    [[nodiscard]] registers::SheetTitle sheetTitle() const;
    void toggleInspector();
    [[nodiscard]] QString settingsKey(const QString &what) const;

    models::RegisterModel m_model;
    QString m_register;
    RegisterHead *m_head = nullptr;
    QButtonGroup *m_views = nullptr;
    QHash<registers::StateView, Button *> m_viewButtons;
    QHBoxLayout *m_tools = nullptr;
    ColumnLayout *m_columns = nullptr;
    ViewMenu *m_savedViews = nullptr;
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
    /** Only in books kept by hand, for those who may write in them. */
    models::DraftModel *m_drafts = nullptr;
    DraftSheet *m_sheet = nullptr;
    /** Typed for a new row and not recorded. */
    QMap<QString, QString> m_keptRow;
    Uuid m_currentEntry;
    int m_currentColumn = -1;
    bool m_loadedOnce = false;
    bool m_explained = false;
};

} // namespace thuly::ui
