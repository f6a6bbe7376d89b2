// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements of books with several rows of one case; explained by tests/registers/tst_registerqueries.cpp. */
namespace thuly::registers::sql {

inline constexpr char allCaseRowRules[] = "SELECT part, word, register FROM case_row_rule WHERE part >= '' ORDER BY part, word, register";
inline constexpr char dropCaseRowRules[] = "DELETE FROM case_row_rule WHERE rid > 0";
inline constexpr char addCaseRowRule[] = "INSERT OR IGNORE INTO case_row_rule (register, part, word) VALUES (?1, ?2, ?3)";
inline constexpr char booksOfRule[] = "SELECT register FROM case_row_rule WHERE part = ?1 AND word = ?2 ORDER BY register";
inline constexpr char rolesOfBook[] = "SELECT word FROM case_row_rule WHERE part = 'role' AND register = ?1";
inline constexpr char endsRows[] = "SELECT 1 FROM case_row_rule WHERE part = 'end' AND register = ?1 LIMIT 1";

inline constexpr char addCaseRow[]
    = "INSERT OR IGNORE INTO case_row (uid, register, matter, unit, source, party, ended_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr char caseRowByUid[] = "SELECT register, unit, source, party FROM case_row WHERE uid = ?1";
inline constexpr char caseRowsOfMatter[] = "SELECT uid, register, unit, source, party, ended_on FROM case_row WHERE matter = ?1 ORDER BY register, rid";
// Only rows that began before the step that ends them.
inline constexpr char endRowsOfMatter[]
    = "UPDATE case_row SET ended_on = ?3 WHERE matter = ?1 AND register = ?2 AND ended_on IS NULL AND unit IN ('step', 'party')"
      " AND (SELECT rid FROM matter_event WHERE uid = case_row.source) < (SELECT rid FROM matter_event WHERE uid = ?4)";
inline constexpr char endRowsOfSource[] = "UPDATE case_row SET ended_on = ?2 WHERE source = ?1";

inline constexpr char courtOfMatter[] = "SELECT court FROM matter WHERE uid = ?1";
inline constexpr char stepByUid[] = "SELECT event, occurred_on, facts FROM matter_event WHERE uid = ?1";
inline constexpr char stepsAfter[]
    = "SELECT rid, uid, matter, event, occurred_on FROM matter_event WHERE rid > ?1 ORDER BY rid LIMIT ?2";
inline constexpr char hearingsAfter[] = "SELECT rid, uid, matter, day FROM hearing WHERE rid > ?1 ORDER BY rid LIMIT ?2";
inline constexpr char servicesAfter[] = "SELECT rid, uid, matter, ordered_on FROM service WHERE rid > ?1 ORDER BY rid LIMIT ?2";
inline constexpr char hearingForBooks[] = "SELECT day, room, state, note FROM hearing WHERE uid = ?1";
inline constexpr char serviceForBooks[] = "SELECT ordered_on, served_on, state, recipient, title, document_no FROM service WHERE uid = ?1";
inline constexpr char partiesForBooks[]
    = "SELECT uid, role, name FROM party WHERE matter = ?1 AND removed_on IS NULL ORDER BY position";
inline constexpr char partyNameOf[] = "SELECT name FROM party WHERE uid = ?1";
inline constexpr char hearingThatFollows[]
    = "SELECT day, start_minute FROM hearing WHERE matter = ?1 AND follows = ?2 ORDER BY day, start_minute LIMIT 1";

} // namespace thuly::registers::sql
