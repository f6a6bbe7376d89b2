// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/models/servicewords.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** Papers under way: under a heading per commune for the round, or plain for one case. */
class ServiceListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Recipient, Paper, Number, Place, Attempts, Status, Law, ColumnCount };
    enum Role { ServiceUidRole = Qt::UserRole + 440 };
    enum class Grouping { ByCommune, None };

    ServiceListModel(DeskContext context, Grouping grouping, QObject *parent = nullptr);
    void setServices(const QList<workflow::ServiceView> &services);
    /** Null for headings. */
    [[nodiscard]] const workflow::ServiceView *service(int row) const;
    /** Row of this service, or -1. */
    [[nodiscard]] int rowOf(const Uuid &service) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading;
        int count = 0;
        int service = -1;
    };
    [[nodiscard]] QString text(const workflow::ServiceView &view, int column) const;

    DeskContext m_context;
    Grouping m_grouping;
    QList<workflow::ServiceView> m_services;
    QList<Row> m_rows;
};

} // namespace thuly::models
