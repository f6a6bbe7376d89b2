// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/base/csv.h>
#include <thuly/packs/pack.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

namespace {

QStringList procedurePacks()
{
    return {u"procedure-civil"_s,    u"procedure-civil-matter"_s, u"procedure-administrative"_s,
            u"procedure-criminal"_s, u"procedure-xlhc"_s,         u"procedure-mediation"_s};
}

} // namespace

/** That no row of the collected data was lost or lost its mark on the way into the packs. */
class TestPackData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsKeepSourceAndMark_data();
    void rowsKeepSourceAndMark();
    void rowsAreThoseOfTheCollection_data();
    void rowsAreThoseOfTheCollection();
    void columnsAreThoseOfTheCollection();
    void everyDeadlineIsInExactlyOnePack();

private:
    CsvTable table(const QString &pack, const QString &file) const
    {
        const auto parsed = parseCsv(m_packs.value(pack).file(file));
        return parsed ? *parsed : CsvTable();
    }
    static CsvTable shared(const QString &path)
    {
        QFile file(test::sharedFile(path));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto parsed = parseCsv(file.readAll());
        return parsed ? *parsed : CsvTable();
    }
    struct Holder {
        QHash<QString, int> index;
        QList<Pack> packs;
        const Pack &value(const QString &id) const { return packs[index.value(id)]; }
    };
    Holder m_packs;
};

void TestPackData::initTestCase()
{
    const auto packs = embeddedPacks(TrustAnchors::embedded());
    QVERIFY(packs);
    for (const Pack &pack : *packs) {
        m_packs.index.insert(pack.manifest().id, static_cast<int>(m_packs.packs.size()));
        m_packs.packs << pack;
    }
}

void TestPackData::rowsKeepSourceAndMark_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("source");
    const auto row = [](const QString &pack, const QString &file, const QString &source = u"source"_s) {
        QTest::newRow(qPrintable(QString(pack % u' ' % file))) << pack << file << source;
    };
    for (const QString &file :
         {u"courts.csv"_s, u"court_succession.csv"_s, u"provinces.csv"_s, u"communes.csv"_s, u"former_districts.csv"_s})
        row(u"courts"_s, file);
    row(u"calendar"_s, u"holidays.csv"_s, u"source_url"_s);
    row(u"calendar"_s, u"years.csv"_s);
    for (const QString &pack : procedurePacks()) {
        row(pack, u"deadlines.csv"_s, u"source_url"_s);
        row(pack, u"transitions.csv"_s, u"law_ref"_s);
    }
    row(u"limits-further"_s, u"deadlines.csv"_s, u"source_url"_s);
    row(u"numbers"_s, u"case_types.csv"_s);
    row(u"numbers"_s, u"number_series.csv"_s);
    row(u"registers"_s, u"registers.csv"_s);
    row(u"registers"_s, u"register_columns.csv"_s);
    row(u"relations"_s, u"relations_of_law.csv"_s);
    row(u"fees"_s, u"fees.csv"_s);
}

void TestPackData::rowsKeepSourceAndMark()
{
    QFETCH(QString, pack);
    QFETCH(QString, file);
    QFETCH(QString, source);
    const CsvTable rows = table(pack, file);
    QVERIFY(!rows.rows.isEmpty());
    QVERIFY(rows.column(source) >= 0);
    for (qsizetype row = 0; row < rows.rows.size(); ++row) {
        const QString mark = rows.value(row, u"verified");
        QVERIFY2(mark == u"yes" || mark == u"secondary" || mark == u"no", qPrintable(rows.rows[row].join(u',')));
        // What nobody read has no source; everything else has one.
        if (mark != u"no")
            QVERIFY2(!rows.value(row, source).isEmpty(), qPrintable(rows.rows[row].join(u',')));
    }
}

void TestPackData::rowsAreThoseOfTheCollection_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QString>("only");
    const auto row = [](const QString &pack, const QString &file, const QString &origin, const QStringList &key,
                        const QStringList &ours = {}, const QString &only = {}) {
        QTest::newRow(qPrintable(QString(pack % u' ' % file))) << pack << file << origin << key << ours << only;
    };
    const QString reference = u"data/reference/"_s;
    row(u"courts"_s, u"courts.csv"_s, reference, {u"court_id"_s});
    row(u"courts"_s, u"court_succession.csv"_s, reference, {u"old_name"_s, u"new_court_id"_s});
    row(u"courts"_s, u"provinces.csv"_s, reference, {u"code"_s, u"valid_from"_s});
    row(u"courts"_s, u"communes.csv"_s, reference, {u"code"_s});
    row(u"courts"_s, u"former_districts.csv"_s, reference, {u"code"_s});
    row(u"calendar"_s, u"holidays.csv"_s, u"data/law/"_s, {u"date"_s});
    // Words of required_facts are brought into the closed grammar (resources/packs/README.md), nothing else.
    const QStringList procedures {u"civil;family;commercial;labour"_s,
                                  u"civil_matter"_s,
                                  u"administrative"_s,
                                  u"criminal"_s,
                                  u"xlhc"_s,
                                  u"mediation"_s};
    for (qsizetype i = 0; i < procedures.size(); ++i)
        row(procedurePacks()[i], u"transitions.csv"_s, u"data/law/"_s, {u"state_from"_s, u"event"_s},
            {u"required_facts"_s}, procedures[i]);
    row(u"numbers"_s, u"case_types.csv"_s, reference, {u"code"_s});
    row(u"numbers"_s, u"number_series.csv"_s, reference, {u"series_id"_s});
    // The book of the seal is one of the records office: kept by hand, with rights of its own.
    row(u"registers"_s, u"registers.csv"_s, reference, {u"register_id"_s}, {u"procedure"_s, u"columns"_s});
    row(u"relations"_s, u"relations_of_law.csv"_s, reference, {u"relation_id"_s});
}

