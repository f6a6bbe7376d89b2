// SPDX-License-Identifier: GPL-3.0-or-later
#include "rightstable.h"

#include <QCoreApplication>

#include <algorithm>

namespace thuly::users {

namespace {

const Right &rightOf(Action action)
{
    return rightsTable()[static_cast<size_t>(action)];
}

bool isOwn(const Account &account, Role role, const Subject &subject)
{
    if (subject.caseId.isNull() && subject.assigned.isEmpty())
        return true;
    if (subject.assigned.contains(account.id))
        return true;
    if (role != Role::Clerk && role != Role::RecordsClerk)
        return false;
    if (subject.assigned.isEmpty())
        return true;
    if (role != Role::Clerk)
        return false;
    return account.worksFor.isEmpty()
        || std::ranges::any_of(account.worksFor, [&](const Uuid &judge) { return subject.assigned.contains(judge); });
}

} // namespace

const QList<Action> &allActions()
{
    static const QList<Action> all = [] {
        QList<Action> list;
        for (const Right &right : rightsTable())
            list.append(right.action);
        return list;
    }();
    return all;
}

QString actionId(Action action)
{
    return rightOf(action).id;
}

QString actionName(Action action)
{
    return QCoreApplication::translate("users", rightOf(action).name);
}

Reach reach(Role role, Action action)
{
    const Right &right = rightOf(action);
    if (right.all & bit(role))
        return Reach::All;
    return right.own & bit(role) ? Reach::Own : Reach::None;
}

Result<void> may(const Session &session, Action action, const Subject &subject)
{
    const Account &account = session.account;
    if (account.state == AccountState::Disabled)
        return fail(ErrorCode::UserDisabled, {}, {}, {account.userName});
    for (const Role role : account.roles) {
        const Reach far = reach(role, action);
        if (far == Reach::All || (far == Reach::Own && isOwn(account, role, subject)))
            return {};
    }
    QStringList holders;
    for (const Role role : allRoles()) {
        if (reach(role, action) != Reach::None)
            holders.append(roleName(role));
    }
    return fail(ErrorCode::NotAllowed, actionId(action), {}, {actionName(action), holders.join(QLatin1StringView(", "))});
}

} // namespace thuly::users
