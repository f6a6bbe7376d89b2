// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/incompletemodel.h>

#include <thuly/base/text.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

IncompleteModel::IncompleteModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
{
    loadAndReload(m_context, this, [this] { reload(); });
}

IncompleteModel::~IncompleteModel()
{
    if (m_cancel)
        m_cancel->stop();
}

void IncompleteModel::reload()
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_generation;
    m_work.incomplete(most, m_cancel).then(this, [this, generation](Result<QList<workflow::Incomplete>> found) {
        if (generation != m_generation)
            return;
        m_loaded = true;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        m_found = std::move(*found);
        refilter();
    });
}

void IncompleteModel::setJudge(const QString &name)
{
    m_judge = name;
    refilter();
}

void IncompleteModel::setCaseType(const QString &code)
{
    m_caseType = code;
    refilter();
}

void IncompleteModel::refilter()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const workflow::Incomplete &one = m_found.at(i);
        if ((!m_judge.isEmpty() && one.judge != m_judge) || (!m_caseType.isEmpty() && one.matter.caseType != m_caseType))
            continue;
        for (qsizetype finding = 0; finding < one.missing.size(); ++finding)
            m_rows.append({i, finding});
    }
    endResetModel();
    Q_EMIT loaded();
}

QStringList IncompleteModel::judges() const
{
    QStringList names;
    for (const workflow::Incomplete &one : m_found) {
        if (!one.judge.isEmpty() && !names.contains(one.judge))
            names.append(one.judge);
    }
    std::ranges::sort(names, {}, [](const QString &name) { return personSortKey(name); });
    return names;
}

QStringList IncompleteModel::caseTypes() const
{
    QStringList codes;
    // In the order of the law book, as everywhere.
    for (const packs::CaseType &type : m_context.desk->law()->caseTypes()) {
        if (std::ranges::any_of(m_found, [&type](const workflow::Incomplete &one) { return one.matter.caseType == type.code; }))
            codes.append(type.code);
    }
    return codes;
}

int IncompleteModel::matterCount() const
{
    int count = 0;
    qsizetype last = -1;
    for (const Row &row : m_rows) {
        count += row.found == last ? 0 : 1;
        last = row.found;
    }
    return count;
}

int IncompleteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int IncompleteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IncompleteModel::text(const workflow::Incomplete &one, const cases::Finding &finding, int column) const
{
    const auto law = m_context.desk->law();
    switch (Column(column)) {
    case Number:
        return matterNumber(one.matter);
    case Missing:
        return missingText(finding, one.parties, *law, m_context.language);
    case Parties:
        return versus(one.matter);
    case Stage:
        return stageState(one.matter, *law, m_context.language).word;
    case Judge:
        return one.judge.isEmpty() ? u"–"_s : givenName(one.judge);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IncompleteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const workflow::Incomplete &one = m_found.at(row.found);
    const cases::Finding &finding = one.missing.at(row.finding);
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return text(one, finding, index.column());
    case Qt::ToolTipRole:
        return index.column() == Judge ? one.judge : text(one, finding, index.column());
    case StrongRole:
        return index.column() == Number;
    case SecondaryRole:
        return index.column() == Parties || index.column() == Stage;
    case PlaceRole:
        return QString(u"case:"_s % one.matter.uid.toString() % u'#' % finding.field);
    }
    return {};
}

QVariant IncompleteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Number:
        return tr("Case, petition");
    case Missing:
        return tr("Still missing");
    case Parties:
        return tr("Parties");
    case Stage:
        return tr("Stage");
    case Judge:
        return tr("Judge");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace thuly::models
