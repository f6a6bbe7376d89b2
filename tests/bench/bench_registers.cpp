// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchrows.h"

#include "registers/bookfixture.h"
#include "words.h"

#include <thuly/base/text.h>
#include <thuly/registers/registerdocument.h>

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::bench;
using registers::FieldFilter;
using registers::PageTurn;
using registers::RegisterQuery;
using registers::SearchField;
using test::BookFixture;
using test::MatterSeed;

namespace {

constexpr int screenRows = 50;
constexpr double screenLimitMs = 50;

template<class T> T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(result.error().id()), qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Uuid uidOf(int i, unsigned char what)
{
    auto bytes = rowUid(static_cast<std::uint64_t>(i));
    bytes[15] = what;
    return Uuid::fromBytes(QByteArrayView(bytes.data(), bytes.size())).value_or(Uuid());
}

/** Entry `i` of a book of one court and one year: far more than any has, so the worst case. */
MatterSeed matterOf(int i, int rows, const Uuid &judge)
{
    Random random(static_cast<std::uint64_t>(i));
    MatterSeed seed;
    seed.uid = uidOf(i, 1);
    seed.petitionSeq = i;
    seed.petitionNumber = uidOf(i, 2);
    seed.acceptanceNumber = uidOf(i, 3);
    seed.plaintiffParty = uidOf(i, 4);
    seed.defendantParty = uidOf(i, 5);
    seed.plaintiff = QString::fromStdString(personName(random));
    seed.defendant = QString::fromStdString(personName(random));
    seed.relation = QString::fromUtf8(relationName(random));
    seed.judge = judge;
    seed.acceptanceSeq = i;
    seed.acceptedOn = QDate(2026, 1, 1).addDays(qint64(i) * 364 / rows);
    seed.receivedOn = seed.acceptedOn;
    if (i % 10 == 0)
        seed.nextDue = QDate(2026, 11, 1).addDays(static_cast<qint64>(random.below(60)));
    else
        seed.resolvedOn = seed.acceptedOn.addDays(90);
    return seed;
}

QString wordsOf(const MatterSeed &seed)
{
    const bool pending = !seed.resolvedOn.isValid();
    return QStringList {QString(QString::number(seed.acceptanceSeq) % u" 2026 tlst ds"_s),
                        fold(seed.plaintiff),
                        fold(seed.defendant),
                        QString(),
                        fold(seed.relation),
                        u"hoang minh tuan"_s,
                        QString(),
                        QString(),
                        QString(u"zm"_s % seed.acceptedOn.toString(u"yyyyMM"_s) % (pending ? u" zp"_s : QString()))}
        .join(registers::fieldMark);
}

/** As the projection writes it: a row counts on its day, and from the day it was resolved no more. */
constexpr char putCounted[] = "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, matter, state, closed_on, "
                              "next_due, words, case_type, entered_in, closed_in)"
                              " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'DS', ?7, ?10)";

Result<void> insertEntry(storage::Tx &tx, const MatterSeed &seed, const QString &words)
{
    const qint64 rid = entryPlace(seed.acceptanceSeq);
    const bool pending = !seed.resolvedOn.isValid();
    THULY_CHECK(tx.run(putCounted, rid, seed.acceptanceNumber, 1, 2026, seed.acceptanceSeq,
                       QString(QString::number(seed.acceptanceSeq) % u"/2026/TLST-DS"_s), seed.acceptedOn, seed.uid,
                       pending ? u"pending"_s : u"closed"_s, seed.resolvedOn, seed.nextDue, words));
    return tx.run(bench::sql::putWords, rid, registers::indexedWords(words));
}

/** Half of a year, with what it brings along from the other half. */
const registers::RegisterPeriod secondHalf {QDate(2026, 7, 1), QDate(2026, 12, 31), registers::PeriodRule::Statutory};
const registers::RegisterPeriod wholeYear {QDate(2026, 1, 1), QDate(2026, 12, 31), registers::PeriodRule::Statutory};

enum class Start { Top, Anywhere };

class RegisterBench
{
public:
    void run()
    {
        m_rows = setting("THULY_BENCH_ROWS", 1'000'000);
        const QString words = m_dir.filePath(u"words"_s);
        fill(words);
        const auto plain = plainSqlite({u"entries"_s, m_dir.path(), QString::number(m_rows)}, words);
        Table table(QString(u"registers, one book of "_s % QString::number(m_rows)
                            % u" entries; peer: plain SQLite, the statement alone"_s));
        statements(table, plain);
        screens(table);
        firstPage(table);
        paper(table);
    }

private:
    void fill(const QString &wordsFile)
    {
        QFile words(wordsFile);
        if (!words.open(QIODevice::WriteOnly))
            std::abort();
        must(m_books.vault().write([](storage::Tx &tx) {
            return tx.run("INSERT INTO register_book (court, series) VALUES (?1, 'TLST-DS')",
                          QString::fromLatin1(BookFixture::court));
        }));
        for (int first = 1; first <= m_rows; first += rowsPerBatch) {
            must(m_books.vault().write([&](storage::Tx &tx) -> Result<void> {
                for (int i = first; i < std::min(m_rows + 1, first + rowsPerBatch); ++i) {
                    const MatterSeed seed = matterOf(i, m_rows, m_books.judge);
                    const QString line = wordsOf(seed);
                    words.write(line.toUtf8() + indexMark + registers::indexedWords(line).toUtf8() + '\n');
                    THULY_CHECK(test::insertMatter(tx, seed));
                    THULY_CHECK(insertEntry(tx, seed, line));
                }
                return {};
            }));
        }
        must(m_books.vault().maintain());
    }

