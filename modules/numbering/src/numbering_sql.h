// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define THULY_NUMBER_COLUMNS "uid, court, series, year, seq, text, state, entity, legal_date, reason, linked"

namespace thuly::numbering::sql {

inline constexpr char currentPen[] =
    "SELECT uid, court, series, year, epoch, next, ceiling, holder, expires_on, first FROM number_pen "
    "WHERE court = ?1 AND series = ?2 AND year = ?3 ORDER BY epoch DESC LIMIT 1";
inline constexpr char insertPen[] =
    "INSERT INTO number_pen (uid, court, series, year, epoch, first, next, ceiling, holder, expires_on) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9)";
inline constexpr char raiseCeiling[] = "UPDATE number_pen SET ceiling = ?2 WHERE uid = ?1";
inline constexpr char movePen[] =
    "UPDATE number_pen SET next = ?5 WHERE court = ?1 AND series = ?2 AND year = ?3 AND epoch = ?4";

inline constexpr char insertNumber[] =
    "INSERT INTO issued_number (uid, court, series, year, seq, text, state, entity, legal_date, linked, device, waiting_no) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
inline constexpr char confirmNumber[] = "UPDATE issued_number SET state = 'confirmed', linked = ?2 WHERE uid = ?1";
inline constexpr char voidNumber[] = "UPDATE issued_number SET state = 'void', reason = ?2 WHERE uid = ?1";

inline constexpr char lastSeq[] =
    "SELECT coalesce(max(seq), 0) FROM issued_number WHERE court = ?1 AND series = ?2 AND year = ?3";
inline constexpr char lastDated[] =
    "SELECT text, legal_date FROM issued_number WHERE court = ?1 AND series = ?2 AND year = ?3 AND state = 'issued' "
    "ORDER BY legal_date DESC, seq DESC LIMIT 1";
inline constexpr char lastWaitingNo[] =
    "SELECT coalesce(max(waiting_no), 0) FROM issued_number WHERE device = ?1 AND waiting_no IS NOT NULL";
inline constexpr char newestYear[] =
    "SELECT coalesce(max(p.year), 0) FROM number_pen p WHERE p.court = ?1 AND EXISTS (SELECT 1 FROM issued_number n "
    "WHERE n.court = p.court AND n.series = p.series AND n.year = p.year AND n.state = 'issued')";

inline constexpr char byId[] = "SELECT " THULY_NUMBER_COLUMNS " FROM issued_number WHERE uid = ?1";
inline constexpr char byText[] =
    "SELECT " THULY_NUMBER_COLUMNS " FROM issued_number WHERE court = ?1 AND text = ?2 ORDER BY year DESC LIMIT 1";
inline constexpr char ofEntity[] =
    "SELECT " THULY_NUMBER_COLUMNS " FROM issued_number WHERE entity = ?1 ORDER BY rid";
inline constexpr char waiting[] =
    "SELECT " THULY_NUMBER_COLUMNS " FROM issued_number WHERE state = 'provisional' ORDER BY rid LIMIT ?1";

/** Walks an index from end to end: one line per series and year is asked of every number there is. */
inline constexpr char status[] =
    "SELECT court, series, year, coalesce(max(seq), 0), max(CASE WHEN state = 'issued' THEN legal_date END), "
    "sum(state = 'issued'), sum(state = 'void'), sum(state = 'provisional') FROM issued_number "
    "WHERE court >= '' GROUP BY court, series, year";
inline constexpr char pens[] =
    "SELECT uid, court, series, year, epoch, next, ceiling, holder, expires_on, first FROM number_pen "
    "WHERE court >= '' ORDER BY court, series, year, epoch";
inline constexpr char sequence[] =
    "SELECT seq FROM issued_number WHERE court = ?1 AND series = ?2 AND year = ?3 AND seq >= ?4 AND seq < ?5 ORDER BY seq";

} // namespace thuly::numbering::sql
