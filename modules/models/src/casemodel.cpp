// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/casemodel.h>

#include <thuly/models/errortext.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

QString methodName(const QString &method)
{
    return method == "random"_L1 ? TimelineModel::tr("by lot") : TimelineModel::tr("appointed");
}

} // namespace

// Timeline

TimelineModel::TimelineModel(DeskContext context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(std::move(context))
{
}

TimelineModel::Item TimelineModel::itemOf(const cases::TimelineEntry &entry, const workflow::MatterView &view) const
{
    const auto law = m_context.desk->law();
    const packs::EventDefinition *event = law->event(entry.event, view.head.procedure);
    Item item;
    item.date = entry.occurredAt.date;
    item.time = entry.occurredAt.time ? entry.occurredAt.time->toString(u"HH:mm"_s) : QString();
    item.order = entry.recordedMs;
    item.icon = event && !event->icon.isEmpty() ? event->icon : u"dot"_s;
    item.title = law->eventLabel(entry.event, view.head.procedure).in(m_context.language);
    item.struck = entry.struck;
    if (entry.event == "receipt_struck"_L1) {
        item.icon = u"correct"_s;
        const auto gone = std::ranges::find_if(view.timeline, [&entry](const cases::TimelineEntry &one) { return one.uid.toString() == entry.facts.value(u"struck"_s); });
        item.title = gone == view.timeline.end() ? tr("Struck out") : tr("Struck out: %1").arg(law->eventLabel(gone->event, view.head.procedure).in(m_context.language));
        item.detail = QString(entry.reason % u" · "_s % view.people.value(entry.actor));
        return item;
    }
    item.strong = entry.from != entry.to;
    QStringList details;
    for (auto it = entry.facts.cbegin(); it != entry.facts.cend() && details.size() < 4; ++it) {
        const packs::FactDefinition *fact = law->fact(it.key());
        const QString label = law->factLabel(it.key()).in(m_context.language);
        const QString value = fact ? choiceText(*fact, it.value(), view.people, m_context.language) : it.value();
        // The day stands at the left already; a text that repeats its label says it once.
        if (value.isEmpty() || value == formatDate(item.date))
            continue;
        details << (value == label ? value : it.key() == "assignment_method"_L1 ? methodName(it.value()) : QString(label % u' ' % value));
    }
    if (!entry.reason.isEmpty())
        details << entry.reason;
    if (const QString actor = view.people.value(entry.actor); !actor.isEmpty())
        details << actor;
    item.detail = details.join(u" · "_s);
    return item;
}

TimelineModel::Item TimelineModel::itemOf(const cases::Correction &correction, const workflow::MatterView &view) const
{
    Item item;
    item.date = vietnamTime(correction.recordedMs).date();
    item.order = correction.recordedMs;
    item.icon = u"correct"_s;
    const QString field = fieldLabel(correction.field);
    item.title = field.isEmpty() ? tr("Correction") : tr("Correction: %1").arg(field);
    item.before = correction.oldValue;
    item.after = correction.newValue;
    item.detail = QString(correction.reason % u" · "_s % view.people.value(correction.author));
    return item;
}

void TimelineModel::setView(const workflow::MatterView &view)
{
    beginResetModel();
    m_items.clear();
    for (const cases::TimelineEntry &entry : view.timeline)
        m_items << itemOf(entry, view);
    for (const cases::Correction &correction : view.corrections)
        m_items << itemOf(correction, view);
    std::ranges::stable_sort(m_items, [](const Item &a, const Item &b) {
        return a.date != b.date ? a.date > b.date : a.order > b.order;
    });
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return QString(formatDate(item.date) % u", "_s % item.title % u", "_s % item.detail);
    case SecondLineRole:
        return item.detail;
    case DateRole:
        return formatDate(item.date);
    case TimeRole:
        return item.time;
    case IconWordRole:
        return item.icon;
    case EmphasisRole:
        return item.strong;
    case StruckRole:
        return item.struck;
    case BeforeRole:
        return item.before;
    case AfterRole:
        return item.after;
    }
    return {};
}

// Deadlines

DeadlineModel::DeadlineModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
{
}

void DeadlineModel::setView(const workflow::MatterView &view)
{
    beginResetModel();
    m_deadlines = view.deadlines;
    endResetModel();
}

const cases::Deadline *DeadlineModel::deadline(int row) const
{
    return row >= 0 && row < m_deadlines.size() ? &m_deadlines.at(row) : nullptr;
}

