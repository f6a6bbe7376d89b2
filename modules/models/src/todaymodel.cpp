// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/todaymodel.h>

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

TodayModel::TodayModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_today(m_context.desk)
{
    loadAndReload(m_context, this, [this] { reload(); });
}

void TodayModel::setScope(workflow::Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    reload();
}

void TodayModel::reload()
{
    const int generation = ++m_generation;
    m_today.load(m_scope).then(this, [this, generation](Result<workflow::TodayView> view) {
        if (generation != m_generation)
            return;
        if (view)
            take(std::move(*view));
        else
            Q_EMIT failed(view.error());
    });
}

void TodayModel::take(workflow::TodayView view)
{
    beginResetModel();
    m_view = std::move(view);
    m_loaded = true;
    m_rows.clear();
    for (const Group group : {Group::Overdue, Group::DueToday, Group::NextDays}) {
        const auto &list = lines(group);
        if (list.isEmpty())
            continue;
        m_rows << Row{group};
        for (int i = 0; i < list.size(); ++i)
            m_rows << Row{group, i};
    }
    endResetModel();
    Q_EMIT loaded();
}

const QList<workflow::DueLine> &TodayModel::lines(Group group) const
{
    switch (group) {
    case Group::Overdue:
        return m_view.overdue;
    case Group::DueToday:
        return m_view.dueToday;
    case Group::NextDays:
        break;
    }
    return m_view.nextSevenDays;
}

const workflow::DueLine *TodayModel::line(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).line < 0)
        return nullptr;
    return &lines(m_rows.at(row).group).at(m_rows.at(row).line);
}

bool TodayModel::isGroup(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).line < 0;
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TodayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const workflow::DueLine *due = line(index.row()))
        return lineData(*due, index.column(), role);
    return groupData(m_rows.at(index.row()).group, index.column(), role);
}

QVariant TodayModel::groupData(Group group, int column, int role) const
{
    const qint64 count = group == Group::Overdue ? m_view.overdueCount : group == Group::DueToday ? m_view.dueTodayCount : m_view.nextCount;
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        if (column != 0)
            return {};
        return group == Group::Overdue ? tr("Overdue") : group == Group::DueToday ? tr("Due today") : tr("Next seven days");
    case GroupRole:
        return true;
    case CountRole:
        return int(count);
    case UrgentRole:
        return group == Group::Overdue;
    case StateRole:
        if (column == 0 && group == Group::Overdue)
            return QVariant::fromValue(State{StateKind::Overdue, tr("Overdue")});
        if (column == 0 && group == Group::DueToday)
            return QVariant::fromValue(State{StateKind::DueSoon, tr("Due today")});
        return {};
    }
    return {};
}

State TodayModel::dueOf(const workflow::DueLine &line) const
{
    // What counts as soon is for the rule to say, in working days.
    const packs::TaskWording *task = m_context.desk->law()->task(line.deadline.rule);
    const bool soon = task && line.workDaysLeft <= task->soonDays;
    return dueState(line.deadline.due, m_view.today, soon ? line.daysLeft : 0);
}

QString TodayModel::text(const workflow::DueLine &line, int column) const
{
    switch (Column(column)) {
    case Due:
        return dueOf(line).word;
    case Number:
        return matterNumber(line.matter);
    case Act: {
        const QString words = line.act.in(m_context.language);
        const QString act = words.isEmpty() ? deadlineTitle(line.deadline, *m_context.desk->law(), m_context.language) : words;
        // Whose limit it is: each defendant has a clock of his own.
        return line.deadline.about.isEmpty() ? act : QString(act % u": "_s % line.deadline.about);
    }
    case Parties:
        return versus(line.matter);
    case Basis:
        return limitBasis(line.deadline, m_context.language);
    case Judge:
        return line.responsibleName.isEmpty() ? u"–"_s : givenName(line.responsibleName);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TodayModel::lineData(const workflow::DueLine &line, int column, int role) const
{
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole:
        if (column == Due)
            return QString(formatDate(line.deadline.due) % u'\n' % computation(line.deadline, m_context.language));
        if (column == Basis)
            return line.deadline.lawRef;
        return column == Judge ? line.responsibleName : text(line, column);
    case StateRole:
        return column == Due ? QVariant::fromValue(dueOf(line)) : QVariant();
    case StrongRole:
        return column == Number;
    case SecondaryRole:
        return column == Parties || column == Judge;
    case DetailRole: {
        // Why the limit ends later than counting alone would say.
        if (column != Act || line.deadline.nominal == line.deadline.due || !line.deadline.nominal.isValid())
            return {};
        return tr("(%1 is a day off)").arg(line.deadline.nominal.toString(u"dd/MM"_s));
    }
    case MatterRole:
        return QVariant::fromValue(line.matter.uid);
    case DeadlineRole:
        return QVariant::fromValue(line.deadline.uid);
    }
    return {};
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Due:
        return tr("Due");
    case Number:
        return tr("Case, petition");
    case Act:
        return tr("What is to be done");
    case Parties:
        return tr("Parties");
    case Basis:
        return tr("Basis");
    case Judge:
        return tr("Resp.");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isGroup(index.row()) ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace thuly::models
