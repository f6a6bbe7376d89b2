// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookfixture.h"

#include "namescan.h"

#include <thuly/base/text.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::BookFixture;
using test::MatterSeed;

namespace {

/** In the order of the alphabet: by given name with its tones, then the family name. */
const QStringList inOrder{u"Lê Văn An"_s,    u"Trần Thị An"_s, u"Phan Văn Ánh"_s, u"Đỗ Thị Ân"_s,    u"Bùi Văn Bình"_s, u"Nguyễn Thị Dung"_s,
                          u"Cao Văn Đạt"_s, u"Lý Thị Hoa"_s, u"Lý Thị Hòa"_s,   u"Nguyễn Hoàng"_s, u"Vũ Thị Ơn"_s,    u"Ngô Văn Út"_s};

registers::RegisterQuery named(BookFixture &books, registers::SearchField people, registers::NameSort::Direction direction)
{
    registers::RegisterQuery query = books.query();
    query.year = 2026;
    query.byName = registers::NameSort{people, direction};
    return query;
}

/** The names of the plaintiff column, valid rows only. */
QStringList plaintiffs(BookFixture &books, const QList<registers::RegisterRow> &rows)
{
    const auto *book = *books.reader().definition(u"DS-ST"_s);
    const auto column = std::ranges::find_if(book->columns, [](const auto &one) { return registers::searchFieldOf(one) == registers::SearchField::Plaintiff; });
    QStringList names;
    for (const registers::RegisterRow &row : rows) {
        if (row.state != registers::RowState::Superseded)
            names << row.cells.value(column - book->columns.begin()).section(u',', 0, 0).section(u'\n', 0, 0);
    }
    return names;
}

} // namespace

