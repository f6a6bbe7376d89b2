// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/fakeclock.h"
#include "../support/testvault.h"
#include "users_sql.h"

#include <thuly/users/users.h>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::users;

namespace {

struct Office {
    test::FakeClock clock;
    test::TestVault vault{clock, test::migrations({1, 3, 4})};
    journal::Journal journal{clock, vault->deviceId(), {accountsProjection()}};
    Session chief;

    Office()
    {
        const auto made = first({Role::ChiefJudge});
        if (!made)
            qFatal("no first account: %s", qPrintable(made.error().id()));
        chief = {*made, clock.nowMs()};
    }

    Result<Account> first(const QList<Role> &roles)
    {
        Account account;
        account.id = Uuid::make(clock);
        account.userName = u"an"_s;
        account.displayName = u"Lê An"_s;
        account.roles = roles;
        return act(account.id, [&](journal::Unit &unit) { return createFirstAccount(unit, account); });
    }
    template<class Work> auto act(const Uuid &user, Work work) -> std::invoke_result_t<Work, journal::Unit &>
    {
        using R = std::invoke_result_t<Work, journal::Unit &>;
        return vault->write([&](storage::Tx &tx) -> R {
            journal::Unit unit(tx, journal, {user, u"TEST"_s, u"1.0"_s});
            R result = work(unit);
            if (!result)
                return result;
            THULY_CHECK(unit.finish());
            return result;
        });
    }
    Result<Account> add(const QString &userName, const QList<Role> &roles, const QList<Uuid> &worksFor = {})
    {
        Account account;
        account.userName = userName;
        account.displayName = u"Người "_s + userName;
        account.roles = roles;
        account.worksFor = worksFor;
        return act(chief.account.id, [&](journal::Unit &unit) { return createAccount(unit, chief, account); });
    }
    Result<Account> change(const Account &account, const Session &by)
    {
        return act(by.account.id, [&](journal::Unit &unit) { return changeAccount(unit, by, account); });
    }
    Result<void> disable(const Uuid &id)
    {
        return act(chief.account.id, [&](journal::Unit &unit) { return disableAccount(unit, chief, id); });
    }
    template<class Work> auto read(Work work) { return vault->read([&](storage::ReadTx &tx) { return work(tx); }); }
    QStringList kinds()
    {
        QStringList list;
        const auto ops = read([&](storage::ReadTx &tx) { return journal.after(tx, 0, 1000); });
        for (const auto &stored : ops.value())
            list.append(stored.op.kind);
        return list;
    }
};

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstAccountIsAnAdministratorToo()
    {
        Office office;
        QCOMPARE(office.chief.account.roles, QList({Role::ChiefJudge, Role::Administrator}));
        QCOMPARE(office.first({Role::Clerk}).error().code, ErrorCode::UserExists);
    }

    void keepsWhatWasCreated()
    {
        Office office;
        const auto judge = office.add(u"Binh.TP"_s, {Role::Judge});
        VERIFY_OK(judge);
        QCOMPARE(judge->userName, u"binh.tp"_s);
        const auto clerk = office.add(u"chi"_s, {Role::Clerk, Role::RecordsClerk, Role::Clerk}, {judge->id, judge->id});
        VERIFY_OK(clerk);
        QCOMPARE(clerk->roles, QList({Role::Clerk, Role::RecordsClerk}));
        QCOMPARE(clerk->worksFor, QList({judge->id}));
        const auto byName = office.read([](storage::ReadTx &tx) { return accountByName(tx, u" CHI "_s); });
        QCOMPARE(byName.value(), *clerk);
        const auto judges = office.read([](storage::ReadTx &tx) { return accountsWithRole(tx, Role::Judge); });
        QCOMPARE(judges.value(), QList({*judge}));
        const auto all = office.read([](storage::ReadTx &tx) { return accounts(tx); });
        QCOMPARE(all.value().size(), 3);
        QCOMPARE(all->at(1), *judge);
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QString>("userName");
        QTest::addColumn<QString>("displayName");
        QTest::addColumn<QString>("error");
        QTest::newRow("no name") << u" "_s << u"B"_s << u"missing-field"_s;
        QTest::newRow("diacritics") << u"bình"_s << u"B"_s << u"unknown-value"_s;
        QTest::newRow("blank inside") << u"b inh"_s << u"B"_s << u"unknown-value"_s;
        QTest::newRow("too long") << QString(33, u'b') << u"B"_s << u"unknown-value"_s;
        QTest::newRow("taken") << u"AN"_s << u"B"_s << u"users.exists"_s;
        QTest::newRow("no display name") << u"binh"_s << u"  "_s << u"missing-field"_s;
        QTest::newRow("300 letters") << u"binh"_s << QString(300, u'ê') << u"text-too-long"_s;
    }

    void refusesBadInput()
    {
        QFETCH(QString, userName);
        QFETCH(QString, displayName);
        QFETCH(QString, error);
        Office office;
        Account account;
        account.userName = userName;
        account.displayName = displayName;
        account.roles = {Role::Clerk};
        const auto made = office.act(office.chief.account.id, [&](journal::Unit &unit) { return createAccount(unit, office.chief, account); });
        QCOMPARE(test::errorId(made), error);
        QCOMPARE(office.kinds(), QStringList({u"user.created"_s}));
    }

