// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "testvault.h"

#include "legacy_sql.h"

#include <fakeclock.h>
#include <thuly/registers/legacyledger.h>
#include <thuly/registers/registerexport.h>
#include <thuly/registers/registerreader.h>
#include <thuly/sheets/sheetreader.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

namespace {

constexpr auto court = "KV-40-3";

LegacyEntry entry(int seq, const QString &symbol = u"TLST-DS"_s)
{
    LegacyEntry made;
    made.sheet = u"Sổ"_s;
    made.row = seq + 5;
    made.order = QString::number(seq);
    made.number = u"%1/19/%2"_s.arg(seq).arg(symbol);
    made.seq = seq;
    made.year = 2019;
    made.symbol = symbol;
    made.accepted = QDate(2019, 1, 4);
    made.plaintiffs = {{u"Phan Đức Uyên"_s, 1961, u"xã Mỹ Lộc"_s}};
    made.defendants = {{u"Lý Đình Uyên"_s, 1956, {}}};
    made.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
    made.resultNumber = u"22/2019/DS-ST"_s;
    made.resultDate = QDate(2019, 4, 4);
    made.result = u"Xét xử: bác yêu cầu"_s;
    made.judge = u"Trần Đình Hoà"_s;
    made.others += std::pair(u"Thư ký"_s, u"Bùi Văn Tú"_s);
    return made;
}

LegacyPlan planOf(int count)
{
    LegacyPlan plan;
    LegacyTable table;
    table.signature = u"abc123"_s;
    table.mapping = {{LegacyField::Number, 1}, {LegacyField::Accepted, 2}};
    plan.tables += table;
    for (int seq = 1; seq <= count; ++seq)
        plan.entries += entry(seq);
    return plan;
}

} // namespace

/** Old registers in the book: whole or not at all, beside the living entries, and out again. */
class TstLegacyLedger : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<test::TestVault> m_vault;
    std::unique_ptr<journal::Journal> m_journal;
    std::shared_ptr<const packs::LawBook> m_law;

    template<class Work> auto write(Work work) -> std::invoke_result_t<Work, journal::Unit &>
    {
        using R = std::invoke_result_t<Work, journal::Unit &>;
        return (*m_vault)->write([&](storage::Tx &tx) -> R {
            journal::Unit unit(tx, *m_journal, {Uuid::make(*m_clock), QString::fromLatin1(court), u"test"_s});
            R result = work(unit);
            if (result)
                THULY_CHECK(unit.finish());
            return result;
        });
    }
    Result<LegacyBatch> add(LegacyPlan plan)
    {
        return write([&](journal::Unit &unit) { return recordLegacyBatch(unit, *m_law, {u"DS-ST"_s, 2019, u"so.xlsx"_s, std::move(plan)}); });
    }
    QList<RegisterRow> rows(const QList<FieldFilter> &filters = {})
    {
        RegisterQuery query{.court = QString::fromLatin1(court), .registerId = u"DS-ST"_s, .year = 2019, .filters = filters, .order = RowOrder::BookOrder};
        auto read = (*m_vault)->read([&](storage::ReadTx &tx) { return RegisterReader(m_law).all(tx, query); });
        return read ? *read : QList<RegisterRow>();
    }

private Q_SLOTS:
    void init();
    void entriesStandInTheBook();
    void wordsFindThem();
    void aNumberMayStandTwiceWithTwoSymbols();
    void rollbackTakesAllOut();
    void rebuildGivesTheSame();
    void manyRowsAreOneGroup();
    void nothingIsNoBatch();
    void numbersAndColumnsAreRemembered();
    void sheetsCarryThem();
    void lookupsGoByIndex();
};

void TstLegacyLedger::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_vault = std::make_unique<test::TestVault>(*m_clock, storage::embeddedMigrations());
    m_journal = std::make_unique<journal::Journal>(*m_clock, Uuid::make(*m_clock), std::vector{registersProjection()});
    if (!m_law)
        m_law = test::builtInLaw();
}

void TstLegacyLedger::entriesStandInTheBook()
{
    const auto batch = add(planOf(3));
    VERIFY_OK(batch);
    QCOMPARE(batch->entries, 3);
    const auto found = rows();
    QCOMPARE(found.size(), 3);
    const RegisterRow &row = found.first();
    QCOMPARE(row.number, u"1/19/TLST-DS"_s);
    QCOMPARE(row.seq, 1);
    QCOMPARE(row.date, QDate(2019, 1, 4));
    QVERIFY(row.legacy && row.matter.isNull() && !row.pending);
    QCOMPARE(row.batch, batch->uid);
    QCOMPARE(row.legacy->others, entry(1).others);
    QCOMPARE(row.cells.value(0), u"1/19/TLST-DS\n04/01/2019"_s);
    QCOMPARE(row.cells.value(1), u"Phan Đức Uyên, 1961, xã Mỹ Lộc"_s);
    QCOMPARE(row.cells.value(14), u"22/2019/DS-ST\n04/04/2019"_s);
    const auto summary = (*m_vault)->read([&](storage::ReadTx &tx) { return RegisterReader(m_law).summary(tx, QString::fromLatin1(court), u"DS-ST"_s, 2019); });
    QCOMPARE(summary->entries, 3);
    QCOMPARE(summary->pending, 0);
}

void TstLegacyLedger::wordsFindThem()
{
    VERIFY_OK(add(planOf(3)));
    QCOMPARE(rows({{SearchField::Plaintiff, u"phan duc"_s}}).size(), 3);
    QCOMPARE(rows({{SearchField::Number, u"2"_s}}).size(), 1);
    QCOMPARE(rows({{SearchField::Judge, u"Trần Đình"_s}}).size(), 3);
}

