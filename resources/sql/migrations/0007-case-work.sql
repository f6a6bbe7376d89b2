-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tasks and private notes of a matter: projections of the journal.

CREATE TABLE task (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    due INTEGER,
    assignee BLOB NOT NULL,
    author BLOB NOT NULL,
    done_on INTEGER
) STRICT;
CREATE INDEX task_matter ON task (matter, rid);
CREATE INDEX task_assignee ON task (assignee, due, rid) WHERE done_on IS NULL;

-- One note per person and matter; shown to nobody else.
CREATE TABLE matter_note (
    rid INTEGER PRIMARY KEY,
    matter BLOB NOT NULL,
    author BLOB NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    UNIQUE (author, matter)
) STRICT;

-- What may be taken back: edits that carry no number.
CREATE TABLE undo_step (
    rid INTEGER PRIMARY KEY,
    matter BLOB NOT NULL,
    author BLOB NOT NULL,
    kind TEXT NOT NULL,
    entity BLOB NOT NULL,
    before BLOB NOT NULL                   -- CBOR map: field to value before
) STRICT;
CREATE INDEX undo_step_author ON undo_step (matter, author, rid);

-- How many open matters lie on each judge's desk: what the lot for judges looks at (TT 01/2022/TT-TANDTC).
CREATE TABLE judge_load (
    account BLOB PRIMARY KEY CHECK (length(account) = 16),
    reviewing INTEGER NOT NULL,
    judging INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