QString DeadlineModel::computationTitle(int row) const
{
    const cases::Deadline *limit = deadline(row);
    return limit ? tr("How %1 is counted.").arg(formatDate(limit->due)) : QString();
}

QString DeadlineModel::computationText(int row) const
{
    const cases::Deadline *limit = deadline(row);
    if (!limit)
        return {};
    QString text = computation(*limit, m_context.language);
    if (limit->verified != "yes"_L1)
        text = QString(text % u' ' % tr("The rule was read in a secondary source, not in the text of the law."));
    return QString(text % u' ' % tr("%1, pack %2.").arg(limit->lawRef, limit->packVersion));
}

int DeadlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deadlines.size());
}

int DeadlineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeadlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cases::Deadline &limit = m_deadlines.at(index.row());
    const bool open = limit.state == cases::DeadlineState::Open;
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        if (index.column() == Due)
            return deadlineState(limit, m_context.today()).word;
        if (index.column() == Basis)
            return limitBasis(limit, m_context.language);
        if (limit.closedOn.isValid())
            return tr("%1, done %2").arg(act(limit), limit.closedOn.toString(u"dd/MM"_s));
        return act(limit);
    case Qt::ToolTipRole:
        return index.column() == Basis ? limit.lawRef : computationText(index.row());
    case StateRole:
        if (index.column() == Due)
            return QVariant::fromValue(deadlineState(limit, m_context.today(), 14));
        return {};
    case SecondaryRole:
        return !open || index.column() == Basis;
    }
    return {};
}

QString DeadlineModel::act(const cases::Deadline &limit) const
{
    const QString title = deadlineTitle(limit, *m_context.desk->law(), m_context.language);
    return limit.about.isEmpty() ? title : QString(title % u": "_s % limit.about);
}

QVariant DeadlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Due:
        return tr("Due");
    case Act:
        return tr("What is to be done");
    case Basis:
        return tr("Basis");
    case ColumnCount:
        break;
    }
    return {};
}

// People

PeopleModel::PeopleModel(DeskContext context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(std::move(context))
{
}

void PeopleModel::setView(const workflow::MatterView &view)
{
    beginResetModel();
    m_parties = view.parties;
    m_procedure = view.head.procedure;
    std::ranges::stable_partition(m_parties, [](const cases::Party &party) { return !party.removedOn.isValid(); });
    endResetModel();
}

const cases::Party *PeopleModel::party(int row) const
{
    return row >= 0 && row < m_parties.size() ? &m_parties.at(row) : nullptr;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parties.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cases::Party &party = m_parties.at(index.row());
    const QString role_ = partyRoleName(party.role, *m_context.desk->law(), m_context.language, m_procedure);
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return party.born > 0 ? QString(party.name % u", "_s % QString::number(party.born)) : party.name;
    case SecondLineRole: {
        QStringList parts{role_};
        if (!party.representative.isEmpty())
            parts << party.representative;
        else if (!party.address.isEmpty())
            parts << party.address;
        return parts.join(u" · "_s);
    }
    case Qt::ToolTipRole: {
        QStringList lines{party.name, role_, party.address, party.phone, party.email};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case TrailingRole:
        return party.phone;
    case StrongRole:
        return true;
    case StruckRole:
        return party.removedOn.isValid();
    }
    return {};
}

// Controller

CaseController::CaseController(DeskContext context, const Uuid &matter, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_matter(matter)
    , m_work(m_context.desk)
    , m_timeline(m_context)
    , m_deadlines(m_context)
    , m_people(m_context)
{
    loadAndReload(m_context, this, [this] { reload(); });
}

CaseController::~CaseController()
{
    if (m_cancel)
        m_cancel->stop();
}

void CaseController::reload()
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_generation;
    m_work.open(m_matter, m_cancel).then(this, [this, generation](Result<workflow::MatterView> view) {
        if (generation != m_generation)
            return;
        if (!view) {
            Q_EMIT failed(view.error());
            return;
        }
        m_view = std::move(*view);
        m_loaded = true;
        m_timeline.setView(m_view);
        m_deadlines.setView(m_view);
        m_people.setView(m_view);
        Q_EMIT loaded();
    });
}

QList<cases::NextEvent> CaseController::steps() const
{
    QList<cases::NextEvent> steps = m_view.next;
    std::ranges::stable_partition(steps, [](const cases::NextEvent &step) { return !step.refusal; });
    return steps;
}

QString CaseController::person(const Uuid &account) const
{
    return m_view.people.value(account);
}

} // namespace thuly::models
