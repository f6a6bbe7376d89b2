// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases_sql.h"

/* Statements about hearings; asked for their plans by tests/cases/tst_casessql.cpp like those of cases_sql.h. */
namespace thuly::cases::sql {

#define THULY_HEARING_COLUMNS                                                                                             \
    "h.uid, h.matter, h.version, h.kind, h.day, h.start_minute, h.minutes, h.room, h.openness, h.form, h.central_point, "  \
    "h.points, h.checks, h.note, h.state, h.result, h.decision_no, h.override_reason, h.follows"
inline constexpr int hearingColumns = 19;
#define THULY_HEARING_LINES "SELECT " THULY_HEARING_COLUMNS ", " THULY_MATTER_COLUMNS " FROM hearing h "

// ---- reading
inline constexpr char hearingByUid[] = "SELECT " THULY_HEARING_COLUMNS " FROM hearing h WHERE h.uid = ?1";
inline constexpr char hearingsOfMatter[] =
    "SELECT " THULY_HEARING_COLUMNS " FROM hearing h WHERE h.matter = ?1 ORDER BY h.day DESC, h.start_minute DESC";
inline constexpr char hearingsOfDays[] = THULY_HEARING_LINES
    "INDEXED BY hearing_day JOIN matter m ON m.uid = h.matter WHERE h.day >= ?1 AND h.day <= ?2 ORDER BY h.day, h.start_minute, h.rid LIMIT ?3";
inline constexpr char hearingsOfRoom[] = THULY_HEARING_LINES
    "INDEXED BY hearing_room JOIN matter m ON m.uid = h.matter WHERE h.room_fold = ?4 AND h.day >= ?1 AND h.day <= ?2 "
    "ORDER BY h.day, h.start_minute, h.rid LIMIT ?3";
inline constexpr char hearingsOfMember[] =
    "SELECT " THULY_HEARING_COLUMNS ", " THULY_MATTER_COLUMNS " FROM hearing_member p INDEXED BY hearing_member_account "
    "JOIN hearing h ON h.uid = p.hearing JOIN matter m ON m.uid = h.matter "
    "WHERE p.account = ?4 AND p.day >= ?1 AND p.day <= ?2 ORDER BY p.day, h.start_minute, h.rid LIMIT ?3";
inline constexpr char membersOfHearing[] = "SELECT duty, account, name FROM hearing_member WHERE hearing = ?1 ORDER BY position";
inline constexpr char courtRooms[] = "SELECT room FROM court_room WHERE room_fold >= '' ORDER BY room_fold LIMIT ?1";
inline constexpr char countScheduled[] = "SELECT COUNT(*) FROM hearing WHERE state = 'scheduled' AND day >= ?1 AND day <= ?2";

// ---- applying
inline constexpr char insertHearing[] =
    "INSERT INTO hearing (uid, matter, version, kind, day, start_minute, minutes, room, room_fold, openness, form, central_point, points, "
    "checks, note, state, result, decision_no, override_reason, follows) VALUES "
    "(?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'scheduled', '', '', ?15, ?16)";
inline constexpr char updateHearing[] =
    "UPDATE hearing SET version = version + 1, kind = ?2, day = ?3, start_minute = ?4, minutes = ?5, room = ?6, room_fold = ?7, openness = ?8, "
    "form = ?9, central_point = ?10, points = ?11, checks = ?12, note = ?13, override_reason = ?14 WHERE uid = ?1";
inline constexpr char closeHearing[] =
    "UPDATE hearing SET version = version + 1, state = ?2, result = ?3, decision_no = ?4 WHERE uid = ?1";
inline constexpr char deleteMembers[] = "DELETE FROM hearing_member WHERE hearing = ?1";
inline constexpr char insertMember[] =
    "INSERT INTO hearing_member (hearing, position, duty, account, name, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr char putRoom[] = "INSERT INTO court_room (room_fold, room) VALUES (?1, ?2) ON CONFLICT (room_fold) DO NOTHING";

} // namespace thuly::cases::sql
