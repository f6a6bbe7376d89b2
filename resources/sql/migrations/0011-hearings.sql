-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hearings (phiên toà, phiên họp) with their panels: projections of the journal, written only by cases::projection().

CREATE TABLE hearing (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,                    -- of the pack court-work
    day INTEGER NOT NULL,
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    room TEXT NOT NULL,                    -- empty: none yet
    room_fold TEXT NOT NULL,
    openness TEXT NOT NULL CHECK (openness IN ('public', 'closed')),
    form TEXT NOT NULL CHECK (form IN ('room', 'online')),
    central_point TEXT NOT NULL,
    points BLOB NOT NULL,                  -- CBOR array of [place, officer]
    checks BLOB NOT NULL,                  -- CBOR array of ids of the checklist
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('scheduled', 'held', 'adjourned', 'cancelled')),
    result TEXT NOT NULL,
    decision_no TEXT NOT NULL,
    override_reason TEXT NOT NULL,
    follows BLOB                           -- the adjourned hearing it takes up again
) STRICT;
CREATE INDEX hearing_day ON hearing (day, start_minute, rid);
CREATE INDEX hearing_room ON hearing (room_fold, day, start_minute, rid);
CREATE INDEX hearing_matter ON hearing (matter, day, start_minute);
CREATE INDEX hearing_scheduled ON hearing (day) WHERE state = 'scheduled';

CREATE TABLE hearing_member (
    rid INTEGER PRIMARY KEY,
    hearing BLOB NOT NULL,
    position INTEGER NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('presiding', 'judge', 'assessor', 'clerk', 'prosecutor')),
    account BLOB,
    name TEXT NOT NULL,
    day INTEGER NOT NULL                   -- of the hearing: a person's calendar is one range of this index
) STRICT;
CREATE INDEX hearing_member_hearing ON hearing_member (hearing, position);
CREATE INDEX hearing_member_account ON hearing_member (account, day) WHERE account IS NOT NULL;

-- Rooms ever used, for suggestions.
CREATE TABLE court_room (
    room_fold TEXT PRIMARY KEY,
    room TEXT NOT NULL
) STRICT, WITHOUT ROWID;
