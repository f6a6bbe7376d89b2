// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/base/csv.h>
#include <thuly/base/deadline.h>
#include <thuly/packs/lawbook.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

/** Worked examples of deadlines, computed with the rules and the calendar that the program ships. */
class TestDeadlineVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examplesOfTheBrief_data();
    void examplesOfTheBrief();
    void collectedVectors();

private:
    Result<DeadlineResult> compute(const DeadlineRule &rule, const QString &trigger,
                                   const std::optional<Period> &extension, int deduct) const
    {
        DeadlineInput input;
        input.base = *rule.limit;
        input.extension = extension;
        if (rule.count == LimitCount::Detention)
            input.count = DeadlineInput::Count::Detention;
        input.deductDays = deduct;
        THULY_TRY(const LegalTime event, parseLegalTime(trigger, QDate(2026, 11, 23)));
        return computeDeadline(input, event, m_book->calendar());
    }
    std::shared_ptr<const LawBook> m_book;
};

void TestDeadlineVectors::initTestCase()
{
    const auto packs = embeddedPacks(TrustAnchors::embedded());
    QVERIFY(packs);
    const auto book = LawBook::assemble(*packs);
    QVERIFY(book);
    m_book = *book;
}

void TestDeadlineVectors::examplesOfTheBrief_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QDate>("due");
    QTest::newRow("over the holiday of 24/11")
        << u"ds.191.2.assign_reviewer"_s << u"2026-11-20"_s << QDate(2026, 11, 26);
    QTest::newRow("no 31st, then a Sunday") << u"ds.203.1a.prep"_s << u"2026-10-31"_s << QDate(2027, 3, 1);
    QTest::newRow("ends on a holiday") << u"ds.273.1.appeal_judgment"_s << u"2026-08-18"_s << QDate(2026, 9, 3);
    QTest::newRow("ends on a Saturday") << u"ds.273.1.appeal_judgment"_s << u"2026-07-03"_s << QDate(2026, 7, 20);
}

void TestDeadlineVectors::examplesOfTheBrief()
{
    QFETCH(QString, rule);
    QFETCH(QString, trigger);
    QFETCH(QDate, due);
    const auto result = compute(*m_book->deadlineRule(rule), trigger, std::nullopt, 0);
    QVERIFY(result);
    QCOMPARE(result->due, due);
    QVERIFY(!result->steps.isEmpty());
}

void TestDeadlineVectors::collectedVectors()
{
    QFile file(test::sharedFile(u"data/law/vectors.csv"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the collected vectors beside the checkout are not here");
    const auto table = parseCsv(file.readAll());
    QVERIFY(table);
    for (qsizetype row = 0; row < table->rows.size(); ++row) {
        const QString id = table->value(row, u"vector_id");
        const DeadlineRule *rule = m_book->deadlineRule(table->value(row, u"rule_id"));
        QVERIFY2(rule && rule->limit, qPrintable(id));
        const auto result = compute(*rule, table->value(row, u"trigger"),
                                    table->value(row, u"extended") == u"yes" ? rule->extension : std::nullopt,
                                    table->value(row, u"deduct_days").toInt());
        QVERIFY2(result.has_value(), qPrintable(id));
        const auto expected = parseLegalTime(table->value(row, u"expected"), QDate(2026, 11, 23));
        QVERIFY2(expected.has_value(), qPrintable(id));
        QVERIFY2(
            result->due == expected->date,
            qPrintable(u"%1: %2, expected %3 (%4)"_s.arg(id, result->due.toString(Qt::ISODate),
                                                         table->value(row, u"expected"), table->value(row, u"why"))));
        if (expected->time) {
            QVERIFY2(result->dueMoment && result->dueMoment->time() == *expected->time, qPrintable(id));
        }
    }
    QVERIFY(table->rows.size() >= 91);
}

QTEST_GUILESS_MAIN(TestDeadlineVectors)
#include "tst_deadlinevectors.moc"
