// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** All statements of this module. Lists stop by LIMIT and go by index: tests/registers/tst_registerqueries.cpp explains
 * them. */
namespace thuly::registers::sql {

inline constexpr char bookOf[] = "SELECT rid FROM register_book WHERE court = ?1 AND series = ?2";
inline constexpr char addBook[] = "INSERT INTO register_book (court, series) VALUES (?1, ?2)";

inline constexpr char matterForBooks[] = "SELECT court, received_on, petition_number, petition_seq, petition_year, "
                                         "petition_no, acceptance_series, acceptance_number,"
                                         " acceptance_seq, acceptance_year, acceptance_no, accepted_on, resolved_on, "
                                         "next_due, reviewer, judge, plaintiffs, defendants,"
                                         " related, relation, claims, remark, intake, case_type FROM matter WHERE uid = ?1";

inline constexpr char entryByUid[] = "SELECT rid, state, words, number, entry_date, closed_on, "
                                     "next_due FROM register_entry WHERE uid = ?1";
inline constexpr char waitingOf[]
    = "SELECT rid FROM register_entry WHERE matter = ?1 AND book = ?2 AND state = 'provisional'";
inline constexpr char lastPlace[] = "SELECT max(rid) FROM register_entry WHERE rid BETWEEN ?1 AND ?2";
inline constexpr char countStruck[]
    = "SELECT count(*) FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND state = 'superseded'";
inline constexpr char struckPlaces[]
    = "SELECT rid, words FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND state = 'superseded' ORDER BY rid";
inline constexpr char moveEntry[]
    = "UPDATE register_entry SET rid = ?2, place = ?2, seq = ?3, number = ?4 WHERE rid = ?1";
inline constexpr char putEntry[]
    = "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, matter, state, closed_on, "
      "next_due, words, case_type, entered_in, closed_in)"
      " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
      " max(?7, ifnull((SELECT max(opens) FROM register_closing WHERE book = ?3), 0)),"
      " max(?10, ifnull((SELECT max(opens) FROM register_closing WHERE book = ?3), 0)))"
      " ON CONFLICT (rid) DO UPDATE SET number = excluded.number, entry_date = excluded.entry_date, state = "
      "excluded.state,"
      " closed_on = excluded.closed_on, next_due = excluded.next_due, words = excluded.words, case_type = "
      "excluded.case_type,"
      " entered_in = CASE WHEN entry_date = excluded.entry_date THEN entered_in ELSE excluded.entered_in END,"
      " closed_in = CASE WHEN closed_on IS excluded.closed_on THEN closed_in ELSE excluded.closed_in END";
inline constexpr char strikeEntry[] = "INSERT INTO register_entry (rid, place, uid, book, year, seq, number, "
                                      "entry_date, matter, state, correction, words)"
                                      " SELECT ?1, ?1, ?2, book, year, seq, number, entry_date, matter, 'superseded', "
                                      "?3, words FROM register_entry WHERE rid = ?4";
inline constexpr char dropEntry[] = "DELETE FROM register_entry WHERE rid = ?1";
inline constexpr char voidEntry[] = "UPDATE register_entry SET state = 'void', closed_on = NULL, closed_in = NULL, next_due = NULL, "
                                    "void_by = ?2, void_on = ?3 WHERE uid = ?1";
inline constexpr char putWords[] = "INSERT OR REPLACE INTO register_words (rowid, words) VALUES (?1, ?2)";
inline constexpr char dropWords[] = "DELETE FROM register_words WHERE rowid = ?1";

// Pages. ?1 and ?2: the first and last place; ?3: rows; dates ?4 and ?5; words ?6.
inline constexpr char placesUp[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid LIMIT ?3";
inline constexpr char placesDown[]
    = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid DESC LIMIT ?3";
inline constexpr char datedUp[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND entry_date BETWEEN "
                                  "?4 AND ?5 ORDER BY rid LIMIT ?3";
inline constexpr char datedDown[] = "SELECT rid FROM register_entry WHERE rid BETWEEN ?1 AND ?2 AND entry_date BETWEEN "
                                    "?4 AND ?5 ORDER BY rid DESC LIMIT ?3";
inline constexpr char wordsUp[] = "SELECT rowid FROM register_words WHERE register_words MATCH ?6 AND rowid BETWEEN ?1 "
                                  "AND ?2 ORDER BY rowid LIMIT ?3";
inline constexpr char wordsDown[] = "SELECT rowid FROM register_words WHERE register_words MATCH ?6 AND rowid BETWEEN "
                                    "?1 AND ?2 ORDER BY rowid DESC LIMIT ?3";
inline constexpr char datedWordsUp[]
    = "SELECT w.rowid FROM register_words AS w CROSS JOIN register_entry AS e ON e.rid = w.rowid"
      " WHERE w.register_words MATCH ?6 AND w.rowid BETWEEN ?1 AND ?2 AND e.entry_date BETWEEN ?4 AND ?5 ORDER BY "
      "w.rowid LIMIT ?3";
inline constexpr char datedWordsDown[]
    = "SELECT w.rowid FROM register_words AS w CROSS JOIN register_entry AS e ON e.rid = w.rowid"
      " WHERE w.register_words MATCH ?6 AND w.rowid BETWEEN ?1 AND ?2 AND e.entry_date BETWEEN ?4 AND ?5 ORDER BY "
      "w.rowid DESC LIMIT ?3";

// One place, whether it belongs to what is asked for.
inline constexpr char datedAt[] = "SELECT 1 FROM register_entry WHERE rid = ?1 AND entry_date BETWEEN ?2 AND ?3";
inline constexpr char wordsAt[] = "SELECT 1 FROM register_words WHERE register_words MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT 1";

inline constexpr char placesOfDates[]
    = "SELECT min(rid), max(rid) FROM register_entry WHERE book = ?1 AND entry_date BETWEEN ?2 AND ?3";
inline constexpr char overduePlaces[] = "SELECT rid FROM register_entry WHERE book = ?1 AND next_due < ?2";
inline constexpr char entryRows[]
    = "SELECT rid, uid, year, seq, number, entry_date, matter, state, next_due, correction, void_by, void_on"
      " FROM register_entry WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid";
inline constexpr char validPlaceOf[] = "SELECT rid FROM register_entry WHERE matter = ?1 AND book = ?2 AND state IN "
                                       "('pending', 'closed', 'provisional') ORDER BY rid DESC LIMIT 1";

// The foot of a book.
inline constexpr char countState[] = "SELECT count(*) FROM register_entry WHERE state = ?1 AND rid BETWEEN ?2 AND ?3";
inline constexpr char voidNumbers[]
    = "SELECT number FROM register_entry WHERE state = 'void' AND rid BETWEEN ?1 AND ?2 ORDER BY rid LIMIT 10";
inline constexpr char lastNumber[]
    = "SELECT number FROM register_entry WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid DESC LIMIT 1";
inline constexpr char hasRows[]
    = "SELECT year FROM register_entry WHERE rid BETWEEN ?1 AND ?2 ORDER BY rid DESC LIMIT 1";

} // namespace thuly::registers::sql