    void onlyAdministratorsManageUsers()
    {
        Office office;
        const auto clerk = office.add(u"chi"_s, {Role::Clerk});
        VERIFY_OK(clerk);
        const Session session{*clerk, 0};
        const auto act = [&](auto work) { return test::errorId(office.act(clerk->id, work)); };
        QCOMPARE(act([&](journal::Unit &unit) { return createAccount(unit, session, *clerk); }), u"users.not-allowed"_s);
        QCOMPARE(act([&](journal::Unit &unit) { return changeAccount(unit, session, *clerk); }), u"users.not-allowed"_s);
        QCOMPARE(act([&](journal::Unit &unit) { return disableAccount(unit, session, office.chief.account.id); }), u"users.not-allowed"_s);
        QCOMPARE(act([&](journal::Unit &unit) { return enableAccount(unit, session, clerk->id); }), u"users.not-allowed"_s);
        QCOMPARE(act([&](journal::Unit &unit) { return recordPasswordChange(unit, session, office.chief.account.id); }), u"users.not-allowed"_s);
        QCOMPARE(act([&](journal::Unit &unit) { return recordPasswordChange(unit, session, clerk->id); }), QString());
    }

    void changesAreRecordedOnceAndOnTheNewestVersion()
    {
        Office office;
        const auto made = office.add(u"chi"_s, {Role::Clerk});
        VERIFY_OK(made);
        Account wanted = *made;
        wanted.displayName = u"Trần Thị Chi"_s;
        wanted.roles = {Role::Judge};
        wanted.userName = u"khac"_s;
        const auto changed = office.change(wanted, office.chief);
        VERIFY_OK(changed);
        QCOMPARE(changed->userName, u"chi"_s);
        QCOMPARE(changed->displayName, u"Trần Thị Chi"_s);
        QCOMPARE(changed->roles, QList({Role::Judge}));
        QCOMPARE(changed->version, made->version + 1);
        QCOMPARE(test::errorId(office.change(wanted, office.chief)), u"case.edited-meanwhile"_s);
        VERIFY_OK(office.change(*changed, office.chief));
        QCOMPARE(office.kinds(), QStringList({u"user.created"_s, u"user.created"_s, u"user.changed"_s}));
        const auto ops = office.read([&](storage::ReadTx &tx) { return office.journal.after(tx, 2, 10); });
        QCOMPARE(ops.value().constFirst().op.fields.keys(), QStringList({u"displayName"_s, u"roles"_s}));
    }

    void theLastAdministratorStays()
    {
        Office office;
        QCOMPARE(test::errorId(office.disable(office.chief.account.id)), u"users.last-administrator"_s);
        Account less = office.chief.account;
        less.roles = {Role::ChiefJudge};
        QCOMPARE(test::errorId(office.change(less, office.chief)), u"users.last-administrator"_s);
        const auto second = office.add(u"dung"_s, {Role::Administrator});
        VERIFY_OK(second);
        VERIFY_OK(office.disable(second->id));
        QCOMPARE(test::errorId(office.disable(office.chief.account.id)), u"users.last-administrator"_s);
        VERIFY_OK(office.act(office.chief.account.id, [&](journal::Unit &unit) { return enableAccount(unit, office.chief, second->id); }));
        VERIFY_OK(office.change(less, office.chief));
    }

    void disabledAccountsGetNoSession()
    {
        Office office;
        const auto clerk = office.add(u"chi"_s, {Role::Clerk});
        VERIFY_OK(clerk);
        const auto session = [&](const QString &name) { return office.read([&](storage::ReadTx &tx) { return openSession(tx, name, office.clock); }); };
        QCOMPARE(session(u"chi"_s).value().account, *clerk);
        QCOMPARE(test::errorId(session(u"giang"_s)), u"vault.unknown-user"_s);
        VERIFY_OK(office.disable(clerk->id));
        QCOMPARE(test::errorId(session(u"chi"_s)), u"users.disabled"_s);
        QVERIFY(office.read([](storage::ReadTx &tx) { return accountsWithRole(tx, Role::Clerk); }).value().isEmpty());
    }

    void unlocksAreInTheJournal()
    {
        Office office;
        const Uuid id = office.chief.account.id;
        VERIFY_OK(office.act(id, [&](journal::Unit &unit) -> Result<void> {
            THULY_CHECK(recordFailedUnlocks(unit, id, 0));
            THULY_CHECK(recordFailedUnlocks(unit, id, 3));
            return recordUnlock(unit, id, UnlockedWith::Password);
        }));
        QCOMPARE(office.kinds(), QStringList({u"user.created"_s, u"user.unlock-failed"_s, u"user.unlocked"_s}));
    }

    void rebuildsEqual()
    {
        Office office;
        const auto judge = office.add(u"binh"_s, {Role::Judge});
        const auto clerk = office.add(u"chi"_s, {Role::Clerk}, {judge.value().id});
        Account changed = clerk.value();
        changed.worksFor = {};
        changed.roles = {Role::Clerk, Role::Archivist};
        VERIFY_OK(office.change(changed, office.chief));
        VERIFY_OK(office.disable(judge->id));
        const auto report = office.vault->write([&](storage::Tx &tx) { return office.journal.rebuild(tx); });
        QCOMPARE(report.value().different, QStringList());
        QCOMPARE(report->ops, 5);
    }

    void everyQueryHasAnIndex()
    {
        Office office;
        for (const char *sql : {sql::byId, sql::byName, sql::all, sql::withRole, sql::rolesOf, sql::worksForOf}) {
            const auto plan = office.read([&](storage::ReadTx &tx) -> Result<QString> { return test::queryPlan(tx, sql).join(u'\n'); });
            QVERIFY2(!plan.value().contains(u"SCAN"_s), sql);
        }
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
