// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/casework.h>

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace thuly::models {

/** The history of a matter, newest first: day, what happened, facts and who; corrections stand among the steps. */
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DateRole = Qt::UserRole + 360, TimeRole, IconWordRole, EmphasisRole, BeforeRole, AfterRole };

    explicit TimelineModel(DeskContext context, QObject *parent = nullptr);
    void setView(const workflow::MatterView &view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Item {
        QDate date;
        QString time;
        qint64 order = 0;
        QString icon;
        QString title;
        QString detail;
        QString before;
        QString after;
        bool strong = false;
        bool struck = false;
    };
    [[nodiscard]] Item itemOf(const cases::TimelineEntry &entry, const workflow::MatterView &view) const;
    [[nodiscard]] Item itemOf(const cases::Correction &correction, const workflow::MatterView &view) const;

    DeskContext m_context;
    QList<Item> m_items;
};

/** The limits of a matter: open ones first. */
class DeadlineModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Due, Act, Basis, ColumnCount };

    explicit DeadlineModel(DeskContext context, QObject *parent = nullptr);
    void setView(const workflow::MatterView &view);
    [[nodiscard]] const cases::Deadline *deadline(int row) const;
    /** "Cách tính 16/12/2026." */
    [[nodiscard]] QString computationTitle(int row) const;
    [[nodiscard]] QString computationText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString act(const cases::Deadline &limit) const;

    DeskContext m_context;
    QList<cases::Deadline> m_deadlines;
};

/** The people of a matter, two lines each; struck ones at the end. */
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PeopleModel(DeskContext context, QObject *parent = nullptr);
    void setView(const workflow::MatterView &view);
    [[nodiscard]] const cases::Party *party(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    DeskContext m_context;
    QList<cases::Party> m_parties;
    QString m_procedure;
};

/**
 * One matter on screen: reads everything from one snapshot, again after every commit, and feeds the models of its panes.
 * GUI thread; nothing waits.
 */
class CaseController : public QObject
{
    Q_OBJECT
public:
    CaseController(DeskContext context, const Uuid &matter, QObject *parent = nullptr);
    ~CaseController() override;

    void reload();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const workflow::MatterView &view() const { return m_view; }
    [[nodiscard]] TimelineModel *timeline() { return &m_timeline; }
    [[nodiscard]] DeadlineModel *deadlines() { return &m_deadlines; }
    [[nodiscard]] PeopleModel *people() { return &m_people; }
    [[nodiscard]] workflow::CaseWork &work() { return m_work; }
    /** Steps that this person may take now, first. */
    [[nodiscard]] QList<cases::NextEvent> steps() const;
    /** Name of an account mentioned in this matter. */
    [[nodiscard]] QString person(const Uuid &account) const;

Q_SIGNALS:
    void loaded();
    void failed(const thuly::Error &error);

private:
    DeskContext m_context;
    Uuid m_matter;
    workflow::CaseWork m_work;
    workflow::MatterView m_view;
    TimelineModel m_timeline;
    DeadlineModel m_deadlines;
    PeopleModel m_people;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
    bool m_loaded = false;
};

} // namespace thuly::models
