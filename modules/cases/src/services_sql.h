// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases_sql.h"

/* Statements about service of process; asked for their plans by tests/cases/tst_casessql.cpp like those of cases_sql.h. */
namespace thuly::cases::sql {

#define THULY_SERVICE_COLUMNS                                                                                             \
    "s.uid, s.matter, s.version, s.paper, s.title, s.document_no, s.party, s.recipient, s.method, s.ordered_on, s.due_on, " \
    "s.due_law_ref, s.due_verified, s.note, s.state, s.served_on, s.law_ref, s.verified, s.attempts, s.next_on, s.reason, "  \
    "p.address, l.version, l.address, l.commune, l.directions"
inline constexpr int serviceColumns = 26;
#define THULY_SERVICE_LINES(from)                                                                                         \
    "SELECT " THULY_SERVICE_COLUMNS ", " THULY_MATTER_COLUMNS " FROM service s " from " JOIN matter m ON m.uid = s.matter "  \
    "LEFT JOIN party p ON p.uid = s.party LEFT JOIN service_place l ON l.party = s.party "

// ---- reading
inline constexpr char serviceByUid[] = THULY_SERVICE_LINES("") "WHERE s.uid = ?1";
inline constexpr char servicesOfMatter[] = THULY_SERVICE_LINES("") "WHERE s.matter = ?1 ORDER BY s.ordered_on DESC, s.rid DESC";
inline constexpr char openServices[] =
    THULY_SERVICE_LINES("INDEXED BY service_open") "WHERE s.state = 'open' AND s.ordered_on > 0 ORDER BY s.ordered_on, s.rid LIMIT ?1";
inline constexpr char countOpenServices[] = "SELECT COUNT(*) FROM service WHERE state = 'open' AND ordered_on > 0";
inline constexpr char attemptsOfService[] =
    "SELECT uid, service, method, outcome, occurred_on, server, receiver, reason, proof, deemed_on, law_ref, verified, struck, actor, "
    "recorded_ms FROM service_attempt WHERE service = ?1 ORDER BY rid";
inline constexpr char placeOfParty[] = "SELECT party, matter, version, address, commune, directions FROM service_place WHERE party = ?1";

// ---- applying
inline constexpr char insertService[] =
    "INSERT INTO service (uid, matter, version, paper, title, document_no, party, recipient, method, ordered_on, due_on, due_law_ref, "
    "due_verified, note, state, law_ref, verified, attempts, reason) VALUES "
    "(?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'open', '', '', 0, '')";
inline constexpr char insertAttempt[] =
    "INSERT INTO service_attempt (uid, service, method, outcome, occurred_on, server, receiver, reason, proof, deemed_on, law_ref, verified, "
    "actor, recorded_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
inline constexpr char countAttempt[] =
    "UPDATE service SET version = version + 1, attempts = attempts + 1, method = ?2, next_on = ?3 WHERE uid = ?1";
inline constexpr char serveService[] =
    "UPDATE service SET state = 'served', served_on = ?2, law_ref = ?3, verified = ?4, next_on = NULL WHERE uid = ?1";
inline constexpr char strikeAttempt[] = "UPDATE service_attempt SET struck = ?2 WHERE uid = ?1";
inline constexpr char reopenService[] =
    "UPDATE service SET version = version + 1, attempts = attempts - 1, state = CASE WHEN ?2 = 1 THEN 'open' ELSE state END, "
    "served_on = CASE WHEN ?2 = 1 THEN NULL ELSE served_on END, law_ref = CASE WHEN ?2 = 1 THEN '' ELSE law_ref END, "
    "verified = CASE WHEN ?2 = 1 THEN '' ELSE verified END WHERE uid = ?1";
inline constexpr char withdrawService[] = "UPDATE service SET version = version + 1, state = 'withdrawn', reason = ?2, next_on = NULL WHERE uid = ?1";
inline constexpr char putPlace[] =
    "INSERT INTO service_place (party, matter, version, address, commune, directions) VALUES (?1, ?2, 1, ?3, ?4, ?5) "
    "ON CONFLICT (party) DO UPDATE SET version = version + 1, address = excluded.address, commune = excluded.commune, "
    "directions = excluded.directions";

} // namespace thuly::cases::sql
