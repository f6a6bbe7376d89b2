// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Every statement of the module. tests/cases/tst_casessql.cpp asks the planner of each that reads for an index. */
namespace thuly::cases::sql {

#define THULY_MATTER_COLUMNS                                                                                            \
    "m.uid, m.version, m.court, m.case_type, m.procedure, m.state, m.state_since, m.last_event_on, m.external_ref, "     \
    "m.channel, m.received_on, m.petition_date, m.postmark, m.filed_on, m.relation_id, m.relation, m.claims, "           \
    "m.claim_value, m.foreign_element, m.interim_at, m.remark, m.petition_seq, m.petition_year, m.petition_no, "         \
    "m.acceptance_no, m.accepted_on, m.resolved_on, m.reviewer, m.judge, m.clerk, m.plaintiffs, m.defendants, "          \
    "m.related, m.next_due, m.intake, m.rid"
inline constexpr int matterColumns = 36;
#define THULY_PARTY_COLUMNS                                                                                             \
    "p.uid, p.matter, p.version, p.role, p.kind, p.name, p.born, p.citizen_id, p.address, p.phone, p.email, "            \
    "p.representative, p.practice, p.removed_on, p.position"
#define THULY_DEADLINE_COLUMNS                                                                                          \
    "d.uid, d.matter, d.version, d.rule, d.title_vi, d.title_en, d.law_ref, d.trigger_event, d.trigger_at, d.period, "   \
    "d.extension, d.due, d.due_moment, d.nominal, d.steps, d.calendar, d.verified, d.pack_version, d.state, "            \
    "d.closed_on, d.responsible, d.about"
inline constexpr int deadlineColumns = 22;
#define THULY_CORRECTION_COLUMNS                                                                                        \
    "uid, matter, entity, field, old_value, new_value, reason, author, recorded_ms, approved_by, approved_ms"
#define THULY_TASK_COLUMNS "uid, matter, version, title, due, assignee, author, done_on"

// ---- reading
inline constexpr char matterByUid[] = "SELECT " THULY_MATTER_COLUMNS " FROM matter m WHERE m.uid = ?1";
inline constexpr char matterByAcceptanceNo[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter m WHERE m.acceptance_no = ?1 ORDER BY m.rid DESC LIMIT 1";
inline constexpr char matterByPetitionNo[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter m WHERE m.petition_no = ?1 ORDER BY m.intake = 'split', m.rid DESC LIMIT 1";
inline constexpr char matterByPetitionSeq[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter m WHERE m.petition_year = ?1 AND m.petition_seq = ?2 AND m.intake = 'petition' ORDER BY m.rid DESC LIMIT 1";
inline constexpr char matterByExternalRef[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter m WHERE m.external_ref = ?1 LIMIT 1";
inline constexpr char matterByFormerNo[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter_link l JOIN matter m ON m.uid = l.matter "
    "WHERE l.other_no = ?1 AND l.kind = 'continues' AND l.removed_on IS NULL ORDER BY l.rid DESC LIMIT 1";
inline constexpr char newestPetitionYear[] = "SELECT MAX(petition_year) FROM matter";
inline constexpr char acceptanceNumberOf[] = "SELECT acceptance_number FROM matter WHERE uid = ?1 AND acceptance_number IS NOT NULL";
inline constexpr char petitionNumberOf[] = "SELECT petition_number FROM matter WHERE uid = ?1";
#define THULY_LINK_COLUMNS "uid, matter, kind, other, other_no, other_court, note, linked_on, author, recorded_ms, removed_on"
inline constexpr char linksOfMatter[] = "SELECT " THULY_LINK_COLUMNS " FROM matter_link WHERE matter = ?1 ORDER BY rid";
inline constexpr char linksToMatter[] = "SELECT " THULY_LINK_COLUMNS " FROM matter_link WHERE other = ?1 ORDER BY rid";
inline constexpr char linkByUid[] = "SELECT " THULY_LINK_COLUMNS " FROM matter_link WHERE uid = ?1";
inline constexpr char petitionNoOfRef[] = "SELECT petition_no FROM matter WHERE court = ?1 AND external_ref = ?2 LIMIT 1";

inline constexpr char partiesOfMatter[] = "SELECT " THULY_PARTY_COLUMNS " FROM party p WHERE p.matter = ?1 ORDER BY p.position";
inline constexpr char partyByUid[] = "SELECT " THULY_PARTY_COLUMNS " FROM party p WHERE p.uid = ?1";
inline constexpr char partiesByName[] =
    "SELECT " THULY_PARTY_COLUMNS " FROM party p WHERE p.name_fold >= ?1 AND p.name_fold < ?2 ORDER BY p.name_fold LIMIT ?3";
inline constexpr char partiesByGiven[] =
    "SELECT " THULY_PARTY_COLUMNS " FROM party p WHERE p.given_fold >= ?1 AND p.given_fold < ?2 ORDER BY p.given_fold LIMIT ?3";
inline constexpr char partiesByCitizenId[] = "SELECT " THULY_PARTY_COLUMNS " FROM party p WHERE p.citizen_id = ?1 LIMIT ?2";
inline constexpr char mattersOfName[] =
    "SELECT p.matter, p.role, p.name FROM party p WHERE p.name_fold = ?1 AND p.removed_on IS NULL ORDER BY p.rid DESC LIMIT ?2";
inline constexpr char nextPosition[] = "SELECT MAX(position) FROM party WHERE matter = ?1";
inline constexpr char attachmentsOfMatter[] = "SELECT uid, title, pages FROM attachment WHERE matter = ?1 ORDER BY position";
inline constexpr char eventsOfMatter[] =
    "SELECT uid, event, state_from, state_to, occurred_at, recorded_ms, actor, facts, reason FROM matter_event "
    "WHERE matter = ?1 ORDER BY occurred_on DESC, rid DESC";
inline constexpr char eventsAsRecorded[] = "SELECT uid, event, occurred_on, facts FROM matter_event WHERE matter = ?1 ORDER BY rid";
inline constexpr char factsOfMatter[] = "SELECT key, value FROM matter_fact WHERE matter = ?1 ORDER BY key";

inline constexpr char deadlinesOfMatter[] =
    "SELECT " THULY_DEADLINE_COLUMNS " FROM deadline d WHERE d.matter = ?1 ORDER BY d.state <> 'open', d.due";
inline constexpr char openDeadlinesOfMatter[] =
    "SELECT " THULY_DEADLINE_COLUMNS " FROM deadline d WHERE d.matter = ?1 AND d.state = 'open' ORDER BY d.due";
inline constexpr char deadlineByUid[] = "SELECT " THULY_DEADLINE_COLUMNS " FROM deadline d WHERE d.uid = ?1";
inline constexpr char openDeadlinesAfter[] =
    "SELECT " THULY_DEADLINE_COLUMNS ", d.rid FROM deadline d WHERE d.rid > ?1 AND d.state = 'open' ORDER BY d.rid LIMIT ?2";
inline constexpr char dueDeadlines[] =
    "SELECT " THULY_DEADLINE_COLUMNS ", " THULY_MATTER_COLUMNS " FROM deadline d INDEXED BY deadline_due JOIN matter m ON m.uid = d.matter "
    "WHERE d.state = 'open' AND d.due >= ?1 AND d.due <= ?2 ORDER BY d.due, d.rid LIMIT ?3";
inline constexpr char dueDeadlinesOf[] =
    "SELECT " THULY_DEADLINE_COLUMNS ", " THULY_MATTER_COLUMNS " FROM deadline d INDEXED BY deadline_responsible "
    "JOIN matter m ON m.uid = d.matter WHERE d.state = 'open' AND d.responsible = ?4 AND d.due >= ?1 AND d.due <= ?2 "
    "ORDER BY d.due, d.rid LIMIT ?3";
inline constexpr char countDue[] = "SELECT COUNT(*) FROM deadline WHERE state = 'open' AND due >= ?1 AND due <= ?2";
inline constexpr char countDueOf[] =
    "SELECT COUNT(*) FROM deadline WHERE state = 'open' AND responsible = ?3 AND due >= ?1 AND due <= ?2";
inline constexpr char assignedOfDue[] =
    "SELECT m.uid, m.reviewer, m.judge, m.clerk FROM deadline d INDEXED BY deadline_due JOIN matter m ON m.uid = d.matter "
    "WHERE d.state = 'open' AND d.due >= ?1 AND d.due <= ?2";
inline constexpr char assignedOfDueOf[] =
    "SELECT m.uid, m.reviewer, m.judge, m.clerk FROM deadline d INDEXED BY deadline_responsible JOIN matter m ON m.uid = d.matter "
    "WHERE d.state = 'open' AND d.responsible = ?3 AND d.due >= ?1 AND d.due <= ?2";
inline constexpr char countInState[] = "SELECT COUNT(*) FROM matter WHERE state = ?1";

inline constexpr char correctionsOfMatter[] = "SELECT " THULY_CORRECTION_COLUMNS " FROM correction WHERE matter = ?1 ORDER BY rid";
inline constexpr char correctionByUid[] = "SELECT " THULY_CORRECTION_COLUMNS " FROM correction WHERE uid = ?1";
inline constexpr char waitingCorrections[] =
    "SELECT " THULY_CORRECTION_COLUMNS " FROM correction INDEXED BY correction_waiting WHERE approved_by IS NULL ORDER BY rid LIMIT ?1";
inline constexpr char assignmentsOfMatter[] =
    "SELECT uid, matter, duty, method, assignee, decided_by, reason, algorithm, seed, candidates, occurred_on, recorded_ms "
    "FROM assignment WHERE matter = ?1 ORDER BY rid";
inline constexpr char loadOf[] = "SELECT reviewing, judging FROM judge_load WHERE account = ?1";
inline constexpr char tasksOfMatter[] = "SELECT " THULY_TASK_COLUMNS " FROM task WHERE matter = ?1 ORDER BY rid";
inline constexpr char taskByUid[] = "SELECT " THULY_TASK_COLUMNS " FROM task WHERE uid = ?1";
inline constexpr char tasksOfPerson[] =
    "SELECT " THULY_TASK_COLUMNS " FROM task WHERE assignee = ?1 AND done_on IS NULL ORDER BY due, rid LIMIT ?2";
inline constexpr char noteOf[] = "SELECT text, version FROM matter_note WHERE author = ?1 AND matter = ?2";
inline constexpr char lastUndoStep[] =
    "SELECT rid, kind, entity, before FROM undo_step WHERE matter = ?1 AND author = ?2 ORDER BY rid DESC LIMIT 1";

// Pages of matters, newest receipt first. ?1 received_on and ?2 rid of the last row shown, ?3 limit, ?4 the filter.
#define THULY_PAGE "(m.received_on, m.rid) < (?1, ?2)"
#define THULY_PAGE_ORDER " ORDER BY m.received_on DESC, m.rid DESC LIMIT ?3"
inline constexpr char pageAll[] =
    "SELECT " THULY_MATTER_COLUMNS " FROM matter m INDEXED BY matter_received WHERE " THULY_PAGE THULY_PAGE_ORDER;
inline constexpr char pageState[] = "SELECT " THULY_MATTER_COLUMNS
                                    " FROM matter m INDEXED BY matter_state WHERE m.state = ?4 AND " THULY_PAGE THULY_PAGE_ORDER;
inline constexpr char pageType[] = "SELECT " THULY_MATTER_COLUMNS
                                   " FROM matter m INDEXED BY matter_type WHERE m.case_type = ?4 AND " THULY_PAGE THULY_PAGE_ORDER;
inline constexpr char pageReviewer[] = "SELECT " THULY_MATTER_COLUMNS
                                       " FROM matter m INDEXED BY matter_reviewer WHERE m.reviewer = ?4 AND " THULY_PAGE THULY_PAGE_ORDER;

// ---- applying
inline constexpr char insertMatter[] =
    "INSERT INTO matter (uid, version, court, case_type, procedure, state, state_since, last_event_on, external_ref, channel, "
    "received_on, petition_date, postmark, filed_on, relation_id, relation, claims, claim_value, foreign_element, interim_at, "
    "remark, petition_seq, petition_year, petition_no, petition_number, plaintiffs, defendants, related, recorded_ms, intake) VALUES "
    "(?1, 1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, '', '', '', ?24, ?25)";
inline constexpr char insertSecret[] = "INSERT INTO refused_secret (uid, external_ref, received_on, recorded_ms) VALUES (?1, ?2, ?3, ?4)";
inline constexpr char deskOf[] = "SELECT reviewer, judge, resolved_on FROM matter WHERE uid = ?1";
inline constexpr char addLoad[] =
    "INSERT INTO judge_load (account, reviewing, judging) VALUES (?1, ?2, ?3) "
    "ON CONFLICT (account) DO UPDATE SET reviewing = reviewing + excluded.reviewing, judging = judging + excluded.judging";
inline constexpr char moveMatter[] =
    "UPDATE matter SET version = version + 1, state_since = CASE WHEN state = ?2 THEN state_since ELSE ?3 END, state = ?2, "
    "last_event_on = MAX(last_event_on, ?3), resolved_on = ?4 WHERE uid = ?1";
inline constexpr char acceptMatter[] =
    "UPDATE matter SET acceptance_series = ?2, acceptance_seq = ?3, acceptance_year = ?4, acceptance_no = ?5, "
    "acceptance_number = ?6, accepted_on = ?7 WHERE uid = ?1";
inline constexpr char unacceptMatter[] =
    "UPDATE matter SET version = version + 1, state = ?2, state_since = ?3, acceptance_series = NULL, acceptance_seq = NULL, "
    "acceptance_year = NULL, acceptance_no = NULL, acceptance_number = NULL, accepted_on = NULL WHERE uid = ?1";
inline constexpr char dropFactsOf[] = "DELETE FROM matter_fact WHERE matter = ?1 AND event = ?2";
inline constexpr char dropFact[] = "DELETE FROM matter_fact WHERE matter = ?1 AND key = ?2";
inline constexpr char touchMatter[] = "UPDATE matter SET version = version + 1 WHERE uid = ?1";
inline constexpr char setReviewer[] = "UPDATE matter SET reviewer = ?2 WHERE uid = ?1";
inline constexpr char setJudge[] = "UPDATE matter SET judge = ?2 WHERE uid = ?1";
inline constexpr char setClerk[] = "UPDATE matter SET clerk = ?2, version = version + 1 WHERE uid = ?1";
inline constexpr char insertEvent[] =
    "INSERT INTO matter_event (uid, matter, event, state_from, state_to, occurred_on, occurred_at, recorded_ms, actor, facts, "
    "reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
inline constexpr char putFact[] =
    "INSERT INTO matter_fact (matter, key, value, event, occurred_on) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (matter, key) DO UPDATE SET value = excluded.value, event = excluded.event, occurred_on = excluded.occurred_on";
inline constexpr char insertParty[] =
    "INSERT INTO party (uid, matter, version, position, role, kind, name, name_fold, given_fold, sort_key, born, citizen_id, "
    "address, phone, email, representative, practice) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
inline constexpr char updateParty[] =
    "UPDATE party SET version = version + 1, role = ?2, name = ?3, name_fold = ?4, given_fold = ?5, sort_key = ?6, born = ?7, "
    "citizen_id = ?8, address = ?9, phone = ?10, email = ?11, representative = ?12, practice = ?13 WHERE uid = ?1";
inline constexpr char removeParty[] = "UPDATE party SET version = version + 1, removed_on = ?2 WHERE uid = ?1";
inline constexpr char setPartyLines[] =
    "UPDATE matter SET plaintiffs = ?2, defendants = ?3, related = ?4, version = version + ?5 WHERE uid = ?1";
inline constexpr char insertAttachment[] = "INSERT INTO attachment (uid, matter, position, title, pages) VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr char insertAssignment[] =
    "INSERT INTO assignment (uid, matter, duty, method, assignee, decided_by, reason, algorithm, seed, candidates, occurred_on, "
    "recorded_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
inline constexpr char insertDeadline[] =
    "INSERT INTO deadline (uid, matter, version, rule, title_vi, title_en, law_ref, trigger_event, trigger_at, period, extension, "
    "due, due_moment, nominal, steps, calendar, verified, pack_version, state, responsible, about) VALUES "
    "(?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 'open', "
    "(SELECT COALESCE(judge, reviewer) FROM matter WHERE uid = ?2), ?18)";
inline constexpr char passDeadlines[] = "UPDATE deadline SET responsible = ?2 WHERE matter = ?1 AND state = 'open'";
inline constexpr char updateDeadline[] =
    "UPDATE deadline SET version = version + 1, period = ?2, extension = ?3, due = ?4, due_moment = ?5, nominal = ?6, steps = ?7, "
    "calendar = ?8, verified = ?9, pack_version = ?10 WHERE uid = ?1";
inline constexpr char closeDeadline[] = "UPDATE deadline SET version = version + 1, state = ?2, closed_on = ?3 WHERE uid = ?1";
inline constexpr char lowerNextDue[] = "UPDATE matter SET next_due = ?2 WHERE uid = ?1 AND (next_due IS NULL OR next_due > ?2)";
inline constexpr char renewNextDue[] =
    "UPDATE matter SET next_due = (SELECT MIN(due) FROM deadline WHERE matter = ?1 AND state = 'open') WHERE uid = ?1";
inline constexpr char insertCorrection[] =
    "INSERT INTO correction (uid, matter, entity, field, old_value, new_value, reason, author, recorded_ms) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr char approveCorrection[] = "UPDATE correction SET approved_by = ?2, approved_ms = ?3 WHERE uid = ?1";
inline constexpr char correctMatter[] =
    "UPDATE matter SET version = version + 1, received_on = ?2, petition_date = ?3, postmark = ?4, filed_on = ?5, relation = ?6, "
    "claims = ?7, claim_value = ?8, remark = ?9 WHERE uid = ?1";
inline constexpr char insertLink[] =
    "INSERT INTO matter_link (uid, matter, kind, other, other_no, other_court, note, linked_on, author, recorded_ms) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
inline constexpr char strikeLink[] = "UPDATE matter_link SET removed_on = ?2 WHERE uid = ?1";
inline constexpr char insertTask[] =
    "INSERT INTO task (uid, matter, version, title, due, assignee, author) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6)";
inline constexpr char setTaskDone[] = "UPDATE task SET version = version + 1, done_on = ?2 WHERE uid = ?1";
inline constexpr char deleteTask[] = "DELETE FROM task WHERE uid = ?1";
inline constexpr char putNote[] =
    "INSERT INTO matter_note (matter, author, version, text, changed_ms) VALUES (?1, ?2, 1, ?3, ?4) "
    "ON CONFLICT (author, matter) DO UPDATE SET version = version + 1, text = excluded.text, changed_ms = excluded.changed_ms";
inline constexpr char insertUndo[] = "INSERT INTO undo_step (matter, author, kind, entity, before) VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr char deleteUndo[] =
    "DELETE FROM undo_step WHERE rid = (SELECT MAX(rid) FROM undo_step WHERE matter = ?1 AND author = ?2)";
inline constexpr char clearUndo[] = "DELETE FROM undo_step WHERE matter = ?1";

} // namespace thuly::cases::sql
