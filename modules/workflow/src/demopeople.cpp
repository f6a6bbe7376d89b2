// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopeople.h"

#include <algorithm>

namespace thuly::workflow {

Result<users::Session> demoPerson(Desk &desk, const QString &userName, const QString &name, const QString &title, const QList<users::Role> &roles)
{
    auto known = desk.vault().read([&](storage::ReadTx &tx) { return users::accountByName(tx, userName); });
    if (known)
        return users::Session{*known, desk.clock().nowMs()};
    users::Account account;
    account.userName = userName;
    account.displayName = name;
    account.title = title;
    account.roles = roles;
    THULY_TRY(const users::Account made, desk.writeNow([&](const cases::CommandContext &context) {
        return users::createAccount(context.unit, context.session, account);
    }));
    return users::Session{made, desk.clock().nowMs()};
}

Result<DemoLot> demoLot(storage::ReadTx &tx, const QList<users::Session> &judges, cases::Duty duty, const Uuid &matter, DemoRandom &random)
{
    QList<Uuid> accounts;
    for (const users::Session &judge : judges)
        accounts.append(judge.account.id);
    THULY_TRY(const QList<cases::Candidate> candidates, cases::candidatesAmong(tx, duty, accounts));
    const int least = std::ranges::min(candidates, {}, &cases::Candidate::load).load;
    QList<int> free;
    for (int i = 0; i < candidates.size(); ++i) {
        if (candidates.at(i).load == least)
            free.append(i);
    }
    DemoLot lot{random.pick(free), {}};
    DemoRandom seeds(random.next());
    do {
        lot.seed.clear();
        for (int i = 0; i < 4; ++i) {
            const quint64 part = seeds.next();
            lot.seed.append(reinterpret_cast<const char *>(&part), sizeof part);
        }
        THULY_TRY(const Uuid drawn, cases::draw(candidates, lot.seed, matter));
        if (drawn == accounts.at(lot.chosen))
            break;
    } while (true);
    return lot;
}

} // namespace thuly::workflow