/** Books in the order of names: Vietnamese, by given name, page by page from an index. */
class TestRegisterNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Entered in another order than that of the names.
        for (int i = 0; i < inOrder.size(); ++i) {
            MatterSeed seed = m_books.accepted(i + 1, QDate(2026, 3, 1).addDays(i));
            seed.plaintiff = inOrder.at((i * 5) % inOrder.size());
            seed.defendant = inOrder.at((i * 7) % inOrder.size());
            if (i == 3)
                m_corrected = seed;
            m_books.put(seed);
        }
    }

    void byGivenNameUpAndDown()
    {
        using Direction = registers::NameSort::Direction;
        using registers::SearchField;
        QCOMPARE(plaintiffs(m_books, m_books.rows(named(m_books, SearchField::Plaintiff, Direction::Up))), inOrder);
        QStringList down = inOrder;
        std::ranges::reverse(down);
        QCOMPARE(plaintiffs(m_books, m_books.rows(named(m_books, SearchField::Plaintiff, Direction::Down))), down);
        const QStringList byDefendant = plaintiffs(m_books, m_books.rows(named(m_books, SearchField::Defendant, Direction::Up)));
        QVERIFY(byDefendant != inOrder);
        QCOMPARE(byDefendant.first(), inOrder.first()); // i = 0: both are the first name
    }

    void pagesGoOnWhereTheyEnded()
    {
        for (const auto direction : {registers::NameSort::Direction::Up, registers::NameSort::Direction::Down}) {
            const registers::RegisterQuery query = named(m_books, registers::SearchField::Plaintiff, direction);
            QList<registers::RegisterRow> all;
            std::optional<registers::RowKey> from;
            for (bool more = true; more;) {
                const auto page = m_books.vault().read([&](storage::ReadTx &tx) { return m_books.reader().page(tx, query, from, registers::PageTurn::After, 5); });
                QVERIFY(page.has_value());
                all += page->rows;
                more = page->more;
                from = all.last().key;
            }
            QCOMPARE(plaintiffs(m_books, all), plaintiffs(m_books, m_books.rows(query)));
            const auto before = m_books.vault().read([&](storage::ReadTx &tx) {
                return m_books.reader().page(tx, query, all.at(4).key, registers::PageTurn::Before, 3);
            });
            QCOMPARE(plaintiffs(m_books, before->rows), plaintiffs(m_books, all.mid(1, 3)));
            QVERIFY(before->more);
        }
    }

    /** Few hits are sorted, many are picked along the index: the same rows either way. */
    void filtersKeepTheOrder()
    {
        registers::RegisterQuery query = named(m_books, registers::SearchField::Plaintiff, registers::NameSort::Direction::Up);
        query.filters = {{registers::SearchField::Plaintiff, u"thi"_s}};
        QStringList expected;
        for (const QString &name : inOrder) {
            if (name.contains(u"Thị"_s))
                expected << name;
        }
        QCOMPARE(plaintiffs(m_books, m_books.rows(query)), expected);
        const auto picked = m_books.vault().read([&](storage::ReadTx &tx) -> Result<std::pair<QList<qint64>, QList<qint64>>> {
            auto row = tx.prepare("SELECT DISTINCT book FROM register_name WHERE year = 2026 ORDER BY book DESC");
            const qint64 book = row.next() ? row.int64(0) : 0;
            THULY_TRY(const registers::RowScan scan, registers::RowScan::make(tx, query, book));
            THULY_TRY(const auto sorted, registers::NameScan(scan, query, book).places(tx, {}, registers::PageTurn::After, 100));
            QList<qint64> along; // row by row, each page from where the last one ended
            for (std::optional<registers::RowKey> from; along.size() < 50; from = registers::RowKey{along.last()}) {
                THULY_TRY(const auto next, registers::NameScan(scan, query, book, 0).places(tx, from, registers::PageTurn::After, 1));
                if (next.isEmpty())
                    break;
                along += next;
            }
            return std::pair(sorted, along);
        });
        QVERIFY(picked.has_value());
        QCOMPARE(picked->first.size(), expected.size());
        QCOMPARE(picked->second, picked->first);
        QList<registers::RegisterRow> paged;
        for (bool more = true; more && paged.size() < 50;) {
            const std::optional<registers::RowKey> from = paged.isEmpty() ? std::nullopt : std::optional(paged.last().key);
            const auto page = m_books.vault().read([&](storage::ReadTx &tx) { return m_books.reader().page(tx, query, from, registers::PageTurn::After, 2); });
            paged += page->rows;
            more = page->more;
        }
        QCOMPARE(plaintiffs(m_books, paged), expected);
        query.period = registers::RegisterPeriod{QDate(2026, 3, 2), QDate(2026, 3, 6)};
        const QStringList few = plaintiffs(m_books, m_books.rows(query));
        QVERIFY(!few.isEmpty() && few.size() < expected.size());
        query.year = 0;
        query.period.reset();
        QCOMPARE(plaintiffs(m_books, m_books.rows(query)), expected); // several years at once
    }

    void aCorrectedNameTakesItsNewPlace()
    {
        registers::RegisterQuery query = named(m_books, registers::SearchField::Defendant, registers::NameSort::Direction::Up);
        const auto placeOf = [&] {
            const auto rows = m_books.rows(query);
            const auto found = std::ranges::find(rows, m_corrected.uid, &registers::RegisterRow::matter);
            return int(found - rows.begin());
        };
        QVERIFY(placeOf() > 0);
        m_books.correctDefendant(m_corrected, u"Đinh Văn A"_s, u"Sai tên"_s);
        const auto rows = m_books.rows(query);
        QCOMPARE(rows.at(0).state, registers::RowState::Superseded); // struck, above its valid row
        QCOMPARE(rows.at(1).matter, m_corrected.uid);
        QCOMPARE(rows.size(), inOrder.size() + 1);
    }

private:
    BookFixture m_books;
    MatterSeed m_corrected;
};

QTEST_GUILESS_MAIN(TestRegisterNames)
#include "tst_registernames.moc"
