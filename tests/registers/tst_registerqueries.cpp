// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookfixture.h"

#include "caserows_sql.h"
#include "closings_sql.h"
#include "names_sql.h"
#include "ownrows_sql.h"
#include "periodscan_sql.h"
#include "registers_sql.h"
#include "rowdrafts_sql.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::BookFixture;

/** No statement of this module may walk through a whole table. */
class TestRegisterQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByIndex_data()
    {
        QTest::addColumn<QByteArray>("statement");
        namespace sql = registers::sql;
        const QHash<QString, QByteArray> statements {{u"bookOf"_s, sql::bookOf},
                                                     {u"matterForBooks"_s, sql::matterForBooks},

                                                     {u"entryByUid"_s, sql::entryByUid},
                                                     {u"waitingOf"_s, sql::waitingOf},
                                                     {u"lastPlace"_s, sql::lastPlace},
                                                     {u"countStruck"_s, sql::countStruck},
                                                     {u"struckPlaces"_s, sql::struckPlaces},
                                                     {u"moveEntry"_s, sql::moveEntry},
                                                     {u"strikeEntry"_s, sql::strikeEntry},
                                                     {u"dropEntry"_s, sql::dropEntry},
                                                     {u"voidEntry"_s, sql::voidEntry},
                                                     {u"placesUp"_s, sql::placesUp},
                                                     {u"placesDown"_s, sql::placesDown},
                                                     {u"datedUp"_s, sql::datedUp},
                                                     {u"datedDown"_s, sql::datedDown},
                                                     {u"wordsUp"_s, sql::wordsUp},
                                                     {u"wordsDown"_s, sql::wordsDown},
                                                     {u"datedWordsUp"_s, sql::datedWordsUp},
                                                     {u"datedWordsDown"_s, sql::datedWordsDown},
                                                     {u"placesOfDates"_s, sql::placesOfDates},
                                                     {u"overduePlaces"_s, sql::overduePlaces},
                                                     {u"entryRows"_s, sql::entryRows},
                                                     {u"validPlaceOf"_s, sql::validPlaceOf},
                                                     {u"countState"_s, sql::countState},
                                                     {u"voidNumbers"_s, sql::voidNumbers},
                                                     {u"lastNumber"_s, sql::lastNumber},
                                                     {u"hasRows"_s, sql::hasRows},
                                                     {u"enteredUp"_s, sql::enteredUp},
                                                     {u"enteredDown"_s, sql::enteredDown},
                                                     {u"openBefore"_s, sql::openBefore},
                                                     {u"resolvedSince"_s, sql::resolvedSince},
                                                     {u"resolvedIn"_s, sql::resolvedIn},
                                                     {u"resolvedBeyond"_s, sql::resolvedBeyond},
                                                     {u"resolvedBounds"_s, sql::resolvedBounds},
                                                     {u"resolvedUp"_s, sql::resolvedUp},
                                                     {u"resolvedDown"_s, sql::resolvedDown},
                                                     {u"enteredBounds"_s, sql::enteredBounds},
                                                     {u"enteredAstray"_s, sql::enteredAstray},
                                                     {u"enteredWordsUp"_s, sql::enteredWordsUp},
                                                     {u"enteredWordsDown"_s, sql::enteredWordsDown},
                                                     {u"carriedWordsUp"_s, sql::carriedWordsUp},
                                                     {u"carriedWordsDown"_s, sql::carriedWordsDown},
                                                     {u"resolvedWordsUp"_s, sql::resolvedWordsUp},
                                                     {u"resolvedWordsDown"_s, sql::resolvedWordsDown},
                                                     {u"allWordsUp"_s, sql::allWordsUp},
                                                     {u"allWordsDown"_s, sql::allWordsDown},
                                                     {u"isEntered"_s, sql::isEntered},
                                                     {u"isCarried"_s, sql::isCarried},
                                                     {u"isResolved"_s, sql::isResolved},
                                                     {u"isOnList"_s, sql::isOnList},
                                                     {u"ownRowByUid"_s, sql::ownRowByUid},
                                                     {u"ownRowByNumber"_s, sql::ownRowByNumber},
                                                     {u"ownChanges"_s, sql::ownChanges},
                                                     {u"correctOwnRow"_s, sql::correctOwnRow},
                                                     {u"confirmOwnRow"_s, sql::confirmOwnRow},
                                                     {u"ownEntryWords"_s, sql::ownEntryWords},
                                                     {u"confirmOwnEntry"_s, sql::confirmOwnEntry},
                                                     {u"allCaseRowRules"_s, sql::allCaseRowRules},
                                                     {u"dropCaseRowRules"_s, sql::dropCaseRowRules},
                                                     {u"booksOfRule"_s, sql::booksOfRule},
                                                     {u"rolesOfBook"_s, sql::rolesOfBook},
                                                     {u"endsRows"_s, sql::endsRows},
                                                     {u"caseRowByUid"_s, sql::caseRowByUid},
                                                     {u"caseRowsOfMatter"_s, sql::caseRowsOfMatter},
                                                     {u"endRowsOfMatter"_s, sql::endRowsOfMatter},
                                                     {u"endRowsOfSource"_s, sql::endRowsOfSource},
                                                     {u"courtOfMatter"_s, sql::courtOfMatter},
                                                     {u"stepByUid"_s, sql::stepByUid},
                                                     {u"stepsAfter"_s, sql::stepsAfter},
                                                     {u"hearingsAfter"_s, sql::hearingsAfter},
                                                     {u"servicesAfter"_s, sql::servicesAfter},
                                                     {u"hearingForBooks"_s, sql::hearingForBooks},
                                                     {u"serviceForBooks"_s, sql::serviceForBooks},
                                                     {u"partiesForBooks"_s, sql::partiesForBooks},
                                                     {u"partyNameOf"_s, sql::partyNameOf},
                                                     {u"hearingThatFollows"_s, sql::hearingThatFollows},
                                                     {u"closingsOf"_s, sql::closingsOf},
                                                     {u"closingsOfCourt"_s, sql::closingsOfCourt},
                                                     {u"samePlaintiffUp"_s, sql::samePlaintiffUp},
                                                     {u"plaintiffsUp"_s, sql::plaintiffsUp},
                                                     {u"samePlaintiffDown"_s, sql::samePlaintiffDown},
                                                     {u"plaintiffsDown"_s, sql::plaintiffsDown},
                                                     {u"sameDefendantUp"_s, sql::sameDefendantUp},
                                                     {u"defendantsUp"_s, sql::defendantsUp},
                                                     {u"sameDefendantDown"_s, sql::sameDefendantDown},
                                                     {u"defendantsDown"_s, sql::defendantsDown},
                                                     {u"plaintiffsAt"_s, sql::plaintiffsAt},
                                                     {u"defendantsAt"_s, sql::defendantsAt},
                                                     {u"setNames"_s, sql::setNames},
                                                     {u"datedAt"_s, sql::datedAt},
                                                     {u"wordsAt"_s, sql::wordsAt},
                                                     {u"changeDraft"_s, sql::changeDraft},
                                                     {u"dropDraft"_s, sql::dropDraft},
                                                     {u"draftByUid"_s, sql::draftByUid},
                                                     {u"draftsOf"_s, sql::draftsOf},
                                                     {u"lastOpens"_s, sql::lastOpens},
                                                     {u"ledger"_s, sql::ledger},
                                                     {u"lateEntered"_s, sql::lateEntered},
                                                     {u"lateResolved"_s, sql::lateResolved},
                                                     {u"waitingUntil"_s, sql::waitingUntil},
                                                     {u"voidsIn"_s, sql::voidsIn},
                                                     {u"unapproved"_s, sql::unapproved}};
        for (auto it = statements.cbegin(); it != statements.cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value();
    }
    void goesByIndex()
    {
        QFETCH(QByteArray, statement);
        static BookFixture books;
        const auto plan = books.vault().read([&](storage::ReadTx &tx) -> Result<QStringList> {
            QStringList lines;
            const QByteArray explained = "EXPLAIN QUERY PLAN " + statement;
            auto row = tx.prepare(explained);
            while (row.next())
                lines += row.text(3);
            THULY_CHECK(row.finish());
            return lines;
        });
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        for (const QString &line : *plan) {
            // A word index answers MATCH by itself and calls that a scan of a virtual table.
            const bool wordIndex = line.contains(u"VIRTUAL TABLE INDEX"_s) && line.contains(u'M');
            QVERIFY2(!line.startsWith(u"SCAN"_s) || wordIndex, qPrintable(plan->join(u" | "_s)));
            QVERIFY2(!line.contains(u"TEMP B-TREE"_s), qPrintable(plan->join(u" | "_s)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRegisterQueries)
#include "tst_registerqueries.moc"
