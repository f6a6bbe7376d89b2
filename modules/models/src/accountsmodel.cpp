// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/accountsmodel.h>

#include <thuly/models/gridroles.h>
#include <thuly/models/state.h>

using namespace Qt::StringLiterals;

namespace thuly::models {

QString rolesText(const QList<users::Role> &roles)
{
    QStringList names;
    for (const users::Role role : roles)
        names << users::roleName(role);
    const QString text = names.join(u", "_s);
    return QString(text.left(1).toUpper() % text.mid(1));
}

AccountsModel::AccountsModel(DeskContext context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_accounts(m_context.desk)
{
    loadAndReload(m_context, this, [this] { reload(); });
}

void AccountsModel::reload()
{
    m_accounts.list().then(this, [this](Result<QList<users::Account>> accounts) {
        if (!accounts) {
            Q_EMIT failed(accounts.error());
            return;
        }
        beginResetModel();
        m_rows = std::move(*accounts);
        endResetModel();
    });
}

const users::Account *AccountsModel::account(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const users::Account &account = m_rows.at(index.row());
    const bool active = account.state == users::AccountState::Active;
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case Name:
            return account.displayName;
        case UserName:
            return account.userName;
        case Roles:
            return rolesText(account.roles);
        case State_:
            return active ? tr("in use") : tr("no longer in use");
        case ColumnCount:
            break;
        }
        return {};
    case StateRole:
        if (index.column() != State_)
            return {};
        return QVariant::fromValue(active ? State{StateKind::Done, tr("in use")} : State{StateKind::Locked, tr("no longer in use")});
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == UserName;
    }
    return {};
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Full name");
    case UserName:
        return tr("Sign-in name");
    case Roles:
        return tr("Posts");
    case State_:
        return tr("Account");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace thuly::models
