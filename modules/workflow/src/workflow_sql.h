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

inline constexpr char deadlinesFollow[] = "SELECT law, after FROM deadlines_follow WHERE rid = 1";
inline constexpr char putDeadlinesFollow[] =
    "INSERT INTO deadlines_follow (rid, law, after) VALUES (1, ?1, ?2) "
    "ON CONFLICT (rid) DO UPDATE SET law = excluded.law, after = excluded.after";

} // namespace thuly::workflow::sql
