// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/gotomodel.h>

#include <thuly/base/text.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

GoToModel::GoToModel(DeskContext context, QList<GoToTarget> targets, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
    , m_targets(std::move(targets))
{
}

QList<GoToModel::Item> GoToModel::pages(const QString &text) const
{
    const QString wanted = fold(text);
    QList<Item> items;
    for (const GoToTarget &target : m_targets) {
        if (fold(target.title).contains(wanted))
            items << Item{target.place, target.title, {}, tr("page"), target.icon};
    }
    return items;
}

GoToModel::Item GoToModel::itemOf(const workflow::GoTo &hit) const
{
    const QString place = QString(u"case:"_s % hit.matter.uid.toString());
    const QString number = matterNumber(hit.matter);
    if (hit.person.isEmpty())
        return {place, number, versus(hit.matter), formatDate(hit.matter.receivedOn), -1};
    return {place, hit.person, number, formatDate(hit.matter.receivedOn), -1};
}

void GoToModel::search(const QString &text)
{
    m_text = text.trimmed();
    if (m_cancel)
        m_cancel->stop();
    const int generation = ++m_generation;
    if (m_text.isEmpty()) {
        replace({});
        return;
    }
    m_cancel = std::make_shared<workflow::Cancel>();
    m_work.search(m_text, 12, m_cancel).then(this, [this, generation](Result<QList<workflow::GoTo>> hits) {
        if (generation != m_generation)
            return;
        QList<Item> items;
        if (hits) {
            for (const workflow::GoTo &hit : std::as_const(*hits))
                items << itemOf(hit);
        }
        items << pages(m_text);
        replace(std::move(items));
    });
}

void GoToModel::replace(QList<Item> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
    Q_EMIT found();
}

int GoToModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant GoToModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return item.title;
    case DetailRole:
        return item.detail;
    case TrailingRole:
        return item.trailing;
    case IconRole:
        return item.icon < 0 ? QVariant() : QVariant(item.icon);
    case PlaceRole:
        return item.place;
    }
    return {};
}

} // namespace thuly::models
