-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projections of the ops user.*: accounts are disabled, never deleted.
CREATE TABLE user_account (
    rid            INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    user_name      TEXT NOT NULL UNIQUE,
    display_name   TEXT NOT NULL,
    title          TEXT NOT NULL DEFAULT '',
    state          TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    version        INTEGER NOT NULL
) STRICT;

CREATE TABLE user_role (
    rid      INTEGER PRIMARY KEY,
    user_uid BLOB NOT NULL REFERENCES user_account (uid),
    role     TEXT NOT NULL,
    UNIQUE (user_uid, role)
) STRICT;
CREATE INDEX user_role_holders ON user_role (role, user_uid);

-- Which judges a clerk serves. A judge may be named before her account has come from the centre.
CREATE TABLE user_works_for (
    rid       INTEGER PRIMARY KEY,
    user_uid  BLOB NOT NULL REFERENCES user_account (uid),
    judge_uid BLOB NOT NULL CHECK (length(judge_uid) = 16),
    UNIQUE (user_uid, judge_uid)
) STRICT;
