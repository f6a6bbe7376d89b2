// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/matterlistmodel.h>

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

MatterListModel::MatterListModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
{
    m_loading = true; // from the start: an empty list would be told before the first page is there
    loadAndReload(m_context, this, [this] { reload(); });
}

MatterListModel::~MatterListModel()
{
    if (m_cancel)
        m_cancel->stop();
}

void MatterListModel::setFilter(const cases::MatterFilter &filter)
{
    m_filter = filter;
    ask({}, pageSize);
}

void MatterListModel::reload()
{
    ask({}, std::clamp(int(m_rows.size()), pageSize, 5 * pageSize));
}

void MatterListModel::ask(const QByteArray &after, int limit)
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_generation;
    const bool more = !after.isEmpty();
    m_loading = true;
    m_work.list(m_filter, after, limit, m_cancel).then(this, [this, generation, more](Result<cases::MatterPage> page) {
        if (generation != m_generation)
            return;
        if (!page) {
            m_loading = false;
            Q_EMIT stateChanged();
            Q_EMIT failed(page.error());
            return;
        }
        const QByteArray next = page->next;
        // Still loading while rows go in: a view that asks for more meanwhile would get the same page twice.
        if (!more) {
            beginResetModel();
            m_rows = std::move(page->rows);
            endResetModel();
        } else if (!page->rows.isEmpty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.size()) - 1);
            m_rows.append(std::move(page->rows));
            endInsertRows();
        }
        m_next = next;
        m_loading = false;
        Q_EMIT stateChanged();
    });
}

const cases::Matter *MatterListModel::matter(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int MatterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatterListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool MatterListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_loading;
}

void MatterListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next, pageSize);
}

QVariant MatterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cases::Matter &matter = m_rows.at(index.row());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (Column(index.column())) {
        case Number:
            return matterNumber(matter);
        case Received:
            return formatDate(matter.receivedOn);
        case Parties:
            return versus(matter);
        case Relation:
            return matter.relation;
        case Stage:
            return stageState(matter, *m_context.desk->law(), m_context.language).word;
        case Due:
            return dueState(matter.nextDue, m_context.today()).word;
        case ColumnCount:
            break;
        }
        return {};
    case StrongRole:
        return index.column() == Number;
    case SecondaryRole:
        return index.column() == Relation || index.column() == Stage;
    case StateRole:
        if (index.column() == Due && matter.nextDue.isValid())
            return QVariant::fromValue(dueState(matter.nextDue, m_context.today()));
        return {};
    case MatterRole:
        return QVariant::fromValue(matter.uid);
    }
    return {};
}

QVariant MatterListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Number:
        return tr("Case, petition");
    case Received:
        return tr("Received");
    case Parties:
        return tr("Parties");
    case Relation:
        return tr("Legal relation");
    case Stage:
        return tr("Stage");
    case Due:
        return tr("Next deadline");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace thuly::models