void TstLegacyLedger::aNumberMayStandTwiceWithTwoSymbols()
{
    LegacyPlan plan = planOf(1);
    plan.entries += entry(1, u"TLST-HNGĐ"_s);
    VERIFY_OK(add(plan));
    const auto found = rows();
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].number != found[1].number);
}

void TstLegacyLedger::rollbackTakesAllOut()
{
    const auto batch = add(planOf(3));
    VERIFY_OK(batch);
    const auto back = [&] { return write([&](journal::Unit &unit) { return rollBackLegacyBatch(unit, batch->uid, u"nhầm tệp"_s); }); };
    const auto done = back();
    VERIFY_OK(done);
    QVERIFY(!done->rolledBackBy.isNull());
    QCOMPARE(done->reason, u"nhầm tệp"_s);
    QVERIFY(rows().isEmpty());
    QVERIFY(rows({{SearchField::Plaintiff, u"phan"_s}}).isEmpty());
    QCOMPARE(test::errorId(back()), u"legacy.batch-rolled-back"_s);
    // The corrected file goes in again.
    VERIFY_OK(add(planOf(3)));
    QCOMPARE(rows().size(), 3);
    QCOMPARE(test::errorId(write([&](journal::Unit &unit) { return rollBackLegacyBatch(unit, unit.newId(), u"x"_s); })), u"legacy.batch-not-found"_s);
}

void TstLegacyLedger::rebuildGivesTheSame()
{
    const auto first = add(planOf(3));
    VERIFY_OK(first);
    VERIFY_OK(write([&](journal::Unit &unit) { return rollBackLegacyBatch(unit, first->uid, u"nhầm"_s); }));
    VERIFY_OK(add(planOf(5)));
    const auto report = (*m_vault)->write([&](storage::Tx &tx) { return m_journal->rebuild(tx); });
    VERIFY_OK(report);
    QCOMPARE(report->different, QStringList());
    QCOMPARE(rows().size(), 5);
}

void TstLegacyLedger::manyRowsAreOneGroup()
{
    VERIFY_OK(add(planOf(2'000)));
    const auto verified = (*m_vault)->read([&](storage::ReadTx &tx) { return m_journal->verify(tx); });
    QCOMPARE(verified->brokenAt, 0);
    QVERIFY2(verified->ops > 5 && verified->ops < 200, qPrintable(QString::number(verified->ops)));
    const auto ops = (*m_vault)->read([&](storage::ReadTx &tx) { return m_journal->after(tx, 0, 1'000); });
    for (const journal::StoredOp &op : *ops)
        QCOMPARE(op.op.group, ops->first().op.group);
}

void TstLegacyLedger::nothingIsNoBatch()
{
    QCOMPARE(test::errorId(add(LegacyPlan())), u"legacy.nothing"_s);
    QCOMPARE((*m_vault)->read([&](storage::ReadTx &tx) { return legacyBatches(tx); })->size(), 0);
}

void TstLegacyLedger::numbersAndColumnsAreRemembered()
{
    VERIFY_OK(add(planOf(3)));
    const auto known = [&](const LegacyEntry &one) { return (*m_vault)->read([&](storage::ReadTx &tx) { return isLegacyNumber(tx, QString::fromLatin1(court), one); }).value(); };
    QVERIFY(known(entry(2)));
    QVERIFY(!known(entry(4)));
    QVERIFY(!known(entry(2, u"TLST-LĐ"_s)));
    const auto mapping = (*m_vault)->read([&](storage::ReadTx &tx) { return rememberedMapping(tx, u"abc123"_s); });
    QCOMPARE(mapping->value(), planOf(1).tables.first().mapping);
}

void TstLegacyLedger::sheetsCarryThem()
{
    VERIFY_OK(add(planOf(3)));
    const packs::RegisterDefinition *book = m_law->registerDefinition(u"DS-ST"_s);
    QTemporaryDir folder;
    for (const QString &name : {u"so.xlsx"_s, u"so.ods"_s}) {
        const QString path = folder.filePath(name);
        VERIFY_OK(name.endsWith(u"ods") ? registerOds(*book, rows(), {u"Toà án"_s, 2019}, path) : registerXlsx(*book, rows(), {u"Toà án"_s, 2019}, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = sheets::readWorkbook(file);
        VERIFY_OK(read);
        const auto &lines = read->sheets.first().rows;
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[2].cells[0].text, u"legacy"_s);
        QCOMPARE(lines[2].cells[1].text, u"1/19/TLST-DS\n04/01/2019"_s);
    }
}

void TstLegacyLedger::lookupsGoByIndex()
{
    for (const char *statement : {sql::legacyNumber, sql::legacyBody, sql::mappingFor, sql::batchByUid, sql::dropBatchWords, sql::dropBatchEntries, sql::dropBatchLegacy, sql::lowestOfNumber}) {
        const auto plan = (*m_vault)->read([&](storage::ReadTx &tx) -> Result<QStringList> { return test::queryPlan(tx, statement); });
        for (const QString &line : *plan)
            QVERIFY2(!line.startsWith(u"SCAN"_s) || line.contains(u"register_words"_s), qPrintable(QString::fromLatin1(statement) + u": "_s + line));
    }
}

QTEST_GUILESS_MAIN(TstLegacyLedger)
#include "tst_legacyledger.moc"
