// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** The papers handed in with a petition, while it is typed: a table that always ends in one empty line. Pure data; GUI thread. */
class AttachmentTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Pages, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAttachments(const QList<cases::Attachment> &attachments);
    [[nodiscard]] const QList<cases::Attachment> &attachments() const { return m_attachments; }
    [[nodiscard]] int pages() const;
    void removeAttachment(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited();

private:
    QList<cases::Attachment> m_attachments;
};

} // namespace thuly::models
