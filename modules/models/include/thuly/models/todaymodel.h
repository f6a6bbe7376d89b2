// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/models/state.h>
#include <thuly/workflow/today.h>

#include <QAbstractTableModel>

namespace thuly::models {

/**
 * The list of the day: overdue, due today, next seven days, each under a heading with its count. Loads in the
 * background and again after every commit; what is shown stays until the new list is there. GUI thread.
 */
class TodayModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Due, Number, Act, Parties, Basis, Judge, ColumnCount };
    enum Role { MatterRole = Qt::UserRole + 300, DeadlineRole };

    explicit TodayModel(DeskContext context, QObject *parent = nullptr);

    void setScope(workflow::Scope scope);
    [[nodiscard]] workflow::Scope scope() const { return m_scope; }
    void reload();
    [[nodiscard]] const workflow::TodayView &view() const { return m_view; }
    /** False before the first answer. */
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** The line of a row; null for headings. */
    [[nodiscard]] const workflow::DueLine *line(int row) const;
    [[nodiscard]] bool isGroup(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /** After each load; the other panes of the page read view(). */
    void loaded();
    void failed(const thuly::Error &error);

private:
    enum class Group { Overdue, DueToday, NextDays };
    struct Row {
        Group group;
        int line = -1; ///< -1: the heading
    };
    void take(workflow::TodayView view);
    [[nodiscard]] const QList<workflow::DueLine> &lines(Group group) const;
    [[nodiscard]] QVariant groupData(Group group, int column, int role) const;
    [[nodiscard]] QVariant lineData(const workflow::DueLine &line, int column, int role) const;
    [[nodiscard]] State dueOf(const workflow::DueLine &line) const;
    [[nodiscard]] QString text(const workflow::DueLine &line, int column) const;

    DeskContext m_context;
    workflow::Today m_today;
    workflow::Scope m_scope = workflow::Scope::Mine;
    workflow::TodayView m_view;
    QList<Row> m_rows;
    int m_generation = 0;
    bool m_loaded = false;
};

} // namespace thuly::models
