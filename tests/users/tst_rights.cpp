// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/fakeclock.h"

#include <thuly/users/rights.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::users;

namespace {

/**
 * Who may what, written a second time and by hand: A for all cases, o for the own ones, a dot for nobody. The columns
 * are chief judge, deputy, head of division, judge, lay judge, examiner, clerk, records clerk, archivist, accountant,
 * administrator, mediator. A change of the rights is a change in both places.
 */
const QMap<QString, QString> expected{
    {u"take-petition"_s, u"AA....AA...."_s},       {u"edit-petition"_s, u"AA.o..oo...."_s},
    {u"assign-reviewer"_s, u"AA.........."_s},     {u"decide-on-petition"_s, u"oooo........"_s},
    {u"issue-fee-notice"_s, u"AA.o..o....."_s},    {u"record-receipt"_s, u"AA.o..oA...."_s},
    {u"accept-case"_s, u"AA.o..o....."_s},         {u"assign-judge"_s, u"AA.........."_s},
    {u"record-assignment"_s, u"AA....oo...."_s},   {u"extend-deadline"_s, u"AA.........."_s},
    {u"record-event"_s, u"AAoo..o....."_s},        {u"edit-parties"_s, u"AA.o..o....."_s},
    {u"correct-entry"_s, u"AA.o..oo...."_s},       {u"approve-correction"_s, u"AA.........."_s},
    {u"schedule-hearing"_s, u"AAoo..oo...."_s},    {u"serve-process"_s, u"AA.o..oA...."_s},
    {u"read-case"_s, u"AAoooAoA...o"_s},           {u"void-number"_s, u"AA.....A...."_s},
    {u"manage-pens"_s, u"AA.....A...."_s},         {u"read-register"_s, u"AAAA.AAAA..."_s},
    {u"print-register"_s, u"AA....AAA..."_s},      {u"export-register"_s, u"AA....AA...."_s},
    {u"import-register"_s, u"AA....AA...."_s},
    {u"enter-book-row"_s, u"AA....AAAA.."_s},      {u"enter-records-row"_s, u"AA.....A...."_s},
    {u"close-register"_s, u"AA.....A...."_s},
    {u"manage-users"_s, u"..........A."_s},        {u"manage-packs"_s, u"..........A."_s},
    {u"manage-recovery"_s, u"..........A."_s},     {u"backup-vault"_s, u"A......A..A."_s},
    {u"check-vault"_s, u"AA.....A..A."_s},         {u"verify-journal"_s, u"AA........A."_s},
    {u"rebuild-projections"_s, u"..........A."_s}, {u"export-journal"_s, u"AA.........."_s},
};

} // namespace

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsAsWrittenHere_data()
    {
        QTest::addColumn<int>("action");
        for (const Action action : allActions())
            QTest::newRow(qPrintable(actionId(action))) << int(action);
    }

    void tableIsAsWrittenHere()
    {
        QFETCH(int, action);
        QString row;
        for (const Role role : allRoles()) {
            switch (reach(role, Action(action))) {
            case Reach::All:
                row += u'A';
                break;
            case Reach::Own:
                row += u'o';
                break;
            case Reach::None:
                row += u'.';
                break;
            }
        }
        QCOMPARE(row, expected.value(actionId(Action(action))));
        QVERIFY(row != QString(row.size(), u'.'));
    }

    void mayFollowsTheTable_data() { tableIsAsWrittenHere_data(); }

    /** Every role alone, before every subject. */
    void mayFollowsTheTable()
    {
        QFETCH(int, action);
        for (const Role role : allRoles()) {
            const Session session = sessionOf({role});
            const Reach far = reach(role, Action(action));
            const bool ofOthers = far == Reach::All;
            const bool counter = far == Reach::Own && (role == Role::Clerk || role == Role::RecordsClerk);
            QCOMPARE(may(session, Action(action)).has_value(), far != Reach::None);
            QCOMPARE(may(session, Action(action), {m_case, {session.account.id}}).has_value(), far != Reach::None);
            QCOMPARE(may(session, Action(action), {m_case, {}}).has_value(), ofOthers || counter);
            Session clerkOfB = session;
            clerkOfB.account.worksFor = {m_judgeB};
            QCOMPARE(may(clerkOfB, Action(action), {m_case, {m_judgeA}}).has_value(), ofOthers);
            QCOMPARE(may(clerkOfB, Action(action), {m_case, {m_judgeB}}).has_value(), ofOthers || (far == Reach::Own && role == Role::Clerk));
        }
    }

    void enumerationAndTableGoTogether()
    {
        QCOMPARE(allActions().size(), expected.size());
        for (qsizetype i = 0; i < allActions().size(); ++i)
            QCOMPARE(int(allActions()[i]), int(i));
        for (qsizetype i = 0; i < allRoles().size(); ++i) {
            QCOMPARE(int(allRoles()[i]), int(i));
            QCOMPARE(roleFromId(roleId(allRoles()[i])), allRoles()[i]);
        }
        QCOMPARE(roleFromId(u"king"), std::nullopt);
    }

    void rolesAddUp()
    {
        QVERIFY(!may(sessionOf({Role::Administrator}), Action::TakePetition));
        QVERIFY(may(sessionOf({Role::Administrator, Role::Clerk}), Action::TakePetition));
        QVERIFY(!may(sessionOf({}), Action::ReadRegister));
    }

    void aClerkOfTheCounterServesEveryJudge()
    {
        const Session clerk = sessionOf({Role::Clerk});
        QVERIFY(may(clerk, Action::RecordEvent, {m_case, {m_judgeA}}));
        QVERIFY(!may(sessionOf({Role::Judge}), Action::RecordEvent, {m_case, {m_judgeA}}));
    }

    void administratorsSeeNoCase()
    {
        const Session administrator = sessionOf({Role::Administrator});
        for (const Action action : {Action::ReadCase, Action::ReadRegister, Action::PrintRegister, Action::ExportRegister, Action::ExportJournal})
            QCOMPARE(may(administrator, action, {m_case, {administrator.account.id}}).error().code, ErrorCode::NotAllowed);
    }

    void aRefusalSaysWhoMay()
    {
        const auto refused = may(sessionOf({Role::Clerk}), Action::AssignJudge);
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        QCOMPARE(refused.error().args, QStringList({u"assign the judge of a case"_s, u"chief judge, deputy chief judge"_s}));
    }

    void disabledAccountsMayNothing()
    {
        Session session = sessionOf(allRoles());
        session.account.state = AccountState::Disabled;
        for (const Action action : allActions())
            QCOMPARE(may(session, action).error().code, ErrorCode::UserDisabled);
    }

private:
    Session sessionOf(const QList<Role> &roles)
    {
        Session session;
        session.account.id = Uuid::make(m_clock);
        session.account.userName = u"binh"_s;
        session.account.roles = roles;
        return session;
    }

    test::FakeClock m_clock;
    Uuid m_case = Uuid::make(m_clock);
    Uuid m_judgeA = Uuid::make(m_clock);
    Uuid m_judgeB = Uuid::make(m_clock);
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
