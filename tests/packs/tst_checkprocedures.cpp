// SPDX-License-Identifier: GPL-3.0-or-later
#include "packmaker.h"
#include "testdata.h"

#include <thuly/packs/checkprocedures.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

/** Breaks one thing at a time in the real tables of civil procedure and sees that it is found. */
class TestCheckProcedures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void breaks_data();
    void breaks();
    void untouchedTablesAreFine();
    void unreadableTables_data();
    void unreadableTables();

private:
    Result<std::shared_ptr<const LawBook>> assemble(const QString &file, const QByteArray &before,
                                                    const QByteArray &after) const
    {
        QMap<QString, QByteArray> files = m_files;
        if (!file.isEmpty()) {
            const qsizetype count = files[file].count(before);
            if (count == 0)
                qFatal("the test changes something that is not there: %s", before.constData());
            files[file].replace(before, after);
        }
        THULY_TRY(const QByteArray bytes,
                  m_maker.build(files, {{u"id"_s, u"procedure-civil"_s}, {u"kind"_s, u"procedure"_s}}));
        THULY_TRY(Pack procedure, readPack(bytes, m_maker.anchors()));
        QList<Pack> packs {procedure};
        for (const Pack &pack : m_others)
            packs << pack;
        return LawBook::assemble(packs);
    }

    test::PackMaker m_maker;
    QMap<QString, QByteArray> m_files;
    QList<Pack> m_others;
    const QStringList m_procedures {u"civil"_s, u"family"_s, u"commercial"_s, u"labour"_s};
};

void TestCheckProcedures::initTestCase()
{
    const QDir folder(test::sourceDir() + u"/resources/packs/procedure-civil"_s);
    for (const QString &name : folder.entryList({u"*.csv"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_files.insert(name, file.readAll());
    }
    QVERIFY(m_files.size() >= 9);
    const auto embedded = embeddedPacks(TrustAnchors::embedded());
    QVERIFY(embedded);
    for (const Pack &pack : *embedded) {
        if (pack.manifest().id != u"procedure-civil")
            m_others << pack;
    }
}

void TestCheckProcedures::breaks_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("what");
    const auto row
        = [](const char *name, const QString &file, const QByteArray &before, const QByteArray &after, FindingKind kind,
             const QString &what) { QTest::newRow(name) << file << before << after << static_cast<int>(kind) << what; };
    row("nobody notifies any more", u"transitions.csv"_s, ",ACCEPTED,acceptance_notified,NOTIFIED,",
        ",ACCEPTED,acceptance_notified,ACCEPTED,", FindingKind::UnreachableState, u"NOTIFIED"_s);
    row("a state nobody knows", u"transitions.csv"_s, ",NOTIFIED,case_judge_assigned,PREPARATION,",
        ",NOTIFIED,case_judge_assigned,NOWHERE,", FindingKind::UnknownState, u"NOWHERE"_s);
    row("an event without a definition", u"events.csv"_s, "\ncase_judge_assigned,", "\ncase_judge_given,",
        FindingKind::UnknownEvent, u"case_judge_assigned"_s);
    row("a fact without a definition", u"facts.csv"_s, "\nreceipt_no,", "\nreceipt_number,", FindingKind::UnknownFact,
        u"receipt_no"_s);
    row("completes a rule that is not there", u"fulfilments.csv"_s, "ds.191.2.assign_reviewer", "ds.191.2.assign",
        FindingKind::UnknownRule, u"ds.191.2.assign"_s);
    row("nothing starts the review", u"triggers.csv"_s, "review_judge_assigned,", "reviewer_named,",
        FindingKind::DeadTrigger, u"review_judge_assigned"_s);
    row("a series nobody has", u"facts.csv"_s, "series:TB-TLVA", "series:TB-XYZ", FindingKind::MissingReference,
        u"series TB-XYZ of DS"_s);
    row("a due date of no rule", u"facts.csv"_s, "ds.195.2.fee_pay", "ds.195.2.pay", FindingKind::UnknownRule,
        u"ds.195.2.pay"_s);
}

void TestCheckProcedures::breaks()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, kind);
    QFETCH(QString, what);
    const auto book = assemble(file, before, after);
    QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
    const QList<Finding> findings = checkProcedures(**book, m_procedures);
    const bool found = std::ranges::any_of(
        findings, [&](const Finding &one) { return static_cast<int>(one.kind) == kind && one.what == what; });
    for (const Finding &finding : findings)
        qDebug().noquote() << static_cast<int>(finding.kind) << finding.where << finding.what;
    QVERIFY(found);
}

void TestCheckProcedures::untouchedTablesAreFine()
{
    const auto book = assemble({}, {}, {});
    QVERIFY(book);
    QVERIFY(checkProcedures(**book, m_procedures).isEmpty());
}

void TestCheckProcedures::unreadableTables_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a demand in other words")
        << u"transitions.csv"_s << QByteArray("fee_until passed; no receipt_no") << QByteArray("after a while");
    QTest::newRow("a mark in other words")
        << u"transitions.csv"_s << QByteArray("BLTTDS Đ.197 k.2,yes") << QByteArray("BLTTDS Đ.197 k.2,sure");
    QTest::newRow("a unit in other words") << u"deadlines.csv"_s << QByteArray(",4,month,") << QByteArray(",4,moon,");
    QTest::newRow("a day that does not exist")
        << u"deadlines.csv"_s << QByteArray("2025-07-01") << QByteArray("2025-02-30");
    QTest::newRow("a condition in other words")
        << u"deadlines.csv"_s << QByteArray("channel=direct") << QByteArray("if handed in");
    QTest::newRow("an effect in other words")
        << u"fulfilments.csv"_s << QByteArray(",restarts,") << QByteArray(",repeats,");
    QTest::newRow("a type in other words") << u"facts.csv"_s << QByteArray(",moment,") << QByteArray(",instant,");
    QTest::newRow("a phase in other words")
        << u"states.csv"_s << QByteArray(",petition\n") << QByteArray(",beginning\n");
    QTest::newRow("a column less") << u"tasks.csv"_s << QByteArray("soon_days") << QByteArray("days_before");
}

void TestCheckProcedures::unreadableTables()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto book = assemble(file, before, after);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::PackInvalid);
    QCOMPARE(book.error().args.value(0), u"procedure-civil"_s);
    QCOMPARE(book.error().args.value(1), file);
    QVERIFY(book.error().args.value(2).toInt() > 0);
}

QTEST_GUILESS_MAIN(TestCheckProcedures)
#include "tst_checkprocedures.moc"
