-- SPDX-License-Identifier: GPL-3.0-or-later
-- Books whose rows people write themselves (văn thư, seal, exhibits, fees, copies, complaints, lending): projections of row.*,
-- written only by registers::ownRowsProjection(). Their place in the book is in register_entry, as for all books.
CREATE TABLE own_row (
    rid        INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    court      TEXT NOT NULL,
    register   TEXT NOT NULL,
    number     BLOB NOT NULL UNIQUE CHECK (length(number) = 16),   -- issued_number, and uid of register_entry
    number_text TEXT NOT NULL,
    seq        INTEGER CHECK (seq > 0),                            -- NULL while the number is provisional
    year       INTEGER NOT NULL,
    entered_on INTEGER NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    cells      BLOB NOT NULL,                                      -- canonical CBOR: field -> text
    author     BLOB NOT NULL CHECK (length(author) = 16),          -- of the version in force
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX own_row_place ON own_row (court, register, year, seq);

-- What each correction struck through.
CREATE TABLE own_row_change (
    rid         INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),     -- the correction
    own_row     BLOB NOT NULL REFERENCES own_row (uid),
    version     INTEGER NOT NULL CHECK (version > 0),              -- that it struck
    before      BLOB NOT NULL,
    after       BLOB NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    author      BLOB NOT NULL CHECK (length(author) = 16),
    recorded_ms INTEGER NOT NULL,
    UNIQUE (own_row, version)
) STRICT;
