// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookfixture.h"

#include <thuly/base/text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;
using thuly::test::BookFixture;
using thuly::test::MatterSeed;

class TestRegisterReader : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BookFixture> m_filtered;

    static RegisterPage page(BookFixture &books, const RegisterQuery &query, std::optional<RowKey> from, PageTurn turn,
                             int limit)
    {
        auto read = books.vault().read(
            [&](storage::ReadTx &tx) { return books.reader().page(tx, query, from, turn, limit); });
        if (!read)
            qFatal("%s: %s", qUtf8Printable(read.error().id()), qUtf8Printable(read.error().detail));
        return *read;
    }
    static qint64 count(BookFixture &books, const RegisterQuery &query)
    {
        return books.vault().read([&](storage::ReadTx &tx) { return books.reader().count(tx, query); })->rows;
    }
    static QStringList seqs(const RegisterPage &page)
    {
        QStringList seqs;
        for (const RegisterRow &row : page.rows)
            seqs += row.number.section(u'/', 0, 0);
        return seqs;
    }
    static void fill(BookFixture &books, int from, int to)
    {
        for (int seq = from; seq <= to; ++seq)
            books.put(books.accepted(seq, QDate(2026, 1, 4).addDays(seq)));
    }

private Q_SLOTS:
    void aPetitionIsInItsBookAndThenInBoth()
    {
        BookFixture books;
        MatterSeed seed = books.seed(412);
        books.put(seed);
        const auto petitions = books.rows(books.query(u"DON-KK"_s));
        QCOMPARE(petitions.size(), 1);
        QCOMPARE(petitions.first().number, u"412/2026"_s);
        QVERIFY(petitions.first().pending);
        QVERIFY(books.rows(books.query()).isEmpty());

        seed.acceptedOn = QDate(2026, 3, 20);
        seed.acceptanceSeq = 7;
        seed.acceptanceNumber = books.newId();
        seed.judge = books.judge;
        seed.nextDue = QDate(2026, 7, 20);
        books.put(seed);
        const auto accepted = books.rows(books.query());
        QCOMPARE(accepted.size(), 1);
        const RegisterRow &row = accepted.first();
        QCOMPARE(row.number, u"07/2026/TLST-DS"_s);
        QCOMPARE(row.cells.size(), 28);
        QCOMPARE(row.cells.at(0), u"07/2026/TLST-DS\n20/03/2026"_s);
        QCOMPARE(row.cells.at(1), u"Nguyễn Thị Hạnh, 1970\nxã Nam Đàn, tỉnh Nghệ An"_s);
        QCOMPARE(row.cells.at(6), u"Tranh chấp hợp đồng vay tài sản"_s);
        QCOMPARE(row.judge, u"Hoàng Minh Tuấn"_s);
        QVERIFY(row.deadline);
        QCOMPARE(row.deadline->due, QDate(2026, 7, 20));
        QVERIFY(!books.rows(books.query(u"DON-KK"_s)).first().pending);
        QVERIFY(books.rows(books.query(u"HNGD-ST"_s)).isEmpty());
    }

    void otherBooksKeepTheirOwnNumbers()
    {
        BookFixture books;
        fill(books, 1, 2);
        MatterSeed family = books.accepted(1, QDate(2026, 2, 1));
        family.caseType = u"HNGĐ"_s;
        family.petitionSeq = 3;
        books.put(family);
        QCOMPARE(books.numbers(books.query()), (QStringList {u"01"_s, u"02"_s}));
        const auto rows = books.rows(books.query(u"HNGD-ST"_s));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().number, u"01/2026/TLST-HNGĐ"_s);
        QCOMPARE(rows.first().cells.size(), 30);
    }

    void pagesNeitherDoubleNorHideWhileRowsComeIn()
    {
        BookFixture books;
        fill(books, 1, 20);
        RegisterQuery query = books.query();
        query.order = RowOrder::NewestFirst;
        const RegisterPage first = page(books, query, std::nullopt, PageTurn::After, 8);
        QCOMPARE(seqs(first).first(), u"20"_s);
        QVERIFY(first.more);
        fill(books, 21, 25);
        const RegisterPage second = page(books, query, first.rows.last().key, PageTurn::After, 8);
        QCOMPARE(seqs(second).first(), u"12"_s);
        QCOMPARE(seqs(second).last(), u"05"_s);
        const RegisterPage back = page(books, query, second.rows.first().key, PageTurn::Before, 8);
        QCOMPARE(seqs(back), seqs(first));
        const RegisterPage rest = page(books, query, second.rows.last().key, PageTurn::After, 8);
        QCOMPARE(rest.rows.size(), 4);
        QVERIFY(!rest.more);
        const RegisterPage above = page(books, query, first.rows.first().key, PageTurn::Before, 8);
        QCOMPARE(seqs(above), (QStringList {u"25"_s, u"24"_s, u"23"_s, u"22"_s, u"21"_s}));
        QVERIFY(!above.more);
    }

    void filtersFoldVietnamese_data()
    {
        m_filtered = std::make_unique<BookFixture>();
        MatterSeed first = m_filtered->accepted(1, QDate(2026, 1, 5));
        first.plaintiff = u"Đặng Thị Ánh"_s;
        MatterSeed second = m_filtered->accepted(2, QDate(2026, 1, 6));
        second.defendant = u"Nguyễn Thị Thuý"_s;
        second.relation = u"Chia di sản thừa kế"_s;
        MatterSeed third = m_filtered->accepted(3, QDate(2026, 1, 7));
        third.judge = m_filtered->judge;
        for (const MatterSeed &seed : {first, second, third})
            m_filtered->put(seed);

        QTest::addColumn<SearchField>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QStringList dang {u"01"_s};
        QTest::newRow("without accents") << SearchField::Plaintiff << u"dang thi anh"_s << dang;
        QTest::newRow("with accents") << SearchField::Plaintiff << u"Đặng Thị Ánh"_s << dang;
        QTest::newRow("NFD") << SearchField::Plaintiff << u"Đặng Thị Ánh"_s.normalized(QString::NormalizationForm_D)
                             << dang;
        QTest::newRow("d for đ") << SearchField::Plaintiff << u"dang"_s << dang;
        QTest::newRow("other order") << SearchField::Plaintiff << u"anh dang"_s << dang;
        QTest::newRow("beginning") << SearchField::Plaintiff << u"dang th"_s << dang;
        QTest::newRow("one letter") << SearchField::Plaintiff << u"đ"_s << dang;
        QTest::newRow("only the last word is a beginning") << SearchField::Plaintiff << u"da anh"_s << QStringList();
        QTest::newRow("another field") << SearchField::Defendant << u"dang"_s << QStringList();
        QTest::newRow("tone mark elsewhere") << SearchField::Defendant << u"Nguyễn Thị Thúy"_s << QStringList {u"02"_s};
        QTest::newRow("relation") << SearchField::Relation << u"thua ke"_s << QStringList {u"02"_s};
        QTest::newRow("number as typed") << SearchField::Number << u"3"_s << QStringList {u"03"_s};
        QTest::newRow("number as printed") << SearchField::Number << u"03/2026/TLST-DS"_s << QStringList {u"03"_s};
        QTest::newRow("quotes and operators are text")
            << SearchField::Plaintiff << u"\"dang\" OR NOT (anh*"_s << QStringList();
        QTest::newRow("only signs filter nothing")
            << SearchField::Plaintiff << u" - \" "_s << QStringList {u"01"_s, u"02"_s, u"03"_s};
        QTest::newRow("judge") << SearchField::Judge << u"tuan"_s << QStringList {u"03"_s};
    }
    void filtersFoldVietnamese()
    {
        QFETCH(SearchField, field);
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        BookFixture &books = *m_filtered;
        RegisterQuery query = books.query();
        query.filters = {{field, text}};
        QCOMPARE(books.numbers(query), found);
        QCOMPARE(count(books, query), found.size());
    }

    void filtersTogetherNarrow()
    {
        BookFixture books;
        fill(books, 1, 3);
        MatterSeed other = books.accepted(4, QDate(2026, 2, 1));
        other.defendant = u"Lê Văn Dũng"_s;
        books.put(other);
        RegisterQuery query = books.query();
        query.filters = {{SearchField::Plaintiff, u"hanh"_s}, {SearchField::Defendant, u"dung"_s}};
        QCOMPARE(books.numbers(query), QStringList {u"04"_s});
    }

    void aCorrectedRowStaysAboveTheValidOne_data()
    {
        QTest::addColumn<RowOrder>("order");
        QTest::newRow("book order") << RowOrder::BookOrder;
        QTest::newRow("newest first") << RowOrder::NewestFirst;
    }
    void aCorrectedRowStaysAboveTheValidOne()
    {
        QFETCH(RowOrder, order);
        BookFixture books;
        fill(books, 1, 2);
        MatterSeed wrong = books.accepted(3, QDate(2026, 1, 10));
        wrong.defendant = u"Trần Văn Đứt"_s;
        books.put(wrong);
        fill(books, 4, 5);
        books.correctDefendant(wrong, u"Trần Văn Dức"_s, u"sai dấu"_s);
        books.correctDefendant(wrong, u"Trần Văn Đức"_s, u"sai tên so với căn cước"_s);
        RegisterQuery query = books.query();
        query.order = order;
        const auto rows = books.rows(query);
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows.at(2).state, RowState::Superseded);
        QCOMPARE(rows.at(2).cells.at(2).section(u',', 0, 0), u"Trần Văn Đứt"_s);
        QCOMPARE(rows.at(2).reason, u"sai dấu"_s);
        QCOMPARE(rows.at(3).state, RowState::Superseded);
        QCOMPARE(rows.at(3).cells.at(2).section(u',', 0, 0), u"Trần Văn Dức"_s);
        QCOMPARE(rows.at(4).state, RowState::Active);
        QCOMPARE(rows.at(4).cells.at(2).section(u',', 0, 0), u"Trần Văn Đức"_s);
        QCOMPARE(rows.at(4).corrections.size(), 2);
        QCOMPARE(rows.at(4).corrections.last().columns, QList {3});
        QCOMPARE(rows.at(4).corrections.last().by, u"Hoàng Minh Tuấn"_s);
        for (int i = 2; i <= 4; ++i)
            QCOMPARE(rows.at(i).number, u"03/2026/TLST-DS"_s);

        // Who looks for the wrong name finds the right one; a pair is never torn apart by a page.
        query.filters = {{SearchField::Defendant, u"dut"_s}};
        QCOMPARE(books.rows(query).size(), 3);
        query.filters.clear();
        const RegisterPage cut = page(books, query, std::nullopt, PageTurn::After, 3);
        QCOMPARE(cut.rows.size(), 5);
        QCOMPARE(cut.rows.last().state, RowState::Active);
    }

    void aVoidNumberKeepsItsLine()
    {
        BookFixture books;
        fill(books, 1, 1);
        const MatterSeed twice = books.accepted(2, QDate(2026, 1, 6));
        books.put(twice);
        fill(books, 3, 3);
        books.voidAcceptance(twice, u"cấp trùng"_s);
        const auto rows = books.rows(books.query());
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).state, RowState::Void);
        QCOMPARE(rows.at(1).cells.at(0), u"02/2026/TLST-DS"_s);
        QCOMPARE(rows.at(1).remark, u"cấp trùng · Hoàng Minh Tuấn 06/04/2026"_s);
        RegisterQuery pending = books.query();
        pending.view = StateView::Pending;
        QCOMPARE(books.numbers(pending), (QStringList {u"01"_s, u"03"_s}));

        RegisterQuery month = books.query();
        month.period = RegisterPeriod {QDate(2026, 1, 1), QDate(2026, 1, 31), PeriodRule::AcceptedIn};
        QCOMPARE(books.numbers(month), (QStringList {u"01"_s, u"02"_s, u"03"_s}));

        MatterSeed again = twice;
        again.acceptanceSeq = 4;
        again.acceptanceNumber = books.newId();
        books.put(again);
        QCOMPARE(books.numbers(books.query()), (QStringList {u"01"_s, u"02"_s, u"03"_s, u"04"_s}));
        const auto summary = books.vault().read([&](storage::ReadTx &tx) {
            return books.reader().summary(tx, QString::fromLatin1(BookFixture::court), u"DS-ST"_s, 2026);
        });
        QVERIFY(summary);
        QCOMPARE(summary->entries, 3);
        QCOMPARE(summary->voids, 1);
        QCOMPARE(summary->voidNumbers, QStringList {u"02/2026/TLST-DS"_s});
        QCOMPARE(summary->lastNumber, u"04/2026/TLST-DS"_s);
    }

    void aWaitingEntryMovesToItsNumber()
    {
        BookFixture books;
        fill(books, 1, 2);
        MatterSeed waiting = books.accepted(3, QDate(2026, 1, 8));
        waiting.acceptanceSeq = 0;
        books.put(waiting);
        const auto before = books.rows(books.query());
        QCOMPARE(before.last().state, RowState::Provisional);
        QCOMPARE(before.last().seq, 0);
        RegisterQuery query = books.query();
        query.view = StateView::Provisional;
        QCOMPARE(count(books, query), 1);

        waiting.acceptanceSeq = 3;
        waiting.acceptanceNumber = books.newId();
        books.put(waiting);
        QCOMPARE(books.numbers(books.query()), (QStringList {u"01"_s, u"02"_s, u"03"_s}));
        QCOMPARE(books.rows(books.query()).last().state, RowState::Active);
        QCOMPARE(count(books, query), 0);
    }

    void strikesComeOnlyFromCorrectionsSinceTheEntry()
    {
        BookFixture books;
        MatterSeed seed = books.accepted(1, QDate(2026, 1, 5));
        seed.acceptedOn = {};
        books.put(seed);
        books.correctDefendant(seed, u"Lê Văn Tám"_s, u"sai tên"_s);
        seed.acceptedOn = QDate(2026, 1, 20);
        books.put(seed);
        books.put(seed);
        QCOMPARE(books.rows(books.query(u"DON-KK"_s)).size(), 2);
        QCOMPARE(books.rows(books.query()).size(), 1);
    }

    void struckRowsMoveWithTheirEntry()
    {
        BookFixture books;
        fill(books, 1, 1);
        MatterSeed waiting = books.accepted(2, QDate(2026, 1, 8));
        waiting.acceptanceSeq = 0;
        books.put(waiting);
        books.correctDefendant(waiting, u"Lê Văn Tám"_s, u"sai tên"_s);
        QCOMPARE(books.rows(books.query()).size(), 3);
        waiting.acceptanceSeq = 2;
        waiting.acceptanceNumber = books.newId();
        books.put(waiting);
        const auto rows = books.rows(books.query());
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).state, RowState::Superseded);
        QCOMPARE(rows.at(1).number, u"02/2026/TLST-DS"_s);
        QCOMPARE(rows.at(2).state, RowState::Active);
        RegisterQuery query = books.query();
        query.filters = {{SearchField::Defendant, u"trần văn đức"_s}};
        QCOMPARE(books.numbers(query), (QStringList {u"01"_s, u"02"_s, u"02"_s}));
    }

    void viewsFollowTheCase()
    {
        BookFixture books;
        MatterSeed late = books.accepted(1, QDate(2026, 1, 5));
        late.nextDue = QDate(2026, 11, 20);
        late.judge = books.judge;
        MatterSeed early = books.accepted(2, QDate(2026, 1, 6));
        early.nextDue = QDate(2026, 12, 20);
        MatterSeed closed = books.accepted(3, QDate(2026, 2, 7));
        closed.resolvedOn = QDate(2026, 5, 1);
        for (const MatterSeed &seed : {late, early, closed})
            books.put(seed);
        RegisterQuery query = books.query();
        query.view = StateView::Overdue;
        QCOMPARE(books.numbers(query), QStringList {u"01"_s});
        query.filters = {{SearchField::Plaintiff, u"khong co"_s}};
        QCOMPARE(books.numbers(query), QStringList());
        query.filters = {{SearchField::Plaintiff, u"hanh"_s}};
        QCOMPARE(books.numbers(query), QStringList {u"01"_s});
        query = books.query();
        query.view = StateView::Pending;
        QCOMPARE(books.numbers(query), (QStringList {u"01"_s, u"02"_s}));
        query.judge = books.judge;
        QCOMPARE(books.numbers(query), QStringList {u"01"_s});
        late.nextDue = QDate(2027, 1, 4);
        books.put(late);
        query = books.query();
        query.view = StateView::Overdue;
        QCOMPARE(count(books, query), 0);
    }

    void periodsAreOfAcceptanceOrAsTheGuideSays()
    {
        BookFixture books;
        const auto put = [&books](int seq, QDate on, QDate resolved) {
            MatterSeed seed = books.accepted(seq, on);
            seed.resolvedOn = resolved;
            books.put(seed);
        };
        put(1, QDate(2025, 12, 1), QDate(2026, 11, 3)); // of last year, resolved in the period
        put(2, QDate(2025, 12, 2), QDate(2026, 2, 1)); // resolved before it
        put(1, QDate(2026, 6, 1), {}); // still pending
        put(2, QDate(2026, 6, 2), QDate(2026, 12, 1)); // resolved after it
        put(3, QDate(2026, 11, 5), {}); // accepted in it
        put(4, QDate(2026, 12, 5), {}); // accepted after it
        RegisterQuery query = books.query();
        query.period = RegisterPeriod {QDate(2026, 11, 1), QDate(2026, 11, 30), PeriodRule::AcceptedIn};
        QCOMPARE(books.numbers(query), QStringList {u"03"_s});
        QCOMPARE(count(books, query), 1);
        query.period->from = QDate(2026, 6, 2);
        QCOMPARE(books.numbers(query), (QStringList {u"02"_s, u"03"_s}));
        query.period->from = QDate(2026, 10, 1);
        query.period->to = QDate(2026, 12, 31);
        QCOMPARE(books.numbers(query), (QStringList {u"03"_s, u"04"_s}));
        query.period->from = QDate(2026, 11, 1);
        query.period->to = QDate(2026, 11, 30);
        query.period->rule = PeriodRule::Statutory;
        QStringList found;
        for (const RegisterRow &row : books.rows(query))
            found += row.number;
        QCOMPARE(
            found,
            (QStringList {u"01/2025/TLST-DS"_s, u"01/2026/TLST-DS"_s, u"02/2026/TLST-DS"_s, u"03/2026/TLST-DS"_s}));
    }

    void yearsAreListedNewestFirst()
    {
        BookFixture books;
        for (const int year : {2024, 2026, 2025})
            books.put(books.accepted(1, QDate(year, 5, 5)));
        const auto years = books.vault().read([&](storage::ReadTx &tx) {
            return books.reader().years(tx, QString::fromLatin1(BookFixture::court), u"DS-ST"_s);
        });
        QVERIFY(years);
        QCOMPARE(*years, (QList {2026, 2025, 2024}));
    }

    void unknownBooksAreRefused()
    {
        BookFixture books;
        const auto read
            = books.vault().read([&](storage::ReadTx &tx) { return books.reader().all(tx, books.query(u"SO-LA"_s)); });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RegisterUnknown);
    }

    void applyingAgainChangesNothing()
    {
        BookFixture books;
        MatterSeed seed = books.accepted(1, QDate(2026, 1, 5));
        books.put(seed);
        books.correctDefendant(seed, u"Lê Văn Tám"_s, u"sai tên"_s);
        const auto before = books.rows(books.query());
        books.put(seed);
        books.put(seed);
        const auto after = books.rows(books.query());
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.last().key, before.last().key);
    }
};

QTEST_GUILESS_MAIN(TestRegisterReader)
#include "tst_registerreader.moc"
