-- SPDX-License-Identifier: GPL-3.0-or-later
-- Books with a row for each step, participant, hearing or paper of a case: written only by registers::caseRowsProjection().

-- Which steps make and end rows of which book, as the pack in force said when it was activated (op pack.activated): a
-- projection never reads packs.
CREATE TABLE case_row_rule (
    rid      INTEGER PRIMARY KEY,
    register TEXT NOT NULL,
    part     TEXT NOT NULL CHECK (part IN ('step', 'begin', 'role', 'hearing', 'service', 'end', 'field')),
    word     TEXT NOT NULL,                                        -- a step, a role, a field whose corrections show; empty for the rest
    UNIQUE (part, word, register)
) STRICT;

-- What a row of register_entry with the same uid stands for.
CREATE TABLE case_row (
    rid      INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    register TEXT NOT NULL,
    matter   BLOB NOT NULL CHECK (length(matter) = 16),
    unit     TEXT NOT NULL CHECK (unit IN ('step', 'party', 'hearing', 'service')),
    source   BLOB NOT NULL CHECK (length(source) = 16),            -- the step, hearing or service
    party    BLOB CHECK (length(party) = 16),                      -- where unit is party
    ended_on INTEGER                                               -- nothing is left to be done about it
) STRICT;
CREATE INDEX case_row_matter ON case_row (matter, register);
CREATE INDEX case_row_source ON case_row (source);
