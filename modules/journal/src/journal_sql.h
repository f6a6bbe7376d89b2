// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thuly::journal::sql {

inline constexpr char insertOp[] =
    "INSERT INTO op (op_uid, device, dseq, hlc, user, case_uid, entity, kind, group_uid, last_in_group, recorded_at, "
    "clock_max, body, hash, prev) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
inline constexpr char ownHead[] =
    "SELECT dseq, hash FROM op WHERE device = ?1 ORDER BY dseq DESC LIMIT 1";
/** The newest row of any device: clocks only go on from there. */
inline constexpr char newest[] = "SELECT hlc, clock_max FROM op ORDER BY seq DESC LIMIT 1";
inline constexpr char openUnit[] = "INSERT INTO unit_open (uid) VALUES (?1)";
inline constexpr char closeUnit[] = "DELETE FROM unit_open WHERE uid = ?1";
inline constexpr char anyOpenUnit[] = "SELECT count(*) FROM unit_open WHERE uid <> ?1";

inline constexpr char after[] =
    "SELECT seq, body, recorded_at FROM op WHERE seq > ?1 ORDER BY seq LIMIT ?2";
inline constexpr char ofCase[] =
    "SELECT seq, body, recorded_at FROM op WHERE case_uid = ?1 ORDER BY seq LIMIT ?2";
/** The centre acknowledges a chain in its order, so two looks at the ends do; a vault that never met a centre holds every op unacknowledged. */
inline constexpr char outboxCount[] =
    "SELECT dseq - (SELECT dseq FROM op WHERE device = ?1 AND acked_seq IS NULL ORDER BY dseq LIMIT 1) + 1 FROM op "
    "WHERE device = ?1 AND acked_seq IS NULL ORDER BY dseq DESC LIMIT 1";
inline constexpr char lastSeq[] = "SELECT coalesce(max(seq), 0) FROM op";

inline constexpr char allRows[] =
    "SELECT seq, op_uid, device, dseq, hlc, user, case_uid, entity, kind, group_uid, last_in_group, body, hash, prev "
    "FROM op ORDER BY seq";
inline constexpr char allBodies[] = "SELECT seq, body FROM op ORDER BY seq";

/** References between projection tables are checked when the whole rebuild is done, not row by row. */
inline constexpr char deferReferences[] = "PRAGMA defer_foreign_keys = ON";
inline constexpr char columnsOf[] = "SELECT name FROM pragma_table_info(?1) ORDER BY cid";

} // namespace thuly::journal::sql
