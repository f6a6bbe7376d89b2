// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchrows.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/*
 * The peer of the storage and register benchmarks: the same rows and statements on plain SQLite, alone in its process.
 * bench_plain_sqlite table|entries FOLDER ROWS prints lines `name value`, times in milliseconds.
 */
namespace {

using namespace thuly::bench;

struct Close {
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};
struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Db = std::unique_ptr<sqlite3, Close>;
using Query = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void give_up(sqlite3 *db, const char *what)
{
    std::fprintf(stderr, "bench_plain_sqlite: %s: %s\n", what, sqlite3_errmsg(db));
    std::exit(1);
}

void run(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        give_up(db, sql);
}

Db openDb(const std::string &path)
{
    sqlite3 *raw = nullptr;
    sqlite3_open(path.c_str(), &raw);
    Db db(raw);
    run(raw,
        "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; "
        "PRAGMA temp_store = MEMORY;");
    return db;
}

Query prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        give_up(db, sql);
    return Query(statement);
}

int steps(sqlite3_stmt *statement)
{
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            sqlite3_column_bytes(statement, column);
    }
    sqlite3_reset(statement);
    return rows;
}

void bindText(sqlite3_stmt *statement, int index, const std::string &text)
{
    sqlite3_bind_text(statement, index, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

double once(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double part(std::vector<double> times, double where)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, static_cast<std::size_t>(where * static_cast<double>(times.size())))];
}

void say(const char *name, double value)
{
    std::printf("%s %.6f\n", name, value);
}

/** Milliseconds; making the rows does not count. */
double insertRows(sqlite3 *db, int rows)
{
    const Query insert = prepare(db, sql::insert);
    double spent = 0;
    for (int first = 0; first < rows; first += rowsPerBatch) {
        std::vector<TableRow> batch;
        for (int i = first; i < std::min(rows, first + rowsPerBatch); ++i)
            batch.push_back(tableRow(i));
        spent += once([&] {
            run(db, "BEGIN IMMEDIATE");
            for (const TableRow &row : batch) {
                sqlite3_stmt *s = insert.get();
                sqlite3_bind_blob(s, 1, row.uid.data(), 16, SQLITE_TRANSIENT);
                bindText(s, 2, row.court);
                sqlite3_bind_int(s, 3, row.year);
                sqlite3_bind_int(s, 4, row.number);
                bindText(s, 5, row.plaintiff);
                bindText(s, 6, row.plaintiffKey);
                bindText(s, 7, row.defendant);
                bindText(s, 8, row.relation);
                sqlite3_bind_int(s, 9, row.status);
                sqlite3_bind_int(s, 10, row.receivedOn);
                sqlite3_bind_int64(s, 11, row.amount);
                bindText(s, 12, row.note);
                steps(s);
            }
            run(db, "COMMIT");
        });
    }
    return spent;
}

