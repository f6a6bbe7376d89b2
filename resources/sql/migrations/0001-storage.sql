-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the vault keeps about itself. Everything above it (packs, journal, cases, ...) comes in later numbers.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
    number      INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    applied_at  INTEGER NOT NULL,
    app_version TEXT NOT NULL
) STRICT;

-- One row per blob file; the row holds the only copy of the file's key. `refs` counts adopt() minus shred().
CREATE TABLE blob (
    rid    INTEGER PRIMARY KEY,
    uid    BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name   BLOB NOT NULL UNIQUE CHECK (length(name) = 32),
    key    BLOB NOT NULL CHECK (length(key) = 32),
    length INTEGER NOT NULL CHECK (length >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    refs   INTEGER NOT NULL CHECK (refs > 0),
    added_at INTEGER NOT NULL
) STRICT;
