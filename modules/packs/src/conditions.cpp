// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/proceduredata.h>

namespace thuly::packs {

namespace {

Applies testOne(const Condition &condition, const QHash<QString, QString> &facts)
{
    const auto found = facts.constFind(condition.fact);
    if (found == facts.constEnd())
        return Applies::Unknown;
    const bool equal = *found == condition.value;
    return equal == (condition.compare == Compare::Equal) ? Applies::Yes : Applies::No;
}

Applies testGroup(const QList<Condition> &anyOf, const QHash<QString, QString> &facts)
{
    auto result = Applies::No;
    for (const Condition &condition : anyOf) {
        const Applies one = testOne(condition, facts);
        if (one == Applies::Yes)
            return Applies::Yes;
        if (one == Applies::Unknown)
            result = Applies::Unknown;
    }
    return result;
}

} // namespace

Applies Conditions::test(const QHash<QString, QString> &recorded) const
{
    auto result = Applies::Yes;
    for (const QList<Condition> &anyOf : allOf) {
        const Applies group = testGroup(anyOf, recorded);
        // One group that cannot hold settles it, whatever is still unknown.
        if (group == Applies::No)
            return Applies::No;
        if (group == Applies::Unknown)
            result = Applies::Unknown;
    }
    return result;
}

QStringList Conditions::facts() const
{
    QStringList names;
    for (const QList<Condition> &anyOf : allOf) {
        for (const Condition &condition : anyOf) {
            if (!names.contains(condition.fact))
                names << condition.fact;
        }
    }
    return names;
}

} // namespace thuly::packs
