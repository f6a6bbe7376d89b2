// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

/*
 * The rows and statements that both sides of a benchmark use: the vault in one process, plain SQLite in another that
 * has nothing of Qt. Same number, same row.
 */
namespace thuly::bench {

inline constexpr int rowsPerBatch = 10'000;

/** xorshift64*: the same sequence in both processes. */
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 1)
    {
    }
    std::uint64_t next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545F4914F6CDD1DULL;
    }
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t m_state;
};

inline std::string personName(Random &random)
{
    static constexpr std::array family {"Nguyễn", "Trần", "Lê",   "Phạm", "Hoàng", "Huỳnh", "Phan",
                                        "Vũ",     "Võ",   "Đặng", "Bùi",  "Đỗ",    "Hồ",    "Ngô"};
    static constexpr std::array middle {"Văn",   "Thị",   "Hữu", "Đức",  "Ngọc", "Minh",
                                        "Quang", "Thanh", "Kim", "Xuân", "Công", "Hồng"};
    static constexpr std::array given {"An",  "Anh",   "Bình", "Chi",  "Cường", "Dũng",  "Đức", "Giang", "Hà",
                                       "Hải", "Hạnh",  "Hoà",  "Hùng", "Hương", "Khánh", "Lan", "Linh",  "Long",
                                       "Mai", "Minh",  "Nam",  "Nga",  "Phúc",  "Quân",  "Sơn", "Tâm",   "Thảo",
                                       "Thu", "Trang", "Tuấn", "Tùng", "Vinh",  "Yến",   "Đạt", "Oanh",  "Lộc"};
    std::string name = family[random.below(family.size())];
    name += ' ';
    name += middle[random.below(middle.size())];
    name += ' ';
    return name + given[random.below(given.size())];
}

inline const char *relationName(Random &random)
{
    static constexpr std::array relations {"Tranh chấp hợp đồng vay tài sản",
                                           "Tranh chấp quyền sử dụng đất",
                                           "Chia di sản thừa kế",
                                           "Bồi thường thiệt hại ngoài hợp đồng",
                                           "Đòi lại tài sản",
                                           "Tranh chấp hợp đồng thuê nhà"};
    return relations[random.below(relations.size())];
}

/** One row of the register table of storage.md §3.1: 13 columns, 3 indexes beside the id. */
struct TableRow {
    std::array<unsigned char, 16> uid {};
    std::string court;
    int year = 0;
    int number = 0;
    std::string plaintiff;
    std::string plaintiffKey;
    std::string defendant;
    std::string relation;
    int status = 0;
    int receivedOn = 0;
    std::int64_t amount = 0;
    std::string note;
};

/** UUIDv7-shaped: grows with `i`. */
inline std::array<unsigned char, 16> rowUid(std::uint64_t i)
{
    std::array<unsigned char, 16> uid {};
    const std::uint64_t ms = 1'795'000'000'000ULL + i / 4;
    for (unsigned b = 0; b < 6; ++b)
        uid[b] = static_cast<unsigned char>(ms >> (40 - 8 * b));
    uid[6] = static_cast<unsigned char>(0x70 | (i % 4));
    Random random(i);
    for (unsigned b = 8; b < 16; ++b)
        uid[b] = static_cast<unsigned char>(random.next() >> 32);
    return uid;
}

