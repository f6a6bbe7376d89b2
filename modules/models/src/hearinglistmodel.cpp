// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/gridroles.h>
#include <thuly/models/hearingmodel.h>
#include <thuly/models/words.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

HearingListModel::HearingListModel(DeskContext context, Grouping grouping, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_grouping(grouping)
{
}

void HearingListModel::setHearings(const QList<workflow::HearingView> &hearings)
{
    beginResetModel();
    m_hearings = hearings;
    m_rows.clear();
    QDate day;
    for (int i = 0; i < m_hearings.size(); ++i) {
        const QDate date = m_hearings.at(i).hearing.date;
        if (m_grouping == Grouping::ByDay && date != day)
            m_rows << Row{date};
        day = date;
        m_rows << Row{date, i};
    }
    endResetModel();
}

const workflow::HearingView *HearingListModel::hearing(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).hearing < 0)
        return nullptr;
    return &m_hearings.at(m_rows.at(row).hearing);
}

int HearingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HearingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HearingListModel::text(const workflow::HearingView &view, int column) const
{
    const cases::Hearing &h = view.hearing;
    switch (Column(column)) {
    case Day:
        return formatDate(h.date);
    case Time:
        return hearingTime(h);
    case Room:
        return roomText(h);
    case Number:
        return matterNumber(view.matter);
    case Kind:
        return view.brief.in(m_context.language);
    case Parties:
        return versus(view.matter);
    case Judge:
        return givenName(h.presiding().name);
    case Status:
        return hearingState(h, m_context.today()).word;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HearingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HearingDateRole)
        return row.heading;
    const workflow::HearingView *view = hearing(index.row());
    if (!view) {
        if (role == GroupRole)
            return true;
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(longDate(row.heading)) : QVariant();
    }
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return text(*view, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Judge)
            return panelNames(view->hearing, cases::allPanelDuties());
        if (index.column() == Status && !view->hearing.result.isEmpty())
            return view->hearing.result;
        return index.column() == Kind ? view->kind.in(m_context.language) : text(*view, index.column());
    case StateRole:
        return index.column() == Status ? QVariant::fromValue(hearingState(view->hearing, m_context.today())) : QVariant();
    case StrongRole:
        return index.column() == Number;
    case SecondaryRole:
        return index.column() == Parties || view->hearing.state != cases::HearingState::Scheduled;
    case StruckRole:
        return view->hearing.state == cases::HearingState::Cancelled && index.column() != Status;
    case HearingUidRole:
        return QVariant::fromValue(view->hearing.uid);
    case HearingMatterRole:
        return QVariant::fromValue(view->matter.uid);
    }
    return {};
}

QVariant HearingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Day:
        return tr("Day");
    case Time:
        return tr("Time");
    case Room:
        return tr("Room");
    case Number:
        return tr("Case");
    case Kind:
        return tr("Kind");
    case Parties:
        return tr("Parties");
    case Judge:
        return tr("Presiding");
    case Status:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags HearingListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return hearing(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace thuly::models
