// SPDX-License-Identifier: GPL-3.0-or-later
#include "../journal/noteprojection.h"

#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::NoteBook;

/** Ops per second of append and chain, verification and rebuild (sync.md T9: 20,000 applied per second). Prints; never
 * fails on time. */
class BenchJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendVerifyRebuild()
    {
        constexpr int units = 40;
        constexpr int opsPerUnit = 1000;
        NoteBook book;
        Watch watch;
        for (int i = 0; i < units; ++i) {
            QList<journal::Draft> drafts;
            for (int k = 0; k < opsPerUnit; ++k)
                drafts.append(
                    NoteBook::add(Uuid::make(book.clock), u"Đơn khởi kiện về tranh chấp hợp đồng vay tài sản"_s));
            VERIFY_OK(book.write(drafts));
        }
        tell("append, chain and apply, 1000 ops a unit", units * opsPerUnit, watch);
        QCOMPARE(book.verify().value().ops, units * opsPerUnit);
        tell("verify", units * opsPerUnit, watch);
        const auto report = book.vault->write([&](storage::Tx &tx) { return book.journal.rebuild(tx); });
        QCOMPARE(report.value().different, QStringList());
        tell("rebuild with both digests", units * opsPerUnit, watch);
        for (int i = 0; i < units; ++i)
            VERIFY_OK(book.write(
                {NoteBook::add(Uuid::make(book.clock), u"Đơn"_s), NoteBook::add(Uuid::make(book.clock), u"Số"_s)}));
        tell("durable units of 2 ops", units, watch);
    }

private:
    /** Time passed, and processor time of this program: the machine may be busy with others. */
    struct Watch {
        QElapsedTimer timer;
        std::clock_t cpu = std::clock();
        Watch() { timer.start(); }
    };
    static void tell(const char *what, int count, Watch &watch)
    {
        const double seconds = double(watch.timer.nsecsElapsed()) / 1e9;
        const double cpu = double(std::clock() - watch.cpu) / CLOCKS_PER_SEC;
        std::printf("%-42s %7d in %6.2f s = %7.0f per second; %7.0f per second of processor time\n", what, count,
                    seconds, count / seconds, count / cpu);
        watch = Watch();
    }
};

QTEST_GUILESS_MAIN(BenchJournal)
#include "bench_journal.moc"