    /** The bare statements, so that the ratio says what encryption costs and nothing else. */
    void statements(Table &table, const QHash<QString, double> &plain)
    {
        Times pages;
        Times filters;
        must(m_books.vault().read([&](storage::ReadTx &tx) -> Result<void> {
            pages = measure(500, [&](int i) {
                const int from
                    = static_cast<int>(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(m_rows)));
                auto row = tx.prepare(bench::sql::placesDown);
                row.bind(qint64(bookLow), qint64(entryPlace(from) - 4096), screenRows);
                while (row.next()) { }
                must(row.finish());
            });
            filters = measure(10 * static_cast<int>(typedFilters.size()), [&](int i) {
                auto row = tx.prepare(bench::sql::wordsDown);
                row.bind(qint64(bookLow), qint64(bookHigh), screenRows + 1,
                         QString::fromUtf8(typedFilters[static_cast<size_t>(i) % typedFilters.size()]));
                while (row.next()) { }
                must(row.finish());
            });
            return {};
        }));
        table.ratio(u"page of 50 entries, p50"_s, pages.median(), plain.value(u"page"_s), u"ms"_s, 6);
        table.ratio(u"typed filter, first 51 places, p50"_s, filters.median(), plain.value(u"filter"_s), u"ms"_s, 6);
        table.ratio(u"typed filter, first 51 places, p95"_s, filters.p95(), plain.value(u"filter95"_s), u"ms"_s, 6);
    }

    [[nodiscard]] Times pages(int runs, const std::function<RegisterQuery(int)> &queryOf, Start start)
    {
        return measure(runs, [&](int i) {
            const RegisterQuery query = queryOf(i);
            std::optional<registers::RowKey> from;
            if (start == Start::Anywhere)
                from = registers::RowKey {entryPlace(
                    1
                    + static_cast<int>(
                        Random(static_cast<std::uint64_t>(i) + 99).below(static_cast<std::uint64_t>(m_rows))))};
            must(m_books.vault().read([&](storage::ReadTx &tx) {
                return m_books.reader().page(tx, query, from, PageTurn::After, screenRows);
            }));
        });
    }

    void limits(Table &table, const QString &name, const Times &times)
    {
        table.limit(QString(name % u", p50"_s), times.median(), u"ms"_s, screenLimitMs);
        table.limit(QString(name % u", p95"_s), times.p95(), u"ms"_s, screenLimitMs);
    }

    [[nodiscard]] RegisterQuery query() const
    {
        RegisterQuery query = m_books.query();
        query.order = registers::RowOrder::NewestFirst;
        return query;
    }

    void screens(Table &table)
    {
        limits(table, u"page turn, 50 rows with all 28 cells"_s,
               pages(200, [&](int) { return query(); }, Start::Anywhere));
        const QList<QList<FieldFilter>> typed {
            {{SearchField::Plaintiff, u"Nguyễn"_s}},
            {{SearchField::Plaintiff, u"n"_s}},
            {{SearchField::Plaintiff, u"hạ"_s}},
            {{SearchField::Plaintiff, u"lê thị hạnh"_s}},
            {{SearchField::Plaintiff, u"nguyen"_s},
             {SearchField::Defendant, u"tran"_s},
             {SearchField::Relation, u"vay"_s}},
            {{SearchField::Number, u"777"_s}},
            {{SearchField::Number, u"7"_s}},
            {{SearchField::Relation, u"hợp đồng vay"_s}},
            {{SearchField::Defendant, u"khong co"_s}},
            {{SearchField::Plaintiff, u"dang xuan yen"_s}, {SearchField::Defendant, u"ngo hong"_s}}};
        const auto filtered = [&](int i) {
            RegisterQuery asked = query();
            asked.filters = typed.at(i % typed.size());
            return asked;
        };
        limits(table, u"typed filter, first 50 rows"_s, pages(100, filtered, Start::Top));
        const auto pending = [&](int i) {
            RegisterQuery asked = filtered(i);
            asked.view = registers::StateView::Pending;
            return asked;
        };
        limits(table, u"typed filter among pending, first 50 rows"_s, pages(100, pending, Start::Top));
        const auto month = [&](int i) {
            RegisterQuery asked = query();
            asked.period = must(registers::parsePeriod(QString::number(1 + i % 12), 2026));
            return asked;
        };
        limits(table, u"one month of a year, first 50 rows"_s, pages(24, month, Start::Top));
        periods(table);
        const Times counts = measure(100, [&](int i) {
            must(m_books.vault().read([&](storage::ReadTx &tx) { return m_books.reader().count(tx, filtered(i)); }));
        });
        limits(table, u"count of a typed filter (capped at 10,000)"_s, counts);
        const Times feet = measure(10, [&](int) {
            must(m_books.vault().read([&](storage::ReadTx &tx) {
                return m_books.reader().summary(tx, QString::fromLatin1(BookFixture::court), u"DS-ST"_s, 2026);
            }));
        });
        table.limit(u"foot of the book (five counts), p50"_s, feet.median(), u"ms"_s, 500);
    }

