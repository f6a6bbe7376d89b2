-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal: one row per operation, at once history, audit trail and outbox (architecture.md §2).
-- `body` is the canonical CBOR that `hash` is the SHA-256 of; the other columns repeat parts of it for queries.
-- `clock_max` is the latest wall clock seen up to this row since somebody last confirmed the clock.
CREATE TABLE op (
    seq           INTEGER PRIMARY KEY,
    op_uid        BLOB NOT NULL UNIQUE CHECK (length(op_uid) = 16),
    device        BLOB NOT NULL CHECK (length(device) = 16),
    dseq          INTEGER NOT NULL CHECK (dseq > 0),
    hlc           INTEGER NOT NULL,
    user          BLOB NOT NULL CHECK (length(user) = 16),
    case_uid      BLOB CHECK (length(case_uid) = 16),
    entity        BLOB NOT NULL CHECK (length(entity) = 16),
    kind          TEXT NOT NULL,
    group_uid     BLOB NOT NULL CHECK (length(group_uid) = 16),
    last_in_group INTEGER NOT NULL CHECK (last_in_group IN (0, 1)),
    recorded_at   INTEGER NOT NULL,
    clock_max     INTEGER NOT NULL,
    body          BLOB NOT NULL,
    hash          BLOB NOT NULL CHECK (length(hash) = 32),
    prev          BLOB NOT NULL CHECK (length(prev) = 32),
    acked_seq     INTEGER,
    UNIQUE (device, dseq)
) STRICT;

CREATE INDEX op_case ON op (case_uid, seq) WHERE case_uid IS NOT NULL;
CREATE INDEX op_outbox ON op (device, dseq) WHERE acked_seq IS NULL;

-- Append-only: nothing but the receipt of the centre may change, nothing may go.
CREATE TRIGGER op_keeps_rows BEFORE DELETE ON op
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER op_keeps_values BEFORE UPDATE OF seq, op_uid, device, dseq, hlc, user, case_uid, entity, kind, group_uid,
    last_in_group, recorded_at, clock_max, body, hash, prev ON op
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- A unit of work stands here from its first op until it is finished. What it refers to never exists, and the
-- reference is checked at the commit: a transaction with an unfinished unit cannot be committed.
CREATE TABLE unit_never (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (0)
) STRICT;
CREATE TABLE unit_open (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE REFERENCES unit_never (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
