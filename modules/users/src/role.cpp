// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/users/role.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::users {

namespace {

struct Row {
    Role role;
    QLatin1StringView id;
    const char *name;
};

constexpr Row rows[] = {
    {Role::ChiefJudge, "chief-judge"_L1, QT_TRANSLATE_NOOP("users", "chief judge")},
    {Role::DeputyChiefJudge, "deputy-chief-judge"_L1, QT_TRANSLATE_NOOP("users", "deputy chief judge")},
    {Role::DivisionHead, "division-head"_L1, QT_TRANSLATE_NOOP("users", "head of division")},
    {Role::Judge, "judge"_L1, QT_TRANSLATE_NOOP("users", "judge")},
    {Role::LayJudge, "lay-judge"_L1, QT_TRANSLATE_NOOP("users", "lay judge")},
    {Role::Examiner, "examiner"_L1, QT_TRANSLATE_NOOP("users", "examiner")},
    {Role::Clerk, "clerk"_L1, QT_TRANSLATE_NOOP("users", "clerk")},
    {Role::RecordsClerk, "records-clerk"_L1, QT_TRANSLATE_NOOP("users", "records clerk")},
    {Role::Archivist, "archivist"_L1, QT_TRANSLATE_NOOP("users", "archivist")},
    {Role::Accountant, "accountant"_L1, QT_TRANSLATE_NOOP("users", "accountant")},
    {Role::Administrator, "administrator"_L1, QT_TRANSLATE_NOOP("users", "administrator")},
    {Role::Mediator, "mediator"_L1, QT_TRANSLATE_NOOP("users", "mediator")},
};

const Row &rowOf(Role role)
{
    return rows[static_cast<size_t>(role)];
}

} // namespace

const QList<Role> &allRoles()
{
    static const QList<Role> all = [] {
        QList<Role> list;
        for (const Row &row : rows)
            list.append(row.role);
        return list;
    }();
    return all;
}

QString roleId(Role role)
{
    return rowOf(role).id;
}

std::optional<Role> roleFromId(QStringView id)
{
    for (const Row &row : rows) {
        if (id == row.id)
            return row.role;
    }
    return std::nullopt;
}

QString roleName(Role role)
{
    return QCoreApplication::translate("users", rowOf(role).name);
}

} // namespace thuly::users
