-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registers taken over from spreadsheets: written only by registers::registersProjection().

CREATE TABLE register_batch (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    court TEXT NOT NULL,
    register TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    file TEXT NOT NULL,
    entries INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    imported_by BLOB NOT NULL,
    imported_on INTEGER NOT NULL,          -- UTC ms
    rolled_back_by BLOB,
    rolled_back_on INTEGER,                -- UTC ms
    reason TEXT
) STRICT;

-- The columns that were used for headings: found again by their signature.
CREATE TABLE register_mapping (
    rid INTEGER PRIMARY KEY,
    signature TEXT NOT NULL UNIQUE,
    mapping TEXT NOT NULL                  -- field=column, parted by blanks
) STRICT;

-- What the old register said; its row in the book is the register_entry with the same uid.
CREATE TABLE register_legacy (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    batch BLOB NOT NULL CHECK (length(batch) = 16),
    court TEXT NOT NULL,
    symbol TEXT NOT NULL,
    year INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    body BLOB NOT NULL                     -- the entry as in the op, canonical CBOR
) STRICT;
CREATE INDEX register_legacy_batch ON register_legacy (batch);
CREATE INDEX register_legacy_number ON register_legacy (court, symbol, year, seq);
