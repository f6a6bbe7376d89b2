// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/bookrows.h>
#include <thuly/workflow/books.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::DeskFixture;
using test::errorId;

namespace {

registers::EnterRow incoming(const QString &author = u"Công an tỉnh Nghệ An"_s)
{
    return {u"VT-DEN"_s,
            {{u"arrived_on"_s, u"20/11"_s}, {u"author"_s, author}, {u"document_number"_s, u"415/CV-PC02"_s}, {u"document_on"_s, u"18/11/2026"_s},
             {u"kind_and_summary"_s, u"Công văn trả lời xác minh"_s}, {u"recipient"_s, u"Phan Thị Thu Hà"_s}}};
}

QList<registers::RegisterRow> rowsOf(const DeskFixture &fixture, const QString &book)
{
    registers::RegisterQuery query;
    query.court = fixture.desk->courtId();
    query.registerId = book;
    query.year = 2026;
    query.order = registers::RowOrder::BookOrder;
    const auto content = workflow::Books(fixture.desk).content(query).takeResult();
    return content ? content->rows : QList<registers::RegisterRow>();
}

} // namespace

/** Books that people write themselves: numbers without gaps, nothing overwritten, checked by the type of the column. */
class TstBookRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHandKeptBookTakesARow()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        int books = 0;
        for (const packs::RegisterDefinition *book : fixture.desk->law()->offeredRegisters()) {
            if (book->rows != packs::RegisterRows::Own)
                continue;
            ++books;
            registers::EnterRow row {book->id, {}};
            for (const packs::RegisterColumn &column : book->columns) {
                QVERIFY2(!column.field.isEmpty(), qPrintable(book->id));
                if (column.need != packs::FieldNeed::Required)
                    continue;
                QString value = u"Nội dung thử"_s;
                if (!column.choices.isEmpty())
                    value = column.choices.first();
                else if (column.type == packs::FactType::Date)
                    value = u"20/11/2026"_s;
                else if (column.type == packs::FactType::Moment)
                    value = u"20/11/2026 08:15"_s;
                else if (column.type == packs::FactType::Number || column.type == packs::FactType::Money)
                    value = u"12"_s;
                else if (column.type == packs::FactType::Series)
                    value = u"QĐ-TAKV3"_s;
                row.cells.insert(column.field, value);
            }
            const auto first = rows.enter(row).takeResult();
            QVERIFY2(first, first ? "" : qPrintable(QString(book->id % u' ' % first.error().id() % u' ' % first.error().field % first.error().detail)));
            QCOMPARE(first->seq, 1);
            const auto second = rows.enter(row).takeResult();
            VERIFY_OK(second);
            QCOMPARE(second->seq, 2);
            const auto read = rowsOf(fixture, book->id);
            QCOMPARE(read.size(), 2);
            QCOMPARE(read.first().cells.size(), book->columns.size());
            QVERIFY(!read.first().cells.join(QString()).isEmpty());
        }
        QVERIFY(books >= 14);
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        VERIFY_OK(rebuilt);
        QCOMPARE(rebuilt->different, QStringList());
    }

    void recordsOfficeNumbersRunByNd30()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        QCOMPARE(rows.enter(incoming()).takeResult()->number, u"01"_s);
        QCOMPARE(rows.enter(incoming()).takeResult()->number, u"02"_s);
        registers::EnterRow outgoing {u"VT-DI"_s,
                                      {{u"number"_s, u"QĐ-TAKV3"_s}, {u"document_on"_s, u"23/11/2026"_s}, {u"kind_and_summary"_s, u"Quyết định phân công"_s},
                                       {u"signer"_s, u"Nguyễn Đình Lâm"_s}, {u"recipients"_s, u"Các Thẩm phán"_s}}};
        QCOMPARE(rows.enter(outgoing).takeResult()->number, u"01/QĐ-TAKV3"_s);
        outgoing.cells[u"number"_s] = u"TAKV3-VP"_s;
        QCOMPARE(rows.enter(outgoing).takeResult()->number, u"02/TAKV3-VP"_s); // one run for all kinds
        outgoing.cells.remove(u"number"_s);
        QCOMPARE(errorId(rows.enter(outgoing).takeResult()), u"missing-field"_s);
        outgoing.cells[u"number"_s] = u"QĐ {seq}"_s;
        QCOMPARE(errorId(rows.enter(outgoing).takeResult()), u"unknown-value"_s);
        QCOMPARE(rowsOf(fixture, u"VT-DI"_s).first().cells.first(), u"01/QĐ-TAKV3"_s);
        QCOMPARE(rowsOf(fixture, u"VT-DEN"_s).first().cells.first(), u"20/11/2026"_s);
    }

    void badCellsAreRefused_data()
    {
        QTest::addColumn<QString>("book");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("no such day") << u"VT-DEN"_s << u"arrived_on"_s << u"31/02/2026"_s << u"date-does-not-exist"_s;
        QTest::newRow("not a day") << u"VT-DEN"_s << u"arrived_on"_s << u"hôm qua"_s << u"bad-date"_s;
        QTest::newRow("tomorrow") << u"VT-DEN"_s << u"arrived_on"_s << u"24/11/2026"_s << u"date-in-future"_s;
        QTest::newRow("empty") << u"VT-DEN"_s << u"author"_s << u"  "_s << u"missing-field"_s;
        QTest::newRow("too long") << u"VT-DEN"_s << u"author"_s << QString(3000, u'a') << u"text-too-long"_s;
        QTest::newRow("no such column") << u"VT-DEN"_s << u"judge"_s << u"x"_s << u"unknown-value"_s;
        QTest::newRow("money") << u"ANPHI"_s << u"amount"_s << u"ba trăm"_s << u"bad-money"_s;
        QTest::newRow("count") << u"TRICHLUC"_s << u"copies"_s << u"-1"_s << u"bad-number"_s;
        QTest::newRow("choice") << u"KNTC"_s << u"kind"_s << u"thắc mắc"_s << u"unknown-value"_s;
    }
    void badCellsAreRefused()
    {
        QFETCH(QString, book);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, refusal);
        static DeskFixture fixture;
        registers::EnterRow row = incoming();
        row.registerId = book;
        if (book == u"ANPHI"_s)
            row.cells = {{u"case"_s, u"12/2026/TLST-DS"_s}};
        if (book == u"TRICHLUC"_s)
            row.cells = {{u"requested_on"_s, u"20/11"_s}, {u"requester"_s, u"Trần Thị Đào"_s}, {u"document"_s, u"Bản án 03/2026/DS-ST"_s}};
        if (book == u"KNTC"_s)
            row.cells = {{u"received_on"_s, u"20/11"_s}, {u"complainant"_s, u"Trần Thị Đào"_s}, {u"subject"_s, u"Thông báo trả đơn"_s}};
        row.cells.insert(field, value);
        const qint64 ops = fixture.opCount();
        const auto refused = workflow::BookRows(fixture.desk).enter(row).takeResult();
        QCOMPARE(errorId(refused), refusal);
        QCOMPARE(refused.error().field, field);
        QCOMPARE(fixture.opCount(), ops); // and no number was used up
    }

    void limitsMayLieAhead()
    {
        DeskFixture fixture;
        registers::EnterRow row {u"MUONHS"_s,
                                 {{u"lent_on"_s, u"23/11"_s}, {u"borrower"_s, u"Hoàng Minh Tuấn"_s}, {u"file"_s, u"Hồ sơ 12/2024/TLST-DS"_s},
                                  {u"kind"_s, u"muon"_s}, {u"due_on"_s, u"30/11"_s}}};
        const auto lent = workflow::BookRows(fixture.desk).enter(row).takeResult();
        VERIFY_OK(lent);
        QCOMPARE(lent->cells.value(u"kind"_s), u"mượn"_s);
        QCOMPARE(lent->cells.value(u"due_on"_s), u"2026-11-30"_s);
    }

    void booksOfCasesAreNotTypedInto()
    {
        DeskFixture fixture;
        QCOMPARE(errorId(workflow::BookRows(fixture.desk).enter({u"DS-ST"_s, {}}).takeResult()), u"register.filled-from-cases"_s);
        QCOMPARE(errorId(workflow::BookRows(fixture.desk).enter({u"KHONG-CO"_s, {}}).takeResult()), u"register.unknown"_s);
    }

    void aCorrectionStrikesThrough()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const auto entered = rows.enter(incoming()).takeResult();
        VERIFY_OK(entered);
        registers::CorrectRow correction {entered->uid, entered->version, {{u"author"_s, u"Viện kiểm sát nhân dân khu vực 3"_s}}, u"Ghi nhầm nơi gửi"_s};
        QCOMPARE(errorId(rows.correct({entered->uid, 1, correction.cells, u" "_s}).takeResult()), u"reason-missing"_s);
        QCOMPARE(errorId(rows.correct({entered->uid, 1, {{u"author"_s, u"Công an tỉnh Nghệ An"_s}}, u"x"_s}).takeResult()), u"register.nothing-changed"_s);
        QCOMPARE(errorId(rows.correct({entered->uid, 1, {{u"author"_s, {}}}, u"x"_s}).takeResult()), u"missing-field"_s);
        const auto corrected = rows.correct(correction).takeResult();
        VERIFY_OK(corrected);
        QCOMPARE(corrected->version, 2U);
        QCOMPARE(corrected->number, entered->number);
        correction.baseVersion = 2;
        correction.cells = {{u"notes"_s, u"Bản giấy"_s}};
        VERIFY_OK(rows.correct(correction).takeResult());

        const auto read = rowsOf(fixture, u"VT-DEN"_s);
        QCOMPARE(read.size(), 3);
        QCOMPARE(read.at(0).state, registers::RowState::Superseded);
        QCOMPARE(read.at(0).cells.at(2), u"Công an tỉnh Nghệ An"_s);
        QVERIFY(read.at(0).remark.startsWith(u"Ghi nhầm nơi gửi · Phan Thị Thu Hà"_s));
        QCOMPARE(read.at(1).state, registers::RowState::Superseded);
        QCOMPARE(read.at(1).cells.at(2), u"Viện kiểm sát nhân dân khu vực 3"_s);
        QCOMPARE(read.at(2).state, registers::RowState::Active);
        QCOMPARE(read.at(2).cells.last(), u"Bản giấy"_s);
        QCOMPARE(read.at(2).corrections.size(), 2);
        QCOMPARE(read.at(2).corrections.first().columns, QList<int> {3});
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        QCOMPARE(rebuilt->different, QStringList());
    }

    void twoClerksDoNotOverwriteEachOther()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const auto entered = rows.enter(incoming()).takeResult();
        VERIFY_OK(rows.correct({entered->uid, 1, {{u"notes"_s, u"của tôi"_s}}, u"Bổ sung"_s}).takeResult());
        const auto late = rows.correct({entered->uid, 1, {{u"notes"_s, u"của người khác"_s}}, u"Bổ sung"_s}).takeResult();
        QCOMPARE(errorId(late), u"register.changed-meanwhile"_s);
        QCOMPARE(late.error().args.size(), 3);
        QCOMPARE(late.error().args.at(0), u"01"_s);
        QCOMPARE(late.error().args.at(1), u"Phan Thị Thu Hà"_s);
        QVERIFY(late.error().args.at(2).endsWith(u"23/11/2026"_s));
        QCOMPARE(rows.row(entered->uid).takeResult()->cells.value(u"notes"_s), u"của tôi"_s);
    }

    void aVoidNumberStaysInTheBook()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        VERIFY_OK(rows.enter(incoming()).takeResult());
        const auto second = rows.enter(incoming()).takeResult();
        VERIFY_OK(workflow::Maintenance(fixture.desk).voidNumber(u"02"_s, u"Vào sổ hai lần"_s).takeResult());
        const auto read = rowsOf(fixture, u"VT-DEN"_s);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.last().state, registers::RowState::Void);
        QCOMPARE(read.last().cells.at(1), u"02"_s);
        QCOMPARE(errorId(rows.correct({second->uid, 1, {{u"notes"_s, u"x"_s}}, u"x"_s}).takeResult()), u"numbering.already-void"_s);
        QCOMPARE(rows.enter(incoming()).takeResult()->number, u"03"_s);
    }

    void aBatchIsWrittenWholeOrNotAtAll()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        registers::EnterRow bad = incoming(QString());
        const auto refused = rows.enterAll({incoming(), incoming(), bad}).takeResult();
        QCOMPARE(errorId(refused), u"missing-field"_s);
        QVERIFY(refused.error().detail.startsWith(u"row 3"_s));
        QVERIFY(rowsOf(fixture, u"VT-DEN"_s).isEmpty());
        const auto entered = rows.enterAll({incoming(), incoming()}).takeResult();
        VERIFY_OK(entered);
        QCOMPARE(entered->last().number, u"02"_s);
        QCOMPARE(rows.rowByNumber(u"VT-DEN"_s, u"2"_s, 2026).takeResult()->uid, entered->last().uid);
    }

    void onlyTheRecordsOfficeWritesItsBooks()
    {
        DeskFixture fixture;
        users::Session clerk;
        clerk.account.roles = {users::Role::Clerk};
        const auto *records = fixture.desk->law()->registerDefinition(u"VT-DEN"_s);
        const auto *seal = fixture.desk->law()->registerDefinition(u"CONDAU"_s);
        const auto *exhibits = fixture.desk->law()->registerDefinition(u"VATCHUNG"_s);
        QCOMPARE(errorId(users::may(clerk, registers::rightToWrite(*records))), u"users.not-allowed"_s);
        QCOMPARE(errorId(users::may(clerk, registers::rightToWrite(*seal))), u"users.not-allowed"_s);
        VERIFY_OK(users::may(clerk, registers::rightToWrite(*exhibits)));
    }
};

QTEST_GUILESS_MAIN(TstBookRows)
#include "tst_bookrows.moc"
