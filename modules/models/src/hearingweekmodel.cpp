// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/gridroles.h>
#include <thuly/models/hearingmodel.h>
#include <thuly/models/words.h>

#include <thuly/base/text.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

HearingWeekModel::HearingWeekModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
{
}

void HearingWeekModel::setHearings(const QList<workflow::HearingView> &hearings, QDate monday, Group group, const QStringList &groups)
{
    beginResetModel();
    m_hearings = hearings;
    m_monday = monday;
    m_group = group;
    m_rows.clear();
    const auto groupOf = [group](const cases::Hearing &h) { return group == Group::ByRoom ? h.room : h.presiding().name; };
    QStringList names = groups;
    QMap<QString, QList<int>> members; // by folded name: rooms are typed
    for (int i = 0; i < m_hearings.size(); ++i) {
        const QString name = groupOf(m_hearings.at(i).hearing);
        members[fold(name)] << i;
        const bool known = std::ranges::any_of(names, [&name](const QString &other) { return fold(other) == fold(name); });
        if (!known && !name.isEmpty())
            names << name;
    }
    for (const QString &name : std::as_const(names))
        addGroup(name, members.value(fold(name)));
    if (members.contains(QString()))
        addGroup({}, members.value(QString()));
    endResetModel();
}

void HearingWeekModel::addGroup(const QString &group, const QList<int> &members)
{
    Row heading;
    heading.group = group;
    heading.heading = true;
    m_rows << heading;
    const qsizetype first = m_rows.size();
    for (const int member : members) { // by time: the query's order
        const auto column = m_monday.daysTo(m_hearings.at(member).hearing.date);
        if (column < 0 || column > 6)
            continue;
        qsizetype row = first;
        while (row < m_rows.size() && m_rows.at(row).cells.at(size_t(column)) >= 0)
            ++row;
        if (row == m_rows.size()) {
            m_rows << Row{};
            m_rows.last().group = group;
        }
        m_rows[row].cells.at(size_t(column)) = member;
    }
    Row free;
    free.group = group;
    m_rows << free;
}

const workflow::HearingView *HearingWeekModel::hearing(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return nullptr;
    const int at = m_rows.at(index.row()).cells.at(size_t(index.column()));
    return at < 0 ? nullptr : &m_hearings.at(at);
}

bool HearingWeekModel::isWeekendFree() const
{
    return std::ranges::all_of(m_hearings, [this](const workflow::HearingView &view) { return m_monday.daysTo(view.hearing.date) < 5; });
}

int HearingWeekModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HearingWeekModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 7;
}

QVariant HearingWeekModel::cellData(const workflow::HearingView &view, int role) const
{
    const cases::Hearing &h = view.hearing;
    const bool off = h.state == cases::HearingState::Adjourned || h.state == cases::HearingState::Cancelled;
    const QString other = m_group == Group::ByRoom ? givenName(h.presiding().name) : roomText(h);
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return QString(h.start.toString(u"HH:mm"_s) % u"  "_s % matterNumber(view.matter));
    case SecondLineRole:
        return QString(view.brief.in(m_context.language) % (other.isEmpty() ? QString() : QString(u" · "_s % other))
                       % (h.state == cases::HearingState::Scheduled ? QString() : QString(u" · "_s % hearingStateName(h.state))));
    case Qt::ToolTipRole:
        return QString(hearingTime(h) % u" · "_s % roomText(h) % u'\n' % view.kind.in(m_context.language) % u'\n' % versus(view.matter) % u'\n'
                       % panelNames(h, cases::allPanelDuties()));
    case Qt::AccessibleTextRole:
        return QString(longDate(h.date) % u", "_s % hearingTime(h) % u", "_s % matterNumber(view.matter) % u", "_s % hearingStateName(h.state));
    case StrongRole:
        return !off;
    case StruckRole:
        return off;
    case HearingUidRole:
        return QVariant::fromValue(h.uid);
    case HearingMatterRole:
        return QVariant::fromValue(view.matter.uid);
    }
    return {};
}

QVariant HearingWeekModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HearingGroupRole)
        return row.group;
    if (role == HearingDateRole)
        return dateOf(index.column());
    if (row.heading) {
        if (role == GroupRole)
            return true;
        if (role != Qt::DisplayRole || index.column() != 0)
            return {};
        if (!row.group.isEmpty())
            return row.group;
        return m_group == Group::ByRoom ? tr("No room yet") : tr("No presiding judge yet");
    }
    if (const workflow::HearingView *view = hearing(index))
        return cellData(*view, role);
    return {};
}

QVariant HearingWeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_monday.isValid())
        return {};
    const QDate day = dateOf(section);
    if (role == Qt::ToolTipRole) {
        const auto known = m_context.desk->law()->calendar().day(day);
        return known ? QString(longDate(day) % u": "_s % known->name) : longDate(day);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString name = QString(weekdayShort(day) % u' ' % day.toString(u"dd/MM"_s));
    if (day == m_context.today())
        return tr("%1 · today").arg(name);
    const bool holiday = day.dayOfWeek() < 6 && !m_context.desk->law()->calendar().isWorkingDay(day);
    return holiday ? tr("%1 · day off").arg(name) : name;
}

Qt::ItemFlags HearingWeekModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_rows.at(index.row()).heading ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace thuly::models
