// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/accounts.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** The people of this vault with their posts. GUI thread; nothing waits. */
class AccountsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, UserName, Roles, State_, ColumnCount };

    explicit AccountsModel(DeskContext context, QObject *parent = nullptr);
    void reload();
    [[nodiscard]] const users::Account *account(int row) const;
    [[nodiscard]] workflow::Accounts &accounts() { return m_accounts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const thuly::Error &error);

private:
    DeskContext m_context;
    workflow::Accounts m_accounts;
    QList<users::Account> m_rows;
};

/** "Thư ký, Văn thư". */
[[nodiscard]] QString rolesText(const QList<users::Role> &roles);

} // namespace thuly::models
