// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookfixture.h"

#include "registers_sql.h"

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
                                                     {u"countVersions"_s, sql::countVersions},
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
                                                     {u"unresolvedPlaces"_s, sql::unresolvedPlaces},
                                                     {u"resolvedLaterPlaces"_s, sql::resolvedLaterPlaces},
                                                     {u"voidedPlaces"_s, sql::voidedPlaces},
                                                     {u"entryRows"_s, sql::entryRows},
                                                     {u"validPlaceOf"_s, sql::validPlaceOf},
                                                     {u"countState"_s, sql::countState},
                                                     {u"voidNumbers"_s, sql::voidNumbers},
                                                     {u"lastNumber"_s, sql::lastNumber},
                                                     {u"hasRows"_s, sql::hasRows}};
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