inline TableRow tableRow(int i)
{
    Random random(static_cast<std::uint64_t>(i) + 17);
    TableRow row;
    row.uid = rowUid(static_cast<std::uint64_t>(i));
    row.court = "KV-40-" + std::to_string(i % 4);
    row.year = 2016 + i % 10;
    row.number = i;
    row.plaintiff = personName(random);
    row.plaintiffKey = row.plaintiff;
    row.defendant = personName(random);
    row.relation = relationName(random);
    row.status = static_cast<int>(random.below(8));
    row.receivedOn = 20'160'101 + static_cast<int>(random.below(90'000));
    row.amount = static_cast<std::int64_t>(random.below(1'000'000'000));
    row.note = "ghi chú số " + std::to_string(random.below(1'000'000));
    return row;
}

/** Between the words of a row and what is indexed of them, where both stand in one line. */
inline constexpr char indexMark = '\x1e';

namespace sql {

inline constexpr char schema[]
    = "CREATE TABLE bench_row (rid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, court TEXT NOT NULL, year INTEGER "
      "NOT NULL,"
      " number INTEGER NOT NULL, plaintiff TEXT NOT NULL, plaintiff_key TEXT NOT NULL, defendant TEXT NOT NULL, "
      "relation TEXT NOT NULL,"
      " status INTEGER NOT NULL, received_on INTEGER NOT NULL, amount INTEGER NOT NULL, note TEXT NOT NULL) STRICT;"
      "CREATE INDEX bench_row_number ON bench_row (court, year, number);"
      "CREATE INDEX bench_row_status ON bench_row (court, year, status);"
      "CREATE INDEX bench_row_key ON bench_row (plaintiff_key);"
      "CREATE TABLE bench_op (rid INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;";
inline constexpr char insert[] = "INSERT INTO bench_row (uid, court, year, number, plaintiff, plaintiff_key, "
                                 "defendant, relation, status, received_on, amount, note)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
inline constexpr char point[] = "SELECT plaintiff, defendant, status FROM bench_row WHERE uid = ?1";
inline constexpr char page[] = "SELECT rid, number, plaintiff, defendant, relation, received_on FROM bench_row WHERE "
                               "court = ?1 AND year = ?2 AND number > ?3"
                               " ORDER BY number LIMIT 50";
inline constexpr char count[] = "SELECT count(*) FROM bench_row WHERE court = ?1 AND year = ?2 AND status = ?3";
inline constexpr char addOp[] = "INSERT INTO bench_op (body) VALUES (?1)";
inline constexpr char update[] = "UPDATE bench_row SET status = ?2 WHERE rid = ?1";

// The books, as migration 0008 has them but for what plain SQLite of older distributions lacks.
inline constexpr char entrySchema[] = "CREATE TABLE register_entry (rid INTEGER PRIMARY KEY, place INTEGER NOT NULL, "
                                      "uid BLOB NOT NULL UNIQUE, book INTEGER NOT NULL,"
                                      " year INTEGER NOT NULL, seq INTEGER, number TEXT NOT NULL, entry_date INTEGER "
                                      "NOT NULL, matter BLOB NOT NULL, state TEXT NOT NULL,"
                                      " closed_on INTEGER, next_due INTEGER, correction BLOB, void_by BLOB, void_on "
                                      "INTEGER, words TEXT NOT NULL) STRICT;";
inline constexpr char wordsSchema[]
    = "CREATE VIRTUAL TABLE register_words USING fts5 (words, content = '', detail = none, prefix = '2 3 4 5 6 7',"
      " tokenize = 'unicode61 remove_diacritics 0');";
inline constexpr char putEntry[] = "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, "
                                   "matter, state, closed_on, next_due, words)"
                                   " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
inline constexpr char putWords[] = "INSERT INTO register_words (rowid, words) VALUES (?1, ?2)";
inline constexpr char placesDown[] = "SELECT rid, uid, year, seq, number, entry_date, matter, state, next_due FROM "
                                     "register_entry WHERE rid BETWEEN ?1 AND ?2"
                                     " ORDER BY rid DESC LIMIT ?3";
inline constexpr char wordsDown[] = "SELECT rowid FROM register_words WHERE register_words MATCH ?4 AND rowid BETWEEN "
                                    "?1 AND ?2 ORDER BY rowid DESC LIMIT ?3";

} // namespace sql

/** Place of entry `i` (from 1) of the benchmark's only book: registers::place::of(1, 2026, i, validVersion). */
inline std::int64_t entryPlace(int i)
{
    return (((std::int64_t {1} << 8) | (2026 - 1900)) << 36) | (std::int64_t {i} << 12) | 4095;
}
inline constexpr std::int64_t bookLow = ((std::int64_t {1} << 8) | (2026 - 1900)) << 36;
inline constexpr std::int64_t bookHigh = bookLow + (std::int64_t {1} << 36) - 1;

/** What people type into the filter row, as the word index is asked: rare, common, several columns, beginnings, none.
 */
inline constexpr std::array typedFilters {
    "\"pnguyen\" *",
    "\"pn\" *",
    "\"pha\" *",
    "\"ple\" AND \"pthi\" AND \"phanh\" *",
    "\"pnguyen\" AND \"dtran\" AND \"rvay\" *",
    "\"n777\" *",
    "\"n7\" *",
    "\"rhop\" AND \"rdong\" AND \"rvay\" * AND \"mzp\"",
    "\"dkhong\" AND \"dco\" *",
    "\"pdang\" AND \"pxuan\" AND \"pyen\" AND \"dngo\" AND \"dhong\" *"};

} // namespace thuly::bench
