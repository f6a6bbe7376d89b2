// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include "hearings_sql.h"
#include "services_sql.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
namespace sql = thuly::cases::sql;

class TstCasesSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQueryHasAnIndex_data()
    {
        QTest::addColumn<QByteArray>("query");
        const QList<const char *> queries{
            sql::matterByUid, sql::matterByAcceptanceNo, sql::matterByPetitionNo, sql::matterByPetitionSeq, sql::matterByExternalRef,
            sql::petitionNoOfRef, sql::partiesOfMatter, sql::partyByUid, sql::partiesByName, sql::partiesByGiven, sql::partiesByCitizenId,
            sql::mattersOfName, sql::nextPosition, sql::attachmentsOfMatter, sql::eventsOfMatter, sql::factsOfMatter, sql::deadlinesOfMatter,
            sql::openDeadlinesOfMatter, sql::deadlineByUid, sql::openDeadlinesAfter, sql::dueDeadlines, sql::dueDeadlinesOf, sql::countDue,
            sql::countDueOf, sql::assignedOfDue, sql::assignedOfDueOf, sql::countInState, sql::correctionsOfMatter, sql::correctionByUid, sql::assignmentsOfMatter, sql::loadOf,
            sql::tasksOfMatter, sql::taskByUid, sql::tasksOfPerson, sql::noteOf, sql::lastUndoStep, sql::pageAll, sql::pageState, sql::pageType,
            sql::pageReviewer, sql::deskOf, sql::acceptanceNumberOf, sql::linksOfMatter, sql::linksToMatter, sql::linkByUid, sql::matterByFormerNo,
            sql::petitionNumberOf,
            sql::hearingByUid, sql::hearingsOfMatter, sql::hearingsOfDays, sql::hearingsOfRoom, sql::hearingsOfMember, sql::membersOfHearing,
            sql::courtRooms, sql::countScheduled,
            sql::serviceByUid, sql::servicesOfMatter, sql::openServices, sql::countOpenServices, sql::attemptsOfService, sql::placeOfParty};
        for (int i = 0; i < queries.size(); ++i)
            QTest::addRow("%d", i) << QByteArray(queries.at(i));
    }
    void everyQueryHasAnIndex()
    {
        QFETCH(QByteArray, query);
        static const test::FakeClock clock;
        static test::TestVault vault(clock, storage::embeddedMigrations());
        const auto plan = vault->read([&](storage::ReadTx &tx) -> Result<QStringList> { return test::queryPlan(tx, query); });
        QVERIFY(!plan->isEmpty());
        for (const QString &line : *plan)
            QVERIFY2(!line.startsWith("SCAN"_L1), qPrintable(QString::fromUtf8(query) + u"\n"_s + line));
    }

    void pagesShowEveryMatterOnce()
    {
        test::CasesDesk desk;
        for (int i = 0; i < 23; ++i) {
            auto input = test::CasesDesk::petition(i % 3 == 0 ? u"LĐ"_s : u"DS"_s);
            input.receivedOn = QDate(2026, 11, 2 + i % 4); // many on one day
            test::CasesDesk::need(desk.takeIn(input));
        }
        for (const auto &[type, expected] : {std::pair{QString(), 23}, {u"LĐ"_s, 8}, {u"DS"_s, 15}}) {
            QSet<Uuid> seen;
            QByteArray after;
            int pages = 0;
            do {
                const auto page = desk.read([&](storage::ReadTx &tx) { return cases::listMatters(tx, {.caseType = type}, after, 5); });
                VERIFY_OK(page);
                QVERIFY(page->rows.size() <= 5);
                for (const cases::Matter &matter : page->rows) {
                    QVERIFY(!seen.contains(matter.uid));
                    seen.insert(matter.uid);
                }
                after = page->next;
                QVERIFY(++pages < 10);
            } while (!after.isEmpty());
            QCOMPARE(seen.size(), expected);
        }
    }

    void aJudgesListHasWhatLiesOnTheDesk()
    {
        test::CasesDesk desk;
        const Uuid judged = desk.inPreparation();
        const Uuid waiting = desk.accepted(); // accepted, still with the reviewing judge
        const Uuid reviewed = desk.takeIn(test::CasesDesk::petition())->matter;
        test::CasesDesk::need(desk.review(reviewed, QDate(2026, 11, 4), desk.chief));
        const Uuid nobodys = desk.takeIn(test::CasesDesk::petition())->matter;
        const auto list = [&](cases::Phase phase) {
            QSet<Uuid> found;
            const auto page = desk.read([&](storage::ReadTx &tx) {
                return cases::listMatters(tx, {.phase = phase, .judge = desk.judge.account.id}, {}, 50);
            });
            for (const cases::Matter &matter : page->rows)
                found.insert(matter.uid);
            return found;
        };
        QVERIFY(!list(cases::Phase::Any).contains(nobodys));
        QCOMPARE(list(cases::Phase::Any), QSet<Uuid>({judged, waiting, reviewed}));
        QCOMPARE(list(cases::Phase::Accepted), QSet<Uuid>({judged, waiting}));
        QCOMPARE(list(cases::Phase::Petition), QSet<Uuid>({reviewed}));
    }

    void numbersAreFoundAsPeopleWriteThem()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted();
        for (const QString &text : {u"01/2026/TLST-DS"_s, u"1/2026/TLST-DS"_s, u" 01/2026/tlst-ds "_s, desk.matter(uid).petitionNo, u"1"_s, uid.toString()}) {
            const auto found = desk.read([&](storage::ReadTx &tx) { return cases::matterByNumber(tx, text); });
            QVERIFY2(found, qPrintable(text));
            QCOMPARE(found->uid, uid);
        }
        const auto none = desk.read([&](storage::ReadTx &tx) { return cases::matterByNumber(tx, u"77/2026/TLST-DS"_s); });
        QCOMPARE(test::errorId(none), u"case.not-found"_s);
        const auto byName = desk.read([&](storage::ReadTx &tx) { return cases::listMatters(tx, {.text = u"le van cuo"_s}, {}, 9); });
        QCOMPARE(byName->rows.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TstCasesSql)
#include "tst_casessql.moc"
