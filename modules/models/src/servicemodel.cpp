// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/servicemodel.h>

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

ServiceListModel::ServiceListModel(DeskContext context, Grouping grouping, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_grouping(grouping)
{
}

void ServiceListModel::setServices(const QList<workflow::ServiceView> &services)
{
    beginResetModel();
    m_services = services;
    m_rows.clear();
    int heading = -1;
    for (int i = 0; i < m_services.size(); ++i) {
        const QString commune = communeName(m_services.at(i).commune);
        if (m_grouping == Grouping::ByCommune && (heading < 0 || m_rows.at(heading).heading != commune)) {
            heading = int(m_rows.size());
            m_rows << Row{commune};
        }
        if (heading >= 0)
            ++m_rows[heading].count;
        m_rows << Row{{}, 0, i};
    }
    endResetModel();
}

const workflow::ServiceView *ServiceListModel::service(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).service < 0)
        return nullptr;
    return &m_services.at(m_rows.at(row).service);
}

int ServiceListModel::rowOf(const Uuid &uid) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const workflow::ServiceView *view = service(row);
        if (view && view->line.service.uid == uid)
            return row;
    }
    return -1;
}

int ServiceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ServiceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ServiceListModel::text(const workflow::ServiceView &view, int column) const
{
    const cases::Service &s = view.line.service;
    switch (Column(column)) {
    case Recipient:
        return s.recipient;
    case Paper:
        return s.documentNo.isEmpty() ? view.paper.in(m_context.language) : QString(view.paper.in(m_context.language) % u' ' % s.documentNo);
    case Number:
        return matterNumber(view.line.matter);
    case Place:
        return placeText(view);
    case Attempts:
        return s.nextOn.isValid() ? QString(attemptsText(view.attempts) % u" → "_s % s.nextOn.toString(u"dd/MM"_s)) : attemptsText(view.attempts);
    case Status:
        return serviceState(s, m_context.today()).word;
    case Law:
        return s.state == cases::ServiceState::Open ? serviceLaw(s.dueLawRef, s.dueVerified) : serviceLaw(s.lawRef, s.verified);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ServiceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const workflow::ServiceView *view = service(index.row());
    if (!view) {
        if (role == GroupRole)
            return true;
        if (role == CountRole)
            return row.count;
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(row.heading) : QVariant();
    }
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return text(*view, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Law)
            return view->line.service.state == cases::ServiceState::Open ? view->line.service.dueLawRef : view->line.service.lawRef;
        return text(*view, index.column());
    case StateRole:
        return index.column() == Status ? QVariant::fromValue(serviceState(view->line.service, m_context.today())) : QVariant();
    case StrongRole:
        return index.column() == Recipient;
    case SecondaryRole:
        return index.column() == Attempts || index.column() == Law;
    case StruckRole:
        return view->line.service.state == cases::ServiceState::Withdrawn && index.column() != Status;
    case ServiceUidRole:
        return QVariant::fromValue(view->line.service.uid);
    }
    return {};
}

QVariant ServiceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Recipient:
        return tr("Recipient");
    case Paper:
        return tr("Paper");
    case Number:
        return tr("Case");
    case Place:
        return tr("Address, directions");
    case Attempts:
        return tr("Attempts");
    case Status:
        return tr("State");
    case Law:
        return tr("Basis");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ServiceListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return service(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace thuly::models
