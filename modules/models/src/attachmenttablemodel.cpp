// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/attachmenttablemodel.h>

#include <thuly/base/text.h>

#include <numeric>

namespace thuly::models {

void AttachmentTableModel::setAttachments(const QList<cases::Attachment> &attachments)
{
    beginResetModel();
    m_attachments = attachments;
    endResetModel();
}

int AttachmentTableModel::pages() const
{
    return std::accumulate(m_attachments.begin(), m_attachments.end(), 0,
                           [](int sum, const cases::Attachment &attachment) { return sum + attachment.pages; });
}

void AttachmentTableModel::removeAttachment(int row)
{
    if (row < 0 || row >= m_attachments.size())
        return;
    beginRemoveRows({}, row, row);
    m_attachments.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int AttachmentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_attachments.size()) + 1;
}

int AttachmentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttachmentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == m_attachments.size())
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(QString()) : QVariant();
    const cases::Attachment &attachment = m_attachments.at(index.row());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == Title)
            return attachment.title;
        return attachment.pages > 0 ? QString::number(attachment.pages) : QString();
    case Qt::TextAlignmentRole:
        return index.column() == Pages ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    return {};
}

bool AttachmentTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = nfc(value.toString()).trimmed();
    if (index.row() == m_attachments.size()) {
        if (text.isEmpty())
            return false;
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_attachments << cases::Attachment{};
        endInsertRows();
    }
    cases::Attachment &attachment = m_attachments[index.row()];
    if (index.column() == Title)
        attachment.title = text;
    else
        attachment.pages = text.toInt();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QVariant AttachmentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Pages)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == Title ? tr("Paper") : tr("Pages");
    return {};
}

Qt::ItemFlags AttachmentTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::ItemFlags();
}

} // namespace thuly::models
