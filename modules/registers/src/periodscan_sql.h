// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Lists of a period. ?1 and ?2: first and last place, ?3: rows, ?4 and ?5: the period, ?6: words, ?7: the book. */
namespace thuly::registers::sql {

inline constexpr char enteredUp[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND entered_in BETWEEN "
                                    "?4 AND ?5 ORDER BY rid LIMIT ?3";
inline constexpr char enteredDown[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND entered_in "
                                      "BETWEEN ?4 AND ?5 ORDER BY rid DESC LIMIT ?3";
inline constexpr char openBefore[] = "SELECT rid FROM register_entry WHERE book = ?7 AND entered_in < ?4 AND state IN "
                                     "('pending', 'provisional')";
// Only rows that count as resolved have a day in closed_in.
inline constexpr char resolvedSince[]
    = "SELECT rid FROM register_entry WHERE book = ?7 AND closed_in >= ?4 AND entered_in < ?4";
inline constexpr char resolvedIn[] = "SELECT rid FROM register_entry WHERE book = ?7 AND closed_in BETWEEN ?4 AND ?5";
inline constexpr char resolvedBeyond[] = "SELECT rid FROM register_entry WHERE book = ?7 AND closed_in BETWEEN ?4 AND ?5 "
                                         "LIMIT 1 OFFSET ?3";
inline constexpr char resolvedBounds[]
    = "SELECT min(rid), max(rid) FROM register_entry WHERE book = ?7 AND closed_in BETWEEN ?4 AND ?5";
inline constexpr char resolvedUp[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND closed_in BETWEEN "
                                     "?4 AND ?5 ORDER BY rid LIMIT ?3";
inline constexpr char resolvedDown[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND closed_in BETWEEN "
                                       "?4 AND ?5 ORDER BY rid DESC LIMIT ?3";
inline constexpr char enteredBounds[]
    = "SELECT min(rid), max(rid) FROM register_entry WHERE book = ?7 AND entered_in BETWEEN ?4 AND ?5";
inline constexpr char enteredAstray[] = "SELECT 1 FROM register_entry WHERE book = ?7 AND entered_in BETWEEN ?4 AND ?5 "
                                        "AND year <> entered_in / 10000 LIMIT 1";

// Words and days together: the word index gives its hits in the order of the book.
#define THULY_WITH_WORDS(condition, order)                                                                             \
    "SELECT w.rowid FROM register_words AS w CROSS JOIN register_entry AS e ON e.rid = w.rowid"                        \
    " WHERE w.register_words MATCH ?6 AND w.rowid BETWEEN ?1 AND ?2 AND " condition " ORDER BY w.rowid" order          \
    " LIMIT ?3"
#define THULY_IS(condition) "SELECT 1 FROM register_entry AS e WHERE e.rid = ?1 AND " condition
#define THULY_ENTERED "e.entered_in BETWEEN ?4 AND ?5"
#define THULY_CARRIED                                                                                                  \
    "e.entered_in < ?4 AND (e.state IN ('pending', 'provisional') OR (e.state = 'closed' AND e.closed_in >= ?4))"
#define THULY_RESOLVED "e.state = 'closed' AND e.closed_in BETWEEN ?4 AND ?5"
#define THULY_ALL "((" THULY_ENTERED ") OR (" THULY_CARRIED "))"
inline constexpr char enteredWordsUp[] = THULY_WITH_WORDS(THULY_ENTERED, "");
inline constexpr char enteredWordsDown[] = THULY_WITH_WORDS(THULY_ENTERED, " DESC");
inline constexpr char carriedWordsUp[] = THULY_WITH_WORDS(THULY_CARRIED, "");
inline constexpr char carriedWordsDown[] = THULY_WITH_WORDS(THULY_CARRIED, " DESC");
inline constexpr char resolvedWordsUp[] = THULY_WITH_WORDS(THULY_RESOLVED, "");
inline constexpr char resolvedWordsDown[] = THULY_WITH_WORDS(THULY_RESOLVED, " DESC");
inline constexpr char allWordsUp[] = THULY_WITH_WORDS(THULY_ALL, "");
inline constexpr char allWordsDown[] = THULY_WITH_WORDS(THULY_ALL, " DESC");
inline constexpr char isEntered[] = THULY_IS(THULY_ENTERED);
inline constexpr char isCarried[] = THULY_IS(THULY_CARRIED);
inline constexpr char isResolved[] = THULY_IS(THULY_RESOLVED);
inline constexpr char isOnList[] = THULY_IS(THULY_ALL);
#undef THULY_WITH_WORDS
#undef THULY_IS
#undef THULY_ENTERED
#undef THULY_CARRIED
#undef THULY_RESOLVED
#undef THULY_ALL

} // namespace thuly::registers::sql