    [[nodiscard]] Times list(const registers::RegisterPeriod &period, PageTurn turn)
    {
        return measure(20, [&](int) {
            RegisterQuery asked = query();
            asked.period = period;
            asked.order = registers::RowOrder::BookOrder;
            must(m_books.vault().read(
                [&](storage::ReadTx &tx) { return m_books.reader().page(tx, asked, std::nullopt, turn, screenRows); }));
        });
    }

    /** The whole reader: finding what is on the list, and the cells of the rows shown. */
    void periods(Table &table)
    {
        constexpr double limitMs = 300;
        table.limit(u"list of the year, first 50 rows, p95"_s, list(wholeYear, PageTurn::After).p95(), u"ms"_s, limitMs);
        table.limit(u"list of the year, last 50 rows, p95"_s, list(wholeYear, PageTurn::Before).p95(), u"ms"_s, limitMs);
        table.limit(u"list of half a year with what is carried over, first 50 rows, p95"_s, list(secondHalf, PageTurn::After).p95(), u"ms"_s, limitMs);
        const Times counted = measure(10, [&](int) {
            RegisterQuery asked = query();
            asked.period = wholeYear;
            must(m_books.vault().read([&](storage::ReadTx &tx) { return m_books.reader().count(tx, asked); }));
        });
        table.limit(u"count of the list of the year (capped at 10,000), p95"_s, counted.p95(), u"ms"_s, limitMs);
    }

    /** What a person waits for who asks for the preview of the whole book: rows of the first page read, laid out and painted. */
    void firstPage(Table &table)
    {
        constexpr int rowsOfFirstPage = 60;
        constexpr double dpi = 96;
        const auto &definition = *m_books.law().registerDefinition(u"DS-ST"_s);
        const Times shown = measure(5, [&](int) {
            RegisterQuery asked = query();
            asked.period = wholeYear;
            asked.order = registers::RowOrder::BookOrder;
            const auto page = must(m_books.vault().read([&](storage::ReadTx &tx) {
                return m_books.reader().page(tx, asked, std::nullopt, PageTurn::After, rowsOfFirstPage);
            }));
            registers::PrintSettings settings;
            settings.year = 2026;
            registers::RegisterDocument document(definition, page.rows, settings);
            document.layoutTo(1);
            QImage sheet((document.sheetSizeMm() * dpi / 25.4).toSize(), QImage::Format_RGB32);
            QPainter painter(&sheet);
            document.paint(painter, {1, document.halves().first()}, dpi / 25.4);
        });
        table.limit(u"preview of page 1 of the whole book, read, laid out and painted, p95"_s, shown.p95(), u"ms"_s, 500);
    }

    /** A book as courts have them: 2,000 entries a year. */
    void paper(Table &table)
    {
        RegisterQuery asked = query();
        asked.order = registers::RowOrder::BookOrder;
        QList<registers::RegisterRow> rows;
        const Times read = measure(1, [&](int) {
            std::optional<registers::RowKey> from;
            while (rows.size() < std::min(2000, m_rows)) {
                const auto page = must(m_books.vault().read(
                    [&](storage::ReadTx &tx) { return m_books.reader().page(tx, asked, from, PageTurn::After, 500); }));
                rows += page.rows;
                from = rows.last().key;
            }
        });
        registers::PrintSettings settings;
        settings.year = 2026;
        const auto &definition = *m_books.law().registerDefinition(u"DS-ST"_s);
        const Times first
            = measure(3, [&](int) { registers::RegisterDocument(definition, rows, settings).layoutTo(1); });
        registers::RegisterDocument document(definition, rows, settings);
        const Times layout = measure(1, [&](int) { document.layoutAll(); });
        const Times pdf = measure(1, [&](int) {
            must(registers::writeRegisterPdf(document, document.sheets(), m_dir.filePath(u"so.pdf"_s)));
        });
        table.limit(u"read 2,000 rows for print"_s, read.median(), u"ms"_s, 3000);
        table.limit(u"preview: first page laid out"_s, first.median(), u"ms"_s, 100);
        table.limit(u"lay out 2,000 rows"_s, layout.median(), u"ms"_s, 5000);
        table.limit(QString(u"write the PDF, "_s % QString::number(document.sheets().size()) % u" sheets"_s),
                    pdf.median(), u"ms"_s, 20000);
    }

    QTemporaryDir m_dir;
    BookFixture m_books;
    int m_rows = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    RegisterBench().run();
    return 0;
}
