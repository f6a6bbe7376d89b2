// SPDX-License-Identifier: GPL-3.0-or-later
#include "../journal/noteprojection.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;
using thuly::test::NoteBook;

/** Ops per second of append and chain, verification and rebuild (sync.md T9: 20,000 applied per second). Prints; never fails on time. */
class BenchJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendVerifyRebuild()
    {
        constexpr int units = 400;
        constexpr int opsPerUnit = 100;
        NoteBook book;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < units; ++i) {
            QList<journal::Draft> drafts;
            for (int k = 0; k < opsPerUnit; ++k)
                drafts.append(NoteBook::add(Uuid::make(book.clock), u"Đơn khởi kiện về tranh chấp hợp đồng vay tài sản"_s));
            VERIFY_OK(book.write(drafts));
        }
        tell("append, chain and apply, 100 ops a unit", units * opsPerUnit, timer.restart());
        QCOMPARE(book.verify().value().ops, units * opsPerUnit);
        tell("verify", units * opsPerUnit, timer.restart());
        const auto report = book.vault->write([&](storage::Tx &tx) { return book.journal.rebuild(tx); });
        QCOMPARE(report.value().different, QStringList());
        tell("rebuild with both digests", units * opsPerUnit, timer.restart());
        for (int i = 0; i < units; ++i)
            VERIFY_OK(book.write({NoteBook::add(Uuid::make(book.clock), u"Đơn"_s), NoteBook::add(Uuid::make(book.clock), u"Số"_s)}));
        tell("durable units of 2 ops", units, timer.restart());
    }

private:
    static void tell(const char *what, qint64 count, qint64 ms)
    {
        std::printf("%-42s %8lld in %6lld ms = %8.0f per second\n", what, static_cast<long long>(count), static_cast<long long>(ms),
                    1000.0 * double(count) / double(std::max<qint64>(ms, 1)));
    }
};

QTEST_GUILESS_MAIN(BenchJournal)
#include "bench_journal.moc"
