// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements of closings and balances; explained by tests/registers/tst_registerqueries.cpp. */
namespace thuly::registers::sql {

inline constexpr char addClosing[]
    = "INSERT INTO register_closing (uid, court, register, book, seq, kind, period_from, period_to, opens, row_count, "
      "balance, snapshot, blob, prev, hash, closed_by, closed_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
inline constexpr char closingsOf[] = "SELECT uid, register, seq, kind, period_from, period_to, row_count, balance, "
                                     "snapshot, blob, prev, hash, closed_by, closed_ms"
                                     " FROM register_closing WHERE court = ?1 AND register = ?2 ORDER BY seq";
inline constexpr char closingsOfCourt[] = "SELECT uid, register, seq, kind, period_from, period_to, row_count, balance, "
                                          "snapshot, blob, prev, hash, closed_by, closed_ms"
                                          " FROM register_closing WHERE court = ?1 ORDER BY register, seq";
inline constexpr char lastOpens[] = "SELECT max(opens) FROM register_closing WHERE book = ?1";

inline constexpr char ledger[]
    = "SELECT case_type, sum(CASE WHEN day < ?2 THEN entered - resolved ELSE 0 END),"
      " sum(CASE WHEN day >= ?2 THEN entered ELSE 0 END), sum(CASE WHEN day >= ?2 THEN resolved ELSE 0 END)"
      " FROM register_day WHERE book = ?1 AND day <= ?3 GROUP BY case_type";
inline constexpr char lateEntered[]
    = "SELECT case_type FROM register_entry WHERE book = ?1 AND entered_in BETWEEN ?2 AND ?3 AND entered_in <> entry_date"
      " AND state IN ('pending', 'closed', 'provisional')";
inline constexpr char lateResolved[] = "SELECT case_type FROM register_entry WHERE book = ?1 AND closed_in BETWEEN ?2 "
                                       "AND ?3 AND closed_in <> closed_on AND state = 'closed'";
inline constexpr char waitingUntil[]
    = "SELECT count(*) FROM register_entry WHERE state = 'provisional' AND rid BETWEEN ?1 AND ?2 AND entered_in <= ?3";
inline constexpr char voidsIn[] = "SELECT uid, number, void_on FROM register_entry WHERE state = 'void' AND rid BETWEEN ?1 "
                                  "AND ?2 AND void_on BETWEEN ?3 AND ?4 ORDER BY rid";
inline constexpr char unapproved[]
    = "SELECT count(*) FROM register_entry AS e CROSS JOIN correction AS c ON c.uid = e.correction"
      " WHERE e.state = 'superseded' AND e.rid BETWEEN ?1 AND ?2 AND c.approved_by IS NULL";

} // namespace thuly::registers::sql
