// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberdesk.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::numbering;
using test::NumberDesk;

namespace {

/** What the centre keeps of one year: where the pen is and how far it wrote. */
struct Ledger {
    int epoch = 0;
    int holder = -1;
};

} // namespace

/**
 * Two devices, one court, two years, and a centre that hands the pen to and fro. Work is done, thrown away half-way,
 * confirmed and voided in random order; in the end the numbers of both together are 1..n, each exactly once.
 */
class TestNumberSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gaplessAndUniqueOverBothDevices_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }

    void gaplessAndUniqueOverBothDevices()
    {
        QFETCH(quint32, seed);
        m_random.seed(seed);
        m_years.clear();
        std::array<std::unique_ptr<NumberDesk>, 2> desks{std::make_unique<NumberDesk>(PenPolicy::Leased),
                                                         std::make_unique<NumberDesk>(PenPolicy::Leased)};
        for (auto &desk : desks)
            desk->clock.setMs(QDateTime(QDate(2027, 1, 15), QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        for (int step = 0; step < 250; ++step) {
            const int which = m_random.bounded(2);
            NumberDesk &desk = *desks[size_t(which)];
            const int year = 2026 + m_random.bounded(2);
            switch (m_random.bounded(10)) {
            case 0:
                handPen(desks, which, year);
                break;
            case 1:
                confirmOne(desk);
                break;
            case 2:
                voidOne(desk);
                break;
            case 3:
                abandon(desk, year);
                break;
            case 4: case 5: case 6: case 7: case 8: case 9:
                issueOne(desk, year);
                break;
            }
            if (QTest::currentTestFailed())
                return;
        }
        checkTogether(desks);
    }

private:
    static SeriesSpec spec()
    {
        SeriesSpec series = test::civil();
        series.order = DateOrder::Free;
        return series;
    }
    QDate dayIn(int year) { return year == 2026 ? QDate(2026, 12, 1).addDays(m_random.bounded(31)) : QDate(2027, 1, 1).addDays(m_random.bounded(15)); }

    /** The old holder gives the pen back (the centre has its numbers), the new one goes on behind the last. */
    void handPen(std::array<std::unique_ptr<NumberDesk>, 2> &desks, int to, int year)
    {
        Ledger &ledger = m_years[year];
        int last = 0;
        for (auto &desk : desks) {
            const auto lines = desk->status();
            for (const SeriesStatus &line : lines)
                last = line.year == year ? std::max(last, line.last) : last;
        }
        ++ledger.epoch;
        const Uuid holder = desks[size_t(to)]->vault->deviceId();
        for (auto &desk : desks)
            VERIFY_OK(desk->grant(year, ledger.epoch, last + 1, last + 1 + m_random.bounded(9), {}, holder));
        ledger.holder = to;
    }

    void issueOne(NumberDesk &desk, int year) { VERIFY_OK(desk.issue(dayIn(year), spec())); }

    /** A unit that gives numbers and then fails: as if it had never been. */
    void abandon(NumberDesk &desk, int year)
    {
        const QDate day = dayIn(year);
        const auto result = desk.act([&](journal::Unit &unit) -> Result<void> {
            for (int i = 0; i < 3; ++i)
                THULY_CHECK(desk.numbers.issue(unit, spec(), day, unit.newId()));
            return fail(ErrorCode::Cancelled);
        });
        QCOMPARE(test::errorId(result), u"cancelled"_s);
    }

    void confirmOne(NumberDesk &desk)
    {
        const auto waiting = desk.read([](storage::ReadTx &tx) { return waitingNumbers(tx, 1); });
        VERIFY_OK(waiting);
        if (waiting->isEmpty())
            return;
        const auto confirmed = desk.confirm(waiting->constFirst().uid);
        QVERIFY(confirmed || confirmed.error().code == ErrorCode::NoPen);
    }

    void voidOne(NumberDesk &desk)
    {
        const auto all = desk.read([&](storage::ReadTx &tx) { return numberByText(tx, u"TEST"_s, u"0%1/2026/TLST-DS"_s.arg(1 + m_random.bounded(9))); });
        if (all && all->state == NumberState::Issued)
            VERIFY_OK(desk.makeVoid(all->uid, u"Cấp nhầm"_s));
    }

    void checkTogether(std::array<std::unique_ptr<NumberDesk>, 2> &desks)
    {
        QMap<int, QList<int>> given;
        QStringList texts;
        for (auto &desk : desks) {
            QCOMPARE(desk->gaps().size(), 0);
            const auto verified = desk->read([&](storage::ReadTx &tx) { return desk->journal.verify(tx); });
            QCOMPARE(verified.value().brokenAt, 0);
            VERIFY_OK(desk->read([&](storage::ReadTx &tx) {
                auto query = tx.prepare("SELECT year, coalesce(seq, 0), text FROM issued_number");
                while (query.next()) {
                    texts.append(query.text(2));
                    if (query.integer(1) > 0)
                        given[query.integer(0)].append(query.integer(1));
                }
                return query.finish();
            }));
        }
        QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), texts.size());
        QVERIFY(!given.isEmpty());
        for (QList<int> &numbers : given) {
            std::ranges::sort(numbers);
            for (qsizetype i = 0; i < numbers.size(); ++i)
                QCOMPARE(numbers[i], int(i + 1));
        }
    }

    QRandomGenerator m_random;
    QMap<int, Ledger> m_years;
};

QTEST_GUILESS_MAIN(TestNumberSimulation)
#include "tst_numbersimulation.moc"
