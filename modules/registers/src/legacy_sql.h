// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements over old registers; tests/registers/tst_legacyledger.cpp explains the lists. */
namespace thuly::registers::sql {

inline constexpr char addBatch[] =
    "INSERT INTO register_batch (uid, court, register, series, year, file, entries, rejected, imported_by, imported_on)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
inline constexpr char rollBackBatch[] =
    "UPDATE register_batch SET rolled_back_by = ?2, rolled_back_on = ?3, reason = ?4 WHERE uid = ?1";
inline constexpr char batchSeries[] = "SELECT court, series FROM register_batch WHERE uid = ?1";
inline constexpr char putMapping[] =
    "INSERT INTO register_mapping (signature, mapping) VALUES (?1, ?2) ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping";
inline constexpr char mappingFor[] = "SELECT mapping FROM register_mapping WHERE signature = ?1";
inline constexpr char addLegacy[] =
    "INSERT INTO register_legacy (uid, batch, court, symbol, year, seq, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr char legacyBody[] = "SELECT body, batch FROM register_legacy WHERE uid = ?1";
inline constexpr char legacyNumber[] = "SELECT 1 FROM register_legacy WHERE court = ?1 AND symbol = ?2 AND year = ?3 AND seq = ?4 LIMIT 1";
inline constexpr char addLegacyEntry[] =
    "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, matter, state, closed_on, words)"
    " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?2, 'closed', ?8, ?9)";
inline constexpr char lowestOfNumber[] = "SELECT min(rid) FROM register_entry WHERE rid BETWEEN ?1 AND ?2";
inline constexpr char dropBatchWords[] =
    "DELETE FROM register_words WHERE rowid IN (SELECT e.rid FROM register_legacy l JOIN register_entry e ON e.uid = l.uid WHERE l.batch = ?1)";
inline constexpr char dropBatchEntries[] = "DELETE FROM register_entry WHERE uid IN (SELECT uid FROM register_legacy WHERE batch = ?1)";
inline constexpr char dropBatchLegacy[] = "DELETE FROM register_legacy WHERE batch = ?1";
inline constexpr char batches[] =
    "SELECT uid, register, year, file, entries, rejected, imported_by, imported_on, rolled_back_by, rolled_back_on, reason"
    " FROM register_batch ORDER BY rid DESC LIMIT ?1";
inline constexpr char batchByUid[] =
    "SELECT uid, register, year, file, entries, rejected, imported_by, imported_on, rolled_back_by, rolled_back_on, reason"
    " FROM register_batch WHERE uid = ?1";

} // namespace thuly::registers::sql
