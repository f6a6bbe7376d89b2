// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thuly::workflow::sql {

inline constexpr char putDraft[] =
    "INSERT INTO draft (uid, author, kind, title, body, saved_ms) VALUES (?1, ?2, 'petition', ?3, ?4, ?5) "
    "ON CONFLICT (uid) DO UPDATE SET title = excluded.title, body = excluded.body, saved_ms = excluded.saved_ms "
    "WHERE author = excluded.author";
inline constexpr char draftsOf[] =
    "SELECT uid, title, body, saved_ms FROM draft WHERE author = ?1 AND kind = 'petition' ORDER BY saved_ms DESC, rid DESC LIMIT ?2";
inline constexpr char draftByUid[] = "SELECT uid, title, body, saved_ms FROM draft WHERE uid = ?1 AND author = ?2";
inline constexpr char dropDraft[] = "DELETE FROM draft WHERE uid = ?1 AND author = ?2";
inline constexpr char countDrafts[] = "SELECT COUNT(*) FROM draft WHERE author = ?1";

inline constexpr char savedViews[] = "SELECT uid, name, body, is_default FROM saved_view WHERE owner = ?1 AND register = ?2";
inline constexpr char putView[] =
    "INSERT INTO saved_view (uid, owner, register, name, name_fold, body, is_default, saved_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
    "ON CONFLICT (uid) DO UPDATE SET name = excluded.name, name_fold = excluded.name_fold, body = excluded.body, "
    "is_default = excluded.is_default, saved_ms = excluded.saved_ms WHERE owner = excluded.owner";
inline constexpr char noDefaultView[] = "UPDATE saved_view SET is_default = 0 WHERE owner = ?1 AND register = ?2";
inline constexpr char dropView[] = "DELETE FROM saved_view WHERE uid = ?1 AND owner = ?2";

inline constexpr char oweRecompute[] = "INSERT INTO recompute_owed (rid, after) VALUES (1, 0) ON CONFLICT (rid) DO UPDATE SET after = 0";
inline constexpr char recomputeOwed[] = "SELECT after FROM recompute_owed WHERE rid = 1";
inline constexpr char recomputedTo[] = "UPDATE recompute_owed SET after = ?1 WHERE rid = 1";
inline constexpr char nothingOwed[] = "DELETE FROM recompute_owed WHERE rid = 1";
/* The law that open deadlines were owed for last; of this vault alone, like the debt itself. */
inline constexpr char notedLaw[] = "SELECT value FROM meta WHERE key = 'law'";
inline constexpr char noteLaw[] =
    "INSERT INTO meta (key, value) VALUES ('law', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

} // namespace thuly::workflow::sql
