-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projections of the ops number.*: who may give numbers, and every number ever given (sync.md §2).
-- A series that never starts again has year 0.
CREATE TABLE number_pen (
    rid        INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    court      TEXT NOT NULL,
    series     TEXT NOT NULL,
    year       INTEGER NOT NULL,
    epoch      INTEGER NOT NULL CHECK (epoch > 0),
    first      INTEGER NOT NULL CHECK (first > 0),
    next       INTEGER NOT NULL CHECK (next >= first),
    ceiling    INTEGER NOT NULL,
    holder     BLOB NOT NULL CHECK (length(holder) = 16),
    expires_on INTEGER,
    UNIQUE (court, series, year, epoch),
    CHECK (next <= ceiling + 1)
) STRICT;

CREATE TABLE issued_number (
    rid        INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    court      TEXT NOT NULL,
    series     TEXT NOT NULL,
    year       INTEGER NOT NULL,
    seq        INTEGER CHECK (seq > 0),
    text       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('issued', 'void', 'provisional', 'confirmed')),
    entity     BLOB NOT NULL CHECK (length(entity) = 16),
    legal_date INTEGER NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    linked     BLOB CHECK (length(linked) = 16),
    device     BLOB NOT NULL CHECK (length(device) = 16),
    -- counts the provisional numbers of the device; null for official ones
    waiting_no INTEGER CHECK (waiting_no > 0),
    UNIQUE (court, series, year, seq),
    UNIQUE (court, text, year),
    CHECK ((seq IS NULL) = (waiting_no IS NOT NULL)),
    CHECK (state <> 'void' OR reason <> '')
) STRICT;

CREATE INDEX issued_number_state ON issued_number (court, series, year, state, legal_date, seq);
CREATE INDEX issued_number_entity ON issued_number (entity, rid);
CREATE INDEX issued_number_waiting ON issued_number (state, rid) WHERE state = 'provisional';
CREATE INDEX issued_number_device ON issued_number (device, waiting_no) WHERE waiting_no IS NOT NULL;

-- A number that was given stays.
CREATE TRIGGER issued_number_keeps_its_place BEFORE UPDATE OF uid, court, series, year, seq, text, legal_date, waiting_no ON issued_number
BEGIN
    SELECT RAISE(ABORT, 'a given number does not change');
END;