void table(const std::string &folder, int rows)
{
    const std::string path = folder + "/plain.db";
    const Db db = openDb(path);
    run(db.get(), sql::schema);
    say("insert", insertRows(db.get(), rows));
    run(db.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
    run(db.get(), "PRAGMA cache_size = -65536");
    say("bytes", static_cast<double>(std::filesystem::file_size(path)));

    const Query point = prepare(db.get(), sql::point);
    const auto look = [&](int i) {
        const auto uid = rowUid(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(rows)));
        sqlite3_bind_blob(point.get(), 1, uid.data(), 16, SQLITE_TRANSIENT);
        steps(point.get());
    };
    for (int i = 0; i < 20'000; ++i)
        look(i);
    std::vector<double> points;
    for (int i = 0; i < 20'000; ++i)
        points.push_back(once([&] { look(i); }));
    say("point", part(points, 0.5));

    const Query page = prepare(db.get(), sql::page);
    const auto turn = [&](int i) {
        const TableRow at
            = tableRow(static_cast<int>(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(rows))));
        bindText(page.get(), 1, at.court);
        sqlite3_bind_int(page.get(), 2, at.year);
        sqlite3_bind_int(page.get(), 3, at.number);
        return once([&] { steps(page.get()); });
    };
    for (int i = 0; i < 500; ++i)
        turn(i);
    std::vector<double> pages;
    for (int i = 0; i < 500; ++i)
        pages.push_back(turn(i));
    say("page", part(pages, 0.5));

    const Query count = prepare(db.get(), sql::count);
    std::vector<double> counts;
    for (int i = 0; i < 500; ++i) {
        const TableRow at = tableRow(i);
        bindText(count.get(), 1, at.court);
        sqlite3_bind_int(count.get(), 2, at.year);
        sqlite3_bind_int(count.get(), 3, at.status);
        counts.push_back(once([&] { steps(count.get()); }));
    }
    say("count", part(counts, 0.5));

    const Query addOp = prepare(db.get(), sql::addOp);
    const Query update = prepare(db.get(), sql::update);
    const std::string body(300, 'o');
    std::vector<double> commits;
    for (int i = 0; i < 300; ++i) {
        commits.push_back(once([&] {
            run(db.get(), "BEGIN IMMEDIATE");
            sqlite3_bind_blob(addOp.get(), 1, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
            steps(addOp.get());
            sqlite3_bind_int64(update.get(), 1, 1 + i % rows);
            sqlite3_bind_int(update.get(), 2, i % 8);
            steps(update.get());
            run(db.get(), "COMMIT");
        }));
    }
    say("commit", part(commits, 0.5));
}

void insertEntries(sqlite3 *db, int rows)
{
    const Query entry = prepare(db, sql::putEntry);
    const Query putWords = prepare(db, sql::putWords);
    for (int i = 1; i <= rows; ++i) {
        if ((i - 1) % rowsPerBatch == 0)
            run(db, i == 1 ? "BEGIN IMMEDIATE" : "COMMIT; BEGIN IMMEDIATE");
        // One line a row from standard input: what the vault's own code made of it, the words and what is indexed of them.
        char line[4096];
        if (!std::fgets(line, sizeof line, stdin))
            break;
        std::string words(line);
        while (!words.empty() && words.back() == '\n')
            words.pop_back();
        const size_t parted = std::min(words.find(indexMark), words.size());
        const std::string indexed = words.substr(std::min(parted + 1, words.size()));
        words.resize(parted);
        const auto uid = rowUid(static_cast<std::uint64_t>(i));
        sqlite3_stmt *e = entry.get();
        sqlite3_bind_int64(e, 1, entryPlace(i));
        sqlite3_bind_blob(e, 2, uid.data(), 16, SQLITE_TRANSIENT);
        sqlite3_bind_int(e, 3, 1);
        sqlite3_bind_int(e, 4, 2026);
        sqlite3_bind_int(e, 5, i);
        bindText(e, 6, std::to_string(i) + "/2026/TLST-DS");
        sqlite3_bind_int(e, 7, 20260105);
        sqlite3_bind_blob(e, 8, uid.data(), 16, SQLITE_TRANSIENT);
        sqlite3_bind_text(e, 9, "pending", -1, SQLITE_STATIC);
        bindText(e, 12, words);
        steps(e);
        sqlite3_stmt *w = putWords.get();
        sqlite3_bind_int64(w, 1, entryPlace(i));
        bindText(w, 2, indexed);
        steps(w);
    }
    run(db, "COMMIT");
}

void entries(const std::string &folder, int rows)
{
    const Db db = openDb(folder + "/plain-entries.db");
    run(db.get(), "PRAGMA synchronous = OFF");
    run(db.get(), sql::entrySchema);
    run(db.get(), sql::wordsSchema);
    insertEntries(db.get(), rows);
    run(db.get(), "PRAGMA wal_checkpoint(TRUNCATE)");

    const Query page = prepare(db.get(), sql::placesDown);
    std::vector<double> pages;
    for (int i = 0; i < 500; ++i) {
        const int from
            = static_cast<int>(Random(static_cast<std::uint64_t>(i)).below(static_cast<std::uint64_t>(rows)));
        sqlite3_bind_int64(page.get(), 1, bookLow);
        sqlite3_bind_int64(page.get(), 2, entryPlace(from) - 4096);
        sqlite3_bind_int(page.get(), 3, 50);
        pages.push_back(once([&] { steps(page.get()); }));
    }
    say("page", part(pages, 0.5));
    const Query filter = prepare(db.get(), sql::wordsDown);
    std::vector<double> filters;
    for (int round = 0; round < 10; ++round) {
        for (const char *typed : typedFilters) {
            sqlite3_bind_int64(filter.get(), 1, bookLow);
            sqlite3_bind_int64(filter.get(), 2, bookHigh);
            sqlite3_bind_int(filter.get(), 3, 51);
            sqlite3_bind_text(filter.get(), 4, typed, -1, SQLITE_STATIC);
            filters.push_back(once([&] { steps(filter.get()); }));
        }
    }
    say("filter", part(filters, 0.5));
    say("filter95", part(filters, 0.95));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_plain_sqlite table|entries FOLDER ROWS\n");
        return 2;
    }
    const int rows = std::atoi(argv[3]);
    if (std::strcmp(argv[1], "table") == 0)
        table(argv[2], rows);
    else
        entries(argv[2], rows);
    return 0;
}
