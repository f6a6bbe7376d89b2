// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Statements of books in the order of names (migration 0019); explained by tests/registers/tst_registerqueries.cpp. */
namespace thuly::registers::sql {

// ?1 and ?2: book and year; ?3 and ?4: key and place of the row before; ?5: rows. The rest of one key first, then the keys that follow.
inline constexpr char samePlaintiffUp[]
    = "SELECT rid, plaintiff FROM register_name WHERE book = ?1 AND year = ?2 AND plaintiff = ?3 AND rid > ?4 ORDER BY rid LIMIT ?5";
inline constexpr char plaintiffsUp[]
    = "SELECT rid, plaintiff FROM register_name WHERE book = ?1 AND year = ?2 AND plaintiff > ?3 ORDER BY plaintiff, rid LIMIT ?5";
inline constexpr char samePlaintiffDown[]
    = "SELECT rid, plaintiff FROM register_name WHERE book = ?1 AND year = ?2 AND plaintiff = ?3 AND rid < ?4 ORDER BY rid DESC LIMIT ?5";
inline constexpr char plaintiffsDown[]
    = "SELECT rid, plaintiff FROM register_name WHERE book = ?1 AND year = ?2 AND plaintiff < ?3 ORDER BY plaintiff DESC, rid DESC LIMIT ?5";
inline constexpr char sameDefendantUp[]
    = "SELECT rid, defendant FROM register_name WHERE book = ?1 AND year = ?2 AND defendant = ?3 AND rid > ?4 ORDER BY rid LIMIT ?5";
inline constexpr char defendantsUp[]
    = "SELECT rid, defendant FROM register_name WHERE book = ?1 AND year = ?2 AND defendant > ?3 ORDER BY defendant, rid LIMIT ?5";
inline constexpr char sameDefendantDown[]
    = "SELECT rid, defendant FROM register_name WHERE book = ?1 AND year = ?2 AND defendant = ?3 AND rid < ?4 ORDER BY rid DESC LIMIT ?5";
inline constexpr char defendantsDown[]
    = "SELECT rid, defendant FROM register_name WHERE book = ?1 AND year = ?2 AND defendant < ?3 ORDER BY defendant DESC, rid DESC LIMIT ?5";

inline constexpr char plaintiffsAt[] = "SELECT rid, plaintiff FROM register_name WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid";
inline constexpr char defendantsAt[] = "SELECT rid, defendant FROM register_name WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid";
inline constexpr char setNames[] = "UPDATE register_name SET plaintiff = ?2, defendant = ?3 WHERE rid = ?1";

} // namespace thuly::registers::sql
