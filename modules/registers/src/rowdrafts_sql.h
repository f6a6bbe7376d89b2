// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements of drafts in books kept by hand; explained by tests/registers/tst_registerqueries.cpp. */
namespace thuly::registers::sql {

inline constexpr char putDraft[] = "INSERT INTO row_draft (uid, court, register, ord, version, cells, author, changed_ms)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
inline constexpr char changeDraft[] = "UPDATE row_draft SET version = ?2, cells = ?3, author = ?4, changed_ms = ?5 WHERE uid = ?1";
inline constexpr char dropDraft[] = "DELETE FROM row_draft WHERE uid = ?1";
inline constexpr char draftByUid[] = "SELECT uid, register, ord, version, cells, author, changed_ms FROM row_draft WHERE uid = ?1";
inline constexpr char draftsOf[] = "SELECT uid, register, ord, version, cells, author, changed_ms FROM row_draft"
                                   " WHERE court = ?1 AND register = ?2 ORDER BY ord, uid LIMIT 5000";

} // namespace thuly::registers::sql
