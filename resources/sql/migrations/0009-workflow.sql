-- SPDX-License-Identifier: GPL-3.0-or-later
-- Drafts of this machine. Not in the journal: what is not yet handed in belongs to its author alone.

CREATE TABLE draft (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    author BLOB NOT NULL,
    kind TEXT NOT NULL,                    -- petition, event, correction
    subject BLOB,                          -- the matter it is about
    title TEXT NOT NULL,
    body BLOB NOT NULL,                    -- CBOR map, the form decides the keys
    saved_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_author ON draft (author, saved_ms, rid);
