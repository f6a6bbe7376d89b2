// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thuly::users::sql {

inline constexpr char byId[] =
    "SELECT uid, user_name, display_name, title, state, version FROM user_account WHERE uid = ?1";
inline constexpr char byName[] =
    "SELECT uid, user_name, display_name, title, state, version FROM user_account WHERE user_name = ?1";
/** The comparison makes the list come from the index, in its order. */
inline constexpr char all[] =
    "SELECT uid, user_name, display_name, title, state, version FROM user_account WHERE user_name >= '' ORDER BY user_name";
inline constexpr char withRole[] =
    "SELECT a.uid, a.user_name, a.display_name, a.title, a.state, a.version FROM user_role r "
    "JOIN user_account a ON a.uid = r.user_uid WHERE r.role = ?1 AND a.state = 'active' ORDER BY a.user_name";
inline constexpr char rolesOf[] = "SELECT role FROM user_role WHERE user_uid = ?1";
inline constexpr char worksForOf[] = "SELECT judge_uid FROM user_works_for WHERE user_uid = ?1 ORDER BY rid";

inline constexpr char insert[] =
    "INSERT INTO user_account (uid, user_name, display_name, title, state, version) VALUES (?1, ?2, ?3, ?4, 'active', 1)";
inline constexpr char setNames[] =
    "UPDATE user_account SET display_name = ?2, title = ?3, version = version + 1 WHERE uid = ?1";
inline constexpr char setState[] = "UPDATE user_account SET state = ?2, version = version + 1 WHERE uid = ?1";
inline constexpr char dropRoles[] = "DELETE FROM user_role WHERE user_uid = ?1";
inline constexpr char addRole[] = "INSERT INTO user_role (user_uid, role) VALUES (?1, ?2)";
inline constexpr char dropWorksFor[] = "DELETE FROM user_works_for WHERE user_uid = ?1";
inline constexpr char addWorksFor[] = "INSERT INTO user_works_for (user_uid, judge_uid) VALUES (?1, ?2)";

} // namespace thuly::users::sql
