// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include <fakeclock.h>
#include <thuly/packs/lawbook.h>
#include <thuly/packs/packstore.h>
#include <thuly/registers/legacyledger.h>
#include <thuly/registers/registerexport.h>
#include <thuly/registers/registerreader.h>
#include <thuly/sheets/sheetworker.h>
#include <thuly/sheets/sheetwriter.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

/**
 * Spreadsheets: import of 20,000 rows against ssconvert of the same file (target: at most 1.5 times as long, 300 MB), export of
 * 100,000 rows (target: 10 s). Prints; never fails on time.
 */
class BenchSheets : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"so-2019.xlsx"_s);

    static void tell(const char *what, qint64 count, qint64 ms)
    {
        std::printf("%-46s %8lld in %6lld ms\n", what, static_cast<long long>(count), static_cast<long long>(ms));
    }
    /** In MB; of this process, or the largest of its helpers. */
    static long peak(__rusage_who who)
    {
        rusage usage{};
        getrusage(who, &usage);
        return usage.ru_maxrss / 1024;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sheets::TableSpec table{u"Sổ"_s, u"SỔ THỤ LÝ NĂM 2019"_s, {}, 0};
        for (const QString &heading : {u"STT"_s, u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Địa chỉ nguyên đơn"_s, u"Bị đơn"_s, u"Địa chỉ bị đơn"_s, u"Quan hệ pháp luật"_s, u"Số, ngày bản án"_s, u"Kết quả"_s, u"Thẩm phán"_s, u"Ghi chú"_s})
            table.columns += sheets::ColumnSpec{heading, 30};
        int at = 0;
        const auto next = [&at](sheets::OutRow &row) {
            if (++at > 20'000)
                return false;
            row.cells = {{QString::number(at)}, {u"%1/2019/TLST-DS"_s.arg(at)}, {{}, QDate(2019, 1, 1).addDays(at / 60)}, {u"Nguyễn Hữu Dũng %1, 1986"_s.arg(at)}, {u"ấp Rạch Gốc, xã Tân Ân"_s},
                         {u"Hồ Đình Quý %1, 1956"_s.arg(at)}, {u"phường Đống Đa"_s}, {u"Tranh chấp hợp đồng vay tài sản"_s}, {u"%1/2019/DS-ST, 08/04/2019"_s.arg(at)}, {u"Xét xử: bác yêu cầu"_s}, {u"Võ Văn Tuấn"_s}, {u"chuyển từ sổ cũ"_s}};
            return true;
        };
        VERIFY_OK(sheets::writeXlsx(table, next, m_file));
    }

    void importOf20000Rows()
    {
        test::FakeClock clock;
        test::TestVault vault(clock, storage::embeddedMigrations());
        const journal::Journal journal(clock, Uuid::make(clock), std::vector{registers::registersProjection()});
        const auto embedded = packs::embeddedPacks(packs::TrustAnchors::embedded());
        QVERIFY(embedded.has_value());
        const auto law = packs::LawBook::assemble(*embedded);
        QVERIFY(law.has_value());
        QElapsedTimer timer;
        timer.start();
        const auto book = sheets::readInWorker(m_file);
        VERIFY_OK(book);
        const qint64 read = timer.elapsed();
        registers::LegacyContext context;
        context.year = 2019;
        context.symbol = u"TLST-DS"_s;
        context.today = QDate(2026, 11, 21);
        const auto plan = registers::planLegacyImport(*book, context);
        VERIFY_OK(plan);
        QCOMPARE(plan->entries.size(), 20'000);
        const qint64 understood = timer.elapsed() - read;
        const auto batch = vault->write([&](storage::Tx &tx) -> Result<registers::LegacyBatch> {
            journal::Unit unit(tx, journal, {Uuid::make(clock), u"KV-40-3"_s, u"bench"_s});
            auto made = registers::recordLegacyBatch(unit, **law, {u"DS-ST"_s, 2019, u"so.xlsx"_s, *plan});
            THULY_CHECK(unit.finish());
            return made;
        });
        VERIFY_OK(batch);
        const qint64 all = timer.elapsed();
        tell("import: read in the helper", 20'000, read);
        tell("import: understood", 20'000, understood);
        tell("import: written to journal and book", 20'000, all - read - understood);
        tell("import: all", 20'000, all);
        std::printf("peak memory: program %ld MB, helper %ld MB\n", peak(RUSAGE_SELF), peak(RUSAGE_CHILDREN));
        const QString ssconvert = QStandardPaths::findExecutable(u"ssconvert"_s);
        if (ssconvert.isEmpty())
            QSKIP("ssconvert (gnumeric) is not installed: nothing to compare with");
        timer.restart();
        QCOMPARE(QProcess::execute(ssconvert, {m_file, m_folder.filePath(u"so.csv"_s)}), 0);
        const qint64 other = timer.elapsed();
        tell("ssconvert to csv", 20'000, other);
        std::printf("ratio %.2f (at most 1.5)\n", double(all) / double(std::max<qint64>(other, 1)));
    }

    void exportOf100000Rows()
    {
        const auto embedded = packs::embeddedPacks(packs::TrustAnchors::embedded());
        QVERIFY(embedded.has_value());
        const auto law = packs::LawBook::assemble(*embedded);
        QVERIFY(law.has_value());
        const packs::RegisterDefinition *book = (*law)->registerDefinition(u"DS-ST"_s);
        QList<registers::RegisterRow> rows;
        for (int i = 1; i <= 100'000; ++i) {
            registers::RegisterRow row;
            for (qsizetype k = 0; k < book->columns.size(); ++k)
                row.cells += k < 12 ? u"Nguyễn Hữu Dũng %1, 1986"_s.arg(i) : QString();
            rows += row;
        }
        QElapsedTimer timer;
        timer.start();
        VERIFY_OK(registers::registerXlsx(*book, rows, {u"Toà án"_s, 2019}, m_folder.filePath(u"out.xlsx"_s)));
        tell("export as xlsx", rows.size(), timer.restart());
        VERIFY_OK(registers::registerOds(*book, rows, {u"Toà án"_s, 2019}, m_folder.filePath(u"out.ods"_s)));
        tell("export as ods", rows.size(), timer.restart());
    }
};

QTEST_GUILESS_MAIN(BenchSheets)
#include "bench_sheets.moc"
