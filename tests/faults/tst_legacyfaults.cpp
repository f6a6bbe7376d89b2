// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfaults.h"

#include <thuly/workflow/legacyimport.h>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

constexpr int rows = 700;

/** Enough rows for several ops of one group. */
std::shared_ptr<const sheets::Workbook> oldRegister()
{
    auto book = std::make_shared<sheets::Workbook>();
    sheets::Sheet sheet{.name = u"Sổ"_s};
    const auto add = [&sheet](int number, const QStringList &cells) {
        sheets::Row row{number, {}};
        for (qsizetype column = 0; column < cells.size(); ++column)
            row.cells += sheets::Cell{.column = int(column), .text = cells.at(column)};
        sheet.rows += row;
    };
    add(1, {u"STT"_s, u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Bị đơn"_s});
    for (int i = 1; i <= rows; ++i)
        add(i + 1, {QString::number(i), u"%1/2019/TLST-DS"_s.arg(i), u"04/01/2019"_s, u"Nguyễn Văn An, 1961"_s, u"Lê Thị Hoa, 1970"_s});
    book->sheets += sheet;
    return book;
}

Result<workflow::LegacyReport> importAll(const std::shared_ptr<workflow::Desk> &desk)
{
    return workflow::LegacyImport(desk).import({.path = u"so.xlsx"_s, .registerId = u"DS-ST"_s, .year = 2019, .book = oldRegister()}).takeResult();
}

/** The program that is killed: says "ack" when it was told that the rows are in the book. */
int runChild(const QStringList &arguments)
{
    const auto desk = test::childDesk(arguments.value(0));
    if (!desk)
        return 2;
    if (!importAll(*desk))
        return 3;
    test::acknowledge();
    return 0;
}

} // namespace

/** kill -9 in the middle of an import: all of its rows are in the book afterwards, or none. */
class TestLegacyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAt_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("left");
        // Four ops: the batch, and three of some 240 rows.
        QTest::newRow("an early op applied") << u"journal.after-apply:2"_s << 0;
        QTest::newRow("an early op in the journal") << u"journal.after-insert:2"_s << 0;
        QTest::newRow("a late op in the journal") << u"journal.after-insert:3"_s << 0;
        QTest::newRow("all rows recorded") << u"legacy.before-commit"_s << 0;
    }

    void killedAt()
    {
        NEEDS_FAULT_POINTS;
        QFETCH(QString, fault);
        QFETCH(int, left);
        test::DeskFixture fixture;
        fixture.desk.reset();
        const test::ChildEnd end = test::runChild({fixture.folder()}, fault);
        QVERIFY(end.killed);
        QCOMPARE(end.acknowledged(), 0);
        fixture.reopen();
        check(fixture.desk, left);
        VERIFY_OK(importAll(fixture.desk));
        check(fixture.desk, rows);
    }

    void stoppedItLeavesNothing()
    {
        test::DeskFixture fixture;
        const auto stop = [](qint64 done, qint64 all) { return done * 2 > all ? journal::Progress::Stop : journal::Progress::Continue; };
        const auto stopped = workflow::LegacyImport(fixture.desk).import({.path = u"so.xlsx"_s, .registerId = u"DS-ST"_s, .year = 2019, .book = oldRegister()}, {}, stop).takeResult();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        check(fixture.desk, 0);
    }

private:
    static void check(const std::shared_ptr<workflow::Desk> &desk, int expected)
    {
        const auto counts = desk->read([](storage::ReadTx &tx) -> Result<QList<qint64>> {
            QList<qint64> all;
            for (const char *statement : {"SELECT count(*) FROM register_legacy", "SELECT count(*) FROM register_entry", "SELECT coalesce(sum(entries), 0) FROM register_batch"}) {
                auto row = tx.prepare(statement);
                all += row.next() ? row.int64(0) : -1;
                THULY_CHECK(row.finish());
            }
            return all;
        }).takeResult();
        VERIFY_OK(counts);
        QCOMPARE(*counts, QList<qint64>({expected, expected, expected}));
        test::verifySound(desk);
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestLegacyFaults>(argc, argv, runChild);
}

#include "tst_legacyfaults.moc"