void TestPackData::rowsAreThoseOfTheCollection()
{
    QFETCH(QString, pack);
    QFETCH(QString, file);
    QFETCH(QString, origin);
    QFETCH(QStringList, key);
    QFETCH(QStringList, ours);
    QFETCH(QString, only);
    const CsvTable theirs = shared(origin + file);
    if (theirs.rows.isEmpty())
        QSKIP("the collected data beside the checkout is not here");
    const CsvTable mine = table(pack, file);
    const auto keyOf = [&](const CsvTable &rows, qsizetype row) {
        QStringList parts;
        for (const QString &column : key)
            parts << rows.value(row, column);
        return parts.join(u'|');
    };
    QHash<QString, qsizetype> places;
    for (qsizetype row = 0; row < mine.rows.size(); ++row)
        places.insert(keyOf(mine, row), row);
    qsizetype wanted = 0;
    for (qsizetype row = 0; row < theirs.rows.size(); ++row) {
        if (!only.isEmpty() && theirs.value(row, u"procedure") != only)
            continue;
        ++wanted;
        const auto at = places.constFind(keyOf(theirs, row));
        QVERIFY2(at != places.constEnd(), qPrintable(keyOf(theirs, row)));
        for (const QString &column : theirs.header) {
            if (!ours.contains(column))
                QCOMPARE(mine.value(*at, column), theirs.value(row, column));
        }
    }
    // Rows of our own: five series, the four fields of civil matters, the book of what comes back from appeals, and moves that
    // the collection leaves out: summary procedure of administrative cases (LTTHC Đ.246-247), joining of cases, transfer
    // after acceptance, what follows the result of the appeal, the archive.
    const QHash<QString, qsizetype> added {{u"numbers number_series.csv"_s, 5},
                                           {u"numbers case_types.csv"_s, 4},
                                           {u"registers registers.csv"_s, 1},
                                           {u"procedure-civil transitions.csv"_s, 4},
                                           {u"procedure-civil-matter transitions.csv"_s, 9},
                                           {u"procedure-administrative transitions.csv"_s, 15}};
    QCOMPARE(mine.rows.size(), wanted + added.value(pack % u' ' % file));
}

/**
 * A column that somebody has seen printed is as the collection has it. Where a book's columns are a reconstruction, each stands
 * in its place, maybe with a longer heading, and only a running number, the case and the assigned person may be added: a row
 * that is made from a case says whose it is.
 */
void TestPackData::columnsAreThoseOfTheCollection()
{
    const CsvTable theirs = shared(u"data/reference/register_columns.csv"_s);
    if (theirs.rows.isEmpty())
        QSKIP("the collected data beside the checkout is not here");
    const CsvTable mine = table(u"registers"_s, u"register_columns.csv"_s);
    QHash<QString, QList<qsizetype>> columns;
    for (qsizetype row = 0; row < mine.rows.size(); ++row)
        columns[mine.value(row, u"register_id"_s)] += row;
    const QStringList added {u"STT"_s, u"Vụ"_s, u"Người được phân công"_s};
    QHash<QString, qsizetype> next;
    for (qsizetype row = 0; row < theirs.rows.size(); ++row) {
        const QString book = theirs.value(row, u"register_id"_s);
        const QString heading = theirs.value(row, u"heading_vi"_s);
        const QString what = book % u' ' % theirs.value(row, u"ord"_s) % u' ' % heading;
        if (theirs.value(row, u"verified"_s) != u"no") {
            const qsizetype at = columns.value(book).value(next[book]++, -1);
            QVERIFY2(at >= 0, qPrintable(what));
            for (const QString &column : theirs.header)
                QCOMPARE(mine.value(at, column), theirs.value(row, column));
            continue;
        }
        const QString last = heading.section(u' ', -1);
        for (;; ++next[book]) {
            const qsizetype at = columns.value(book).value(next[book], -1);
            QVERIFY2(at >= 0, qPrintable(what));
            const QString ours = mine.value(at, u"heading_vi"_s);
            if (ours.contains(heading) || ours.endsWith(last))
                break;
            QVERIFY2(added.contains(ours), qPrintable(QString(what % u": "_s % ours)));
        }
        ++next[book];
    }
}

void TestPackData::everyDeadlineIsInExactlyOnePack()
{
    const CsvTable theirs = shared(u"data/law/deadlines.csv"_s);
    if (theirs.rows.isEmpty())
        QSKIP("the collected data beside the checkout is not here");
    QHash<QString, QStringList> mine;
    for (const QString &pack : procedurePacks() + QStringList {u"limits-further"_s}) {
        const CsvTable rows = table(pack, u"deadlines.csv"_s);
        QCOMPARE(rows.header, theirs.header);
        for (const QStringList &row : rows.rows) {
            QVERIFY2(!mine.contains(row.first()), qPrintable(row.first()));
            mine.insert(row.first(), row);
        }
    }
    // Ours: the alarm on the day that a detention order names.
    QVERIFY(mine.contains(u"hs.134.1.detention_end"_s));
    QCOMPARE(mine.size(), theirs.rows.size() + 1);
    for (const QStringList &row : theirs.rows)
        QCOMPARE(mine.value(row.first()), row);
}

QTEST_GUILESS_MAIN(TestPackData)
#include "tst_packdata.moc"
