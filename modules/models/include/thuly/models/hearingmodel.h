// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/models/hearingwords.h>

#include <QAbstractTableModel>

#include <array>

namespace thuly::models {

/** Item roles of both hearing models. */
enum HearingRole {
    HearingUidRole = Qt::UserRole + 420, ///< Uuid of the hearing of this row or cell
    HearingMatterRole,                   ///< Uuid of its matter
    HearingDateRole,                     ///< QDate of the column or row
    HearingGroupRole,                    ///< room or judge the row belongs to
};

/** Hearings as rows: with a heading per day, or plain with the day in the first column (of one case). */
class HearingListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, Time, Room, Number, Kind, Parties, Judge, Status, ColumnCount };
    enum class Grouping { ByDay, None };

    HearingListModel(DeskContext context, Grouping grouping, QObject *parent = nullptr);
    void setHearings(const QList<workflow::HearingView> &hearings);
    /** Null for headings. */
    [[nodiscard]] const workflow::HearingView *hearing(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString text(const workflow::HearingView &view, int column) const;

    DeskContext m_context;
    Grouping m_grouping;
    QList<workflow::HearingView> m_hearings;
    struct Row {
        QDate heading;
        int hearing = -1;
    };
    QList<Row> m_rows;
};

/**
 * A week as columns, rooms or judges as groups of rows; a cell is one hearing. A group has as many rows as its fullest day, and
 * one more free row, so that there is always a cell to put a hearing into.
 */
class HearingWeekModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Group { ByRoom, ByJudge };

    explicit HearingWeekModel(DeskContext context, QObject *parent = nullptr);
    /** `groups`: rooms or judges that are shown even without a hearing. */
    void setHearings(const QList<workflow::HearingView> &hearings, QDate monday, Group group, const QStringList &groups);
    [[nodiscard]] const workflow::HearingView *hearing(const QModelIndex &index) const;
    [[nodiscard]] QDate dateOf(int column) const { return m_monday.addDays(column); }
    /** Saturday and Sunday have nothing. */
    [[nodiscard]] bool isWeekendFree() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString group;
        bool heading = false;
        std::array<int, 7> cells{-1, -1, -1, -1, -1, -1, -1};
    };
    void addGroup(const QString &group, const QList<int> &members);
    [[nodiscard]] QVariant cellData(const workflow::HearingView &view, int role) const;

    DeskContext m_context;
    QDate m_monday;
    Group m_group = Group::ByRoom;
    QList<workflow::HearingView> m_hearings;
    QList<Row> m_rows;
};

/** The week on screen: loads in the background and again after every commit. GUI thread; nothing waits. */
class HearingsController : public QObject
{
    Q_OBJECT
public:
    explicit HearingsController(DeskContext context, QObject *parent = nullptr);
    ~HearingsController() override;

    /** The week around `day`. */
    void setWeek(QDate day);
    void setRoom(const QString &room);
    void setJudge(const Uuid &judge);
    void reload();

    [[nodiscard]] QDate monday() const { return m_monday; }
    [[nodiscard]] QDate sunday() const { return m_monday.addDays(6); }
    [[nodiscard]] const QList<workflow::HearingView> &hearings() const { return m_hearings; }
    [[nodiscard]] const QStringList &rooms() const { return m_rooms; }
    [[nodiscard]] const QList<users::Account> &judges() const { return m_judges; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isFiltered() const { return !m_room.isEmpty() || !m_judge.isNull(); }
    [[nodiscard]] workflow::Hearings &work() { return m_work; }

Q_SIGNALS:
    void loaded();
    /** Other rooms or judges to choose from. */
    void choicesChanged();
    void failed(const thuly::Error &error);

private:
    void loadChoices();

    DeskContext m_context;
    workflow::Hearings m_work;
    QDate m_monday;
    QString m_room;
    Uuid m_judge;
    QList<workflow::HearingView> m_hearings;
    QStringList m_rooms;
    QList<users::Account> m_judges;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
    bool m_loaded = false;
};

} // namespace thuly::models
