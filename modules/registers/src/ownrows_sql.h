// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements of the books kept by hand; explained by tests/registers/tst_registerqueries.cpp. */
namespace thuly::registers::sql {

inline constexpr char addOwnRow[] = "INSERT INTO own_row (uid, court, register, number, number_text, seq, year, entered_on, version, cells, author,"
                                    " changed_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9, ?10, ?11)";
inline constexpr char correctOwnRow[] = "UPDATE own_row SET version = version + 1, cells = ?2, author = ?3, changed_ms = ?4 WHERE uid = ?1";
inline constexpr char confirmOwnRow[] = "UPDATE own_row SET number = ?2, number_text = ?3, seq = ?4 WHERE uid = ?1";
inline constexpr char addOwnChange[] = "INSERT INTO own_row_change (uid, own_row, version, before, after, reason, author, recorded_ms)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
inline constexpr char ownRowByUid[] = "SELECT uid, register, number, seq, number_text, year, entered_on, version, cells, author, changed_ms, court"
                                      " FROM own_row WHERE uid = ?1";
inline constexpr char ownRowByNumber[] = "SELECT uid FROM own_row WHERE court = ?1 AND register = ?2 AND year = ?3 AND seq = ?4";
inline constexpr char ownChanges[] = "SELECT uid, before, after, reason, author, recorded_ms FROM own_row_change WHERE own_row = ?1 ORDER BY version";
inline constexpr char addOwnEntry[] = "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, matter, state, closed_on, words,"
                                      " entered_in, closed_in) VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
                                      " max(?7, ifnull((SELECT max(opens) FROM register_closing WHERE book = ?3), 0)),"
                                      " max(?10, ifnull((SELECT max(opens) FROM register_closing WHERE book = ?3), 0)))";
inline constexpr char ownEntryWords[] = "UPDATE register_entry SET words = ?2 WHERE rid = ?1";
inline constexpr char confirmOwnEntry[] = "UPDATE register_entry SET uid = ?2, state = 'closed', closed_on = entry_date, closed_in = entered_in WHERE rid = ?1";

} // namespace thuly::registers::sql
